//! Which footnotes an excerpt shows, and which of their marks.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::{Block, BlockKind, Document, Inline, InlineKind, Shown};
use crate::text::TextRange;

/// The footnotes and the marks of footnotes that are shown.
#[derive(Debug, Default)]
pub(super) struct FootnoteMarks {
    /// The indexes of the footnotes.
    pub footnotes: BTreeSet<u32>,
    /// Each mark: the index of its footnote, and which of its marks it is, from 1.
    pub marks: BTreeSet<(u32, u32)>,
}

impl FootnoteMarks {
    /// The marks in what is shown with their footnotes, and the footnotes that some of is shown by itself.
    pub(super) fn new(document: &Document, shown: &Shown) -> Self {
        let marks: BTreeSet<_> = shown.parts.iter().flat_map(|part| document.footnote_marks(*part)).collect();
        let by_claims = footnotes(&document.blocks, 0..document.blocks.len())
            .filter(|(_, tree)| shown.touches(document.blocks[tree.start].text));
        let footnotes = by_claims.map(|(index, _)| index).chain(marks.iter().map(|(index, _)| *index)).collect();
        Self { footnotes, marks }
    }
}

/// The footnotes in the blocks `range`: their indexes, and the blocks of each.
pub(super) fn footnotes(blocks: &[Block], range: Range<usize>) -> impl Iterator<Item = (u32, Range<usize>)> {
    range.filter_map(|at| match blocks[at].kind {
        BlockKind::Footnote { index } => Some((index, at..blocks[at].end as usize)),
        _ => None,
    })
}

/// An inline as far as it lies in `piece`, which is shown; none where it lies outside. At the ends of a piece marks of
/// footnotes belong to it, and nothing else does that has no text.
pub(super) fn clipped(inline: &Inline, piece: TextRange) -> Option<Inline> {
    let (at, is_mark) = (inline.text.start, matches!(inline.kind, InlineKind::FootnoteRef { .. }));
    let is_inside = piece.start < at && at < piece.end;
    let is_at_end = at == piece.start || at == piece.end;
    let text = match inline.text.is_empty() {
        true => (is_inside || (is_at_end && is_mark)).then_some(inline.text),
        false => inline.text.intersection(piece),
    };
    text.map(|text| Inline { text, kind: inline.kind.clone() })
}
