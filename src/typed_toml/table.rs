//! A table that is asked for its keys one by one.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::Value;
use super::origin::Origin;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::keys::{Key, LeftOut, Section};
use crate::model::LanguageTag;
use crate::text::{Span, listed};

/// A table of a TOML document. Ask for each key of its section, then [`finish`](Table::finish). A table without a
/// section has languages, copies or lints as its keys; take its [`entries`](Table::entries).
#[derive(Debug)]
pub struct Table<'a> {
    name: &'a str,
    section: Option<&'static Section>,
    entries: Vec<Entry<'a>>,
    /// The keys that were asked for; builds with debug assertions hold them against the section.
    asked: Vec<&'static Key>,
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
        section: Option<&'static Section>,
        table: &'a DeTable<'a>,
        place: Range<usize>,
        broken: bool,
        origin: &'a Origin<'a>,
    ) -> Self {
        let mut entries: Vec<_> = table
            .iter()
            .map(|(key, value)| Entry { value: Value::new(name, section, key, value, broken, origin), taken: false })
            .collect();
        // The parser's map is sorted by key; a reader of the file goes from top to bottom.
        entries.sort_by_key(|entry| entry.value.key_start());
        Self { name, section, entries, asked: Vec::new(), place, broken, origin }
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
        key: &'static Key,
        faults: &mut Vec<Diagnostic>,
        read: impl FnOnce(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
    ) -> Option<T> {
        debug_assert_eq!(key.left_out, LeftOut::Required, "`{}` is declared as one that may be left out", key.name);
        let Some(value) = self.take(key) else {
            self.report_missing(key, faults);
            return None;
        };
        if value.is_patched() { None } else { read(value, faults) }
    }

    /// The same with help of its own for a key that is missing: what to write in this very table.
    pub fn required_or<T>(
        &mut self,
        key: &'static Key,
        help: impl FnOnce(&Self) -> String,
        faults: &mut Vec<Diagnostic>,
        read: impl FnOnce(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
    ) -> Option<T> {
        if self.has(key.name) {
            return self.required(key, faults, read);
        }
        self.take(key);
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
        key: &'static Key,
        faults: &mut Vec<Diagnostic>,
        read: impl FnOnce(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
    ) -> Option<T> {
        self.take(key).filter(|value| !value.is_patched()).and_then(|value| read(value, faults))
    }

    /// The tables of `[[key]]`, in the order of the file.
    pub fn tables(&mut self, key: &'static Key, faults: &mut Vec<Diagnostic>) -> Vec<Table<'a>> {
        let Some(value) = self.take(key).filter(|value| !value.is_patched()) else { return Vec::new() };
        let help = format!("write `[[{}]]` on a line of its own and its keys below", key.name);
        match value.raw() {
            DeValue::Array(_) => {
                let read = |item: Value<'a>| item.table().or_else(|| item.wrong_type("a table", help.clone(), faults));
                value.items().into_iter().flatten().filter_map(read).collect()
            }
            _ => value.wrong_type("a list of tables", help, faults).unwrap_or_default(),
        }
    }

    /// Reports a key that another place takes, with the words that say which.
    pub fn refuse(&mut self, name: &str, help: &str, faults: &mut Vec<Diagnostic>) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.value.key() == name) {
            entry.taken = true;
            let message = format!("`{name}` does not belong here");
            faults.push(Diagnostic::new(Code::UnknownKey, message, help).at(entry.value.key_span(), ""));
        }
    }

    /// All entries with their keys, in the order of the file; none is unknown then. Those that a syntax
    /// error lies in are left out.
    pub fn entries(self) -> impl Iterator<Item = Value<'a>> {
        self.entries.into_iter().map(|entry| entry.value).filter(|value| !value.is_patched())
    }

    /// Reports the keys that were not asked for, each with the nearest of the section.
    pub fn finish(self, faults: &mut Vec<Diagnostic>) {
        let known: Vec<&str> = self.section.into_iter().flat_map(Section::names).collect();
        debug_assert!(
            self.section.is_none_or(|section| section.keys.iter().all(|key| self.was_asked_for(key))),
            "the keys {known:?} are declared, and only {:?} were asked for",
            self.asked.iter().map(|key| key.name).collect::<Vec<_>>()
        );
        for entry in self.entries.iter().filter(|entry| !entry.taken && !entry.value.is_patched()) {
            let key = entry.value.key();
            let help = nearest(key, known.iter().copied()).map_or_else(
                || format!("take it out; known keys are {}", listed(&known, usize::MAX)),
                |name| format!("did you mean `{name}`?"),
            );
            let message = format!("`{key}` is not a key that Beleg knows here");
            faults.push(Diagnostic::new(Code::UnknownKey, message, help).at(entry.value.key_span(), ""));
        }
    }

    /// Reports that `key` is not there, unless a syntax error may have hidden it.
    pub fn report_missing(&self, key: &Key, faults: &mut Vec<Diagnostic>) {
        if self.broken {
            return;
        }
        faults.push(self.missing(key, format!("add a line such as `{} = {}`", key.name, key.example)));
    }

    fn missing(&self, key: &Key, help: String) -> Diagnostic {
        let place = if self.name.is_empty() { String::new() } else { format!(" in this {}", self.name) };
        Diagnostic::new(Code::MissingKey, format!("`{}` is missing{place}", key.name), help).at(self.span(), "")
    }

    fn was_asked_for(&self, key: &'static Key) -> bool {
        self.asked.iter().any(|asked| std::ptr::eq(*asked, key))
    }

    fn take(&mut self, key: &'static Key) -> Option<Value<'a>> {
        if cfg!(debug_assertions) {
            let is_declared = self.section.is_some_and(|section| section.has(key));
            assert!(is_declared, "`{}` is asked for and not declared in {:?}", key.name, self.section);
            self.asked.push(key);
        }
        let entry = self.entries.iter_mut().find(|entry| entry.value.key() == key.name)?;
        entry.taken = true;
        Some(entry.value.declared(key))
    }
}

impl<'a> Value<'a> {
    /// The table, if the value is one. It is named after its key, and has the section that the key is declared with;
    /// so have the tables in a table of languages or copies.
    pub fn table(&self) -> Option<Table<'a>> {
        let table = self.raw.as_table()?;
        let own = self.start..self.end;
        let broken = self.origin.is_broken(&own, self.broken);
        let header = self.origin.text.as_bytes().get(self.start) == Some(&b'[');
        let place = if header { own } else { self.place() };
        Some(Table::new(self.key(), self.section, table, place, broken, self.origin))
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
