//! The place of a passage word by word, where the letters have led to.
//!
//! Letters alone tear words apart: they find the `d` of a lost "dark" in the "dreary" of the next sentence. So what
//! the letters found is compared again by words ([`word_alignment`](super::word_alignment)), with some of the text
//! around it.

use std::ops::Range;

use super::haystack::Haystack;
use super::needle::Needle;
use super::tokens::{Token, tokens};
use super::word_alignment::{Sides, Step, align};
use crate::language::Language;

/// How far around the letters' place words are looked for, in bytes.
pub const REACH: usize = 200;

/// The bytes of the normalised text at which the words of `needle`, which is normalised, stand, where the letters were
/// found at `bytes` of it.
pub fn refine(haystack: &Haystack<'_>, needle: &Needle, bytes: Range<usize>) -> Range<usize> {
    let text = haystack.normalized().text();
    let window = window(text, needle, &bytes);
    let new = tokens(&text[window.clone()]);
    let old = tokens(&needle.whole);
    let blocks: Vec<usize> = new.iter().map(|token| haystack.block_of_normalized(window.start + token.start)).collect();
    let begins_block = |at: usize| at > 0 && blocks[at] != blocks[at - 1];
    let sides = Sides { old: &old, new: &new, begins_block: &begins_block, is_light: &is_light, is_within: true };
    let exact = needle.before..needle.before + needle.len;
    let steps = align(&sides);
    let is_exact = |token: &Token<'_>| token.range().end > exact.start && token.start < exact.end;
    let Some(image) = image(&steps, &old, &new, &is_exact) else { return bytes };
    let gone = |step: &Step| match *step {
        Step::Gone(at) if is_exact(&old[at]) && old[at].is_word() && !is_light(old[at].text) => Some(old[at].text),
        _ => None,
    };
    let gone: Vec<&str> = steps.iter().filter_map(gone).collect();
    let image = with_moved(image, &new, &gone, &begins_block);
    window.start + new[image.start].start..window.start + new[image.end - 1].range().end
}

/// The stretch of the text in which the words are looked for, in whole words.
fn window(text: &str, needle: &Needle, bytes: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(bytes.start.saturating_sub(needle.prefix().len() + REACH));
    let end = text.ceil_char_boundary((bytes.end + needle.suffix().len() + REACH).min(text.len()));
    let start = if start == 0 { 0 } else { text[start..bytes.start].find(' ').map_or(start, |space| start + space) };
    let end = if end == text.len() { end } else { text[bytes.end..end].rfind(' ').map_or(end, |at| bytes.end + at) };
    start..end
}

/// The numbers of the text's tokens that those of the passage are or became.
fn image(
    steps: &[Step],
    old: &[Token<'_>],
    new: &[Token<'_>],
    is_exact: &dyn Fn(&Token<'_>) -> bool,
) -> Option<Range<usize>> {
    let pairs = steps.iter().filter_map(|step| match *step {
        Step::Both(before, after) if is_exact(&old[before]) => Some((before, after)),
        _ => None,
    });
    let mut pairs: Vec<(usize, usize)> = pairs.collect();
    // A comma where the passage had its full stop belongs to what follows.
    let is_other_mark = |&(before, after): &(usize, usize)| {
        !new[after].is_word() && old[before].text != new[after].text && !new[after].is_stop()
    };
    while pairs.last().is_some_and(is_other_mark) {
        pairs.pop();
    }
    let (first, last) = (pairs.first()?.1, pairs.last()?.1);
    pairs.iter().any(|&(_, after)| new[after].is_word()).then_some(first..last + 1)
}

/// The tokens with the words of the passage that were moved to right before or behind them in the same sentence: a
/// passage is never cut short of them.
fn with_moved(
    image: Range<usize>,
    new: &[Token<'_>],
    gone: &[&str],
    begins_block: &dyn Fn(usize) -> bool,
) -> Range<usize> {
    let reach = 2 * gone.len();
    let is_gone = |token: &Token<'_>| gone.iter().any(|word| word.to_lowercase() == token.text.to_lowercase());
    let stays = |at: &usize| !new[*at].is_stop() && !begins_block(*at);
    let behind = (image.end..new.len()).take_while(stays).take(reach).filter(|&at| is_gone(&new[at])).last();
    let is_before = |at: &usize| !new[*at].is_stop() && !begins_block(*at + 1);
    let before = (0..image.start).rev().take_while(is_before).take(reach).filter(|&at| is_gone(&new[at])).last();
    before.unwrap_or(image.start)..behind.map_or(image.end, |at| at + 1)
}

/// Whether a word says nothing by itself.
fn is_light(word: &str) -> bool {
    let word = word.to_lowercase();
    Language::all().any(|language| language.mends.is_function_word(&word))
}

#[cfg(test)]
mod tests {
    use super::super::approximate::{Budget, Found, nearest};
    use super::*;

    fn found(text: &str, exact: &str) -> String {
        match nearest(&Haystack::plain(text), &Needle::new("", exact, ""), &mut Budget::new()) {
            Found::Near(near) => text[near.place].to_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_passage_is_not_cut_short_where_its_words_changed_places() {
        let text = "Her coat was old, torn and far too wide. She kept it.";
        assert_eq!(found(text, "coat was old, far too wide and torn"), "coat was old, torn and far too wide");
        assert_eq!(
            found("So gestern kam die alte Fähre an.", "kam gestern die alte Fähre an"),
            "gestern kam die alte Fähre an"
        );
    }

    #[test]
    fn neither_headline_nor_neighbour_comes_into_a_passage() {
        assert_eq!(
            found("News\n\nThe pier burned down in March.", "The the pier burned down in March"),
            "The pier burned down in March"
        );
        assert_eq!(
            found("It panics. It is also slow to build.", "It is also slow to build now."),
            "It is also slow to build."
        );
        assert_eq!(found("die Fähre kam spät\n\nNiemand wartete", "die Fähre kam spät an"), "die Fähre kam spät");
    }
}
