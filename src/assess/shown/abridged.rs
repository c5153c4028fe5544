//! The pieces of a passage that `reading.toml` abridges: `"from here […] to here"`. What is between them belongs to
//! the claim, and is left out of an excerpt as it is left out there.

use crate::model::{Anchor, Passage};
use crate::text::{TextRange, Words};

/// The parts of an anchor in `text`, each abridged one as its head and its tail; `words` are those of the text.
pub(super) fn pieces(text: &str, words: &Words, passage: Option<&Passage>, anchor: &Anchor) -> Vec<TextRange> {
    let exact = |part: usize| passage.and_then(|passage| passage.parts.get(part)).map_or("", |part| &part.exact);
    let parts = anchor.parts.iter().enumerate();
    parts.flat_map(|(index, part)| split(text, words, exact(index), *part)).collect()
}

/// Head and tail of a part, told by how many words they have; the whole part where it is not abridged, where nothing
/// lies between the two, or where more than one stretch of it is left out, so that no place is sure for a piece in the
/// middle.
fn split(text: &str, words: &Words, exact: &str, part: TextRange) -> Vec<TextRange> {
    if !exact.contains(['[']) {
        return vec![part];
    }
    let exact = exact.replace("[...]", "[…]");
    let pieces: Vec<&str> = exact.split("[…]").collect();
    let [head, tail] = pieces[..] else { return vec![part] };
    let head = words.nth_end(text, part.start, Words::new(head).total());
    let tail = words.nth_before(part.end, Words::new(tail).total());
    match head.zip(tail).map(|(start, end)| TextRange { start, end }) {
        Some(between) if !between.is_empty() && words.count(between) > 0 => {
            vec![TextRange { start: part.start, end: between.start }, TextRange { start: between.end, end: part.end }]
        }
        _ => vec![part],
    }
}
