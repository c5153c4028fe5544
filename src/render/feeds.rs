//! Files for machines: the feed, the sitemap, and what robots may read.

use std::cmp::Reverse;

use serde::Serialize;

use super::article::Marks;
use super::context::PageContext;
use super::lists::Counts;
use crate::diagnostic::Diagnostic;
use crate::model::{PartialDate, Reading, SitePath};

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
    /// Where and when the article appeared, and how many claims are annotated. None of the article's own
    /// words: a feed is copied further than a page.
    summary: String,
    /// The article, where it can be read.
    original: Option<Original>,
}

#[derive(Debug, Serialize)]
struct Original {
    address: String,
    /// Where it appeared.
    outlet: Option<String>,
}

/// Renders the Atom feed: the readings that changed last. The build itself has no clock; a reading that
/// does not say when it changed is left out (P406).
pub(super) fn feed(context: &PageContext<'_>, by_date: &[usize]) -> Result<Vec<u8>, Box<Diagnostic>> {
    let base = context.site.base_url.as_deref().unwrap_or_default();
    let readings = &context.library.corpus.readings;
    let mut dated: Vec<(PartialDate, usize)> =
        by_date.iter().filter_map(|&at| Some((readings[at].updated()?, at))).collect();
    dated.sort_by_key(|(updated, _)| Reverse(*updated));
    let entries: Vec<_> = dated.iter().take(FEED_LENGTH).filter_map(|&(date, at)| entry(context, date, at)).collect();
    let view = FeedView {
        title: context.localized(&context.site.title).text,
        lang: context.language.to_string(),
        base: base.to_owned(),
        address: context.path.absolute(base),
        updated: entries.first().map_or_else(String::new, |entry| entry.updated.clone()),
        entries,
    };
    context.interface.list("feed.xml", &view)
}

/// The entry of a reading, given by its index: the copy that suits the feed's language best.
fn entry(context: &PageContext<'_>, updated: PartialDate, at: usize) -> Option<FeedEntry> {
    let reading = &context.library.corpus.readings[at];
    let index = context.routes.best_copy(reading, context.language)?;
    let copy = &reading.copies[index];
    let marks = Marks::new(reading, copy, &context.library.anchors[at][index]);
    let outlet = reading.outlet.as_ref().map(|outlet| context.party_name(&outlet.value).text);
    let original = copy.source_url.as_ref().map(|url| Original { address: url.value.clone(), outlet: outlet.clone() });
    Some(FeedEntry {
        title: context.reading_title(reading).text,
        address: context.routes.copy(reading, copy).absolute(context.site.base_url.as_deref().unwrap_or_default()),
        updated: timestamp(updated),
        summary: summary(context, reading, outlet, &marks),
        original,
    })
}

/// What the list of readings says of one, on one line.
fn summary(context: &PageContext<'_>, reading: &Reading, outlet: Option<String>, marks: &Marks<'_>) -> String {
    let date = reading.published.map(|date| context.locale().date(date));
    let counts = Counts::new(context.locale(), marks).words();
    outlet.into_iter().chain(date).chain(counts).collect::<Vec<_>>().join(" · ")
}

/// A date as RFC 3339 wants it; what is not known of it is the earliest it can be.
fn timestamp(date: PartialDate) -> String {
    format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}

#[derive(Debug, Serialize)]
struct SitemapView {
    /// All addresses, for templates that say nothing else.
    addresses: Vec<String>,
    pages: Vec<SitemapEntry>,
}

#[derive(Debug, Serialize)]
struct SitemapEntry {
    address: String,
    /// The day it changed last.
    changed: Option<String>,
}

/// Renders the list of all pages.
pub(super) fn sitemap(
    context: &PageContext<'_>,
    pages: &[(SitePath, Option<PartialDate>)],
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let base = context.site.base_url.as_deref().unwrap_or_default();
    let entry = |(path, changed): &(SitePath, Option<PartialDate>)| SitemapEntry {
        address: path.absolute(base),
        changed: changed.map(|date| date.to_string()),
    };
    let pages: Vec<_> = pages.iter().map(entry).collect();
    let addresses = pages.iter().map(|page| page.address.clone()).collect();
    context.interface.list("sitemap.xml", &SitemapView { addresses, pages })
}

/// What robots may read: everything.
pub(super) fn robots(context: &PageContext<'_>) -> Vec<u8> {
    let base = context.site.base_url.as_deref().unwrap_or_default();
    format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n").into_bytes()
}
