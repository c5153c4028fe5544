//! The words of a proposed claim, and its id.
//!
//! A passage has to find its words. What typography varies and a reader does not see is left out, since passages are
//! found without it; words that stand in the copy more than once come with as little of what stands around them as
//! tells them apart. The id is made of the words, and no claim has it.

use std::collections::{HashMap, HashSet};

use aho_corasick::AhoCorasick;

use super::super::subject::{InCopy, InReading};
use crate::model::{ClaimId, plain_letters};
use crate::text::{NormalizedText, TextRange, is_ignored, normalize};

/// Two passages that begin with so many bytes in common are rare, and no harm is done by telling more of them.
const HEAD: usize = 64;
/// A passage of more bytes is told from others by its beginning.
const LONG: usize = 1024;
/// How many words of an id come from the passage.
const WORDS_OF_ID: usize = 4;
/// What stands behind the second of several ids that would be the same.
const FIRST_NUMBER: u32 = 2;
/// How much before and after a passage tells it from others like it: the first that does is taken. A word before is tried
/// first, since a passage that ends a sentence has nothing of its own behind it.
const AROUND: [Around; 9] = [
    Around::in_line(1, 0),
    Around::in_line(0, 1),
    Around::in_line(1, 1),
    Around::in_line(2, 0),
    Around::in_line(2, 2),
    Around::in_line(4, 4),
    Around { before: 12, after: 12, bytes: 240, is_in_line: true },
    Around { before: 24, after: 24, bytes: 400, is_in_line: false },
    Around { before: 80, after: 80, bytes: 800, is_in_line: false },
];
/// So many passages that stand in the same words as others are told apart by the fewest words.
const MOST_TOLD_APART: usize = 300;

/// How many words beside a passage are told, within so many bytes.
#[derive(Clone, Copy)]
struct Around {
    before: usize,
    after: usize,
    bytes: usize,
    is_in_line: bool,
}

impl Around {
    const fn in_line(before: usize, after: usize) -> Self {
        Self { before, after, bytes: 120, is_in_line: true }
    }
}

/// The ids that are taken, with the number that the next one like it gets.
pub(super) struct Ids(HashMap<String, u32>);

impl Ids {
    /// Those of a reading's claims and drafts.
    pub(super) fn of(reading: InReading<'_>) -> Self {
        let reading = &reading.reading.reading;
        let claims = reading.claims.iter().chain(&reading.drafts);
        Self(claims.map(|claim| (claim.id.value.as_str().to_owned(), FIRST_NUMBER)).collect())
    }

    /// An id that no claim has yet, made of the words; `kind` where they don't make one.
    pub(super) fn free(&mut self, copy: InCopy<'_>, parts: &[TextRange], kind: &str) -> ClaimId {
        let words = parts.iter().flat_map(|part| copy.words(*part).split_whitespace());
        let words: Vec<String> = words
            .map(|word| plain_letters(word, &copy.article().language))
            .filter(|word| !word.is_empty())
            .take(WORDS_OF_ID)
            .collect();
        let mut id = words.join("-");
        if !id.starts_with(|first: char| first.is_ascii_lowercase()) {
            id = format!("{kind}-{id}").trim_end_matches('-').to_owned();
        }
        let mut free = id.clone();
        let mut next = self.0.get(&id).copied().unwrap_or_default();
        while self.0.contains_key(&free) {
            free = format!("{id}-{next}");
            next += 1;
        }
        // The next one like it need not try these numbers again.
        self.0.insert(id, next.max(FIRST_NUMBER));
        self.0.entry(free.clone()).or_insert(FIRST_NUMBER);
        ClaimId::new(&free).expect("letters, digits and single dashes, and a letter first")
    }
}

/// How a passage begins, in the form in which passages are compared.
fn head(words: &str) -> String {
    let mut head = normalize(&words[..words.floor_char_boundary(2 * HEAD)]);
    head.truncate(head.floor_char_boundary(HEAD));
    head
}

