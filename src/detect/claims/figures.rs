//! The figures that a reading claims in one copy, by id and by place.

use std::collections::HashMap;

use crate::model::{AnchoredClaim, Claim, ClaimId, Figure, Quantity, quantity_of};
use crate::text::TextRange;

/// How many parts before a place are looked at: so many figures at most nest in each other.
const NESTED: usize = 8;

/// The figures of a copy.
pub(super) struct ClaimedFigures<'a> {
    /// Their quantities, by the index of the claim.
    quantities: &'a [(usize, Quantity)],
    by_id: HashMap<&'a ClaimId, usize>,
    /// All parts of the passages of figures, by start, with the index of the claim.
    parts: Vec<(TextRange, usize)>,
}

impl<'a> ClaimedFigures<'a> {
    pub(super) fn new(claims: &'a [Claim], anchored: &[AnchoredClaim], quantities: &'a [(usize, Quantity)]) -> Self {
        let figures = anchored.iter().filter(|anchored| claims[anchored.claim].figure().is_some());
        let of = |anchored: &AnchoredClaim| {
            let claim = anchored.claim;
            anchored.anchor.parts.iter().map(move |part| (*part, claim)).collect::<Vec<_>>()
        };
        let mut parts: Vec<_> = figures.flat_map(of).collect();
        parts.sort_unstable();
        let refers = |figure: &Figure| figure.references().next().is_some();
        let by_id = if claims.iter().filter_map(Claim::figure).any(refers) {
            claims.iter().enumerate().map(|(index, claim)| (&claim.id.value, index)).collect()
        } else {
            HashMap::new()
        };
        Self { quantities, by_id, parts }
    }

    /// The index of a claim that another figure refers to.
    pub(super) fn index(&self, id: &ClaimId) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// What a claim states here.
    pub(super) fn quantity(&self, claim: usize) -> Option<&'a Quantity> {
        quantity_of(self.quantities, claim)
    }

    /// The figure whose passage holds `place`; of several, the one that begins last.
    pub(super) fn at(&self, place: TextRange) -> Option<usize> {
        let next = self.parts.partition_point(|(part, _)| part.start <= place.start);
        let before = self.parts[..next].iter().rev().take(NESTED);
        before.clone().find(|(part, _)| part.contains(place)).map(|(_, claim)| *claim)
    }
}
