//! The words where most of what is asked for beside them still stands, with changes of its own.
//!
//! [`context`](super::context) counts what stands there letter by letter, so that one comma, or one word, next to a
//! short passage takes the place from it. Here the two contexts are compared by edits: a short passage is known by what
//! stands around it, if that is nearly all there is, and if no other place of the same words has anything like it. It
//! only suggests.
//!
//! The numbers are from the passages that two revisions of a book left without a place, 106 that had not changed and 115
//! that had been deleted: 60 of the first pass, all at their own place, and none of the second.

use std::ops::Range;

use super::applicability::says_more;
use super::approximate::Budget;
use super::haystack::Haystack;
use super::myers::Pattern;
use super::needle::Needle;
use super::numbers;
use super::surroundings::is_whole_words;

/// So much of a side is compared, next to the words, in characters.
const LONGEST_SIDE: usize = 64;
/// Characters of context that still have to stand beside the words …
const ENOUGH: usize = 32;
/// … or on one side, if that is all but whole.
const ENOUGH_ON_ONE_SIDE: usize = 24;
/// Edits by which a place has to lead all others …
const MARGIN: usize = 8;
/// … or where one side alone tells it from them.
const MARGIN_OF_ONE_SIDE: usize = 12;
/// Words that stand in more places are too frequent to be known by what stands beside them.
const MOST_PLACES: usize = 640;
/// Comparing what stands around one place, in nanoseconds.
const COST_OF_A_PLACE: usize = 1_000;

/// The place, in bytes of the text, around which nearly all that is asked for still stands.
pub fn find(haystack: &Haystack<'_>, needle: &Needle, budget: &mut Budget) -> Option<Range<usize>> {
    let wanted = needle.normalized();
    let places = places(haystack, &wanted)?;
    if !budget.spend_on_contexts(COST_OF_A_PLACE * places.len()) {
        return None;
    }
    let sides = Sides::of(&wanted);
    let text = haystack.normalized().text();
    let mut found: Vec<(Edits, Range<usize>)> =
        places.into_iter().map(|place| (sides.compared(text, &place), place)).collect();
    found.sort_by_key(|(edits, place)| (edits.all(), place.start));
    let (best, place) = found.first()?;
    let lead = found.get(1).map_or(usize::MAX, |(next, _)| next.all() - best.all());
    let kind = match found.len() {
        1 => Kind::Once,
        _ if says_more(wanted.exact()) => Kind::Telling,
        _ => Kind::Light,
    };
    (sides.stand(*best, lead, kind) && touches(text, &wanted, place))
        .then(|| haystack.normalized().original(place.clone()))
}

/// The places of the words in the normalised text; `None` if there are too many.
fn places(haystack: &Haystack<'_>, wanted: &Needle) -> Option<Vec<Range<usize>>> {
    let normalized = haystack.normalized();
    let accept = |_, place: Range<usize>| {
        let is_boundary = normalized.is_boundary(place.start) && normalized.is_boundary(place.end);
        is_boundary
            && is_whole_words(normalized.text(), place.clone())
            && !numbers::cut(haystack.text, normalized.original(place))
    };
    let hits = haystack.search(true, &[wanted.exact()], accept).pop()?;
    (!hits.more && hits.at.len() <= MOST_PLACES).then_some(hits.at)
}

/// Whether the same mark or space stands right beside the words as did: another one may end their sentence.
fn touches(text: &str, wanted: &Needle, place: &Range<usize>) -> bool {
    let same = |wanted: Option<char>, found: Option<char>| wanted.is_none() || wanted == found;
    same(wanted.prefix().chars().next_back(), text[..place.start].chars().next_back())
        && same(wanted.suffix().chars().next(), text[place.end..].chars().next())
}

/// What is asked for beside the words, ready to be compared.
struct Sides {
    /// The end of the prefix.
    before: Option<(Pattern, usize)>,
    /// The start of the suffix, from its end to its start.
    after: Option<(Pattern, usize)>,
}

/// How much the words say by themselves, and so how much has to stand beside them.
#[derive(Clone, Copy)]
enum Kind {
    /// They stand in the text only once.
    Once,
    /// They name something.
    Telling,
    /// They stand everywhere.
    Light,
}

/// How many edits part what is asked for from what stands there.
#[derive(Clone, Copy)]
struct Edits {
    before: usize,
    after: usize,
}

impl Edits {
    fn all(self) -> usize {
        self.before + self.after
    }
}

