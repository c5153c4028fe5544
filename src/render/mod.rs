//! From the library to the bytes of each page.
//!
//! [`Renderer::render`] makes one page, in memory, without looking at any other: `reading` the pages of copies, `report`
//! what sums a reading up, `lists` the pages across all readings. What is beside them is shared by the three. Files for
//! machines come from `export`.
//!
//! HTML is written only here and in `interface`. The article's text and its marks are written by Rust
//! (`reading/article`), everything around them by templates.

mod class;
mod context;
mod date;
mod frame;
mod license;
mod lists;
mod live;
mod marks;
mod outcome;
mod policy;
mod quantities;
mod reading;
mod report;
mod strip;
mod tally;
mod views;

pub use crate::interface::Theme;
pub use live::{BLANK, live};
#[cfg(test)]
pub(crate) use reading::Found;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use context::PageContext;
use report::{compare, dossier};

use crate::diagnostic::Diagnostic;
use crate::export::Export;
use crate::interface::printable;
use crate::model::{LanguageTag, Library, Page, ReadReading, Site, SitePath};
use crate::plan::{Directory, Mentions, Routes, published};

/// Makes pages from a library.
pub struct Renderer<'a> {
    site_library: &'a Library,
    site: &'a Site,
    theme: &'a Theme,
    // What goes through all readings is made when the first page asks for it: a preview makes one page.
    mentions: OnceLock<Mentions<'a>>,
    directories: BTreeMap<&'a LanguageTag, OnceLock<Directory<'a>>>,
    by_date: OnceLock<Vec<&'a ReadReading>>,
    /// Whether the site has a feed that pages can name.
    has_feed: bool,
}

impl<'a> Renderer<'a> {
    /// A renderer for the pages of `site`.
    pub fn new(library: &'a Library, site: &'a Site, theme: &'a Theme) -> Self {
        Self {
            site_library: library,
            site,
            theme,
            mentions: OnceLock::new(),
            directories: site.languages.iter().map(|tag| (tag, OnceLock::new())).collect(),
            has_feed: published::has_feed(library, site),
            by_date: OnceLock::new(),
        }
    }

    fn mentions(&self) -> &Mentions<'a> {
        self.mentions.get_or_init(|| Mentions::new(self.site_library, self.site))
    }

    /// The readings with a page, the newest first.
    fn by_date(&self) -> &[&'a ReadReading] {
        self.by_date.get_or_init(|| published::by_date(self.site_library, self.site))
    }

    fn directory(&self, language: &LanguageTag) -> &Directory<'a> {
        let directory = || Directory::new(self.site_library, self.site, language, self.theme.paging);
        self.directories[language].get_or_init(directory)
    }

    /// The bytes of `page`, which stands at `path`.
    ///
    /// # Errors
    /// A template of the site that cannot be filled.
    pub fn render(&self, path: &SitePath, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.filled(path, page).map(printable)
    }

    /// What the renderer of the page knows that stands at `path`.
    fn context<'b>(&'b self, path: &'b SitePath, page: &'b Page) -> PageContext<'b> {
        let routes = Routes::new(self.site);
        let language = self.language(page, routes);
        let (site_library, site, has_feed) = (self.site_library, self.site, self.has_feed);
        let (interface, directory) = (self.theme.interface(language), self.directory(language));
        PageContext { path, page, site_library, site, directory, has_feed, interface, routes, language }
    }

    fn filled(&self, path: &SitePath, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        let (library, site) = (self.site_library, self.site);
        let (context, export) = (self.context(path, page), Export { site_library: library, site });
        let interface = context.interface;
        match page {
            Page::Reading { .. } | Page::Dossier { .. } | Page::Compare { .. } => self.of_reading(&context),
            Page::ClaimTable(reading) => {
                Ok(library.reading(reading).map(|read| export.claims(read)).unwrap_or_default())
            }
            Page::FigureTable(reading) => {
                Ok(library.reading(reading).map(|read| export.figures(read)).unwrap_or_default())
            }
            Page::Index { number, .. } => lists::index(&context, self.by_date(), *number),
            Page::Speakers { number, .. } => lists::speakers(&context, self.mentions(), *number),
            Page::Speaker { id, number, .. } => lists::speaker(&context, self.mentions(), id, *number),
            Page::Sources { number, .. } => lists::sources(&context, self.mentions(), *number),
            Page::About(_) => lists::about_page(&context),
            Page::NotFound => lists::not_found(&context),
            Page::Feed => lists::feed(&context, &export, self.by_date()),
            Page::Sitemap(pages) => interface.list("sitemap.xml", &export.sitemap(pages)),
            Page::Robots => Ok(export.robots()),
        }
    }

    /// A page of a reading. One that is gone is what a server shows for an address that is not there.
    fn of_reading(&self, context: &PageContext<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
        let page = match context.page {
            Page::Reading { reading, copy } => {
                let found = self.site_library.reading(reading).and_then(|reading| Some((reading, reading.copy(copy)?)));
                found.map(|(reading, copy)| reading::render(context, reading, copy))
            }
            Page::Dossier { reading, .. } => {
                let found = self.site_library.reading(reading);
                let copy = |reading| context.routes.best_copy(reading, context.language);
                found.and_then(|reading| Some(dossier::render(context, reading, copy(reading)?)))
            }
            Page::Compare { reading, .. } => {
                self.site_library.reading(reading).map(|reading| compare::render(context, reading))
            }
            _ => None,
        };
        page.unwrap_or_else(|| lists::not_found(context))
    }

    /// What a reader meets beside the page of a copy, with so many margins.
    #[cfg(test)]
    pub(crate) fn margins(&self, path: &SitePath, page: &Page, margins: usize) -> Option<Found> {
        let Page::Reading { reading, copy } = page else { return None };
        let reading = self.site_library.reading(reading)?;
        Some(reading::margins(&self.context(path, page), reading, reading.copy(copy)?, margins))
    }

    /// The language of the interface around a page.
    fn language<'b>(&'b self, page: &'b Page, routes: Routes<'b>) -> &'b LanguageTag {
        match page {
            Page::Index { language, .. }
            | Page::Dossier { language, .. }
            | Page::Compare { language, .. }
            | Page::Speakers { language, .. }
            | Page::Speaker { language, .. }
            | Page::Sources { language, .. }
            | Page::About(language) => language,
            Page::Reading { reading, copy } => {
                let copy = self.site_library.reading(reading).and_then(|reading| reading.copy(copy));
                copy.map_or(self.site.default_language(), |copy| routes.interface_language(&copy.copy))
            }
            Page::ClaimTable(_)
            | Page::FigureTable(_)
            | Page::NotFound
            | Page::Feed
            | Page::Sitemap(_)
            | Page::Robots => self.site.default_language(),
        }
    }
}
