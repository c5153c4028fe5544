//! Numbers that state no quantity, each with the reason by name.
//!
//! In: a place among the tokens. Out: the words that belong to the number and why it is no figure. Each
//! rule looks only a few words to either side, so that the whole stays linear.

mod code;
mod date;
mod name;
mod order;
mod time;
mod year;

use super::reader::Reader;
use crate::language::figures::token::Shape;
use crate::model::{Decimal, ExclusionReason};

/// Tokens that state no quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Excluded {
    /// The first token; it may stand before the place that was asked for.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// Why.
    pub reason: ExclusionReason,
    /// Which one, of an ordinal.
    pub ordinal: Option<Decimal>,
}

type Rule = fn(&Reader<'_>, usize) -> Option<Excluded>;

/// In this order: the first that fits names the reason.
const RULES: [Rule; 25] = [
    code::footnote,
    code::web,
    name::set_pair,
    name::conference,
    date::digits_first,
    date::numeric,
    time::clock,
    code::account,
    code::case_number,
    code::phone,
    order::ordinal,
    year::span,
    year::two_digits,
    year::decade,
    time::score,
    time::spoken,
    code::version,
    code::address,
    year::year,
    code::reference,
    name::glued,
    code::nought_first,
    name::named,
    name::titled,
    name::unreadable,
];

/// The same for words.
const WORD_RULES: [Rule; 5] =
    [date::month_first, order::in_words, time::spoken, name::named_in_words, name::joined_word];

/// Why the token at `at` states no quantity, if it does not. Only tokens that can be part of a number
/// or begin a date are looked at.
pub fn at(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    if reader.not_excluded.get() == Some(at) {
        return None;
    }
    let excluded = by_rules(reader, at);
    if excluded.is_none() {
        reader.not_excluded.set(Some(at));
    }
    excluded
}

fn by_rules(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    match reader.shape(at)? {
        Shape::Digits => RULES.iter().find_map(|rule| rule(reader, at)),
        Shape::Numeral => name::foreign_numeral(reader, at),
        Shape::Small | Shape::Capital => WORD_RULES.iter().find_map(|rule| rule(reader, at)),
        Shape::Sign => None,
    }
}

impl Excluded {
    /// The tokens from `start` to `end`, because of `reason`.
    fn new(start: usize, end: usize, reason: ExclusionReason) -> Self {
        Self { start, end, reason, ordinal: None }
    }
}
