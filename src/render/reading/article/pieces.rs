//! The elements that are open at a place of the text, and the pieces of text between two boundaries.

use super::context::ArticleContext;
use super::elements::{element, footnote_mark_id, html_tag};
use super::mark_html::{claim_ref, mark_classes, part_ref};
use crate::interface::Html;
use crate::model::{HtmlTag, Inline, InlineKind, LinkTarget};
use crate::render::marks::MarkedPart;
use crate::text::TextRange;

/// An inline whose element is open.
struct Open {
    end: u32,
    closing: &'static str,
    is_link: bool,
}

/// The elements that are open while a leaf is written.
pub(super) struct Pieces<'a> {
    context: &'a ArticleContext<'a>,
    open: Vec<Open>,
    /// Whether direct speech may be a `<q>` here.
    may_quote: bool,
    /// Marks of footnotes that wait for the end of a link, since links cannot hold links.
    waiting: Vec<(u32, u32)>,
}

impl<'a> Pieces<'a> {
    /// No open elements, at the start of a leaf.
    pub(super) fn new(context: &'a ArticleContext<'a>, may_quote: bool) -> Self {
        Self { context, open: Vec::new(), may_quote, waiting: Vec::new() }
    }

    /// Closes the inlines that end at `at` or before.
    pub(super) fn close(&mut self, out: &mut Html, at: u32) {
        while self.open.last().is_some_and(|open| open.end <= at) {
            let Some(closed) = self.open.pop() else { break };
            out.raw(closed.closing);
            if closed.is_link && !self.in_link() {
                std::mem::take(&mut self.waiting)
                    .into_iter()
                    .for_each(|(index, nth)| self.footnote_ref(out, index, nth));
            }
        }
    }

    fn in_link(&self) -> bool {
        self.open.iter().any(|open| open.is_link)
    }

    /// Whether an inline becomes a link.
    pub(super) fn is_linked(&self, inline: &Inline) -> bool {
        let InlineKind::Link { link, .. } = &inline.kind else { return false };
        !self.in_link() && (self.context.href)(link).is_some()
    }

    pub(super) fn next_end(&self) -> Option<u32> {
        self.open.last().map(|open| open.end)
    }

    /// Opens an inline and returns the byte up to which it has written the text itself.
    pub(super) fn open(&mut self, out: &mut Html, inline: &Inline) -> u32 {
        match &inline.kind {
            InlineKind::HardBreak => {
                out.raw("<br>\n");
                return inline.text.end;
            }
            InlineKind::WordBreak => _ = out.raw("<wbr>"),
            InlineKind::Image(image) => {
                // What does not lie beside the copy is told, and never loaded, whatever the level of that is.
                let own = matches!(image.link.target, LinkTarget::Asset(_)).then_some(&image.link);
                if let Some(address) = own.and_then(|link| (self.context.href)(link)) {
                    out.raw("<img").attribute("src", address).attribute("alt", &image.alt);
                    if !image.title.is_empty() {
                        out.attribute("title", &image.title);
                    }
                    out.raw(" loading=\"lazy\">");
                } else {
                    out.text(&image.alt);
                }
                return inline.text.end;
            }
            InlineKind::FootnoteRef { index, occurrence } if self.in_link() => self.waiting.push((*index, *occurrence)),
            InlineKind::FootnoteRef { index, occurrence } => self.footnote_ref(out, *index, *occurrence),
            kind => self.element(out, kind, inline.text.end),
        }
        inline.text.start
    }

