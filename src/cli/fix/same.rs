//! Whether mending a file changed anything that it was not to change.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::{Anchor, ClaimId, CopyId, Library};
use crate::text::FileId;

/// Whether a text is TOML without faults of syntax.
pub(super) fn is_toml(text: &str) -> bool {
    DeTable::parse(text).is_ok()
}

/// Whether two TOML texts say the same but for values that overlap one of the `edits`, which are
/// bytes of `old`. Text that is not TOML says nothing.
pub(super) fn values_stand(old: &str, new: &str, edits: &[Range<usize>]) -> bool {
    match (DeTable::parse(old), DeTable::parse(new)) {
        (Ok(old), Ok(new)) => tables_stand(old.get_ref(), new.get_ref(), edits),
        _ => false,
    }
}

fn tables_stand(old: &DeTable<'_>, new: &DeTable<'_>, edits: &[Range<usize>]) -> bool {
    let pairs = || old.iter().zip(new.iter());
    old.len() == new.len()
        && pairs().all(|((old, _), (new, _))| old.get_ref() == new.get_ref())
        && pairs().all(|((_, old), (_, new))| value_stands(old, new, edits))
}

fn value_stands(old: &Spanned<DeValue<'_>>, new: &Spanned<DeValue<'_>>, edits: &[Range<usize>]) -> bool {
    let span = old.span();
    if edits.iter().any(|edit| edit.start <= span.start && span.end <= edit.end) {
        return true;
    }
    match (old.get_ref(), new.get_ref()) {
        (DeValue::Table(old), DeValue::Table(new)) => tables_stand(old, new, edits),
        (DeValue::Array(old), DeValue::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new.iter()).all(|(old, new)| value_stands(old, new, edits))
        }
        (DeValue::String(_), DeValue::String(_)) if is_edited(&span, edits) => true,
        (old, new) => leaf(old) == leaf(new),
    }
}

/// Whether an edit lies within the value.
fn is_edited(span: &Range<usize>, edits: &[Range<usize>]) -> bool {
    edits.iter().any(|edit| span.start <= edit.start && edit.end <= span.end)
}

/// A value that holds no other, with its type.
fn leaf(value: &DeValue<'_>) -> Option<(&'static str, String)> {
    match value {
        DeValue::String(text) => Some(("string", text.to_string())),
        DeValue::Integer(number) => Some(("integer", format!("{} {}", number.as_str(), number.radix()))),
        DeValue::Float(number) => Some(("float", number.as_str().to_owned())),
        DeValue::Boolean(value) => Some(("boolean", value.to_string())),
        DeValue::Datetime(date) => Some(("date", date.to_string())),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// Whether every claim of the reading in `file` that stood in a copy stands there still, at the same
/// words. File ids are given by path, so that they are the same in both.
pub(super) fn anchors_stand(old: &Library, new: &Library, file: FileId) -> bool {
    let new = anchors(new, file);
    anchors(old, file).iter().all(|(place, anchor)| new.get(place) == Some(anchor))
}

/// The places of the reading's claims, by copy and claim.
fn anchors(library: &Library, file: FileId) -> HashMap<(&CopyId, &ClaimId), &Anchor> {
    let reading = library.readings.iter().find(|reading| reading.reading.file == file);
    let copies = reading.into_iter().flat_map(|reading| &reading.copies);
    let all = copies.flat_map(|copy| copy.claims.iter().map(move |placed| (&copy.copy.id, placed)));
    all.map(|(copy, placed)| ((copy, placed.id()), &placed.anchor)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "[[voice]]\nid = \"a\" # x\npassage.de = [\"eins\", \"zwei\"]\nn = 1\n";

    fn stands(new: &str) -> bool {
        let at = OLD.find("\"zwei\"").unwrap();
        values_stand(OLD, new, std::slice::from_ref(&(at..at + 6)))
    }

    #[test]
    fn only_the_value_that_was_to_be_mended_may_differ() {
        assert!(stands(&OLD.replace("\"zwei\"", "\"drei\"")));
        assert!(stands(&OLD.replace("\"zwei\"", "{ exact = \"zwei\", prefix = \"x\" }")));
        for (from, to) in
            [("eins", "EINS"), ("\"a\"", "\"b\""), ("n = 1", "n = 2"), ("n = 1", "n = \"1\""), ("n = 1", "m = 1")]
        {
            assert!(!stands(&OLD.replace(from, to)), "{to}");
        }
    }

    #[test]
    fn a_replacement_that_adds_to_the_file_is_found_out() {
        assert!(!stands(&OLD.replace("\"zwei\"", "\"drei\"]\nx = [\"y\"")));
        assert!(!stands(&OLD.replace("\"zwei\"", "\"zwei\", \"drei\"")));
        assert!(!stands(&OLD.replace("\"zwei\"", "\"zwei")));
    }
}
