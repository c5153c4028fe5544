//! All places of many words in one text.
//!
//! A few words are looked for one by one ([`memchr::memmem`]). Many in a long text are looked for
//! all at once with an Aho–Corasick automaton, so that the work does not grow with their product.
//! No word needs more than [`MOST`] places: more are only counted as "more".

use std::ops::Range;

use aho_corasick::AhoCorasick;
use memchr::memmem;

use super::grams::Grams;

/// The places that are kept for each needle.
pub const MOST: usize = 1000;

/// Bytes to compare, one by one, before an automaton is built for all needles together.
const ONE_BY_ONE: usize = 1 << 26;

/// The places of a needle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// In order; they may overlap.
    pub at: Vec<Range<usize>>,
    /// Whether there are more places than [`MOST`].
    pub more: bool,
}

impl Hits {
    /// The place, if there is one only.
    pub fn only(&self) -> Option<Range<usize>> {
        match self.at.as_slice() {
            [place] if !self.more => Some(place.clone()),
            _ => None,
        }
    }

    fn push(&mut self, place: Range<usize>) {
        if self.at.len() < MOST {
            self.at.push(place);
        } else {
            self.more = true;
        }
    }
}

/// The places of one `needle` in `text`, found by the index of the text: the same that [`all`] finds.
pub fn by_grams(text: &str, grams: &Grams, needle: &str, accept: impl Fn(Range<usize>) -> bool) -> Hits {
    let Some((offset, places)) = grams.rarest(needle) else { return one(text, needle, accept) };
    let mut hits = Hits::default();
    for start in places.iter().filter_map(|&place| (place as usize).checked_sub(offset)) {
        let place = start..start + needle.len();
        let stands_there = text.as_bytes().get(place.clone()) == Some(needle.as_bytes());
        if stands_there && accept(place.clone()) {
            hits.push(place);
            if hits.more {
                break;
            }
        }
    }
    hits
}

/// The places in `text` of each of `needles` that `accept` takes, given the needle's index and the
/// place. An empty needle has none.
pub fn all(text: &str, needles: &[&str], accept: impl Fn(usize, Range<usize>) -> bool) -> Vec<Hits> {
    if needles.len().saturating_mul(text.len()) <= ONE_BY_ONE {
        return one_by_one(text, needles, accept);
    }
    at_once(text, needles, accept)
}

fn one_by_one(text: &str, needles: &[&str], accept: impl Fn(usize, Range<usize>) -> bool) -> Vec<Hits> {
    let places = |(index, needle): (usize, &&str)| one(text, needle, |place| accept(index, place));
    needles.iter().enumerate().map(places).collect()
}

fn one(text: &str, needle: &str, accept: impl Fn(Range<usize>) -> bool) -> Hits {
    let mut hits = Hits::default();
    let Some(first) = needle.chars().next() else { return hits };
    let finder = memmem::Finder::new(needle);
    let mut from = 0;
    while let Some(start) = text.as_bytes().get(from..).and_then(|rest| finder.find(rest)).map(|found| from + found) {
        from = start + first.len_utf8();
        let place = start..start + needle.len();
        if accept(place.clone()) {
            hits.push(place);
            if hits.more {
                break;
            }
        }
    }
    hits
}

/// Looks for all needles in one pass. Needles that have all the places they may have are taken out
/// of the automaton when they have cost as much as a pass: else a long list of words like "e" and
/// "en" would slow down the whole search.
fn at_once(text: &str, needles: &[&str], accept: impl Fn(usize, Range<usize>) -> bool) -> Vec<Hits> {
    let mut hits = vec![Hits::default(); needles.len()];
    let longest = needles.iter().map(|needle| needle.len()).max().unwrap_or(0);
    let mut done = 0;
    while done < text.len() {
        let open: Vec<usize> = (0..needles.len()).filter(|&i| !hits[i].more && !needles[i].is_empty()).collect();
        let Ok(automaton) = AhoCorasick::new(open.iter().map(|&index| needles[index])) else {
            return one_by_one(text, needles, accept);
        };
        let from = text.floor_char_boundary(done.saturating_sub(longest));
        let (mut wasted, mut last_end) = (0, done);
        let mut found = automaton.find_overlapping_iter(&text[from..]).skip_while(|hit| from + hit.end() <= done);
        done = loop {
            let Some(hit) = found.next() else { break text.len() };
            let (index, place) = (open[hit.pattern().as_usize()], from + hit.start()..from + hit.end());
            if place.end > last_end && wasted > text.len() {
                break last_end;
            }
            last_end = place.end;
            if hits[index].more {
                wasted += 1;
            } else if accept(index, place.clone()) {
                hits[index].push(place);
            }
        };
    }
    hits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_that_overlap_are_both_found() {
        assert_eq!(all("bananas", &["ana"], |_, _| true)[0].at, [1..4, 3..6]);
    }

    #[test]
    fn frequent_words_do_not_hide_rare_ones() {
        let text = format!("{}b", "a".repeat(20_000));
        let needles: Vec<String> = (1..200).map(|n| "a".repeat(n)).chain(["ab".into()]).collect();
        let needles: Vec<&str> = needles.iter().map(String::as_str).collect();
        let hits = at_once(&text, &needles, |_, _| true);
        assert!(hits[0].more && hits[0].at.len() == MOST);
        assert_eq!(hits.last().unwrap().only(), Some(19_999..20_001));
    }

    proptest! {
        #[test]
        fn both_ways_find_the_same(text in "[abä]{0,60}", needles in proptest::collection::vec("[abä]{0,4}", 0..6)) {
            let needles: Vec<&str> = needles.iter().map(String::as_str).collect();
            let odd = |_: usize, place: Range<usize>| place.start % 3 != 1;
            let found = one_by_one(&text, &needles, odd);
            prop_assert_eq!(&found, &at_once(&text, &needles, odd));
        }

        #[test]
        fn an_index_finds_the_same(text in "[abä]{0,60}", needle in "[abä]{0,9}") {
            let odd = |place: Range<usize>| place.start % 3 != 1;
            prop_assert_eq!(by_grams(&text, &Grams::new(&text), &needle, odd), one(&text, &needle, odd));
        }
    }
}
