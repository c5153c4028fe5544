//! A reading: one annotated article.

use std::collections::BTreeMap;

use super::{
    ArticleCopy, Claim, ClaimId, CopyId, LanguageTag, Localized, PartialDate, PartyId, Passage, PerCopy, Publish,
    ReadingId,
};
use crate::diagnostic::Code;
use crate::text::{FileId, Spanned};

/// One annotated article: its copies and the claims that are marked in them.
#[derive(Debug, PartialEq, Eq)]
pub struct Reading {
    /// The name of its folder.
    pub id: ReadingId,
    /// Its `reading.toml`.
    pub file: FileId,
    /// The title for lists; the headline of a copy stands in for it where there is none.
    pub title: Option<Localized<String>>,
    /// Where the article appeared.
    pub outlet: Option<Spanned<PartyId>>,
    /// When it appeared.
    pub published: Option<PartialDate>,
    /// When its claims were written, or last revised.
    pub annotated: Option<PartialDate>,
    /// What each speaker is, as this article presents them.
    pub roles: BTreeMap<PartyId, Localized<String>>,
    /// The claims, in the order of the file.
    pub claims: Vec<Claim>,
    /// Findings that are dismissed.
    pub ignores: Vec<Ignore>,
    /// The copies, in the order of the site's languages, then by id.
    pub copies: Vec<ArticleCopy>,
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
    /// When the reading changed last, as far as its files say: the day it was annotated, else the newest on
    /// which a copy that may be published was retrieved.
    pub fn updated(&self) -> Option<PartialDate> {
        let published = self.copies.iter().filter(|copy| copy.publish != Publish::Local);
        self.annotated.or_else(|| published.filter_map(|copy| copy.retrieved).max())
    }

    /// The claim with this id.
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id.value == *id)
    }

    /// The copy with this id.
    pub fn copy(&self, id: &CopyId) -> Option<&ArticleCopy> {
        self.copies.iter().find(|copy| copy.id == *id)
    }

    /// The title for a page in `language`, with the language it is in where that is known: the
    /// title of `reading.toml`, else the headline of a copy that is shown, else the id.
    pub fn title<'a>(
        &'a self,
        language: &LanguageTag,
        default: &LanguageTag,
        is_shown: impl Fn(&ArticleCopy) -> bool,
    ) -> (Option<&'a LanguageTag>, &'a str) {
        if let Some(title) = &self.title {
            let (tag, title) = title.get(language, default);
            return (tag, title);
        }
        let in_language = |copy: &&ArticleCopy| copy.language == *language;
        let copies = || self.copies.iter().filter(|copy| is_shown(copy));
        let copy = copies().find(in_language).or_else(|| copies().next());
        match copy.and_then(|copy| Some((&copy.language, copy.headline()?))) {
            Some((tag, headline)) => (Some(tag), headline),
            None => (None, self.id.as_str()),
        }
    }
}
