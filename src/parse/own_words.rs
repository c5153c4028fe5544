//! Reads what the author of a reading says beside its claims: `[[question]]` and `[[correction]]`; and what stands at
//! the top: `outlet`, `author`, `tags`.

use std::collections::HashMap;

use super::parties::party;
use crate::diagnostic::Diagnostic;
use crate::keys::{outlet as outlet_keys, own_words as keys, reading};
use crate::model::{ClaimId, Correction, Localized, Outlet, OwnQuestion, PartyId};
use crate::text::Spanned;
use crate::typed_toml::{Table, Value, day, each_once, id, per_language, text, text_at, url};

/// A tag longer than this is a sentence.
const LONGEST_TAG: usize = 40;

/// The questions of the author's own.
pub(super) fn questions(root: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Vec<OwnQuestion> {
    let tables = root.tables(&reading::QUESTIONS, faults).into_iter();
    let question = |mut table: Table<'_>| {
        let (span, text, about) = (table.span(), words(&mut table, faults), about(&mut table, faults));
        table.finish(faults);
        Some(OwnQuestion { span, text: text?, about })
    };
    tables.filter_map(question).collect()
}

/// What was put right.
pub(super) fn corrections(root: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Vec<Correction> {
    let tables = root.tables(&reading::CORRECTIONS, faults).into_iter();
    let correction = |mut table: Table<'_>| {
        let date = table.required(&keys::DATE, faults, day);
        let (span, text, about) = (table.span(), words(&mut table, faults), about(&mut table, faults));
        table.finish(faults);
        Some(Correction { span, date: date?, text: text?, about })
    };
    tables.filter_map(correction).collect()
}

fn words(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Option<Localized<String>> {
    table.required(&keys::TEXT, faults, |value, faults| per_language(value, faults, text))
}

fn about(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Vec<Spanned<ClaimId>> {
    let claim = |value: Value<'_>, faults: &mut Vec<Diagnostic>| id(value, faults, ClaimId::new);
    table.optional(&keys::ABOUT, faults, |value, faults| each_once(value, faults, claim)).unwrap_or_default()
}

/// Where the article appeared: the id of a source, a name, or a table with a name and an address.
pub(super) fn outlet(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Outlet> {
    const HELP: &str =
        "write the id of a [[source]], a name such as \"The Harbour Gazette\", or { name = \"…\", url = \"…\" }";
    if let Some(mut table) = value.table() {
        let name = table.required(&outlet_keys::NAME, faults, |value, faults| per_language(value, faults, text));
        let url = table.optional(&outlet_keys::URL, faults, url);
        table.finish(faults);
        return Some(Outlet::Named { name: name?, url });
    }
    match value.as_str() {
        None => value.wrong_type("an id, a name or a table", HELP, faults),
        Some(text) if PartyId::new(text).is_ok() => party(value, faults).map(Outlet::Source),
        Some(_) => Some(Outlet::Named { name: Localized::all(text(value, faults)?), url: None }),
    }
}

/// Who wrote the article: a name or several.
pub(super) fn authors(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<String>> {
    let authors = each_once(value, faults, text_at)?;
    Some(authors.into_iter().map(|author| author.value).collect())
}

/// Words that a reading is filed under. Each has a letter or a digit, so that it can have an address, and none differs
/// from another by its capitals alone.
pub(super) fn tags(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<Spanned<String>>> {
    let tags = each_once(value, faults, tag)?;
    let mut seen: HashMap<String, &Spanned<String>> = HashMap::new();
    for tag in &tags {
        if let Some(first) = seen.insert(tag.value.to_lowercase(), tag) {
            let message = format!("the tags `{}` and `{}` are one but for their capitals", first.value, tag.value);
            return value.invalid(message, "keep one of the two", faults);
        }
    }
    Some(tags)
}

fn tag(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    let text = text_at(value, faults)?;
    let tag = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
    if tag.chars().count() > LONGEST_TAG || !tag.chars().any(char::is_alphanumeric) {
        let help = format!("write a word or a few, at most {LONGEST_TAG} characters: \"robots\"");
        return value.invalid("this is no tag", help, faults);
    }
    Some(Spanned::new(tag, text.span))
}
