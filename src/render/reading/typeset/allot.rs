//! How many lines of each note are shown unopened: as many as there is room for beside the text, and a few more.
//!
//! In a margin each note stands at its mark, or below the note before it. A note may be as long as the way to the next
//! mark of its side: that moves nothing. Then lines are bought where a word costs least drift (the way between a mark
//! and its note), until the notes of the page have drifted as far as they may. A head of several lines is one line,
//! which ends in an ellipsis, where there is no room for it: of a crowd of notes one wants to see who speaks, in time.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::note::{Length, NOTE_LINE, NOTE_PADDING};

/// A note in its margin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Where its mark is, from the top of the text.
    pub y: f32,
    /// Which margin it stands in.
    pub side: usize,
    /// How long it is.
    pub length: Length,
}

/// How far notes drift on average, at most, because of lines that are bought.
const MEAN: f32 = 6.2;
/// How far any of them does.
const MOST: f32 = 20.0;
/// What more a line is worth that makes a note whole.
const WHOLE: f32 = 1.3;
/// How many lines are bought at once, at most.
const STEP: u32 = 3;
/// A line that pushes more notes than this is not bought.
const REACH: usize = 48;
/// The room that the last notes have below the text.
const BELOW: f32 = 60.0;

/// How many lines each note gets besides those of its head that are shown in any case, in notes whose marks go down the
/// text; `end` is where the text ends.
pub(super) fn allot(notes: &[Entry], end: f32) -> Vec<u32> {
    let mut margins = Margins::new(notes);
    margins.fill(end);
    margins.buy();
    margins.lines
}

/// Where notes stand.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Edge {
    /// Where the last note of each side ends.
    bottoms: [f32; 2],
    /// Where the last note of either side begins: none stands above one before it (CSS 2.2, 9.5.1, rule 5).
    top: f32,
}

impl Edge {
    /// Above every mark.
    const START: Self = Self { bottoms: [f32::MIN; 2], top: f32::MIN };

    /// The same as far as it matters to notes whose marks are at `y` or below it: two that differ only above are one.
    fn below(self, y: f32) -> Self {
        Self { bottoms: self.bottoms.map(|bottom| bottom.max(y)), top: self.top.max(y) }
    }

    /// Puts a note at its mark or below what is there; returns where it stands.
    fn put(&mut self, note: &Entry, lines: u32) -> f32 {
        self.top = note.y.max(self.bottoms[note.side]).max(self.top);
        self.bottoms[note.side] = self.top + tall(note, lines);
        self.top
    }
}

/// How tall a note is with this many lines besides those of its head that are shown in any case.
fn tall(note: &Entry, lines: u32) -> f32 {
    let Length { head, gaps, .. } = note.length;
    NOTE_PADDING + (head + lines) as f32 * NOTE_LINE + gaps * note.length.share(lines)
}

struct Margins<'a> {
    notes: &'a [Entry],
    lines: Vec<u32>,
    /// Where each note stands, and what it stands below.
    tops: Vec<f32>,
    before: Vec<Edge>,
    /// How far all have drifted.
    drift: f32,
}

impl<'a> Margins<'a> {
    fn new(notes: &'a [Entry]) -> Self {
        // A note without a head shows a line at least.
        let least = |note: &Entry| note.length.most().min(u32::from(note.length.head == 0));
        let (tops, before) = (vec![0.0; notes.len()], vec![Edge::default(); notes.len()]);
        Self { notes, lines: notes.iter().map(least).collect(), tops, before, drift: 0.0 }
    }

    /// Gives each note the lines that fit between it and the next mark of its side.
    fn fill(&mut self, end: f32) {
        let nexts = self.nexts(end);
        let mut edge = Edge::START;
        for (index, note) in self.notes.iter().enumerate() {
            edge = edge.below(note.y);
            self.before[index] = edge;
            let top = edge.clone().put(note, 0);
            let room = (nexts[index] - top - tall(note, 0) + 0.5) / NOTE_LINE;
            let lines = note.length.most().min(room.max(0.0) as u32);
            if lines >= note.length.rest_of_head {
                self.lines[index] = self.lines[index].max(lines);
            }
            self.tops[index] = edge.put(note, self.lines[index]);
            self.drift += self.tops[index] - note.y;
        }
    }

