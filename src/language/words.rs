//! Words that say little of a name, and words that turn what a sentence claims, as `words.toml` lists them.

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::style::ends_with;

/// A language's file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// What a name or a role has beside what it says, in small letters: articles, prepositions, titles.
    pub beside_names: FxHashSet<String>,
    /// Titles and occupations, which stand before the names of persons and say nothing of who it is.
    pub titles: Meaning,
    /// Words that can stand for anyone, in small letters.
    pub pronouns: FxHashSet<String>,
    /// What stands between two amounts of money that are one: `that is`.
    pub between_conversions: Vec<String>,
    /// Syllables that turn a word round: `unlikely`.
    pub opposite_prefixes: Vec<String>,
    /// Ends of words that say the opposite of each other, or of the word without: `harmless`, `harmful`.
    pub opposite_endings: Vec<(String, String)>,
    /// Words that deny.
    pub denies: Meaning,
    /// Numbers, and words that say how a number is meant.
    pub counts: Meaning,
    /// Units.
    pub measures: Meaning,
}

/// Words with one meaning.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Meaning {
    words: FxHashSet<String>,
    beginnings: Vec<String>,
    endings: Vec<String>,
}

impl Meaning {
    /// Whether the word, in small letters, has it.
    pub fn is_of(&self, word: &str) -> bool {
        self.words.contains(word)
            || self.beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
            || ends_with(word, &self.endings)
    }
}

impl Words {
    /// Whether one word is the other with a syllable that turns its meaning round.
    pub fn are_opposites(&self, left: &str, right: &str) -> bool {
        let turned = |a: &str, b: &str| {
            self.opposite_prefixes.iter().any(|prefix| a.strip_prefix(prefix.as_str()) == Some(b))
                || self.opposite_endings.iter().any(|(with, without)| {
                    let stem = a.strip_suffix(with.as_str());
                    stem.is_some_and(|stem| b.strip_suffix(without.as_str()) == Some(stem) || stem == b)
                })
        };
        turned(left, right) || turned(right, left)
    }
}
