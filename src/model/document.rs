//! A copy's text as a reader sees it, with a map back to the Markdown.
//!
//! The text is one string. Blocks and inlines are ranges of it, in the order in which they open, so
//! that a parent always stands before its children. Parser events are not kept: for many readings
//! they would need far more memory than the text.

use crate::text::{FileId, Span, TextRange};

use super::Link;

/// The rendered text of a copy, its structure, and where each piece of it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The Markdown file.
    pub file: FileId,
    /// The text that a reader sees. Blocks are parted by `\n\n`, table cells by `\t`, rows by `\n`; numbers of items
    /// are in it where a list shows them as written;
    /// an image is one U+FFFC; marks of footnotes are nothing.
    pub text: String,
    /// Where each piece of the text comes from, in order, without overlap.
    pub runs: Vec<Run>,
    /// The blocks, parents before children.
    pub blocks: Vec<Block>,
    /// The inlines of all blocks, by start, parents before children.
    pub inlines: Vec<Inline>,
    /// The footnotes, in the order of their first mark.
    pub footnotes: Vec<Footnote>,
}

/// A piece of rendered text and the source it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The piece.
    pub text: TextRange,
    /// Where it stands in the file, in bytes.
    pub source_start: u32,
    /// The byte after its last in the file.
    pub source_end: u32,
    /// Whether the piece stands for its source as a whole (an entity, a line break); otherwise the
    /// two are equal byte for byte.
    pub atomic: bool,
}

/// A block: a range of the text, and of the blocks inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, with that of its children.
    pub text: TextRange,
    /// The index after its last descendant in [`Document::blocks`].
    pub end: u32,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// The text of a tight list item: inlines without a paragraph around them.
    Plain,
    /// A heading.
    Heading {
        /// 1–6.
        level: u8,
        /// Its id without the `h--`, unique in the document.
        slug: String,
    },
    /// A block quotation.
    BlockQuote,
    /// A code block.
    CodeBlock {
        /// The first word of its info string; may be empty.
        language: String,
    },
    /// A list; its children are items.
    List {
        /// The number of its first item, if it is an ordered one.
        start: Option<u64>,
    },
    /// An item of a list.
    Item,
    /// An item of a list that shows its numbers as they are written. They are part of the text: before its blocks
    /// stands the number with its dot or bracket, and a blank.
    NumberedItem {
        /// The number.
        number: u32,
    },
    /// A table; its children are rows, the first one its head.
    Table {
        /// How each column is aligned.
        alignments: Vec<Alignment>,
    },
    /// A row of a table; its children are cells.
    Row {
        /// Whether it is the head.
        head: bool,
    },
    /// A cell of a table.
    Cell,
    /// A thematic break; has no text.
    Rule,
    /// A footnote; its children are blocks.
    Footnote {
        /// Its index in [`Document::footnotes`].
        index: u32,
    },
    /// HTML that is shown as text.
    Html,
}

/// How a column of a table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the script runs.
    None,
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line.
    End,
}

/// An inline: a range of the text with a meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// Its text; empty for a footnote mark and for [`InlineKind::WordBreak`].
    pub text: TextRange,
    /// What it is.
    pub kind: InlineKind,
}

/// What an inline is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineKind {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck out.
    Strikethrough,
    /// Code.
    Code,
    /// A line break that the author asked for.
    HardBreak,
    /// A place where a long word may be broken; has no text.
    WordBreak,
    /// A link.
    Link {
        /// Where it leads.
        link: Box<Link>,
        /// Its title; may be empty.
        title: String,
    },
    /// An image; its text is one U+FFFC.
    Image(Box<Image>),
    /// The mark of a footnote.
    FootnoteRef {
        /// The footnote's index in [`Document::footnotes`].
        index: u32,
        /// Which mark of that footnote this is, from 1.
        occurrence: u32,
    },
    /// An HTML element of the allow-list, without attributes.
    Html(HtmlTag),
}

/// The HTML elements that a copy may use inline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the element it is named after")]
pub enum HtmlTag {
    Abbr,
    B,
    Cite,
    Del,
    Dfn,
    Em,
    I,
    Ins,
    Kbd,
    Mark,
    Q,
    S,
    Samp,
    Small,
    Strong,
    Sub,
    Sup,
    U,
    Var,
}

/// An image of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The file it shows.
    pub link: Link,
    /// What it shows, in words.
    pub alt: String,
    /// Its title; may be empty.
    pub title: String,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// Its label in the Markdown.
    pub label: String,
    /// How many marks lead to it.
    pub marks: u32,
}

