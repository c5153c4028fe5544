//! Sets a reading in lines at build time, to know what its margins have room for.
//!
//! In: the text, its marks and notes. Out: how high each block with notes is, how far down in it each mark begins, and
//! how many lines of each note are shown unopened, with two margins and with one; and which notes stand beside their
//! block on paper (`paper.rs`). Browsers need no more: the box with a block's notes follows it and is pulled up by its
//! height, and in it each note floats, at its mark or below the note before it. Where fonts or a reader's settings make a
//! text longer than it is reckoned here, notes drift from their marks; they never cover anything, and the text never moves.
//!
//! Lines are reckoned by the advance widths of the theme's fonts (`advances.rs`, written by `scripts/advance-widths`).

mod advances;
mod allot;
mod face;
#[cfg(test)]
mod found;
mod lines;
mod note;
mod page;
mod paper;
mod runs;
mod table;
mod text;

#[cfg(test)]
pub(crate) use found::Found;
#[cfg(test)]
pub(in crate::render) use found::found;
pub(super) use note::Head;
pub(super) use paper::OnPaper;

use std::ops::Range;

use allot::{Entry, allot};
use face::LINE;
use note::{Length, length};
use page::SCREEN;
use runs::Reader;
use text::height;

use crate::model::{Document, Note, Shown};

/// What stands between the headline and the text: provenance, legend and strip.
const HEADER: f32 = 190.0;

/// A text that is set.
pub(super) struct Text<'a> {
    /// The text.
    pub document: &'a Document,
    /// What is shown of it, where that is not all.
    pub shown: Option<&'a Shown>,
    /// Where each claim begins, in the order of the text.
    pub starts: &'a [u32],
    /// Whether the first block stands above the header, as the headline.
    pub has_headline: bool,
    /// Whether words of another direction may stand in the heads of its notes: cut at the end of the line, they would
    /// lose their beginning.
    pub is_mixed: bool,
}

/// A block of it: its blocks by their indexes, and the claims that begin in it.
pub(super) struct Part<'a> {
    pub blocks: Range<usize>,
    pub claims: &'a [usize],
}

/// A note that is set.
pub(super) struct NoteText<'a> {
    /// Whether it stands in the margin of the figures, where there are two.
    pub is_figure: bool,
    /// What its first line says.
    pub head: Head<'a>,
    /// Its words.
    pub note: Option<&'a Note>,
    /// What paper says behind them.
    pub facts: Vec<String>,
}

/// What becomes of a text.
#[derive(Debug, Default)]
pub(super) struct Setting {
    /// The height of each block.
    pub heights: Vec<Distance>,
    /// The notes, in the order of their claims.
    pub notes: Vec<Place>,
    /// The same on paper.
    pub paper: Vec<OnPaper>,
}

/// Where a note stands, and how much of it is seen.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// How far its mark is below the one before it, or below the top of its block.
    pub down: Distance,
    /// How many lines of its words are shown with two margins.
    pub two: Seen,
    /// How many with one.
    pub one: Seen,
}

/// A length in tenths of a line of the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Distance(u32);

/// How much of a note is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Seen {
    /// One line of its head, which has more.
    #[default]
    Short,
    /// Its head, and so many lines of its words.
    Lines(u32),
    /// The whole note.
    Whole,
}

/// More lines than these are not counted: style sheets name each number.
const MOST_LINES: u32 = 40;

impl Distance {
    fn new(pixels: f32) -> Self {
        Self((pixels / LINE * 10.0).round().max(0.0) as u32)
    }

    /// The classes whose sum it is: hundreds, tens, ones and tenths of lines (`lines.css`). At most 999.9.
    pub(super) fn classes(self) -> String {
        let tenths = self.0.min(9999);
        let digits = [(1000, "n", "00"), (100, "n", "0"), (10, "n", ""), (1, "n-", "")];
        let class = |(unit, before, after)| match tenths / unit % 10 {
            0 => None,
            digit => Some(format!(" {before}{digit}{after}")),
        };
        digits.into_iter().filter_map(class).collect()
    }
}

