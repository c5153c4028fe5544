//! Files for machines: the feed, the sitemap, and what robots may read.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::Export;
use crate::model::{Correction, PartialDate, ReadCopy, ReadReading, SitePath};
use crate::plan::{Routes, published};

/// How many readings and corrections the feed names.
const FEED_LENGTH: usize = 30;

/// The feed as its template sees it.
#[derive(Debug, Serialize)]
pub(crate) struct Feed {
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
    /// What tells it from all others, forever.
    id: String,
    address: String,
    updated: String,
    /// Where and when the article appeared, and how many claims are annotated. None of the article's own
    /// words: a feed is copied further than a page. Of a correction what it says.
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

impl Export<'_> {
    /// The Atom feed, at its `path`: the readings that changed last, of those `by_date`. The build itself has no clock;
    /// a reading that does not say when it changed is left out (P406). `summary` says in words what a copy of a reading
    /// is.
    pub(crate) fn feed(
        &self,
        path: &SitePath,
        by_date: &[&ReadReading],
        summary: impl Fn(&ReadReading, &ReadCopy) -> String,
        correction: impl Fn(&str) -> String,
    ) -> Feed {
        let (base, language) = (self.base(), self.site.default_language());
        let mut dated: Vec<(PartialDate, &ReadReading)> =
            by_date.iter().filter_map(|reading| Some((reading.updated()?, *reading))).collect();
        dated.sort_by_key(|(updated, _)| Reverse(*updated));
        let newest = dated.into_iter().take(FEED_LENGTH);
        let newest: Vec<_> = newest.collect();
        let readings = newest.iter().filter_map(|(date, reading)| self.entry(*date, reading, &summary));
        let corrections = newest.iter().flat_map(|(_, reading)| self.corrections(reading, &correction));
        let mut entries: Vec<_> = corrections.chain(readings).collect();
        entries.sort_by(|one, other| other.updated.cmp(&one.updated));
        entries.truncate(FEED_LENGTH);
        Feed {
            title: self.site.title.get(language, language).1.clone(),
            lang: language.to_string(),
            base: base.to_owned(),
            address: path.absolute(base),
            updated: entries.first().map_or_else(String::new, |entry| entry.updated.clone()),
            entries,
        }
    }

    /// The entry of a reading: the copy that suits the feed's language best.
    fn entry(
        &self,
        updated: PartialDate,
        read: &ReadReading,
        summary: impl Fn(&ReadReading, &ReadCopy) -> String,
    ) -> Option<FeedEntry> {
        let (routes, language) = (Routes::new(self.site), self.site.default_language());
        let (reading, copy) = (&read.reading, routes.best_copy(read, language)?);
        let outlet = reading.outlet.as_ref().map(|outlet| self.outlet_name(outlet).to_owned());
        let original = copy.copy.source_url.as_ref().map(|url| Original { address: url.value.clone(), outlet });
        Some(FeedEntry {
            title: published::title(read, self.site, language).1.to_owned(),
            id: routes.copy(&reading.id, &copy.copy).absolute(self.base()),
            address: routes.copy(&reading.id, &copy.copy).absolute(self.base()),
            updated: timestamp(updated),
            summary: summary(read, copy),
            original,
        })
    }

    /// The corrections of a reading as entries of their own, the newest first: whoever has read the reading in a feed
    /// reader does not see that its entry has changed. `title` makes that of one from the reading's.
    fn corrections(&self, read: &ReadReading, title: impl Fn(&str) -> String) -> Vec<FeedEntry> {
        let (routes, language) = (Routes::new(self.site), self.site.default_language());
        let Some(copy) = routes.best_copy(read, language) else { return Vec::new() };
        let page = routes.copy(&read.reading.id, &copy.copy).absolute(self.base());
        let mut counts: BTreeMap<PartialDate, usize> = BTreeMap::new();
        let entry = |correction: &Correction| {
            let nth = counts.entry(correction.date).or_default();
            *nth += 1;
            let more = if *nth > 1 { format!("-{nth}") } else { String::new() };
            FeedEntry {
                title: title(published::title(read, self.site, language).1),
                id: format!("{page}#t--correction-{}{more}", correction.date),
                address: format!("{page}#t--corrections"),
                updated: timestamp(correction.date),
                summary: correction.text.get(language, language).1.clone(),
                original: None,
            }
        };
        let mut entries: Vec<_> = read.reading.corrections.iter().map(entry).collect();
        entries.reverse();
        entries.sort_by(|one, other| other.updated.cmp(&one.updated));
        entries
    }

    /// The list of all pages.
    pub(crate) fn sitemap(&self, pages: &[(SitePath, Option<PartialDate>)]) -> Sitemap {
        let entry = |(path, changed): &(SitePath, Option<PartialDate>)| SitemapEntry {
            address: path.absolute(self.base()),
            changed: changed.map(|date| date.to_string()),
        };
        let pages: Vec<_> = pages.iter().map(entry).collect();
        Sitemap { addresses: pages.iter().map(|page| page.address.clone()).collect(), pages }
    }

    /// What robots may read: everything.
    pub(crate) fn robots(&self) -> Vec<u8> {
        format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", self.base()).into_bytes()
    }

    /// The address of the site.
    fn base(&self) -> &str {
        self.site.base_url.as_deref().unwrap_or_default()
    }
}

/// A date as RFC 3339 wants it; what is not known of it is the earliest it can be.
fn timestamp(date: PartialDate) -> String {
    format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}

/// The sitemap as its template sees it.
#[derive(Debug, Serialize)]
pub(crate) struct Sitemap {
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
