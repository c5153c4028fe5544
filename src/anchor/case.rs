//! One passage of one claim in one copy, with all that is needed to resolve and to report it.

use std::ops::Range;

use super::haystack::Haystack;
use super::needle::Needle;
use super::search::Hits;
use super::surroundings::{after, before, written};
use crate::model::{ArticleCopy, Block, BlockKind, Claim, Form, Passage, PerCopy, TextQuoteSelector};
use crate::text::{Files, Span, TextRange, begins_cluster};

/// How many places are listed at most.
pub const MOST_LISTED: usize = 5;

/// Characters shown on both sides of a place.
const SHOWN_AROUND: usize = 30;

/// A passage that is sought in a copy.
pub struct Case<'a> {
    /// All files, to name places.
    pub files: &'a Files,
    /// The copy.
    pub copy: &'a ArticleCopy,
    /// Its text.
    pub haystack: &'a Haystack<'a>,
    /// The claim.
    pub claim: &'a Claim,
    /// Its words in this copy.
    pub passage: &'a Passage,
    /// What is sought for each part.
    pub needles: &'a [Needle],
    /// The places of each part.
    pub hits: &'a [Hits],
}

impl Case<'_> {
    /// The selector of a part.
    pub fn selector(&self, part: usize) -> &TextQuoteSelector {
        &self.passage.parts[part]
    }

    /// How the passage is called in a message: by its claim, and by its part if there are several.
    pub fn name(&self, part: usize) -> String {
        let id = &self.claim.id.value;
        match self.passage.parts.len() {
            1 => format!("the passage of `{id}`"),
            _ => format!("part {} of the passage of `{id}`", part + 1),
        }
    }

    /// The key of the passage in `reading.toml`.
    pub fn key(&self) -> String {
        match &self.claim.passage {
            PerCopy::All(_) => "passage".to_owned(),
            PerCopy::Each(_) => format!("passage.{}", self.copy.id),
        }
    }

    /// The path of the copy.
    pub fn path(&self) -> &str {
        self.files.get(self.copy.file).path().as_str()
    }

    /// The place in the Markdown of a place in the text.
    pub fn source(&self, place: &Range<usize>) -> Span {
        self.copy.document.source_span(TextRange::new(place.clone()))
    }

    /// The file, line and column of a place in the text.
    pub fn position(&self, place: &Range<usize>) -> String {
        let span = self.source(place);
        let file = self.files.get(span.file);
        let at = file.line_column(span.start);
        format!("{}:{}:{}", file.path(), at.line, at.column)
    }

    /// The words of a place with some of what stands around them.
    pub fn shown(&self, place: &Range<usize>) -> String {
        let text = self.haystack.text;
        let words = written(&text[place.clone()]);
        let before = before(text, place.start, SHOWN_AROUND);
        let after = after(text, place.end, SHOWN_AROUND);
        format!("…{before}»{}«{after}…", abbreviated(&words))
    }

    /// Whether a place in the text begins in a block quotation.
    pub fn is_in_block_quote(&self, place: &Range<usize>) -> bool {
        let quotation = |block: &&Block| block.kind == BlockKind::BlockQuote;
        self.copy.document.blocks.iter().filter(quotation).any(|block| block.text.range().contains(&place.start))
    }

    /// Whether changing the words would change what someone is quoted with.
    pub fn quotes(&self) -> bool {
        let form = |form: Option<Form>| !matches!(form, Some(Form::Indirect | Form::Reported));
        self.claim.voice().is_some_and(|voice| form(voice.form_in(&self.copy.id)))
    }
}

/// The start and the end of a long text.
fn abbreviated(text: &str) -> String {
    const EDGE: usize = 60;
    if text.chars().count() <= 2 * EDGE + 3 {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let tail: String = chars[chars.len() - EDGE..].iter().skip_while(|&&c| !begins_cluster(c)).collect();
    format!("{} … {tail}", chars[..EDGE].iter().collect::<String>())
}
