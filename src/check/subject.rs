//! What a lint judges: the whole site, a reading, or a copy.

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::model::{Anchor, AnchoredClaim, ArticleCopy, Claim, CopyFindings, Corpus, Findings, Library, Reading};
use crate::text::{Covered, Span, TextRange};

/// What the readings claim, and what their copies show by themselves.
pub(super) struct Subject<'a> {
    pub library: &'a Library,
    pub findings: &'a Findings,
}

/// A reading, with all that is known of its copies.
#[derive(Clone, Copy)]
pub(super) struct InReading<'a> {
    pub corpus: &'a Corpus,
    pub reading: &'a Reading,
    /// By the index of the copy.
    pub anchors: &'a [Vec<AnchoredClaim>],
    /// By the index of the copy.
    pub findings: &'a [CopyFindings],
}

/// A copy of a reading.
#[derive(Clone, Copy)]
pub(super) struct InCopy<'a> {
    pub corpus: &'a Corpus,
    pub reading: &'a Reading,
    pub copy: &'a ArticleCopy,
    /// The claims that stand in it, in the order of the text.
    pub anchored: &'a [AnchoredClaim],
    pub findings: &'a CopyFindings,
}

impl<'a> Subject<'a> {
    /// The readings, in their order.
    pub(super) fn each_reading(&self) -> impl IndexedParallelIterator<Item = InReading<'a>> {
        let corpus = &self.library.corpus;
        let all = (&corpus.readings, &self.library.anchors, &self.findings.copies);
        all.into_par_iter().map(|(reading, anchors, findings)| InReading { corpus, reading, anchors, findings })
    }

    /// What `check` says of each reading, in their order.
    pub(super) fn readings(&self, check: impl Fn(InReading<'a>) -> Vec<Diagnostic> + Send + Sync) -> Vec<Diagnostic> {
        self.each_reading().flat_map_iter(check).collect()
    }

    /// What `check` says of each copy, in their order.
    pub(super) fn copies(&self, check: impl Fn(InCopy<'a>) -> Vec<Diagnostic> + Send + Sync) -> Vec<Diagnostic> {
        self.readings(|reading| reading.copies().flat_map(&check).collect())
    }
}

impl<'a> InReading<'a> {
    /// Its copies.
    pub(super) fn copies(self) -> impl Iterator<Item = InCopy<'a>> {
        let Self { corpus, reading, anchors, findings } = self;
        let all = reading.copies.iter().zip(anchors).zip(findings);
        all.map(move |((copy, anchored), findings)| InCopy { corpus, reading, copy, anchored, findings })
    }
}

impl<'a> InCopy<'a> {
    /// The claims that stand here, with their places.
    pub(super) fn claims(self) -> impl Iterator<Item = (&'a Claim, &'a AnchoredClaim)> {
        self.anchored.iter().map(move |anchored| (&self.reading.claims[anchored.claim], anchored))
    }

    /// The words of the text.
    pub(super) fn words(self, range: TextRange) -> &'a str {
        &self.copy.document.text[range.range()]
    }

    /// Where a range of the text stands in the Markdown.
    pub(super) fn span(self, range: TextRange) -> Span {
        self.copy.document.source_span(range)
    }

    /// The places of the claims that `is_wanted`.
    pub(super) fn covered_by(self, is_wanted: impl Fn(&Claim) -> bool) -> Covered {
        let wanted = self.claims().filter(|(claim, _)| is_wanted(claim));
        Covered::new(wanted.flat_map(|(_, anchored)| anchored.anchor.parts.iter().copied()))
    }

    /// Where a passage begins to stand in the Markdown: its first part.
    pub(super) fn span_of(self, anchor: &Anchor) -> Span {
        self.span(anchor.parts[0])
    }
}
