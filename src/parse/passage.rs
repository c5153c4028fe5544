//! Reads passages: a text, a table `{ exact, prefix, suffix }`, or a list of these.

use crate::diagnostic::Diagnostic;
use crate::keys::{claim as keys, ignore};
use crate::model::{CopyId, Passage, PerCopy, TextQuoteSelector};
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
    let passage = per_copy(value, copies, &SELECTOR_KEYS, faults, passage)?;
    match (&passage, copies) {
        (PerCopy::All(_), [first, _, ..]) => {
            let message =
                format!("this reading has {} copies, and the passage doesn't say which it stands in", copies.len());
            value.invalid(message, format!("name the copy: `passage.{first} = …`"), faults)
        }
        _ => Some(passage),
    }
}

fn passage(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Passage> {
    let parts = one_or_many(value, faults, part)?;
    Some(Passage { parts, span: value.span() })
}

fn part(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<TextQuoteSelector> {
    let Some(mut table) = value.table() else { return plain(value, faults) };
    let exact = table.required(&keys::EXACT, faults, text_at);
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
    let exact = text_at(value, faults)?;
    Some(TextQuoteSelector { exact: exact.value, prefix: None, suffix: None, span: exact.span })
}
