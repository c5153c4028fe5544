//! What is wrong with the input, as data: a code, a severity, places, a message and a way out.
//!
//! Stages push [`Diagnostic`]s and go on; nothing here prints. `human`, `json` and `github` render
//! them at the edge, as rustc's emitters do.

mod code;
mod counts;
mod coverage;
pub mod explanation;
pub mod github;
pub mod human;
pub mod json;
mod nearest;
mod place;
mod unseen;
mod visible;

pub use code::{Code, Level};
pub use counts::Counts;
pub use coverage::{Coverage, CoverageCounts, Draft, ReadingCoverage, ReadingDrafts};
pub use nearest::{Names, nearest};
pub use unseen::{control_characters, escaped_control, hidden_in};
pub use visible::visible;

use crate::text::Span;

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is built all the same.
    Warning,
    /// Nothing is written.
    Error,
}

/// A place with a few words about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What to say there; may be empty.
    pub text: String,
}

/// New bytes for a place, which Beleg proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The bytes to replace.
    pub span: Span,
    /// What to put there, as source text (TOML already quoted).
    pub replacement: String,
    /// Whether `beleg check --fix` may apply it without a person's judgement.
    pub machine_applicable: bool,
}

/// A claim that Beleg offers for words that none is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The id that it has.
    pub id: String,
    /// All of it, as it stands in `reading.toml`.
    pub claim: String,
}

/// One fault of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code of its kind.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Where, if there is a source; drawn with carets.
    pub primary: Option<Label>,
    /// The path in the site of the file or folder that it is about, where that has no text to point at.
    pub about: Option<String>,
    /// Other places that explain the first.
    pub secondary: Vec<Label>,
    /// Facts that help to understand it; each may have several lines.
    pub notes: Vec<String>,
    /// The way out.
    pub help: String,
    /// New bytes that would mend it.
    pub suggestion: Option<Suggestion>,
    /// A claim that would answer it; its text is in `help` too.
    pub offer: Option<Box<Offer>>,
    /// Whether it is about a draft: no level makes it an error.
    pub is_of_draft: bool,
}

impl Diagnostic {
    /// A diagnostic at the code's default severity. `help` is the way out; every diagnostic has one.
    pub fn new(code: Code, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.default_severity(),
            message: message.into(),
            primary: None,
            about: None,
            secondary: Vec::new(),
            notes: Vec::new(),
            help: help.into(),
            suggestion: None,
            offer: None,
            is_of_draft: false,
        }
    }

    /// Sets the place the diagnostic is about, with a few words for the carets.
    pub fn at(mut self, span: Span, text: impl Into<String>) -> Self {
        self.primary = Some(Label { span, text: text.into() });
        self
    }

    /// Says which file or folder it is about, by its path in the site, where there is no text to point at.
    pub fn about(mut self, path: impl Into<String>) -> Self {
        self.about = Some(path.into());
        self
    }

    /// Adds another place.
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// Adds a fact.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Adds new bytes that would mend it.
    pub fn suggest(mut self, suggestion: Suggestion) -> Self {
        self.suggestion = Some(suggestion);
        self
    }

    /// Adds a claim that would answer it.
    pub fn offer(mut self, offer: Offer) -> Self {
        self.offer = Some(Box::new(offer));
        self
    }

    /// The same as a warning, where its code is one that stops the build by default. A site that asks for an error gets one.
    pub fn as_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// The same about a draft, which nobody has accepted yet: it stops nothing.
    pub fn of_draft(self) -> Self {
        Self { is_of_draft: true, ..self.as_warning() }
    }

    /// Whether this stops the build.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
