//! Stand-ins: what a template is filled with in place of texts, so that they are found again.
//!
//! A stand-in is the number of a text and an ampersand, which shows whether the template escapes the
//! text, between two characters that Unicode keeps for a program's own use.

use tera::{Context, ErrorKind, Map, Value};

use super::shape::Shape;

/// Begins a stand-in.
pub(super) const OPEN: char = '\u{fdd0}';
/// Ends a stand-in.
pub(super) const CLOSE: char = '\u{fdd1}';

/// A view as what templates are filled with.
pub(super) fn context(view: &Value) -> Context {
    let mut context = Context::new();
    for (name, value) in view.as_map().into_iter().flatten() {
        context.insert_value(name.to_string(), value.clone());
    }
    context
}

/// `view`, which has this shape, with stand-ins for its texts but for those that are judged by.
pub(super) fn replaced(view: &Value, shape: &Shape, judged: &[usize]) -> Option<Value> {
    let mut texts = Texts { strings: shape.strings(), number: 0, judged };
    let replaced = texts.replaced(view)?;
    texts.strings.next().is_none().then_some(replaced)
}

/// The texts of a view, in its order, which Tera keeps.
struct Texts<'a, I> {
    /// For each string that follows whether it is a text.
    strings: I,
    /// The number of the next text.
    number: usize,
    judged: &'a [usize],
}

impl<I: Iterator<Item = bool>> Texts<'_, I> {
    /// A value with stand-ins for its texts.
    fn replaced(&mut self, value: &Value) -> Option<Value> {
        if let Some(map) = value.as_map() {
            let mut replacement = Map::with_capacity(map.len());
            for (key, value) in map {
                replacement.insert(key.clone(), self.replaced(value)?);
            }
            return Some(Value::from(replacement));
        }
        if let Some(values) = value.as_array() {
            let values: Option<Vec<_>> = values.iter().map(|value| self.replaced(value)).collect();
            return values.map(Value::from);
        }
        if value.as_str().is_none() || !self.strings.next()? {
            return Some(value.clone());
        }
        let number = self.number;
        self.number += 1;
        if self.judged.contains(&number) {
            return Some(value.clone());
        }
        let stand_in = Value::from(format!("{OPEN}{number}&{CLOSE}"));
        Some(if value.is_safe() { stand_in.mark_safe() } else { stand_in })
    }
}

/// The error that shows the stand-ins of `value`, if it has any.
pub(super) fn refusal(value: &Value) -> Option<tera::Error> {
    let mut found = String::new();
    collect(value, &mut found);
    (!found.is_empty()).then(|| tera::Error::message(found))
}

/// The texts that such an error tells of, wherever Tera met with it.
pub(super) fn refused(error: &tera::Error) -> Vec<usize> {
    match error.kind() {
        ErrorKind::RenderingError(report) => numbers(report.message()).collect(),
        ErrorKind::Msg(message) => numbers(message).collect(),
        _ => Vec::new(),
    }
}

fn collect(value: &Value, found: &mut String) {
    if let Some(map) = value.as_map() {
        map.iter().for_each(|(_, value)| collect(value, found));
    } else if let Some(values) = value.as_array() {
        values.iter().for_each(|value| collect(value, found));
    } else if let Some(text) = value.as_str().filter(|text| text.contains([OPEN, CLOSE])) {
        found.push_str(text);
    }
}

/// The numbers of the stand-ins in a text, which may be the whole of it.
fn numbers(text: &str) -> impl Iterator<Item = usize> {
    text.split(OPEN).skip(1).filter_map(|after| after.split_once('&')?.0.parse().ok())
}
