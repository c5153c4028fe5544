//! Notes: what is read of their Markdown, and what is wrong with it.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, LinkType, Parser, Tag};

use super::depth::bounded;
use super::explain;
use super::faults::{Faults, Origin};
use super::note_events::NoteEvents;
use super::note_options;
use super::plain_note::plain_note;
use super::reader::spelled_out;
use super::unseen;
use crate::diagnostic::{Code, Diagnostic, escaped_control};
use crate::model::{CodeBlock, Link, Note, NoteKind, NoteLink, NotePart};
use crate::parse::links::{LinkContext, LinkUse, explain as explain_link, fault, link};
use crate::text::{Span, TextRange};

/// Where a note stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotePlace {
    /// The whole value, with its quotation marks.
    pub span: Span,
    /// The byte of the file at which the note's text begins, if it stands there without escapes, so that
    /// a byte of the note is a byte of the file. Without it diagnostics point at the whole value.
    pub content_start: Option<u32>,
}

/// Reads a note. Of one with a line that is nested without measure, what stands before that line is the note, even where
/// the level of the fault is lowered.
pub fn note(markdown: &str, place: NotePlace, links: &LinkContext<'_>, diagnostics: &mut Vec<Diagnostic>) -> Note {
    match plain_note(markdown, place.span) {
        Some(plain) if !cfg!(debug_assertions) => plain,
        plain => {
            let parsed = parse(markdown, place, links, diagnostics);
            debug_assert!(plain.is_none_or(|plain| plain == parsed), "{markdown:?} is not plain: {parsed:?}");
            parsed
        }
    }
}

/// Reads a note with the parser.
fn parse(markdown: &str, place: NotePlace, links: &LinkContext<'_>, diagnostics: &mut Vec<Diagnostic>) -> Note {
    let origin = match place.content_start {
        Some(start) => Origin::At(place.span.file, start as usize),
        None => Origin::Within(place.span),
    };
    let (markdown, cut) = bounded(markdown);
    let mut reader = NoteReader::new(markdown, links, Faults::new(origin, diagnostics));
    if let Some(range) = cut {
        let span = reader.faults.span(range);
        reader.faults.report(Code::TooDeep, || explain::cut_off(span));
    }
    let mut unresolved = Vec::new();
    let mut note_unresolved = |link: BrokenLink<'_>| {
        match link.reference.starts_with('^') {
            true => unresolved.push((link.span, true)),
            false => unresolved.extend(spelled_out(&link, markdown).map(|range| (range, false))),
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(markdown, note_options(), Some(&mut note_unresolved));
    for (event, range) in NoteEvents::new(markdown, parser.into_offset_iter()) {
        reader.event(event, range);
    }
    for (range, is_mark) in unresolved {
        reader.unresolved(range, is_mark);
    }
    reader.faults.finish();
    Note { span: place.span, text: reader.text.into(), parts: reader.parts.into() }
}

/// What was read of a note.
struct NoteReader<'a> {
    markdown: &'a str,
    links: &'a LinkContext<'a>,
    faults: Faults<'a>,
    /// Whether an entity could name a character by its number.
    has_numbers: bool,
    text: String,
    parts: Vec<NotePart>,
    /// The parts that are open, from the outermost; `None` for what is kept without a frame.
    open: Vec<Option<usize>>,
}

impl<'a> NoteReader<'a> {
    fn new(markdown: &'a str, links: &'a LinkContext<'a>, faults: Faults<'a>) -> Self {
        let has_numbers = memchr::memmem::find(markdown.as_bytes(), b"&#").is_some();
        let text = String::with_capacity(markdown.len());
        Self { markdown, links, faults, has_numbers, text, parts: Vec::new(), open: Vec::new() }
    }

