//! Patterns of file names, as `publish_files` and `never_publish` have them.
//!
//! `*` stands for any part of a name and `?` for one character of it; neither crosses a `/`. `**` as a part of its
//! own stands for any number of folders. A file whose name is written out is found whatever characters the name
//! has (`photo[1].png`). Letters count as one however they are composed: a name that a Mac wrote in two
//! characters (`a` and a diaeresis) is the one that was typed as `ä`.

use std::borrow::Cow;

use glob::{MatchOptions, Pattern};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A pattern for paths that have `/` between their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePattern {
    text: String,
    glob: Pattern,
}

const EXACT_CASE: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };
const ANY_CASE: MatchOptions = MatchOptions { case_sensitive: false, ..EXACT_CASE };

impl FilePattern {
    /// The pattern `text`.
    ///
    /// # Errors
    /// Why it is none: it says nothing, leaves its folder, or is not closed. The words follow "the pattern".
    pub fn new(text: &str) -> Result<Self, String> {
        let text = text.strip_prefix("./").unwrap_or(text);
        let has_drive = text.get(1..2) == Some(":") && text.starts_with(|c: char| c.is_ascii_alphabetic());
        if text.trim().is_empty() {
            return Err("is empty".to_owned());
        }
        if text.contains('\\') {
            return Err("has a `\\`; folders are parted by `/`".to_owned());
        }
        if text.starts_with('/') || has_drive || text.split('/').any(|part| part == "..") {
            return Err("leads out of the folder that it is about".to_owned());
        }
        if text.split('/').any(|part| part.is_empty() || part == ".") {
            return Err("has a part without a name".to_owned());
        }
        let text = composed(text).into_owned();
        match Pattern::new(&text) {
            Ok(glob) => Ok(Self { text, glob }),
            Err(error) => Err(format!("cannot be read: {}", error.msg)),
        }
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it fits the whole `path`, capitals as they are.
    pub fn fits(&self, path: &str) -> bool {
        let path = composed(path);
        *path == self.text || self.glob.matches_with(&path, EXACT_CASE)
    }

    /// Whether it fits the path, or, if it names no folder, the name of a file or folder in it. Capitals make no
    /// difference: what is to be kept back by one name shall not slip through by another.
    pub fn fits_any_part(&self, path: &str) -> bool {
        let path = composed(path);
        let fits = |text: &str| text.eq_ignore_ascii_case(&self.text) || self.glob.matches_with(text, ANY_CASE);
        fits(&path) || (!self.text.contains('/') && path.split('/').any(fits))
    }
}

/// `text` in the composed normal form (NFC), in which equal words are equal bytes.
pub fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, path: &str) -> bool {
        FilePattern::new(pattern).unwrap().fits(path)
    }

    #[test]
    fn a_star_stays_in_its_folder_and_two_of_them_cross_any_number() {
        assert!(fits("data/*.csv", "data/rain.csv") && !fits("data/*.csv", "data/old/rain.csv"));
        assert!(!fits("*.csv", "data/rain.csv"));
        assert!(["rain.csv", "data/rain.csv", "data/old/rain.csv"].iter().all(|path| fits("**/*.csv", path)));
        assert!(fits("data/**", "data/old/rain.csv") && !fits("data/**", "other/rain.csv"));
    }

    #[test]
    fn a_name_that_is_written_out_is_found_whatever_stands_in_it() {
        assert!(fits("photo[1].png", "photo[1].png") && fits("./a b.png", "a b.png"));
        assert!(fits("b\u{e4}ume.png", "ba\u{308}ume.png") && fits("ba\u{308}*.png", "b\u{e4}ume.png"));
        assert!(!fits("photo.png", "Photo.png"));
    }

    #[test]
    fn what_is_kept_back_is_kept_back_in_every_folder_and_case() {
        let keeps = |pattern: &str, path: &str| FilePattern::new(pattern).unwrap().fits_any_part(path);
        assert!(keeps("*.psd", "img/raw/Logo.PSD") && keeps("raw", "img/RAW/a.png") && keeps("img/raw/*", "img/raw/a"));
        assert!(!keeps("raw/*", "img/raw/a") && !keeps("*.psd", "logo.psd.png"));
    }

    #[test]
    fn a_pattern_stays_in_its_folder() {
        for pattern in ["../x", "a/../../x", "/etc/*", "C:/x", "a\\b", "", " ", "a//b", "data/", "[a", "a**"] {
            assert!(FilePattern::new(pattern).is_err(), "{pattern:?}");
        }
    }
}
