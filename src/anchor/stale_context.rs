//! Words that stand in a copy, while what is asked for beside them no longer stands there as it did.
//!
//! `prefix` and `suffix` told the place from others. Where only one place is left, or only one with anything like them,
//! it may be the one that was meant, or another one that outlived it; the build does not guess which. It is the same
//! place beyond doubt only if nearly all of the context is there ([`near_context`]), or if the words say enough by
//! themselves and what stood beside them stands nowhere else.

use std::ops::Range;

use super::abridged;
use super::applicability::{ENOUGH_WORDS, counts_alone, says_more, words};
use super::approximate::{Budget, Found, nearest};
use super::doubt::Doubt;
use super::haystack::Haystack;
use super::near_context;
use super::needle::Needle;
use super::normalised::find_either;
use super::surroundings::{is_whole_words, sentence_after, sentence_before};
use super::turned;
use crate::text::normalize;

/// Where the words stand, and why that is left to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleContext {
    /// The place of the words.
    pub place: Range<usize>,
    /// Where one side of the old context stands instead, if it does.
    pub elsewhere: Option<Range<usize>>,
    /// What speaks against taking the place unasked.
    pub doubt: Option<Doubt>,
}

/// The place of a part's words, if it has a context and there is enough to know them by.
pub fn find(haystack: &Haystack<'_>, needle: &Needle, budget: &mut Budget) -> Option<StaleContext> {
    if !needle.has_context() || needle.is_empty() || abridged::is_abridged(needle) {
        return None;
    }
    let exact = normalize(needle.exact());
    let near = near_context::find(haystack, needle, budget).filter(|_| !counts_alone(&exact));
    let is_near = near.is_some();
    let place = match near {
        Some(place) => place,
        None => known_by_its_words(haystack, needle, &exact)?,
    };
    let elsewhere = [(needle.prefix(), true), (needle.suffix(), false)]
        .into_iter()
        .find_map(|(side, is_before)| Some((side, elsewhere(haystack, side, is_before, &place)?)));
    let doubt = match &elsewhere {
        Some((side, _)) => Some(Doubt::ContextElsewhere(normalize(side).trim().to_owned())),
        None if !is_nearest(haystack, needle, &place, is_near, budget) => Some(Doubt::Unclear),
        None => turned(haystack, needle, &place),
    };
    Some(StaleContext { place, elsewhere: elsewhere.map(|(_, place)| place), doubt })
}

/// The one place of words that say enough by themselves.
fn known_by_its_words(haystack: &Haystack<'_>, needle: &Needle, exact: &str) -> Option<Range<usize>> {
    let place = find_either(haystack, &[&needle.bare()]).pop()?.only()?;
    (is_whole_words(haystack.text, place.clone()) && words(exact) >= ENOUGH_WORDS && says_more(exact)).then_some(place)
}

/// What beside the words turns what they say, and did not, or did and is gone.
fn turned(haystack: &Haystack<'_>, needle: &Needle, place: &Range<usize>) -> Option<Doubt> {
    let (text, block) = (haystack.text, haystack.block_around(place.start));
    let (prefix, suffix) = (needle.prefix(), needle.suffix());
    let before = sentence_before(text, block.start, place.start);
    let after = sentence_after(text, block.end, place.end);
    let is_ended = needle.exact().ends_with(['.', '!', '?']);
    turned::before(sentence_before(prefix, 0, prefix.len()), before)
        .or_else(|| turned::after(sentence_after(suffix, suffix.len(), 0), after).filter(|_| !is_ended))
}

/// Whether the place comes nearest to the words with their context. Where little of that is left, nothing else may come
/// near.
fn is_nearest(
    haystack: &Haystack<'_>,
    needle: &Needle,
    place: &Range<usize>,
    is_near: bool,
    budget: &mut Budget,
) -> bool {
    match nearest(haystack, needle, budget) {
        Found::Near(near) if is_near => near.place.start < place.end && place.start < near.place.end,
        Found::Near(near) => near.place == *place && near.stands_alone(),
        Found::Nothing | Found::TooCostly => false,
    }
}

/// Where one side of the old context stands in the copy, if that is not beside the words.
fn elsewhere(haystack: &Haystack<'_>, side: &str, is_before: bool, place: &Range<usize>) -> Option<Range<usize>> {
    let side = Needle::new("", side, "");
    if !side.exact().contains(char::is_alphanumeric) {
        return None;
    }
    let hits = find_either(haystack, &[&side]).pop().unwrap_or_default();
    let text = haystack.text;
    let is_beside = |hit: &Range<usize>| match is_before {
        true => hit.end <= place.start && text[hit.end..place.start].trim().is_empty(),
        false => hit.start >= place.end && text[place.end..hit.start].trim().is_empty(),
    };
    if hits.at.iter().any(is_beside) { None } else { hits.at.first().cloned() }
}
