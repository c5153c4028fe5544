//! What stands around a place, normalised: to compare contexts, and to write them down.

use std::ops::Range;

use crate::text::normalize;

/// About `chars` characters that stand before `at`, normalised.
pub fn before(text: &str, at: usize, chars: usize) -> String {
    let start = text[..at].char_indices().rev().take(chars).last().map_or(at, |(start, _)| start);
    normalize(&text[start..at])
}

/// About `chars` characters that stand after `at`, normalised.
pub fn after(text: &str, at: usize, chars: usize) -> String {
    let end = text[at..].char_indices().nth(chars).map_or(text.len(), |(end, _)| at + end);
    normalize(&text[at..end])
}

/// How many characters two texts share, counted from their ends.
pub fn shared_end(left: &str, right: &str) -> usize {
    left.chars().rev().zip(right.chars().rev()).take_while(|(a, b)| a == b).count()
}

/// How many characters two texts share, counted from their starts.
pub fn shared_start(left: &str, right: &str) -> usize {
    left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count()
}

/// Whether `place` begins and ends where words do.
pub fn is_whole_words(text: &str, place: Range<usize>) -> bool {
    !is_inside_word(text, place.start) && !is_inside_word(text, place.end)
}

/// Whether letters or digits stand on both sides of `at`.
pub fn is_inside_word(text: &str, at: usize) -> bool {
    let last = text[..at].chars().next_back();
    let next = text[at..].chars().next();
    last.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)
}
