//! A value with its key and its place.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::origin::Origin;
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::{Key, Section};
use crate::model::LanguageTag;
use crate::text::Span;

/// A value of a TOML document.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    pub(super) raw: &'a DeValue<'a>,
    pub(super) start: usize,
    pub(super) end: usize,
    table: &'a str,
    key: &'a str,
    key_start: usize,
    key_end: usize,
    /// The key it was asked for by; none for an entry of a table of languages or copies.
    declared: Option<&'static Key>,
    /// The keys of the table that it may be, or that is in it.
    pub(super) section: Option<&'static Section>,
    pub(super) broken: bool,
    pub(super) origin: &'a Origin<'a>,
}

impl<'a> Value<'a> {
    pub(super) fn new(
        table: &'a str,
        section: Option<&'static Section>,
        key: &'a Spanned<DeString<'a>>,
        value: &'a Spanned<DeValue<'a>>,
        broken: bool,
        origin: &'a Origin<'a>,
    ) -> Self {
        let (place, key_place) = (value.span(), key.span());
        Self {
            raw: value.get_ref(),
            start: place.start,
            end: place.end,
            table,
            key: key.get_ref(),
            key_start: key_place.start,
            key_end: key_place.end,
            declared: None,
            section,
            broken,
            origin,
        }
    }

    /// The value as one that was asked for by this key.
    pub(super) fn declared(self, key: &'static Key) -> Self {
        Self { declared: Some(key), section: key.table, ..self }
    }

    /// The words that its key is declared to take, if it is declared to take one of a few.
    pub(super) fn declared_choices(&self) -> Option<impl Iterator<Item = &'static str>> {
        self.declared.map(|key| key.choices.iter().map(|(word, _)| *word))
    }

    pub(super) fn raw(&self) -> &'a DeValue<'a> {
        self.raw
    }

    pub(super) fn key_start(&self) -> usize {
        self.key_start
    }

    /// The key the value stands under; the key of the list for an item of one.
    pub fn key(&self) -> &'a str {
        self.key
    }

    /// The language that names in the file are taken to be in.
    pub(super) fn language(&self) -> Option<&'a LanguageTag> {
        self.origin.language()
    }

    /// Where the key stands.
    pub fn key_span(&self) -> Span {
        self.origin.span(self.key_start..self.key_end)
    }

    /// Where the value stands, with its quotation marks; for a table that has no braces, its key.
    pub fn span(&self) -> Span {
        self.origin.span(self.place())
    }

    pub(super) fn place(&self) -> Range<usize> {
        let braces = self.origin.text.as_bytes().get(self.start) == Some(&b'{');
        let named_by_key = self.start >= self.end || (matches!(self.raw, DeValue::Table(_)) && !braces);
        if named_by_key { self.key_start..self.key_end } else { self.start..self.end }
    }

    /// Whether a syntax error lies in the value or on its line. Such a value is reported already.
    pub(super) fn is_patched(&self) -> bool {
        let begins_header = |start: usize| self.origin.text.as_bytes().get(start) == Some(&b'[');
        let has_lines_of_its_own = match self.raw {
            DeValue::Table(_) => self.place().start == self.key_start || begins_header(self.start),
            DeValue::Array(items) => {
                items.iter().next().is_some_and(|item| item.get_ref().is_table() && begins_header(item.span().start))
            }
            _ => false,
        };
        !has_lines_of_its_own && self.origin.is_patched(self.key_start, self.end.max(self.key_end))
    }

    /// The text, if the value is one.
    pub fn as_str(&self) -> Option<&'a str> {
        self.raw.as_str()
    }

    /// Whether the value is a table.
    pub fn is_table(&self) -> bool {
        self.raw.is_table()
    }

    /// The items, if the value is a list.
    pub fn items(&self) -> Option<impl Iterator<Item = Value<'a>> + use<'a>> {
        let value = *self;
        let items = self.raw.as_array()?;
        Some(items.iter().map(move |item| {
            let place = item.span();
            Value { raw: item.get_ref(), start: place.start, end: place.end, ..value }
        }))
    }

    /// Where the text begins in the file, if it stands there as it is, without escapes, so that
    /// offsets into it and into the file go together.
    pub fn content_start(&self) -> Option<u32> {
        let text = self.as_str()?;
        let source = self.origin.text.get(self.start..self.end)?;
        let start = self.start + content_start(source, text)?;
        Some(self.origin.span(start..start).start)
    }

    /// Reports a value of the wrong type. Always `None`, so that a reader can end with it.
    pub fn wrong_type<T>(&self, wanted: &str, help: impl Into<String>, faults: &mut Vec<Diagnostic>) -> Option<T> {
        let message = format!("`{}` takes {wanted}, and this is {}", self.name(), kind(self.raw));
        faults.push(Diagnostic::new(Code::WrongType, message, help).at(self.span(), ""));
        None
    }

    /// Reports a value that says nothing sensible. Always `None`, so that a reader can end with it.
    pub fn invalid<T>(
        &self,
        message: impl Into<String>,
        help: impl Into<String>,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<T> {
        faults.push(Diagnostic::new(Code::InvalidValue, message, help).at(self.span(), ""));
        None
    }

    /// How to write it, for a help line.
    pub fn usage(&self) -> String {
        match self.declared {
            Some(key) if !key.example.is_empty() => format!("write `{} = {}`", self.key, key.example),
            _ => "write a text: \"…\"".to_owned(),
        }
    }

    /// The key, with the table's before it where a language or a copy is the key.
    fn name(&self) -> String {
        let nested = !self.table.is_empty() && self.declared.is_none();
        if nested { format!("{}.{}", self.table, self.key) } else { self.key.to_owned() }
    }
}

/// The byte of `source`, a text with its quotation marks, at which `text` begins, if it stands there as it is.
pub(super) fn content_start(source: &str, text: &str) -> Option<usize> {
    let marks = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|marks| source.starts_with(marks))?;
    let inner = source.strip_prefix(marks)?.strip_suffix(marks)?;
    // A line break right after three quotation marks is not part of the text.
    let first_break = inner.strip_prefix("\r\n").or_else(|| inner.strip_prefix('\n'));
    let inner = if marks.len() == 3 { first_break.unwrap_or(inner) } else { inner };
    (inner == text).then(|| source.len() - marks.len() - inner.len())
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or a time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
