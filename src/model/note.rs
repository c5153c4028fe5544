//! Notes on claims, and the links that notes and copies hold.

use super::{CopyId, ReadingId};
use crate::text::{Span, TextRange};

/// A note: its text, and what its Markdown makes of it. Like a [`Document`](super::Document) it is a text with ranges of
/// it, but no claim is ever looked for in it, and it may hold raw HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The value in `reading.toml`.
    pub span: Span,
    /// Its words, with its code and its raw HTML as they are written.
    pub text: Box<str>,
    /// Its parts in the order in which they begin, parents before children; what stands between them are words.
    pub parts: Box<[NotePart]>,
}

/// A part of a note: a range of the text, and of the parts inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotePart {
    /// What it is.
    pub kind: NoteKind,
    /// Its text, with that of its children.
    pub text: TextRange,
    /// The index after its last descendant in [`Note::parts`].
    pub end: u32,
}

/// What a part of a note is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// A paragraph.
    Paragraph,
    /// A heading of a level from 1 to 6.
    Heading(u8),
    /// A block quotation.
    BlockQuote,
    /// A block of code.
    CodeBlock(Box<CodeBlock>),
    /// A list, with the number of its first item if it is an ordered one.
    List(Option<u32>),
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// The head of a table.
    TableHead,
    /// Another row of a table.
    TableRow,
    /// A cell of either.
    TableCell,
    /// A thematic break; has no text.
    Rule,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck out.
    Strikethrough,
    /// A link.
    Link(Box<NoteLink>),
    /// An image, which a margin has no room for; what it holds is shown instead.
    Image(Box<Link>),
    /// Code in a line.
    Code,
    /// HTML, a tag or more; never shown before it was sanitised.
    Html,
    /// A line break that the author asked for; has no text.
    HardBreak,
}

/// A block of code in a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBlock {
    /// The first word of its info string; may be empty.
    pub language: String,
}

/// A link of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteLink {
    /// Where it leads.
    pub link: Link,
    /// Its title; may be empty.
    pub title: String,
}

/// What one comes upon in a note, from its beginning to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotePiece<'a> {
    /// Words; where a line ends in the Markdown, a line ends in them.
    Words(&'a str),
    /// A part that holds no others, with its text.
    Leaf(&'a NoteKind, &'a str),
    /// A part that may hold others begins.
    Start(&'a NoteKind),
    /// The part that began last, of those that are open, ends.
    End(&'a NoteKind),
}

impl Note {
    /// The pieces of the note in their order. They nest: each part that begins also ends.
    pub fn pieces(&self) -> impl Iterator<Item = NotePiece<'_>> {
        let (mut at, mut next, mut open) = (0, 0, Vec::<&NotePart>::new());
        std::iter::from_fn(move || {
            // The innermost part ends when all inside it have come, whatever text they have.
            let ending = open.last().filter(|part| part.end as usize <= next);
            let coming = self.parts.get(next).filter(|_| ending.is_none());
            let until = ending.map(|part| part.text.end).or(coming.map(|part| part.text.start));
            let until = until.map_or(self.text.len(), |until| until as usize);
            if at < until {
                let start = std::mem::replace(&mut at, until);
                return Some(NotePiece::Words(&self.text[start..until]));
            }
            let Some(part) = coming else { return open.pop().map(|part| NotePiece::End(&part.kind)) };
            next += 1;
            if part.kind.is_leaf() {
                at = part.text.end as usize;
                return Some(NotePiece::Leaf(&part.kind, &self.text[part.text.range()]));
            }
            open.push(part);
            Some(NotePiece::Start(&part.kind))
        })
    }

    /// The links and images in it, in the order of its Markdown.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.parts.iter().filter_map(|part| match &part.kind {
            NoteKind::Link(link) => Some(&link.link),
            NoteKind::Image(link) => Some(&**link),
            _ => None,
        })
    }

    /// The same, to lead them elsewhere.
    pub fn links_mut(&mut self) -> impl Iterator<Item = &mut Link> {
        self.parts.iter_mut().filter_map(|part| match &mut part.kind {
            NoteKind::Link(link) => Some(&mut link.link),
            NoteKind::Image(link) => Some(&mut **link),
            _ => None,
        })
    }

    /// The links in it that can be followed, in the order of its Markdown: all but those of images.
    pub fn followed(&self) -> impl Iterator<Item = &Link> {
        self.parts.iter().filter_map(|part| match &part.kind {
            NoteKind::Link(link) => Some(&link.link),
            _ => None,
        })
    }

    /// Whether HTML is written in it.
    pub fn has_html(&self) -> bool {
        self.parts.iter().any(|part| part.kind == NoteKind::Html)
    }
}

