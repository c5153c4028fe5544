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