    /// The next mark of the side of each note.
    fn nexts(&self, end: f32) -> Vec<f32> {
        let mut next = [end + BELOW; 2];
        let found = self.notes.iter().rev().map(|note| std::mem::replace(&mut next[note.side], note.y));
        let mut nexts: Vec<f32> = found.collect();
        nexts.reverse();
        nexts
    }

    /// Buys lines, those first whose words cost least. What others buy only makes a line dearer, so that the cheapest is
    /// looked at again before it is bought, and no other.
    fn buy(&mut self) {
        let most = MEAN * self.notes.len() as f32;
        let mut offers: BinaryHeap<Offer> = (0..self.notes.len()).flat_map(|index| self.offers(index)).collect();
        while let Some(offer) = offers.pop() {
            if self.lines[offer.note] != offer.from {
                continue;
            }
            let Some(now) = self.offer(offer.note, offer.step).filter(|now| self.drift + now.cost <= most) else {
                continue;
            };
            if offers.peek().is_some_and(|next| now < *next) {
                offers.push(now);
                continue;
            }
            self.set(offer.note, offer.from + offer.step);
            offers.extend(self.offers(offer.note));
        }
    }

    /// What can be bought of a note: a few lines of its words, with all of its head.
    fn offers(&self, note: usize) -> Vec<Offer> {
        let least = self.notes[note].length.rest_of_head.saturating_sub(self.lines[note]).max(1);
        (least..least + STEP).filter_map(|step| self.offer(note, step)).collect()
    }

    /// What it is worth and what it costs to give a note more lines; none where that is not to be had.
    fn offer(&self, note: usize, step: u32) -> Option<Offer> {
        let (from, length) = (self.lines[note], &self.notes[note].length);
        let whole = length.most();
        let to = Some(from + step).filter(|to| *to <= whole)?;
        let cost = self.cost(note, to)?;
        let words = length.seen(to) - length.seen(from);
        let worth = words * if to == whole { WHOLE } else { 1.0 } / cost.max(0.5);
        Some(Offer { note, step, from, cost, worth })
    }

    /// How much further the notes behind one drift if it is given `lines`; none if that is too far for one of them, or
    /// too many are pushed.
    fn cost(&self, index: usize, lines: u32) -> Option<f32> {
        let mut edge = self.before[index];
        edge.put(&self.notes[index], lines);
        let mut cost = 0.0;
        for (nth, note) in self.notes.iter().enumerate().skip(index + 1) {
            edge = edge.below(note.y);
            if edge == self.before[nth] {
                return Some(cost);
            }
            let top = edge.put(note, self.lines[nth]);
            let push = top - self.tops[nth];
            if push > 0.01 && (top - note.y > MOST || nth > index + REACH) {
                return None;
            }
            cost += push;
        }
        Some(cost)
    }

    /// Gives a note these lines, and moves those behind it.
    fn set(&mut self, index: usize, lines: u32) {
        self.lines[index] = lines;
        let mut edge = self.before[index];
        for (nth, note) in self.notes.iter().enumerate().skip(index) {
            edge = edge.below(note.y);
            if nth > index && edge == self.before[nth] {
                break;
            }
            self.before[nth] = edge;
            let top = edge.put(note, self.lines[nth]);
            self.drift += top - std::mem::replace(&mut self.tops[nth], top);
        }
    }
}

/// Lines that can be bought.
#[derive(Debug, PartialEq)]
struct Offer {
    note: usize,
    /// How many.
    step: u32,
    /// How many lines the note had.
    from: u32,
    /// How far other notes drift for it.
    cost: f32,
    /// How many characters of a note come into sight for each pixel of it.
    worth: f32,
}

