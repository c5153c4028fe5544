//! The pieces of a passage that `reading.toml` abridges: `"from here […] to here"`. What is between them belongs to
//! the claim, and is left out of an excerpt as it is left out there.

use crate::model::{Anchor, Passage};
use crate::text::{TextRange, Words};

/// The parts of an anchor, each abridged one as its head and its tail.
pub(super) fn pieces(text: &str, passage: Option<&Passage>, anchor: &Anchor) -> Vec<TextRange> {
    let exact = |part: usize| passage.and_then(|passage| passage.parts.get(part)).map_or("", |part| &part.exact);
    let parts = anchor.parts.iter().enumerate();
    parts.flat_map(|(index, part)| split(text, exact(index), *part)).collect()
}

/// Head and tail of a part, told by how many words they have; the whole part where it is not abridged, or where more
/// than one stretch of it is left out, so that a piece in the middle has no place that is sure.
fn split(text: &str, exact: &str, part: TextRange) -> Vec<TextRange> {
    let words = &text[part.range()];
    let exact = exact.replace("[...]", "[…]");
    let pieces: Vec<&str> = exact.split("[…]").collect();
    let [head, tail] = pieces[..] else { return vec![part] };
    if words.contains("[…]") || words.contains("[...]") {
        return vec![part];
    }
    let found = Words::new(words);
    let head = found.nth_end(words, Words::new(head).total());
    let tail = found.nth_last_start(Words::new(tail).total());
    match (head, tail) {
        (Some(head), Some(tail)) if head < tail => vec![
            TextRange { start: part.start, end: part.start + head as u32 },
            TextRange { start: part.start + tail as u32, end: part.end },
        ],
        _ => vec![part],
    }
}
