//! The table of all figures of a reading: a row for each, with its quantity in each copy.

use super::{Table, party};
use crate::model::{ClaimId, Decimal, Figure, Interval, IntervalBound, Quantity};
use crate::render::context::PageContext;
use crate::render::quantities::{Place, quantity};
use crate::render::{number, published, quoted};
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
/// Columns that each copy has, before a dot and the copy's id. `low` and `high` are plain numbers; one
/// of them is empty where the figure is bounded on one side only.
const COPY_COLUMNS: [&str; 6] = ["passage", "value", "bound", "low", "high", "unit"];

/// The table, in the order of `reading.toml`.
pub(in crate::render) fn figures(context: &PageContext<'_>, index: usize) -> Vec<u8> {
    let reading = &context.library.corpus.readings[index];
    let copies: Vec<_> = published::copies(reading, context.site).collect();
    let mut table = Table::new();
    let per_copy =
        copies.iter().flat_map(|&copy| COPY_COLUMNS.map(|name| format!("{name}.{}", reading.copies[copy].id)));
    table.row(&COLUMNS.iter().map(ToString::to_string).chain(per_copy).collect::<Vec<_>>());
    let mut rows: Vec<_> =
        reading.claims.iter().map(|claim| claim.figure().map(|figure| fixed(context, &claim.id, figure))).collect();
    for &copy in &copies {
        let mut cells = vec![None; reading.claims.len()];
        for anchored in context.library.anchors[index][copy].iter().filter(|anchored| rows[anchored.claim].is_some()) {
            let passage = quoted::words(&reading.copies[copy], &anchored.anchor, usize::MAX);
            let found = quantity(context, Place { reading: index, copy, claim: anchored.claim });
            cells[anchored.claim] = Some(measured(passage, found));
        }
        for (row, cells) in rows.iter_mut().zip(cells) {
            row.iter_mut().for_each(|row| row.extend(cells.clone().unwrap_or_default()));
        }
    }
    rows.iter().flatten().for_each(|row| table.row(row));
    table.into_bytes()
}

fn fixed(context: &PageContext<'_>, id: &Spanned<ClaimId>, figure: &Figure) -> Vec<String> {
    let claim = |id: Option<&Spanned<ClaimId>>| id.map_or_else(String::new, |id| id.value.to_string());
    let (ratio, share) = (figure.ratio.as_ref(), figure.share.as_ref());
    let sum: Vec<_> = figure.sum.iter().map(|part| part.value.as_str()).collect();
    let mut row = vec![claim(Some(id)), if figure.is_sourced() { "yes" } else { "no" }.to_owned()];
    row.extend(party(context, figure.speaker.as_ref()));
    row.extend(party(context, figure.source.as_ref()));
    row.push(claim(figure.converts.as_ref()));
    row.extend(
        [ratio, share].into_iter().flat_map(|pair| [claim(pair.map(|of| &of.of)), claim(pair.map(|of| &of.to))]),
    );
    row.push(sum.join(" "));
    row
}

fn measured(passage: String, quantity: Option<&Quantity>) -> [String; 6] {
    let Some(quantity) = quantity else {
        return [passage, String::new(), String::new(), String::new(), String::new(), String::new()];
    };
    let Interval { low, high, .. } = quantity.interval;
    let number = |side: Option<Decimal>| side.map_or_else(String::new, number::plain);
    [
        passage,
        number::machine(quantity),
        bound(&quantity.interval).to_owned(),
        number(low),
        number(high),
        quantity.unit.clone().unwrap_or_default(),
    ]
}

fn bound(interval: &Interval) -> &'static str {
    match interval.bound {
        IntervalBound::Exactly if interval.approximate => "about",
        IntervalBound::Exactly => "exactly",
        IntervalBound::Below => "below",
        IntervalBound::AtMost => "at-most",
        IntervalBound::Above => "above",
        IntervalBound::AtLeast => "at-least",
        IntervalBound::Between => "between",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_bounded_on_one_side_leaves_the_other_empty() {
        let cells = |text: &str| measured("p".into(), Quantity::parse(text).ok().as_ref()).join("|");
        assert_eq!(cells("84000..98000 USD"), "p|84000..98000 USD|between|84000|98000|USD");
        assert_eq!(cells(">=500"), "p|>=500|at-least|500||");
        assert_eq!(measured("p".into(), None).join("|"), "p|||||");
    }
}
