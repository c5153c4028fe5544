//! Rates of exchange: what the conversions of a copy imply, by the pair of currencies, and whether there is
//! one rate that all of them allow.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::Subject;
use super::agreement::{common, odd};
use super::named::{Named, Names};
use super::scale::{self, Scale};
use crate::interface::{Html, LinkView, TextView, in_words, number};
use crate::model::{Amount, ArticleCopy, Conversion, Decimal, Extent, Rate};
use crate::render::context::PageContext;
use crate::render::dismissed;
use crate::render::outcome::{self, Outcome};

/// The conversions between two currencies.
#[derive(Debug, Serialize)]
pub(super) struct Rates {
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
    /// Why the reading dismisses that it does not fit the others, in words.
    dismissed: Option<String>,
}

/// The rates of the page's copy, by the pair of currencies.
pub(super) fn rates(context: &PageContext<'_>, subject: &Subject<'_>, names: &Names) -> Vec<Rates> {
    let pairs = pairs(subject.findings.shown_conversions());
    pairs.filter_map(|conversions| of_pair(context, subject.copy, &conversions, names)).collect()
}

/// The pairs of currencies between which no rate fits all conversions, but for those that are dismissed.
pub(super) fn apart<'a>(context: &PageContext<'_>, subject: &Subject<'a>) -> Vec<(&'a str, &'a str)> {
    let is_open = |found: &&Conversion| dismissed::conversion(context, subject.copy, found).is_none();
    pairs(subject.findings.shown_conversions().filter(is_open)).filter_map(|found| are_apart(&found)).collect()
}

fn are_apart<'a>(conversions: &[&'a Conversion]) -> Option<(&'a str, &'a str)> {
    let currencies = conversions.first()?.direction();
    let extents: Vec<_> = conversions.iter().map(|conversion| conversion.rate(currencies.0).extent).collect();
    common(&extents).is_none().then_some(currencies)
}

fn pairs<'a>(conversions: impl Iterator<Item = &'a Conversion>) -> impl Iterator<Item = Vec<&'a Conversion>> {
    let mut pairs = BTreeMap::<_, Vec<_>>::new();
    for conversion in conversions {
        pairs.entry(conversion.currencies()).or_default().push(conversion);
    }
    pairs.into_values()
}

fn of_pair(context: &PageContext<'_>, copy: &ArticleCopy, conversions: &[&Conversion], names: &Names) -> Option<Rates> {
    let currencies @ (of, to) = conversions.first()?.direction();
    let implied = conversions.iter().filter_map(|conversion| {
        let dismissed = dismissed::conversion(context, copy, conversion);
        Some(Implied { conversion, rate: conversion.rate(of), stated: outcome::rate(conversion, of)?, dismissed })
    });
    let implied: Vec<_> = implied.collect();
    let judged: Vec<_> = implied.iter().filter(|implied| implied.dismissed.is_none()).collect();
    let extents: Vec<_> = judged.iter().map(|implied| implied.rate.extent).collect();
    let common = common(&extents);
    let scale = Scale::around(&implied.iter().flat_map(numbers).collect::<Vec<_>>());
    let drawing = Drawing { scale: scale.as_ref(), common: common.filter(|_| judged.len() > 1) };
    let mut odd = odd(&extents).into_iter();
    let rows = implied.iter().map(|implied| {
        let is_odd = implied.dismissed.is_none() && odd.next().unwrap_or_default();
        row(context, implied, names, &drawing, is_odd)
    });
    let [together, common] = sentences(context, &judged, common, currencies);
    (!implied.is_empty()).then(|| Rates {
        heading: context.locale().with("arithmetic-rates", [("of", of.into()), ("to", to.into())]),
        rows: rows.collect(),
        axis: scale.as_ref().map(|scale| scale::axis(context, scale)),
        together,
        common,
    })
}

fn numbers(implied: &Implied<'_>) -> Vec<Decimal> {
    let Extent { low, high } = implied.rate.extent;
    [low, high, Some(implied.stated.low), Some(implied.stated.high)].into_iter().flatten().collect()
}

fn row(context: &PageContext<'_>, implied: &Implied<'_>, names: &Names, drawing: &Drawing<'_>, is_odd: bool) -> Row {
    let locale = context.locale();
    let side = |amount: &Amount| {
        let text = || TextView::plain(number::beside_passage(&amount.quantity, locale));
        let named = amount.claim.and_then(|claim| names.get(&claim).cloned());
        named.unwrap_or_else(|| Named { number: None, link: LinkView { text: text(), href: None }, position: 0 })
    };
    let room = in_words::extent(implied.rate.extent, locale);
    Row {
        from: side(&implied.conversion.from),
        to: side(&implied.conversion.to),
        rate: outcome::number_words(implied.stated, locale),
        room: room.map(|(number, bound)| in_words::bounded(number, bound, locale)),
        is_odd,
        dismissed: implied.dismissed.clone(),
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
