//! What errors leave in doubt: lints judge by what is there, and would take what could not be read for missing.
//!
//! An error in the form of a reading's files, or in what they name, hides claims of that reading: its lints are
//! silent, and those of all others speak. A speaker that seems unused may be named where something is hidden. An
//! error in Markdown, such as an image that is missing, hides nothing, and neither does one in a template. Where
//! `site.toml` isn't TOML, nobody knows which lints the site wants.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AnchoredClaim, ArticleCopy, Claim, CopyFindings, Corpus, Findings, Library};
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
}

impl Doubts {
    /// What the errors of the stages before leave in doubt.
    pub fn of(diagnostics: &[Diagnostic], files: &Files) -> Self {
        let mut doubts = Self::default();
        for error in diagnostics.iter().filter(|diagnostic| diagnostic.is_error() && hides(diagnostic.code)) {
            match path_of(error, files) {
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

    /// What `lints` say of the readings that are in no doubt, less what may be wrong because of the others. Those are
    /// without claims and copies for the time.
    pub fn spare(
        &self,
        library: &mut Library,
        findings: &mut Findings,
        files: &Files,
        lints: impl FnOnce(&Library, &Findings) -> Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        if self.settings {
            return Vec::new();
        }
        let aside: Vec<Aside> =
            self.places(&library.corpus).into_iter().map(|place| Aside::take(place, library, findings)).collect();
        let mut found = lints(library, findings);
        aside.into_iter().for_each(|aside| aside.put_back(library, findings));
        found.retain(|diagnostic| !self.silences(diagnostic, files));
        found
    }

    fn silences(&self, found: &Diagnostic, files: &Files) -> bool {
        let folder = path_of(found, files).and_then(folder_of);
        self.content && OVER_READINGS.contains(&found.code) || folder.is_some_and(|name| self.readings.contains(name))
    }

    /// The readings in doubt, by their index.
    fn places(&self, corpus: &Corpus) -> Vec<usize> {
        let is_doubtful = |place: &usize| self.readings.contains(corpus.readings[*place].id.as_str());
        (0..corpus.readings.len()).filter(is_doubtful).collect()
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

/// What belongs to a reading in doubt.
struct Aside {
    place: usize,
    claims: Vec<Claim>,
    copies: Vec<ArticleCopy>,
    anchors: Vec<Vec<AnchoredClaim>>,
    findings: Vec<CopyFindings>,
}

impl Aside {
    fn take(place: usize, library: &mut Library, findings: &mut Findings) -> Self {
        let reading = &mut library.corpus.readings[place];
        Self {
            place,
            claims: std::mem::take(&mut reading.claims),
            copies: std::mem::take(&mut reading.copies),
            anchors: std::mem::take(&mut library.anchors[place]),
            findings: std::mem::take(&mut findings.copies[place]),
        }
    }

    fn put_back(self, library: &mut Library, findings: &mut Findings) {
        let reading = &mut library.corpus.readings[self.place];
        (reading.claims, reading.copies) = (self.claims, self.copies);
        library.anchors[self.place] = self.anchors;
        findings.copies[self.place] = self.findings;
    }
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
        let readings = ["a", "b"].map(str::to_owned).into();
        assert_eq!(found, Doubts { settings: false, content: true, readings });
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
        ];
        assert_eq!(doubts(&harmless), Doubts::default());
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
