//! Quantities that a text says again in another unit: `500 Mio. Yuan (etwa 70 Mio. Dollar)`, `5 miles (8 kilometres)`.
//! The second one stands in brackets, or after words such as "das sind".

use crate::language::Language;
use crate::model::{FigureFindings, FoundFigure, Quantity};

/// The figures that the next one says in another unit, by index.
pub(super) fn conversions(text: &str, found: &FigureFindings, language: &Language) -> Vec<usize> {
    let is_first =
        |(at, pair): (usize, &[FoundFigure])| is_conversion(text, &pair[0], &pair[1], language).then_some(at);
    found.figures.windows(2).enumerate().filter_map(is_first).collect()
}

/// Whether the second figure says the first in another unit.
fn is_conversion(text: &str, first: &FoundFigure, second: &FoundFigure, language: &Language) -> bool {
    if first.unit.is_none() || second.unit.is_none() || second.whole.start < first.whole.end {
        return false;
    }
    let between = &text[first.whole.end as usize..second.whole.start as usize];
    let is_bracket = between.trim_start().starts_with(['(', '[']);
    let words = between.trim_matches(|c: char| c.is_whitespace() || "([,–—-".contains(c));
    let is_said = language.words.between_conversions.iter().any(|phrase| phrase == words);
    (is_bracket && words.is_empty() || is_said) && are_two_units(text, first, second, is_bracket)
}

/// Whether the units are two currencies, or lead to each other by a fixed factor. Of the latter the second figure must
/// end its bracket or its clause: `5 miles (2 kilometres uphill)` says two things.
fn are_two_units(text: &str, first: &FoundFigure, second: &FoundFigure, is_bracket: bool) -> bool {
    let (one, other) = (first.quantity(), second.quantity());
    if let Some((one, other)) = one.currency().zip(other.currency()) {
        return one != other;
    }
    let after = text[second.whole.end as usize..].trim_start();
    let is_closed =
        if is_bracket { after.starts_with([')', ']']) } else { after.starts_with(['.', ',', ';', ':', ')']) };
    is_closed && one.is_convertible_to(&other) && !is_other_time(&one, &other)
}

/// Whether they are times that differ: two weeks with ten working days are no mistake.
fn is_other_time(one: &Quantity, other: &Quantity) -> bool {
    one.measure().is_duration() && !one.can_be(other)
}
