//! Rates of exchange: what the conversions of a copy imply, by the pair of currencies, and whether there is
//! one rate that all of them allow.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::Subject;
use super::named::{self, Named, Names};
use super::scale::{self, Scale};
use crate::interface::{Html, in_words};
use crate::model::{Agreement, Amount, Conversion, Decimal, Extent, Outcome, Rate};
use crate::render::context::PageContext;
use crate::render::outcome;

/// The conversions between two currencies.
#[derive(Debug, Serialize)]
pub(super) struct RatesView {
    /// Of which currency how much stands for one of which, in words.
    heading: String,
    rows: Vec<Row>,
    /// The numbers below the drawing.
    axis: Option<String>,
    /// What the conversions come to as they stand, where there are several.
    together: Option<String>,
    /// Whether there is a rate that all allow, and which.
    common: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row {
    from: Named,
    to: Named,
    rate: String,
    /// The rate with room.
    room: Option<String>,
    is_odd: bool,
    dismissed: Option<String>,
    svg: Option<String>,
}

/// A conversion with the rate it implies.
struct Implied<'a> {
    conversion: &'a Conversion,
    rate: Rate,
    stated: Outcome,
}

/// The rates of the page's copy, by the pair of currencies.
pub(super) fn rates(context: &PageContext<'_>, subject: &Subject<'_>, names: &Names<'_>) -> Vec<RatesView> {
    let mut pairs = BTreeMap::<_, Vec<_>>::new();
    for conversion in subject.copy.shown_at_rates() {
        pairs.entry(conversion.currencies()).or_default().push(conversion);
    }
    let of_pair = |(pair, conversions): ((&str, &str), Vec<&Conversion>)| {
        let do_all_agree = subject.read.assessment.rates(pair).is_none_or(|rates| rates.common.is_some());
        of_pair(context, &conversions, names, do_all_agree)
    };
    pairs.into_iter().filter_map(of_pair).collect()
}

/// The rates between two currencies. Whether all agree is judged across the copies of the reading.
fn of_pair(
    context: &PageContext<'_>,
    conversions: &[&Conversion],
    names: &Names<'_>,
    do_all_agree: bool,
) -> Option<RatesView> {
    let currencies @ (of, to) = conversions.first()?.direction();
    let implied = conversions.iter().filter_map(|conversion| {
        let rate = conversion.rate(of);
        Some(Implied { conversion, rate, stated: rate.outcome? })
    });
    let implied: Vec<_> = implied.collect();
    let judged: Vec<_> = implied.iter().filter(|implied| implied.dismissal().is_none()).collect();
    let common = Extent::common(judged.iter().map(|implied| implied.rate.extent));
    let scale = Scale::around(&implied.iter().flat_map(numbers).collect::<Vec<_>>());
    let drawing = Drawing { scale: scale.as_ref(), common: common.filter(|_| judged.len() > 1) };
    let rows = implied.iter().map(|implied| row(context, implied, names, &drawing));
    let [together, sentence] = sentences(context, &judged, common, currencies);
    // What this copy says by itself agrees, and not with what another one says.
    let is_elsewhere = !do_all_agree && common.is_some() && !judged.is_empty();
    let elsewhere = is_elsewhere.then(|| context.locale().text("arithmetic-rates-apart-copies"));
    (!implied.is_empty()).then(|| RatesView {
        heading: context.locale().with("arithmetic-rates", [("of", of.into()), ("to", to.into())]),
        rows: rows.collect(),
        axis: scale.as_ref().map(|scale| scale::axis(context, scale)),
        together,
        common: elsewhere.or(sentence),
    })
}

impl Implied<'_> {
    /// Why the reading dismisses that it does not fit the others.
    fn dismissal(&self) -> Option<&str> {
        self.conversion.agreement.dismissal()
    }
}

fn numbers(implied: &Implied<'_>) -> Vec<Decimal> {
    let Extent { low, high } = implied.rate.extent;
    [low, high, Some(implied.stated.low), Some(implied.stated.high)].into_iter().flatten().collect()
}

fn row(context: &PageContext<'_>, implied: &Implied<'_>, names: &Names<'_>, drawing: &Drawing<'_>) -> Row {
    let locale = context.locale();
    let side = |amount: &Amount| named::amount(amount, names, locale);
    let room = in_words::extent(implied.rate.extent, locale);
    Row {
        from: side(&implied.conversion.from),
        to: side(&implied.conversion.to),
        rate: outcome::number_words(implied.stated, locale),
        room: room.map(|(number, bound)| in_words::bounded(number, bound, locale)),
        is_odd: implied.conversion.agreement == Agreement::Odd,
        dismissed: implied.dismissal().map(|reason| outcome::dismissed(context, reason)),
        svg: drawing.row(implied),
    }
}

/// What the conversions come to together, where there are several: as they stand, and with room.
fn sentences(
    context: &PageContext<'_>,
    implied: &[&Implied<'_>],
    common: Option<Extent>,
    currencies: (&str, &str),
) -> [Option<String>; 2] {
    let locale = context.locale();
    if implied.len() < 2 {
        return [None, None];
    }
    let count = ("n", FluentValue::from(implied.len()));
    let all = implied.iter().map(|implied| implied.stated).reduce(Outcome::around);
    let together = all.map(|all| {
        let rate = outcome::rate_words(all, currencies, locale);
        locale.with("arithmetic-rates-together", [count.clone(), ("rate", rate.into())])
    });
    let range = common.and_then(|common| in_words::extent(common, locale));
    let sentence = match (common, range) {
        (None, _) => locale.with("arithmetic-rates-apart", [count]),
        (Some(_), Some((number, bound))) => {
            locale.with("arithmetic-rates-common", [count, ("range", in_words::bounded(number, bound, locale).into())])
        }
        (Some(_), None) => return [together, None],
    };
    [together, Some(sentence)]
}

/// The lines of all rates over one scale.
struct Drawing<'a> {
    scale: Option<&'a Scale>,
    /// What all rates have in common.
    common: Option<Extent>,
}

impl Drawing<'_> {
    /// A rate: a dot for the number, a line for its room, over the band that all have in common.
    fn row(&self, implied: &Implied<'_>) -> Option<String> {
        let scale = self.scale?;
        let mut out = Html::with_capacity(768);
        out.raw("<svg aria-hidden=\"true\" class=\"plot-line rate\">");
        if let Some(Extent { low, high }) = self.common {
            let (from, to) = (scale.edge(low, 0.0), scale.edge(high, 100.0));
            out.raw("<rect class=\"common\" y=\"0\" height=\"100%\"").attribute("x", scale::percent(from));
            out.attribute("width", scale::percent(to - from)).raw("/>");
        }
        scale.grid(&mut out);
        let Extent { low, high } = implied.rate.extent;
        let (from, to) = (scale.edge(low, 0.0), scale.edge(high, 100.0));
        out.raw("<line class=\"room\" y1=\"50%\" y2=\"50%\"").attribute("x1", scale::percent(from));
        out.attribute("x2", scale::percent(to)).raw("/>");
        scale::dot(&mut out, &scale.place(implied.stated.low));
        if implied.stated.high != implied.stated.low {
            scale::dot(&mut out, &scale.place(implied.stated.high));
        }
        out.raw("</svg>");
        Some(out.into_string())
    }
}
