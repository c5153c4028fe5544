//! The table of all figures of a reading: a row for each, with its quantity in each copy.

use std::collections::BTreeMap;

use super::{Table, party};
use crate::export::Export;
use crate::model::{
    ArticleCopy, ClaimId, Computed, Conversion, CopyFindings, Decimal, Extent, Figure, Interval, IntervalBound,
    Quantity, Sense,
};
use crate::plan::{published, shown};
use crate::text::Spanned;

/// Columns that every figure has once.
const COLUMNS: [&str; 12] = [
    "id",
    "sourced",
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
/// ratio, a share, a sum, or a rate, whose unit is `CNY/USD`.
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
    /// The table of all figures of the reading with that index, in the order of `reading.toml`.
    pub(crate) fn figures(&self, index: usize) -> Vec<u8> {
        let reading = &self.library.corpus.readings[index];
        let copies: Vec<_> = published::copies(reading, self.site).collect();
        let mut table = Table::new();
        let per_copy =
            copies.iter().flat_map(|&copy| COPY_COLUMNS.map(|name| format!("{name}.{}", reading.copies[copy].id)));
        table.row(&COLUMNS.iter().map(ToString::to_string).chain(per_copy).collect::<Vec<_>>());
        let mut rows: Vec<_> =
            reading.claims.iter().map(|claim| claim.figure().map(|figure| fixed(self, &claim.id, figure))).collect();
        for &copy in &copies {
            let findings = &self.findings.copies[index][copy];
            let results = Results::new(findings);
            let mut cells = vec![None; reading.claims.len()];
            for anchored in self.library.anchors[index][copy].iter().filter(|anchored| rows[anchored.claim].is_some()) {
                let passage = shown::line(&reading.copies[copy], findings, &anchored.anchor, usize::MAX);
                let [value, sense @ .., unit] = measured(findings.quantity(anchored.claim));
                let [kind, counted] = meant(findings.shown_sense(anchored.claim), &reading.copies[copy]);
                let row = [passage, value, kind, counted].into_iter().chain(sense).chain([unit]);
                cells[anchored.claim] = Some(row.chain(results.cells(anchored.claim)).collect::<Vec<_>>());
            }
            for (row, cells) in rows.iter_mut().zip(cells) {
                let empty = || vec![String::new(); COPY_COLUMNS.len()];
                row.iter_mut().for_each(|row| row.extend(cells.clone().unwrap_or_else(empty)));
            }
        }
        rows.iter().flatten().for_each(|row| table.row(row));
        table.into_bytes()
    }
}

fn fixed(export: &Export<'_>, id: &Spanned<ClaimId>, figure: &Figure) -> Vec<String> {
    let claim = |id: Option<&Spanned<ClaimId>>| id.map_or_else(String::new, |id| id.value.to_string());
    let (ratio, share) = (figure.ratio.as_ref(), figure.share.as_ref());
    let sum: Vec<_> = figure.sum.iter().map(|part| part.value.as_str()).collect();
    let mut row = vec![claim(Some(id)), if figure.is_sourced() { "yes" } else { "no" }.to_owned()];
    row.extend(party(export, figure.speaker.as_ref()));
    row.extend(party(export, figure.source.as_ref()));
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
fn meant(sense: Option<Sense>, copy: &ArticleCopy) -> [String; 2] {
    let Some(sense) = sense else { return Default::default() };
    let noun = sense.noun.map_or_else(String::new, |noun| copy.document.text[noun.range()].to_owned());
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
        IntervalBound::Between => "between",
    }
}

/// What comes out of figures, by the index of the claim that states it; of several results the first.
struct Results<'a> {
    findings: &'a CopyFindings,
    conversions: BTreeMap<usize, &'a Conversion>,
}

impl<'a> Results<'a> {
    fn new(findings: &'a CopyFindings) -> Self {
        let by_claim = |conversion: &'a Conversion| Some((conversion.to.claim?, conversion));
        Self {
            findings,
            conversions: findings
                .shown_conversions()
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .filter_map(by_claim)
                .collect(),
        }
    }

    /// Both ends of what comes out, and its unit.
    fn cells(&self, claim: usize) -> [String; 3] {
        let computed = &self.findings.computed;
        let first = computed.partition_point(|computed| computed.claim < claim);
        let computed = computed.get(first).filter(|computed| computed.claim == claim);
        let result = computed.map(|computed| (computed.ends, self.unit(computed)));
        let rate = || {
            let conversion = self.conversions.get(&claim)?;
            let (of, to) = conversion.direction();
            Some((conversion.rate(of).ends, format!("{of}/{to}")))
        };
        let Some((Extent { low, high }, unit)) = result.or_else(rate) else { return Default::default() };
        [plain(low), plain(high), unit]
    }

    fn unit(&self, computed: &Computed) -> String {
        self.findings.quantity(computed.claim).and_then(|stated| stated.unit.clone()).unwrap_or_default()
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
        assert_eq!(cells("~3.3 %"), "~3.3 %|exactly|yes|3.3|3.3|-1|%");
    }
}
