//! White space as HTML shows it: runs of it are one blank, and none stands at the edges of a block or beside a line
//! break. No-break spaces, soft hyphens and spaces of other widths are characters like any other and stay.
//!
//! The same rules hold for Markdown, so what is folded once reads the same in both. What no page can show (control
//! characters) is left out here and counted.

use super::block::{Inline, Style};
use crate::text::is_control;

/// Whether HTML or Markdown folds `c`: the white space of ASCII, and the two that Markdown's parser cuts off.
pub(super) fn is_folded(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

/// `text` without the characters that no page can show, and how many they were. U+0000 becomes U+FFFD, as in HTML.
pub(super) fn printable(text: &str) -> (String, usize) {
    let mut left_out = 0;
    let kept = text.chars().filter_map(|c| match c {
        '\0' => Some('\u{fffd}'),
        c if is_folded(c) => Some(c),
        c if is_control(c) => {
            left_out += 1;
            None
        }
        c => Some(c),
    });
    let kept = kept.collect();
    (kept, left_out)
}

/// The inlines of one block with their white space folded. Empty ones are gone; the blanks at the edges of emphasis and
/// links stand outside of it, where Markdown needs them.
pub(super) fn folded(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line = Line { pieces: Vec::new(), blank: false, is_start: true };
    line.take(inlines, &mut Vec::new());
    line.finish()
}

/// One inline that is not nested, and what it stands in, from the outermost.
type Piece = (Vec<Frame>, Inline);

/// What words can stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Frame {
    Styled(Style),
    Link(String),
}

/// The pieces of a block so far.
struct Line {
    pieces: Vec<Piece>,
    /// Whether white space has come since the last piece.
    blank: bool,
    /// Whether nothing stands between here and the start of the block or a line break.
    is_start: bool,
}

impl Line {
    fn take(&mut self, inlines: Vec<Inline>, frames: &mut Vec<Frame>) {
        for inline in inlines {
            match inline {
                Inline::Text(words) => self.words(&words, frames),
                Inline::Break => self.line_break(),
                Inline::FootnoteMark(_) => self.pieces.push((Vec::new(), inline)),
                Inline::Styled(style, inner) => self.framed(Frame::Styled(style), inner, frames),
                Inline::Link(address, inner) => self.framed(Frame::Link(address), inner, frames),
            }
        }
    }

    /// Markdown has no emphasis in the same emphasis, and no link in a link.
    fn framed(&mut self, frame: Frame, inner: Vec<Inline>, frames: &mut Vec<Frame>) {
        let is_nested = frames.iter().any(|outer| match (outer, &frame) {
            (Frame::Link(_), Frame::Link(_)) => true,
            (outer, frame) => outer == frame,
        });
        if is_nested {
            return self.take(inner, frames);
        }
        frames.push(frame);
        self.take(inner, frames);
        frames.pop();
    }

    fn words(&mut self, words: &str, frames: &[Frame]) {
        for word in words.split_inclusive(is_folded) {
            let bare = word.trim_end_matches(is_folded);
            // Where a text begins, the mark says in which order its bytes are, and is no part of it.
            let bare = if self.is_start { bare.trim_start_matches('\u{feff}') } else { bare };
            if !bare.is_empty() {
                self.blank_before(frames);
                self.push(bare, frames);
                self.is_start = false;
            }
            self.blank |= word.ends_with(is_folded);
        }
    }

    /// Writes the blank that stands before the next word: inside of what holds the words on both its sides.
    fn blank_before(&mut self, frames: &[Frame]) {
        if std::mem::take(&mut self.blank) && !self.is_start {
            let before = self.pieces.iter().rev().find(|piece| matches!(piece.1, Inline::Text(_)));
            let before = before.map_or(&[][..], |piece| &piece.0);
            let shared = before.iter().zip(frames).take_while(|(one, other)| one == other).count();
            self.push(" ", &frames[..shared]);
        }
    }

    fn push(&mut self, words: &str, frames: &[Frame]) {
        match self.pieces.last_mut() {
            Some((last, Inline::Text(text))) if last == frames => text.push_str(words),
            _ => self.pieces.push((frames.to_vec(), Inline::Text(words.to_owned()))),
        }
    }

    fn line_break(&mut self) {
        (self.blank, self.is_start) = (false, true);
        self.pieces.push((Vec::new(), Inline::Break));
    }

    /// The pieces as a tree again, without the breaks at the edges.
    fn finish(mut self) -> Vec<Inline> {
        let is_break = |piece: &Piece| piece.1 == Inline::Break;
        let kept = self.pieces.iter().rposition(|piece| !is_break(piece)).map_or(0, |last| last + 1);
        self.pieces.truncate(kept);
        let start = self.pieces.iter().position(|piece| !is_break(piece)).unwrap_or(0);
        nested(self.pieces.split_off(start), 0)
    }
}

/// The pieces as a tree; their first `depth` frames are around them already.
fn nested(pieces: Vec<Piece>, depth: usize) -> Vec<Inline> {
    let mut tree = Vec::new();
    let mut rest = pieces.into_iter().peekable();
    while let Some((frames, inline)) = rest.next() {
        let Some(frame) = frames.get(depth).cloned() else {
            tree.push(inline);
            continue;
        };
        let mut inner = vec![(frames, inline)];
        while let Some(piece) = rest.next_if(|(frames, _)| frames.get(depth) == Some(&frame)) {
            inner.push(piece);
        }
        let inner = nested(inner, depth + 1);
        tree.push(match frame {
            Frame::Styled(style) => Inline::Styled(style, inner),
            Frame::Link(address) => Inline::Link(address, inner),
        });
    }
    tree
}

#[cfg(test)]
mod tests {
    use super::super::block::text_of;
    use super::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn blanks_are_folded_and_stand_outside_of_emphasis() {
        let strong = |words: &str| Inline::Styled(Style::Strong, vec![text(words)]);
        let line = folded(vec![text("\n one\t"), strong(" two \u{a0}"), text("  three"), Inline::Break, text(" ")]);
        assert_eq!(line, [text("one "), strong("two \u{a0}"), text(" three")]);
        assert_eq!(folded(vec![text("a"), strong(" "), text("b")]), [text("a b")]);
    }

    #[test]
    fn no_blank_stands_beside_a_line_break() {
        let line = folded(vec![text("one \n"), Inline::Break, text("\n two"), Inline::Break, Inline::Break]);
        assert_eq!(text_of(&line), "one\ntwo");
    }

    #[test]
    fn a_link_in_a_link_is_none() {
        let inner = Inline::Link("https://b.example/".into(), vec![text("b")]);
        let line = folded(vec![Inline::Link("https://a.example/".into(), vec![text("a "), inner])]);
        assert_eq!(line, [Inline::Link("https://a.example/".into(), vec![text("a b")])]);
    }

    #[test]
    fn what_no_page_can_show_is_left_out_and_counted() {
        assert_eq!(printable("a\u{7}b\0c\u{ad}\u{c}"), ("ab\u{fffd}c\u{ad}\u{c}".to_owned(), 1));
    }
}
