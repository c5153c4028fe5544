//! How many lines a note takes: those of its head, and those of its words.
//!
//! The measures are those of `notes.css`, in CSS pixels.

use super::face::{Face, Type};
use super::lines::{Run, lines};
use crate::model::{Note, NoteKind, NotePiece};

/// The type of a note.
const WORDS: Type = Type::new(Face::Sans, 14.0);
const NAME: Type = Type::new(Face::SansBold, 14.0);
/// A line of it.
pub(super) const NOTE_LINE: f32 = 19.6;
/// What a note has above its first line and below its last.
pub(super) const NOTE_PADDING: f32 = 9.92;
/// How broad its words are, behind the symbol.
const WIDTH: f32 = 219.6;
/// What the sign at the end of a first line takes, which says that the note opens.
const SIGN: f32 = 12.2;
/// Between two blocks of a note.
const GAP: f32 = 6.4;

/// What stands in a note's first line.
#[derive(Debug, Clone, Copy)]
pub(in crate::render::reading) enum Head<'a> {
    /// A name and what is said of it, on a line of their own.
    Line(&'a str, &'a str),
    /// Words that the note goes on behind; may be none.
    RunIn(&'a str),
}

/// How long a note is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Length {
    /// The lines of its head.
    pub head: u32,
    /// The lines of its words.
    pub lines: u32,
    /// The room between their blocks.
    pub gaps: f32,
    /// How many characters they have, with the label that they stand behind.
    pub characters: usize,
}

/// The length of a note.
pub(super) fn length(head: Head<'_>, note: Option<&Note>) -> Length {
    let (head, first, width) = match head {
        Head::Line(name, words) => (head_lines(name, words), "", WIDTH),
        Head::RunIn(label) => (0, label, WIDTH - SIGN),
    };
    let mut set = Words { width, ..Words::default() };
    if !first.is_empty() {
        set.runs.extend([Run::Words(first, NAME), Run::Words(" ", WORDS)]);
        set.characters += first.chars().count();
    }
    note.into_iter().flat_map(Note::pieces).for_each(|piece| set.piece(piece));
    set.end_block();
    Length { head, lines: set.lines, gaps: GAP * set.blocks.saturating_sub(1) as f32, characters: set.characters }
}

/// The lines of a name and of the words behind it, which go to the next line as a whole.
fn head_lines(name: &str, words: &str) -> u32 {
    let room = WIDTH - SIGN;
    let beside = WORDS.width(words);
    if beside > room {
        return lines(&[Run::Words(name, NAME)], room).count + lines(&[Run::Words(words, WORDS)], room).count;
    }
    lines(&[Run::Words(name, NAME), Run::Words(" ", WORDS), Run::Box(beside)], room).count
}

/// The words of a note, block by block.
#[derive(Default)]
struct Words<'a> {
    width: f32,
    runs: Vec<Run<'a>>,
    lines: u32,
    blocks: u32,
    characters: usize,
    /// How far lists and quotations indent.
    indent: f32,
    /// The parts that are open and set in bold.
    bold: u32,
}

impl<'a> Words<'a> {
    fn piece(&mut self, piece: NotePiece<'a>) {
        match piece {
            NotePiece::Words(words) | NotePiece::Leaf(NoteKind::Code, words) => {
                self.characters += words.chars().count();
                self.runs.push(Run::Words(words, if self.bold > 0 { NAME } else { WORDS }));
            }
            NotePiece::Leaf(NoteKind::HardBreak | NoteKind::Rule, _) => self.runs.push(Run::Break),
            NotePiece::Leaf(..) => {}
            NotePiece::Start(kind) => self.open(kind, 1.0),
            NotePiece::End(kind) => self.open(kind, -1.0),
        }
    }

    /// Opens a part, or shuts it.
    fn open(&mut self, kind: &NoteKind, by: f32) {
        match kind {
            NoteKind::Strong => self.bold = self.bold.saturating_add_signed(by as i32),
            kind if kind.is_inline() => {}
            NoteKind::TableCell => self.runs.push(Run::Words(" ", WORDS)),
            kind => {
                self.end_block();
                self.indent += by * indent(kind);
                let is_heading = matches!(kind, NoteKind::Heading(_) | NoteKind::TableHead);
                self.bold = if is_heading { self.bold.saturating_add_signed(by as i32) } else { self.bold };
            }
        }
    }

    fn end_block(&mut self) {
        let count = lines(&self.runs, self.width - self.indent).count;
        self.lines += count;
        self.blocks += u32::from(count > 0);
        self.runs.clear();
    }
}

fn indent(kind: &NoteKind) -> f32 {
    match kind {
        NoteKind::List(_) => 17.6,
        NoteKind::BlockQuote => 10.6,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_name_stands_beside_it_or_goes_to_the_next_line_as_a_whole() {
        assert_eq!(head_lines("Ada Reed", "Meinung"), 1);
        assert_eq!(head_lines("Harbour Authority of Saltmarsh", "statement, indirect"), 2);
        assert_eq!(head_lines("12 Schiffe", "Bericht des Hafenamts über den Schiffsverkehr im Winter"), 3);
    }
}
