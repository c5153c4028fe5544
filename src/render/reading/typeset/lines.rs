//! Where lines break: words into lines of a width, and on which line each mark begins.
//!
//! Greedy, as browsers do it. A line may break at white space, behind hyphens and dashes and between ideographs; a word
//! that is longer than a line is broken anywhere. Nothing is hyphenated: beside margins the theme does not either.

use super::face::Type;
use crate::text::is_wide;

/// A piece of a text that is set in lines.
#[derive(Debug, Clone, Copy)]
pub(super) enum Run<'a> {
    /// Words in a type.
    Words(&'a str, Type),
    /// Something as wide as this that words stand close to: the number of a footnote.
    Box(f32),
    /// A mark begins: the index of its claim.
    Mark(usize),
    /// A line ends here.
    Break,
    /// Something as high as this, in CSS pixels, on lines of its own: an image.
    Block(f32),
}

/// A text in lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// How many there are.
    pub count: u32,
    /// How high what stands on lines of its own is.
    pub blocks: f32,
    /// The marks: the claim, its line, and the height of what stands on lines of its own before it.
    pub marks: Vec<(usize, u32, f32)>,
}

/// Sets runs in lines of `width`.
pub(super) fn lines(runs: &[Run<'_>], width: f32) -> Lines {
    let mut setter = Setter {
        width,
        line: 0,
        at: 0.0,
        space: 0.0,
        word: 0.0,
        waiting: Vec::new(),
        before: None,
        is_fresh: true,
        done: Lines::default(),
    };
    for run in runs {
        match *run {
            Run::Words(text, face) => setter.words(text, face),
            Run::Box(width) => setter.word += width,
            Run::Mark(claim) => setter.waiting.push(claim),
            Run::Break => setter.end_line(),
            Run::Block(height) => setter.block(height),
        }
    }
    setter.finish()
}

struct Setter {
    width: f32,
    /// The line that is being set, from 0.
    line: u32,
    /// How far it is filled.
    at: f32,
    /// The white space after it.
    space: f32,
    /// The width of the word that is being read.
    word: f32,
    /// The marks that begin in it.
    waiting: Vec<usize>,
    /// The character before, and its type: they are kerned across what parts runs.
    before: Option<(char, Type)>,
    /// Whether nothing stands on the line.
    is_fresh: bool,
    done: Lines,
}

impl Setter {
    fn words(&mut self, text: &str, face: Type) {
        for c in text.chars() {
            let before = self.before.replace((c, face)).filter(|(_, of)| *of == face).map(|(c, _)| c);
            let advance = face.advance(before, c);
            if c.is_whitespace() && !is_glued(c) {
                self.end_word();
                // White space at a line's start is nothing, and several are one.
                self.space = if self.at > 0.0 { advance } else { 0.0 };
            } else if is_wide(c) {
                self.end_word();
                self.word = advance;
                self.end_word();
            } else {
                self.word += advance;
                if breaks_behind(before, c) {
                    self.end_word();
                }
            }
        }
    }

    /// Puts the word on the line, or on the next.
    fn end_word(&mut self) {
        if self.word <= 0.0 {
            return;
        }
        if self.at > 0.0 && self.at + self.space + self.word > self.width {
            self.line += 1;
            self.at = 0.0;
            self.space = 0.0;
        }
        self.place_marks();
        self.at += self.space + self.word;
        if self.at > self.width {
            let over = (self.at / self.width).floor();
            self.line += over as u32;
            self.at -= over * self.width;
        }
        (self.space, self.word, self.is_fresh) = (0.0, 0.0, false);
    }

    fn place_marks(&mut self) {
        let (line, blocks) = (self.line, self.done.blocks);
        self.done.marks.extend(self.waiting.drain(..).map(|claim| (claim, line, blocks)));
    }

    fn end_line(&mut self) {
        self.end_word();
        self.line += 1;
        (self.at, self.space, self.is_fresh) = (0.0, 0.0, true);
    }

    fn block(&mut self, height: f32) {
        self.end_word();
        if !self.is_fresh {
            self.end_line();
        }
        self.place_marks();
        self.done.blocks += height;
    }

    fn finish(mut self) -> Lines {
        self.end_word();
        self.place_marks();
        self.done.count = if self.is_fresh { self.line } else { self.line + 1 };
        self.done
    }
}

/// Whether white space keeps what is around it together.
fn is_glued(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

/// Whether a line may break behind `c`: behind a hyphen only where a letter stands before it.
fn breaks_behind(before: Option<char>, c: char) -> bool {
    match c {
        '–' | '—' | '\u{ad}' | '\u{200b}' => true,
        '-' | '‐' => before.is_some_and(char::is_alphabetic),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::face::Face;
    use super::*;

    /// A face whose letters are all ten pixels wide.
    const TEN: Type = Type::new(Face::Mono, 10.0 / 0.6);

    fn count(text: &str, width: f32) -> u32 {
        lines(&[Run::Words(text, TEN)], width).count
    }

    #[test]
    fn a_line_takes_as_many_words_as_it_has_room_for() {
        assert_eq!(count("", 100.0), 0);
        assert_eq!(count("one two", 70.5), 1);
        assert_eq!(count("one two", 69.0), 2);
        assert_eq!(count("  one \n two  ", 70.5), 1, "white space is one blank, and none at the ends");
        assert_eq!(count("one\u{a0}two three", 70.5), 2, "and a hard one keeps words together");
    }

    #[test]
    fn words_break_behind_hyphens_and_between_ideographs_and_where_no_line_holds_them() {
        assert_eq!(count("quay-side", 50.5), 2);
        assert_eq!(count("-5 -6 -7", 80.5), 1, "a minus is no hyphen");
        assert_eq!(count("海港的灯塔", 60.0), 2);
        assert_eq!(count("lighthouse", 40.5), 3);
    }

    #[test]
    fn a_mark_begins_on_the_line_of_its_word() {
        let marked =
            |before, after| lines(&[Run::Words(before, TEN), Run::Mark(7), Run::Words(after, TEN)], 70.5).marks[0].1;
        assert_eq!(marked("one ", "two"), 0);
        assert_eq!(marked("one ", "three"), 1, "the next line, with its word");
        assert_eq!(marked("one (", "three"), 1, "which may have begun before it");
        assert_eq!(marked("one two", ""), 0, "and at the end of the text on the last");
    }

    #[test]
    fn an_image_stands_on_lines_of_its_own() {
        let runs = [Run::Words("one", TEN), Run::Block(300.0), Run::Mark(1), Run::Words("two", TEN)];
        let set = lines(&runs, 100.0);
        assert_eq!((set.count, set.blocks), (2, 300.0));
        assert_eq!(set.marks, [(1, 1, 300.0)]);
    }
}
