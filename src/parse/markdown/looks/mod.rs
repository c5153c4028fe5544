//! What looks like Markdown and was read as words, or like words and was read as Markdown.
//!
//! Other programs extend Markdown in other ways, and CommonMark has rules that surprise. What is not read shows in the
//! text of the page, so it is looked for there: with escapes and entities resolved, outside of code. A lint speaks only
//! where no one would write so and mean words; ordinary prose has brackets, stars and carets too.

mod attributes;
mod brackets;
mod emphasis;
mod lines;
mod stars;
#[cfg(test)]
mod tests;

use super::faults::Faults;
use super::joins::is_line_break;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Block, BlockKind, Document, InlineKind};
use crate::parse::links::LinkContext;
use crate::text::{Covered, Span, TextRange};

/// A document and where it comes from.
pub(super) struct MarkdownText<'a> {
    document: &'a Document,
    /// The Markdown, which begins at byte `base` of its file.
    source: &'a str,
    base: usize,
    links: &'a LinkContext<'a>,
    /// Where code stands.
    code: Covered,
    /// Where marks of footnotes stand, in order.
    footnote_refs: Vec<u32>,
    /// Where links begin, in order.
    link_starts: Vec<u32>,
    /// Where links and images end, sorted.
    link_ends: Vec<u32>,
}

/// A leaf, as it is looked at. Offsets into its text are small; [`Leaf::range`] makes them those of the document.
struct Leaf<'a> {
    markdown: &'a MarkdownText<'a>,
    text: &'a str,
    start: usize,
}

/// Reports what looks like something that it is not.
pub(super) fn report(document: &Document, source: &str, base: usize, links: &LinkContext<'_>, faults: &mut Faults<'_>) {
    let places = |wanted: fn(&InlineKind) -> bool| {
        document.inlines.iter().filter(move |inline| wanted(&inline.kind)).map(|inline| inline.text)
    };
    let is_link = |kind: &InlineKind| matches!(kind, InlineKind::Link { .. } | InlineKind::Image(_));
    let mut link_ends: Vec<u32> = places(is_link).map(|place| place.end).collect();
    link_ends.sort_unstable();
    let markdown = MarkdownText {
        link_ends,
        document,
        source,
        base,
        links,
        code: Covered::new(places(|kind| *kind == InlineKind::Code)),
        footnote_refs: places(|kind| matches!(kind, InlineKind::FootnoteRef { .. })).map(|place| place.start).collect(),
        link_starts: places(|kind| matches!(kind, InlineKind::Link { .. })).map(|place| place.start).collect(),
    };
    let mut found = stars::find(&markdown);
    for (_, block) in
        document.leaves().filter(|(_, block)| !matches!(block.kind, BlockKind::CodeBlock { .. } | BlockKind::Html))
    {
        let leaf = markdown.leaf(block);
        brackets::find(&leaf, &mut found);
        attributes::find(&leaf, &mut found);
        emphasis::find(&leaf, &mut found);
        if block.kind == BlockKind::Paragraph {
            brackets::find_definitions(&leaf, &mut found);
            lines::find_heading(&leaf, &mut found);
            lines::find_run_together(&leaf, &mut found);
        }
    }
    for diagnostic in found {
        faults.report(diagnostic.code, || diagnostic);
    }
}

impl<'a> MarkdownText<'a> {
    fn leaf(&'a self, block: &Block) -> Leaf<'a> {
        Leaf { markdown: self, text: &self.document.text[block.text.range()], start: block.text.start as usize }
    }
}

impl<'a> Leaf<'a> {
    /// The place in the document.
    fn range(&self, range: std::ops::Range<usize>) -> TextRange {
        TextRange::new(self.start + range.start..self.start + range.end)
    }

    /// The place in the file.
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        self.markdown.document.source_span(self.range(range))
    }

    /// Whether the character at this byte stands in the Markdown as it is: no escape, no entity, no code.
    fn is_bare(&self, at: usize) -> bool {
        let place = (self.start + at) as u32;
        let runs = &self.markdown.document.runs;
        let Some(run) = runs.get(runs.partition_point(|run| run.text.end <= place)) else { return false };
        let before = &self.markdown.source[..run.source_start as usize - self.markdown.base];
        let is_escaped = run.text.start == place && before.ends_with('\\');
        run.text.start <= place
            && !run.atomic
            && !is_escaped
            && !self.markdown.code.touches(TextRange { start: place, end: place + 1 })
    }

    /// The lines of the leaf as they stand in the Markdown.
    fn lines(&self) -> Vec<std::ops::Range<usize>> {
        let MarkdownText { document, source, base, .. } = self.markdown;
        let (start, end) = (self.start as u32, (self.start + self.text.len()) as u32);
        let first = document.runs.partition_point(|run| run.text.end <= start);
        let runs = document.runs[first..].iter().take_while(|run| run.text.start < end);
        let mut lines = Vec::new();
        let mut from = 0;
        for run in runs.filter(|run| is_line_break(run, &document.text, source, *base)) {
            lines.push(from..run.text.start as usize - self.start);
            from = run.text.end as usize - self.start;
        }
        lines.push(from..self.text.len());
        lines
    }

    /// A diagnostic about these bytes.
    fn tell(&self, range: std::ops::Range<usize>, message: String, help: String) -> Diagnostic {
        Diagnostic::new(Code::LooksLikeMarkdown, message, help).at(self.span(range), "")
    }
}