impl Eq for Offer {}

impl Ord for Offer {
    /// By worth; of two that are worth the same the one that comes first in the text.
    fn cmp(&self, other: &Self) -> Ordering {
        self.worth.total_cmp(&other.worth).then((other.note, other.step).cmp(&(self.note, self.step)))
    }
}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// How far the notes drift, as a browser puts them.
#[cfg(test)]
pub(super) fn drifts(notes: &[Entry], lines: &[u32]) -> Vec<f32> {
    let mut edge = Edge::START;
    notes.iter().zip(lines).map(|(note, lines)| edge.put(note, *lines) - note.y).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(y: f32, side: usize, head: u32, lines: u32) -> Entry {
        let (head_characters, characters) = (30 * head as usize, 35 * lines as usize);
        let (head, rest_of_head) = (head.min(1), head.saturating_sub(1));
        Entry { y, side, length: Length { head, rest_of_head, head_characters, lines, gaps: 0.0, characters } }
    }

    #[test]
    fn a_note_is_as_long_as_the_way_to_the_next_mark_of_its_side() {
        let notes = [note(0.0, 0, 1, 9), note(10.0, 1, 1, 2), note(91.2, 0, 1, 2), note(300.0, 0, 1, 40)];
        let mut margins = Margins::new(&notes);
        margins.fill(400.0);
        assert_eq!(margins.lines, [3, 2, 2, 6]);
        assert_eq!(margins.drift, 0.0);
    }

    #[test]
    fn a_note_without_a_head_shows_a_line_however_little_room_there_is() {
        let notes = [note(0.0, 0, 0, 4), note(1.0, 0, 0, 4), note(2.0, 0, 0, 0)];
        let lines = allot(&notes, 0.0);
        assert!(lines[0] >= 1 && lines[1] >= 1 && lines[2] == 0, "{lines:?}");
    }

    #[test]
    fn a_head_is_whole_where_there_is_room_for_it_and_one_line_in_a_crowd() {
        let crowd = (0..6).map(|nth| note(nth as f32 * 15.0, 0, 3, 2));
        let notes: Vec<_> = crowd.chain([note(400.0, 0, 3, 2)]).collect();
        let lines = allot(&notes, 600.0);
        assert_eq!(lines[..4], [0; 4], "{lines:?}");
        assert_eq!(lines[6], 4);
        assert!(lines.iter().all(|lines| *lines != 1), "a head is one line or whole: {lines:?}");
    }

    #[test]
    fn lines_are_bought_until_notes_have_drifted_as_far_as_they_may_and_none_too_far() {
        let notes: Vec<_> = (0..40).map(|nth| note(nth as f32 * 60.8, 0, 1, 5)).collect();
        let lines = allot(&notes, 2500.0);
        let drifts = drifts(&notes, &lines);
        let mean = drifts.iter().sum::<f32>() / 40.0;
        assert!(mean > 4.0 && mean <= MEAN + 0.01, "{mean}");
        assert!(drifts.iter().all(|drift| *drift <= MOST + 0.01), "{drifts:?}");
        assert!(lines.iter().sum::<u32>() > 40, "{lines:?}");
    }

    #[test]
    fn what_was_pushed_is_reckoned_as_a_browser_would_put_it() {
        let notes: Vec<_> =
            (0..60).map(|nth| note((nth * nth % 17) as f32 + nth as f32 * 33.0, nth % 3 % 2, 1, 4)).collect();
        let mut margins = Margins::new(&notes);
        margins.fill(2000.0);
        margins.buy();
        let found = drifts(&notes, &margins.lines);
        let reckoned: Vec<f32> = margins.tops.iter().zip(&notes).map(|(top, note)| top - note.y).collect();
        assert_eq!(found, reckoned);
        assert!((margins.drift - found.iter().sum::<f32>()).abs() < 0.1);
    }
}
