//! A site as it was at one time, to make pages from while the session goes on.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Session;
use super::readings::folder_of;
use crate::diagnostic::Diagnostic;
use crate::interface::Theme;
use crate::model::{Library, Output, Page, Parties, Site, SitePath};
use crate::plan;
use crate::render::Renderer;

/// All that pages are made from. Readings are shared with the session, so that one is cheap to keep.
pub struct Edition {
    site_library: Library,
    site: Site,
    theme: Arc<Theme>,
    /// By path.
    outputs: Arc<[Output]>,
}

impl Edition {
    /// The file that stands at `path`, if one does.
    pub fn output(&self, path: &str) -> Option<&Output> {
        let at = self.outputs.binary_search_by(|output| output.path().as_str().cmp(path)).ok()?;
        Some(&self.outputs[at])
    }

    /// The bytes of a page. Who writes notes needs all of the text, and sees what is not accepted yet: a copy of which
    /// a build shows an excerpt is whole, and has its drafts, and its page says so.
    ///
    /// # Errors
    /// A template of the site that cannot be filled.
    pub fn render(&self, path: &SitePath, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        let whole = self.with_all(page);
        Renderer::new(whole.as_ref().unwrap_or(&self.site_library), &self.site, &self.theme).render(path, page)
    }

    /// The readings with the text of this page whole and its drafts, if it is the page of an excerpt or has some.
    fn with_all(&self, page: &Page) -> Option<Library> {
        let Page::Reading { reading, copy } = page else { return None };
        let read = self.site_library.reading(reading)?;
        let of_page = read.copy(copy)?;
        if of_page.shown.is_none() && of_page.drafts.is_empty() {
            return None;
        }
        let mut all = of_page.with_drafts();
        all.shown = None;
        let mut read = read.clone();
        *read.copies.iter_mut().find(|read| read.copy.id == *copy)? = all;
        let mut library = self.site_library.clone();
        let at = library.readings.binary_search_by(|found| found.reading.id.cmp(reading)).ok()?;
        library.readings[at] = Arc::new(read);
        Some(library)
    }
}

impl Session {
    /// The site as it is now, or where errors stand in the way, as it was `before`: a reading with errors stays what
    /// it was in that edition while the others go on. `None` where nothing can be shown at all.
    pub fn edition(&self, before: Option<&Arc<Edition>>) -> Option<Arc<Edition>> {
        let errors = || self.diagnostics.iter().filter(|fault| fault.is_error());
        if errors().next().is_none() {
            let theme = Arc::clone(self.theme.as_ref().ok()?);
            let site_library = self.site_library().clone();
            let outputs = Arc::clone(&self.outputs);
            return Some(Arc::new(Edition { site_library, site: self.site.clone(), theme, outputs }));
        }
        let faulty: Option<BTreeSet<&str>> = errors().map(|error| self.reading_of(error)).collect();
        match (faulty, self.theme.as_ref()) {
            (Some(faulty), Ok(theme)) => Some(Arc::new(self.without(&faulty, before, Arc::clone(theme)))),
            // What all pages share is at fault.
            _ => before.cloned(),
        }
    }

    /// The reading in whose folder an error stands.
    fn reading_of(&self, error: &Diagnostic) -> Option<&str> {
        let span = error.primary.as_ref()?.span;
        folder_of(self.files.tree.files.get(span.file).path().as_str())
    }

    /// The site with the readings in the folders `faulty` as they were `before`.
    fn without(&self, faulty: &BTreeSet<&str>, before: Option<&Arc<Edition>>, theme: Arc<Theme>) -> Edition {
        let library = self.site_library();
        let sound = library.readings.iter().filter(|read| !faulty.contains(read.reading.id.as_str()));
        let old = before.map_or(&[][..], |before| &before.site_library.readings);
        let stay = old.iter().filter(|read| faulty.contains(read.reading.id.as_str()));
        let mut readings: Vec<_> = sound.chain(stay).cloned().collect();
        readings.sort_by(|one, other| one.reading.id.cmp(&other.reading.id));
        let parties = match before {
            Some(before) => both(&library.parties, &before.site_library.parties),
            None => Arc::clone(&library.parties),
        };
        let site_library = Library { readings, parties };
        let outputs = plan::plan(&site_library, &self.files.tree, &self.site).0.into();
        Edition { site_library, site: self.site.clone(), theme, outputs }
    }
}

/// The speakers and sources that are there `now`, and those that readings of `before` may still name.
fn both(now: &Parties, before: &Parties) -> Arc<Parties> {
    let mut both = before.clone();
    both.speakers.extend(now.speakers.clone());
    both.sources.extend(now.sources.clone());
    both.annotators.extend(now.annotators.clone());
    Arc::new(both)
}
