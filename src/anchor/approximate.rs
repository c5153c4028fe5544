//! The third stage: where the words may stand in another form. It only suggests.
//!
//! Prefix, words and suffix are looked for together, in normalised form. The best place counts as clear
//! if it is near enough and no other place comes close.
//!
//! The work is bounded for each copy. The first passages are compared with the whole text; once that has
//! become too dear, the others only with the stretches that they share rare pieces with ([`seeds`]). What
//! would cost more still is reported as not searched.

use std::ops::Range;

use super::alignment;
pub use super::budget::Budget;
use super::haystack::Haystack;
use super::myers::Pattern;
use super::needle::Needle;
use super::numbers;
use super::seeds;
use super::surroundings::is_inside_word;
use super::whole_words;
use crate::text::normalize;

/// The longest pattern that is looked for, in characters.
const LONGEST: usize = 2000;

/// The longest text of which an index is made to search it by.
const LONGEST_INDEXED: usize = 64 << 20;

/// The place that comes nearest to what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The words' place in the rendered text.
    pub place: Range<usize>,
    /// Edits between what was looked for, with its context, and what stands there.
    pub distance: usize,
    /// Characters that were looked for, with the context.
    pub length: usize,
    /// Edits more that the next best place needs.
    pub margin: usize,
    /// How alike the words themselves are, in percent.
    pub similarity: usize,
}

/// What an approximate search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A place that is near enough to be shown.
    Near(Nearest),
    /// Nothing like it.
    Nothing,
    /// The search would have cost too much.
    TooCostly,
}

impl Nearest {
    /// Whether it is the passage in other words, beyond doubt enough to be called changed.
    pub fn is_clear(&self) -> bool {
        self.distance * 2 <= self.length && self.margin * 12 >= self.length && self.margin >= 3 && self.similarity >= 40
    }

    /// Whether no other place comes near enough to be taken for it.
    pub fn stands_alone(&self) -> bool {
        self.is_clear() && self.margin * 8 >= self.length
    }
}

/// The place in the text that comes nearest to the needle.
pub fn nearest(haystack: &Haystack<'_>, needle: &Needle, budget: &mut Budget) -> Found {
    let needle = needle.normalized();
    let chars: Vec<char> = needle.whole.chars().collect();
    if needle.is_empty() {
        return Found::Nothing;
    }
    if chars.len() > LONGEST {
        return Found::TooCostly;
    }
    let pattern = Pattern::new(&chars);
    let text = haystack.normalized().text();
    let candidate = if budget.spend_on_whole_text(text.len().saturating_mul(pattern.blocks())) {
        thorough(&pattern, chars.len(), text)
    } else if text.len() <= LONGEST_INDEXED && budget.spend(COST_OF_STRETCHES * chars.len() * pattern.blocks()) {
        seeded(&pattern, chars.len(), haystack, &needle)
    } else {
        return Found::TooCostly;
    };
    match candidate {
        Some(candidate) if candidate.distance * 3 <= chars.len() * 2 => {
            if !budget.spend(cost_of_alignment(&candidate, chars.len())) {
                return Found::TooCostly;
            }
            judged(haystack, &needle, &chars, &candidate).map_or(Found::Nothing, Found::Near)
        }
        _ => Found::Nothing,
    }
}

/// Comparing a few stretches of text with a pattern, in nanoseconds for each of its characters.
const COST_OF_STRETCHES: usize = 64;

/// Two matrices over the pattern and the stretch of text that it may have become, and one over their words.
fn cost_of_alignment(candidate: &Candidate<'_>, length: usize) -> usize {
    4 * length * (length + candidate.distance + whole_words::REACH)
}

/// A place at which the pattern may end.
struct Candidate<'a> {
    /// The text up to and with its last character, from where it was compared.
    until: &'a str,
    /// The byte of the normalised text at which that begins.
    from: usize,
    /// Edits to the pattern.
    distance: usize,
    /// Edits that the next best place needs.
    second: usize,
}

