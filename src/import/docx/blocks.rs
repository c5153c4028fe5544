//! Paragraphs in a row to blocks: items to lists, cells to tables.

use super::paragraph::{Paragraph, Piece};
use super::styles::Kind;
use crate::import::block::{Block, Inline, text_of};
use crate::import::folded::folded;

/// The blocks that `pieces` make. Headings stand one level lower below a title.
pub(super) fn blocks(pieces: Vec<Piece>, has_title: bool) -> Vec<Block> {
    let mut stack = vec![Grid::default()];
    for piece in pieces {
        if piece == Piece::TableStart {
            stack.push(Grid::default());
            continue;
        }
        let Some(grid) = stack.last_mut() else { break };
        match piece {
            Piece::RowStart => grid.rows.push(Vec::new()),
            Piece::CellStart(span) => {
                grid.rows.last_mut().into_iter().for_each(|row| row.push(Cell { span, blocks: Vec::new() }))
            }
            Piece::Paragraph(paragraph) => grid.paragraph(paragraph, has_title),
            Piece::TableEnd if stack.len() > 1 => {
                let table = stack.pop().unwrap_or_default().table();
                stack.last_mut().into_iter().for_each(|grid| grid.here().extend(table.clone()));
            }
            Piece::TableEnd | Piece::TableStart => {}
        }
    }
    let mut blocks = Vec::new();
    while let Some(grid) = stack.pop() {
        let inner = std::mem::take(&mut blocks);
        blocks = grid.loose;
        blocks.extend(inner);
    }
    nested(blocks)
}

/// A table that is being read; the text outside of any is one without rows.
#[derive(Debug, Default)]
struct Grid {
    rows: Vec<Vec<Cell>>,
    loose: Vec<Block>,
}

/// A cell, and the columns that it spans.
#[derive(Debug)]
struct Cell {
    span: usize,
    blocks: Vec<Block>,
}

impl Grid {
    /// Where blocks go now.
    fn here(&mut self) -> &mut Vec<Block> {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => &mut cell.blocks,
            None => &mut self.loose,
        }
    }

    fn paragraph(&mut self, paragraph: Paragraph, has_title: bool) {
        let inlines = folded(paragraph.inlines);
        let is_blank = text_of(&inlines).trim().is_empty();
        if is_blank {
            return;
        }
        let below = u8::from(has_title);
        let block = match (paragraph.kind, paragraph.list) {
            (Kind::Title, _) => Block::Heading(1, inlines),
            (Kind::Heading(level), _) => Block::Heading((level + below).min(6), inlines),
            (Kind::Quote, _) => Block::Quote(vec![Block::Paragraph(inlines)]),
            (Kind::Plain, Some((_, level, counts))) => item(level.min(8), counts, inlines),
            (Kind::Plain, None) => Block::Paragraph(inlines),
        };
        self.here().push(block);
    }

    /// The table, if each cell is one paragraph; else what its cells hold.
    fn table(self) -> Vec<Block> {
        let line = |cell: &Cell| match &cell.blocks[..] {
            [] => Some(Vec::new()),
            [Block::Paragraph(words)] => Some(words.clone()),
            _ => None,
        };
        // A cell that spans columns is followed by empty ones.
        let row = |row: &Vec<Cell>| -> Option<Vec<Vec<Inline>>> {
            let cells = row.iter().map(|cell| Some((line(cell)?, cell.span))).collect::<Option<Vec<_>>>()?;
            let columns =
                cells.into_iter().flat_map(|(words, span)| std::iter::once(words).chain((1..span).map(|_| Vec::new())));
            Some(columns.collect())
        };
        let rows = self.rows.into_iter().filter(|row| row.iter().any(|cell| !cell.blocks.is_empty()));
        let rows: Vec<Vec<Cell>> = rows.collect();
        let grid: Option<Vec<_>> = rows.iter().map(row).collect();
        let is_grid = rows.len() > 1 && rows.iter().any(|row| row.len() > 1);
        let mut blocks = self.loose;
        match grid {
            Some(grid) if is_grid => blocks.push(Block::Table(grid)),
            _ => blocks.extend(nested(rows.into_iter().flatten().flat_map(|cell| cell.blocks).collect())),
        }
        blocks
    }
}

/// An item by itself, in as many lists as its level says.
fn item(level: u8, counts: bool, inlines: Vec<Inline>) -> Block {
    let start = counts.then_some(1);
    let own = Block::List { start, items: vec![vec![Block::Paragraph(inlines)]] };
    (0..level).fold(own, |inner, _| Block::List { start, items: vec![vec![inner]] })
}

/// Joins lists and quotations that stand in a row.
fn nested(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::new();
    for block in blocks {
        match (joined.last_mut(), block) {
            (Some(Block::Quote(before)), Block::Quote(more)) => before.extend(more),
            (Some(Block::List { start, items }), Block::List { start: other, items: more })
                if *start == other || only_holds_list(&more) =>
            {
                join_items(items, more);
            }
            (_, block) => joined.push(block),
        }
    }
    joined.into_iter().map(without_frames).collect()
}

fn only_holds_list(items: &[Vec<Block>]) -> bool {
    matches!(items, [item] if matches!(item[..], [Block::List { .. }]))
}

/// Adds items to a list; one that only holds a list belongs to the item before it.
fn join_items(items: &mut Vec<Vec<Block>>, more: Vec<Vec<Block>>) {
    for item in more {
        let mut item = item;
        match (items.last_mut(), &mut item[..]) {
            (Some(before), [Block::List { start, items: inner }]) => match before.last_mut() {
                Some(Block::List { start: own, items }) if own == start || only_holds_list(inner) => {
                    join_items(items, std::mem::take(inner));
                }
                _ => before.extend(item),
            },
            _ => items.push(item),
        }
    }
}

/// A list whose only item is a list, for want of one above it, is that list.
fn without_frames(mut block: Block) -> Block {
    while let Block::List { items, .. } = &mut block {
        match &mut items[..] {
            [item] if matches!(item[..], [Block::List { .. }]) => block = item.remove(0),
            _ => break,
        }
    }
    block
}
