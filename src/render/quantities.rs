//! The quantity that a claim states in a copy: the one place that pages and tables ask.

use crate::model::{Library, Quantity};

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

/// The quantity of the figure at `place`; none if it is not known, or if the claim is no
/// figure or not in the copy.
/// A `value` in `reading.toml` holds for every copy.
pub(super) fn quantity(library: &Library, place: Place) -> Option<&Quantity> {
    let reading = &library.corpus.readings[place.reading];
    let claim = &reading.claims[place.claim];
    claim.passage(&reading.copies[place.copy].id)?;
    let figure = claim.figure()?;
    figure.value.as_ref().map(|value| &value.value)
}
