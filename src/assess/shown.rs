//! What an excerpt of a copy shows: the headline, and of each claim the sentences that its passage stands in.
//!
//! 1. A passage that is abridged in `reading.toml` (`abridged`) falls into its pieces.
//! 2. Each piece grows to whole sentences (`sentence`), within its paragraph, list item or footnote; in a heading to
//!    all of it. In a table it grows to its row, and the head of the table is shown with it: a number without the
//!    names of its row and its column says nothing. In code it grows to its lines.
//! 3. As many words as the reading asks for join it on both sides, within the same paragraph.
//! 4. Footnotes that what is shown refers to are shown whole, and those that these refer to.
//!
//! All that a page, a list or a table takes from the copy stands in what comes out here.

mod abridged;
mod footnotes;
mod sentence;

use sentence::Sentences;

use crate::model::{Block, BlockKind, Publish, ReadCopy, Shown};
use crate::text::{TextRange, Words};

/// What is shown of a copy; `None` where that is all of it.
pub(super) fn shown(read: &ReadCopy) -> Option<Shown> {
    let copy = &read.copy;
    (copy.publish == Publish::Excerpt).then(|| {
        let document = &copy.document;
        let words = Words::new(&document.text);
        let growing = Growing {
            leaves: document.leaves().map(|(_, leaf)| leaf).collect(),
            rows: rows(&document.blocks),
            sentences: Sentences { text: &document.text, words: &words, speech: &read.found.speech },
            words: copy.excerpt.words.unwrap_or(0),
        };
        let mut parts: Vec<TextRange> = document.headline_range().into_iter().collect();
        for placed in &read.claims {
            let passage = placed.claim.passage.get(&copy.id);
            for piece in abridged::pieces(&document.text, &words, passage, &placed.anchor) {
                growing.grow(piece, &mut parts);
            }
        }
        let shown = Shown::new(&document.text, &words, parts);
        match footnotes::referred_to(document, &shown.parts) {
            footnotes if footnotes.is_empty() => shown,
            footnotes => Shown::new(&document.text, &words, [shown.parts, footnotes].concat()),
        }
    })
}

/// The text that passages grow in.
struct Growing<'a> {
    /// The blocks that hold text themselves.
    leaves: Vec<&'a Block>,
    rows: Vec<Row>,
    sentences: Sentences<'a>,
    /// How many words join a sentence on each side.
    words: u32,
}

/// A row of a table, and the head of that table.
struct Row {
    text: TextRange,
    head: TextRange,
}

/// The rows of all tables.
fn rows(blocks: &[Block]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for block in blocks {
        match block.kind {
            BlockKind::Row { head: true } => rows.push(Row { text: block.text, head: block.text }),
            BlockKind::Row { head: false } => {
                let head = rows.last().map_or(block.text, |row| row.head);
                rows.push(Row { text: block.text, head });
            }
            _ => {}
        }
    }
    rows
}

impl Growing<'_> {
    /// Adds what is shown of a piece of a passage: itself, and what it grows to at both ends.
    fn grow(&self, piece: TextRange, into: &mut Vec<TextRange>) {
        into.push(piece);
        let first = self.leaves.partition_point(|leaf| leaf.text.end <= piece.start);
        let leaves = self.leaves[first..].iter().take_while(|leaf| leaf.text.start < piece.end);
        for leaf in leaves {
            let Some(inside) = leaf.text.intersection(piece) else { continue };
            match leaf.kind {
                BlockKind::Cell => into.extend(self.row(inside)),
                BlockKind::Heading { .. } => into.push(leaf.text),
                BlockKind::CodeBlock { .. } | BlockKind::Html => into.push(self.sentences.lines(inside, leaf.text)),
                _ => into.push(self.sentences.around(inside, leaf.text, self.words)),
            }
        }
    }

    /// The row of a place in a cell, and the head of its table.
    fn row(&self, cell: TextRange) -> impl Iterator<Item = TextRange> {
        let next = self.rows.partition_point(|row| row.text.end <= cell.start);
        self.rows.get(next).into_iter().flat_map(|row| [row.head, row.text])
    }
}
