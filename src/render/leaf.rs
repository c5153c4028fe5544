//! The inlines of one block as HTML, with refs and marks between them.
//!
//! Inlines nest and become elements. Marks may overlap and become one element for each piece of text
//! between two boundaries, inside the inlines.

use super::article::ArticleContext;
use super::class::ClaimClass;
use super::html::Html;
use super::marks::Marked;
use super::segments::{MarkedPart, Sweep};
use crate::model::{BlockKind, HtmlTag, Inline, InlineKind, LinkTarget};
use crate::text::TextRange;

/// The words of the interface that stand in the text.
pub(super) struct Words {
    /// Their language, where it is not the text's.
    pub lang: Option<String>,
    /// What a table is called by a screen reader.
    pub table: String,
    /// Before the number of a footnote.
    pub footnote: String,
    /// The link from a footnote back to its mark.
    pub footnote_back: String,
}

/// Writes leaf after leaf, in the order of the text.
pub(super) struct LeafWriter<'a> {
    context: &'a ArticleContext<'a>,
    sweep: Sweep<'a>,
    next_inline: usize,
}

/// An inline whose element is open.
struct Open {
    end: u32,
    closing: &'static str,
    is_link: bool,
}

impl Words {
    /// Writes words that are there for screen readers only.
    fn hidden(&self, out: &mut Html, words: &str) {
        out.raw("<span class=\"vh\"");
        if let Some(lang) = &self.lang {
            out.attribute("lang", lang);
        }
        out.raw(">").text(words).raw("</span>");
    }
}

impl<'a> LeafWriter<'a> {
    /// A writer at the start of the text.
    pub(super) fn new(context: &'a ArticleContext<'a>) -> Self {
        Self { context, sweep: Sweep::new(&context.marks.parts), next_inline: 0 }
    }

    /// Writes the text of the block with this index, which holds no other blocks.
    pub(super) fn write(&mut self, out: &mut Html, block: usize) {
        let block = &self.context.document.blocks[block];
        let may_quote = !matches!(block.kind, BlockKind::CodeBlock { .. } | BlockKind::Html);
        let inlines = self.inlines_until(block.text.end, block.text.start);
        let mut pieces = Pieces { context: self.context, open: Vec::new(), may_quote, waiting: Vec::new() };
        let mut at = block.text.start;
        let mut next = 0;
        loop {
            pieces.close(out, at);
            let begins = self.sweep.advance(at);
            pieces.refs(out, begins);
            let mut skip = at;
            while let Some(inline) = inlines.get(next).filter(|inline| inline.text.start <= at) {
                if pieces.is_linked(inline) {
                    pieces.refs(out, self.sweep.coming(inline.text.end));
                }
                skip = skip.max(pieces.open(out, inline));
                next += 1;
            }
            pieces.quotes(out, begins, &inlines[next..], block.text);
            if at >= block.text.end {
                break;
            }
            let boundary = [Some(block.text.end), pieces.next_end(), inlines.get(next).map(|inline| inline.text.start)];
            let until =
                boundary.into_iter().flatten().chain(self.sweep.next_boundary()).min().unwrap_or(block.text.end);
            pieces.text(out, TextRange { start: skip.min(until), end: until }, &self.sweep.marks());
            at = until.max(at + 1);
        }
        pieces.close(out, u32::MAX);
    }

    /// The inlines that begin before `end`, or at it with no text, and were not written yet.
    fn inlines_until(&mut self, end: u32, start: u32) -> &'a [Inline] {
        let all = &self.context.document.inlines;
        let rest = &all[self.next_inline..];
        let passed = rest.iter().take_while(|inline| inline.text.start < start).count();
        let count = rest[passed..].iter().take_while(|inline| inline.text.start <= end).count();
        self.next_inline += passed + count;
        &rest[passed..passed + count]
    }

    /// The links from the end of a footnote back to those of its marks that are shown.
    pub(super) fn footnote_backs(&self, out: &mut Html, index: u32, shown: impl Fn(u32) -> bool) {
        let Some(footnote) = self.context.document.footnotes.get(index as usize) else { return };
        for occurrence in (1..=footnote.marks).filter(|&occurrence| shown(occurrence)) {
            out.raw("<a class=\"footnote-back\" role=\"doc-backlink\"")
                .attribute("href", format_args!("#{}", footnote_mark_id(index, occurrence)))
                .raw(">");
            self.context.words.hidden(out, &self.context.words.footnote_back);
            out.raw("<span aria-hidden=\"true\">↩</span></a>\n");
        }
    }
}

/// The elements that are open while a leaf is written.
struct Pieces<'a> {
    context: &'a ArticleContext<'a>,
    open: Vec<Open>,
    /// Whether direct speech may be a `<q>` here.
    may_quote: bool,
    /// Marks of footnotes that wait for the end of a link, since links cannot hold links.
    waiting: Vec<(u32, u32)>,
}

