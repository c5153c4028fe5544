//! All that was read, before passages are anchored.

use std::collections::BTreeMap;

use super::{Localized, PartyId, Reading, Source, Speaker};

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

impl Corpus {
    /// What a speaker or a source is called.
    pub fn party_name(&self, id: &PartyId) -> Option<&Localized<String>> {
        let speaker = self.speakers.get(id).map(|speaker| &speaker.name);
        speaker.or_else(|| self.sources.get(id).map(|source| &source.title))
    }
}
