//! Words that say little of a name, and words that turn what a sentence claims, as `words.toml` lists them.

use rustc_hash::{FxHashMap, FxHashSet};
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
    /// What companies, authorities and parties are called by what they are, by the word or its ending.
    pub organisations: Meaning,
    /// What stands within the names of persons in small letters.
    pub particles: FxHashSet<String>,
    /// What stands in the names of organisations, and of nothing else: `AG`, `Research`.
    pub in_organisations: FxHashSet<String>,
    /// Words for several people without a body that speaks for them.
    pub groups: Meaning,
    /// Articles of the genitive, whose noun has an ending of its own.
    pub genitive_articles: FxHashSet<String>,
    /// Articles that speak of one.
    pub singular_articles: FxHashSet<String>,
    /// The endings of adjectives that stand without an article, by the article that they would have.
    pub strong_endings: FxHashMap<String, String>,
    /// The endings that the noun of a title can have behind the form in the list.
    pub case_endings: Vec<String>,
    /// What stands before the name of a time: `last March`.
    pub before_times: FxHashSet<String>,
    /// What stands before those whom someone speaks to.
    pub before_addressees: FxHashSet<String>,
    /// Words that can stand for anyone, in small letters.
    pub pronouns: FxHashSet<String>,
    /// What stands between two amounts of money that are one: `that is`.
    pub between_conversions: Vec<String>,
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
