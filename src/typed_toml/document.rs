//! A TOML document with places: parsed whole, with all its syntax errors.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::{Table, syntax, unseen};
use crate::diagnostic::Diagnostic;
use crate::model::LanguageTag;
use crate::text::{FileId, Span};

/// A parsed TOML document; what could not be read is left out.
#[derive(Debug)]
pub struct Toml<'i> {
    root: DeTable<'i>,
    origin: Origin<'i>,
}

/// Where the TOML stands, to turn its offsets into spans of the file.
#[derive(Debug)]
pub(super) struct Origin<'i> {
    /// The TOML itself.
    pub text: &'i str,
    file: FileId,
    offset: usize,
    /// The language that names are taken to be in where an id is made of one.
    language: Option<LanguageTag>,
    /// The syntax errors, ascending.
    faults: Vec<SyntaxFault>,
    /// The offsets at which `[table]` headers begin, ascending; only looked for after a syntax error.
    headers: Vec<usize>,
}

/// Where a syntax error stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct SyntaxFault {
    /// Its offset.
    pub at: usize,
    /// The offset at which its line begins.
    pub line: usize,
}

impl<'i> Toml<'i> {
    /// Parses `text`, which begins at byte `offset` of `file`, and reports every syntax error. A byte
    /// order mark at its start is skipped.
    pub fn parse(text: &'i str, file: FileId, offset: usize, faults: &mut Vec<Diagnostic>) -> Self {
        let without_mark = text.strip_prefix('\u{feff}').unwrap_or(text);
        let offset = offset + text.len() - without_mark.len();
        let mut origin =
            Origin { text: without_mark, file, offset, language: None, faults: Vec::new(), headers: Vec::new() };
        let (root, errors) = DeTable::parse_recoverable(without_mark);
        let root = root.into_inner();
        if !errors.is_empty() {
            origin.faults = syntax::report(&errors, &origin, faults);
            collect_headers(&root, without_mark, &mut origin.headers);
            origin.headers.sort_unstable();
        }
        unseen::report(&root, &origin, faults);
        Self { root, origin }
    }

    /// The same, with the language that names in it are taken to be in; it matters for advice on ids alone.
    pub fn in_language(mut self, language: &LanguageTag) -> Self {
        self.origin.language = Some(language.clone());
        self
    }

    /// The keys at the top.
    pub fn root(&self) -> Table<'_> {
        let first_header = self.origin.headers.first().copied().unwrap_or(self.origin.text.len());
        let broken = self.origin.faults.first().is_some_and(|fault| fault.at <= first_header);
        Table::new("", &self.root, 0..0, broken, &self.origin)
    }

    /// Whether there were syntax errors, so that something may be missing.
    pub fn is_broken(&self) -> bool {
        !self.origin.faults.is_empty()
    }
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

/// The parser limits how deep values nest, so this recursion is bounded too.
fn collect_headers(table: &DeTable<'_>, text: &str, headers: &mut Vec<usize>) {
    for value in table.values() {
        match value.get_ref() {
            DeValue::Table(inner) => {
                push_header(value.span().start, text, headers);
                collect_headers(inner, text, headers);
            }
            DeValue::Array(items) => {
                for item in items.iter() {
                    if let DeValue::Table(inner) = item.get_ref() {
                        push_header(item.span().start, text, headers);
                        collect_headers(inner, text, headers);
                    }
                }
            }
            _ => {}
        }
    }
}

fn push_header(start: usize, text: &str, headers: &mut Vec<usize>) {
    if text.as_bytes().get(start) == Some(&b'[') {
        headers.push(start);
    }
}
