//! Tables. Those that arrange a page, and cells with several paragraphs, become the paragraphs they hold.

use super::dom::Dom;
use crate::import::block::{Block, Inline};

/// How the blocks inside an element are written.
type Write<'a> = dyn Fn(usize) -> Vec<Block> + 'a;

/// The blocks of a table: itself, or what its cells hold.
pub(super) fn table(dom: &Dom, table: usize, write: &Write<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rows: Vec<Vec<Vec<Block>>> = Vec::new();
    for child in dom.children(table) {
        match dom.name(child) {
            "caption" => blocks.extend(write(child)),
            "tr" => rows.push(cells(dom, child, write)),
            _ => rows.extend(rows_of(dom, child, write)),
        }
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let is_grid = rows.len() > 1 && rows.iter().any(|row| row.len() > 1);
    match rows.iter().map(|row| row.iter().map(|cell| line(cell)).collect()).collect::<Option<Vec<Vec<_>>>>() {
        Some(grid) if is_grid => blocks.push(Block::Table(grid)),
        _ => blocks.extend(rows.into_iter().flatten().flatten()),
    }
    blocks
}

fn rows_of(dom: &Dom, section: usize, write: &Write<'_>) -> Vec<Vec<Vec<Block>>> {
    dom.children(section).filter(|row| dom.name(*row) == "tr").map(|row| cells(dom, row, write)).collect()
}

/// The cells of a row; one that spans columns is followed by empty ones.
fn cells(dom: &Dom, row: usize, write: &Write<'_>) -> Vec<Vec<Block>> {
    let mut cells = Vec::new();
    for cell in dom.children(row).filter(|cell| matches!(dom.name(*cell), "td" | "th")) {
        cells.push(write(cell));
        let span = dom.attribute(cell, "colspan").and_then(|span| span.trim().parse().ok()).unwrap_or(1);
        cells.extend((1..usize::min(span, 20)).map(|_| Vec::new()));
    }
    cells
}

/// The words of a cell that holds one paragraph at most.
fn line(cell: &[Block]) -> Option<Vec<Inline>> {
    match cell {
        [] => Some(Vec::new()),
        [Block::Paragraph(words)] => Some(words.clone()),
        _ => None,
    }
}
