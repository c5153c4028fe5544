//! What the renderer of a page knows: the page, its address, the site around it.

use crate::interface::{Html, Interface, LinkView, LinksView, Locale, TextView};
use crate::model::{
    Annotator, Assertion, CopyId, Group, LanguageTag, Library, Link, LinkTarget, Localized, Outlet, Page, PartyId,
    ReadCopy, ReadReading, Reading, ReadingId, Site, SitePath,
};
use crate::plan::published::is_published;
use crate::plan::{Directory, Routes, published, shown};

/// A page in its site.
#[derive(Clone, Copy)]
pub(super) struct PageContext<'a> {
    pub path: &'a SitePath,
    pub page: &'a Page,
    pub site_library: &'a Library,
    pub site: &'a Site,
    /// The lists of speakers and sources in the page's language.
    pub directory: &'a Directory<'a>,
    /// Whether the site has a feed.
    pub has_feed: bool,
    /// The templates and words of the page.
    pub interface: &'a Interface,
    pub routes: Routes<'a>,
    /// The language of the interface.
    pub language: &'a LanguageTag,
}

impl<'a> PageContext<'a> {
    /// The words of the page.
    pub(super) fn locale(&self) -> &'a Locale {
        &self.interface.locale
    }

    /// Whether the page can link to others. What a server shows for an address that is not there (404) can stand
    /// anywhere, so that it can only where the site knows its own address.
    pub(super) fn knows_its_address(&self) -> bool {
        *self.page != Page::NotFound || self.site.base_url.is_some()
    }

    /// The address of another file of the site. A page that is served at any address (404) needs
    /// absolute ones, which only a site with an address has.
    pub(super) fn link(&self, to: &SitePath) -> String {
        match (&self.site.base_url, self.page) {
            (Some(base), Page::NotFound) => to.absolute(base),
            _ => to.link_from(self.path, self.site.links),
        }
    }

    /// The address of the file at `path`, which is one of the program's own names.
    pub(super) fn file(&self, path: &str) -> String {
        SitePath::new(path).map_or_else(String::new, |path| self.link(&path))
    }

    /// The address of a page in the page's language.
    pub(super) fn page(&self, parts: &[&str]) -> String {
        self.link(&self.routes.page(self.language, parts))
    }

    /// A text in the page's language, or the nearest there is.
    pub(super) fn localized(&self, text: &Localized<String>) -> TextView {
        let (language, text) = text.get(self.language, self.site.default_language());
        TextView::new(text, language, self.language)
    }

    /// What an assertion says in a few words, if it has them.
    pub(super) fn label(&self, assertion: &Assertion) -> Option<TextView> {
        let (language, label) = assertion.label.as_ref()?.get(self.language, self.site.default_language());
        Some(TextView::new(label.value.as_str(), language, self.language))
    }

    /// The name of a speaker or the title of a source.
    pub(super) fn party_name(&self, id: &PartyId) -> TextView {
        let name = self.site_library.parties.name(id);
        name.map_or_else(|| TextView::plain(id.as_str()), |name| self.localized(name))
    }

    /// The name of a speaker or a source, linked to its entry.
    pub(super) fn party(&self, id: &PartyId) -> LinkView {
        let parties = &self.site_library.parties;
        let href = if !self.directory.lists(id) {
            None
        } else if parties.speakers.contains_key(id) {
            Some(self.link(&self.routes.speaker(self.language, id, 1)))
        } else {
            parties.sources.contains_key(id).then(|| self.source(id))
        };
        LinkView { text: self.party_name(id), href }
    }

    /// Speakers or sources that are named together, each linked to its entry.
    pub(super) fn parties<'b>(&self, ids: impl IntoIterator<Item = &'b PartyId>) -> LinksView {
        self.links(ids.into_iter().map(|id| self.party(id)).collect())
    }

    /// Links in a row.
    pub(super) fn links(&self, links: Vec<LinkView>) -> LinksView {
        let and = if links.len() > 1 { format!(" {} ", self.locale().word("group-and")) } else { String::new() };
        LinksView { links, and }
    }

    /// An annotator, linked to where more can be read of them.
    pub(super) fn annotator(&self, annotator: &Annotator) -> LinkView {
        let href = annotator.url.as_ref().map(|url| url.value.clone());
        LinkView { text: self.localized(&annotator.name), href }
    }

    /// Who annotated a reading, and when.
    pub(super) fn annotated(&self, reading: &Reading) -> Option<Html> {
        let all = &self.site_library.parties.annotators;
        let named = reading.annotators.iter().filter_map(|id| all.get(&id.value));
        let links: Vec<_> = named.map(|annotator| self.annotator(annotator)).collect();
        let date = reading.annotated.map(|date| self.locale().date(date));
        let mut out = Html::with_capacity(128);
        match (links.is_empty(), date) {
            (true, None) => return None,
            (true, Some(date)) => _ = out.text(&self.locale().with("provenance-annotated", [("date", date.into())])),
            (false, date) => {
                self.links(links).write(out.text(&self.locale().word("note-annotated-by")).raw(" "));
                if let Some(date) = date {
                    out.raw(", <bdi>").text(&date).raw("</bdi>");
                }
            }
        }
        Some(out)
    }

    /// A group, linked; nothing where nobody is named.
    pub(super) fn group(&self, group: &Group) -> Option<LinksView> {
        (!group.is_empty()).then(|| self.parties(group.ids()))
    }

    /// Where an article appeared, linked to its entry or its own address.
    pub(super) fn outlet(&self, outlet: &Outlet) -> LinkView {
        match outlet {
            Outlet::Source(id) => self.party(&id.value),
            Outlet::Named { name, url } => {
                LinkView { text: self.localized(name), href: url.as_ref().map(|url| url.value.clone()) }
            }
        }
    }

    /// Where an article appeared.
    pub(super) fn outlet_name(&self, outlet: &Outlet) -> TextView {
        match outlet {
            Outlet::Source(id) => self.party_name(&id.value),
            Outlet::Named { name, .. } => self.localized(name),
        }
    }

    /// The address of a source's entry.
    fn source(&self, id: &PartyId) -> String {
        let page = self.routes.sources(self.language, self.directory.page_of_source(id));
        format!("{}#{id}", self.link(&page))
    }

    /// The title of a reading.
    pub(super) fn reading_title(&self, reading: &ReadReading) -> TextView {
        let (language, title) = published::title(reading, self.site, self.language);
        TextView::new(title, language, self.language)
    }

    /// The address of a copy's page.
    pub(super) fn copy(&self, reading: &Reading, copy: &ReadCopy) -> String {
        self.link(&self.routes.copy(&reading.id, &copy.copy))
    }

    /// Whether the page of a copy has the place that `#fragment` names, as far as that depends on what it shows.
    fn has_place(&self, reading: &ReadingId, copy: &CopyId, fragment: &str) -> bool {
        let Some(read) = self.site_library.reading(reading) else { return false };
        let is_claim = || read.reading.claims.iter().any(|claim| claim.id.value.as_str() == fragment);
        read.copy(copy).is_some_and(|copy| shown::has_place(copy, fragment)) || is_claim()
    }

    /// The address a link of a copy or a note has on this page; none for what must not be linked.
    pub(super) fn href(&self, link: &Link) -> Option<String> {
        match &link.target {
            LinkTarget::External => Some(link.destination.clone()),
            LinkTarget::Fragment(fragment) => {
                let is_there = match self.page {
                    Page::Reading { reading, copy } => self.has_place(reading, copy, fragment),
                    _ => true,
                };
                is_there.then(|| format!("#{}", encode_fragment(fragment)))
            }
            LinkTarget::Copy { reading, copy, fragment } => {
                let found = self.site_library.reading(reading)?.copy(copy)?;
                let path = is_published(&found.copy, self.site).then(|| self.routes.copy(reading, &found.copy))?;
                let address = self.link(&path);
                let fragment = fragment.as_ref().filter(|name| self.has_place(reading, copy, name));
                Some(fragment.map_or(address.clone(), |name| format!("{address}#{}", encode_fragment(name))))
            }
            LinkTarget::Asset(path) => SitePath::new(path.as_str()).map(|path| self.link(&path)),
            LinkTarget::Private | LinkTarget::Broken | LinkTarget::Unsafe => None,
        }
    }
}

fn encode_fragment(fragment: &str) -> impl std::fmt::Display + '_ {
    percent_encoding::utf8_percent_encode(fragment, FRAGMENT)
}

/// What is escaped after `#` (URL Standard, fragment percent-encode set).
const FRAGMENT: &percent_encoding::AsciiSet =
    &percent_encoding::CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'%');
