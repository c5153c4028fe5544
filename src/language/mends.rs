//! What may differ between two wordings that say the same, as `mends.toml` lists it.
//!
//! The lists are closed. A word that is in none of them may turn what a sentence claims, so that it is a person's to
//! judge: what is forgotten here costs a question, and what is one too many a wrong claim.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Deserializer};

/// A language's file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mends {
    /// Articles and the like that may come and go, in small letters.
    pub articles: FxHashSet<String>,
    /// Articles and the like that can stand for each other: those of another case or number can not.
    article_pairs: Alike,
    /// Function words that may come and go, in small letters.
    pub free: FxHashSet<String>,
    /// Function words that join a sentence to what stands before it: they may come and go at the start of a passage.
    pub at_start: FxHashSet<String>,
    /// Words that make what follows in their sentence a condition, or somebody's opinion.
    pub turned_by: FxHashSet<String>,
    /// Groups of function words each of which can stand for the others.
    alike: Alike,
    /// Before these words a comma may come and go.
    pub comma_before: FxHashSet<String>,
    /// A sentence may begin with one of these and some words to which they belong …
    pub openings: FxHashSet<String>,
    /// … and go on with one of these, with or without a comma in between.
    pub after_openings: FxHashSet<String>,
    /// How words end that may take what follows for an object, so that the comma behind them counts: `after eating,`.
    pub takes_object: Vec<String>,
    /// Groups of words and phrases that are one in several spellings.
    phrases: Phrases,
    /// Pieces of words and how else they are spelled.
    spelling: Spelling,
    /// Words that are another word, or another name, in the spelling that `spelling` would give them.
    not_spelling: FxHashSet<String>,
}

impl Mends {
    /// Whether one function word can stand for the other; both in small letters.
    pub fn are_alike(&self, left: &str, right: &str) -> bool {
        self.alike.has(left, right) || self.are_articles(left, right)
    }

    /// Whether both are articles of the same case and number; both in small letters.
    pub fn are_articles(&self, left: &str, right: &str) -> bool {
        self.article_pairs.has(left, right)
    }

    /// Whether the word says nothing by itself, in small letters.
    pub fn is_function_word(&self, word: &str) -> bool {
        let sets = [&self.articles, &self.free, &self.at_start];
        sets.iter().any(|words| words.contains(word)) || self.alike.holds(word) || self.article_pairs.holds(word)
    }

    /// Whether the two are one word in two spellings. Spellings have their start or their end in common.
    pub fn are_spellings(&self, left: &str, right: &str) -> bool {
        let is_kept = || [left, right].iter().any(|word| self.not_spelling.contains(*word));
        let touch = left.chars().next() == right.chars().next() || left.chars().last() == right.chars().last();
        left == right
            || without_hyphens(left, right)
            || (touch && !is_kept() && self.spelling.one_form(left) == self.spelling.one_form(right))
    }

    /// The phrase that begins `words`, which are in small letters: how many of them it is, and its first spelling.
    pub fn phrase<'a>(&self, words: impl Iterator<Item = &'a str>) -> Option<(usize, &str)> {
        let mut phrase = String::new();
        let mut longest = None;
        for (count, word) in (1..=self.phrases.longest).zip(words) {
            if count > 1 {
                phrase.push(' ');
            }
            phrase.push_str(word);
            longest = self.phrases.first.get(&phrase).map(|first| (count, first.as_str())).or(longest);
        }
        longest
    }
}

/// Whether the two differ by hyphens that only one of them has: `E-Mail`, `Email`. A syllable that a hyphen keeps
/// apart from another word, as in `re-sign`, is no spelling.
fn without_hyphens(left: &str, right: &str) -> bool {
    let (with, without) = if left.contains('-') { (left, right) } else { (right, left) };
    let is_kept = with.to_lowercase().starts_with("re-") || with.bytes().any(|byte| byte.is_ascii_digit());
    let small = |text: &str| text.replace('-', "").to_lowercase();
    with.contains('-') && !without.contains('-') && !is_kept && small(with) == small(without)
}

/// Pieces of words, the longer of two spellings first; what has a capital stands at the start of a word, or, in small
/// letters, further on.
#[derive(Debug, Clone, Default)]
struct Spelling(Vec<Piece>);

/// A piece of a word.
#[derive(Debug, Clone)]
struct Piece {
    from: String,
    to: String,
    /// Both in small letters, where they are not so anyway.
    within: Option<(String, String)>,
}

impl Spelling {
    /// The word in one of its spellings, the same for all.
    fn one_form(&self, word: &str) -> String {
        let mut form = word.to_owned();
        for Piece { from, to, within } in &self.0 {
            if form.contains(from.as_str()) {
                form = form.replace(from.as_str(), to);
            }
            let first = form.chars().next().map_or(0, char::len_utf8);
            if let Some((from, to)) = within.as_ref().filter(|(from, _)| form[first..].contains(from.as_str())) {
                form = format!("{}{}", &form[..first], form[first..].replace(from.as_str(), to));
            }
        }
        form
    }
}

