//! What a reader meets in the margins of a page, for tests that hold how much they say.

use super::allot::{Entry, drifts};
use super::{Measured, Seen};

/// How much of the notes is read, and how far it is from the text.
pub(crate) struct Found {
    /// The share of the notes' characters that is seen, in per cent.
    pub seen: f32,
    /// The way between a mark and its note, in CSS pixels: on average, and that of all but a tenth.
    pub mean: f32,
    pub most: f32,
}

pub(in crate::render) fn found(measured: &Measured, margins: usize) -> Found {
    let entries = measured.beside(margins);
    let seen = measured.seen(margins);
    let lines = |(entry, seen): (&Entry, &Seen)| match seen {
        Seen::Short => 0,
        Seen::Lines(lines) => entry.length.rest_of_head + lines,
        Seen::Whole => entry.length.most(),
    };
    let lines: Vec<u32> = entries.iter().zip(&seen).map(lines).collect();
    let share = |(entry, lines): (&Entry, &u32)| entry.length.characters as f32 * entry.length.share(*lines);
    let all: usize = entries.iter().map(|entry| entry.length.characters).sum();
    let shown: f32 = entries.iter().zip(&lines).map(share).sum();
    let mut drifts = drifts(&entries, &lines);
    drifts.sort_by(f32::total_cmp);
    let count = drifts.len();
    Found {
        seen: 100.0 * shown / all as f32,
        mean: drifts.iter().sum::<f32>() / count as f32,
        most: drifts[count * 9 / 10],
    }
}