impl Seen {
    /// What so many lines show besides those of a note's head that are shown in any case.
    fn new(lines: u32, length: &Length) -> Self {
        match lines.checked_sub(length.rest_of_head) {
            None => Self::Short,
            Some(_) if lines >= length.most() => Self::Whole,
            Some(words) => Self::Lines(words.min(MOST_LINES)),
        }
    }
}

impl Place {
    /// The classes of how much is seen: `two-3 one-all`.
    pub(super) fn classes(self) -> String {
        let class = |seen| match seen {
            Seen::Short => "short".to_owned(),
            Seen::Lines(lines) => lines.to_string(),
            Seen::Whole => "all".to_owned(),
        };
        format!(" two-{} one-{}", class(self.two), class(self.one))
    }
}

/// Where everything is, before lines are allotted.
pub(super) struct Measured {
    heights: Vec<Distance>,
    /// By claim, as [`Place::down`].
    down: Vec<Distance>,
    /// By claim, with the side that notes have where there are two margins.
    entries: Vec<Entry>,
    /// Where the text ends.
    end: f32,
    paper: Vec<OnPaper>,
}

impl Measured {
    /// Gives the notes their lines.
    pub(super) fn set(self) -> Setting {
        let (two, one) = (self.seen(2), self.seen(1));
        let place = |((down, two), one)| Place { down, two, one };
        let notes = self.down.into_iter().zip(two).zip(one).map(place).collect();
        Setting { notes, heights: self.heights, paper: self.paper }
    }

    /// Measures a text and its notes.
    pub(super) fn new(text: &Text<'_>, parts: &[Part<'_>], notes: &[NoteText<'_>]) -> Self {
        let Text { document, shown, starts, .. } = *text;
        let mut reader = Reader { document, shown, starts, numbers: None, next_inline: 0, next_mark: 0 };
        let entry = |note: &NoteText<'_>| {
            let length = length(note.head, note.note);
            let length = if text.is_mixed { length.with_whole_head() } else { length };
            Entry { y: 0.0, side: usize::from(note.is_figure), length }
        };
        let mut measured = Self {
            heights: Vec::new(),
            down: vec![Distance::default(); notes.len()],
            entries: notes.iter().map(entry).collect(),
            end: 0.0,
            paper: paper::set(text, parts, notes),
        };
        let (mut margin, mut last) = (0.0_f32, f32::MIN);
        for (index, part) in parts.iter().enumerate() {
            let found = height(&mut reader, part.blocks.clone(), SCREEN);
            measured.end += if index == 0 { 0.0 } else { margin.max(found.before) };
            measured.heights.push(Distance::new(found.block));
            let mut above = Distance::default();
            for &claim in part.claims {
                let mark = found.marks.binary_search_by_key(&claim, |(marked, _)| *marked);
                let top = Distance::new(mark.map_or(0.0, |at| found.marks[at].1));
                measured.down[claim] = Distance(top.0.saturating_sub(above.0));
                above.0 = above.0.max(top.0);
                last = last.max(measured.end + above.0 as f32 * LINE / 10.0);
                measured.entries[claim].y = last;
            }
            measured.end += found.block;
            margin = found.after;
            if index == 0 && text.has_headline {
                (measured.end, margin) = (measured.end + HEADER, 0.0);
            }
        }
        measured
    }

    /// The notes beside a text with so many margins.
    fn beside(&self, margins: usize) -> Vec<Entry> {
        let side = |entry: &Entry| if margins == 1 { 0 } else { entry.side };
        self.entries.iter().map(|entry| Entry { side: side(entry), ..*entry }).collect()
    }

    /// How much of each note is seen beside a text with so many margins.
    fn seen(&self, margins: usize) -> Vec<Seen> {
        let entries = self.beside(margins);
        let lines = allot(&entries, self.end).into_iter().zip(&entries);
        lines.map(|(lines, entry)| Seen::new(lines, &entry.length)).collect()
    }
}
