//! A table that is asked for its keys one by one.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::origin::Origin;
use super::{Key, Value};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::LanguageTag;
use crate::text::Span;

/// A table of a TOML document. Ask for each key it may have, then [`finish`](Table::finish).
#[derive(Debug)]
pub struct Table<'a> {
    name: &'a str,
    entries: Vec<Entry<'a>>,
    known: Vec<&'static str>,
    place: Range<usize>,
    broken: bool,
    origin: &'a Origin<'a>,
}

#[derive(Debug)]
struct Entry<'a> {
    value: Value<'a>,
    taken: bool,
}

impl<'a> Table<'a> {
    /// `place` is what to point at when something is missing: the header, or the key that made it.
    pub(super) fn new(
        name: &'a str,
        table: &'a DeTable<'a>,
        place: Range<usize>,
        broken: bool,
        origin: &'a Origin<'a>,
    ) -> Self {
        let mut entries: Vec<_> = table
            .iter()
            .map(|(key, value)| Entry { value: Value::new(name, key, value, broken, origin), taken: false })
            .collect();
        // The parser's map is sorted by key; a reader of the file goes from top to bottom.
        entries.sort_by_key(|entry| entry.value.key_start());
        Self { name, entries, known: Vec::with_capacity(12), place, broken, origin }
    }

    /// Where the table is named: its header, its key, or the start of the document.
    pub fn span(&self) -> Span {
        self.origin.span(self.place.clone())
    }

    /// Whether a syntax error lies in the table, so that keys may be missing through no fault of their own.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// Whether the table has this key.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.value.key() == key)
    }

    /// The value of a key, read by `read`; a missing key is reported, unless a syntax error may have hidden it.
    pub fn required<T>(
        &mut self,
        key: Key,
        faults: &mut Vec<Diagnostic>,
        read: impl FnOnce(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
    ) -> Option<T> {
        let Some(value) = self.take(key) else {
            self.report_missing(key, faults);
            return None;
        };
        if value.is_patched() { None } else { read(value, faults) }
    }

    /// The same with help of its own for a key that is missing: what to write in this very table.
    pub fn required_or<T>(
        &mut self,
        key: Key,
        help: impl FnOnce(&Self) -> String,
        faults: &mut Vec<Diagnostic>,
        read: impl FnOnce(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
    ) -> Option<T> {
        if self.has(key.0) {
            return self.required(key, faults, read);
        }
        self.known.push(key.0);
        if !self.broken {
            faults.push(self.missing(key, help(self)));
        }
        None
    }

    /// The first text that stands under a key in whatever shape, to speak of it.
    pub fn first_text(&self, key: &str) -> Option<&'a str> {
        let entry = self.entries.iter().find(|entry| entry.value.key() == key)?;
        first_text(entry.value.raw())
    }

    /// The language that names in the file are taken to be in.
    pub fn language(&self) -> Option<&'a LanguageTag> {
        self.origin.language()
    }

    /// The value of a key, read by `read`, if it is there and no syntax error lies in it.
    pub fn optional<T>(
        &mut self,
        key: Key,
        faults: &mut Vec<Diagnostic>,
        read: impl FnOnce(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
    ) -> Option<T> {
        self.take(key).filter(|value| !value.is_patched()).and_then(|value| read(value, faults))
    }

    /// The tables of `[[name]]`, in the order of the file.
    pub fn tables(&mut self, name: &'static str, faults: &mut Vec<Diagnostic>) -> Vec<Table<'a>> {
        let Some(value) = self.take(Key(name, "")).filter(|value| !value.is_patched()) else { return Vec::new() };
        let help = format!("write `[[{name}]]` on a line of its own and its keys below");
        match value.raw() {
            DeValue::Array(_) => {
                let read = |item: Value<'a>| item.table().or_else(|| item.wrong_type("a table", help.clone(), faults));
                value.items().into_iter().flatten().filter_map(read).collect()
            }
            _ => value.wrong_type("a list of tables", help, faults).unwrap_or_default(),
        }
    }

    /// Reports a key that another place takes, with the words that say which.
    pub fn refuse(&mut self, name: &'static str, help: &str, faults: &mut Vec<Diagnostic>) {
        if let Some(value) = self.take(Key(name, "")) {
            self.known.pop();
            let message = format!("`{name}` does not belong here");
            faults.push(Diagnostic::new(Code::UnknownKey, message, help).at(value.key_span(), ""));
        }
    }

    /// All entries with their keys, in the order of the file; none is unknown then. Those that a syntax
    /// error lies in are left out.
    pub fn entries(self) -> impl Iterator<Item = Value<'a>> {
        self.entries.into_iter().map(|entry| entry.value).filter(|value| !value.is_patched())
    }

    /// Reports the keys that were not asked for, each with the nearest that was.
    pub fn finish(self, faults: &mut Vec<Diagnostic>) {
        for entry in self.entries.iter().filter(|entry| !entry.taken && !entry.value.is_patched()) {
            let key = entry.value.key();
            let help = nearest(key, self.known.iter().copied()).map_or_else(
                || format!("take it out; known keys are {}", listed(&self.known)),
                |name| format!("did you mean `{name}`?"),
            );
            let message = format!("`{key}` is not a key that Beleg knows here");
            faults.push(Diagnostic::new(Code::UnknownKey, message, help).at(entry.value.key_span(), ""));
        }
    }

    /// Reports that `key` is not there, unless a syntax error may have hidden it.
    pub fn report_missing(&self, key: Key, faults: &mut Vec<Diagnostic>) {
        if self.broken {
            return;
        }
        faults.push(self.missing(key, format!("add a line such as `{} = {}`", key.0, key.1)));
    }

    fn missing(&self, key: Key, help: String) -> Diagnostic {
        let place = if self.name.is_empty() { String::new() } else { format!(" in this {}", self.name) };
        Diagnostic::new(Code::MissingKey, format!("`{}` is missing{place}", key.0), help).at(self.span(), "")
    }

    fn take(&mut self, key: Key) -> Option<Value<'a>> {
        self.known.push(key.0);
        let entry = self.entries.iter_mut().find(|entry| entry.value.key() == key.0)?;
        entry.taken = true;
        Some(entry.value.with_example(key.1))
    }
}

impl<'a> Value<'a> {
    /// The table, if the value is one. It is named after its key.
    pub fn table(&self) -> Option<Table<'a>> {
        let table = self.raw.as_table()?;
        let own = self.start..self.end;
        let broken = self.origin.is_broken(&own, self.broken);
        let header = self.origin.text.as_bytes().get(self.start) == Some(&b'[');
        let place = if header { own } else { self.place() };
        Some(Table::new(self.key(), table, place, broken, self.origin))
    }
}

/// The first text in a value; the words themselves in a selector. The parser limits how deep values nest.
fn first_text<'a>(value: &'a DeValue<'a>) -> Option<&'a str> {
    match value {
        DeValue::String(text) => Some(text),
        DeValue::Array(items) => items.iter().find_map(|item| first_text(item.get_ref())),
        DeValue::Table(table) => match table.get("exact") {
            Some(words) => first_text(words.get_ref()),
            None => table.values().find_map(|value| first_text(value.get_ref())),
        },
        _ => None,
    }
}

/// Names in backticks, with commas.
pub(super) fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
