//! Which footnotes an excerpt shows: those that what it shows refers to, or footnotes of these.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{BlockKind, Document};
use crate::text::TextRange;

/// The texts of the footnotes that the text in `shown` refers to, directly or through others.
pub(super) fn referred_to(document: &Document, shown: &[TextRange]) -> Vec<TextRange> {
    let texts: BTreeMap<u32, TextRange> = document
        .blocks
        .iter()
        .filter_map(|block| match block.kind {
            BlockKind::Footnote { index } => Some((index, block.text)),
            _ => None,
        })
        .collect();
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    let mut waiting: Vec<TextRange> = if texts.is_empty() { Vec::new() } else { shown.to_vec() };
    while let Some(range) = waiting.pop() {
        for index in document.footnote_marks(range).map(|(index, _)| index) {
            let text = texts.get(&index).filter(|_| seen.insert(index));
            found.extend(text);
            waiting.extend(text);
        }
    }
    found
}
