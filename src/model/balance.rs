//! The balance of voices: how many words of a copy are whose, word for word or in the article's words.

use super::PartyId;

/// The words of a copy, by who says them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// How many words the text has.
    pub total: usize,
    /// How many of them others say.
    pub all: Shares,
    /// How many each speaker says, those who say most first, then by id. Those who speak together are counted together
    /// and by themselves for what they say alone.
    pub speakers: Vec<(Box<[PartyId]>, Shares)>,
}

/// How many words, word for word and otherwise; what is both counts as the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shares {
    /// Word for word.
    pub direct: usize,
    /// In indirect speech, in part, or reported.
    pub indirect: usize,
}

impl Shares {
    /// Both together.
    pub fn sum(self) -> usize {
        self.direct + self.indirect
    }
}
