//! A site with one reading, built by hand for the tests of anchoring.

use std::sync::Arc;

use super::anchor;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::*;
use crate::text::{FileId, Files, SourceFile, SourcePath, Span, Spanned, TextRange};

/// A claim's id and the words of each part of its anchor.
type Anchored = (String, Vec<String>);

/// A reading with one copy, `de`, whose Markdown is its text.
pub struct TestSite {
    files: Files,
    toml: String,
    text: String,
    blocks: Vec<Block>,
    claims: Vec<Claim>,
    /// The text of a second copy, if there is one.
    other: Option<String>,
}

impl TestSite {
    /// A copy with these paragraphs.
    pub fn new(paragraphs: &[&str]) -> Self {
        let mut site = Self {
            files: Files::default(),
            toml: String::new(),
            text: String::new(),
            blocks: vec![],
            claims: vec![],
            other: None,
        };
        paragraphs.iter().for_each(|text| site.block(BlockKind::Paragraph, "\n\n", text));
        site
    }

    /// Adds a block after `between`.
    pub fn block(&mut self, kind: BlockKind, between: &str, text: &str) {
        self.text.push_str(if self.text.is_empty() { "" } else { between });
        let start = self.text.len();
        self.text.push_str(text);
        let end = u32::try_from(self.blocks.len() + 1).unwrap();
        self.blocks.push(Block { kind, text: TextRange::new(start..self.text.len()), end });
    }

    /// Adds an assertion with these parts.
    pub fn claim(self, id: &str, parts: &[&str]) -> Self {
        let selectors: Vec<_> = parts.iter().map(|part| ("", *part, "")).collect();
        self.selectors(id, ClaimKind::Assertion(Assertion::default()), &selectors)
    }

    /// Adds a claim with these selectors: prefix, exact, suffix.
    pub fn selectors(mut self, id: &str, kind: ClaimKind, selectors: &[(&str, &str, &str)]) -> Self {
        let file = file_id();
        let mut parts = Vec::new();
        let from = self.toml.len();
        for (prefix, exact, suffix) in selectors {
            let (before, after) = if (*prefix, *suffix) == ("", "") {
                ("", "")
            } else {
                ("{ exact = ", ", prefix = …, suffix = … }")
            };
            self.toml.push_str(before);
            let start = self.toml.len();
            self.toml.push_str(&crate::typed_toml::written::string(exact));
            let side = |side: &str| (!side.is_empty()).then(|| side.to_owned());
            let span = Span::new(file, start..self.toml.len());
            self.toml.push_str(after);
            parts.push(TextQuoteSelector { exact: (*exact).into(), prefix: side(prefix), suffix: side(suffix), span });
        }
        let passage = Passage { parts, span: Span::new(file, from..self.toml.len()) };
        self.toml.push('\n');
        let id = Spanned::new(ClaimId::new(id).unwrap(), passage.span.at_start());
        let passage = PerCopy::Each(vec![(CopyId::new("de").unwrap(), passage)]);
        self.claims.push(Claim { id, kind, passage, note: None, absent: vec![], by: None, is_draft: false });
        self
    }

    /// Moves the passages to another copy.
    pub fn retarget(&mut self, copy: &str) {
        for claim in &mut self.claims {
            if let PerCopy::Each(passages) = &mut claim.passage {
                passages[0].0 = CopyId::new(copy).unwrap();
            }
        }
    }

    /// Adds a second copy that has all passages as the first has.
    pub fn share_with(&mut self, text: &str) {
        self.other = Some(text.to_owned());
        for claim in &mut self.claims {
            if let PerCopy::Each(passages) = &mut claim.passage {
                claim.passage = PerCopy::All(passages.remove(0).1);
            }
        }
    }

    /// Says of all claims that the copy lacks them on purpose.
    pub fn absent(&mut self) {
        let copy = || Spanned::new(CopyId::new("de").unwrap(), Span::new(file_id(), 0..0));
        self.claims.iter_mut().for_each(|claim| claim.absent.push(copy()));
    }

    /// The words of each anchor's parts by claim in the order of the notes, and the diagnostics.
    pub fn anchored(self) -> (Vec<Anchored>, Vec<Diagnostic>) {
        let (words, diagnostics, _) = self.anchored_with_toml();
        (words, diagnostics)
    }

    /// The same with `reading.toml`.
    pub fn anchored_with_toml(mut self) -> (Vec<Anchored>, Vec<Diagnostic>, String) {
        let reading_file =
            self.files.add(SourceFile::new(SourcePath::new("content/x/reading.toml"), self.toml.clone()));
        let file = self.files.add(SourceFile::new(SourcePath::new("content/x/de.md"), self.text.clone()));
        let document = Document { blocks: self.blocks, ..testing::document(file, &self.text) };
        let mut reading = reading(reading_file, testing::copy(german(), document), self.claims);
        if let Some(text) = &self.other {
            let file = self.files.add(SourceFile::new(SourcePath::new("content/x/other.md"), text.clone()));
            let other = testing::copy(german(), testing::document(file, text));
            reading.copies.push(ArticleCopy { id: CopyId::new("other").unwrap(), ..other });
        }
        let (places, diagnostics) = anchor(&reading, &self.files);
        let words = |anchored: &AnchoredClaim| {
            let id = anchored.claim.id.value.to_string();
            (id, anchored.anchor.parts.iter().map(|part| self.text[part.range()].to_owned()).collect())
        };
        let words = places[0].iter().map(words).collect();
        (words, diagnostics, self.toml)
    }

    /// The codes of the diagnostics.
    pub fn codes(self) -> Vec<Code> {
        self.anchored().1.iter().map(|diagnostic| diagnostic.code).collect()
    }
}

/// A voice of this form.
pub fn voice(form: Form) -> ClaimKind {
    let speaker = Spanned::new(PartyId::new("someone").unwrap(), Span::new(file_id(), 0..0));
    ClaimKind::Voice(testing::voice(speaker, form))
}

fn file_id() -> FileId {
    Files::default().add(SourceFile::new(SourcePath::new("content/x/reading.toml"), String::new()))
}

fn reading(file: FileId, copy: ArticleCopy, claims: Vec<Claim>) -> ParsedReading {
    let claims = claims.into_iter().map(Arc::new).collect();
    ParsedReading { reading: Reading { claims, ..testing::reading(file) }, copies: vec![copy] }
}

fn german() -> LanguageTag {
    LanguageTag::new("de").unwrap()
}
