//! A TOML document with places: parsed whole, with all its syntax errors.

use toml::de::{DeTable, DeValue};

use super::origin::Origin;
use super::{Table, syntax, unseen};
use crate::diagnostic::Diagnostic;
use crate::keys::Section;
use crate::model::LanguageTag;
use crate::text::FileId;

/// A parsed TOML document; what could not be read is left out.
#[derive(Debug)]
pub struct Toml<'i> {
    root: DeTable<'i>,
    origin: Origin<'i>,
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

    /// The keys at the top, which are those of `section`.
    pub fn root(&self, section: &'static Section) -> Table<'_> {
        let first_header = self.origin.headers.first().copied().unwrap_or(self.origin.text.len());
        let broken = self.origin.faults.first().is_some_and(|fault| fault.at <= first_header);
        Table::new("", Some(section), &self.root, 0..0, broken, &self.origin)
    }

    /// Whether there were syntax errors, so that something may be missing.
    pub fn is_broken(&self) -> bool {
        !self.origin.faults.is_empty()
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
