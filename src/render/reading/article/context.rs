//! What the writers of the article share: the document, its marks, the words of the interface.

use crate::interface::Html;
use crate::model::{Document, Link, Shown};
use crate::render::marks::Marks;

/// What the writer needs beside the document.
pub(in crate::render) struct ArticleContext<'a> {
    /// The text.
    pub document: &'a Document,
    /// The claims.
    pub marks: &'a Marks<'a>,
    /// The hidden words before each mark, by claim.
    pub labels: &'a [String],
    /// The words of the interface that stand in the text.
    pub words: Words,
    /// The address of a link on this page; none for what is not linked.
    pub href: &'a dyn Fn(&Link) -> Option<String>,
    /// Where direct speech in a block quotation is from.
    pub cite: Option<&'a str>,
    /// What is shown of the text; `None` where that is all of it.
    pub shown: Option<&'a Shown>,
    /// Whether the text runs from right to left. Code does not: it says so itself, for devices that don't know the
    /// theme.
    pub is_rtl: bool,
}

/// The words of the interface that stand in the text.
pub(in crate::render) struct Words {
    /// Their language, where it is not the text's.
    pub lang: Option<String>,
    /// What a table is called by a screen reader.
    pub table: String,
    /// What is said where an excerpt leaves something out.
    pub gap: String,
    /// Before the number of a footnote.
    pub footnote: String,
    /// The link from a footnote back to its mark.
    pub footnote_back: String,
}

impl Words {
    /// Writes words that are there for screen readers only.
    pub(super) fn hidden(&self, out: &mut Html, words: &str) {
        out.raw("<span class=\"vh\"");
        if let Some(lang) = &self.lang {
            out.attribute("lang", lang);
        }
        out.raw(">").text(words).raw("</span>");
    }
}
