//! A language, read from its files.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use super::mends::Mends;
use super::style::Style;
use super::words::Words;
use super::{figures, speech};

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
    /// What may differ between two wordings that say the same.
    pub mends: Mends,
    /// How it writes number words together.
    pub compounds: Option<figures::Compounds>,
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
    /// See [`Mends`].
    pub mends: &'a str,
}

impl Files<'_> {
    /// What `words.toml` says.
    pub(super) fn read_words(&self) -> Result<Words, FileError> {
        file("words.toml", self.words)
    }
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
    /// A language of which no word is known: it shows no figures, and of speech only what stands in quotation marks.
    pub fn unknown() -> &'static Self {
        static UNKNOWN: LazyLock<Language> = LazyLock::new(|| Language {
            // Where nothing is known, a full stop may be that of the sentence around.
            style: Style { stop_inside_marks: true, ..Style::default() },
            figures: figures::Lexicon::default(),
            speech: speech::Lexicon::default(),
            words: Words::default(),
            mends: Mends::default(),
            compounds: None,
            is_known: false,
        });
        &UNKNOWN
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
            figures: figures::Lexicon::new(&file("figures.toml", files.figures)?, rules.compounds.is_some()),
            speech: speech::Lexicon::new(&file("speech.toml", files.speech)?, rules.verbs),
            words: files.read_words()?,
            mends: file("mends.toml", files.mends)?,
            style,
            compounds: rules.compounds,
            is_known: true,
        })
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
    fn a_key_that_means_nothing_is_refused_with_its_file() {
        let fault = |files: Files<'_>| Language::read(&files, Rules::default()).unwrap_err().file;
        assert_eq!(fault(Files { style: "nouns_captalised = true", ..Files::default() }), "style.toml");
        assert_eq!(fault(Files { figures: "[numbers]", ..Files::default() }), "figures.toml");
        assert_eq!(fault(Files { figures: "[mark]\nnobody = [\"x\"]", ..Files::default() }), "figures.toml");
        assert_eq!(fault(Files { figures: "[scale]\n1e3x = [\"x\"]", ..Files::default() }), "figures.toml");
        assert_eq!(fault(Files { speech: "[words]\nnoboddy = [\"x\"]", ..Files::default() }), "speech.toml");
        assert_eq!(fault(Files { words: "[honours]", ..Files::default() }), "words.toml");
        assert_eq!(fault(Files { mends: "artcles = []", ..Files::default() }), "mends.toml");
    }
}
