//! Blocks to Markdown that reads as they do, to the letter.
//!
//! Markdown has no way to write a text that always works, so each block is written, read by Beleg's own parser, and
//! compared. Where it reads differently, it is written in a plainer way: with tags for emphasis, without emphasis, with
//! every mark escaped, without links. The last of these has read the same for every text that was tried; if it ever
//! did not, the text would be named in [`Written::unequal`] and nothing of it kept silent.
//!
//! `escape` knows what Markdown would eat, `inline` writes running text, `verify` reads it back.

/// The tags of an element. They are Markdown here, which the parser reads and `interface` writes as HTML.
macro_rules! tags {
    ($name:literal) => {
        (concat!("<", $name, ">"), concat!("</", $name, ">"))
    };
}

mod escape;
mod inline;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
mod verify;

use super::block::{Block, Inline};
use crate::model::LanguageTag;
use inline::{Context, MANNERS, Manner, inlines};

pub(super) use verify::{headline, reads};

/// Lists and quotations inside each other, beyond which their frames are left out: the parser shows no more.
const DEEPEST: usize = 16;

/// A text in Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The Markdown.
    pub markdown: String,
    /// How many blocks were written without their emphasis or links.
    pub plainer: usize,
    /// The blocks that read differently than they should, as the source has them.
    pub unequal: Vec<String>,
}

/// Writes `blocks`. The language decides how the parser reads a few of them.
pub fn write(blocks: &[Block], language: Option<&LanguageTag>) -> Written {
    let mut written = Written::default();
    let mut was_alternate = None;
    for block in blocks {
        let is_alternate = matches!(block, Block::List { .. }) && was_alternate == Some(false);
        was_alternate = matches!(block, Block::List { .. }).then_some(is_alternate);
        if !written.markdown.is_empty() {
            written.markdown.push('\n');
        }
        written.block(block, is_alternate, language);
    }
    written
}

impl Written {
    /// Writes one block in the first manner in which it reads as it should.
    fn block(&mut self, block: &Block, is_alternate: bool, language: Option<&LanguageTag>) {
        let expected = verify::seen(block.texts());
        for (index, manner) in MANNERS.into_iter().enumerate() {
            let markdown = lines(block, Frame { manner, is_alternate, depth: 0 });
            if verify::reads_as(&markdown, block, &expected, language) {
                self.plainer += usize::from(index > 2);
                self.markdown.push_str(&markdown);
                return;
            }
        }
        self.unequal.push(block.texts().join("\n"));
        self.markdown.push_str(&lines(block, Frame { manner: MANNERS[4], is_alternate, depth: 0 }));
    }
}

/// How a block is written.
#[derive(Debug, Clone, Copy)]
struct Frame {
    manner: Manner,
    /// Whether a list has the other of the two marks: two lists in a row would be one.
    is_alternate: bool,
    depth: usize,
}

impl Frame {
    fn inside(self) -> Self {
        Self { depth: self.depth + 1, is_alternate: false, ..self }
    }
}

/// The lines of a block, each with its line break.
fn lines(block: &Block, frame: Frame) -> String {
    match block {
        Block::Paragraph(words) => inlines(words, Context::Paragraph, frame.manner) + "\n",
        Block::Heading(level, words) => {
            let marks = "#".repeat(usize::from((*level).clamp(1, 6)));
            format!("{marks} {}\n", inlines(words, Context::Heading, frame.manner))
        }
        Block::Quote(blocks) if frame.depth < DEEPEST => indented(&all(blocks, frame.inside()), "> ", "> "),
        Block::Quote(blocks) => all(blocks, frame.inside()),
        Block::List { start, items } => list(*start, items, frame),
        Block::Code(text) => code(text),
        Block::Table(rows) => table(rows, frame.manner),
        Block::Rule => "---\n".to_owned(),
        Block::Footnote(label, blocks) => indented(&all(blocks, frame.inside()), &format!("[^{label}]: "), "    "),
    }
}

/// Blocks with a blank line between them.
fn all(blocks: &[Block], frame: Frame) -> String {
    let mut text = String::new();
    let mut was_alternate = None;
    for block in blocks {
        let is_alternate = matches!(block, Block::List { .. }) && was_alternate == Some(false);
        was_alternate = matches!(block, Block::List { .. }).then_some(is_alternate);
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&lines(block, Frame { is_alternate, ..frame }));
    }
    text
}

/// `text` with `first` before its first line and `rest` before all others; blank lines have no blanks at their end.
fn indented(text: &str, first: &str, rest: &str) -> String {
    let line = |(index, line): (usize, &str)| {
        let prefix = if index == 0 { first } else { rest };
        if line == "\n" { format!("{}\n", prefix.trim_end()) } else { format!("{prefix}{line}") }
    };
    text.split_inclusive('\n').enumerate().map(line).collect()
}

fn list(start: Option<u64>, items: &[Vec<Block>], frame: Frame) -> String {
    if frame.depth >= DEEPEST {
        return items.iter().map(|item| all(item, frame.inside())).collect::<Vec<_>>().join("\n");
    }
    let is_tight = items.iter().all(|item| is_tight(item));
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 && !is_tight {
            text.push('\n');
        }
        let mark = match (start, frame.is_alternate) {
            (Some(start), false) => format!("{}. ", start.saturating_add(index as u64).min(999_999_999)),
            (Some(start), true) => format!("{}) ", start.saturating_add(index as u64).min(999_999_999)),
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
        };
        let inner = if is_tight { tight(item, frame.inside()) } else { all(item, frame.inside()) };
        text.push_str(&indented(&inner, &mark, &" ".repeat(mark.len())));
    }
    text
}

/// Whether an item is one paragraph, with lists after it or none.
fn is_tight(item: &[Block]) -> bool {
    matches!(item, [Block::Paragraph(_)] | [Block::Paragraph(_), Block::List { start: None | Some(1), .. }])
}

fn tight(item: &[Block], frame: Frame) -> String {
    item.iter().map(|block| lines(block, frame)).collect()
}

fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let end = if text.ends_with('\n') || text.is_empty() { "" } else { "\n" };
    format!("{fence}\n{text}{end}{fence}\n")
}

fn table(rows: &[Vec<Vec<Inline>>], manner: Manner) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let row = |cells: &[Vec<Inline>]| {
        let cell = |column: usize| cells.get(column).map_or(String::new(), |cell| inlines(cell, Context::Cell, manner));
        let cells: String = (0..columns).map(|column| format!(" {} |", cell(column))).collect();
        format!("|{cells}\n")
    };
    let mut lines = rows.iter().map(|cells| row(cells));
    let head = lines.next().unwrap_or_default();
    let parting = format!("|{}\n", " --- |".repeat(columns));
    std::iter::once(head).chain(std::iter::once(parting)).chain(lines).collect()
}
