//! The figures that a reading claims in one copy, by place.

use crate::model::PlacedClaim;
use crate::text::TextRange;

/// How many parts before a place are looked at: so many figures at most nest in each other.
const NESTED: usize = 8;

/// The figures of a copy.
pub(super) struct ClaimedFigures<'a> {
    /// All parts of the passages of figures, by start.
    parts: Vec<(TextRange, &'a PlacedClaim)>,
}

impl<'a> ClaimedFigures<'a> {
    pub(super) fn new(claims: &'a [PlacedClaim]) -> Self {
        let figures = claims.iter().filter(|placed| placed.claim.figure().is_some());
        let parts = figures.flat_map(|placed| placed.anchor.parts.iter().map(move |part| (*part, placed)));
        let mut parts: Vec<_> = parts.collect();
        parts.sort_by_key(|(part, _)| *part);
        Self { parts }
    }

    /// The figure whose passage holds `place`; of several, the one that begins last.
    pub(super) fn at(&self, place: TextRange) -> Option<&'a PlacedClaim> {
        let next = self.parts.partition_point(|(part, _)| part.start <= place.start);
        let before = self.parts[..next].iter().rev().take(NESTED);
        before.clone().find(|(part, _)| part.contains(place)).map(|(_, placed)| *placed)
    }
}
