//! The languages that are built in.

use std::sync::OnceLock;

use super::{Files, Language, Rules, Words, de, en};
use crate::model::LanguageTag;

/// The languages, by their tags.
static LANGUAGES: [BuiltIn; 2] = [BuiltIn::new("de", de::FILES, de::RULES), BuiltIn::new("en", en::FILES, en::RULES)];

/// A language that is read when it is first asked for.
struct BuiltIn {
    tag: &'static str,
    files: Files<'static>,
    rules: Rules,
    language: OnceLock<Language>,
    /// Its words by themselves: they are asked for in texts of other languages, too.
    words: OnceLock<Words>,
}

#[expect(clippy::expect_used, reason = "the files are compiled in; a test reads all of them")]
impl BuiltIn {
    const fn new(tag: &'static str, files: Files<'static>, rules: Rules) -> Self {
        Self { tag, files, rules, language: OnceLock::new(), words: OnceLock::new() }
    }

    fn language(&self) -> &Language {
        self.language.get_or_init(|| Language::read(&self.files, self.rules).expect("the language is well formed"))
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| self.files.read_words().expect("the words are well formed"))
    }
}

impl Language {
    /// The language with this tag, whatever its region; [`unknown`](Self::unknown) if there is no lexicon for it.
    pub fn of(tag: &LanguageTag) -> &'static Self {
        let primary = tag.identifier().language.as_str();
        LANGUAGES.iter().find(|built_in| built_in.tag == primary).map_or_else(Self::unknown, BuiltIn::language)
    }

    /// All languages that there are lexicons for.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        LANGUAGES.iter().map(BuiltIn::language)
    }

    /// Whether `has` holds of the words of any language. Articles quote others and have names from them.
    pub fn any_has(has: impl Fn(&Words) -> bool) -> bool {
        LANGUAGES.iter().any(|built_in| has(built_in.words()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_languages_can_be_read_and_are_known_in_all_regions() {
        assert!(Language::all().count() >= 2 && Language::all().all(Language::is_known));
        let known = |tag: &str| Language::of(&LanguageTag::new(tag).unwrap()).is_known();
        assert_eq!(["de", "de-AT", "en-GB", "fr", "nds"].map(known), [true, true, true, false, false]);
    }
}