/// What stands around those of `places` whose words stand in `text` more than once: enough to tell them apart, if
/// anything does.
pub(super) fn told_apart(text: &str, places: Vec<TextRange>) -> HashMap<TextRange, (&str, &str)> {
    let heads: HashSet<String> = places.iter().map(|place| head(&text[place.range()])).collect();
    if heads.iter().all(String::is_empty) {
        return HashMap::new();
    }
    let normalized = NormalizedText::new(text);
    let twice = repeated(heads, &normalized);
    let mut open: Vec<TextRange> =
        places.into_iter().filter(|place| twice.contains(&head(&text[place.range()]))).collect();
    let mut told = HashMap::new();
    for around in AROUND {
        let in_full = |place: TextRange| {
            let (prefix, suffix) = beside(text, place, around);
            let words = &text[place.range()];
            match words.len() {
                ..=LONG => normalize(&[prefix, words, suffix].concat()),
                // Its beginning is enough to know it by, and to look for all of it takes too long.
                _ => normalize(&[prefix, &words[..words.floor_char_boundary(LONG)]].concat()),
            }
        };
        told.extend(open.iter().map(|place| (*place, beside(text, *place, around))));
        open.truncate(MOST_TOLD_APART);
        let in_full: Vec<String> = open.iter().map(|place| in_full(*place)).collect();
        let again = repeated(in_full.iter().cloned().collect(), &normalized);
        let mut is_told = in_full.iter().map(|words| !again.contains(words));
        open.retain(|_| !is_told.next().unwrap_or(true));
        if open.is_empty() {
            break;
        }
    }
    told
}

/// What stands before and after `place`.
fn beside(text: &str, place: TextRange, around: Around) -> (&str, &str) {
    (before(&text[..place.range().start], around), after(&text[place.range().end..], around))
}

/// Those of `heads` that stand in the text more than once.
fn repeated(heads: HashSet<String>, normalized: &NormalizedText) -> HashSet<String> {
    let mut heads: Vec<String> = heads.into_iter().filter(|head| !head.is_empty()).collect();
    if heads.is_empty() {
        return HashSet::new();
    }
    heads.sort_unstable();
    // Without the automaton a passage is told without its surroundings, and anchoring asks for them.
    let Ok(automaton) = AhoCorasick::new(&heads) else { return HashSet::new() };
    let mut times = vec![0_u32; heads.len()];
    for found in automaton.find_overlapping_iter(normalized.text()) {
        times[found.pattern().as_usize()] += 1;
    }
    heads.into_iter().zip(times).filter(|(_, times)| *times > 1).map(|(head, _)| head).collect()
}

/// The words as they are pasted: on one line, without what a reader does not see.
pub(super) fn visible(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars().filter(|c| !is_ignored(*c)) {
        match c {
            ' ' | '\n' | '\r' | '\t' if text.ends_with(' ') => {}
            '\n' | '\r' | '\t' => text.push(' '),
            c => text.push(c),
        }
    }
    text
}

/// The last words of `text`.
fn before(text: &str, around: Around) -> &str {
    let Some(others) = around.before.checked_sub(1) else { return "" };
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(around.bytes))..];
    let line = &near[near.rfind('\n').filter(|_| around.is_in_line).map_or(0, |at| at + 1)..];
    let start = line.trim_end().rmatch_indices(' ').nth(others).map_or(0, |(at, _)| at + 1);
    &line[start..]
}

/// The first words of `text`.
fn after(text: &str, around: Around) -> &str {
    let Some(others) = around.after.checked_sub(1) else { return "" };
    let near = &text[..text.floor_char_boundary(around.bytes)];
    let line = &near[..near.find('\n').filter(|_| around.is_in_line).unwrap_or(near.len())];
    let blanks = line.len() - line.trim_start().len();
    let end = line[blanks..].match_indices(' ').nth(others).map_or(line.len(), |(at, _)| blanks + at);
    &line[..end]
}