impl NoteKind {
    /// Whether it holds text alone, or nothing at all.
    pub fn is_leaf(&self) -> bool {
        matches!(self, Self::Rule | Self::Code | Self::Html | Self::HardBreak)
    }

    /// Whether it stands inside a line.
    pub fn is_inline(&self) -> bool {
        let is_span = matches!(self, Self::Emphasis | Self::Strong | Self::Strikethrough | Self::Code | Self::Html);
        is_span || matches!(self, Self::Link(_) | Self::Image(_))
    }
}

/// A link in a copy or a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address as written, with entities and escapes resolved.
    pub destination: String,
    /// What it leads to.
    pub target: LinkTarget,
    /// Where it stands.
    pub span: Span,
}

impl Link {
    /// The schemes that a link may have: those of the web, and those that the HTML Standard calls safe to hand
    /// to another program, since none of them runs code or reaches the reader's own files.
    pub const SCHEMES: &[&str] = &[
        "http", "https", "ftp", "ftps", "geo", "irc", "ircs", "magnet", "mailto", "matrix", "news", "nntp", "sftp",
        "sip", "sms", "smsto", "tel", "urn", "webcal", "xmpp",
    ];
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// An address outside the site, with a scheme of [`Link::SCHEMES`].
    External,
    /// A place of the same page: `#claim-id`, or `#f--1`.
    Fragment(String),
    /// A copy of a reading, written as the path to its file, and the claim or heading in it.
    Copy {
        /// The reading.
        reading: ReadingId,
        /// The copy.
        copy: CopyId,
        /// What follows `#`.
        fragment: Option<String>,
    },
    /// A file beside the copy, by its path under `content/`.
    Asset(String),
    /// A file that lies in the site's folder and is never published; never linked.
    Private,
    /// A path that leads nowhere Beleg knows.
    Broken,
    /// Any other scheme, be it one that could run code or carry a page (`javascript`, `data`, …); never linked.
    Unsafe,
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;
    use crate::text::{Files, SourceFile, SourcePath};

    fn part(kind: NoteKind, text: Range<usize>, end: u32) -> NotePart {
        NotePart { kind, text: TextRange::new(text), end }
    }

    /// Half a million notes of a large site are one part each.
    #[test]
    fn a_part_of_a_note_takes_four_words_of_memory() {
        assert_eq!(size_of::<NotePart>(), 32);
    }

    #[test]
    fn parts_without_text_end_where_they_belong() {
        let file = Files::default().add(SourceFile::new(SourcePath::new("reading.toml"), String::new()));
        let parts = [
            part(NoteKind::Item, 0..1, 3),
            part(NoteKind::Strong, 1..1, 3),
            part(NoteKind::HardBreak, 1..1, 3),
            part(NoteKind::Item, 1..1, 4),
            part(NoteKind::Code, 1..2, 5),
        ];
        let note = Note { span: Span::new(file, 0..0), text: "abc".into(), parts: parts.into() };
        let expected = [
            NotePiece::Start(&NoteKind::Item),
            NotePiece::Words("a"),
            NotePiece::Start(&NoteKind::Strong),
            NotePiece::Leaf(&NoteKind::HardBreak, ""),
            NotePiece::End(&NoteKind::Strong),
            NotePiece::End(&NoteKind::Item),
            NotePiece::Start(&NoteKind::Item),
            NotePiece::End(&NoteKind::Item),
            NotePiece::Leaf(&NoteKind::Code, "b"),
            NotePiece::Words("c"),
        ];
        assert_eq!(note.pieces().collect::<Vec<_>>(), expected);
    }
}
