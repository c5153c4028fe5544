//! What a site consists of, and where: every file, in the order of their paths.
//!
//! In: the library, the site and its folder. Out: [`Output`]s and faults. Nothing here knows how
//! a page looks.

mod carried;
mod directory;
mod mentions;
mod names;
pub(crate) mod paging;
pub(crate) mod published;
mod routes;
pub(crate) mod shown;
pub(crate) mod theme_files;

pub(crate) use directory::Directory;
pub(crate) use mentions::{Mention, MentionKind, Mentions};
pub(crate) use paging::Paging;
pub(crate) use routes::{CLAIM_TABLE, FIGURE_TABLE, Routes};

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use carried::Carried;
use paging::{READINGS_PER_PAGE, pages};
use theme_files::Kit;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    AssetBytes, LanguageTag, Library, Output, Page, PartialDate, PartyId, Private, ReadReading, Site, SitePath,
    SourceTree,
};
use crate::text::Span;

/// Lists the site's files. A file that stands twice, or a reading whose name the site needs for
/// itself, is an error.
pub fn plan(library: &Library, tree: &SourceTree, site: &Site) -> (Vec<Output>, Vec<Diagnostic>) {
    let carried = Carried::new(library, tree, site);
    let mut plan = Plan {
        outputs: BTreeMap::new(),
        faults: Vec::new(),
        routes: Routes::new(site),
        site,
        carried,
        paging: Paging::of(tree),
    };
    plan.static_files(tree);
    let mentions = mentions::counts(library, site);
    for language in &site.languages {
        plan.lists(library, &mentions, language);
    }
    for reading in &library.readings {
        plan.reading(reading, tree);
    }
    plan.site_files(library);
    plan.faults.extend(names::check(&plan.outputs, tree));
    (plan.outputs.into_values().collect(), plan.faults)
}

struct Plan<'a> {
    outputs: BTreeMap<SitePath, Output>,
    faults: Vec<Diagnostic>,
    routes: Routes<'a>,
    site: &'a Site,
    carried: Carried<'a>,
    paging: Paging,
}

