//! Reads passages: a text, a table `{ exact, prefix, suffix }`, or a list of these. One that names no copy is looked for
//! in all of them.

use crate::diagnostic::Diagnostic;
use crate::keys::{claim as keys, ignore};
use crate::model::{CopyId, Passage, PerCopy, TextQuoteSelector};
use crate::text::Spanned;
use crate::typed_toml::{Table, Value, one_or_many, per_copy, text, text_at};

/// The keys of a selector; a table with one of them is a passage and no table of copies.
pub(super) const SELECTOR_KEYS: [&str; 3] = ["exact", "prefix", "suffix"];

/// The passage of a claim, which has to have one.
pub(super) fn required(
    table: &mut Table<'_>,
    copies: &[CopyId],
    faults: &mut Vec<Diagnostic>,
) -> Option<PerCopy<Passage>> {
    table.required(&keys::PASSAGE, faults, |value, faults| by_copy(value, copies, faults))
}

/// The passage of a finding that is dismissed.
pub(super) fn optional(
    table: &mut Table<'_>,
    copies: &[CopyId],
    faults: &mut Vec<Diagnostic>,
) -> Option<PerCopy<Passage>> {
    table.optional(&ignore::PASSAGE, faults, |value, faults| by_copy(value, copies, faults))
}

fn by_copy(value: Value<'_>, copies: &[CopyId], faults: &mut Vec<Diagnostic>) -> Option<PerCopy<Passage>> {
    per_copy(value, copies, &SELECTOR_KEYS, faults, passage)
}

fn passage(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Passage> {
    let parts = one_or_many(value, faults, part)?;
    Some(Passage { parts, span: value.span() })
}

fn part(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<TextQuoteSelector> {
    let Some(mut table) = value.table() else { return plain(value, faults) };
    let exact = table.required(&keys::EXACT, faults, words);
    let prefix = table.optional(&keys::PREFIX, faults, text);
    let suffix = table.optional(&keys::SUFFIX, faults, text);
    table.finish(faults);
    let exact = exact?;
    Some(TextQuoteSelector { exact: exact.value, prefix, suffix, span: exact.span })
}

fn plain(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<TextQuoteSelector> {
    if value.as_str().is_none() {
        let help = "write the words of the copy: \"…\", or several parts: [\"…\", \"…\"]";
        return value.wrong_type("the words of a copy", help, faults);
    }
    let exact = words(value, faults)?;
    Some(TextQuoteSelector { exact: exact.value, prefix: None, suffix: None, span: exact.span })
}

/// The words themselves. Three dots alone stand in many a text, and are never what a claim is about.
fn words(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    if value.is_open() {
        return value.left_open("quote the words of the copy", faults);
    }
    text_at(value, faults)
}
