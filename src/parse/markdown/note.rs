//! Notes: their Markdown is kept as it is; here its links are found and checked.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Parser, Tag};

use super::depth::bounded;
use super::explain;
use super::faults::{Faults, Origin};
use super::reader::spelled_out;
use super::unseen;
use crate::diagnostic::{Code, Diagnostic, escaped_control};
use crate::model::{Link, Note, NoteEvents};
use crate::parse::links::{LinkContext, LinkUse, explain as explain_link, fault, link};
use crate::text::{Span, may_hold_addresses};

/// Where a note stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotePlace {
    /// The whole value, with its quotation marks.
    pub span: Span,
    /// The byte of the file at which the note's text begins, if it stands there without escapes, so that
    /// a byte of the note is a byte of the file. Without it diagnostics point at the whole value.
    pub content_start: Option<u32>,
}

/// The part of a note that is read: all of it, unless a line is nested without measure.
pub fn readable(markdown: &str) -> &str {
    bounded(markdown).0
}

/// The links and images of a note, in the order of the text, and what is wrong with them.
pub fn note(markdown: &str, place: NotePlace, links: &LinkContext<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Link> {
    let origin = match place.content_start {
        Some(start) => Origin::At(place.span.file, start as usize),
        None => Origin::Within(place.span),
    };
    let mut faults = Faults::new(origin, diagnostics);
    let (markdown, cut) = bounded(markdown);
    if let Some(range) = cut {
        let span = faults.span(range);
        faults.report(Code::TooDeep, || explain::cut_off(span));
    }
    // Every link begins with one of the first two or is a bare address, every entity of a control character begins
    // with the third, and most notes have none of them.
    let is_plain = memchr::memchr2(b'[', b'<', markdown.as_bytes()).is_none() && !may_hold_addresses(markdown);
    if is_plain && memchr::memmem::find(markdown.as_bytes(), b"&#").is_none() {
        faults.finish();
        return Vec::new();
    }
    let mut unresolved = Vec::new();
    let mut note_unresolved = |link: BrokenLink<'_>| {
        match link.reference.starts_with('^') {
            true => unresolved.push((link.span, true)),
            false => unresolved.extend(spelled_out(&link, markdown).map(|range| (range, false))),
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(markdown, Note::options(), Some(&mut note_unresolved));
    let mut found = Vec::new();
    for (event, range) in NoteEvents::new(markdown, parser.into_offset_iter()) {
        report_escapes(&event, markdown, range.clone(), &mut faults);
        let Some((destination, used)) = destination(event) else { continue };
        let link = link(&destination, faults.span(range), links);
        if let Some(code) = fault(&link, used) {
            faults.report(code, || explain_link(&link, used, links));
        }
        found.push(link);
    }
    for (range, mark) in unresolved {
        let span = faults.span(range.clone());
        if mark {
            faults.report(Code::UndefinedFootnote, || explain::footnote_in_note(span));
        } else {
            faults.report(Code::UndefinedReference, || explain::undefined_reference(&markdown[range], span));
        }
    }
    faults.finish();
    found.shrink_to_fit();
    found
}

/// Reports what an event makes of an entity: of its texts, and of HTML that a browser will read.
fn report_escapes(event: &Event<'_>, markdown: &str, range: Range<usize>, faults: &mut Faults<'_>) {
    let texts = match event {
        Event::Text(text) => [&**text, ""],
        Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => [&**dest_url, &**title],
        Event::Html(html) | Event::InlineHtml(html) => {
            if let Some((_, c)) = unseen::control_in_html(html) {
                let span = faults.span(range);
                faults.report(Code::ControlCharacter, || escaped_control(c, span));
            }
            return;
        }
        _ => return,
    };
    texts.into_iter().for_each(|text| unseen::report_escapes(text, markdown, range.clone(), faults));
}

fn destination(event: Event<'_>) -> Option<(String, LinkUse)> {
    match event {
        Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
            Some((format!("mailto:{dest_url}"), LinkUse::Link))
        }
        Event::Start(Tag::Link { dest_url, .. }) => Some((dest_url.into_string(), LinkUse::Link)),
        Event::Start(Tag::Image { dest_url, .. }) => Some((dest_url.into_string(), LinkUse::Image)),
        _ => None,
    }
}
