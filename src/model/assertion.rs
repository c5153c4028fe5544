//! A claim that the article makes in its own voice.

use super::{Group, Localized};
use crate::text::Spanned;

/// What an assertion says beyond what every claim says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assertion {
    /// What it says, in a few words, by language: the first line of its note.
    pub label: Option<Localized<Spanned<String>>>,
    /// The documents that the article takes it from.
    pub sources: Group,
}

impl Assertion {
    /// How many characters of a label fit on the first line of a note.
    pub const LONGEST_LABEL: usize = 40;
}
