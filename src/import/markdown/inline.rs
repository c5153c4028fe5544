//! Writes running text as Markdown.

use super::escape::{Care, Place, escape};
use crate::import::block::{Inline, Style};

/// How much of what is not text is written. Each way is tried in turn until the block reads as it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    /// How emphasis is written.
    pub emphasis: Emphasis,
    /// Whether links are.
    pub links: bool,
    /// What is escaped.
    pub care: Care,
}

/// How emphasis is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Emphasis {
    /// With stars.
    Stars,
    /// With tags: they need no white space around them, as stars beside quotation marks do.
    Tags,
    /// Not at all.
    None,
}

/// The ways to write a block, from the one that says most.
pub(super) const MANNERS: [Manner; 5] = [
    Manner { emphasis: Emphasis::Stars, links: true, care: Care::Needed },
    Manner { emphasis: Emphasis::Stars, links: true, care: Care::Brackets },
    Manner { emphasis: Emphasis::Tags, links: true, care: Care::Brackets },
    Manner { emphasis: Emphasis::None, links: true, care: Care::Everything },
    Manner { emphasis: Emphasis::None, links: false, care: Care::Everything },
];

/// The block that running text stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// A paragraph, where a line break is a line of its own.
    Paragraph,
    /// A heading, which is one line.
    Heading,
    /// A cell, which is one line.
    Cell,
}

/// A line break inside of a line; the parser reads it as such.
const LINE_BREAK: &str = concat!('<', "br>");

/// The Markdown of `inlines`, which are folded.
pub(super) fn inlines(inlines: &[Inline], context: Context, manner: Manner) -> String {
    let mut pieces = Vec::new();
    flatten(inlines, manner, false, &mut pieces);
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Markup(markup) => out.push_str(markup),
            Piece::Break if context == Context::Paragraph => out.push_str("\\\n"),
            Piece::Break => out.push_str(LINE_BREAK),
            Piece::Text { words, in_link } => {
                let is_edge = |piece: Option<&Piece<'_>>| piece.is_none_or(|piece| *piece == Piece::Break);
                let place = Place {
                    begins_line: is_edge(index.checked_sub(1).and_then(|before| pieces.get(before))),
                    ends_line: is_edge(pieces.get(index + 1)),
                    in_heading: context == Context::Heading,
                    in_link: *in_link,
                };
                escape(words, place, manner.care, &mut out);
            }
        }
    }
    out
}

/// Running text in a row.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text { words: std::borrow::Cow<'a, str>, in_link: bool },
    Markup(String),
    Break,
}

fn flatten<'a>(inlines: &'a [Inline], manner: Manner, in_link: bool, pieces: &mut Vec<Piece<'a>>) {
    for inline in inlines {
        match inline {
            Inline::Text(words) => match pieces.last_mut() {
                // Pieces that nothing parts are read as one, and escaped as one.
                Some(Piece::Text { words: before, in_link: was_in_link }) if *was_in_link == in_link => {
                    before.to_mut().push_str(words);
                }
                _ => pieces.push(Piece::Text { words: words.into(), in_link }),
            },
            Inline::Break => pieces.push(Piece::Break),
            Inline::FootnoteMark(label) => pieces.push(Piece::Markup(format!("[^{label}]"))),
            Inline::Styled(style, inner) => {
                let (open, close) = marks(*style, manner);
                framed(open.to_owned(), inner, close.to_owned(), manner, in_link, pieces);
            }
            Inline::Link(address, inner) if manner.links => {
                framed("[".to_owned(), inner, format!("]({})", destination(address)), manner, true, pieces);
            }
            Inline::Link(_, inner) => flatten(inner, manner, in_link, pieces),
        }
    }
}

fn framed<'a>(
    open: String,
    inner: &'a [Inline],
    close: String,
    manner: Manner,
    in_link: bool,
    pieces: &mut Vec<Piece<'a>>,
) {
    let is_written = !open.is_empty();
    pieces.extend(is_written.then_some(Piece::Markup(open)));
    flatten(inner, manner, in_link, pieces);
    pieces.extend(is_written.then_some(Piece::Markup(close)));
}

/// What stands before and after words of this style.
fn marks(style: Style, manner: Manner) -> (&'static str, &'static str) {
    match (style, manner.emphasis) {
        (_, Emphasis::None) => ("", ""),
        (Style::Emphasis, Emphasis::Stars) => ("*", "*"),
        (Style::Strong, Emphasis::Stars) => ("**", "**"),
        (Style::Struck, Emphasis::Stars) => ("~~", "~~"),
        (Style::Emphasis, Emphasis::Tags) => tags!("em"),
        (Style::Strong, Emphasis::Tags) => tags!("strong"),
        (Style::Struck, Emphasis::Tags) => tags!("s"),
        (Style::Raised, _) => tags!("sup"),
        (Style::Lowered, _) => tags!("sub"),
    }
}

/// An address as it may stand between brackets.
fn destination(address: &str) -> String {
    let mut written = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '\\' => written.push_str("%5C"),
            '&' => written.push_str("&amp;"),
            '(' | ')' | '<' | '>' | '|' | '`' | '"' | '{' | '}' | '^' | '[' | ']' => {
                written.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c if c.is_whitespace() || c.is_control() => written.push_str("%20"),
            c => written.push(c),
        }
    }
    written
}
