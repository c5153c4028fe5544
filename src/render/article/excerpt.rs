//! Which footnotes an excerpt shows: those that the blocks it shows, or footnotes of these, refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::context::ArticleContext;
use crate::model::{Block, BlockKind, Document, InlineKind};
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
    /// Adds the marks in a stretch of text that is shown; returns the footnotes that are new.
    pub(super) fn add(&mut self, document: &Document, text: TextRange) -> Vec<u32> {
        let first = document.inlines.partition_point(|inline| inline.text.start < text.start);
        let inside = document.inlines[first..].iter().take_while(|inline| inline.text.start <= text.end);
        let mut new = Vec::new();
        for inline in inside {
            if let InlineKind::FootnoteRef { index, occurrence } = inline.kind {
                self.marks.insert((index, occurrence));
                new.extend(self.footnotes.insert(index).then_some(index));
            }
        }
        new
    }

    /// Adds the footnotes, in the blocks `range`, that claims stand in or that other shown ones refer to.
    pub(super) fn follow(&mut self, context: &ArticleContext<'_>, claims: &[usize], range: Range<usize>) {
        let document = context.document;
        let texts: BTreeMap<u32, TextRange> =
            footnotes(&document.blocks, range).map(|(index, tree)| (index, document.blocks[tree.start].text)).collect();
        for claim in claims.iter().map(|&claim| &context.marks.claims[claim]) {
            let holds = |text: &TextRange| text.start <= claim.start() && claim.start() < text.end;
            self.footnotes.extend(texts.iter().find(|(_, text)| holds(text)).map(|(index, _)| *index));
        }
        let mut waiting: Vec<u32> = self.footnotes.iter().copied().collect();
        while let Some(index) = waiting.pop() {
            waiting.extend(texts.get(&index).map_or_else(Vec::new, |text| self.add(document, *text)));
        }
    }
}

/// The footnotes in the blocks `range`: their indexes, and the blocks of each.
pub(super) fn footnotes(blocks: &[Block], range: Range<usize>) -> impl Iterator<Item = (u32, Range<usize>)> {
    range.filter_map(|at| match blocks[at].kind {
        BlockKind::Footnote { index } => Some((index, at..blocks[at].end as usize)),
        _ => None,
    })
}
