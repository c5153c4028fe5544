//! Characters that nobody sees, in the texts of a TOML file: those that are written as escapes (`"\u0007"`),
//! which nobody sees in the file either, and those that change what a reader of the site reads.
//!
//! Every text of a file is looked at, so that no key has to think of it. Control characters that stand in
//! a file as they are make no TOML, and are told for all files alike when they are loaded.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::origin::Origin;
use super::value::content_start;
use crate::diagnostic::{Diagnostic, control_characters, hidden_in};
use crate::text::{controls, may_hide};

/// Keys whose texts are compared with a copy and never shown.
const COMPARED: [&str; 4] = ["passage", "exact", "prefix", "suffix"];

/// Reports what nobody sees in the texts of `table`. The parser limits how deep values nest, so this recursion
/// is bounded too.
pub(super) fn report(table: &DeTable<'_>, origin: &Origin<'_>, faults: &mut Vec<Diagnostic>) {
    // Most files have no escape and none of these characters, and then no text of them has to be looked at.
    if memchr::memchr(b'\\', origin.text.as_bytes()).is_some() || may_hide(origin.text) {
        report_table(table, origin, faults);
    }
}

fn report_table(table: &DeTable<'_>, origin: &Origin<'_>, faults: &mut Vec<Diagnostic>) {
    for (key, value) in table {
        report_value(value, !COMPARED.contains(&&**key.get_ref()), origin, faults);
    }
}

fn report_value(value: &Spanned<DeValue<'_>>, is_shown: bool, origin: &Origin<'_>, faults: &mut Vec<Diagnostic>) {
    match value.get_ref() {
        DeValue::String(text) => report_text(text, value, is_shown, origin, faults),
        DeValue::Array(items) => items.iter().for_each(|item| report_value(item, is_shown, origin, faults)),
        DeValue::Table(table) if is_shown => report_table(table, origin, faults),
        DeValue::Table(table) => table.values().for_each(|value| report_value(value, false, origin, faults)),
        _ => {}
    }
}

fn report_text(
    text: &str,
    value: &Spanned<DeValue<'_>>,
    is_shown: bool,
    origin: &Origin<'_>,
    faults: &mut Vec<Diagnostic>,
) {
    let whole = value.span();
    let source = origin.text.get(whole.clone()).unwrap_or_default();
    let start = content_start(source, text).map(|start| whole.start + start);
    let place = |range: std::ops::Range<usize>| {
        origin.span(start.map_or(whole.clone(), |start| start + range.start..start + range.end))
    };
    if controls(source).next().is_none() {
        faults.extend(control_characters(text, None, place));
    }
    if is_shown {
        faults.extend(
            paragraphs(text)
                .flat_map(|(at, paragraph)| hidden_in(paragraph, |range| place(at + range.start..at + range.end))),
        );
    }
}

/// The paragraphs of a note, with the bytes they begin at; most texts are one.
fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split("\n\n").scan(0, |at, paragraph| {
        let start = *at;
        *at += paragraph.len() + 2;
        Some((start, paragraph))
    })
}