/// The best place in the whole text.
fn thorough<'a>(pattern: &Pattern, length: usize, text: &'a str) -> Option<Candidate<'a>> {
    let minima = minima(pattern, length, text);
    let best = minima.iter().min_by_key(|end| end.distance)?;
    let apart = |end: &&End| end.index.abs_diff(best.index) > length / 2;
    let second = minima.iter().filter(apart).map(|end| end.distance).min().unwrap_or(length);
    Some(Candidate { until: up_to(text, best.index), from: 0, distance: best.distance, second })
}

/// The best place in the stretches that share rare pieces with the pattern. No other place is seen, so that it
/// has to lead what a text is likely to have by chance.
fn seeded<'a>(pattern: &Pattern, length: usize, haystack: &'a Haystack<'_>, needle: &Needle) -> Option<Candidate<'a>> {
    let text = haystack.normalized().text();
    let by_chance = length * 3 / 5;
    let mut best: Option<Candidate<'a>> = None;
    for stretch in seeds::stretches(text, haystack.normalized_grams(), &needle.whole) {
        let Some(found) = thorough(pattern, length, &text[stretch.clone()]) else { continue };
        let found = Candidate { from: stretch.start, second: found.second.min(by_chance), ..found };
        best = match best {
            None => Some(found),
            Some(other) => Some(better(other, found, length)),
        };
    }
    best
}

/// The nearer of two places, which knows of the other unless both are one.
fn better<'a>(first: Candidate<'a>, other: Candidate<'a>, length: usize) -> Candidate<'a> {
    let end = |candidate: &Candidate<'_>| candidate.from + candidate.until.len();
    let is_apart = end(&first).abs_diff(end(&other)) > length / 2;
    let (best, next) = if other.distance < first.distance { (other, first) } else { (first, other) };
    let second = if is_apart { best.second.min(next.distance) } else { best.second.min(next.second) };
    Candidate { second, ..best }
}

/// The text up to and with the character number `index`.
fn up_to(text: &str, index: usize) -> &str {
    text.char_indices().nth(index + 1).map_or(text, |(end, _)| &text[..end])
}

/// What stands at the place, and how near it is; `None` if none of the words is left.
fn judged(haystack: &Haystack<'_>, needle: &Needle, chars: &[char], candidate: &Candidate<'_>) -> Option<Nearest> {
    let place = place(haystack, needle, chars, candidate)?;
    let similarity = similarity(needle.exact(), &normalize(&haystack.text[place.clone()]));
    let margin = candidate.second.saturating_sub(candidate.distance);
    Some(Nearest { place, distance: candidate.distance, length: chars.len(), margin, similarity })
}

/// The least distance of a stretch, and where.
struct End {
    /// The number of the pattern's last character.
    index: usize,
    /// Edits to the pattern.
    distance: usize,
}

/// The best end in each stretch of the text that is half as long as the pattern.
fn minima(pattern: &Pattern, length: usize, text: &str) -> Vec<End> {
    let stretch = (length / 2).max(1);
    let mut minima: Vec<End> = Vec::new();
    pattern.scan(text.chars(), |index, distance| {
        if index % stretch == 0 {
            minima.push(End { index, distance });
        } else if let Some(last) = minima.last_mut().filter(|last| distance < last.distance) {
            *last = End { index, distance };
        }
    });
    minima
}

/// The place of the words, where the whole pattern ends with the candidate's last character.
fn place(haystack: &Haystack<'_>, needle: &Needle, chars: &[char], found: &Candidate<'_>) -> Option<Range<usize>> {
    let normalized = haystack.normalized();
    let longest = chars.len() + found.distance;
    let mut window: Vec<(usize, char)> = found.until.char_indices().rev().take(longest).collect();
    window.reverse();
    let letters: Vec<char> = window.iter().map(|&(_, c)| c).collect();
    let before = needle.prefix().chars().count();
    let words = before..before + needle.exact().chars().count();
    let image = alignment::image(chars, &letters, words)?;
    let (first, last) = (window[image.start], window[image.end - 1]);
    let bytes = found.from + first.0..found.from + last.0 + last.1.len_utf8();
    let bytes = whole_words::refine(haystack, needle, bytes);
    Some(snap(haystack.text, normalized.original(bytes))).filter(|place| !place.is_empty())
}

