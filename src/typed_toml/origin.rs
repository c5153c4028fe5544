//! Where a TOML document stands in its file, and where its syntax errors are.

use std::ops::Range;

use crate::model::LanguageTag;
use crate::text::{FileId, Span};

/// Where the TOML stands, to turn its offsets into spans of the file.
#[derive(Debug)]
pub(super) struct Origin<'i> {
    /// The TOML itself.
    pub(super) text: &'i str,
    pub(super) file: FileId,
    pub(super) offset: usize,
    /// The language that names are taken to be in where an id is made of one.
    pub(super) language: Option<LanguageTag>,
    /// The syntax errors, ascending.
    pub(super) faults: Vec<SyntaxFault>,
    /// The offsets at which `[table]` headers begin, ascending; only looked for after a syntax error.
    pub(super) headers: Vec<usize>,
}

/// Where a syntax error stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct SyntaxFault {
    /// Its offset.
    pub at: usize,
    /// The offset at which its line begins.
    pub line: usize,
}

impl Origin<'_> {
    /// The language that names are taken to be in.
    pub(super) fn language(&self) -> Option<&LanguageTag> {
        self.language.as_ref()
    }

    /// The span in the file of a range of the TOML.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start..self.offset + range.end)
    }

    /// Whether a syntax error lies between two offsets or on the line of the second. What stands there
    /// was patched by the parser and is not what the user wrote.
    pub(super) fn is_patched(&self, start: usize, end: usize) -> bool {
        let first = self.faults.partition_point(|fault| fault.at < start);
        self.faults.get(first).is_some_and(|fault| fault.line <= end)
    }

    /// Whether a syntax error lies in the table whose own span is `range`. A table made by dotted keys
    /// has no extent of its own and takes part in the `parent`'s.
    pub(super) fn is_broken(&self, range: &Range<usize>, parent: bool) -> bool {
        let fault_within = |range: Range<usize>| {
            let first = self.faults.partition_point(|fault| fault.at < range.start);
            self.faults.get(first).is_some_and(|fault| fault.at < range.end)
        };
        match self.text.as_bytes().get(range.start) {
            _ if self.faults.is_empty() => false,
            Some(b'[') => {
                let next = self.headers.partition_point(|&header| header <= range.start);
                fault_within(range.start..self.headers.get(next).copied().unwrap_or(usize::MAX))
            }
            Some(b'{') => fault_within(range.clone()),
            _ => parent,
        }
    }
}