impl Pieces<'_> {
    /// Closes the inlines that end at `at` or before.
    fn close(&mut self, out: &mut Html, at: u32) {
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
    fn is_linked(&self, inline: &Inline) -> bool {
        let InlineKind::Link { link, .. } = &inline.kind else { return false };
        !self.in_link() && (self.context.href)(link).is_some()
    }

    fn next_end(&self) -> Option<u32> {
        self.open.last().map(|open| open.end)
    }

    /// Opens an inline and returns the byte up to which it has written the text itself.
    fn open(&mut self, out: &mut Html, inline: &Inline) -> u32 {
        match &inline.kind {
            InlineKind::HardBreak => {
                out.raw("<br>\n");
                return inline.text.end;
            }
            InlineKind::Image(image) => {
                if let Some(address) = (self.context.href)(&image.link) {
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
        let closing = match kind {
            InlineKind::Emphasis => element(out, ("<em>", "</em>")),
            InlineKind::Strong => element(out, ("<strong>", "</strong>")),
            InlineKind::Strikethrough => element(out, ("<s>", "</s>")),
            InlineKind::Code => element(out, ("<code>", "</code>")),
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
            InlineKind::HardBreak | InlineKind::Image(_) | InlineKind::FootnoteRef { .. } => return,
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
    fn refs(&self, out: &mut Html, begins: &[MarkedPart]) {
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
    /// elements that are open and with those that are coming.
    fn quotes(&mut self, out: &mut Html, begins: &[MarkedPart], coming: &[Inline], leaf: TextRange) {
        for part in begins {
            let end = part.range.end;
            let nests = self.next_end().is_none_or(|open| end <= open);
            let crosses =
                || coming.iter().take_while(|inline| inline.text.start < end).any(|inline| inline.text.end > end);
            let direct = self.context.marks.claims[part.claim].direct;
            if direct && self.may_quote && nests && leaf.contains(part.range) && !crosses() {
                let closing = element(out, ("<q>", "</q>"));
                self.open.push(Open { end: part.range.end, closing, is_link: false });
            }
        }
    }

    /// Writes a piece of text, marked with the claims over it.
    fn text(&self, out: &mut Html, range: TextRange, marks: &[MarkedPart]) {
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
        out.raw(opening).attribute("class", mark_classes(&classes)).attribute("data-claims", ids("", &over));
        if !first.is_empty() {
            out.attribute("aria-details", ids("n--", &first));
        }
        out.raw(">").text(text).raw(closing);
    }
}

/// The link before a claim's mark: what the claim is in hidden words, and its note's symbol.
fn claim_ref(out: &mut Html, marked: &Marked<'_>, label: &str, words: &Words) {
    let (id, class) = (marked.id(), marked.class.name());
    let said = if marked.said { " said" } else { "" };
    out.raw("<a")
        .attribute("class", format_args!("ref {class}{said}"))
        .attribute("id", format_args!("r--{id}"))
        .raw(" role=\"doc-noteref\"")
        .attribute("href", format_args!("#{id}"))
        .raw(">");
    words.hidden(out, &format!("{label} "));
    out.raw("<svg")
        .attribute("class", format_args!("icon {class}"))
        .raw(" aria-hidden=\"true\"><use")
        .attribute("href", format_args!("#i--{class}"))
        .raw("/></svg></a>");
}

/// The place of a further part of a claim.
fn part_ref(out: &mut Html, id: &str, nth: usize) {
    out.raw("<span class=\"part\"").attribute("id", format_args!("r--{id}--{}", nth + 1)).raw("></span>");
}

/// The classes of a piece of marked text: `m`, the lines and fills of the claims over it with the
/// shortest claim's first, and `said` where it stands in a voice. An assertion's line comes last,
/// since what others say is said inside what the article asserts.
fn mark_classes(classes: &[ClaimClass]) -> String {
    let mut lines: Vec<_> = classes.iter().filter(|class| class.is_voice()).map(|class| class.name()).collect();
    lines.extend(classes.contains(&ClaimClass::Assertion).then_some(ClaimClass::Assertion.name()));
    let fills = classes.iter().filter(|class| class.is_figure()).map(|class| class.name()).collect();
    let mut names = "m".to_owned();
    for (prefix, mut layers) in [("line", lines), ("fill", fills)] {
        let mut seen: Vec<&str> = Vec::new();
        layers.retain(|layer| {
            !seen.contains(layer) && {
                seen.push(layer);
                true
            }
        });
        for (depth, layer) in (1..).zip(layers) {
            names.push_str(&format!(" {prefix}{depth}-{layer}"));
        }
    }
    if classes.iter().any(|class| class.is_voice()) {
        names.push_str(" said");
    }
    names
}

fn footnote_mark_id(index: u32, occurrence: u32) -> String {
    match occurrence {
        1 => format!("f--{}--ref", index + 1),
        _ => format!("f--{}--ref-{occurrence}", index + 1),
    }
}

fn element(out: &mut Html, (opening, closing): (&'static str, &'static str)) -> &'static str {
    out.raw(opening);
    closing
}

fn html_tag(tag: HtmlTag) -> (&'static str, &'static str) {
    match tag {
        HtmlTag::Abbr => ("<abbr>", "</abbr>"),
        HtmlTag::B => ("<b>", "</b>"),
        HtmlTag::Cite => ("<cite>", "</cite>"),
        HtmlTag::Del => ("<del>", "</del>"),
        HtmlTag::Dfn => ("<dfn>", "</dfn>"),
        HtmlTag::Em => ("<em>", "</em>"),
        HtmlTag::I => ("<i>", "</i>"),
        HtmlTag::Ins => ("<ins>", "</ins>"),
        HtmlTag::Kbd => ("<kbd>", "</kbd>"),
        HtmlTag::Mark => ("<mark>", "</mark>"),
        HtmlTag::Q => ("<q>", "</q>"),
        HtmlTag::S => ("<s>", "</s>"),
        HtmlTag::Samp => ("<samp>", "</samp>"),
        HtmlTag::Small => ("<small>", "</small>"),
        HtmlTag::Strong => ("<strong>", "</strong>"),
        HtmlTag::Sub => ("<sub>", "</sub>"),
        HtmlTag::Sup => ("<sup>", "</sup>"),
        HtmlTag::U => ("<u>", "</u>"),
        HtmlTag::Var => ("<var>", "</var>"),
    }
}