impl Sides {
    fn of(wanted: &Needle) -> Self {
        let mut before: Vec<char> = wanted.prefix().chars().rev().take(LONGEST_SIDE).collect();
        before.reverse();
        let mut after: Vec<char> = wanted.suffix().chars().take(LONGEST_SIDE).collect();
        after.reverse();
        let side = |chars: &[char]| (!chars.is_empty()).then(|| (Pattern::new(chars), chars.len()));
        Self { before: side(&before), after: side(&after) }
    }

    /// What stands around a place of the normalised text, compared with what is asked for.
    fn compared(&self, text: &str, place: &Range<usize>) -> Edits {
        let before = self.before.as_ref().map_or(0, |(pattern, length)| {
            let mut near: Vec<char> = text[..place.start].chars().rev().take(length * 3 / 2).collect();
            near.reverse();
            edits(pattern, *length, &near)
        });
        let after = self.after.as_ref().map_or(0, |(pattern, length)| {
            let mut near: Vec<char> = text[place.end..].chars().take(length * 3 / 2).collect();
            near.reverse();
            edits(pattern, *length, &near)
        });
        Edits { before, after }
    }

    /// Whether the words are known by that: one side stands as good as whole, or most of both does.
    fn stand(&self, edits: Edits, lead: usize, kind: Kind) -> bool {
        let length = |side: &Option<(Pattern, usize)>| side.as_ref().map_or(0, |(_, length)| *length);
        let sides = [(edits.before, length(&self.before)), (edits.after, length(&self.after))];
        let is_whole = |(edits, length): &(usize, usize)| edits * 16 <= *length && length - edits >= ENOUGH_ON_ONE_SIDE;
        let is_half = |(edits, length): &(usize, usize)| edits * 2 <= *length;
        let all = sides[0].1 + sides[1].1;
        let allowed = match kind {
            Kind::Once => all * 3 / 8,
            Kind::Telling => all * 5 / 16,
            Kind::Light => all * 2 / 9,
        };
        let most = edits.all() <= allowed && all - edits.all() >= ENOUGH && sides.iter().all(is_half);
        (most && lead >= MARGIN) || (sides.iter().any(is_whole) && lead >= MARGIN_OF_ONE_SIDE)
    }
}

/// Edits between a side and what stands there up to the words.
fn edits(pattern: &Pattern, length: usize, near: &[char]) -> usize {
    let mut last = length;
    pattern.scan(near.iter().copied(), |_, distance| last = distance);
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, prefix: &str, exact: &str, suffix: &str) -> Option<usize> {
        let needle = Needle::new(prefix, exact, suffix);
        find(&Haystack::plain(text), &needle, &mut Budget::new()).map(|place| place.start)
    }

    const OTHERS: &str = "Other ferries were late as well. Nobody knew when the ferry to the islands would come.";

    #[test]
    fn a_short_passage_is_known_by_what_stands_around_it_but_for_a_mark_or_a_word() {
        let text = format!("In the harbour, people waited: The ferry was late again on Monday, said nobody. {OTHERS}");
        let place = text.find("ferry was");
        assert_eq!(
            found(&text, "In the harbour people waited: the ", "ferry", " was late again on Sunday, said"),
            place
        );
        assert_eq!(found(&text, "the harbour people waited; The ", "ferry", " is late again on Monday, said"), place);
    }

    #[test]
    fn another_place_of_the_same_words_is_not_taken_for_it() {
        assert_eq!(found(OTHERS, "They had built the old stone ", "ferry", " house in the winter of that"), None);
        assert_eq!(found("", "people waited for the old ", "ferry", " to come back in the"), None);
    }

    #[test]
    fn two_places_with_nearly_the_same_around_them_are_not_chosen_between() {
        let text = "On Monday the old ferry left the harbour late. On Sunday the old ferry left the harbour late.";
        assert_eq!(found(text, "On Friday the old ", "ferry", " left the harbour too late."), None);
    }

    #[test]
    fn another_mark_right_beside_the_words_keeps_them_from_being_known() {
        let text = "In the harbour people waited for the ferry. It was late again on Monday.";
        assert_eq!(
            found(text, "In the harbour people waited for the ", "ferry", ", it was late again on Monday"),
            None
        );
    }

    #[test]
    fn a_short_context_is_not_enough() {
        assert_eq!(found("waited for the ferry to come", "wait for the ", "ferry", " to come"), None);
    }
}
