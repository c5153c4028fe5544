//! Notes on claims, and the links that notes and copies hold.

use pulldown_cmark::{Event, Options, Parser};

use super::{CopyId, NoteEvents, ReadingId};
use crate::text::Span;

/// A note in Markdown, as the user wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The Markdown.
    pub markdown: String,
    /// The value in `reading.toml`.
    pub span: Span,
    /// The links in it, so that they can be checked without reading the Markdown again.
    pub links: Vec<Link>,
}

impl Note {
    /// What Markdown a note may use beyond CommonMark. It stands in a margin and has no footnotes of
    /// its own; quotation marks are evidence and stay as they are.
    pub fn options() -> Options {
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
    }

    /// What the note says, event by event.
    pub fn events(&self) -> impl Iterator<Item = Event<'_>> {
        let parser = Parser::new_ext(&self.markdown, Self::options()).into_offset_iter();
        NoteEvents::new(&self.markdown, parser).map(|(event, _)| event)
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
