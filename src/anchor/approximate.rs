//! The third stage: where the words may stand in another form. It only suggests.
//!
//! Prefix, words and suffix are looked for together, in normalised form, over the whole text. The
//! best place counts as clear if it is near enough and no other place comes close. The work is
//! bounded for each copy: what would cost more is reported as not searched.

use std::ops::Range;

use super::alignment;
use super::haystack::Haystack;
use super::myers::Pattern;
use super::needle::Needle;
use super::numbers;
use super::surroundings::is_inside_word;
use crate::text::normalize;

/// The longest pattern that is looked for, in characters.
const LONGEST: usize = 2000;

/// What reporting on the passages of one copy may cost: bytes of text compared with 64 characters.
const BUDGET: usize = 1 << 28;

/// What is left of the work that reporting may do in one copy.
#[derive(Debug, Clone)]
pub struct Budget(usize);

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
    pub lead: usize,
    /// How alike the words themselves are, in percent.
    pub likeness: usize,
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

impl Budget {
    /// The budget of one copy.
    pub fn new() -> Self {
        Self(BUDGET)
    }

    /// Whether that much may still be done; then it counts as done.
    pub fn spend(&mut self, cost: usize) -> bool {
        let left = self.0.checked_sub(cost);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new()
    }
}

impl Nearest {
    /// Whether it is the passage in other words, beyond doubt enough to be called changed.
    pub fn is_clear(&self) -> bool {
        self.distance * 2 <= self.length && self.lead * 8 >= self.length && self.lead >= 3 && self.likeness >= 40
    }
}

/// The place in the text that comes nearest to the needle.
pub fn nearest(haystack: &Haystack<'_>, needle: &Needle, budget: &mut Budget) -> Found {
    let needle = needle.normalized();
    let chars: Vec<char> = needle.whole.chars().collect();
    if needle.is_empty() {
        return Found::Nothing;
    }
    let pattern = Pattern::new(&chars);
    let text = haystack.normalized().text();
    if chars.len() > LONGEST || !budget.spend(text.len().saturating_mul(pattern.blocks())) {
        return Found::TooCostly;
    }
    let minima = minima(&pattern, chars.len(), text);
    let Some(best) = minima.iter().min_by_key(|end| end.distance) else { return Found::Nothing };
    let apart = |end: &&End| end.index.abs_diff(best.index) > chars.len() / 2;
    let second = minima.iter().filter(apart).map(|end| end.distance).min().unwrap_or(chars.len());
    let Some(place) = place(haystack, &needle, &chars, best) else { return Found::Nothing };
    let likeness = likeness(needle.exact(), &normalize(&haystack.text[place.clone()]));
    let nearest = Nearest {
        place,
        distance: best.distance,
        length: chars.len(),
        lead: second.saturating_sub(best.distance),
        likeness,
    };
    if nearest.distance * 3 <= nearest.length * 2 { Found::Near(nearest) } else { Found::Nothing }
}

/// A place at which the pattern may end.
struct End {
    /// The number of its last character.
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

/// The place of the words, where the whole pattern ends with the character `end`.
fn place(haystack: &Haystack<'_>, needle: &Needle, chars: &[char], end: &End) -> Option<Range<usize>> {
    let normalized = haystack.normalized();
    let text = normalized.text();
    let first = (end.index + 1).saturating_sub(chars.len() + end.distance);
    let window: Vec<(usize, char)> = text.char_indices().skip(first).take(end.index + 1 - first).collect();
    let letters: Vec<char> = window.iter().map(|&(_, c)| c).collect();
    let before = needle.prefix().chars().count();
    let words = before..before + needle.exact().chars().count();
    let image = alignment::image(chars, &letters, words)?;
    let bytes = window[image.start].0..window[image.end - 1].0 + window[image.end - 1].1.len_utf8();
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
fn likeness(left: &str, right: &str) -> usize {
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

    #[test]
    fn a_search_that_costs_too_much_is_not_made() {
        let words = "x".repeat(LONGEST + 1);
        assert_eq!(found("y", "", &words, ""), Found::TooCostly);
    }
}
