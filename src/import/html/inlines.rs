//! Running text of a page: words, line breaks, emphasis, links, quotation marks that the style sheet writes.

use super::address::Base;
use super::dom::Dom;
use super::footnotes::Footnotes;
use crate::import::block::{Inline, Style, text_of};
use crate::import::folded::{is_folded, printable};

/// What running text is written with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    /// What addresses are relative to.
    pub(super) base: &'a Base,
    /// The marks around `<q>`.
    pub(super) quotes: (&'static str, &'static str),
}

/// A row of inlines that grows.
#[derive(Debug, Default)]
pub(super) struct Line(Vec<Inline>);

impl Line {
    /// Takes out what has come, cut where two line breaks stand with nothing between them.
    pub(super) fn paragraphs(&mut self) -> Vec<Vec<Inline>> {
        let mut paragraphs = vec![Vec::new()];
        let mut breaks = 0;
        for inline in lifted(std::mem::take(&mut self.0)) {
            match &inline {
                Inline::Break => {
                    breaks += 1;
                    if breaks == 2 {
                        paragraphs.push(Vec::new());
                    }
                }
                Inline::FootnoteMark(_) => breaks = 0,
                inline if text_of(std::slice::from_ref(inline)).chars().all(is_folded) => {}
                _ => breaks = 0,
            }
            paragraphs.last_mut().into_iter().for_each(|paragraph| paragraph.push(inline.clone()));
        }
        paragraphs
    }
}

/// The inlines with every two line breaks that stand in emphasis or a link lifted out of it, so that paragraphs can be
/// cut there: the emphasis ends before and begins again after.
fn lifted(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Styled(style, inner) => lift(lifted(inner), |inner| Inline::Styled(style, inner), &mut out),
            Inline::Link(to, inner) => lift(lifted(inner), |inner| Inline::Link(to.clone(), inner), &mut out),
            inline => out.push(inline),
        }
    }
    out
}

fn lift(inner: Vec<Inline>, frame: impl Fn(Vec<Inline>) -> Inline, out: &mut Vec<Inline>) {
    let mut held = Vec::new();
    for inline in inner {
        if inline == Inline::Break {
            out.extend((!held.is_empty()).then(|| frame(std::mem::take(&mut held))));
            out.push(Inline::Break);
        } else {
            held.push(inline);
        }
    }
    out.extend((!held.is_empty()).then(|| frame(held)));
}

impl Words<'_> {
    /// Adds a node that begins no line, and all in it.
    pub(super) fn collect(&self, dom: &Dom, index: usize, footnotes: &Footnotes, line: &mut Line) {
        self.node(dom, index, footnotes, &mut line.0);
    }

    fn node(&self, dom: &Dom, index: usize, footnotes: &Footnotes, out: &mut Vec<Inline>) {
        if let Some(words) = dom.text(index) {
            return out.push(Inline::Text(printable(words).0));
        }
        if let Some(label) = footnotes.mark(index) {
            return out.push(Inline::FootnoteMark(label));
        }
        if footnotes.is_back(index) {
            return;
        }
        let inner = || {
            let mut inner = Vec::new();
            dom.children(index).for_each(|child| self.node(dom, child, footnotes, &mut inner));
            inner
        };
        match dom.name(index) {
            "br" => out.push(Inline::Break),
            "em" | "i" => out.push(Inline::Styled(Style::Emphasis, inner())),
            "strong" | "b" => out.push(Inline::Styled(Style::Strong, inner())),
            "s" | "del" | "strike" => out.push(Inline::Styled(Style::Struck, inner())),
            "sup" => out.push(Inline::Styled(Style::Raised, inner())),
            "sub" => out.push(Inline::Styled(Style::Lowered, inner())),
            "q" => {
                out.push(Inline::Text(self.quotes.0.to_owned()));
                out.extend(inner());
                out.push(Inline::Text(self.quotes.1.to_owned()));
            }
            "a" => match dom.attribute(index, "href").and_then(|to| self.base.resolve(to)) {
                Some(address) => out.push(Inline::Link(address, inner())),
                None => out.extend(inner()),
            },
            _ => out.extend(inner()),
        }
    }
}
