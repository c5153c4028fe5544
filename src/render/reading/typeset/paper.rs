//! Which notes stand beside their block on paper, and on which of its lines.
//!
//! Paper has nothing to open, so that a note stands there whole or not at all. Beside a block there is room for as many
//! lines as the block has, and for one line of the text more: a blank one under a paragraph is less than a note that the
//! reader has to look for on the last page. Of the notes that ask for more than that the longest go behind the text, so
//! that most stay.
//!
//! A note stands at its mark, below the note before it, or as far above its mark as those below it need. Style sheets get
//! lines to leave free above each note and let it float there: a wrong estimate moves notes, and cuts none.
//!
//! The measures are those of `print.css`, in CSS pixels.

use super::face::{Face, Type};
use super::lines::{Run, lines};
use super::page::{Page, TEXT};
use super::runs::Reader;
use super::text::height;
use super::{Head, NoteText, Part, Text};
use crate::model::{NoteKind, NotePiece};

/// The text of paper is that of screens, so much smaller.
const SCALE: f32 = 14.0 / TEXT.size;
/// What it is set in, before it is made smaller.
const PAGE: Page = Page { column: 393.07 / SCALE, leading: 1.5 };
/// The number before a mark, likewise.
const NUMBER: Type = Type::new(Face::SansBold, 8.67 / SCALE);
/// A line of the text.
const LINE: f32 = 21.0;
/// What is free below a block, and how far below its top the notes begin.
const GAP: f32 = 9.33;
const RISE: f32 = 4.9;

/// The type of a note, of the names in it, and its lines.
const WORDS: Type = Type::new(Face::Sans, 10.333);
const NAME: Type = Type::new(Face::SansBold, 10.333);
const NOTE_LINE: f32 = 13.95;
/// How broad its words are.
const WIDTH: f32 = 266.4;
/// The symbol before them.
const SYMBOL: f32 = 11.2;
/// What a note has below it, and between its blocks.
const NOTE_GAP: f32 = 3.33;
const BLOCK_GAP: f32 = 3.8;

/// More lines than these are not counted, since a page has no more: style sheets name each number.
const MOST_LINES: u32 = 48;

/// Where a note stands on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render::reading) enum OnPaper {
    /// Beside its block, so many lines of the text below the note before it, or below the block's top: where these
    /// begin, not where they end.
    Beside(u32),
    /// Behind the text.
    Behind,
}

impl OnPaper {
    /// Its class.
    pub(in crate::render::reading) fn class(self) -> String {
        match self {
            Self::Beside(0) => String::new(),
            Self::Beside(lines) => format!(" print-{}", lines.min(MOST_LINES)),
            Self::Behind => " behind".to_owned(),
        }
    }
}

/// Where each note of a text stands, in the order of their claims.
pub(super) fn set(text: &Text<'_>, parts: &[Part<'_>], notes: &[NoteText<'_>]) -> Vec<OnPaper> {
    let Text { document, shown, starts, .. } = *text;
    let mut reader = Reader { document, shown, starts, numbers: Some(NUMBER), next_inline: 0, next_mark: 0 };
    let mut set = vec![OnPaper::Behind; notes.len()];
    for part in parts {
        let block = height(&mut reader, part.blocks.clone(), PAGE);
        let wish = |&claim: &usize| {
            let mark = block.marks.binary_search_by_key(&claim, |(marked, _)| *marked);
            let top = mark.map_or(0.0, |at| block.marks[at].1 * SCALE);
            Wish { line: (top / LINE).round().max(0.0) as u32, height: note_height(&notes[claim]) }
        };
        let wishes: Vec<Wish> = part.claims.iter().map(wish).collect();
        let placed = beside(&wishes, block.block * SCALE);
        part.claims.iter().zip(placed).for_each(|(&claim, place)| set[claim] = place);
    }
    set
}

/// A note that would stand beside a block.
#[derive(Debug, Clone, Copy)]
struct Wish {
    /// The line of its mark.
    line: u32,
    /// How high it is.
    height: f32,
}

/// Where the notes of a block stand that is so high.
fn beside(wishes: &[Wish], block: f32) -> Vec<OnPaper> {
    let room = block + GAP - RISE;
    let (fits, total) = fitting(wishes, room + LINE);
    let mut bottom = total.max(room + LINE / 2.0);
    let mut tops = vec![0; wishes.len()];
    for (nth, wish) in wishes.iter().enumerate().rev().filter(|(nth, _)| fits[*nth]) {
        let lowest = (bottom - wish.height).max(0.0);
        tops[nth] = wish.line.min((lowest / LINE) as u32);
        bottom = lowest.min(wish.line as f32 * LINE);
    }
    let mut above = 0;
    let place = |(fits, top): (bool, u32)| {
        let down = top.saturating_sub(above);
        above += down;
        if fits { OnPaper::Beside(down) } else { OnPaper::Behind }
    };
    fits.into_iter().zip(tops).map(place).collect()
}