impl Document {
    /// Whether a reader sees the same text in both, wherever it stands in its file: what is found in the one is found
    /// in the other.
    pub fn reads_like(&self, other: &Self) -> bool {
        let is_same_kind = |one: &InlineKind, other: &InlineKind| match (one, other) {
            // Where links lead and where they are written is not read.
            (InlineKind::Link { .. }, InlineKind::Link { .. }) | (InlineKind::Image(_), InlineKind::Image(_)) => true,
            (one, other) => one == other,
        };
        let is_alike =
            |(one, other): (&Inline, &Inline)| one.text == other.text && is_same_kind(&one.kind, &other.kind);
        self.text == other.text
            && self.blocks == other.blocks
            && self.inlines.len() == other.inlines.len()
            && self.inlines.iter().zip(&other.inlines).all(is_alike)
    }

    /// The text of the first heading of level 1.
    pub fn headline(&self) -> Option<&str> {
        self.headline_range().map(|range| &self.text[range.range()])
    }

    /// Where the first heading of level 1 stands.
    pub fn headline_range(&self) -> Option<TextRange> {
        let first = |block: &&Block| matches!(block.kind, BlockKind::Heading { level: 1, .. });
        self.blocks.iter().find(first).map(|block| block.text)
    }

    /// The marks of footnotes in a range of the text or at its end: the index of the footnote, and which of its marks
    /// each is, from 1.
    pub fn footnote_marks(&self, range: TextRange) -> impl Iterator<Item = (u32, u32)> {
        let first = self.inlines.partition_point(|inline| inline.text.start < range.start);
        let inside = self.inlines[first..].iter().take_while(move |inline| inline.text.start <= range.end);
        inside.filter_map(|inline| match inline.kind {
            InlineKind::FootnoteRef { index, occurrence } => Some((index, occurrence)),
            _ => None,
        })
    }

    /// The place in the Markdown that a range of the text comes from. Text that Beleg put in (between
    /// blocks and cells) takes the place of what stands next to it.
    pub fn source_span(&self, range: TextRange) -> Span {
        let start = self.source_offset(range.start, true);
        let end = if range.is_empty() { start } else { self.source_offset(range.end, false) };
        Span { file: self.file, start, end: end.max(start) }
    }

    /// The source byte of a byte of the text, seen as the start or as the end of a range.
    fn source_offset(&self, offset: u32, is_start: bool) -> u32 {
        let after =
            self.runs.partition_point(|run| if is_start { run.text.end <= offset } else { run.text.start < offset });
        let run = if is_start { self.runs.get(after) } else { after.checked_sub(1).map(|last| &self.runs[last]) };
        let Some(run) = run else {
            return if is_start { self.runs.last().map_or(0, |run| run.source_end) } else { 0 };
        };
        match (run.atomic, is_start) {
            (true, true) => run.source_start,
            (true, false) => run.source_end,
            (false, _) => (run.source_start + offset.saturating_sub(run.text.start)).min(run.source_end),
        }
    }

    /// Where the numbers of items stand that are part of the text, with the blank after each.
    pub fn item_numbers(&self) -> impl Iterator<Item = TextRange> {
        let is_numbered = |block: &&Block| matches!(block.kind, BlockKind::NumberedItem { .. });
        self.blocks.iter().filter(is_numbered).map(|block| {
            let item = &self.text[block.text.range()];
            let digits = item.bytes().take_while(u8::is_ascii_digit).count();
            let blank = usize::from(item[digits..].len() > 1 && item[digits + 1..].starts_with(' '));
            let start = block.text.start as usize;
            TextRange::new(start..start + item.len().min(digits + 1 + blank))
        })
    }

    /// The blocks that hold inlines themselves (paragraphs, headings, cells, …), with their indexes.
    pub fn leaves(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.blocks.iter().enumerate().filter(|(_, block)| block.kind.is_leaf())
    }
}

impl BlockKind {
    /// Whether it is a heading of any level.
    pub fn is_heading(&self) -> bool {
        matches!(self, Self::Heading { .. })
    }

    /// Whether the block holds text itself and not other blocks.
    pub fn is_leaf(&self) -> bool {
        matches!(
            self,
            Self::Paragraph | Self::Plain | Self::Heading { .. } | Self::CodeBlock { .. } | Self::Cell | Self::Html
        )
    }
}
