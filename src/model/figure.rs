//! A figure: a quantity the text states.

use super::{ClaimId, Group, Quantity};
use crate::text::Spanned;

/// A quantity the text states, with who vouches for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    /// The documents that vouch for it.
    pub sources: Group,
    /// The speakers who vouch for it.
    pub speakers: Group,
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
        !self.sources.is_empty() || !self.speakers.is_empty()
    }

    /// Takes out what names one of the figures that `is_gone`; a sum goes whole.
    pub fn forget(&mut self, is_gone: impl Fn(&Spanned<ClaimId>) -> bool) {
        self.converts.take_if(|other| is_gone(other));
        for ratio in [&mut self.ratio, &mut self.share] {
            ratio.take_if(|ratio| is_gone(&ratio.of) || is_gone(&ratio.to));
        }
        if self.sum.iter().any(is_gone) {
            self.sum.clear();
        }
    }

    /// All figures this one refers to.
    pub fn references(&self) -> impl Iterator<Item = &Spanned<ClaimId>> {
        let ratios = [&self.ratio, &self.share].into_iter().flatten().flat_map(|ratio| [&ratio.of, &ratio.to]);
        self.converts.iter().chain(ratios).chain(&self.sum)
    }
}
