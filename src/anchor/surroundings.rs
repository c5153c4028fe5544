//! What stands around a place, normalised: to compare contexts, and to write them down.

use std::ops::Range;

use crate::text::{is_ignored, normalize};

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

/// How much of a sentence is looked at beside a passage, in bytes.
const SENTENCE: usize = 400;

/// What stands before `at` in its sentence, in a block that begins at `block`.
pub fn sentence_before(text: &str, block: usize, at: usize) -> &str {
    let before = &text[text.ceil_char_boundary(block.max(at.saturating_sub(SENTENCE))).min(at)..at];
    let stop = before.char_indices().rev().find(|&(at, c)| ends_sentence(c) && is_before_space(&before[at..]));
    stop.map_or(before, |(at, c)| &before[at + c.len_utf8()..])
}

/// What stands behind `at` in its sentence, with the stop, in a block that ends at `block`.
pub fn sentence_after(text: &str, block: usize, at: usize) -> &str {
    let after = &text[at..text.floor_char_boundary(block.min(at + SENTENCE)).max(at)];
    let stop = after.char_indices().find(|&(at, c)| ends_sentence(c) && is_before_space(&after[at..]));
    stop.map_or(after, |(at, c)| &after[..at + c.len_utf8()])
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '؟')
}

/// Whether white space, a mark or nothing follows the first character.
fn is_before_space(text: &str) -> bool {
    text.chars().nth(1).is_none_or(|c| !c.is_alphanumeric())
}

/// How many characters of the normalised `wanted` stand right before `at`, looking `reach` characters back.
pub fn shared_before(text: &str, at: usize, wanted: &str, reach: usize) -> usize {
    shared_plainly(text[..at].chars().rev(), wanted.chars().rev())
        .unwrap_or_else(|| shared_end(&before(text, at, reach), wanted))
}

/// How many characters of the normalised `wanted` stand right after `at`, looking `reach` characters on.
pub fn shared_after(text: &str, at: usize, wanted: &str, reach: usize) -> usize {
    shared_plainly(text[at..].chars(), wanted.chars()).unwrap_or_else(|| shared_start(&after(text, at, reach), wanted))
}

/// How many characters two texts share before they differ, if all of these are characters of ASCII that
/// normalising leaves as they are, or white space. Most places differ at once, and a frequent word has a
/// thousand of them.
fn shared_plainly(text: impl Iterator<Item = char>, wanted: impl Iterator<Item = char>) -> Option<usize> {
    let is_plain = |c: char| c.is_ascii_graphic() && c != '`';
    let mut text = text.peekable();
    for (count, b) in wanted.enumerate() {
        let mut a = text.next()?;
        if a.is_ascii_whitespace() {
            a = ' ';
            while text.next_if(char::is_ascii_whitespace).is_some() {}
            // What follows may be white space of another kind.
            text.peek().filter(|next| next.is_ascii())?;
        }
        if [a, b].into_iter().any(|c| c != ' ' && !is_plain(c)) {
            return None;
        }
        if a != b {
            return Some(count);
        }
    }
    None
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

/// `text` as one would type it: in one line, without what a reader does not see.
pub fn written(text: &str) -> String {
    let visible: String = text.chars().filter(|&c| !is_ignored(c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A prefix or a suffix that tells the place `chosen` from the other places of the same words: the
/// shorter of the two, in whole words. `None` if the text repeats for longer than [`REACH`].
pub fn distinguishing_context(text: &str, places: &[Range<usize>], chosen: usize) -> Option<(String, String)> {
    let (start, end) = (places[chosen].start, places[chosen].end);
    let (own_before, own_after) = (before(text, start, REACH), after(text, end, REACH));
    let (mut same_before, mut same_after) = (0, 0);
    for (_, place) in places.iter().enumerate().filter(|&(index, _)| index != chosen) {
        same_before = same_before.max(shared_before(text, place.start, &own_before, REACH));
        same_after = same_after.max(shared_after(text, place.end, &own_after, REACH));
    }
    let prefix = whole_words_before(&own_before, same_before + 1);
    let suffix = whole_words_after(&own_after, same_after + 1);
    match (prefix, suffix) {
        (Some(prefix), Some(suffix)) if suffix.len() <= prefix.len() => Some((String::new(), suffix)),
        (Some(prefix), _) => Some((prefix, String::new())),
        (None, Some(suffix)) => Some((String::new(), suffix)),
        (None, None) => None,
    }
}

/// How far around a place a context is looked for, in characters.
const REACH: usize = 160;

/// At least the last `least` characters, widened to the start of a word; `None` if there are fewer.
fn whole_words_before(text: &str, least: usize) -> Option<String> {
    let (at, _) = text.char_indices().rev().nth(least - 1)?;
    let until = if text[at..].trim().is_empty() { text[..at].trim_end().len() } else { at };
    let start = text[..until].rfind(' ').map_or(0, |space| space + 1);
    Some(text[start..].to_owned())
}

/// At least the first `least` characters, widened to the end of a word; `None` if there are fewer.
fn whole_words_after(text: &str, least: usize) -> Option<String> {
    let (at, c) = text.char_indices().nth(least - 1)?;
    let end = at + c.len_utf8();
    let from = if text[..end].trim().is_empty() { end } else { at };
    let end = text[from..].find(' ').map_or(text.len(), |space| (from + space).max(end));
    Some(text[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::begins_cluster;

    #[test]
    fn the_shorter_side_tells_places_apart() {
        let text = "Da war der rote Ball hier. Dort war der blaue Ball da.";
        let first = text.find("Ball").unwrap();
        let second = text.rfind("Ball").unwrap();
        let places = [first..first + 4, second..second + 4];
        assert_eq!(distinguishing_context(text, &places, 0), Some(("rote ".into(), String::new())));
        assert_eq!(distinguishing_context(text, &places, 1), Some((String::new(), " da.".into())));
    }

    #[test]
    fn a_place_at_the_start_of_the_text_is_told_by_what_follows() {
        assert_eq!(distinguishing_context("ja und ja", &[0..2, 7..9], 0), Some((String::new(), " und".into())));
        assert_eq!(distinguishing_context("ja und ja", &[0..2, 7..9], 1), Some(("und ".into(), String::new())));
    }

    #[test]
    fn a_text_that_repeats_has_no_distinguishing_context() {
        let text = "x y ".repeat(200);
        assert_eq!(distinguishing_context(&text, &[400..401, 404..405], 0), None);
    }

    proptest! {
        #[test]
        fn plain_letters_are_shared_as_normalised_ones(text in "[ab. `\u{301}\u{a0}„\n]{0,12}", wanted in "[ab. \u{301}\"]{0,8}") {
            let wanted = normalize(&wanted);
            let begins = |at: &usize| text[*at..].chars().next().is_some_and(begins_cluster);
            let boundaries = text.char_indices().map(|(at, _)| at).filter(begins);
            for at in boundaries {
                let back = shared_end(&before(&text, at, 99), &wanted);
                let on = shared_start(&after(&text, at, 99), &wanted);
                prop_assert_eq!(shared_before(&text, at, &wanted, 99), back, "{} before", at);
                prop_assert_eq!(shared_after(&text, at, &wanted, 99), on, "{} after", at);
            }
        }
    }

    #[test]
    fn words_are_written_in_one_line_without_what_is_not_seen() {
        assert_eq!(written(" der Robo\u{ad}ter\n\n\u{fffc}\tgeht "), "der Roboter geht");
    }
}
