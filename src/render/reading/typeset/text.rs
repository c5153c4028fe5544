//! How high the outermost blocks of a text are, and where in them each mark begins.
//!
//! The measures are those of `article.css` at the widths that have margins, in CSS pixels. A site whose own style sheets
//! say otherwise has its notes further from their marks; nothing covers anything.

use std::ops::Range;

use super::face::{Face, Type};
use super::lines::{Lines, Run, lines};
use super::page::{Page, TEXT};
use super::runs::Reader;
use super::table::table;
use crate::model::{Block, BlockKind};

/// Between two blocks.
const GAP: f32 = 17.6;

/// A line of the headline.
pub(super) const HEADLINE: f32 = 43.32;

/// How high an outermost block is.
#[derive(Debug, Default)]
pub(super) struct Height {
    /// The margin before it.
    pub before: f32,
    /// The block itself.
    pub block: f32,
    /// The margin behind it.
    pub after: f32,
    /// Where marks begin in it: the claim, and the top of a line of the text whose baseline is that of the mark.
    pub marks: Vec<(usize, f32)>,
}

/// Measures the outermost block with these indexes; footnotes are one.
pub(super) fn height(reader: &mut Reader<'_>, range: Range<usize>, page: Page) -> Height {
    let blocks = &reader.document.blocks;
    let kind = &blocks[range.start].kind;
    let (before, after) = match kind {
        BlockKind::Heading { .. } => (33.6, 9.6),
        BlockKind::Rule => (32.0, 32.0),
        BlockKind::Footnote { .. } => (40.0, GAP),
        _ => (0.0, GAP),
    };
    let mut column = Column { reader, y: 0.0, marks: Vec::new(), text: TEXT, page };
    if let BlockKind::Footnote { .. } = kind {
        (column.text, column.y) = (TEXT.scaled(0.84), 17.0);
    }
    column.blocks(range);
    Height { before, block: column.y, after, marks: column.marks }
}

/// A column that is filled from the top.
struct Column<'a, 'b> {
    reader: &'b mut Reader<'a>,
    /// How far it is filled.
    y: f32,
    marks: Vec<(usize, f32)>,
    text: Type,
    page: Page,
}

impl Column<'_, '_> {
    /// Fills it with these blocks, which are whole trees. A stack of open blocks stands in for recursion.
    fn blocks(&mut self, range: Range<usize>) {
        let document = self.reader.document;
        let mut open: Vec<usize> = Vec::new();
        let mut rest = range.clone();
        while let Some(index) = rest.next() {
            let block = &document.blocks[index];
            open.retain(|&parent| document.blocks[parent].end as usize > index);
            if self.reader.shown.is_some_and(|shown| !block.text.is_empty() && !shown.touches(block.text)) {
                rest.start = (block.end as usize).max(index + 1);
                continue;
            }
            self.y += self.gap(index, &open);
            if let BlockKind::Table { .. } = block.kind {
                let (height, marks) = table(self.reader, index, self.page);
                self.add_marks(marks.into_iter());
                self.y += height;
                rest.start = block.end as usize;
                continue;
            }
            if block.kind.is_leaf() {
                let width = self.page.column - self.indent(&open);
                self.leaf(block, width);
            }
            open.push(index);
        }
    }

    /// How far blocks inside these are indented.
    fn indent(&self, open: &[usize]) -> f32 {
        let indent = |&index: &usize| match self.reader.document.blocks[index].kind {
            BlockKind::List { .. } => 1.4 * self.text.size,
            BlockKind::Footnote { .. } => 1.4 * self.text.size,
            BlockKind::BlockQuote => 20.2,
            _ => 0.0,
        };
        open.iter().map(indent).sum()
    }

    /// The room between a block and what stands before it in its parent.
    fn gap(&self, index: usize, open: &[usize]) -> f32 {
        let Some(&parent) = open.last() else { return 0.0 };
        let blocks = &self.reader.document.blocks;
        let is_first = index == parent + 1;
        let em = self.text.size;
        match (&blocks[parent].kind, &blocks[index].kind) {
            (BlockKind::Item | BlockKind::NumberedItem { .. }, BlockKind::List { .. }) => 0.3 * em,
            _ if is_first => 0.0,
            (BlockKind::List { .. }, _) => 0.3 * em,
            (BlockKind::BlockQuote, BlockKind::Paragraph) => 0.6 * em,
            (_, BlockKind::BlockQuote) => em,
            _ => 0.0,
        }
    }

    fn leaf(&mut self, block: &Block, width: f32) {
        match &block.kind {
            BlockKind::Rule => self.y += self.page.line(),
            BlockKind::CodeBlock { .. } | BlockKind::Html => self.code(block),
            BlockKind::Heading { level, .. } => {
                let (face, line) = heading(*level);
                let runs = self.reader.runs(block, face);
                let set = balanced(&runs, width);
                self.set(&set, line);
            }
            _ => {
                let runs = self.reader.runs(block, self.text);
                let set = lines(&runs, width);
                self.set(&set, self.page.leading * self.text.size);
            }
        }
    }

    /// Adds lines of this height.
    fn set(&mut self, set: &Lines, line: f32) {
        let rise = (line - self.page.line()) / 2.0;
        let tops = set.marks.iter().map(|(claim, nth, blocks)| (*claim, *nth as f32 * line + blocks + rise));
        self.add_marks(tops.collect::<Vec<_>>().into_iter());
        self.y += set.count as f32 * line + set.blocks;
    }

    fn add_marks(&mut self, marks: impl Iterator<Item = (usize, f32)>) {
        let y = self.y;
        self.marks.extend(marks.map(|(claim, top)| (claim, y + top)));
    }

    /// Code is scrolled and never broken: its lines are those that it has.
    fn code(&mut self, block: &Block) {
        let face = Type::new(Face::Mono, 0.82 * self.text.size);
        let runs = self.reader.runs(block, face);
        let line = 1.5 * face.size;
        let rise = (line - self.page.line()) / 2.0;
        let (mut nth, mut marks) = (0, Vec::new());
        for run in &runs {
            match run {
                Run::Words(text, _) => nth += text.matches('\n').count(),
                Run::Mark(claim) => marks.push((*claim, 13.8 + nth as f32 * line + rise)),
                _ => {}
            }
        }
        let ends_open = runs.iter().rev().find_map(|run| match run {
            Run::Words(text, _) => Some(!text.ends_with('\n')),
            _ => None,
        });
        self.add_marks(marks.into_iter());
        self.y += (nth + usize::from(ends_open.unwrap_or(false))) as f32 * line + 27.6;
    }
}

/// The type and the line of a heading.
fn heading(level: u8) -> (Type, f32) {
    let size = match level {
        1 => return (Type::new(Face::SerifBold, 38.0), HEADLINE),
        2 => 23.0,
        3 => 20.0,
        _ => 19.0,
    };
    (Type::new(Face::SerifBold, size), 1.18 * size)
}

/// Lines of about one length, and no more than needed (`text-wrap: balance`).
fn balanced(runs: &[Run<'_>], width: f32) -> Lines {
    let widest = lines(runs, width);
    if widest.count < 2 {
        return widest;
    }
    let (mut least, mut most) = (width / 2.0, width);
    for _ in 0..7 {
        let middle = (least + most) / 2.0;
        if lines(runs, middle).count > widest.count { least = middle } else { most = middle }
    }
    lines(runs, most)
}
