//! Open questions: what a copy leaves open, for whoever wants to ask on.

use super::{ClaimId, CopyId, Operation, PartyId, Quantity};

/// A question that the page of a copy asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Where a figure comes from: nobody vouches for it.
    Figure(ClaimId),
    /// Who it is that speaks: the speaker is no one in particular.
    Voice(ClaimId),
    /// Which is right, what the text states or what its figures give.
    Computed(ClaimId, Operation),
    /// Which is right: the second should be the first in another unit, and is not.
    Conversion(Box<(Quantity, Quantity)>),
    /// How was it converted: no rate fits all conversions between these two currencies, so many of the first for one
    /// of the second.
    Rates(String, String),
    /// Which copy is right: what they state cannot be the same.
    Value(ClaimId),
    /// Which copy is right: they quote in different forms.
    Form(ClaimId),
    /// Where did the article appear?
    Outlet,
    /// When did it?
    Published,
    /// What a copy's front matter lacks first.
    Copy(CopyId, Lacking),
    /// Where can a source be found?
    Source(PartyId),
}

/// A kind of questions, which a site can leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionKind {
    /// Where a figure comes from.
    UnattributedFigure,
    /// Who it is that speaks.
    UnnamedSpeaker,
    /// What does not fit the figures that it is made from.
    Arithmetic,
    /// What does not fit as a conversion.
    Conversion,
    /// In what copies differ.
    CopiesDiffer,
    /// Where the article appeared.
    Outlet,
    /// When it did.
    Published,
    /// Where a copy comes from.
    CopyOrigin,
    /// Where a source can be found.
    SourceAddress,
}

impl QuestionKind {
    /// All kinds, with their names in `site.toml`.
    pub const ALL: [(&str, Self); 9] = [
        ("unattributed-figure", Self::UnattributedFigure),
        ("unnamed-speaker", Self::UnnamedSpeaker),
        ("arithmetic", Self::Arithmetic),
        ("conversion", Self::Conversion),
        ("copies-differ", Self::CopiesDiffer),
        ("outlet", Self::Outlet),
        ("published", Self::Published),
        ("copy-origin", Self::CopyOrigin),
        ("source-address", Self::SourceAddress),
    ];
}

impl Question {
    /// Its kind.
    pub fn kind(&self) -> QuestionKind {
        match self {
            Self::Figure(_) => QuestionKind::UnattributedFigure,
            Self::Voice(_) => QuestionKind::UnnamedSpeaker,
            Self::Computed(..) => QuestionKind::Arithmetic,
            Self::Conversion(_) | Self::Rates(..) => QuestionKind::Conversion,
            Self::Value(_) | Self::Form(_) => QuestionKind::CopiesDiffer,
            Self::Outlet => QuestionKind::Outlet,
            Self::Published => QuestionKind::Published,
            Self::Copy(..) => QuestionKind::CopyOrigin,
            Self::Source(_) => QuestionKind::SourceAddress,
        }
    }
}

/// What is not known of where a copy comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// Where the text itself was published.
    Text,
    /// Where the text that it translates or retells was published.
    Original,
    /// Where an archive keeps it.
    Archive,
    /// When it was read there.
    Retrieved,
}
