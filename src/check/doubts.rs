//! What errors leave in doubt: lints judge by what is there, and would take what could not be read for missing.
//!
//! An error in the form of a reading's files, or in what they name, hides claims of that reading: its lints are
//! silent, and those of all others speak. A speaker that seems unused may be named where something is hidden. An
//! error in Markdown, such as an image that is missing, hides nothing, and neither does one in a template. Where
//! `site.toml` isn't TOML, nobody knows which lints the site wants.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::ReadingId;
use crate::text::Files;

/// Lints that judge by all readings at once.
const OVER_READINGS: [Code; 2] = [Code::UnusedSpeaker, Code::UnusedSource];

/// What is in doubt.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    /// Whether the site's settings are.
    settings: bool,
    /// Whether anything in `content/` is.
    content: bool,
    /// The folders of readings that are.
    readings: BTreeSet<String>,
    /// The folders of readings with an error of any kind.
    faulty: BTreeSet<String>,
}

impl Doubts {
    /// What the errors of the stages before leave in doubt.
    pub fn of(diagnostics: &[Diagnostic], files: &Files) -> Self {
        let mut doubts = Self::default();
        for error in diagnostics.iter().filter(|diagnostic| diagnostic.is_error()) {
            let path = path_of(error, files);
            doubts.faulty.extend(path.and_then(folder_of).map(str::to_owned));
            match path {
                _ if !hides(error.code) => {}
                Some("site.toml") => doubts.settings |= error.code == Code::TomlSyntax,
                path => {
                    // Speakers and sources that readings share are in no reading's folder, and what can't be opened
                    // has no place.
                    doubts.content = true;
                    doubts.readings.extend(path.and_then(folder_of).map(str::to_owned));
                }
            }
        }
        doubts
    }

    /// Whether the site's settings are in doubt: then nobody knows which lints it wants.
    pub fn of_settings(&self) -> bool {
        self.settings
    }

    /// Whether a reading is in doubt.
    pub fn about(&self, reading: &ReadingId) -> bool {
        self.readings.contains(reading.as_str())
    }

    /// Whether what a fault says may be wrong because the files of its reading could not all be read: they may well
    /// refer to a file that is said to be of no use.
    pub fn belie(&self, fault: &Diagnostic, files: &Files) -> bool {
        let folder = path_of(fault, files).and_then(folder_of);
        fault.code == Code::UnpublishedFile && folder.is_some_and(|folder| self.faulty.contains(folder))
    }

    /// Whether a lint over all readings may be wrong because of those in doubt.
    pub fn silence(&self, lint: Code) -> bool {
        self.content && OVER_READINGS.contains(&lint)
    }
}

/// The path of the file that a diagnostic is about.
fn path_of<'a>(diagnostic: &Diagnostic, files: &'a Files) -> Option<&'a str> {
    diagnostic.primary.as_ref().map(|label| files.get(label.span.file).path().as_str())
}

/// The folder of the reading that a file belongs to.
fn folder_of(path: &str) -> Option<&str> {
    Some(path.strip_prefix("content/")?.split_once('/')?.0)
}

/// Whether an error of this kind may hide what stands in a file.
fn hides(code: Code) -> bool {
    code == Code::TooDeep || code.id().starts_with(['S', 'R'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{SourceFile, SourcePath, Span};

    /// What errors of these codes in these files leave in doubt; a file without a name is one that can't be opened.
    fn doubts(errors: &[(&str, Code)]) -> Doubts {
        let mut files = Files::default();
        let mut diagnostic = |(path, code): &(&str, Code)| {
            let error = Diagnostic::new(*code, "", "");
            if path.is_empty() {
                return error;
            }
            error.at(Span::new(files.add(SourceFile::new(SourcePath::new(*path), String::new())), 0..0), "")
        };
        let diagnostics: Vec<_> = errors.iter().map(&mut diagnostic).collect();
        Doubts::of(&diagnostics, &files)
    }

    #[test]
    fn an_error_leaves_its_own_reading_in_doubt_and_no_other() {
        let found = doubts(&[("content/a/reading.toml", Code::UnknownSpeaker), ("content/b/en.md", Code::FrontMatter)]);
        let readings: BTreeSet<String> = ["a", "b"].map(str::to_owned).into();
        assert_eq!(found, Doubts { settings: false, content: true, faulty: readings.clone(), readings });
    }

    #[test]
    fn what_hides_no_claim_leaves_nothing_in_doubt() {
        let harmless = [
            ("content/a/en.md", Code::MissingImage),
            ("content/a/en.md", Code::BrokenLink),
            ("content/a/en.md", Code::UndefinedFootnote),
            ("content/a/reading.toml", Code::RawHtml),
            ("templates/about.html", Code::Template),
            ("templates/locales/en.ftl", Code::Locale),
            ("site.toml", Code::UnknownKey),
            ("content/a/pasta.txt", Code::StrayFile),
            ("content/a/en.md", Code::KeptFile),
        ];
        let faulty = ["a".to_owned()].into();
        assert_eq!(doubts(&harmless), Doubts { faulty, ..Doubts::default() });
    }

    #[test]
    fn a_file_of_no_use_beside_files_with_errors_may_be_of_use_after_all() {
        let mut files = Files::default();
        let file = files.add(SourceFile::new(SourcePath::new("content/a/reading.toml"), String::new()));
        let fault = |code| Diagnostic::new(code, "", "").at(Span::new(file, 0..0), "");
        let doubts = Doubts::of(&[fault(Code::MissingImage)], &files);
        assert!(doubts.belie(&fault(Code::UnpublishedFile), &files) && !doubts.belie(&fault(Code::RawHtml), &files));
        assert!(!Doubts::default().belie(&fault(Code::UnpublishedFile), &files));
    }

    #[test]
    fn shared_speakers_unread_files_and_settings_leave_in_doubt_what_needs_them() {
        for path in ["content/speakers.toml", ""] {
            let found = doubts(&[(path, Code::Unreadable)]);
            assert_eq!(found, Doubts { content: true, ..Doubts::default() });
        }
        assert!(doubts(&[("site.toml", Code::TomlSyntax)]).settings);
    }
}
