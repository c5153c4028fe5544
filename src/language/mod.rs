//! What the engine knows of a language.
//!
//! A language is a folder, such as `de/`, and a line in the table of this file. The folder has four TOML files, of
//! keys with lists of phrases:
//!
//! * `style.toml` says how the language is written and how its sentences are built ([`Style`]),
//! * `figures.toml` what it says with numbers ([`figures::Lexicon`]),
//! * `speech.toml` the words that announce and frame what others say ([`speech::Lexicon`]),
//! * `words.toml` what words of names leave out, and which ones turn a meaning ([`Words`]).
//!
//! What no list can say, such as the forms of a verb, is a function ([`Rules`]). The rules of figures and speech
//! (`detect/`) are the same for all languages: they ask the language for its words and its style and never for its
//! name. So a program can bring a language of its own with [`Language::read`].

mod de;
mod en;
pub mod figures;
pub mod speech;
mod style;
mod words;

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use crate::model::LanguageTag;

pub use style::{Endings, Style, ends_with};
pub use words::{Meaning, Words};

/// The languages, by their tags.
static LANGUAGES: [(&str, LazyLock<Language>); 2] =
    [("de", LazyLock::new(de::language)), ("en", LazyLock::new(en::language))];

/// A language that can be read.
#[derive(Debug)]
pub struct Language {
    /// How it is written.
    pub style: Style,
    /// What it says with numbers.
    pub figures: figures::Lexicon,
    /// What it says of others' words.
    pub speech: speech::Lexicon,
    /// Its words that names leave out and that turn a meaning.
    pub words: Words,
    is_known: bool,
}

/// The files of a language, as TOML.
#[derive(Debug, Clone, Copy, Default)]
pub struct Files<'a> {
    /// See [`Style`].
    pub style: &'a str,
    /// See [`figures::Lexicon`].
    pub figures: &'a str,
    /// See [`speech::Lexicon`].
    pub speech: &'a str,
    /// See [`Words`].
    pub words: &'a str,
}

/// What a language does that no list can say. By default number words are parted and verbs have the forms that are
/// listed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules {
    /// How number words are written together.
    pub compounds: Option<figures::Compounds>,
    /// How verbs are inflected.
    pub verbs: speech::Verbs,
}

/// A file of a language that cannot be read.
#[derive(Debug)]
pub struct FileError {
    /// Which one.
    pub file: &'static str,
    /// Why.
    pub error: toml::de::Error,
}

impl Language {
    /// The language with this tag, whatever its region; [`unknown`](Self::unknown) if there is no lexicon for it.
    pub fn of(tag: &LanguageTag) -> &'static Self {
        let primary = tag.identifier().language.as_str();
        LANGUAGES.iter().find(|(tag, _)| *tag == primary).map_or_else(Self::unknown, |(_, language)| language)
    }

    /// A language of which no word is known: it shows no figures, and of speech only what stands in quotation marks.
    pub fn unknown() -> &'static Self {
        static UNKNOWN: LazyLock<Language> = LazyLock::new(|| Language {
            // Where nothing is known, a full stop may be that of the sentence around.
            style: Style { stop_inside_marks: true, ..Style::default() },
            figures: figures::Lexicon::default(),
            speech: speech::Lexicon::default(),
            words: Words::default(),
            is_known: false,
        });
        &UNKNOWN
    }

    /// All languages that there are lexicons for.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        LANGUAGES.iter().map(|(_, language)| &**language)
    }

    /// Whether there is a lexicon for it.
    pub fn is_known(&self) -> bool {
        self.is_known
    }

    /// Reads a language from its files. What a file leaves out, the language does not have.
    ///
    /// # Errors
    /// The first file that is no TOML or has a key that means nothing.
    pub fn read(files: &Files<'_>, rules: Rules) -> Result<Self, FileError> {
        let style: Style = file("style.toml", files.style)?;
        Ok(Self {
            figures: figures::Lexicon::new(&file("figures.toml", files.figures)?, rules.compounds),
            speech: speech::Lexicon::new(&file("speech.toml", files.speech)?, rules.verbs),
            words: file("words.toml", files.words)?,
            style,
            is_known: true,
        })
    }

    /// Reads a language that is compiled in.
    #[expect(clippy::expect_used, reason = "compiled in; a test reads all of them")]
    fn built_in(files: &Files<'_>, rules: Rules) -> Self {
        Self::read(files, rules).expect("the files of the language are well formed")
    }
}

fn file<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, FileError> {
    toml::from_str(text).map_err(|error| FileError { file, error })
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.error)
    }
}

impl std::error::Error for FileError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_languages_can_be_read_and_are_known_in_all_regions() {
        assert!(Language::all().count() >= 2 && Language::all().all(Language::is_known));
        let known = |tag: &str| Language::of(&LanguageTag::new(tag).unwrap()).is_known();
        assert_eq!(["de", "de-AT", "en-GB", "fr", "nds"].map(known), [true, true, true, false, false]);
    }

    #[test]
    fn a_key_that_means_nothing_is_refused_with_its_file() {
        let fault = |files: Files<'_>| Language::read(&files, Rules::default()).unwrap_err().file;
        assert_eq!(fault(Files { style: "nouns_captalised = true", ..Files::default() }), "style.toml");
        assert_eq!(fault(Files { figures: "[numbers]", ..Files::default() }), "figures.toml");
        assert_eq!(fault(Files { figures: "[mark]\nnobody = [\"x\"]", ..Files::default() }), "figures.toml");
        assert_eq!(fault(Files { speech: "[words]\nnoboddy = [\"x\"]", ..Files::default() }), "speech.toml");
        assert_eq!(fault(Files { words: "[titles]", ..Files::default() }), "words.toml");
    }
}
