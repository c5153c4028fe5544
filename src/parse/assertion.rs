//! Reads what an `[[assertion]]` says beyond what every claim says: the few words that its note begins with, and the
//! document that the article takes it from.

use super::parties::group;
use crate::diagnostic::Diagnostic;
use crate::keys::assertion as keys;
use crate::model::Assertion;
use crate::text::Spanned;
use crate::typed_toml::{Table, Value, per_language, text_at};

/// The assertion of a claim; its keys may be left out.
pub(super) fn assertion(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Assertion {
    Assertion {
        label: table.optional(&keys::LABEL, faults, |value, faults| per_language(value, faults, label)),
        sources: table.optional(&keys::SOURCE, faults, group).unwrap_or_default(),
    }
}

/// A label stands on one line, however it is written.
fn label(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    let text = text_at(value, faults)?;
    let words: Vec<_> = text.value.split_ascii_whitespace().collect();
    Some(Spanned::new(words.join(" "), text.span))
}
