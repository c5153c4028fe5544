//! Language tags (BCP 47) and the direction their script runs in.

use std::fmt;

use serde::Serialize;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A well-formed language tag, in canonical case: `de`, `en-GB`, `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(LanguageIdentifier);

/// The direction of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl LanguageTag {
    /// Reads a tag; `None` if it is not well-formed. A language has two or three letters: BCP 47 allows
    /// up to eight, but none that long is registered, and `german` or `original` is no language.
    pub fn new(text: &str) -> Option<Self> {
        let tag: LanguageIdentifier = text.parse().ok()?;
        (!tag.language.is_empty() && tag.language.as_str().len() <= 3).then_some(Self(tag))
    }

    /// The direction its script usually runs in, by CLDR's likely subtags.
    pub fn direction(&self) -> Direction {
        match self.0.character_direction() {
            CharacterDirection::RTL => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The tag without script, region and variants: `de` for `de-AT`.
    pub fn primary(&self) -> Self {
        Self(LanguageIdentifier::from_parts(self.0.language, None, None, &[]))
    }

    /// What speakers of the language call it, for the languages most news is written in.
    pub fn endonym(&self) -> Option<&'static str> {
        let primary = self.0.language.as_str();
        ENDONYMS.iter().find(|(tag, _)| *tag == primary).map(|(_, name)| *name)
    }

    /// The identifier, for Fluent.
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }
}

/// Languages in their own words, by tag.
const ENDONYMS: [(&str, &str); 32] = [
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sv", "Svenska"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for LanguageTag {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_not_taken_for_a_language() {
        for word in ["german", "original", "xiaomi", "draft-2"] {
            assert_eq!(LanguageTag::new(word), None, "{word}");
        }
        assert!(LanguageTag::new("nds").is_some());
    }

    #[test]
    fn arabic_runs_right_to_left_and_german_does_not() {
        let direction = |tag: &str| LanguageTag::new(tag).map(|tag| tag.direction());
        assert_eq!(direction("ar"), Some(Direction::Rtl));
        assert_eq!(direction("az-Arab"), Some(Direction::Rtl));
        assert_eq!(direction("de-AT"), Some(Direction::Ltr));
        assert_eq!(direction("zh"), Some(Direction::Ltr));
        assert_eq!(direction("not a tag"), None);
    }

    #[test]
    fn a_language_is_named_in_its_own_words() {
        let endonym = |tag: &str| LanguageTag::new(tag).and_then(|tag| tag.endonym());
        assert_eq!(endonym("de-AT"), Some("Deutsch"));
        assert_eq!(endonym("ar"), Some("العربية"));
        assert_eq!(endonym("tlh"), None);
    }
}
