//! Words that stand in a copy once, while what is asked for beside them no longer stands there.
//!
//! `prefix` and `suffix` told the place from others. Where only one place is left, it may be the one that was meant, or
//! another one that outlived it; the build does not guess which. It is the same place beyond doubt only if the words say
//! enough by themselves, and if what stood beside them stands nowhere else.

use std::ops::Range;

use super::abridged;
use super::applicability::{ENOUGH_WORDS, says_more, words};
use super::approximate::{Budget, Found, nearest};
use super::doubt::Doubt;
use super::haystack::Haystack;
use super::needle::Needle;
use super::normalised::find_either;
use super::surroundings::is_whole_words;
use crate::text::normalize;

/// Where the words stand, and why that is left to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleContext {
    /// The one place of the words.
    pub place: Range<usize>,
    /// What speaks against taking it unasked.
    pub doubt: Option<Doubt>,
}

/// The one place of a part's words, if it has a context and there are enough words to know them by.
pub fn find(haystack: &Haystack<'_>, needle: &Needle, budget: &mut Budget) -> Option<StaleContext> {
    if !needle.has_context() || abridged::is_abridged(needle) {
        return None;
    }
    let place = find_either(haystack, &[&needle.bare()]).pop()?.only()?;
    let exact = normalize(needle.exact());
    if !is_whole_words(haystack.text, place.clone()) || words(&exact) < ENOUGH_WORDS || !says_more(&exact) {
        return None;
    }
    let elsewhere = [(needle.prefix(), true), (needle.suffix(), false)]
        .into_iter()
        .find(|&(side, is_before)| stands_elsewhere(haystack, side, is_before, &place));
    let doubt = match elsewhere {
        Some((side, _)) => Some(Doubt::ContextElsewhere(normalize(side).trim().to_owned())),
        None if !is_nearest(haystack, needle, &place, budget) => Some(Doubt::Unclear),
        None => None,
    };
    Some(StaleContext { place, doubt })
}

/// Whether the place comes nearest to the words with their context, however little of that is left.
fn is_nearest(haystack: &Haystack<'_>, needle: &Needle, place: &Range<usize>, budget: &mut Budget) -> bool {
    match nearest(haystack, needle, budget) {
        Found::Near(near) => near.place == *place && near.stands_alone(),
        Found::Nothing | Found::TooCostly => false,
    }
}

/// Whether one side of the old context stands in the copy, and not beside the words.
fn stands_elsewhere(haystack: &Haystack<'_>, side: &str, is_before: bool, place: &Range<usize>) -> bool {
    let side = Needle::new("", side, "");
    if !side.exact().contains(char::is_alphanumeric) {
        return false;
    }
    let hits = find_either(haystack, &[&side]).pop().unwrap_or_default();
    let text = haystack.text;
    let is_beside = |hit: &Range<usize>| match is_before {
        true => hit.end <= place.start && text[hit.end..place.start].trim().is_empty(),
        false => hit.start >= place.end && text[place.end..hit.start].trim().is_empty(),
    };
    !hits.at.is_empty() && !hits.at.iter().any(is_beside)
}