/// Which notes there is room for, the shortest first, and how high these are.
fn fitting(wishes: &[Wish], room: f32) -> (Vec<bool>, f32) {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|&a, &b| wishes[a].height.total_cmp(&wishes[b].height));
    let (mut fits, mut total) = (vec![false; wishes.len()], 0.0);
    for nth in order {
        if total + wishes[nth].height > room {
            break;
        }
        fits[nth] = true;
        total += wishes[nth].height;
    }
    (fits, total)
}

/// How high a note is that is whole: its head, its words and its facts follow each other as one text.
fn note_height(note: &NoteText<'_>) -> f32 {
    let mut runs = vec![Run::Box(SYMBOL)];
    match note.head {
        Head::Line(name, words) => {
            runs.extend([Run::Words(name, NAME), Run::Words(" ", WORDS), Run::Words(words, WORDS)]);
            runs.push(Run::Words(". ", WORDS));
        }
        Head::RunIn(label) => runs.extend([Run::Words(label, NAME), Run::Words(" ", WORDS)]),
    }
    let mut breaks = 0;
    let pieces = note.note.into_iter().flat_map(|note| note.pieces());
    pieces.for_each(|piece| breaks += add(&mut runs, piece, breaks));
    for fact in &note.facts {
        runs.extend([Run::Words(" ·\u{a0}", WORDS), Run::Words(fact, WORDS)]);
    }
    let blocks = breaks.saturating_sub(1) as f32;
    lines(&runs, WIDTH).count as f32 * NOTE_LINE + blocks * BLOCK_GAP + NOTE_GAP
}

/// Adds a piece of a note's words; returns 1 where a block begins, of which so many have begun before it.
fn add<'a>(runs: &mut Vec<Run<'a>>, piece: NotePiece<'a>, before: u32) -> u32 {
    match piece {
        NotePiece::Words(words) | NotePiece::Leaf(NoteKind::Code, words) => runs.push(Run::Words(words, WORDS)),
        NotePiece::Leaf(NoteKind::HardBreak | NoteKind::Rule, _) => runs.push(Run::Break),
        NotePiece::Start(NoteKind::TableCell) => runs.push(Run::Words(" ", WORDS)),
        NotePiece::Start(
            NoteKind::Paragraph
            | NoteKind::Heading(_)
            | NoteKind::Item
            | NoteKind::CodeBlock(_)
            | NoteKind::TableHead
            | NoteKind::TableRow,
        ) => {
            if before > 0 {
                runs.push(Run::Break);
            }
            return 1;
        }
        NotePiece::Leaf(..) | NotePiece::Start(_) | NotePiece::End(_) => {}
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A note with so many lines whose mark is on this line.
    fn wish(line: u32, lines: u32) -> Wish {
        Wish { line, height: lines as f32 * NOTE_LINE + NOTE_GAP }
    }

    #[test]
    fn a_note_that_has_room_stands_on_the_line_of_its_mark() {
        let wishes = [wish(0, 3), wish(3, 2), wish(5, 3)];
        assert_eq!(beside(&wishes, 8.0 * LINE), [OnPaper::Beside(0), OnPaper::Beside(3), OnPaper::Beside(2)]);
    }

    #[test]
    fn a_note_at_the_end_of_a_block_begins_above_its_mark_and_makes_room_for_itself() {
        let wishes = [wish(6, 2), wish(7, 4)];
        assert_eq!(beside(&wishes, 8.0 * LINE), [OnPaper::Beside(4), OnPaper::Beside(1)]);
    }

    #[test]
    fn the_longest_go_behind_the_text_where_a_block_has_no_room_for_all() {
        let wishes = [wish(0, 2), wish(0, 9), wish(1, 2), wish(1, 3)];
        let placed = beside(&wishes, 3.0 * LINE);
        assert_eq!(
            placed.iter().map(|place| *place == OnPaper::Behind).collect::<Vec<_>>(),
            [false, true, false, true]
        );
        assert_eq!(beside(&[wish(0, 40)], LINE), [OnPaper::Behind]);
        assert_eq!(beside(&[], LINE), []);
    }

    #[test]
    fn what_is_beside_a_block_is_at_most_a_line_higher_than_it() {
        for lines in 1..30 {
            let wishes: Vec<Wish> = (0..12).map(|nth| wish(nth * lines / 12, 2 + nth % 4)).collect();
            let block = lines as f32 * LINE;
            let (mut line, mut bottom) = (0, 0.0_f32);
            for (wish, place) in wishes.iter().zip(beside(&wishes, block)) {
                let OnPaper::Beside(down) = place else { continue };
                line += down;
                bottom = bottom.max(line as f32 * LINE) + wish.height;
            }
            assert!(bottom + RISE <= block + GAP + LINE + 0.1, "{lines} lines: {bottom}");
        }
    }

    #[test]
    fn lines_of_paper_are_told_by_classes_up_to_those_of_a_page() {
        assert_eq!(OnPaper::Beside(0).class(), "");
        assert_eq!(OnPaper::Beside(7).class(), " print-7");
        assert_eq!(OnPaper::Beside(70).class(), " print-48");
        assert_eq!(OnPaper::Behind.class(), " behind");
    }
}
