//! The stages in their order: for each quotation, the places it can have.

use super::haystack::Haystack;
use super::needle::Needle;
use super::normalised::find_either;
use super::search::Hits;
use super::{abridged, context};

/// The places of each needle: as written, else normalised, else abridged, else where the context
/// has changed and the place is clear all the same.
pub fn locate(haystack: &Haystack<'_>, needles: &[Needle]) -> Vec<Hits> {
    let all: Vec<&Needle> = needles.iter().collect();
    let mut found = find_either(haystack, &all);
    retry(&mut found, needles, abridged::is_abridged, |again| abridged::find(haystack, again));
    retry(&mut found, needles, Needle::has_context, |again| context::find(haystack, again));
    found
}

/// Asks `find` for the needles that have no place yet and for which `applies` holds.
fn retry(
    found: &mut [Hits],
    needles: &[Needle],
    applies: impl Fn(&Needle) -> bool,
    find: impl FnOnce(&[&Needle]) -> Vec<Hits>,
) {
    let open = |&index: &usize| found[index].at.is_empty() && !found[index].more && applies(&needles[index]);
    let open: Vec<usize> = (0..needles.len()).filter(open).collect();
    if open.is_empty() {
        return;
    }
    let again: Vec<&Needle> = open.iter().map(|&index| &needles[index]).collect();
    for (index, hits) in open.iter().zip(find(&again)) {
        found[*index] = hits;
    }
}
