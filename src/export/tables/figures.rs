//! The table of all figures of a reading: a row for each, with its quantity in each copy.

use std::collections::BTreeMap;

use super::{Table, parties};
use crate::export::Export;
use crate::model::{
    ClaimClass, ClaimId, Computed, Conversion, Decimal, Figure, Interval, IntervalBound, Outcome, Quantity, ReadCopy,
    ReadReading, Sense,
};
use crate::plan::{published, shown};
use crate::text::Spanned;

/// Columns that every figure has once.
const COLUMNS: [&str; 12] = [
    "id",
    "class",
    "speaker",
    "speaker_name",
    "source",
    "source_title",
    "converts",
    "ratio_of",
    "ratio_to",
    "share_of",
    "share_to",
    "sum",
];
/// Columns that each copy has, before a dot and the copy's id. `low` and `high` are plain numbers; one of them
/// is empty where the figure is bounded on one side only. `precision` is the power of ten of the last digit that
/// is stated. `computed_…` is what comes out of the figures that this one is made from, as they are stated: a
/// ratio, a share, a sum, a rate, whose unit is `CNY/USD`, or what a conversion at a fixed factor comes to.
const COPY_COLUMNS: [&str; 13] = [
    "passage",
    "value",
    "kind",
    "counted",
    "bound",
    "approximate",
    "low",
    "high",
    "precision",
    "unit",
    "computed_low",
    "computed_high",
    "computed_unit",
];

impl Export<'_> {
    /// The table of all figures of a reading, in the order of `reading.toml`.
    pub(crate) fn figures(&self, read: &ReadReading) -> Vec<u8> {
        let copies: Vec<_> = published::copies(read, self.site).map(Results::new).collect();
        let mut table = Table::new();
        let per_copy = copies.iter().flat_map(|of| COPY_COLUMNS.map(|name| format!("{name}.{}", of.copy.copy.id)));
        table.row(&COLUMNS.iter().map(ToString::to_string).chain(per_copy).collect::<Vec<_>>());
        for (claim, figure) in read.reading.claims.iter().filter_map(|claim| Some((claim, claim.figure()?))) {
            let mut row = fixed(self, &claim.id, figure);
            copies.iter().for_each(|copy| row.extend(copy.cells(&claim.id.value)));
            table.row(&row);
        }
        table.into_bytes()
    }
}

fn fixed(export: &Export<'_>, id: &Spanned<ClaimId>, figure: &Figure) -> Vec<String> {
    let claim = |id: Option<&Spanned<ClaimId>>| id.map_or_else(String::new, |id| id.value.to_string());
    let (ratio, share) = (figure.ratio.as_ref(), figure.share.as_ref());
    let sum: Vec<_> = figure.sum.iter().map(|part| part.value.as_str()).collect();
    let mut row = vec![claim(Some(id)), ClaimClass::of_figure(figure).name().to_owned()];
    row.extend(parties(export, &figure.speakers));
    row.extend(parties(export, &figure.sources));
    row.push(claim(figure.converts.as_ref()));
    row.extend(
        [ratio, share].into_iter().flat_map(|pair| [claim(pair.map(|of| &of.of)), claim(pair.map(|of| &of.to))]),
    );
    row.push(sum.join(" "));
    row
}

/// The value for machines, its bound, whether it is approximate, both ends, the precision and the unit.
fn measured(quantity: Option<&Quantity>) -> [String; 7] {
    let Some(quantity) = quantity else { return Default::default() };
    let Interval { low, high, approximate, precision, .. } = quantity.interval;
    [
        quantity.to_string(),
        bound(&quantity.interval).to_owned(),
        if approximate { "yes" } else { "no" }.to_owned(),
        plain(low),
        plain(high),
        precision.to_string(),
        quantity.unit.clone().unwrap_or_default(),
    ]
}

/// What kind of quantity it is, and what is counted; empty where the passage does not say it.
fn meant(sense: Option<Sense>, copy: &ReadCopy) -> [String; 2] {
    let Some(sense) = sense else { return Default::default() };
    let noun = sense.noun.map_or_else(String::new, |noun| copy.words(noun).to_owned());
    [sense.kind.name().to_owned(), noun]
}

fn plain(side: Option<Decimal>) -> String {
    side.map_or_else(String::new, |number: Decimal| number.to_string())
}

fn bound(interval: &Interval) -> &'static str {
    match interval.bound {
        IntervalBound::Exactly => "exactly",
        IntervalBound::Below => "below",
        IntervalBound::AtMost => "at-most",
        IntervalBound::Above => "above",
        IntervalBound::AtLeast => "at-least",
        IntervalBound::JustBelow => "just-below",
        IntervalBound::JustAbove => "just-above",
        IntervalBound::Between => "between",
    }
}

/// What a copy states of figures, and what comes out of them; of several results the first.
struct Results<'a> {
    copy: &'a ReadCopy,
    conversions: BTreeMap<&'a ClaimId, &'a Conversion>,
}

impl<'a> Results<'a> {
    fn new(copy: &'a ReadCopy) -> Self {
        let mut conversions = BTreeMap::new();
        for conversion in copy.shown_conversions() {
            if let Some(claim) = &conversion.to.claim {
                conversions.entry(claim).or_insert(conversion);
            }
        }
        Self { copy, conversions }
    }

    /// The columns of the copy.
    fn cells(&self, claim: &ClaimId) -> Vec<String> {
        let Some(placed) = self.copy.claim(claim) else { return vec![String::new(); COPY_COLUMNS.len()] };
        let passage = shown::line(self.copy, &placed.anchor, usize::MAX);
        let [value, sense @ .., unit] = measured(placed.quantity.as_deref());
        let [kind, counted] = meant(self.copy.shown_sense(placed), self.copy);
        let row = [passage, value, kind, counted].into_iter().chain(sense).chain([unit]);
        row.chain(self.computed(claim)).collect()
    }

    /// Both ends of what comes out, and its unit.
    fn computed(&self, claim: &ClaimId) -> [String; 3] {
        let computed = self.copy.computed.iter().find(|computed| computed.claim == *claim);
        let result = computed.map(|computed| (computed.outcome, self.unit(computed)));
        let rate = || {
            let conversion = self.conversions.get(claim)?;
            if !conversion.is_at_rate() {
                return Some((conversion.comes_to(), conversion.to.quantity.unit.clone().unwrap_or_default()));
            }
            let (of, to) = conversion.direction();
            Some((conversion.rate(of).outcome, format!("{of}/{to}")))
        };
        let Some((outcome, unit)) = result.or_else(rate) else { return Default::default() };
        let ends = outcome.map(Outcome::ends);
        [plain(ends.and_then(|ends| ends.low)), plain(ends.and_then(|ends| ends.high)), unit]
    }

    fn unit(&self, computed: &Computed) -> String {
        self.copy.quantity(&computed.claim).and_then(|stated| stated.unit.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> String {
        measured(Quantity::parse(text).ok().as_ref()).join("|")
    }

    #[test]
    fn a_figure_bounded_on_one_side_leaves_the_other_empty() {
        assert_eq!(cells("84000..98000 USD"), "84000..98000 USD|between|no|84000|98000|0|USD");
        assert_eq!(cells(">=500"), ">=500|at-least|no|500||0|");
        assert_eq!(cells("no number"), "||||||");
    }

    #[test]
    fn an_about_is_no_bound() {
        assert_eq!(cells("<~20 a"), "<~20 a|just-below|no|20|20|0|a");
        assert_eq!(cells("~3.3 %"), "~3.3 %|exactly|yes|3.3|3.3|-1|%");
    }
}
