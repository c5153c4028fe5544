//! What a copy quotes, by its marks: words in quotation marks, block quotations, and dialogue after a dash.

use super::subject::InCopy;
use crate::model::{BlockKind, Form, HtmlTag, InlineKind};
use crate::text::{Covered, TextRange};

/// Quotation marks that are never apostrophes.
const MARKS: [char; 20] =
    ['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '‘', '「', '」', '『', '』', '《', '》', '〝', '〟', '＂'];
/// In many languages a dash at the start of its paragraph opens direct speech.
const DASHES: [char; 3] = ['–', '—', '―'];

/// What a copy quotes.
pub(super) struct Quoted<'a> {
    copy: InCopy<'a>,
    /// Words with their quotation marks, whoever's they are.
    marked: Covered,
    /// What is quoted without marks: block quotations, `<q>`, paragraphs that a dash opens.
    unmarked: Covered,
}

impl<'a> Quoted<'a> {
    /// What `copy` quotes.
    pub(super) fn in_copy(copy: InCopy<'a>) -> Self {
        let (speech, document) = (&copy.found().speech, &copy.article().document);
        let direct = speech.utterances.iter().filter(|utterance| utterance.form == Form::Direct);
        let terms = speech.quoted_terms.iter().map(|term| term.range);
        let marked = direct.flat_map(|utterance| utterance.parts.iter().copied()).chain(terms);
        let begins_with_dash = |range: TextRange| copy.words(range).trim_start().starts_with(DASHES);
        let blocks = document.blocks.iter().filter(|block| {
            block.kind == BlockKind::BlockQuote || block.kind.is_leaf() && begins_with_dash(block.text)
        });
        let inlines = document.inlines.iter().filter(|inline| inline.kind == InlineKind::Html(HtmlTag::Q));
        let unmarked = blocks.map(|block| block.text).chain(inlines.map(|inline| inline.text));
        Self { copy, marked: Covered::new(marked), unmarked: Covered::new(unmarked) }
    }

    /// Whether `range` has something quoted in it, lies in it, or touches it from outside. A quotation mark counts
    /// though its partner is missing.
    pub(super) fn touches(&self, range: TextRange) -> bool {
        let text = &self.copy.article().document.text;
        let before = text[..range.range().start].chars().next_back();
        let after = text[range.range().end..].chars().next();
        let wider = TextRange { start: range.start.saturating_sub(1), end: range.end + 1 };
        before.into_iter().chain(after).chain(self.copy.words(range).chars()).any(|c| MARKS.contains(&c))
            || self.marked.touches(wider)
            || self.unmarked.touches(range)
    }
}
