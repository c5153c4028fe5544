//! The quantity that a claim states in a copy: the one place that pages and tables ask.

use super::context::PageContext;
use crate::model::Quantity;

/// A claim in a copy, by the indexes of the three.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Index in [`Corpus::readings`](crate::model::Corpus::readings).
    pub reading: usize,
    /// Index in [`Reading::copies`](crate::model::Reading::copies).
    pub copy: usize,
    /// Index in [`Reading::claims`](crate::model::Reading::claims).
    pub claim: usize,
}

/// The quantity of the figure at `place`; none if it is not known, or if the claim is no figure or not in the copy.
pub(super) fn quantity<'a>(context: &PageContext<'a>, place: Place) -> Option<&'a Quantity> {
    context.findings.quantity(place.reading, place.copy, place.claim)
}
