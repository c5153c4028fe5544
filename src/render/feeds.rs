//! Files for machines: the feed, the sitemap, and what robots may read.

use serde::Serialize;

use super::context::PageContext;
use crate::diagnostic::Diagnostic;
use crate::model::SitePath;

/// How many readings the feed names.
const FEED_LENGTH: usize = 30;

#[derive(Debug, Serialize)]
struct FeedView {
    title: String,
    lang: String,
    base: String,
    address: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

#[derive(Debug, Serialize)]
struct FeedEntry {
    title: String,
    address: String,
    updated: String,
}

/// Renders the Atom feed. Its dates are those of the articles: the build itself has no clock.
pub(super) fn feed(context: &PageContext<'_>, by_date: &[usize]) -> Result<Vec<u8>, Box<Diagnostic>> {
    let base = context.site.base_url.as_deref().unwrap_or_default();
    let readings = &context.library.corpus.readings;
    let entries: Vec<_> = by_date
        .iter()
        .take(FEED_LENGTH)
        .filter_map(|&at| {
            let copy = context.routes.best_copy(&readings[at], context.language)?;
            let path = context.routes.copy(&readings[at], &readings[at].copies[copy]);
            let title = context.reading_title(&readings[at]).text;
            Some(FeedEntry { title, address: path.absolute(base), updated: timestamp(readings[at].published) })
        })
        .collect();
    let view = FeedView {
        title: context.localized(&context.site.title).text,
        lang: context.language.to_string(),
        base: base.to_owned(),
        address: context.path.absolute(base),
        updated: entries.first().map_or_else(|| timestamp(None), |entry| entry.updated.clone()),
        entries,
    };
    context.interface.list("feed.xml", &view)
}

/// A date as RFC 3339 wants it; what is not known of it is the earliest it can be.
fn timestamp(date: Option<crate::model::PartialDate>) -> String {
    let (year, month, day) =
        date.map_or((1970, 1, 1), |date| (date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)));
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}

#[derive(Debug, Serialize)]
struct SitemapView {
    addresses: Vec<String>,
}

/// Renders the list of all pages.
pub(super) fn sitemap(context: &PageContext<'_>, pages: &[SitePath]) -> Result<Vec<u8>, Box<Diagnostic>> {
    let base = context.site.base_url.as_deref().unwrap_or_default();
    let addresses = pages.iter().map(|path| path.absolute(base)).collect();
    context.interface.list("sitemap.xml", &SitemapView { addresses })
}

/// What robots may read: everything.
pub(super) fn robots(context: &PageContext<'_>) -> Vec<u8> {
    let base = context.site.base_url.as_deref().unwrap_or_default();
    format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n").into_bytes()
}
