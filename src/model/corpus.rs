//! All that was read, before passages are anchored.

use std::collections::BTreeMap;

use super::{PartyId, Reading, Source, Speaker};

/// The readings of a site and the speakers and sources they share.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Corpus {
    /// The readings, sorted by id.
    pub readings: Vec<Reading>,
    /// All speakers of the site.
    pub speakers: BTreeMap<PartyId, Speaker>,
    /// All sources of the site.
    pub sources: BTreeMap<PartyId, Source>,
}
