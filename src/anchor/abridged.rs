//! Long passages that are written as their head and their tail: `"from here […] to here"`.
//!
//! The anchor is one range, from the start of the head to the end of the tail. The two stand at
//! most three blocks apart, so that a tail of common words does not swallow the article.

use std::ops::Range;

use super::haystack::Haystack;
use super::needle::Needle;
use super::normalised::find_either;
use super::search::{Hits, MOST};

/// How many blocks lie between the end of a piece and the start of the next, at most.
const MOST_BLOCKS: usize = 3;

/// Whether the words are abridged.
pub fn is_abridged(needle: &Needle) -> bool {
    needle.exact().contains("[…]") || needle.exact().contains("[...]")
}

/// The places of abridged words. `[…]` itself does not stand in the text: that is tried before.
pub fn find(haystack: &Haystack<'_>, needles: &[&Needle]) -> Vec<Hits> {
    let pieces: Vec<Vec<Needle>> = needles.iter().map(|needle| split(needle)).collect();
    let flat: Vec<&Needle> = pieces.iter().flatten().collect();
    let mut found = find_either(haystack, &flat).into_iter();
    pieces.iter().map(|pieces| chain(haystack, found.by_ref().take(pieces.len()).collect())).collect()
}

/// The pieces between the marks: the first with the prefix, the last with the suffix.
pub fn split(needle: &Needle) -> Vec<Needle> {
    let words = needle.exact().replace("[...]", "[…]");
    let pieces: Vec<&str> = words.split("[…]").collect();
    let last = pieces.len() - 1;
    let side = |wanted: bool, side: &str| if wanted { side.to_owned() } else { String::new() };
    let needle = |(index, piece): (usize, &&str)| {
        Needle::new(&side(index == 0, needle.prefix()), piece.trim(), &side(index == last, needle.suffix()))
    };
    pieces.iter().enumerate().map(needle).collect()
}

/// All ranges that begin with the first piece, end with the last, and hold the others in order.
fn chain(haystack: &Haystack<'_>, pieces: Vec<Hits>) -> Hits {
    let mut pieces = pieces.into_iter();
    let mut chained = pieces.next().unwrap_or_default();
    for next in pieces {
        let mut longer = Hits { at: Vec::new(), more: chained.more || next.more };
        'heads: for head in &chained.at {
            for tail in following(haystack, head, &next.at) {
                if longer.at.len() == MOST {
                    longer.more = true;
                    break 'heads;
                }
                longer.at.push(head.start..tail.end);
            }
        }
        longer.at.sort_unstable_by_key(|place| (place.start, place.end));
        longer.at.dedup();
        chained = longer;
    }
    chained
}

/// The places that follow `head` within the blocks allowed.
fn following<'a>(
    haystack: &'a Haystack<'_>,
    head: &'a Range<usize>,
    places: &'a [Range<usize>],
) -> impl Iterator<Item = &'a Range<usize>> {
    let first = places.partition_point(|place| place.start < head.end);
    let near = |place: &&Range<usize>| haystack.blocks_between(head.end - 1, place.start) <= MOST_BLOCKS;
    places[first..].iter().take_while(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, exact: &str) -> Vec<String> {
        let hits = find(&Haystack::plain(text), &[&Needle::new("", exact, "")]);
        hits[0].at.iter().map(|place| text[place.clone()].to_owned()).collect()
    }

    #[test]
    fn a_long_passage_is_found_by_its_head_and_tail() {
        assert_eq!(
            found("x von hier über\n\nalles bis da y", "von hier […] bis da"),
            ["von hier über\n\nalles bis da"]
        );
        assert_eq!(found("a b c d e", "a [...] c [...] e"), ["a b c d e"]);
    }

    #[test]
    fn a_tail_is_not_sought_far_away() {
        assert_eq!(found("von\n\n1\n\n2\n\nbis", "von […] bis").len(), 1);
        assert!(found("von\n\n1\n\n2\n\n3\n\nbis", "von […] bis").is_empty());
        assert!(found("bis von", "von […] bis").is_empty());
    }

    #[test]
    fn two_tails_make_two_places() {
        assert_eq!(found("von 1 bis 2 bis", "von […] bis").len(), 2);
    }

    #[test]
    fn nothing_is_abridged_to_nothing() {
        assert!(found("von bis", "[…] bis").is_empty());
        assert!(found("von bis", "[…]").is_empty());
    }
}
