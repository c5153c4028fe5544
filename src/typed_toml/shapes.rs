//! Readers for values that come in several shapes: one or many, one per language, one per copy.

use std::collections::HashMap;
use std::hash::Hash;

use super::{Table, Value};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{CopyId, LanguageTag, Localized, PerCopy};
use crate::text::{Span, Spanned};

/// The items of a list, each read by `read`; those it refuses are left out.
pub fn list<'a, T>(
    value: Value<'a>,
    faults: &mut Vec<Diagnostic>,
    mut read: impl FnMut(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
) -> Option<Vec<T>> {
    let Some(items) = value.items() else { return value.wrong_type("a list", value.usage(), faults) };
    Some(items.filter_map(|item| read(item, faults)).collect())
}

/// A list, or one value that stands for a list of one. An empty list is reported, and a list of which
/// an item is refused gives nothing.
pub fn one_or_many<'a, T>(
    value: Value<'a>,
    faults: &mut Vec<Diagnostic>,
    mut read: impl FnMut(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
) -> Option<Vec<T>> {
    let Some(items) = value.items() else { return read(value, faults).map(|one| vec![one]) };
    // All items are read before any is dropped, so that each reports its fault.
    let read: Vec<Option<T>> = items.map(|item| read(item, faults)).collect();
    if read.is_empty() {
        return value.invalid("this list is empty", "write at least one text in it, or take the line out", faults);
    }
    read.into_iter().collect()
}

/// Like [`one_or_many`], with no item twice.
pub fn each_once<'a, T: Eq + Hash>(
    value: Value<'a>,
    faults: &mut Vec<Diagnostic>,
    read: impl FnMut(Value<'a>, &mut Vec<Diagnostic>) -> Option<Spanned<T>>,
) -> Option<Vec<Spanned<T>>> {
    let read = one_or_many(value, faults, read)?;
    let mut seen: HashMap<&T, Span> = HashMap::with_capacity(read.len());
    let mut is_sound = true;
    for item in &read {
        if let Some(first) = seen.insert(&item.value, item.span) {
            is_sound = false;
            let help = "take one of the two out";
            let fault = Diagnostic::new(Code::InvalidValue, "this stands in the list twice", help);
            faults.push(fault.at(item.span, "").also(first, "and here"));
        }
    }
    is_sound.then_some(read)
}

/// One value for all languages, or a table with a value for each language.
pub fn per_language<'a, T>(
    value: Value<'a>,
    faults: &mut Vec<Diagnostic>,
    mut read: impl FnMut(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
) -> Option<Localized<T>> {
    let Some(table) = value.table() else { return read(value, faults).map(Localized::all) };
    let broken = table.is_broken();
    let mut values: Vec<(LanguageTag, T)> = Vec::new();
    let mut keys = Vec::new();
    for entry in table.entries() {
        keys.push(entry.key());
        let tag = language_key(entry, value.key(), faults);
        let read = read(entry, faults);
        let Some((tag, read)) = tag.zip(read) else { continue };
        if values.iter().any(|(known, _)| *known == tag) {
            let message = format!("`{}` names the language `{tag}` once more", entry.key());
            faults.push(Diagnostic::new(Code::DuplicateId, message, "keep one of the two").at(entry.key_span(), ""));
            continue;
        }
        values.push((tag, read));
    }
    if keys.is_empty() && !broken {
        return value.invalid("this table is empty", "write a text, or one for each language", faults);
    }
    Localized::per_language(values)
}

fn language_key(entry: Value<'_>, table: &str, faults: &mut Vec<Diagnostic>) -> Option<LanguageTag> {
    LanguageTag::new(entry.key()).or_else(|| {
        let message = format!("`{}` is not a language tag", entry.key());
        let help = format!("`{table}` takes a text, or one for each language: `{table}.en = \"…\"`");
        faults.push(Diagnostic::new(Code::UnknownKey, message, help).at(entry.key_span(), ""));
        None
    })
}

/// One value for all copies, or a table with a value for each of `copies`. A table with one of the
/// `own` keys is itself a value.
pub fn per_copy<'a, T>(
    value: Value<'a>,
    copies: &[CopyId],
    own: &[&str],
    faults: &mut Vec<Diagnostic>,
    mut read: impl FnMut(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
) -> Option<PerCopy<T>> {
    let is_value = |table: &Table<'_>| own.iter().any(|key| table.has(key));
    let Some(table) = value.table().filter(|table| !is_value(table)) else {
        return read(value, faults).map(PerCopy::All);
    };
    let broken = table.is_broken();
    let mut values = Vec::new();
    let mut is_empty = true;
    for entry in table.entries() {
        is_empty = false;
        let copy = copy_key(entry, value.key(), copies, own, faults);
        let read = read(entry, faults);
        values.extend(copy.zip(read));
    }
    if is_empty && !broken {
        return value.invalid("this table is empty", "write a value, or one for each copy", faults);
    }
    values.shrink_to_fit();
    (!values.is_empty()).then_some(PerCopy::Each(values))
}

fn copy_key(
    entry: Value<'_>,
    table: &str,
    copies: &[CopyId],
    own: &[&str],
    faults: &mut Vec<Diagnostic>,
) -> Option<CopyId> {
    let key = entry.key();
    let found = copies.iter().find(|copy| copy.as_str() == key);
    // Without a single copy the missing files are the fault, and not each key.
    if found.is_none() && !copies.is_empty() {
        let known = copies.iter().map(CopyId::as_str).chain(own.iter().copied());
        let listed = copies.iter().take(12).map(|copy| format!("`{copy}`")).collect::<Vec<_>>().join(", ");
        let help = nearest(key, known).map_or_else(
            || format!("the copies are {listed}; add the file `{key}.md`, or take `{table}.{key}` out"),
            |name| format!("did you mean `{table}.{name}`? The copies are {listed}"),
        );
        let message = format!("the reading has no copy `{key}`");
        faults.push(Diagnostic::new(Code::UnknownCopy, message, help).at(entry.key_span(), ""));
    }
    found.cloned()
}
