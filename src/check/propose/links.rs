//! What figures are made from: the amount that another says again in its own unit, and the two that one is the ratio of.

use std::collections::HashMap;

use super::super::subject::InCopy;
use crate::model::{ClaimId, FigureKind, FoundFigure, Outcome, PlacedClaim, TrailingZeros, Verdict};
use crate::text::TextRange;

/// So many figures before a ratio are looked at.
const NEAR: usize = 12;
/// So many claims before a place are looked at: more do not nest.
const NESTED: usize = 8;

/// The claims about the figures of one copy: those of the reading, and those that are proposed.
pub(super) struct FigureClaims<'a> {
    copy: InCopy<'a>,
    proposed: HashMap<TextRange, ClaimId>,
}

impl<'a> FigureClaims<'a> {
    /// `proposed` has the places of the figures with what is counted.
    pub(super) fn new(copy: InCopy<'a>, proposed: HashMap<TextRange, ClaimId>) -> Self {
        Self { copy, proposed }
    }

    /// The figure that `figure` says again in another unit.
    pub(super) fn converts(&self, figure: &FoundFigure) -> Option<ClaimId> {
        let before = self.index(figure)?.checked_sub(1)?;
        let found = self.copy.found();
        found.conversions.binary_search(&before).ok()?;
        self.claim_of(&found.figures.figures[before])
    }

    /// The two figures that `figure` is the ratio of: the one before it in its sentence, and the only one before that of
    /// which it is so many times as much.
    pub(super) fn ratio(&self, figure: &FoundFigure) -> Option<[ClaimId; 2]> {
        let at = self.index(figure).filter(|_| figure.kind == FigureKind::Multiplier)?;
        let figures = &self.copy.found().figures.figures;
        let near = &figures[at.saturating_sub(NEAR)..at];
        let of = near.iter().rposition(|near| near.kind != FigureKind::Multiplier)?;
        let sentences = &self.copy.found().speech.sentences;
        let sentence = |place: u32| sentences.partition_point(|sentence| sentence.start <= place);
        if sentence(near[of].core.start) != sentence(figure.core.start) {
            return None;
        }
        let mut fitting = near[..of].iter().filter(|to| to.unit == near[of].unit && is_ratio(figure, &near[of], to));
        let to = fitting.next().filter(|_| near[of].unit.is_some())?;
        fitting.next().is_none().then_some(())?;
        Some([self.claim_of(&near[of])?, self.claim_of(to)?])
    }

    fn index(&self, figure: &FoundFigure) -> Option<usize> {
        self.copy.found().figures.figures.binary_search_by_key(&figure.whole.start, |found| found.whole.start).ok()
    }

    /// The claim about a figure: its own, or the one that is proposed.
    fn claim_of(&self, figure: &FoundFigure) -> Option<ClaimId> {
        let is_it = |placed: &&PlacedClaim| {
            placed.claim.figure().is_some() && placed.anchor.parts.iter().any(|part| part.contains(figure.core))
        };
        let among = |claims: &[PlacedClaim]| {
            let next = claims.partition_point(|placed| placed.first_part().start <= figure.core.start);
            claims[next.saturating_sub(NESTED)..next].iter().rev().find(is_it).map(|placed| placed.id().clone())
        };
        let copy = self.copy.copy;
        among(&copy.claims).or_else(|| among(&copy.drafts)).or_else(|| self.proposed.get(&figure.with_noun()).cloned())
    }
}

/// Whether `of` is so many times as much as `to`.
fn is_ratio(ratio: &FoundFigure, of: &FoundFigure, to: &FoundFigure) -> bool {
    let extent = |figure: &FoundFigure| figure.interval.extent(TrailingZeros::Few).not_negative();
    let outcome = || Outcome::stated(of.interval)?.over(Outcome::stated(to.interval)?);
    Verdict::of(&ratio.quantity(), outcome(), extent(of).divided_by(extent(to))) != Verdict::AtOdds
}
