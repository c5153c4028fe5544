//! The second stage: the same with typography and white space made alike.

use std::ops::Range;

use super::exact::wanted;
use super::haystack::Haystack;
use super::needle::Needle;
use super::search::Hits;
use super::{exact, numbers};
use rustc_hash::FxHashMap;

/// The places in the rendered text of the words of each needle, compared in normalised form.
pub fn find(haystack: &Haystack<'_>, needles: &[&Needle]) -> Vec<Hits> {
    let normalized = haystack.normalized();
    let needles: Vec<Needle> = needles.iter().map(|needle| needle.normalized()).collect();
    let wholes: Vec<&str> = needles.iter().map(wanted).collect();
    let words = |index: usize, start: usize| {
        let needle: &Needle = &needles[index];
        let words = start + needle.before;
        normalized.original(words..words + needle.len)
    };
    let accept = |index: usize, whole: Range<usize>| {
        let start = whole.start + needles[index].before;
        let whole_letters = [start, start + needles[index].len].iter().all(|&at| normalized.is_boundary(at));
        whole_letters && !numbers::cut(haystack.text, words(index, whole.start))
    };
    let mut found = haystack.search(true, &wholes, accept);
    for (index, hits) in found.iter_mut().enumerate() {
        hits.at.iter_mut().for_each(|place| *place = words(index, place.start));
    }
    found
}

/// The places of each needle: as written, and where there are none, in normalised form. A needle that is
/// wanted again and again is looked for once.
pub fn find_either(haystack: &Haystack<'_>, needles: &[&Needle]) -> Vec<Hits> {
    if let [needle] = needles {
        return vec![haystack.remembered(needle, || find_distinct(haystack, needles).pop().unwrap_or_default())];
    }
    let (mut distinct, mut numbers) = (Vec::with_capacity(needles.len()), Vec::with_capacity(needles.len()));
    let mut known: FxHashMap<&Needle, usize> = FxHashMap::default();
    for &needle in needles {
        let number = *known.entry(needle).or_insert(distinct.len());
        if number == distinct.len() {
            distinct.push(needle);
        }
        numbers.push(number);
    }
    let found = find_distinct(haystack, &distinct);
    if distinct.len() == needles.len() {
        return found;
    }
    numbers.into_iter().map(|number| found[number].clone()).collect()
}

fn find_distinct(haystack: &Haystack<'_>, needles: &[&Needle]) -> Vec<Hits> {
    let mut found = exact::find(haystack, needles);
    let missing: Vec<usize> = (0..needles.len()).filter(|&index| found[index].at.is_empty()).collect();
    if !missing.is_empty() {
        let again: Vec<&Needle> = missing.iter().map(|&index| needles[index]).collect();
        for (index, hits) in missing.into_iter().zip(find(haystack, &again)) {
            found[index] = hits;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, exact: &str) -> Vec<String> {
        let haystack = Haystack::plain(text);
        let hits = find_either(&haystack, &[&Needle::new("", exact, "")]);
        hits[0].at.iter().map(|place| text[place.clone()].to_owned()).collect()
    }

    #[test]
    fn quotation_marks_dashes_and_spaces_may_be_of_another_kind() {
        assert_eq!(found("Er sagte: „Ja – und\u{a0}nein …“", "\"Ja - und nein ...\""), ["„Ja – und\u{a0}nein …“"]);
        assert_eq!(found("der Robo\u{ad}ter geht", "Roboter"), ["Robo\u{ad}ter"]);
        assert_eq!(found("cafe\u{301}", "café"), ["cafe\u{301}"]);
    }

    #[test]
    fn words_cross_paragraphs_list_items_cells_and_images() {
        assert_eq!(found("eins.\n\nZwei", "eins. Zwei"), ["eins.\n\nZwei"]);
        assert_eq!(found("a\tb\nc", "a b c"), ["a\tb\nc"]);
        assert_eq!(found("eins\n\n\u{fffc}\n\nzwei", "eins zwei"), ["eins\n\n\u{fffc}\n\nzwei"]);
    }

    #[test]
    fn a_place_that_matches_as_written_comes_first() {
        assert_eq!(found("„x“ \"x\"", "\"x\""), ["\"x\""]);
    }

    #[test]
    fn a_match_does_not_end_within_a_character() {
        assert!(found("Ende…", "Ende.").is_empty());
        assert!(found("q\u{308}\u{a0}b", "q").is_empty());
    }

    #[test]
    fn case_and_umlauts_are_not_made_alike() {
        assert!(found("Die Haeuser", "die Häuser").is_empty());
    }
}
