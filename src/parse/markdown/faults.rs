//! Where the faults of one text go, with their places in the file.
//!
//! A text of ten megabytes can hold a million faults of one kind; the first hundred are told, and the
//! last of these says how many more there are.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::text::{FileId, Span};

/// How many diagnostics of one code a text gets.
const SHOWN: u32 = 100;

/// How offsets in a Markdown text become places in a file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin {
    /// The text stands in the file as it is, from this byte.
    At(FileId, usize),
    /// The text stands somewhere in this span, with escapes.
    Within(Span),
}

impl Origin {
    /// The place of a range of the text.
    pub(super) fn span(self, range: Range<usize>) -> Span {
        match self {
            Self::At(file, base) => Span::new(file, base + range.start..base + range.end),
            Self::Within(span) => span,
        }
    }
}

/// The faults of one text.
pub(super) struct Faults<'a> {
    origin: Origin,
    counts: BTreeMap<Code, u32>,
    found: Vec<Diagnostic>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Faults<'a> {
    /// An empty list whose diagnostics go to `diagnostics`.
    pub(super) fn new(origin: Origin, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { origin, counts: BTreeMap::new(), found: Vec::new(), diagnostics }
    }

    /// The place of a range of the text.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.origin.span(range)
    }

    /// Counts a fault, and asks for its diagnostic if it is among those that are told.
    pub(super) fn report(&mut self, code: Code, diagnostic: impl FnOnce() -> Diagnostic) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= SHOWN {
            self.found.push(diagnostic());
        }
    }

    /// Hands the diagnostics over, in the order of the text.
    pub(super) fn finish(mut self) {
        for (&code, &count) in &self.counts {
            let last = self.found.iter_mut().rfind(|diagnostic| diagnostic.code == code);
            if let Some(last) = last.filter(|_| count > SHOWN) {
                last.notes.push(format!("there are {} more of this kind in this text", count - SHOWN));
            }
        }
        let start = |diagnostic: &Diagnostic| diagnostic.primary.as_ref().map(|label| label.span.start);
        self.found.sort_by_key(start);
        self.diagnostics.append(&mut self.found);
    }
}
