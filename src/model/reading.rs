//! A reading: one annotated article.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    AnnotatorId, Claim, ClaimId, Correction, Localized, Outlet, OwnQuestion, PartialDate, PartyId, Passage, PerCopy,
    ReadingId,
};
use crate::diagnostic::Code;
use crate::text::{FileId, Spanned};

/// One annotated article: its copies and the claims that are marked in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The name of its folder.
    pub id: ReadingId,
    /// Its `reading.toml`.
    pub file: FileId,
    /// The title for lists; the headline of a copy stands in for it where there is none.
    pub title: Option<Localized<String>>,
    /// Where the article appeared.
    pub outlet: Option<Outlet>,
    /// When it appeared.
    pub published: Option<PartialDate>,
    /// When its claims were written, or last revised.
    pub annotated: Option<PartialDate>,
    /// Who wrote the article.
    pub authors: Vec<String>,
    /// Who annotated it; those of the site, unless the reading names its own.
    pub annotators: Vec<Spanned<AnnotatorId>>,
    /// Words that it is filed under.
    pub tags: Vec<Spanned<String>>,
    /// The author's own questions.
    pub questions: Vec<OwnQuestion>,
    /// What was put right, in the order of the file.
    pub corrections: Vec<Correction>,
    /// What each speaker is, as this article presents them.
    pub roles: BTreeMap<PartyId, Localized<String>>,
    /// The claims, in the order of the file.
    pub claims: Vec<Arc<Claim>>,
    /// The claims that nobody has accepted yet, in the order of the file.
    pub drafts: Vec<Arc<Claim>>,
    /// Findings that are dismissed.
    pub ignores: Vec<Ignore>,
    /// The paths under `content/` of the files that `publish_files` names, so that they are published whether or not
    /// a page shows or links to them.
    pub publish_files: Vec<String>,
}

/// A finding that is dismissed, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignore {
    /// Which lint.
    pub code: Spanned<Code>,
    /// Where; everywhere in the reading if there is none.
    pub passage: Option<PerCopy<Passage>>,
    /// Why.
    pub reason: String,
}

impl Reading {
    /// The claim with this id.
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id.value == *id).map(|claim| &**claim)
    }

    /// The source that the article appeared in, if it is one of the site's.
    pub fn outlet_source(&self) -> Option<&Spanned<PartyId>> {
        self.outlet.as_ref().and_then(Outlet::source)
    }
}
