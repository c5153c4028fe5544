//! All readings of a site, read through: what pages are made from, and what lints judge.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Localized, PartyId, ReadReading, ReadingId, Source, Speaker};

/// The readings of a site with the speakers and sources that they share.
#[derive(Debug, Default, Clone)]
pub struct Library {
    /// The readings, sorted by id. Each is whole by itself, so that one that nothing touched is kept as it is.
    pub readings: Vec<Arc<ReadReading>>,
    /// Those who speak and what vouches, across all readings.
    pub parties: Arc<Parties>,
}

/// Speakers and sources: one id is one of them, across the site.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Parties {
    /// All speakers of the site.
    pub speakers: BTreeMap<PartyId, Speaker>,
    /// All sources of the site.
    pub sources: BTreeMap<PartyId, Source>,
}

impl Library {
    /// The reading with this id.
    pub fn reading(&self, id: &ReadingId) -> Option<&ReadReading> {
        let at = self.readings.binary_search_by(|found| found.reading.id.cmp(id)).ok()?;
        Some(&self.readings[at])
    }
}

impl Parties {
    /// What a speaker or a source is called.
    pub fn name(&self, id: &PartyId) -> Option<&Localized<String>> {
        let speaker = self.speakers.get(id).map(|speaker| &speaker.name);
        speaker.or_else(|| self.sources.get(id).map(|source| &source.title))
    }
}
