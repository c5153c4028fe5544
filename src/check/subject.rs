//! What a lint judges: a reading or a copy of it, with those who speak in the site.

use crate::diagnostic::Diagnostic;
use crate::model::{ArticleCopy, Claim, CopyId, Parties, PlacedClaim, ReadCopy, ReadReading, TextFindings};
use crate::text::{Covered, Span, TextRange};

use super::names::SiteNames;

/// A reading, with all that is known of its copies.
#[derive(Clone, Copy)]
pub(super) struct InReading<'a> {
    pub reading: &'a ReadReading,
    pub parties: &'a Parties,
    /// The speakers of the site by their names.
    pub names: &'a SiteNames<'a>,
}

/// A copy of a reading.
#[derive(Clone, Copy)]
pub(super) struct InCopy<'a> {
    pub of: InReading<'a>,
    pub copy: &'a ReadCopy,
}

impl<'a> InReading<'a> {
    /// Its copies.
    pub(super) fn copies(self) -> impl Iterator<Item = InCopy<'a>> {
        self.reading.copies.iter().map(move |copy| InCopy { of: self, copy })
    }

    /// What `check` says of each copy, in their order.
    pub(super) fn in_copies(self, check: impl Fn(InCopy<'a>) -> Vec<Diagnostic>) -> Vec<Diagnostic> {
        self.copies().flat_map(check).collect()
    }
}

impl<'a> InCopy<'a> {
    /// Its id.
    pub(super) fn id(self) -> &'a CopyId {
        &self.copy.copy.id
    }

    /// Its text, and what its front matter says.
    pub(super) fn article(self) -> &'a ArticleCopy {
        &self.copy.copy
    }

    /// What the text shows by itself.
    pub(super) fn found(self) -> &'a TextFindings {
        &self.copy.found
    }

    /// The claims that stand here, with their places.
    pub(super) fn claims(self) -> impl Iterator<Item = (&'a Claim, &'a PlacedClaim)> {
        self.copy.claims.iter().map(move |placed| (&*placed.claim, placed))
    }

    /// The words of the text.
    pub(super) fn words(self, range: TextRange) -> &'a str {
        self.copy.words(range)
    }

    /// Where a range of the text stands in the Markdown.
    pub(super) fn span(self, range: TextRange) -> Span {
        self.copy.span(range)
    }

    /// The places of the claims that `is_wanted`, and of such drafts: what is to be done there is written down already.
    pub(super) fn covered_by(self, is_wanted: impl Fn(&Claim) -> bool) -> Covered {
        let all = self.copy.claims.iter().chain(&self.copy.drafts);
        let wanted = all.filter(|placed| is_wanted(&placed.claim));
        Covered::new(wanted.flat_map(|placed| placed.anchor.parts.iter().copied()))
    }

    /// Where a passage begins to stand in the Markdown: its first part.
    pub(super) fn span_of(self, placed: &PlacedClaim) -> Span {
        self.span(placed.first_part())
    }
}