/// Widens a place to whole words and numbers, and leaves out white space at its ends.
fn snap(text: &str, place: Range<usize>) -> Range<usize> {
    let words = &text[place.clone()];
    let (mut start, mut end) = (place.end - words.trim_start().len(), place.start + words.trim_end().len());
    if start >= end {
        return place.start..place.start;
    }
    while let Some(c) = text[..start].chars().next_back().filter(|_| is_torn(text, start)) {
        start -= c.len_utf8();
    }
    while let Some(c) = text[end..].chars().next().filter(|_| is_torn(text, end)) {
        end += c.len_utf8();
    }
    start..end
}

fn is_torn(text: &str, at: usize) -> bool {
    is_inside_word(text, at) || numbers::cut(text, at..at)
}

/// How alike two texts are, in percent of the longer one's characters.
fn similarity(left: &str, right: &str) -> usize {
    let length = left.chars().count().max(right.chars().count()).max(1);
    if length > LONGEST * 2 {
        return 0;
    }
    100 - 100 * strsim::levenshtein(left, right).min(length) / length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, prefix: &str, exact: &str, suffix: &str) -> Found {
        nearest(&Haystack::plain(text), &Needle::new(prefix, exact, suffix), &mut Budget::new())
    }

    fn clear(text: &str, exact: &str) -> Option<String> {
        match found(text, "", exact, "") {
            Found::Near(near) if near.is_clear() => Some(text[near.place].to_owned()),
            _ => None,
        }
    }

    #[test]
    fn changed_words_are_found_whole() {
        let text = "Vorher. Der Roboter kostete rund 84.000 US-Dollar, hieß es. Nachher.";
        assert_eq!(clear(text, "Der Roboter kostet rund 84.000 Dollar").as_deref(), Some(&text[8..49]));
    }

    #[test]
    fn two_places_equally_near_are_not_clear() {
        assert_eq!(clear("Der rote Ball rollt. Der tote Ball rollt.", "Der gute Ball rollt."), None);
    }

    #[test]
    fn another_text_has_nothing_near() {
        assert_eq!(found("Heute scheint die Sonne.", "", "Quartalszahlen blieben aus", ""), Found::Nothing);
        assert_eq!(found("", "", "x", ""), Found::Nothing);
    }

    /// A text of distinct sentences.
    fn sentences(count: usize) -> Vec<String> {
        let word = |number: usize| ["Hafen", "Brücke", "Markt", "Fähre", "Straße", "Zeitung", "Werft"][number % 7];
        let sentence = |number: usize| {
            let (a, b, c) = (word(number), word(number / 7 + 3), word(number * 5 + 1));
            format!("Am Tag {number} sah man beim {a} eine {b}, die ganz nahe an der {c} lag.")
        };
        (0..count).map(sentence).collect()
    }

    /// Whoever has lost thousands of passages is told of the last as of the first.
    #[test]
    fn once_comparing_all_is_too_dear_the_same_place_is_found_by_what_it_shares() {
        let sentences = sentences(300);
        let text = sentences.join(" ");
        let haystack = Haystack::plain(&text);
        for sentence in &sentences {
            let changed = sentence.replace("ganz nahe an der", "nah bei der");
            let needle = Needle::new("", &changed, "");
            let mut spent = Budget::without_whole_text();
            let (Found::Near(seeded), Found::Near(thorough)) =
                (nearest(&haystack, &needle, &mut spent), nearest(&haystack, &needle, &mut Budget::new()))
            else {
                panic!("{changed}");
            };
            assert_eq!((seeded.place, seeded.distance), (thorough.place.clone(), thorough.distance));
            assert_eq!(&text[thorough.place], sentence);
        }
    }

    #[test]
    fn what_shares_nothing_with_the_text_is_not_led_anywhere() {
        let text = sentences(50).join(" ");
        let mut spent = Budget::without_whole_text();
        let needle = Needle::new("", "Quartalszahlen blieben abermals aus", "");
        assert_eq!(nearest(&Haystack::plain(&text), &needle, &mut spent), Found::Nothing);
    }

    #[test]
    fn a_search_that_costs_too_much_is_not_made() {
        let words = "x".repeat(LONGEST + 1);
        assert_eq!(found("y", "", &words, ""), Found::TooCostly);
    }
}
