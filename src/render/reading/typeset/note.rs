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
    /// The lines of its head that are shown in any case.
    pub head: u32,
    /// The others of it: all of them are shown, or none.
    pub rest_of_head: u32,
    /// How many characters the head has.
    pub head_characters: usize,
    /// The lines of its words.
    pub lines: u32,
    /// The room between their blocks.
    pub gaps: f32,
    /// How many characters they have, with the label that they stand behind.
    pub characters: usize,
}

impl Length {
    /// The same for a note whose head is never cut.
    pub(super) fn with_whole_head(self) -> Self {
        Self { head: self.head + self.rest_of_head, rest_of_head: 0, ..self }
    }

    /// How many lines it has besides those that are shown in any case.
    pub(super) fn most(&self) -> u32 {
        self.rest_of_head + self.lines
    }

    /// The share of its words that so many of them show.
    pub(super) fn share(&self, lines: u32) -> f32 {
        lines.saturating_sub(self.rest_of_head) as f32 / self.lines.max(1) as f32
    }

    /// How many characters so many of them show.
    pub(super) fn seen(&self, lines: u32) -> f32 {
        let rest = self.rest_of_head.min(lines) as f32 / (self.head + self.rest_of_head).max(1) as f32;
        self.head_characters as f32 * rest + self.characters as f32 * self.share(lines)
    }
}

/// The length of a note.
pub(super) fn length(head: Head<'_>, note: Option<&Note>) -> Length {
    length_of(head, note.into_iter().flat_map(Note::pieces))
}

fn length_of<'a>(head: Head<'a>, pieces: impl Iterator<Item = NotePiece<'a>>) -> Length {
    let mut set = Words::default();
    let (head, head_characters) = match head {
        Head::Line(name, words) => (head_lines(name, words), name.chars().chain(words.chars()).count()),
        Head::RunIn(label) => {
            set.run_in(label);
            (0, 0)
        }
    };
    pieces.for_each(|piece| set.piece(piece));
    set.end_block();
    let gaps = GAP * set.blocks.saturating_sub(1) as f32;
    Length {
        head: head.min(1),
        rest_of_head: head.saturating_sub(1),
        head_characters,
        lines: set.lines,
        gaps,
        characters: set.characters,
    }
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
    runs: Vec<Run<'a>>,
    lines: u32,
    blocks: u32,
    characters: usize,
    /// How far lists and quotations indent.
    indent: f32,
    /// The parts that are open and set in bold.
    bold: u32,
    /// Whether a label stands first, and waits for the words that go on behind it.
    waits: bool,
}

impl<'a> Words<'a> {
    /// Begins with a label, on a line that the sign of the note makes shorter.
    fn run_in(&mut self, label: &'a str) {
        self.runs.push(Run::Box(SIGN));
        if !label.is_empty() {
            self.runs.extend([Run::Words(label, NAME), Run::Words(" ", WORDS)]);
        }
        self.characters += label.chars().count();
        self.waits = true;
    }

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
            NoteKind::Paragraph if std::mem::take(&mut self.waits) => {}
            kind => {
                self.waits = false;
                self.end_block();
                self.indent += by * indent(kind);
                let is_heading = matches!(kind, NoteKind::Heading(_) | NoteKind::TableHead);
                self.bold = if is_heading { self.bold.saturating_add_signed(by as i32) } else { self.bold };
            }
        }
    }

    /// Sets what has come since the last block. The room for the sign waits for the first words.
    fn end_block(&mut self) {
        if self.characters == 0 {
            return;
        }
        let count = lines(&self.runs, WIDTH - self.indent).count;
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

    fn length_behind(label: &str, paragraphs: &[&str]) -> Length {
        let pieces = paragraphs.iter().flat_map(|words| {
            let paragraph = &NoteKind::Paragraph;
            [NotePiece::Start(paragraph), NotePiece::Words(words), NotePiece::End(paragraph)]
        });
        length_of(Head::RunIn(label), pieces)
    }

    #[test]
    fn a_note_goes_on_behind_its_label_and_is_no_block_longer_for_it() {
        let words = "The harbour office counted them in May, and not since.";
        let Length { lines, gaps, characters, .. } = length_behind("Counted once", &[words]);
        assert_eq!((lines, gaps, characters), (2, 0.0, 66));
        assert_eq!(length_behind("Counted once", &[words, "Nor did anyone else."]).gaps, GAP);
        assert_eq!(length_behind("Counted once", &[]).lines, 1);
        assert_eq!(length_behind("", &[]).lines, 0);
    }

    #[test]
    fn only_the_first_line_leaves_room_for_the_sign_that_a_note_opens() {
        let nine = ["mmmmmm"; 9].join(" ");
        assert_eq!(lines(&[Run::Words(&nine, WORDS)], WIDTH).count, 3, "three fill a line");
        assert_eq!(length_behind("", &[&nine]).lines, 4, "two, three, three and one");
    }

    #[test]
    fn what_is_said_of_a_name_stands_beside_it_or_goes_to_the_next_line_as_a_whole() {
        assert_eq!(head_lines("Ada Reed", "Meinung"), 1);
        assert_eq!(head_lines("Harbour Authority of Saltmarsh", "statement, indirect"), 2);
        assert_eq!(head_lines("12 Schiffe", "Bericht des Hafenamts über den Schiffsverkehr im Winter"), 3);
    }
}
