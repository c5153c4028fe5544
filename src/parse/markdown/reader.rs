//! Goes through the parser's events once and hands each to the part that knows it.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Parser};

use super::alt_text::AltText;
use super::depth::bounded;
use super::faults::{Faults, Origin};
use super::footnotes::{Definition, Labels, assemble};
use super::fragment::Fragment;
use super::list_numbers::{ListNumbers, as_written};
use super::slug::Slugs;
use super::{bare_addresses, explain, html, joins, looks, options, unseen};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{BlockKind, Document, LanguageTag};
use crate::parse::links::LinkContext;
use crate::text::{FileId, SourceFile};

/// Blocks and inlines nested deeper than this are shown without their outermost levels' frame. No page
/// could show them, and no article has them.
pub(super) const DEEPEST: usize = 64;

/// Reads a copy's text, which begins at byte `body_start` of `file`. A byte order mark there is dropped. The language
/// decides where lines join without a blank and what a month is called.
pub fn document(
    file: &SourceFile,
    id: FileId,
    body_start: usize,
    language: Option<&LanguageTag>,
    links: &LinkContext<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Document {
    let body = file.text().get(body_start..).unwrap_or_default();
    let source = body.strip_prefix('\u{FEFF}').unwrap_or(body);
    let base = file.text().len() - source.len();
    let (source, cut) = bounded(source);
    let mut unresolved = Vec::new();
    let mut reader = Reader::new(source, base, links, Faults::new(Origin::At(id, base), diagnostics));
    reader.numbers = as_written(source, language, &mut reader.faults);
    let mut note_unresolved = |link: BrokenLink<'_>| {
        unresolved.extend(spelled_out(&link, source));
        None
    };
    let parser = Parser::new_with_broken_link_callback(source, options(), Some(&mut note_unresolved));
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    for range in unresolved {
        let span = reader.faults.span(range.clone());
        reader.faults.report(Code::UndefinedReference, || explain::undefined_reference(&source[range], span));
    }
    if let Some(range) = cut {
        let span = reader.faults.span(range);
        reader.faults.report(Code::TooDeep, || explain::cut_off(span));
    }
    reader.finish(id, language)
}

/// The place of a reference that is written `[a][b]` or `[a][]`; `[sic]` is just a word in brackets.
pub(super) fn spelled_out(link: &BrokenLink<'_>, source: &str) -> Option<Range<usize>> {
    let Range { start, end } = link.span.clone();
    match link.link_type {
        LinkType::Reference => Some(start..end),
        // The parser's span ends before the empty brackets.
        LinkType::Collapsed if source[end..].starts_with("[]") => Some(start..end + 2),
        LinkType::Collapsed => Some(start..end),
        _ => None,
    }
}

/// What is being read: the body, or a footnote inside it.
#[derive(Debug, Default)]
pub(super) struct Strand {
    /// The label and the place of the footnote; the body has none.
    pub(super) definition: Option<(String, Range<usize>)>,
    /// What has been read of it.
    pub(super) fragment: Fragment,
    /// The blocks that are open, from the outermost; `None` for one nested too deep to be kept.
    pub(super) blocks: Vec<Option<u32>>,
    /// The inlines that are open, likewise.
    pub(super) inlines: Vec<Option<u32>>,
}

/// The state between two events. Ranges are bytes of `source`, which begins at byte `base` of the file.
pub(super) struct Reader<'a> {
    pub(super) source: &'a str,
    pub(super) base: usize,
    pub(super) links: &'a LinkContext<'a>,
    pub(super) faults: Faults<'a>,
    pub(super) labels: Labels,
    pub(super) slugs: Slugs,
    /// The image whose alternative text is being read.
    pub(super) alt: Option<AltText>,
    /// The lines of the HTML block that is being read.
    pub(super) html_lines: Option<Vec<Range<usize>>>,
    /// Where the tags stand that have a partner, in order.
    pub(super) balanced: Vec<usize>,
    /// The numbers of items that are shown as written.
    pub(super) numbers: ListNumbers,
    /// Whether the last run is a line break, to which the prefix of the next line belongs.
    pub(super) at_line_break: bool,
    body: Strand,
    footnotes: Vec<Strand>,
    definitions: Vec<Definition>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, base: usize, links: &'a LinkContext<'a>, faults: Faults<'a>) -> Self {
        Self {
            source,
            base,
            links,
            faults,
            labels: Labels::default(),
            slugs: Slugs::default(),
            alt: None,
            html_lines: None,
            balanced: html::balanced(source),
            numbers: ListNumbers::default(),
            at_line_break: false,
            body: Strand::default(),
            footnotes: Vec::new(),
            definitions: Vec::new(),
        }
    }

    /// Takes the next event, which comes from the bytes `range` of the source.
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if std::mem::take(&mut self.at_line_break) && !matches!(event, Event::End(_)) {
            let next = self.base + range.start;
            self.strand().fragment.stretch_last(next);
        }
        if self.alt.is_some() {
            return self.alt_event(event, range);
        }
        if let (Some(lines), Event::Html(_) | Event::Text(_)) = (&mut self.html_lines, &event) {
            // Text in an HTML block is the indentation of its lines, without a place.
            return lines.push(range);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) => self.code(&code, range),
            Event::SoftBreak => self.line_break(" ", range),
            Event::HardBreak => self.hard_break(range),
            Event::Rule => self.rule(),
            Event::Html(html) => self.text(&html, range),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::FootnoteReference(label) => self.footnote_mark(&label, range),
            // Extensions that are off; should one come all the same, its source is shown.
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.text(&self.source[range.clone()], range);
            }
        }
    }

    /// The body, or the footnote that is being read.
    pub(super) fn strand(&mut self) -> &mut Strand {
        self.footnotes.last_mut().unwrap_or(&mut self.body)
    }

    /// A footnote's definition begins.
    pub(super) fn start_footnote(&mut self, label: &CowStr<'_>, range: Range<usize>) {
        let mut strand = Strand { definition: Some((label.to_string(), range)), ..Strand::default() };
        strand.blocks.push(Some(strand.fragment.open_block(BlockKind::Footnote { index: 0 })));
        self.footnotes.push(strand);
    }

    /// A footnote's definition ends.
    pub(super) fn end_footnote(&mut self) {
        let Some(strand) = self.footnotes.pop() else { return };
        let Some((label, range)) = strand.definition else { return };
        self.definitions.push(Definition { label, range, fragment: strand.fragment });
    }

    fn finish(mut self, file: FileId, language: Option<&LanguageTag>) -> Document {
        let (source, base) = (self.source, self.base);
        let mut document = assemble(file, self.body.fragment, self.definitions, self.labels, &mut self.faults, source);
        unseen::report_hidden(&document, &mut self.faults);
        looks::report(&document, source, base, self.links, &mut self.faults);
        joins::join(&mut document, source, base, language);
        bare_addresses::link_them(&mut document, self.links);
        self.faults.finish();
        document
    }
}
