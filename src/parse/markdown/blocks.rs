//! The blocks of a copy: which are kept, and what HTML blocks become.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Tag, TagEnd};

use super::explain;
use super::list_numbers::ItemNumber;
use super::reader::{DEEPEST, Reader};
use crate::diagnostic::Code;
use crate::model::{Alignment, BlockKind};

impl Reader<'_> {
    /// A block or an inline with content begins.
    pub(super) fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open(BlockKind::Paragraph),
            Tag::Heading { level, .. } => {
                self.open(BlockKind::Heading { level: level as u8, slug: String::new() });
            }
            Tag::BlockQuote(_) => self.open_container(BlockKind::BlockQuote, range),
            Tag::CodeBlock(kind) => self.open(BlockKind::CodeBlock { language: language(&kind) }),
            Tag::HtmlBlock => {
                self.leave_plain();
                self.html_lines = Some(Vec::new());
            }
            Tag::List(start) => self.open_container(BlockKind::List { start }, range),
            Tag::Item => self.open_item(range.start),
            Tag::FootnoteDefinition(label) => {
                self.leave_plain();
                self.start_footnote(&label, range);
            }
            Tag::Table(alignments) => {
                self.open(BlockKind::Table { alignments: alignments.into_iter().map(alignment).collect() });
            }
            Tag::TableHead => self.open(BlockKind::Row { head: true }),
            Tag::TableRow => self.open(BlockKind::Row { head: false }),
            Tag::TableCell => self.open(BlockKind::Cell),
            inline => self.start_inline(inline, range),
        }
    }

    /// A block or an inline with content ends.
    pub(super) fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::HtmlBlock => self.end_html_block(),
            TagEnd::FootnoteDefinition => {
                self.close();
                self.end_footnote();
            }
            TagEnd::Paragraph
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell => self.close(),
            _ => self.close_inline(),
        }
    }

    /// A thematic break.
    pub(super) fn rule(&mut self) {
        self.open(BlockKind::Rule);
        self.close();
    }

    /// Sees to it that inlines stand in a block of their own: in a tight list they come bare.
    pub(super) fn enter_leaf(&mut self) {
        let strand = self.strand();
        let innermost = strand.blocks.last().copied().flatten();
        if !innermost.is_some_and(|index| strand.fragment.blocks[index as usize].kind.is_leaf()) {
            strand.blocks.push(Some(strand.fragment.open_block(BlockKind::Plain)));
        }
    }

    /// Ends the block that [`Reader::enter_leaf`] put around bare inlines.
    fn leave_plain(&mut self) {
        let strand = self.strand();
        if let Some(&Some(index)) = strand.blocks.last()
            && strand.fragment.blocks[index as usize].kind == BlockKind::Plain
        {
            strand.fragment.close_block(index);
            strand.blocks.pop();
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.leave_plain();
        let strand = self.strand();
        strand.blocks.push(Some(strand.fragment.open_block(kind)));
    }

    /// Opens a block that can hold itself, unless it is nested too deep; then what it holds takes its place.
    fn open_container(&mut self, kind: BlockKind, range: Range<usize>) {
        self.leave_plain();
        let depth = self.strand().blocks.len();
        if depth < DEEPEST {
            return self.open(kind);
        }
        self.strand().blocks.push(None);
        if depth <= DEEPEST + 1 && !self.strand().blocks[..depth].contains(&None) {
            let span = self.faults.span(range.start..range.start);
            self.faults.report(Code::TooDeep, || explain::too_deep("blocks", span));
        }
    }

    /// Opens the item that begins at this byte, if its list was kept.
    fn open_item(&mut self, start: usize) {
        self.leave_plain();
        if let Some(None) = self.strand().blocks.last() {
            return self.strand().blocks.push(None);
        }
        match self.numbers.get(&start).cloned() {
            None => self.open(BlockKind::Item),
            Some(ItemNumber { number, written }) => {
                self.open(BlockKind::NumberedItem { number });
                self.put_number(written);
            }
        }
    }

    /// Adds the number of an item, with one blank for the white space after it.
    fn put_number(&mut self, written: Range<usize>) {
        let source = self.source;
        self.put(&source[written.clone()], written.clone());
        if let Some(blank) = source[written.end..].chars().next() {
            self.put(" ", written.end..written.end + blank.len_utf8());
        }
    }

    /// Closes the innermost block.
    pub(super) fn close(&mut self) {
        self.leave_plain();
        let strand = self.strand();
        if let Some(index) = strand.blocks.pop().flatten() {
            strand.fragment.close_block(index);
        }
    }

    /// Shows the lines of an HTML block as text. A block of comments is nothing.
    fn end_html_block(&mut self) {
        let lines = self.html_lines.take().unwrap_or_default();
        let shown = without_comments(self.source, &lines);
        let Some(first) = shown.iter().find_map(|range| trimmed(self.source, range)) else { return };
        let (source, span) = (&self.source[first.clone()], self.faults.span(first));
        self.faults.report(Code::RawHtml, || explain::html_block(source, span));
        self.open(BlockKind::Html);
        for range in shown {
            self.put(&self.source[range.clone()], range);
        }
        self.close();
    }
}

/// What is left of these lines without their comments. A comment that is not closed is left as it is:
/// it would take the rest of the article with it.
fn without_comments(source: &str, lines: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut shown, mut hidden) = (Vec::new(), Vec::new());
    for line in lines {
        let mut at = line.start;
        while at < line.end {
            let (start, inside) = if hidden.is_empty() {
                let found = source[at..line.end].find("<!--").map_or(line.end, |found| at + found);
                shown.push(at..found);
                // `<!-->` is a comment too, so its end may begin right after the exclamation mark.
                (found, (found + 2).min(line.end))
            } else {
                (at, at)
            };
            at = match source[inside..line.end].find("-->") {
                Some(found) => {
                    hidden.clear();
                    inside + found + 3
                }
                None => {
                    hidden.extend((start < line.end).then_some(start..line.end));
                    line.end
                }
            };
        }
    }
    shown.append(&mut hidden);
    shown
}

/// The range without white space at its ends, if anything is left of it.
fn trimmed(source: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let line = source[range.clone()].trim_end();
    let start = range.start + line.len() - line.trim_start().len();
    let end = range.start + line.len();
    (start < end).then_some(start..end)
}

fn language(kind: &CodeBlockKind<'_>) -> String {
    match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default().to_owned(),
        CodeBlockKind::Indented => String::new(),
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Start,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::End,
    }
}