    /// Takes the next event, which comes from the bytes `range` of the Markdown.
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.has_numbers {
            self.report_escapes(&event, range.clone());
        }
        match event {
            Event::Start(tag) => {
                let part = self.kind(tag, range).map(|kind| self.begin(kind));
                self.open.push(part);
            }
            Event::End(_) => {
                if let Some(part) = self.open.pop().flatten() {
                    self.end(part);
                }
            }
            Event::Text(words) => self.text.push_str(&words),
            Event::SoftBreak => self.text.push('\n'),
            Event::Code(code) => self.leaf(NoteKind::Code, &code),
            Event::Html(html) | Event::InlineHtml(html) => self.leaf(NoteKind::Html, &html),
            Event::HardBreak => self.leaf(NoteKind::HardBreak, ""),
            Event::Rule => self.leaf(NoteKind::Rule, ""),
            // Extensions that are off; should one come all the same, its source is shown.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.text.push_str(self.markdown.get(range).unwrap_or_default());
            }
        }
    }

    /// What a tag begins; nothing where what it holds is kept without a frame.
    fn kind(&mut self, tag: Tag<'_>, range: Range<usize>) -> Option<NoteKind> {
        Some(match tag {
            Tag::Paragraph => NoteKind::Paragraph,
            Tag::Heading { level, .. } => NoteKind::Heading(level as u8),
            Tag::BlockQuote(_) => NoteKind::BlockQuote,
            Tag::CodeBlock(kind) => NoteKind::CodeBlock(Box::new(CodeBlock { language: language(&kind) })),
            // No number of a list has more than nine digits.
            Tag::List(start) => NoteKind::List(start.map(|start| u32::try_from(start).unwrap_or(u32::MAX))),
            Tag::Item => NoteKind::Item,
            Tag::Table(_) => NoteKind::Table,
            Tag::TableHead => NoteKind::TableHead,
            Tag::TableRow => NoteKind::TableRow,
            Tag::TableCell => NoteKind::TableCell,
            Tag::Emphasis => NoteKind::Emphasis,
            Tag::Strong => NoteKind::Strong,
            Tag::Strikethrough => NoteKind::Strikethrough,
            Tag::Link { link_type, dest_url, title, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                let link = self.link(&format!("{scheme}{dest_url}"), range, LinkUse::Link);
                NoteKind::Link(Box::new(NoteLink { link, title: title.into_string() }))
            }
            Tag::Image { dest_url, .. } => NoteKind::Image(Box::new(self.link(&dest_url, range, LinkUse::Image))),
            // A block of HTML is its lines; the others are extensions that are off.
            _ => return None,
        })
    }

    /// Begins a part, and says which one it is.
    fn begin(&mut self, kind: NoteKind) -> usize {
        let start = self.text.len();
        self.parts.push(NotePart { kind, text: TextRange::new(start..start), end: 0 });
        self.parts.len() - 1
    }

    /// Ends a part.
    fn end(&mut self, part: usize) {
        let (text, end) = (self.text.len(), self.parts.len() as u32);
        let part = &mut self.parts[part];
        part.text = TextRange::new(part.text.start as usize..text);
        part.end = end;
    }

    /// Adds a part that holds this text and no others.
    fn leaf(&mut self, kind: NoteKind, text: &str) {
        let part = self.begin(kind);
        self.text.push_str(text);
        self.end(part);
    }

    /// The link to `destination`, with a diagnostic if it cannot be followed or shown.
    fn link(&mut self, destination: &str, range: Range<usize>, used: LinkUse) -> Link {
        let link = link(destination, self.faults.span(range), self.links);
        if let Some(code) = fault(&link, used) {
            self.faults.report(code, || explain_link(&link, used, self.links));
        }
        link
    }

    /// Reports a mark of a footnote, or a reference, that nothing defines.
    fn unresolved(&mut self, range: Range<usize>, is_mark: bool) {
        let span = self.faults.span(range.clone());
        if is_mark {
            self.faults.report(Code::UndefinedFootnote, || explain::footnote_in_note(span));
        } else {
            let written = &self.markdown[range];
            self.faults.report(Code::UndefinedReference, || explain::undefined_reference(written, span));
        }
    }

    /// Reports what an event makes of an entity: of its texts, and of HTML that a browser will read.
    fn report_escapes(&mut self, event: &Event<'_>, range: Range<usize>) {
        let texts = match event {
            Event::Text(text) => [&**text, ""],
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                [&**dest_url, &**title]
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                if let Some((_, c)) = unseen::control_in_html(html) {
                    let span = self.faults.span(range);
                    self.faults.report(Code::ControlCharacter, || escaped_control(c, span));
                }
                return;
            }
            _ => return,
        };
        for text in texts {
            unseen::report_escapes(text, self.markdown, range.clone(), &mut self.faults);
        }
    }
}

/// The language that a block of code says it is in.
fn language(kind: &CodeBlockKind<'_>) -> String {
    match kind {
        CodeBlockKind::Fenced(info) => info.split(' ').next().unwrap_or_default().to_owned(),
        CodeBlockKind::Indented => String::new(),
    }
}
