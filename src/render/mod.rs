//! From the library to the bytes of each page.
//!
//! 1. [`plan`](fn@plan) lists what the site consists of.
//! 2. [`Theme`] holds the templates and the interface's words.
//! 3. [`Renderer::render`] makes one page, in memory, without looking at any other.
//!
//! What a template makes is copied for views that differ in nothing but their texts (`stencil`).
//! HTML is written only here. The article's text and its marks are written by Rust (`article`, `leaf`,
//! `segments`), everything around them by templates.

mod annotated;
mod article;
mod carried;
mod chain;
mod class;
mod compare;
mod context;
mod directory;
mod dismissed;
mod dossier;
mod facts;
mod feeds;
mod frame;
mod html;
mod lists;
mod locale;
mod locale_files;
mod mentions;
mod message;
mod names;
mod note_text;
mod notes;
mod number;
mod outcome;
mod paging;
mod plan;
mod printable;
mod published;
mod quantities;
mod quoted;
mod reading_page;
mod reckoned;
mod routes;
mod shown;
mod stencil;
mod strip;
mod tables;
mod template_faults;
mod text_view;
mod theme;
mod views;
mod wording;

pub use plan::plan;
pub use theme::Theme;

use std::collections::BTreeMap;

use context::PageContext;
use directory::Directory;
use mentions::Mentions;
use printable::printable;
use routes::Routes;

use crate::diagnostic::Diagnostic;
use crate::model::{Findings, LanguageTag, Library, Page, Site, SitePath};

/// Makes pages from a library.
pub struct Renderer<'a> {
    library: &'a Library,
    findings: &'a Findings,
    site: &'a Site,
    theme: &'a Theme,
    mentions: Mentions<'a>,
    directories: BTreeMap<&'a LanguageTag, Directory<'a>>,
    /// The readings with a page, as indexes, the newest first.
    by_date: Vec<usize>,
    /// Whether the site has a feed that pages can name.
    has_feed: bool,
}

impl<'a> Renderer<'a> {
    /// A renderer for the pages of `site`; `findings` are those of `library`.
    pub fn new(library: &'a Library, findings: &'a Findings, site: &'a Site, theme: &'a Theme) -> Self {
        Self {
            library,
            findings,
            site,
            theme,
            mentions: Mentions::new(library, site),
            directories: site
                .languages
                .iter()
                .map(|tag| (tag, Directory::new(library, site, tag, theme.paging)))
                .collect(),
            has_feed: published::has_feed(library, site),
            by_date: published::by_date(library, site),
        }
    }

    /// The bytes of `page`, which stands at `path`.
    ///
    /// # Errors
    /// A template of the site that cannot be filled.
    pub fn render(&self, path: &SitePath, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.filled(path, page).map(printable)
    }

    fn filled(&self, path: &SitePath, page: &Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        let routes = Routes::new(self.site);
        let language = self.language(page, routes);
        let (library, findings, site) = (self.library, self.findings, self.site);
        let (interface, directory) = (self.theme.interface(language), &self.directories[language]);
        let has_feed = self.has_feed;
        let context =
            PageContext { path, page, library, findings, site, directory, has_feed, interface, routes, language };
        match page {
            Page::Index { number, .. } => lists::index(&context, &self.by_date, *number),
            Page::Reading { reading, copy } => reading_page::render(&context, *reading, *copy),
            Page::Dossier { reading, .. } => dossier::render(&context, *reading),
            Page::Compare { reading, .. } => compare::render(&context, *reading),
            Page::ClaimTable(reading) => Ok(tables::claims(&context, *reading)),
            Page::FigureTable(reading) => Ok(tables::figures(&context, *reading)),
            Page::Speakers { number, .. } => lists::speakers(&context, &self.mentions, *number),
            Page::Speaker { id, number, .. } => lists::speaker(&context, &self.mentions, id, *number),
            Page::Sources { number, .. } => lists::sources(&context, &self.mentions, *number),
            Page::About(_) => lists::about_page(&context),
            Page::NotFound => lists::not_found(&context),
            Page::Feed => feeds::feed(&context, &self.by_date),
            Page::Sitemap(pages) => feeds::sitemap(&context, pages),
            Page::Robots => Ok(feeds::robots(&context)),
        }
    }

    /// The language of the interface around a page.
    fn language(&self, page: &'a Page, routes: Routes<'a>) -> &'a crate::model::LanguageTag {
        match page {
            Page::Index { language, .. }
            | Page::Dossier { language, .. }
            | Page::Compare { language, .. }
            | Page::Speakers { language, .. }
            | Page::Speaker { language, .. }
            | Page::Sources { language, .. }
            | Page::About(language) => language,
            Page::Reading { reading, copy } => {
                routes.interface_language(&self.library.corpus.readings[*reading].copies[*copy])
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
