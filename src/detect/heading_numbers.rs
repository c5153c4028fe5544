//! The numbers of sections stand before their headings and count nothing: `2.3 Der Hafen`, `4 Results`.
//!
//! A lone number before a heading may well count something (`5 questions to the mayor`): without points it is that of a
//! section only where another heading of the same level has the one before or after it.

use crate::model::{BlockKind, Document, Exclusion, ExclusionReason, FigureFindings};
use crate::text::{Covered, TextRange};

/// The number before a heading.
struct Numbered {
    level: u8,
    number: u32,
    place: TextRange,
}

/// Takes the numbers of sections out of the figures of `document`; they become exclusions.
pub(super) fn leave_out(document: &Document, figures: &mut FigureFindings) {
    let numbers = Covered::new(places(document));
    if numbers.is_empty() {
        return;
    }
    figures.figures.retain(|figure| {
        let is_number = numbers.touches(figure.core) && figure.unit.is_none() && !has_words(document, figure.core);
        let exclusion = Exclusion { range: figure.core, reason: ExclusionReason::Ordinal, ordinal: None };
        figures.exclusions.extend(is_number.then_some(exclusion));
        !is_number
    });
    figures.exclusions.sort_by_key(|exclusion| exclusion.range);
}

/// Whether a number is said in words as well: `2.3 million` is no section.
fn has_words(document: &Document, core: TextRange) -> bool {
    document.text[core.range()].contains(char::is_alphabetic)
}

/// Where the numbers of sections stand.
fn places(document: &Document) -> Vec<TextRange> {
    let mut plain: Vec<Numbered> = Vec::new();
    let mut places = Vec::new();
    for block in &document.blocks {
        let BlockKind::Heading { level, .. } = block.kind else { continue };
        let heading = &document.text[block.text.range()];
        let digits = heading.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(heading.len());
        let written = &heading[..digits];
        let end = block.text.start + u32::try_from(digits).unwrap_or(u32::MAX);
        let place = TextRange { start: block.text.start, end };
        if written.contains('.') {
            places.push(place);
        } else if let Ok(number) = written.parse() {
            plain.push(Numbered { level, number, place });
        }
    }
    plain.sort_by_key(|heading| (heading.level, heading.number));
    for pair in plain.windows(2) {
        if pair[0].level == pair[1].level && pair[0].number.checked_add(1) == Some(pair[1].number) {
            places.extend([pair[0].place, pair[1].place]);
        }
    }
    places
}
