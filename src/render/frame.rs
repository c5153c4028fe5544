//! What every page has around its content: head, navigation, footer.

use serde::Serialize;

use super::context::PageContext;
use super::license;
use super::policy::content_security_policy;
use crate::interface::{LinkView, TextView, Word};
use crate::model::{Direction, Page, ReadCopy, SitePath};
use crate::plan::published;
use crate::plan::theme_files;

/// The style sheets that a page carries in itself if it cannot link to any, in their order.
const OWN_STYLES: [&str; 3] = ["tokens", "base", "lists"];

/// The view model of a page's frame.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    lang: String,
    dir: Direction,
    title: String,
    site_title: TextView,
    description: String,
    /// Who wrote the article of the page.
    author: Option<String>,
    /// The licence of the notes.
    license: Option<LinkView>,
    policy: String,
    style: Option<String>,
    styles: Vec<String>,
    script: Option<String>,
    icon: Option<String>,
    home: Option<String>,
    canonical: Option<String>,
    feed: Option<String>,
    alternates: Vec<LanguageLink>,
    nav: Vec<NavItem>,
    languages: Vec<LanguageLink>,
    sprite: bool,
}

/// A link of a navigation.
#[derive(Debug, Serialize)]
pub(super) struct NavItem {
    /// The message that names it.
    pub message: Word,
    pub href: String,
    pub current: bool,
}

/// The same page in another language.
#[derive(Debug, Serialize)]
pub(super) struct LanguageLink {
    pub lang: String,
    pub name: String,
    pub href: String,
    pub current: bool,
}

/// What a page says about itself for its frame.
pub(super) struct About {
    /// The page's name; none for the start page, which has the site's.
    pub title: Option<String>,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Who wrote the article of the page.
    pub author: Option<String>,
    /// Rules that belong to this page alone.
    pub style: Option<String>,
    /// The direction of the page, where it is not that of the interface.
    pub dir: Option<Direction>,
}

impl Frame {
    /// The frame of the page that `context` stands for.
    pub(super) fn new(context: &PageContext<'_>, about: About) -> Self {
        let site = context.site;
        let (_, site_title) = site.title.get(context.language, site.default_language());
        let title = match &about.title {
            Some(title) => format!("{title} – {site_title}"),
            None => site_title.clone(),
        };
        let base = site.base_url.as_deref();
        let stands_alone = !context.knows_its_address();
        let style = if stands_alone { Some(own_styles()) } else { about.style };
        let linked = |href: String| (!stands_alone).then_some(href);
        Self {
            lang: context.language.to_string(),
            dir: about.dir.unwrap_or_else(|| context.language.direction()),
            title,
            site_title: context.localized(&site.title),
            description: about.description,
            author: about.author,
            license: site.license.as_deref().map(license::link),
            policy: content_security_policy(style.as_deref()),
            style,
            styles: linked(context.file(theme_files::JOINED)).into_iter().collect(),
            script: linked(context.file("theme/js/beleg.js")),
            icon: linked(context.file("theme/icons/beleg.svg")),
            home: linked(context.page(&[])),
            canonical: base.map(|base| context.path.absolute(base)).filter(|_| *context.page != Page::NotFound),
            feed: context.has_feed.then(|| context.file("feed.xml")),
            alternates: base.map_or_else(Vec::new, |base| alternates(context, base)),
            nav: if stands_alone { Vec::new() } else { nav(context) },
            languages: languages(context, |path| context.link(path)),
            sprite: *context.page != Page::NotFound,
        }
    }
}

/// What the built-in theme says of a plain page, for one that stands at an address nobody knows. Fonts lie in
/// files of their own; the tokens name others to fall back on.
fn own_styles() -> String {
    OWN_STYLES.iter().filter_map(|name| theme_files::style_sheet(name)).collect()
}

fn nav(context: &PageContext<'_>) -> Vec<NavItem> {
    let items: [(&str, &[&str]); 4] = [
        ("nav-readings", &[]),
        ("nav-speakers", &["speakers"]),
        ("nav-sources", &["sources"]),
        ("nav-about", &["about"]),
    ];
    let item = |(message, parts): (&'static str, &[&str])| {
        let path = context.routes.page(context.language, parts);
        NavItem { message: Word(message), current: path == *context.path, href: context.link(&path) }
    };
    items.into_iter().map(item).collect()
}

/// The same page in other languages, for search engines: the copies of a reading, else the languages of a list.
fn alternates(context: &PageContext<'_>, base: &str) -> Vec<LanguageLink> {
    let Page::Reading { reading, copy: current } = context.page else {
        return languages(context, |path| path.absolute(base));
    };
    let link = |copy: &ReadCopy| LanguageLink {
        lang: copy.copy.language.to_string(),
        name: String::new(),
        href: context.routes.copy(reading, &copy.copy).absolute(base),
        current: copy.copy.id == *current,
    };
    let copies = context.site_library.reading(reading).map(|reading| published::copies(reading, context.site));
    let links: Vec<_> = copies.into_iter().flatten().map(link).collect();
    if links.len() > 1 { links } else { Vec::new() }
}

/// The page in each language of the site, where it has the page in more than one.
fn languages(context: &PageContext<'_>, address: impl Fn(&SitePath) -> String) -> Vec<LanguageLink> {
    let link = |language| {
        let path = context.routes.in_language(context.page, context.site_library, language)?;
        let name = language.endonym().map_or_else(|| language.to_string(), str::to_owned);
        let current = language == context.language;
        Some(LanguageLink { lang: language.to_string(), name, href: address(&path), current })
    };
    let links: Vec<_> = context.site.languages.iter().filter_map(link).collect();
    if links.len() > 1 { links } else { Vec::new() }
}
