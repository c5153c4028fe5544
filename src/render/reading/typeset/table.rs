//! How high a table is: its columns share the width as browsers share it (CSS Tables, automatic layout).

use super::face::{Face, Type};
use super::lines::{Run, lines};
use super::page::Page;
use super::runs::Reader;
use crate::model::BlockKind;

/// The type of its cells and of its head.
const CELL: Type = Type::new(Face::Sans, 15.2);
const HEAD: Type = Type::new(Face::SansBold, 15.2);
/// A line of it.
const ROW_LINE: f32 = 21.28;
/// What a row has above and below its lines.
const ROW_PADDING: f32 = 13.8;
/// What a cell has behind its words, but for the last of a row.
const CELL_PADDING: f32 = 12.8;

/// A row of a table: the runs of its cells.
type Row<'a> = Vec<Vec<Run<'a>>>;

/// The height of the table with this index, and the marks in it with the lines' tops.
pub(super) fn table(reader: &mut Reader<'_>, index: usize, page: Page) -> (f32, Vec<(usize, f32)>) {
    let rows = rows(reader, index);
    let widths = widths(&rows, page.column);
    let (mut y, mut marks) = (0.0, Vec::new());
    for row in &rows {
        let mut most = 1;
        for (cell, width) in row.iter().zip(&widths) {
            let set = lines(cell, width.max(1.0));
            most = most.max(set.count);
            let top = |nth: u32| y + 6.4 + nth as f32 * ROW_LINE + (ROW_LINE - page.line()) / 2.0;
            marks.extend(set.marks.iter().map(|(claim, nth, _)| (*claim, top(*nth))));
        }
        y += most as f32 * ROW_LINE + ROW_PADDING;
    }
    (y, marks)
}

fn rows<'a>(reader: &mut Reader<'a>, table: usize) -> Vec<Row<'a>> {
    let document = reader.document;
    let (mut rows, mut face) = (Vec::new(), CELL);
    for block in &document.blocks[table + 1..document.blocks[table].end as usize] {
        match block.kind {
            BlockKind::Row { head } => {
                face = if head { HEAD } else { CELL };
                rows.push(Row::new());
            }
            _ => {
                let runs = reader.runs(block, face);
                rows.last_mut().into_iter().for_each(|row| row.push(runs.clone()));
            }
        }
    }
    rows
}

/// The widths of the columns: each has its longest word, and of the rest what its longest cell asks for.
fn widths(rows: &[Row<'_>], table: f32) -> Vec<f32> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let column = |nth: usize| rows.iter().filter_map(move |row| row.get(nth));
    let least: Vec<f32> =
        (0..count).map(|nth| column(nth).map(|cell| longest_word(cell)).fold(0.0, f32::max)).collect();
    let most: Vec<f32> = (0..count).map(|nth| column(nth).map(|cell| width(cell)).fold(0.0, f32::max)).collect();
    let room = table - CELL_PADDING * count.saturating_sub(1) as f32;
    let (needed, wished) = (least.iter().sum::<f32>(), most.iter().sum::<f32>());
    let share = ((room - needed) / (wished - needed).max(1.0)).max(0.0);
    least.iter().zip(&most).map(|(least, most)| least + (most - least) * share).collect()
}

fn width(cell: &[Run<'_>]) -> f32 {
    cell.iter().map(|run| if let Run::Words(text, face) = run { face.width(text) } else { 0.0 }).sum()
}

fn longest_word(cell: &[Run<'_>]) -> f32 {
    let words = cell.iter().flat_map(|run| match run {
        Run::Words(text, face) => text.split(char::is_whitespace).map(|word| face.width(word)).collect(),
        _ => Vec::new(),
    });
    words.fold(0.0, f32::max)
}
