//! A passage: the words of a copy that a claim is about.

use crate::text::Span;

/// The words of a copy that a claim is about, in one or several parts that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The parts, in the order of the copy; at least one.
    pub parts: Vec<TextQuoteSelector>,
    /// The value in `reading.toml`.
    pub span: Span,
}

/// The words of one part, with what stands before and after them where that is needed to tell one
/// place from another. The term and its fields are those of the W3C Web Annotation Data Model, §4.2.4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextQuoteSelector {
    /// The words themselves. `[…]` in them abridges, unless it stands in the copy.
    pub exact: String,
    /// What stands right before them.
    pub prefix: Option<String>,
    /// What stands right after them.
    pub suffix: Option<String>,
    /// The value of `exact` in `reading.toml`, with its quotation marks.
    pub span: Span,
}