impl<'de> Deserialize<'de> for Spelling {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let piece = |(left, right): (String, String)| {
            let (from, to) = if left.contains(&right) { (left, right) } else { (right, left) };
            let (small_from, small_to) = (from.to_lowercase(), to.to_lowercase());
            let within = (small_from != from).then_some((small_from, small_to));
            Piece { from, to, within }
        };
        Ok(Self(Vec::<(String, String)>::deserialize(deserializer)?.into_iter().map(piece).collect()))
    }
}

/// Groups of words that can stand for each other, each word with the numbers of its groups.
#[derive(Debug, Clone, Default)]
struct Alike(FxHashMap<String, Vec<usize>>);

impl Alike {
    fn has(&self, left: &str, right: &str) -> bool {
        let groups = |word: &str| self.0.get(word).map_or(&[][..], Vec::as_slice);
        groups(left).iter().any(|group| groups(right).contains(group))
    }

    fn holds(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }
}

impl<'de> Deserialize<'de> for Alike {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut groups: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (number, group) in Vec::<Vec<String>>::deserialize(deserializer)?.into_iter().enumerate() {
            group.into_iter().for_each(|word| groups.entry(word).or_default().push(number));
        }
        Ok(Self(groups))
    }
}

/// Phrases with the first of their group.
#[derive(Debug, Clone, Default)]
struct Phrases {
    first: FxHashMap<String, String>,
    /// How many words the longest has.
    longest: usize,
}

impl<'de> Deserialize<'de> for Phrases {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut phrases = Self::default();
        for group in Vec::<Vec<String>>::deserialize(deserializer)? {
            for phrase in &group {
                phrases.longest = phrases.longest.max(phrase.split(' ').count());
                phrases.first.insert(phrase.clone(), group[0].clone());
            }
        }
        Ok(phrases)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use crate::model::LanguageTag;

    fn mends(tag: &str) -> &'static super::Mends {
        &Language::of(&LanguageTag::new(tag).unwrap()).mends
    }

    #[test]
    fn one_word_in_two_spellings_is_one_word() {
        for (left, right) in [
            ("colours", "colors"),
            ("neighbouring", "neighboring"),
            ("organised", "organized"),
            ("analyse", "analyze"),
            ("travelled", "traveled"),
            ("theatre", "theater"),
            ("programmes", "programs"),
            ("grey", "gray"),
            ("co-operate", "cooperate"),
            ("defence", "defense"),
            ("encyclopaedia", "encyclopedia"),
        ] {
            assert!(mends("en").are_spellings(left, right) && mends("en").are_spellings(right, left), "{left}");
        }
        for (left, right) in [
            ("Straße", "Strasse"),
            ("Hauptstraße", "Hauptstrasse"),
            ("Foto", "Photo"),
            ("Delfine", "Delphine"),
            ("größte", "grösste"),
            ("daß", "dass"),
            ("potenziell", "potentiell"),
            ("aufwändig", "aufwendig"),
            ("selbstständig", "selbständig"),
            ("E-Mail", "Email"),
            ("Geografie", "Geographie"),
            ("muß", "muss"),
        ] {
            assert!(mends("de").are_spellings(left, right) && mends("de").are_spellings(right, left), "{left}");
        }
    }

    #[test]
    fn two_words_that_look_alike_are_two() {
        for (left, right) in [
            ("prise", "prize"),
            ("four", "for"),
            ("hour", "hor"),
            ("resign", "re-sign"),
            ("tour", "tor"),
            ("affect", "effect"),
            ("accept", "except"),
            ("pour", "por"),
            ("casual", "causal"),
            ("story", "storey"),
            ("check", "cheque"),
            ("rise", "raise"),
        ] {
            assert!(!mends("en").are_spellings(left, right) && !mends("en").are_spellings(right, left), "{left}");
        }
        for (left, right) in [
            ("Maße", "Masse"),
            ("Buße", "Busse"),
            ("Floße", "Flosse"),
            ("das", "dass"),
            ("Mai", "März"),
            ("seit", "seid"),
            ("Müller", "Mueller"),
            ("Weiß", "Weiss"),
            ("gestiegen", "gestiegene"),
            ("rußig", "russig"),
        ] {
            assert!(!mends("de").are_spellings(left, right) && !mends("de").are_spellings(right, left), "{left}");
        }
    }

    #[test]
    fn an_article_has_its_like_in_case_and_number_only() {
        assert!(mends("de").are_articles("der", "ein") && mends("de").are_articles("einem", "dem"));
        assert!(!mends("de").are_articles("der", "den") && !mends("de").are_articles("der", "die"));
        assert!(!mends("de").are_alike("ein", "kein") && !mends("en").are_alike("a", "no"));
    }

    /// A word that denies, counts or measures turns something, wherever it comes from.
    #[test]
    fn no_listed_word_turns_a_meaning() {
        for tag in ["de", "en"] {
            let words = &Language::of(&LanguageTag::new(tag).unwrap()).words;
            for set in [&mends(tag).free, &mends(tag).at_start] {
                let turns =
                    |word: &&String| words.denies.is_of(word) || words.counts.is_of(word) || words.measures.is_of(word);
                assert_eq!(set.iter().find(turns), None, "{tag}");
            }
        }
    }
}
