//! How much room a table takes: paper cannot be scrolled.

use super::context::ArticleContext;
use crate::model::{BlockKind, Document};

/// How many characters stand on a line of a table on paper, in its usual type.
const LINE: usize = 64;
/// How many there are in the smaller type for broad tables, between the margins that notes stand in.
const SMALL_LINE: usize = 90;
/// How many there are in the smaller type where no notes stand, and a table takes the whole sheet.
const SHEET: usize = 140;
/// How many of them the gap between two columns takes.
const GAP: usize = 2;

/// The classes of the table with this index: `broad` if it takes more than a line, even if every cell breaks after
/// each word, and `tight` if smaller type is not enough and words have to be broken.
pub(super) fn classes(context: &ArticleContext<'_>, table: usize) -> &'static str {
    let small = if context.marks.claims.is_empty() { SHEET } else { SMALL_LINE };
    match width(context.document, table) {
        ..=LINE => "table",
        width if width <= small => "table broad",
        _ => "table broad tight",
    }
}

/// What a screen reader calls the tables of a page: by their number, where the text has several.
pub(super) struct TableNames {
    are_several: bool,
    /// How many have got their name.
    named: usize,
}

impl TableNames {
    /// The names of the tables of `document`.
    pub(super) fn new(document: &Document) -> Self {
        let tables = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Table { .. }));
        Self { are_several: tables.take(2).count() > 1, named: 0 }
    }

    /// The name of the next table, made of the word for one.
    pub(super) fn next(&mut self, word: &str) -> String {
        self.named += 1;
        if self.are_several { format!("{word} {}", self.named) } else { word.to_owned() }
    }
}

/// The characters on a line of the table if every cell breaks after each word.
fn width(document: &Document, table: usize) -> usize {
    let end = document.blocks[table].end as usize;
    let mut columns: Vec<usize> = Vec::new();
    let mut column = 0;
    for block in &document.blocks[table + 1..end] {
        match block.kind {
            BlockKind::Cell => {
                let longest = longest_word(&document.text[block.text.range()]);
                match columns.get_mut(column) {
                    Some(width) => *width = longest.max(*width),
                    None => columns.push(longest),
                }
                column += 1;
            }
            _ => column = 0,
        }
    }
    columns.iter().map(|width| width + GAP).sum()
}

/// The characters of the longest stretch without a place to break a line.
fn longest_word(text: &str) -> usize {
    let ends_line = |c: char| c.is_whitespace() || c == '-' || is_ideograph(c);
    let longest = text.split(ends_line).map(|word| word.chars().count()).max().unwrap_or(0);
    longest.max(usize::from(text.contains(is_ideograph)))
}

/// Whether lines break before and after a character: ideographs and kana.
fn is_ideograph(c: char) -> bool {
    ('\u{2e80}'..='\u{a4cf}').contains(&c) || ('\u{f900}'..='\u{faff}').contains(&c) || c >= '\u{20000}'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Block;
    use crate::text::{Files, SourceFile, SourcePath, TextRange};

    /// A table of these rows, as parsing makes it.
    fn table(rows: &[&[&str]]) -> Document {
        let mut text = String::new();
        let mut blocks =
            vec![Block { kind: BlockKind::Table { alignments: vec![] }, text: TextRange::new(0..0), end: 0 }];
        for row in rows {
            let end = (blocks.len() + 1 + row.len()) as u32;
            blocks.push(Block {
                kind: BlockKind::Row { head: false },
                text: TextRange::new(text.len()..text.len()),
                end,
            });
            for cell in *row {
                let start = text.len();
                text.push_str(cell);
                let end = (blocks.len() + 1) as u32;
                blocks.push(Block { kind: BlockKind::Cell, text: TextRange::new(start..text.len()), end });
            }
        }
        blocks[0].end = blocks.len() as u32;
        let file = Files::default().add(SourceFile::new(SourcePath::new("content/x/en.md"), String::new()));
        Document { file, text, runs: vec![], blocks, inlines: vec![], footnotes: vec![] }
    }

    #[test]
    fn each_column_is_as_wide_as_its_longest_word_whatever_its_row() {
        assert_eq!(width(&table(&[&["year"; 12], &["lighthouse"; 12]]), 0), 12 * (10 + GAP));
        assert_eq!(width(&table(&[&["lighthouse", "x"], &["x", "lighthouse"]]), 0), 2 * (10 + GAP));
        assert_eq!(width(&table(&[&["https://example.org/tides/2024.html"]]), 0), 35 + GAP);
    }

    #[test]
    fn what_can_be_broken_takes_no_room() {
        let sentence = "A sentence that is much longer than any line of a table has room for on paper.";
        assert_eq!(width(&table(&[&[sentence; 4]]), 0), 4 * (8 + GAP));
        assert_eq!(width(&table(&[&["rough-and-ready"]]), 0), 5 + GAP, "lines break after a hyphen");
        assert_eq!(
            width(&table(&[&["港口的灯塔在夜里照亮整个海湾"; 12]]), 0),
            12 * (1 + GAP),
            "and between ideographs"
        );
        assert_eq!(width(&table(&[&["4.6"; 12], &[""; 12]]), 0), 12 * (3 + GAP));
    }
}
