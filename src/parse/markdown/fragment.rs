//! A piece of a document that grows at its end: the body, or one footnote.
//!
//! It keeps the rules of the text: blocks are parted by `\n\n`, rows by `\n`, cells by `\t`; runs that
//! follow each other in text and source are one. Structure comes in in reading order, so blocks and
//! inlines are parents before children without sorting.

use std::ops::Range;

use crate::model::{Block, BlockKind, Inline, InlineKind, Run};
use crate::text::TextRange;

/// Text, runs, blocks and inlines, with offsets from the fragment's own start.
#[derive(Debug, Default)]
pub(super) struct Fragment {
    /// The rendered text so far.
    pub(super) text: String,
    /// Where it comes from; offsets into the file.
    pub(super) runs: Vec<Run>,
    /// The blocks so far; those that are still open end at their start.
    pub(super) blocks: Vec<Block>,
    /// The inlines so far; those that are still open end at their start.
    pub(super) inlines: Vec<Inline>,
    /// Whether the text ends inside or after a block, so that the next one needs a separator.
    unparted: bool,
}

impl Fragment {
    /// Opens a block and gives its index for [`Fragment::close_block`].
    pub(super) fn open_block(&mut self, kind: BlockKind) -> u32 {
        self.part(&kind);
        self.blocks.push(Block { kind, text: self.here(), end: 0 });
        let count = to_u32(self.blocks.len());
        self.blocks[count as usize - 1].end = count;
        count - 1
    }

    /// Closes a block: its text ends here, and its descendants with it.
    pub(super) fn close_block(&mut self, index: u32) {
        let end = to_u32(self.blocks.len());
        let block = &mut self.blocks[index as usize];
        block.text.end = to_u32(self.text.len());
        block.end = end;
    }

    /// Opens an inline and gives its index for [`Fragment::close_inline`].
    pub(super) fn open_inline(&mut self, kind: InlineKind) -> u32 {
        self.inlines.push(Inline { text: self.here(), kind });
        to_u32(self.inlines.len() - 1)
    }

    /// Closes an inline: its text ends here.
    pub(super) fn close_inline(&mut self, index: u32) {
        self.inlines[index as usize].text.end = to_u32(self.text.len());
    }

    /// Adds text that stands in the file as it is, from byte `source`. NUL becomes U+FFFD, as CommonMark
    /// asks; it is the only character that is exchanged.
    pub(super) fn exact(&mut self, text: &str, source: usize) {
        let mut at = source;
        for piece in text.split_inclusive('\0') {
            let plain = piece.strip_suffix('\0').unwrap_or(piece);
            self.equal(plain, at);
            if plain.len() < piece.len() {
                self.atomic("\u{FFFD}", at + plain.len()..at + piece.len());
            }
            at += piece.len();
        }
    }

    fn equal(&mut self, text: &str, source: usize) {
        if text.is_empty() {
            return;
        }
        let (start, end) = (to_u32(source), to_u32(source + text.len()));
        let range = self.add(text);
        match self.runs.last_mut() {
            Some(last) if !last.atomic && last.text.end == range.start && last.source_end == start => {
                last.text.end = range.end;
                last.source_end = end;
            }
            _ => self.runs.push(Run { text: range, source_start: start, source_end: end, atomic: false }),
        }
    }

    /// Adds text that stands for the bytes `source` of the file as a whole.
    pub(super) fn atomic(&mut self, text: &str, source: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let (source_start, source_end) = (to_u32(source.start), to_u32(source.end));
        let text = self.add(text);
        self.runs.push(Run { text, source_start, source_end, atomic: true });
    }

    /// Lets the last run, an atomic one, stand for the bytes up to `source` as well.
    pub(super) fn stretch_last(&mut self, source: usize) {
        if let Some(last) = self.runs.last_mut().filter(|run| run.atomic) {
            last.source_end = last.source_end.max(to_u32(source));
        }
    }

    /// Takes the text from `end` on away. It lies in the last run, which is not atomic, and in no inline.
    pub(super) fn cut(&mut self, end: u32) {
        let Some(last) = self.runs.last_mut() else { return };
        last.source_end -= last.text.end - end;
        last.text.end = end;
        if last.text.is_empty() {
            self.runs.pop();
        }
        self.text.truncate(end as usize);
    }

    /// Puts another fragment after this one.
    pub(super) fn append(&mut self, other: Self) {
        if !other.blocks.is_empty() {
            self.part(&BlockKind::Paragraph);
        }
        let (text, blocks) = (to_u32(self.text.len()), to_u32(self.blocks.len()));
        let moved = |range: TextRange| TextRange { start: range.start + text, end: range.end + text };
        self.text.push_str(&other.text);
        self.runs.extend(other.runs.into_iter().map(|run| Run { text: moved(run.text), ..run }));
        let shifted = |block: Block| Block { text: moved(block.text), end: block.end + blocks, ..block };
        self.blocks.extend(other.blocks.into_iter().map(shifted));
        self.inlines.extend(other.inlines.into_iter().map(|inline| Inline { text: moved(inline.text), ..inline }));
        self.unparted |= other.unparted;
    }

    /// Puts the separator that a block of this kind has before it.
    fn part(&mut self, kind: &BlockKind) {
        // The number of an item has its own blank, and the item is open as long as its text has no end.
        let follows_number =
            |block: &Block| matches!(block.kind, BlockKind::NumberedItem { .. }) && block.text.is_empty();
        if self.blocks.last().is_some_and(follows_number) {
            return;
        }
        let last = self.blocks.last().map(|block| &block.kind);
        match kind {
            BlockKind::Row { .. } if matches!(last, Some(BlockKind::Table { .. })) => {}
            BlockKind::Cell if matches!(last, Some(BlockKind::Row { .. })) => {}
            BlockKind::Row { .. } => _ = self.add("\n"),
            BlockKind::Cell => _ = self.add("\t"),
            _ if self.unparted => {
                self.text.push_str("\n\n");
                self.unparted = false;
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) -> TextRange {
        let start = self.text.len();
        self.text.push_str(text);
        self.unparted = true;
        TextRange::new(start..self.text.len())
    }

    fn here(&self) -> TextRange {
        TextRange::new(self.text.len()..self.text.len())
    }
}

/// Files are shorter than 4 GiB, and so is their text; beyond that, offsets would stick to the end.
pub(super) fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
