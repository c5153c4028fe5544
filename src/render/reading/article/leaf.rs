//! The inlines of one block as HTML, with refs and marks between them.
//!
//! Inlines nest and become elements. Marks may overlap and become one element for each piece of text
//! between two boundaries, inside the inlines.

use super::context::ArticleContext;
use super::elements::footnote_mark_id;
use super::excerpt::clipped;
use super::gaps::Gaps;
use super::pieces::Pieces;
use super::segments::Sweep;
use crate::interface::Html;
use crate::model::{Block, BlockKind, Inline, Shown};
use crate::text::TextRange;

/// Writes leaf after leaf, in the order of the text.
pub(super) struct LeafWriter<'a> {
    context: &'a ArticleContext<'a>,
    sweep: Sweep<'a>,
    next_inline: usize,
}

impl<'a> LeafWriter<'a> {
    /// A writer at the start of the text.
    pub(super) fn new(context: &'a ArticleContext<'a>) -> Self {
        Self { context, sweep: Sweep::new(&context.marks.parts), next_inline: 0 }
    }

    /// Writes the text of the block with this index, which holds no other blocks.
    pub(super) fn write(&mut self, out: &mut Html, block: usize) {
        let block = &self.context.document.blocks[block];
        let inlines = self.inlines_until(block.text.end, block.text.start);
        self.piece(out, block, block.text, inlines);
    }

    /// Writes what is shown of the block with this index, which holds no other blocks, and tells of the rest.
    pub(super) fn write_shown(&mut self, out: &mut Html, block: usize, shown: &Shown, gaps: &mut Gaps<'_>) {
        let block = &self.context.document.blocks[block];
        let mut coming = self.inlines_until(block.text.end, block.text.start).iter().peekable();
        let space = if is_code(block) { "\n" } else { " " };
        let (mut open, mut done) = (Vec::<&Inline>::new(), block.text.start);
        for piece in shown.within(block.text) {
            let is_first = done == block.text.start;
            if !is_first {
                out.raw(space);
            }
            if gaps.inline(out, TextRange { start: done, end: piece.start }) {
                out.raw(space);
            }
            open.extend(std::iter::from_fn(|| coming.next_if(|inline| inline.text.start <= piece.end)));
            open.retain(|inline| inline.text.end >= piece.start);
            let inside: Vec<Inline> = open.iter().filter_map(|inline| clipped(inline, piece)).collect();
            self.piece(out, block, piece, &inside);
            gaps.end();
            done = piece.end;
        }
        let mut sign = Html::default();
        if gaps.inline(&mut sign, TextRange { start: done, end: block.text.end }) {
            out.raw(space).html(&sign);
        }
    }

    /// Writes a piece of a block's text, which these inlines lie in.
    fn piece(&mut self, out: &mut Html, block: &Block, piece: TextRange, inlines: &[Inline]) {
        let mut pieces = Pieces::new(self.context, !is_code(block));
        let mut at = piece.start;
        let mut next = 0;
        loop {
            pieces.close(out, at);
            let begins = self.sweep.advance(at);
            pieces.refs(out, begins);
            let mut skip = at;
            while let Some(inline) = inlines.get(next).filter(|inline| inline.text.start <= at) {
                if pieces.is_linked(inline) {
                    pieces.refs(out, self.sweep.coming(inline.text.end));
                }
                skip = skip.max(pieces.open(out, inline));
                next += 1;
                // An element without text is closed before another one can open inside it.
                pieces.close(out, at);
            }
            pieces.quotes(out, begins, &inlines[next..], piece);
            if at >= piece.end {
                break;
            }
            let boundary = [Some(piece.end), pieces.next_end(), inlines.get(next).map(|inline| inline.text.start)];
            let until = boundary.into_iter().flatten().chain(self.sweep.next_boundary()).min().unwrap_or(piece.end);
            pieces.text(out, TextRange { start: skip.min(until), end: until }, &self.sweep.marks());
            at = until;
        }
        pieces.close(out, u32::MAX);
    }

    /// The inlines that begin before `end`, or at it with no text, and were not written yet.
    fn inlines_until(&mut self, end: u32, start: u32) -> &'a [Inline] {
        let all = &self.context.document.inlines;
        let rest = &all[self.next_inline..];
        let passed = rest.iter().take_while(|inline| inline.text.start < start).count();
        let count = rest[passed..].iter().take_while(|inline| inline.text.start <= end).count();
        self.next_inline += passed + count;
        &rest[passed..passed + count]
    }

    /// The links from the end of a footnote back to those of its marks that are shown.
    pub(super) fn footnote_backs(&self, out: &mut Html, index: u32, shown: impl Fn(u32) -> bool) {
        let Some(footnote) = self.context.document.footnotes.get(index as usize) else { return };
        for occurrence in (1..=footnote.marks).filter(|&occurrence| shown(occurrence)) {
            out.raw("<a class=\"footnote-back\" role=\"doc-backlink\"")
                .attribute("href", ["#", &footnote_mark_id(index, occurrence)])
                .raw(">");
            self.context.words.hidden(out, &self.footnote_back(index, occurrence, footnote.marks));
            out.raw("<span aria-hidden=\"true\">↩</span></a>\n");
        }
    }

    /// What the link back to a mark is called: by the number of the footnote, and that of the mark where there are several.
    fn footnote_back(&self, index: u32, occurrence: u32, marks: u32) -> String {
        let words = &self.context.words;
        let number = index + 1;
        match marks {
            1 => format!("{}: {} {number}", words.footnote_back, words.footnote),
            _ => format!("{}: {} {number} ({occurrence})", words.footnote_back, words.footnote),
        }
    }
}

/// Whether a block's text is shown as it is, line by line.
fn is_code(block: &Block) -> bool {
    matches!(block.kind, BlockKind::CodeBlock { .. } | BlockKind::Html)
}