    fn element(&mut self, out: &mut Html, kind: &InlineKind, end: u32) {
        let mut is_link = false;
        let is_rtl = self.context.is_rtl;
        let closing = match kind {
            InlineKind::Emphasis => element(out, ("<em>", "</em>")),
            InlineKind::Strong => element(out, ("<strong>", "</strong>")),
            InlineKind::Strikethrough => element(out, ("<s>", "</s>")),
            InlineKind::Code if is_rtl => element(out, ("<code dir=\"ltr\">", "</code>")),
            InlineKind::Code => element(out, ("<code>", "</code>")),
            InlineKind::Html(HtmlTag::Kbd) if is_rtl => element(out, ("<kbd dir=\"ltr\">", "</kbd>")),
            InlineKind::Html(HtmlTag::Samp) if is_rtl => element(out, ("<samp dir=\"ltr\">", "</samp>")),
            InlineKind::Html(tag) => element(out, html_tag(*tag)),
            InlineKind::Link { link, title } => match (self.context.href)(link).filter(|_| !self.in_link()) {
                Some(address) => {
                    is_link = true;
                    out.raw("<a").attribute("href", address);
                    if !title.is_empty() {
                        out.attribute("title", title);
                    }
                    if link.target == LinkTarget::External {
                        out.raw(" rel=\"external noopener\"");
                    }
                    element(out, (">", "</a>"))
                }
                None => element(out, ("<span>", "</span>")),
            },
            InlineKind::HardBreak | InlineKind::WordBreak | InlineKind::Image(_) | InlineKind::FootnoteRef { .. } => {
                return;
            }
        };
        self.open.push(Open { end, closing, is_link });
    }

    fn footnote_ref(&self, out: &mut Html, index: u32, occurrence: u32) {
        out.raw("<sup><a class=\"footnote-ref\"")
            .attribute("id", footnote_mark_id(index, occurrence))
            .raw(" role=\"doc-noteref\"")
            .attribute("href", format_args!("#f--{}", index + 1))
            .raw(">");
        self.context.words.hidden(out, &format!("{} ", self.context.words.footnote));
        out.text(&(index + 1).to_string()).raw("</a></sup>");
    }

    /// Writes the refs of parts that begin here. A link cannot hold a link: the refs of what begins
    /// inside one are written before it opens, and passed over inside.
    pub(super) fn refs(&self, out: &mut Html, begins: &[MarkedPart]) {
        if self.in_link() {
            return;
        }
        for part in begins {
            let marked = &self.context.marks.claims[part.claim];
            match part.part {
                0 => claim_ref(out, marked, &self.context.labels[part.claim], &self.context.words),
                nth => part_ref(out, marked.id(), nth),
            }
        }
    }

    /// Opens a `<q>` for each direct voice that begins here, lies in this leaf and nests with the
    /// elements that are open and with those that are coming. Its class keeps browsers from adding quotation marks:
    /// the text has its own, unlike a `<q>` that the copy's author wrote.
    pub(super) fn quotes(&mut self, out: &mut Html, begins: &[MarkedPart], coming: &[Inline], leaf: TextRange) {
        for part in begins {
            let end = part.range.end;
            let nests = self.next_end().is_none_or(|open| end <= open);
            let crosses =
                || coming.iter().take_while(|inline| inline.text.start < end).any(|inline| inline.text.end > end);
            let direct = self.context.marks.claims[part.claim].direct;
            if direct && self.may_quote && nests && leaf.contains(part.range) && !crosses() {
                let closing = element(out, ("<q class=\"direct\">", "</q>"));
                self.open.push(Open { end: part.range.end, closing, is_link: false });
            }
        }
    }

    /// Writes a piece of text, marked with the claims over it.
    pub(super) fn text(&self, out: &mut Html, range: TextRange, marks: &[MarkedPart]) {
        let text = &self.context.document.text[range.range()];
        if text.is_empty() {
            return;
        }
        if marks.is_empty() {
            out.text(text);
            return;
        }
        let claims = &self.context.marks.claims;
        let first: Vec<_> = marks
            .iter()
            .filter(|mark| mark.part == 0 && mark.range.start == range.start)
            .map(|mark| mark.claim)
            .collect();
        let (opening, closing) = if first.is_empty() { ("<span", "</span>") } else { ("<mark", "</mark>") };
        let ids = |prefix: &str, of: &[usize]| {
            of.iter().map(|&claim| format!("{prefix}{}", claims[claim].id())).collect::<Vec<_>>().join(" ")
        };
        let over: Vec<_> = marks.iter().map(|mark| mark.claim).collect();
        let classes: Vec<_> = marks.iter().map(|mark| claims[mark.claim].class).collect();
        let draft = if marks.iter().all(|mark| claims[mark.claim].claim.is_draft) { " draft" } else { "" };
        out.raw(opening).attribute("class", [&mark_classes(&classes), draft]).attribute("data-claims", ids("", &over));
        if !first.is_empty() {
            out.attribute("aria-details", ids("n--", &first));
        }
        out.raw(">").text(text).raw(closing);
    }
}
