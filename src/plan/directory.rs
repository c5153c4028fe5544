//! The speakers and sources of a site in the order of their lists, and on which page of the list each source
//! stands: made once for each language, so that a link to a source leads to the page that holds it.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::paging::{Paging, on_page, pages};
use super::published;
use crate::model::{LanguageTag, Library, Localized, PartyId, ReadReading, Site, Source, Speaker};

/// The lists of parties in one language.
pub(crate) struct Directory<'a> {
    paging: Paging,
    speakers: Vec<&'a Speaker>,
    sources: Vec<&'a Source>,
    /// Those that no page is made for.
    hidden: BTreeSet<&'a PartyId>,
    /// The page of each source, from 1.
    page_of_source: FxHashMap<&'a PartyId, usize>,
    /// The readings whose articles appeared in an outlet.
    readings_from: FxHashMap<&'a PartyId, Vec<&'a ReadReading>>,
}

impl<'a> Directory<'a> {
    /// Sorts the parties that have a place in the site by what they are called in `language`.
    pub(crate) fn new(library: &'a Library, site: &'a Site, language: &LanguageTag, paging: Paging) -> Self {
        let hidden = published::hidden(library, site);
        let key = |name: &Localized<String>| name.get(language, site.default_language()).1.to_lowercase();
        let parties = &library.parties;
        let mut speakers: Vec<_> = parties.speakers.values().filter(|it| !hidden.contains(&it.id.value)).collect();
        speakers.sort_by_cached_key(|speaker| key(&speaker.name));
        let mut sources: Vec<_> = parties.sources.values().filter(|it| !hidden.contains(&it.id.value)).collect();
        sources.sort_by_cached_key(|source| key(&source.title));
        let place = |(at, source): (usize, &&'a Source)| (&source.id.value, at / paging.sources + 1);
        let page_of_source = sources.iter().enumerate().map(place).collect();
        let mut readings_from: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for reading in published::readings(library, site) {
            if let Some(outlet) = reading.reading.outlet_source() {
                readings_from.entry(&outlet.value).or_default().push(reading);
            }
        }
        Self { paging, speakers, sources, hidden, page_of_source, readings_from }
    }

    /// How many entries a page of each list shows.
    pub(crate) fn paging(&self) -> Paging {
        self.paging
    }

    /// The speakers of a page of their list, by name, and how many pages there are.
    pub(crate) fn speakers(&self, number: usize) -> (&[&'a Speaker], usize) {
        let all = &self.speakers;
        (&all[on_page(number, all.len(), self.paging.speakers)], pages(all.len(), self.paging.speakers))
    }

    /// The sources of a page of their list, by title, and how many pages there are.
    pub(crate) fn sources(&self, number: usize) -> (&[&'a Source], usize) {
        let all = &self.sources;
        (&all[on_page(number, all.len(), self.paging.sources)], pages(all.len(), self.paging.sources))
    }

    /// Whether a speaker or a source has a place in the lists.
    pub(crate) fn lists(&self, id: &PartyId) -> bool {
        !self.hidden.contains(id)
    }

    /// The page of the list of sources that a source stands on.
    pub(crate) fn page_of_source(&self, id: &PartyId) -> usize {
        self.page_of_source.get(id).copied().unwrap_or(1)
    }

    /// The readings of articles that appeared in an outlet, in the order of the library.
    pub(crate) fn readings_from(&self, outlet: &PartyId) -> &[&'a ReadReading] {
        self.readings_from.get(outlet).map_or(&[], Vec::as_slice)
    }
}
