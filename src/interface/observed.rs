//! What templates were given while tests ran: for each template or component the type of its view, and the names in it.
//! `docs/templates.md` is held against this, so that it names what there is.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde_json::Value;

/// The names in a view, and those in what stands under each; lists are taken for their items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Names(pub BTreeMap<String, Names>);

/// By template or component and the type of its view.
type Seen = BTreeMap<(String, &'static str), Names>;

static SEEN: Mutex<Seen> = Mutex::new(Seen::new());

/// Takes note of a view.
pub(super) fn note<V: Serialize>(template: &str, view: &V) {
    let view_names = serde_json::to_value(view).expect("a view has names for keys");
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.entry((template.to_owned(), std::any::type_name::<V>())).or_default().add(&view_names);
}

/// All that was noted so far.
pub(crate) fn seen() -> Seen {
    SEEN.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

impl Names {
    fn add(&mut self, value: &Value) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| {
                self.0.entry(name.clone()).or_default().add(value);
            }),
            Value::Array(items) => items.iter().for_each(|item| self.add(item)),
            _ => {}
        }
    }
}
