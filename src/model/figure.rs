//! A figure: a quantity the text states.

use super::{ClaimId, PartyId, Quantity};
use crate::text::Spanned;

/// A quantity the text states, with who vouches for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    /// The document that vouches for it.
    pub source: Option<Spanned<PartyId>>,
    /// The speaker who vouches for it.
    pub speaker: Option<Spanned<PartyId>>,
    /// Overrides what is read from the passage.
    pub value: Option<Spanned<Quantity>>,
    /// The figure this one expresses in another unit.
    pub converts: Option<Spanned<ClaimId>>,
    /// The two figures this one is the ratio of.
    pub ratio: Option<Ratio>,
    /// The two figures this one is the share of.
    pub share: Option<Ratio>,
    /// The figures this one is the sum of.
    pub sum: Vec<Spanned<ClaimId>>,
}

/// `of` divided by `to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratio {
    /// The figure above the line.
    pub of: Spanned<ClaimId>,
    /// The figure below the line.
    pub to: Spanned<ClaimId>,
}

impl Figure {
    /// Whether a source or a speaker vouches for the number.
    pub fn is_sourced(&self) -> bool {
        self.source.is_some() || self.speaker.is_some()
    }

    /// All figures this one refers to.
    pub fn references(&self) -> impl Iterator<Item = &Spanned<ClaimId>> {
        let ratios = [&self.ratio, &self.share].into_iter().flatten().flat_map(|ratio| [&ratio.of, &ratio.to]);
        self.converts.iter().chain(ratios).chain(&self.sum)
    }
}
