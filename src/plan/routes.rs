//! Which address each page has.
//!
//! The default language stands at the root, the others under `/<lang>/`. A copy whose id is its
//! language, and a language of the site, stands at its reading's own address, any other below it.

use super::published;
use crate::model::{
    ArticleCopy, LanguageTag, Library, Page, PartyId, ReadCopy, ReadReading, ReadingId, Site, SitePath,
};

/// The name of the table of claims.
pub(crate) const CLAIM_TABLE: &str = "claims.csv";
/// The name of the table of figures.
pub(crate) const FIGURE_TABLE: &str = "figures.csv";

/// The addresses of a site's pages.
#[derive(Clone, Copy)]
pub(crate) struct Routes<'a> {
    site: &'a Site,
}

impl<'a> Routes<'a> {
    /// The routes of `site`.
    pub(crate) fn new(site: &'a Site) -> Self {
        Self { site }
    }

    /// The language of the interface around a copy: the copy's, or the default one where the site
    /// does not have it.
    pub(crate) fn interface_language(&self, copy: &ArticleCopy) -> &'a LanguageTag {
        self.nearest_language(&copy.language)
    }

    /// The site's language nearest to `language`: itself, its primary language, or the default one.
    pub(crate) fn nearest_language(&self, language: &LanguageTag) -> &'a LanguageTag {
        let find = |wanted: &LanguageTag| self.site.languages.iter().find(|tag| *tag == wanted);
        find(language).or_else(|| find(&language.primary())).unwrap_or(self.site.default_language())
    }

    /// The folder of a language: empty for the default one.
    fn folder(&self, language: &LanguageTag) -> String {
        if language == self.site.default_language() { String::new() } else { language.to_string().to_ascii_lowercase() }
    }

    /// `index.html` of the folder `parts` below the language's.
    pub(crate) fn page(&self, language: &LanguageTag, parts: &[&str]) -> SitePath {
        let folder = self.folder(language);
        SitePath::index(std::iter::once(folder.as_str()).chain(parts.iter().copied()))
    }

    /// A page of the list of readings; the first is the start page of its language.
    pub(crate) fn index(&self, language: &LanguageTag, number: usize) -> SitePath {
        match number {
            1 => self.page(language, &[]),
            _ => self.page(language, &["page", &number.to_string()]),
        }
    }

    /// A page of the list of speakers.
    pub(crate) fn speakers(&self, language: &LanguageTag, number: usize) -> SitePath {
        self.numbered(language, &["speakers"], number)
    }

    /// A page of the list of sources.
    pub(crate) fn sources(&self, language: &LanguageTag, number: usize) -> SitePath {
        self.numbered(language, &["sources"], number)
    }

    /// A page of a list: the first stands in the folder `parts` of its language, the others below it. No id begins
    /// with a digit, so that none is taken for a page.
    fn numbered(&self, language: &LanguageTag, parts: &[&str], number: usize) -> SitePath {
        match number {
            1 => self.page(language, parts),
            _ => self.page(language, &[parts, &[&number.to_string()]].concat()),
        }
    }

    /// The page of a copy. It stands at its reading's own address if it is named after the language of
    /// the interface around it, so that no two copies of a reading meet there.
    pub(crate) fn copy(&self, reading: &ReadingId, copy: &ArticleCopy) -> SitePath {
        let language = self.interface_language(copy);
        let is_primary = language.to_string().eq_ignore_ascii_case(copy.id.as_str());
        self.page(language, &[reading.as_str(), if is_primary { "" } else { copy.id.as_str() }])
    }

    /// The reading at a glance.
    pub(crate) fn dossier(&self, reading: &ReadingId, language: &LanguageTag) -> SitePath {
        self.page(language, &[reading.as_str(), "dossier"])
    }

    /// The copies of a reading side by side.
    pub(crate) fn compare(&self, reading: &ReadingId, language: &LanguageTag) -> SitePath {
        self.page(language, &[reading.as_str(), "compare"])
    }

    /// A table of a reading: it has no language, and stands where the reading's folder is.
    pub(crate) fn table(&self, reading: &ReadingId, name: &str) -> Option<SitePath> {
        SitePath::new(format!("{reading}/{name}"))
    }

    /// The languages of the interface around a reading's copies, in the order of the site.
    pub(crate) fn languages_of(&self, reading: &ReadReading) -> impl Iterator<Item = &'a LanguageTag> {
        let used: Vec<_> =
            published::copies(reading, self.site).map(|copy| self.interface_language(&copy.copy)).collect();
        self.site.languages.iter().filter(move |language| used.contains(language))
    }

    /// A page of a speaker.
    pub(crate) fn speaker(&self, language: &LanguageTag, speaker: &PartyId, number: usize) -> SitePath {
        self.numbered(language, &["speakers", speaker.as_str()], number)
    }

    /// The copy of a reading that a page in `language` leads to: one in that language, the primary
    /// copy before others, else the first.
    pub(crate) fn best_copy<'b>(&self, reading: &'b ReadReading, language: &LanguageTag) -> Option<&'b ReadCopy> {
        let published = published::copies(reading, self.site);
        let in_language = published.clone().filter(|copy| copy.copy.language.primary() == language.primary());
        let mut primary = in_language.clone().filter(|copy| copy.copy.is_primary());
        primary.next().or_else(|| in_language.clone().next()).or_else(|| published.clone().next())
    }

    /// The same page in another language, where pages of that kind have one.
    pub(crate) fn in_language(&self, page: &Page, library: &Library, language: &LanguageTag) -> Option<SitePath> {
        let has_language = |id: &ReadingId| {
            let reading = library.reading(id)?;
            self.languages_of(reading).any(|found| found == language).then_some(())
        };
        match page {
            Page::Dossier { reading, .. } => has_language(reading).map(|()| self.dossier(reading, language)),
            Page::Compare { reading, .. } => has_language(reading).map(|()| self.compare(reading, language)),
            Page::Index { number, .. } => Some(self.index(language, *number)),
            Page::Speakers { number, .. } => Some(self.speakers(language, *number)),
            Page::Speaker { id, number, .. } => Some(self.speaker(language, id, *number)),
            Page::Sources { number, .. } => Some(self.sources(language, *number)),
            Page::About(_) => Some(self.page(language, &["about"])),
            _ => None,
        }
    }
}
