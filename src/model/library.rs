//! All readings of a site, read through: what pages are made from, and what lints judge.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Annotator, AnnotatorId, Localized, PartyId, ReadReading, ReadingId, Source, Speaker};

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
    /// All annotators of the site.
    pub annotators: BTreeMap<AnnotatorId, Annotator>,
}

impl Library {
    /// The reading with this id.
    pub fn reading(&self, id: &ReadingId) -> Option<&ReadReading> {
        let at = self.readings.binary_search_by(|found| found.reading.id.cmp(id)).ok()?;
        Some(&self.readings[at])
    }
}

impl Parties {
    /// Whether both have the same speakers and sources with the same words, wherever these stand.
    pub fn say_the_same(&self, other: &Self) -> bool {
        let speaker = |speaker: &Speaker| (speaker.id.value.clone(), speaker.name.clone(), speaker.kind);
        let source = |source: &Source| {
            let url = source.url.as_ref().map(|url| url.value.clone());
            let archive = source.archive_url.as_ref().map(|url| url.value.clone());
            let kept =
                source.kept.as_ref().map(|kept| (kept.path.value.clone(), kept.sha256.clone().map(|it| it.value)));
            let what = (source.id.value.clone(), source.title.clone(), source.publisher.clone(), source.date);
            (what, url, archive, source.retrieved, kept)
        };
        let annotator = |annotator: &Annotator| {
            let url = annotator.url.as_ref().map(|url| url.value.clone());
            (annotator.id.value.clone(), annotator.name.clone(), annotator.initials.clone(), url)
        };
        self.speakers.values().map(speaker).eq(other.speakers.values().map(speaker))
            && self.sources.values().map(source).eq(other.sources.values().map(source))
            && self.annotators.values().map(annotator).eq(other.annotators.values().map(annotator))
    }

    /// What a speaker or a source is called.
    pub fn name(&self, id: &PartyId) -> Option<&Localized<String>> {
        let speaker = self.speakers.get(id).map(|speaker| &speaker.name);
        speaker.or_else(|| self.sources.get(id).map(|source| &source.title))
    }
}
