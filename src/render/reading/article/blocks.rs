//! The outermost blocks of a copy's text as HTML, each with the claims that begin in it.

use std::ops::Range;

use super::context::ArticleContext;
use super::excerpt::{FootnoteMarks, footnotes};
use super::gaps::Gaps;
use super::leaf::LeafWriter;
use super::tables::{TableNames, classes};
use crate::interface::Html;
use crate::model::{Alignment, Block, BlockKind};
use crate::render::marks::Marked;

/// An outermost block of the article.
pub(in crate::render) struct ArticleBlock {
    /// What it is, for the words above its notes.
    pub kind: BlockRole,
    /// Its HTML.
    pub html: Html,
    /// Its blocks, as indexes into those of the document.
    pub blocks: Range<usize>,
    /// The claims that begin in it, as indexes into [`Marks::claims`](super::Marks::claims), in the order of their notes.
    pub claims: Vec<usize>,
}

/// What an outermost block is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum BlockRole {
    /// The headline of the page.
    Headline,
    /// A heading.
    Heading,
    /// Anything else.
    Other,
}

/// Writes the outermost blocks that are shown; in an excerpt there is `[…]` where some are not. The footnotes, which
/// stand last in the document, are one block.
pub(in crate::render) fn blocks(context: &ArticleContext<'_>) -> Vec<ArticleBlock> {
    let marks = context.shown.map(|shown| FootnoteMarks::new(context.document, shown));
    let (leaf, gaps) = (LeafWriter::new(context), Gaps::new(context));
    let tables = TableNames::new(context.document);
    let mut writer = BlockWriter { context, leaf, out: Html::default(), marks, gaps, numbers: Vec::new(), tables };
    let all = &context.document.blocks;
    let mut blocks = Vec::new();
    let mut next_claim = 0;
    let mut at = 0;
    while at < all.len() {
        let end = outermost_end(all, at);
        let until = all.get(end).map_or(u32::MAX, |next| next.text.start);
        let first_claim = next_claim;
        while context.marks.claims.get(next_claim).is_some_and(|claim| claim.start() < until) {
            next_claim += 1;
        }
        let kind = role(&all[at].kind, at == 0);
        let claims: Vec<_> = (first_claim..next_claim).collect();
        let length = until.min(context.document.text.len() as u32) - all[at].text.start;
        writer.out = Html::with_capacity(2 * length as usize + 64);
        writer.write(at..end);
        let html = std::mem::take(&mut writer.out);
        if context.shown.is_none() || !html.is_empty() {
            blocks.push(ArticleBlock { kind, html, blocks: at..end, claims });
        }
        at = end;
    }
    blocks
}

/// The index after the outermost block that begins at `at`; all footnotes count as one.
fn outermost_end(blocks: &[Block], at: usize) -> usize {
    match blocks[at].kind {
        BlockKind::Footnote { .. } => blocks.len(),
        _ => blocks[at].end as usize,
    }
}

fn role(kind: &BlockKind, is_first: bool) -> BlockRole {
    match kind {
        BlockKind::Heading { level: 1, .. } if is_first => BlockRole::Headline,
        BlockKind::Heading { .. } => BlockRole::Heading,
        _ => BlockRole::Other,
    }
}

struct BlockWriter<'a> {
    context: &'a ArticleContext<'a>,
    leaf: LeafWriter<'a>,
    out: Html,
    /// The marks of footnotes that an excerpt shows.
    marks: Option<FootnoteMarks>,
    /// Where it leaves something out.
    gaps: Gaps<'a>,
    /// The number of the next item of each list that is open, in an excerpt: items before it may be left out.
    numbers: Vec<Option<u64>>,
    tables: TableNames,
}

