//! The piece of a file that a diagnostic is shown with: whole lines where they are short, else a
//! window around what is marked, never more.

use std::ops::Range;

use crate::diagnostic::place::clamp;
use crate::diagnostic::visible::visible;
use crate::diagnostic::{Diagnostic, Label};
use crate::text::{FileId, Files, SourceFile, Span};

/// The longest line, in bytes, that is shown whole.
const LONG_LINE: usize = 160;
/// How much of a long line is shown before and after what is marked, in bytes.
const CONTEXT: usize = 40;
/// How much of a mark on a long line is shown, in bytes.
const LONG_MARK: usize = 120;
/// The most lines of one excerpt. A mark over more lines shows its first one.
const LINES: u32 = 6;

/// A piece of a file, fit for a terminal, with what is marked in it.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// The place the excerpt is named after, in the file.
    pub span: Span,
    /// The number of its first line.
    pub first_line: u32,
    /// The text, with `…` where a line is cut.
    pub text: String,
    /// What is marked, in bytes of the text.
    pub marks: Vec<Mark>,
}

/// A marked range of an excerpt.
#[derive(Debug)]
pub(super) struct Mark {
    /// Bytes of the excerpt's text, on boundaries of characters.
    pub range: Range<usize>,
    /// What to say there.
    pub label: String,
    /// Whether it is what the diagnostic is about.
    pub primary: bool,
}

/// The excerpts of a diagnostic: that with its primary place first, then in the order of its labels.
pub(super) fn excerpts(diagnostic: &Diagnostic, files: &Files) -> Vec<Excerpt> {
    let mut windows: Vec<Window> = Vec::new();
    let primary = diagnostic.primary.iter().map(|label| (label, true));
    for (label, primary) in primary.chain(diagnostic.secondary.iter().map(|label| (label, false))) {
        let window = Window::around(label, primary, files.get(label.span.file));
        match windows.iter_mut().find(|other| other.can_take(&window)) {
            Some(other) => other.take(window),
            None => windows.push(window),
        }
    }
    windows.into_iter().map(|window| window.cut(files)).collect()
}

/// What is to be shown of a file.
struct Window<'a> {
    file: FileId,
    lines: Range<u32>,
    bytes: Range<usize>,
    /// Whether it is a part of one long line.
    partial: bool,
    labels: Vec<(&'a Label, Range<usize>, bool)>,
}

impl<'a> Window<'a> {
    fn around(label: &'a Label, primary: bool, file: &SourceFile) -> Self {
        let text = file.text();
        let mut mark = clamp(label.span, text);
        let line_of = |byte: usize| file.lines().line(u32::try_from(byte).unwrap_or(u32::MAX));
        let first = line_of(mark.start);
        // The byte before the end, so that a mark that takes its line break along stays on its line.
        let mut last = line_of(mark.end.saturating_sub(1).max(mark.start));
        let line = |number| file.lines().line_range(text, number);
        let long = |number| line(number).len() > LONG_LINE;
        if last - first >= LINES || (first < last && (first..=last).any(long)) {
            last = first;
        }
        let mut bytes = line(first).start..line(last).end;
        mark = mark.start.min(bytes.end)..mark.end.min(bytes.end).max(mark.start.min(bytes.end));
        let partial = long(first);
        if partial {
            mark.end = text.floor_char_boundary(mark.end.min(mark.start + LONG_MARK)).max(mark.start);
            bytes = text.floor_char_boundary(mark.start.saturating_sub(CONTEXT)).max(bytes.start)
                ..text.ceil_char_boundary(mark.end + CONTEXT).min(bytes.end);
        }
        Self { file: label.span.file, lines: first..last + 1, bytes, partial, labels: vec![(label, mark, primary)] }
    }

    /// Whether `other` can be shown in the same excerpt: in the same lines or close to them, or in
    /// sight on the same long line.
    fn can_take(&self, other: &Self) -> bool {
        let lines = self.lines.end.max(other.lines.end) - self.lines.start.min(other.lines.start);
        let bytes = self.bytes.end.max(other.bytes.end) - self.bytes.start.min(other.bytes.start);
        let close = match self.partial {
            true => self.lines == other.lines && bytes <= 2 * LONG_LINE,
            false => lines <= LINES && bytes <= LINES as usize * LONG_LINE,
        };
        self.file == other.file && self.partial == other.partial && close
    }

    fn take(&mut self, other: Self) {
        self.lines = self.lines.start.min(other.lines.start)..self.lines.end.max(other.lines.end);
        self.bytes = self.bytes.start.min(other.bytes.start)..self.bytes.end.max(other.bytes.end);
        self.labels.extend(other.labels);
    }

    fn cut(self, files: &Files) -> Excerpt {
        let file = files.get(self.file);
        let source = file.text();
        let line = |number| file.lines().line_range(source, number);
        let before = if self.partial && self.bytes.start > line(self.lines.start).start { "…" } else { "" };
        let after = if self.partial && self.bytes.end < line(self.lines.start).end { "…" } else { "" };
        let text = format!("{before}{}{after}", visible(&source[self.bytes.clone()]));
        // A carriage return that is cut from its line feed is longer alone than in the text.
        let offset =
            |byte: usize| text.floor_char_boundary(before.len() + visible(&source[self.bytes.start..byte]).len());
        let mark = |(label, range, primary): &(&Label, Range<usize>, bool)| Mark {
            range: offset(range.start)..offset(range.end),
            label: label.text.clone(),
            primary: *primary,
        };
        let marks = self.labels.iter().map(mark).collect();
        Excerpt { span: self.labels[0].0.span, first_line: self.lines.start, text, marks }
    }
}
