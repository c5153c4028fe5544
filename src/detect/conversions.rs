//! Amounts of money that a text says again in another currency: `500 Mio. Yuan (etwa 70 Mio. Dollar)`. The second one
//! stands in brackets, or after words such as "das sind".

use crate::language::Language;
use crate::model::{FigureFindings, FoundFigure};

/// The figures that the next one says in another currency, by index.
pub(super) fn conversions(text: &str, found: &FigureFindings, language: &Language) -> Vec<usize> {
    let is_first =
        |(at, pair): (usize, &[FoundFigure])| is_conversion(text, &pair[0], &pair[1], language).then_some(at);
    found.figures.windows(2).enumerate().filter_map(is_first).collect()
}

/// Whether the second amount says the first in another currency.
fn is_conversion(text: &str, first: &FoundFigure, second: &FoundFigure, language: &Language) -> bool {
    let currencies = (first.quantity(), second.quantity());
    let (Some(one), Some(other)) = (currencies.0.currency(), currencies.1.currency()) else { return false };
    if one == other || second.whole.start < first.whole.end {
        return false;
    }
    let between = &text[first.whole.end as usize..second.whole.start as usize];
    let is_bracket = between.trim_start().starts_with(['(', '[']);
    let words = between.trim_matches(|c: char| c.is_whitespace() || "([,–—-".contains(c));
    is_bracket && words.is_empty() || language.words.between_conversions.iter().any(|phrase| phrase == words)
}
