//! Number words that are written together, as a language takes them apart.

use super::{Lexicon, NumberWord};
use crate::model::Decimal;

/// How a language takes apart number words that are written together.
#[derive(Debug, Clone, Copy)]
pub struct Compounds {
    /// A quick look at a word: whether it may be a number or an ordinal. Most words are none.
    pub may_begin: fn(&str) -> bool,
    /// The number that a word is.
    pub number: fn(&str, &Lexicon) -> Option<Compound>,
    /// The ordinal that a word is; its tail is [`Tail::Ordinal`].
    pub ordinal: fn(&str, &Lexicon) -> Option<Compound>,
}

/// A number word taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct Compound {
    /// Its parts, as a language that parts its words would say them.
    pub parts: Vec<NumberWord>,
    /// What the ending makes of the number.
    pub tail: Tail,
}

/// What the ending of a number word makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// A number.
    Number,
    /// A number and a part of one: `zweieinhalb`.
    Plus(Decimal),
    /// A place in an order; with the number of an irregular last part.
    Ordinal(u32),
    /// So many times as much.
    Fold,
    /// So many times.
    Times,
    /// So many equal parts of a whole.
    Denominator,
    /// A unit, as the lexicon's word: `dreijährig`, `zweistündig`; 0 for `fünfköpfig` and the like.
    Unit(u32),
}
