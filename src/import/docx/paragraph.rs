//! A paragraph of a Word file while it is read.

use super::styles::Kind;
use crate::import::block::{Inline, Style};

/// A paragraph, or a piece of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table begins.
    TableStart,
    /// A row of the innermost table begins.
    RowStart,
    /// A cell of that row begins; it spans this many columns.
    CellStart(usize),
    /// The innermost table ends.
    TableEnd,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// What it is.
    pub(super) kind: Kind,
    /// The list it is an item of, its level there, and whether its items are numbered.
    pub(super) list: Option<(String, u8, bool)>,
    /// Its text.
    pub(super) inlines: Vec<Inline>,
    /// Its text as it stands in the file, for the places of comments.
    pub(super) raw: String,
    /// Which paragraph of the file it is.
    pub(super) number: usize,
    /// Whether its end was taken out: the next one goes on in it.
    pub(super) is_open: bool,
}

impl Paragraph {
    /// The paragraph with this number, still empty.
    pub(super) fn new(number: usize) -> Self {
        Self { kind: Kind::Plain, list: None, inlines: Vec::new(), raw: String::new(), number, is_open: false }
    }

    /// Adds words in these styles, which a link may hold.
    pub(super) fn push(&mut self, words: &str, styles: &[Style], link: Option<&str>) {
        self.raw.push_str(words);
        let words = Inline::Text(crate::import::folded::printable(words).0);
        let styled = styles.iter().fold(words, |inner, style| Inline::Styled(*style, vec![inner]));
        self.inlines.push(match link {
            Some(address) => Inline::Link(address.to_owned(), vec![styled]),
            None => styled,
        });
    }

    /// Adds a line break.
    pub(super) fn push_break(&mut self) {
        self.raw.push('\n');
        self.inlines.push(Inline::Break);
    }
}
