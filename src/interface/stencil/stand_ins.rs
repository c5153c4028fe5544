//! Stand-ins: what a template is filled with in place of texts, so that they are found again.
//!
//! A stand-in is the number of a text and an ampersand, which shows whether the template escapes the
//! text, between two characters that Unicode keeps for a program's own use.

use serde::Serialize;
use tera::{Context, Map, Value};

use super::shape::Shape;

/// Begins a stand-in.
pub(super) const OPEN: char = '\u{fdd0}';
/// Ends a stand-in.
pub(super) const CLOSE: char = '\u{fdd1}';

/// Whether a text is a stand-in.
pub(crate) fn is_stand_in(text: &str) -> bool {
    text.starts_with(OPEN) && text.ends_with(CLOSE)
}

/// `view`, which has this shape, with stand-ins for its texts.
pub(super) fn context(view: &impl Serialize, shape: &Shape) -> Option<Context> {
    let mut strings = shape.strings();
    let mut texts = 0;
    let value = replaced(&Value::try_from_serializable(view).ok()?, &mut strings, &mut texts)?;
    let context = Context::from_serialize(&value).ok()?;
    strings.next().is_none().then_some(context)
}

/// A value with stand-ins for its texts. `strings` tells, in the order of the view, which strings are
/// texts; Tera keeps that order.
fn replaced(value: &Value, strings: &mut impl Iterator<Item = bool>, texts: &mut usize) -> Option<Value> {
    if let Some(map) = value.as_map() {
        let mut replacement = Map::with_capacity(map.len());
        for (key, value) in map {
            replacement.insert(key.clone(), replaced(value, strings, texts)?);
        }
        return Some(Value::from(replacement));
    }
    if let Some(values) = value.as_array() {
        let values: Option<Vec<_>> = values.iter().map(|value| replaced(value, strings, texts)).collect();
        return values.map(Value::from);
    }
    if value.as_str().is_none() || !strings.next()? {
        return Some(value.clone());
    }
    let stand_in = Value::from(format!("{OPEN}{texts}&{CLOSE}"));
    *texts += 1;
    Some(if value.is_safe() { stand_in.mark_safe() } else { stand_in })
}
