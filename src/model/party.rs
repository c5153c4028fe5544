//! Speakers and sources: those who say something, and the documents that vouch for it.

use serde::Serialize;

use super::{KeptFile, Localized, PartialDate, PartyId};
use crate::text::Spanned;

/// What a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// One person, named.
    Person,
    /// A company, an authority, a newsroom.
    Organisation,
    /// People without a body that speaks for them: "critics".
    Group,
    /// Someone the text does not name: "an insider".
    Unnamed,
}

/// Someone who says something. One id is one speaker, across the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The id.
    pub id: Spanned<PartyId>,
    /// The name, by language where it differs.
    pub name: Localized<String>,
    /// What they are.
    pub kind: SpeakerKind,
}

/// A document, an outlet or an organisation that vouches for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The id.
    pub id: Spanned<PartyId>,
    /// The title, by language where it differs.
    pub title: Localized<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// Where it can be read. Without one the source is named, not linked.
    pub url: Option<Spanned<String>>,
    /// Where a web archive keeps it.
    pub archive_url: Option<Spanned<String>>,
    /// The day it was read.
    pub retrieved: Option<PartialDate>,
    /// The file that it is kept in.
    pub kept: Option<KeptFile>,
}