impl<'a> BlockWriter<'a> {
    /// Writes the blocks with these indexes; they are whole subtrees. A stack of open blocks stands
    /// in for recursion, since users decide how deep blocks are nested.
    fn write(&mut self, range: Range<usize>) {
        let blocks = &self.context.document.blocks;
        if !matches!(blocks[range.start].kind, BlockKind::Footnote { .. }) {
            return self.write_trees(range);
        }
        let shown: Vec<_> = footnotes(blocks, range).filter(|(index, _)| self.shows(*index)).collect();
        if shown.is_empty() {
            return;
        }
        self.out.raw("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        shown.into_iter().for_each(|(_, tree)| self.write_trees(tree));
        self.out.raw("</ol>\n</section>\n");
    }

    /// Whether the footnote with this index is written.
    fn shows(&self, footnote: u32) -> bool {
        self.marks.as_ref().is_none_or(|marks| marks.footnotes.contains(&footnote))
    }

    fn write_trees(&mut self, range: Range<usize>) {
        let blocks = &self.context.document.blocks;
        let mut open: Vec<usize> = Vec::new();
        let mut rest = range;
        while let Some(index) = rest.next() {
            while open.last().is_some_and(|&parent| blocks[parent].end as usize <= index) {
                self.close_last(&mut open);
            }
            if self.is_left_out(&blocks[index]) {
                self.leave_out(index, &open);
                rest.start = blocks[index].end as usize;
                continue;
            }
            self.open(index, &open);
            open.push(index);
        }
        while !open.is_empty() {
            self.close_last(&mut open);
        }
    }

    /// Whether nothing of a block is shown. Cells stand and fall with their row, footnotes with their marks.
    fn is_left_out(&self, block: &Block) -> bool {
        let of_others = matches!(block.kind, BlockKind::Cell | BlockKind::Footnote { .. });
        self.context.shown.is_some_and(|shown| !of_others && !shown.touches(block.text))
    }

    fn leave_out(&mut self, index: usize, parents: &[usize]) {
        let blocks = &self.context.document.blocks;
        let parent = parents.last().map(|&parent| &blocks[parent].kind);
        self.gaps.block(&mut self.out, blocks[index].text, parent);
        if blocks[index].kind == BlockKind::Item {
            self.next_number();
        }
    }

    /// The number of an item of the list that is open; none where it needs none.
    fn next_number(&mut self) -> Option<u64> {
        let number = self.numbers.last_mut()?.as_mut()?;
        *number += 1;
        Some(*number - 1)
    }

    fn open_item(&mut self) -> &mut Html {
        let number = self.next_number();
        self.out.raw("<li");
        if let Some(number) = number {
            self.out.attribute("value", format_args!("{number}"));
        }
        self.out.raw(">")
    }

    fn open(&mut self, index: usize, parents: &[usize]) {
        let block = &self.context.document.blocks[index];
        match &block.kind {
            BlockKind::Paragraph => self.out.raw("<p>"),
            BlockKind::Plain => &mut self.out,
            BlockKind::Heading { level, slug } => {
                self.out.raw(HEADINGS[heading_index(*level)].0).attribute("id", ["h--", slug.as_str()]).raw(">")
            }
            BlockKind::BlockQuote => match self.quoted_from(block) {
                Some(cite) => self.out.raw("<blockquote").attribute("cite", cite).raw(">\n"),
                None => self.out.raw("<blockquote>\n"),
            },
            BlockKind::CodeBlock { .. } | BlockKind::Html if self.context.is_rtl => {
                self.out.raw("<pre tabindex=\"0\" dir=\"ltr\"><code>")
            }
            BlockKind::CodeBlock { .. } | BlockKind::Html => self.out.raw("<pre tabindex=\"0\"><code>"),
            BlockKind::List { start: None } => self.out.raw("<ul>\n"),
            BlockKind::List { start: Some(1) } => self.out.raw("<ol>\n"),
            BlockKind::List { start: Some(start) } => {
                self.out.raw("<ol").attribute("start", format_args!("{start}")).raw(">\n")
            }
            BlockKind::Item => self.open_item(),
            BlockKind::NumberedItem { number } => {
                self.out.raw("<li").attribute("value", format_args!("{number}")).raw(">")
            }
            BlockKind::Table { .. } => self
                .out
                .raw("<div")
                .attribute("class", classes(self.context, index))
                .raw(" role=\"region\" tabindex=\"0\"")
                .attribute("aria-label", self.tables.next(&self.context.words.table))
                .raw("><table>\n"),
            BlockKind::Row { head: true } => self.out.raw("<thead><tr>"),
            BlockKind::Row { head: false } => self.out.raw("<tr>"),
            BlockKind::Cell => self.open_cell(index, parents),
            BlockKind::Rule => self.out.raw("<hr>\n"),
            BlockKind::Footnote { index } => {
                self.gaps.end();
                self.out.raw("<li").attribute("id", format_args!("f--{}", index + 1));
                if self.marks.is_some() {
                    self.out.attribute("value", format_args!("{}", index + 1));
                }
                self.out.raw(">")
            }
        };
        if let (BlockKind::List { start }, Some(_)) = (&block.kind, self.context.shown) {
            self.numbers.push(*start);
        }
        match self.context.shown {
            _ if !block.kind.is_leaf() => {}
            Some(shown) => self.leaf.write_shown(&mut self.out, index, shown, &mut self.gaps),
            None => self.leaf.write(&mut self.out, index),
        }
    }

    fn close_last(&mut self, open: &mut Vec<usize>) {
        let Some(index) = open.pop() else { return };
        let blocks = &self.context.document.blocks;
        if matches!(blocks[index].kind, BlockKind::List { .. }) {
            self.numbers.pop();
        }
        let closing = match &blocks[index].kind {
            BlockKind::Paragraph => "</p>\n",
            BlockKind::Plain | BlockKind::Rule => "",
            BlockKind::Heading { level, .. } => HEADINGS[heading_index(*level)].1,
            BlockKind::BlockQuote => "</blockquote>\n",
            BlockKind::CodeBlock { .. } | BlockKind::Html => "</code></pre>\n",
            BlockKind::List { start: None } => "</ul>\n",
            BlockKind::List { start: Some(_) } => "</ol>\n",
            BlockKind::Item | BlockKind::NumberedItem { .. } => "</li>\n",
            BlockKind::Table { .. } => "</tbody></table></div>\n",
            BlockKind::Row { head: true } => "</tr></thead>\n<tbody>\n",
            BlockKind::Row { head: false } => "</tr>\n",
            BlockKind::Cell if self.is_head(open) => "</th>",
            BlockKind::Cell => "</td>",
            BlockKind::Footnote { index } => {
                let shown = |nth| self.marks.as_ref().is_none_or(|marks| marks.marks.contains(&(*index, nth)));
                self.leaf.footnote_backs(&mut self.out, *index, shown);
                "</li>\n"
            }
        };
        self.out.raw(closing);
    }

    fn open_cell(&mut self, index: usize, parents: &[usize]) -> &mut Html {
        let head = self.is_head(parents);
        let column = self.column(index, parents);
        self.out.raw(if head { "<th scope=\"col\"" } else { "<td" });
        let alignment = match column {
            Alignment::None => None,
            Alignment::Start => Some("start"),
            Alignment::Center => Some("center"),
            Alignment::End => Some("end"),
        };
        if let Some(class) = alignment {
            self.out.attribute("class", class);
        }
        self.out.raw(">")
    }

    /// How the column of a cell is aligned. `parents` ends with its table and its row.
    fn column(&self, cell: usize, parents: &[usize]) -> Alignment {
        let blocks = &self.context.document.blocks;
        let [.., table, row] = parents else { return Alignment::None };
        let BlockKind::Table { alignments } = &blocks[*table].kind else { return Alignment::None };
        // Cells hold no blocks, so that the place in the row is the difference of the indexes.
        alignments.get(cell - row - 1).copied().unwrap_or(Alignment::None)
    }

    /// Whether a cell with these parents stands in the head of its table.
    fn is_head(&self, parents: &[usize]) -> bool {
        let row = parents.last().map(|&row| &self.context.document.blocks[row].kind);
        matches!(row, Some(BlockKind::Row { head: true }))
    }

    /// The address a block quotation cites: only direct speech is cited.
    fn quoted_from(&self, block: &Block) -> Option<&'a str> {
        let direct = |claim: &Marked<'_>| claim.direct && claim.parts.iter().any(|part| block.text.contains(*part));
        self.context.cite.filter(|_| self.context.marks.claims.iter().any(direct))
    }
}

const HEADINGS: [(&str, &str); 6] = [
    ("<h1", "</h1>\n"),
    ("<h2", "</h2>\n"),
    ("<h3", "</h3>\n"),
    ("<h4", "</h4>\n"),
    ("<h5", "</h5>\n"),
    ("<h6", "</h6>\n"),
];

fn heading_index(level: u8) -> usize {
    usize::from(level.clamp(1, 6)) - 1
}
