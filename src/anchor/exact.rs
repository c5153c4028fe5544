//! The first stage: the words as they are written, between the context that is asked for.

use std::ops::Range;

use super::haystack::Haystack;
use super::needle::Needle;
use super::numbers;
use super::search::Hits;
use crate::text::begins_cluster;

/// The places in the rendered text of the words of each needle.
pub fn find(haystack: &Haystack<'_>, needles: &[&Needle]) -> Vec<Hits> {
    let text = haystack.text;
    let wholes: Vec<&str> = needles.iter().map(|needle| wanted(needle)).collect();
    let words = |index: usize, start: usize| {
        let words = start + needles[index].before;
        words..words + needles[index].len
    };
    let accept = |index: usize, whole: Range<usize>| {
        let place = words(index, whole.start);
        !numbers::cut(text, place.clone()) && ends_cluster(text, place.end)
    };
    let mut found = haystack.search(false, &wholes, accept);
    for (index, hits) in found.iter_mut().enumerate() {
        hits.at.iter_mut().for_each(|place| *place = words(index, place.start));
    }
    found
}

/// What is looked for: nothing, where there are no words.
pub fn wanted(needle: &Needle) -> &str {
    if needle.is_empty() { "" } else { &needle.whole }
}

/// Whether no accent follows that would belong to the last letter of a match.
fn ends_cluster(text: &str, end: usize) -> bool {
    text[end..].chars().next().is_none_or(begins_cluster)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_not_found_without_its_accent() {
        let haystack = Haystack::plain("Cafe\u{301}");
        assert!(find(&haystack, &[&Needle::new("", "Cafe", "")])[0].at.is_empty());
        assert_eq!(find(&haystack, &[&Needle::new("", "Caf", "")])[0].only(), Some(0..3));
    }

    #[test]
    fn the_context_chooses_the_place_and_is_not_part_of_it() {
        let haystack = Haystack::plain("yada amet yada x");
        assert_eq!(find(&haystack, &[&Needle::new("t ", "yada", "")])[0].only(), Some(10..14));
        assert_eq!(find(&haystack, &[&Needle::new("", "yada", " a")])[0].only(), Some(0..4));
        assert_eq!(find(&haystack, &[&Needle::new("", "yada", "")])[0].at.len(), 2);
    }
}
