//! The inlines of a copy: text, code, line breaks, emphasis, links, marks of footnotes, allowed HTML.

use std::ops::Range;

use pulldown_cmark::{LinkType, Tag};

use super::html::{self, Piece};
use super::reader::{DEEPEST, Reader};
use super::{explain, unseen};
use crate::diagnostic::Code;
use crate::model::{InlineKind, Link};
use crate::parse::links::{LinkUse, explain as explain_link, fault, link};

impl Reader<'_> {
    /// An inline with content begins.
    pub(super) fn start_inline(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.open_inline(InlineKind::Emphasis, &range),
            Tag::Strong => self.open_inline(InlineKind::Strong, &range),
            Tag::Strikethrough => self.open_inline(InlineKind::Strikethrough, &range),
            Tag::Link { link_type, dest_url, title, .. } => {
                let destination = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                unseen::report_escapes(&destination, self.source, range.clone(), &mut self.faults);
                unseen::report_escapes(&title, self.source, range.clone(), &mut self.faults);
                let link = Box::new(self.link(&destination, &range, LinkUse::Link));
                self.open_inline(InlineKind::Link { link, title: clean(&title) }, &range);
            }
            Tag::Image { dest_url, title, .. } => self.start_image(&dest_url, clean(&title), &range),
            // Extensions that are off; their content is shown without them.
            _ => self.strand().inlines.push(None),
        }
    }

    /// The link to `destination`, with a diagnostic if it cannot be followed or shown.
    pub(super) fn link(&mut self, destination: &str, range: &Range<usize>, used: LinkUse) -> Link {
        let link = link(destination, self.faults.span(range.clone()), self.links);
        if let Some(code) = fault(&link, used) {
            self.faults.report(code, || explain_link(&link, used, self.links));
        }
        link
    }

    /// Opens an inline, unless it is nested too deep; then its text stands without it.
    fn open_inline(&mut self, kind: InlineKind, range: &Range<usize>) {
        self.enter_leaf();
        let strand = self.strand();
        if strand.inlines.len() < DEEPEST {
            let index = strand.fragment.open_inline(kind);
            return strand.inlines.push(Some(index));
        }
        let outermost = strand.inlines.len() == DEEPEST;
        strand.inlines.push(None);
        if outermost {
            let span = self.faults.span(range.start..range.start);
            self.faults.report(Code::TooDeep, || explain::too_deep("emphasis and links", span));
        }
    }

    /// Closes the innermost inline.
    pub(super) fn close_inline(&mut self) {
        let strand = self.strand();
        if let Some(index) = strand.inlines.pop().flatten() {
            strand.fragment.close_inline(index);
        }
    }

    /// Text, or the character that an entity stands for.
    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        self.enter_leaf();
        if let Some(mark) = undefined_mark(self.source, text, &range) {
            let span = self.faults.span(mark.clone());
            self.faults.report(Code::UndefinedFootnote, || explain::undefined_footnote(&self.source[mark], span));
        }
        self.put(text, range);
    }

    /// Adds text that comes from these bytes: one to one where they are equal, else as a whole.
    pub(super) fn put(&mut self, text: &str, range: Range<usize>) {
        let (base, source) = (self.base, self.source);
        let fragment = &mut self.strand().fragment;
        match source.get(range.clone()) {
            Some(found) if found == text => fragment.exact(text, base + range.start),
            _ => {
                fragment.atomic(&clean(text), base + range.start..base + range.end);
                unseen::report_escapes(text, source, range, &mut self.faults);
            }
        }
    }

    /// Inline code.
    pub(super) fn code(&mut self, code: &str, range: Range<usize>) {
        self.enter_leaf();
        let index = self.strand().fragment.open_inline(InlineKind::Code);
        self.put(code, code_content(self.source, code, &range).unwrap_or(range));
        self.strand().fragment.close_inline(index);
    }

    /// A line break in the source, shown as `shown`.
    pub(super) fn line_break(&mut self, shown: &str, range: Range<usize>) {
        self.enter_leaf();
        let source = self.base + range.start..self.base + range.end;
        self.strand().fragment.atomic(shown, source);
        self.at_line_break = true;
    }

    /// A line break that the author asked for.
    pub(super) fn hard_break(&mut self, range: Range<usize>) {
        self.enter_leaf();
        let index = self.strand().fragment.open_inline(InlineKind::HardBreak);
        self.line_break("\n", range);
        self.strand().fragment.close_inline(index);
    }

    /// The mark of a footnote that is defined somewhere.
    pub(super) fn footnote_mark(&mut self, label: &str, range: Range<usize>) {
        self.enter_leaf();
        let index = self.labels.number(label, range);
        self.strand().fragment.open_inline(InlineKind::FootnoteRef { index, occurrence: 0 });
    }

    /// A tag, a comment, or anything else between angle brackets.
    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let has_partner = self.balanced.binary_search(&range.start).is_ok();
        match html::piece(html) {
            Piece::Comment => {}
            Piece::Break => {
                self.hard_break(range);
                // What follows a tag stands on the same line and belongs to itself.
                self.at_line_break = false;
            }
            Piece::WordBreak => {
                self.enter_leaf();
                self.strand().fragment.open_inline(InlineKind::WordBreak);
            }
            Piece::Open(tag) if has_partner => self.open_inline(InlineKind::Html(tag), &range),
            Piece::Close(_) if has_partner => self.close_inline(),
            Piece::Open(_) | Piece::Close(_) | Piece::Other => {
                self.enter_leaf();
                let span = self.faults.span(range.clone());
                self.faults.report(Code::RawHtml, || explain::inline_html(html, span));
                self.put(html, range);
            }
        }
    }
}

/// Without NUL, which CommonMark has replaced.
pub(super) fn clean(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

/// The bytes between the backticks that are the code itself, if it stands there as it is. Line breaks
/// and a table's `\|` make the two differ.
fn code_content(source: &str, code: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let span = source.get(range.clone())?;
    let ticks = span.len() - span.trim_start_matches('`').len();
    let inner = span.get(ticks..span.len().checked_sub(ticks)?)?;
    // One space at each end may have been taken off, so the code begins here or one byte on.
    let start = [0, 1].into_iter().find(|&skipped| inner.get(skipped..).is_some_and(|rest| rest.starts_with(code)))?;
    let start = range.start + ticks + start;
    Some(start..start + code.len())
}

/// The place of a `[^label]` that the parser left as text because nothing defines it. `text` is one piece
/// of text at `range`: a bracket that could have opened a link is a piece of its own, one that is
/// escaped or stands in code is not.
fn undefined_mark(source: &str, text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    if text != "[" && text != "![" {
        return None;
    }
    let start = range.end.checked_sub(1)?;
    let label = source.get(start..)?.strip_prefix("[^")?;
    let end = label.find(|c: char| c.is_whitespace() || matches!(c, '[' | ']'))?;
    (end > 0 && label[end..].starts_with(']')).then(|| start..start + 2 + end + 1)
}