impl Plan<'_> {
    fn add(&mut self, output: Output, place: Option<Span>) {
        let path = output.path().clone();
        if let Some(before) = self.outputs.insert(path.clone(), output) {
            let message = format!("two files of the site would stand at `{}`", before.path());
            let fault =
                Diagnostic::new(Code::PathCollision, message, "rename one of the two files or folders they come from");
            self.faults.push(match place {
                Some(place) => fault.at(place, "one is from here"),
                None => fault,
            });
        }
    }

    fn page(&mut self, path: SitePath, page: Page) {
        self.add(Output::Page(path, page), None);
    }

    /// The theme's files and the site's own; the site's win.
    fn static_files(&mut self, tree: &SourceTree) {
        let own = tree.static_files.iter().map(|file| (file.path.as_str(), file));
        let own: BTreeMap<_, _> = own.collect();
        for (path, bytes) in theme_files::static_files() {
            if let Some(path) = SitePath::new(path.as_str()).filter(|_| !own.contains_key(path.as_str())) {
                self.add(Output::BuiltIn(path, bytes), None);
            }
        }
        let never_publish = &self.site.never_publish;
        let is_public = |path: &str| Private::by_name(path, never_publish).is_none();
        for kit in Kit::ALL {
            if let Some(path) = SitePath::new(kit.style()).filter(|path| !own.contains_key(path.as_str())) {
                let rules = theme_files::joined(kit, tree, is_public);
                self.add(Output::Asset(path, AssetBytes::Memory(rules.into_bytes().into())), None);
            }
        }
        for (path, file) in own.into_iter().filter(|(path, _)| is_public(path)) {
            if let Some(original) = file.taken_from.as_ref().filter(|path| self.carried.keeps_back(path)) {
                self.faults.push(kept_back(path, original));
            } else if let Some(path) = SitePath::new(path).filter(|path| !theme_files::is_part(path.as_str())) {
                self.add(Output::Asset(path, file.bytes.clone()), None);
            }
        }
    }

    /// The pages across all readings, in one language.
    fn lists(&mut self, library: &Library, mentions: &FxHashMap<&PartyId, usize>, language: &LanguageTag) {
        let routes = self.routes;
        for number in 1..=pages(published::readings(library, self.site).count(), READINGS_PER_PAGE) {
            self.page(routes.index(language, number), Page::Index { language: language.clone(), number });
        }
        self.page(routes.page(language, &["about"]), Page::About(language.clone()));
        let hidden = published::hidden(library, self.site);
        let shown = |id: &&PartyId| !hidden.contains(id);
        for number in 1..=pages(library.parties.sources.keys().filter(shown).count(), self.paging.sources) {
            self.page(routes.sources(language, number), Page::Sources { language: language.clone(), number });
        }
        let speakers: Vec<_> = library.parties.speakers.keys().filter(shown).collect();
        for number in 1..=pages(speakers.len(), self.paging.speakers) {
            self.page(routes.speakers(language, number), Page::Speakers { language: language.clone(), number });
        }
        for id in speakers {
            for number in 1..=pages(mentions.get(id).copied().unwrap_or_default(), self.paging.passages) {
                let page = Page::Speaker { language: language.clone(), id: id.clone(), number };
                self.page(routes.speaker(language, id, number), page);
            }
        }
    }

    fn reading(&mut self, reading: &ReadReading, tree: &SourceTree) {
        let (id, place) = (&reading.reading.id, Span::new(reading.reading.file, 0..0));
        for copy in published::copies(reading, self.site) {
            let path = self.routes.copy(id, &copy.copy);
            let page = Page::Reading { reading: id.clone(), copy: copy.copy.id.clone() };
            self.add(Output::Page(path, page), Some(place));
        }
        self.summaries(reading, place);
        self.assets(reading, tree, place);
    }

    /// What sums a reading up: a page in each language it has copies in, and its tables.
    fn summaries(&mut self, reading: &ReadReading, place: Span) {
        let (site, routes, id) = (self.site, self.routes, &reading.reading.id);
        if !published::has_dossier(reading, site) {
            return;
        }
        for language in routes.languages_of(reading) {
            let page = Page::Dossier { reading: id.clone(), language: language.clone() };
            self.add(Output::Page(routes.dossier(id, language), page), Some(place));
            if published::has_comparison(reading, site) {
                let page = Page::Compare { reading: id.clone(), language: language.clone() };
                self.add(Output::Page(routes.compare(id, language), page), Some(place));
            }
        }
        let figures = published::has_figures(reading).then(|| (FIGURE_TABLE, Page::FigureTable(id.clone())));
        for (name, page) in std::iter::once((CLAIM_TABLE, Page::ClaimTable(id.clone()))).chain(figures) {
            if let Some(path) = routes.table(id, name) {
                self.add(Output::Page(path, page), Some(place));
            }
        }
    }

    /// The files beside the copies that are published, and what is said of the others.
    fn assets(&mut self, reading: &ReadReading, tree: &SourceTree, place: Span) {
        let Ok(folder) = tree.readings.binary_search_by(|folder| folder.name.as_str().cmp(reading.reading.id.as_str()))
        else {
            return;
        };
        let files = &tree.readings[folder].assets;
        for asset in files {
            if let Some(path) = SitePath::new(asset.path.as_str()).filter(|path| self.carried.publishes(path.as_str()))
            {
                self.add(Output::Asset(path, asset.bytes.clone()), Some(place));
            }
        }
        self.faults.extend(self.carried.report(reading, files, tree, self.site));
    }

    fn site_files(&mut self, library: &Library) {
        let mut files = vec![("404.html", Page::NotFound)];
        if self.site.base_url.is_some() {
            let pages = self.outputs.values().filter_map(|output| sitemap_entry(output, library)).collect();
            files.extend([("sitemap.xml", Page::Sitemap(pages)), ("robots.txt", Page::Robots)]);
            files.extend(published::has_feed(library, self.site).then_some(("feed.xml", Page::Feed)));
        }
        for (path, page) in files {
            if let Some(path) = SitePath::new(path) {
                self.page(path, page);
            }
        }
    }
}

/// A link of `static/` to a file beside a copy that is kept back where it lies.
fn kept_back(path: &str, original: &str) -> Diagnostic {
    let message =
        format!("the link `static/{path}` leads to `content/{original}`, which no page that is published refers to");
    let help = "remove the link, or put a copy of the file in its place, if readers should have it";
    Diagnostic::new(Code::ForeignLink, message, help).about(format!("static/{path}"))
}

/// A page in the sitemap. When it changed is said of the pages of a reading whose author says so: the day its
/// text was retrieved is another one.
fn sitemap_entry(output: &Output, library: &Library) -> Option<(SitePath, Option<PartialDate>)> {
    let Output::Page(path, page) = output else { return None };
    let changed = match page {
        Page::ClaimTable(_) | Page::FigureTable(_) => return None,
        Page::Reading { reading, .. } | Page::Dossier { reading, .. } | Page::Compare { reading, .. } => {
            library.reading(reading)?.reading.annotated
        }
        _ => None,
    };
    Some((path.clone(), changed))
}
