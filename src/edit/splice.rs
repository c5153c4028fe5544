//! New bytes for places of a text.

use std::ops::Range;

use toml::de::DeTable;

/// New bytes for a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// The bytes of the old text that go; empty where something is put between them.
    pub range: Range<usize>,
    /// What comes in their place.
    pub with: String,
}

impl Splice {
    pub(super) fn insert(at: usize, with: String) -> Self {
        Self { range: at..at, with }
    }

    pub(super) fn remove(range: Range<usize>) -> Self {
        Self { range, with: String::new() }
    }
}

/// The text with these changes, which may come in any order; what is put at one place stays in the order in which it
/// was given. `None` where two take the same bytes, or what comes out is no TOML.
pub fn apply(text: &str, mut splices: Vec<Splice>) -> Option<String> {
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut new = String::with_capacity(text.len() + splices.iter().map(|splice| splice.with.len()).sum::<usize>());
    let mut end = 0;
    for splice in splices {
        new.push_str(text.get(end..splice.range.start)?);
        new.push_str(&splice.with);
        end = splice.range.end;
    }
    new.push_str(text.get(end..)?);
    DeTable::parse(new.strip_prefix('\u{feff}').unwrap_or(&new)).is_ok().then_some(new)
}
