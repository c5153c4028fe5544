//! The numbers of items that are part of the text count nothing. With a month after it, such a number is a day, which
//! is no figure either.

use crate::model::{Document, Exclusion, ExclusionReason, FigureFindings};
use crate::text::Covered;

/// Takes the numbers of items out of the figures of `document`; they become exclusions.
pub(super) fn leave_out(document: &Document, figures: &mut FigureFindings) {
    let numbers = Covered::new(document.item_numbers());
    if numbers.is_empty() {
        return;
    }
    figures.figures.retain(|figure| {
        let is_number = numbers.touches(figure.core);
        let exclusion = Exclusion { range: figure.whole, reason: ExclusionReason::Ordinal, ordinal: None };
        figures.exclusions.extend(is_number.then_some(exclusion));
        !is_number
    });
    figures.exclusions.sort_by_key(|exclusion| exclusion.range);
}
