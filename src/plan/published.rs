//! What a site with an address leaves out: readings whose copies are all for this machine only, and
//! who is named nowhere else. A preview without address shows them all.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::model::{ArticleCopy, LanguageTag, Library, PartyId, ReadCopy, ReadReading, Reading, Site};

/// Whether a copy has a page. A copy for this machine only has none in a site with an address.
pub(crate) fn is_published(copy: &ArticleCopy, site: &Site) -> bool {
    copy.publish.is_shown(site.base_url.is_some())
}

/// Whether a reading has a copy with a page.
pub(crate) fn has_page(reading: &ReadReading, site: &Site) -> bool {
    copies(reading, site).next().is_some()
}

/// The copies of a reading that have a page.
pub(crate) fn copies<'a>(reading: &'a ReadReading, site: &Site) -> impl Iterator<Item = &'a ReadCopy> + Clone {
    let has_address = site.base_url.is_some();
    reading.copies.iter().filter(move |copy| copy.copy.publish.is_shown(has_address))
}

/// Whether a reading has a page that sums it up: there is nothing to sum up without claims.
pub(crate) fn has_dossier(reading: &ReadReading, site: &Site) -> bool {
    has_page(reading, site) && !reading.reading.claims.is_empty()
}

/// Whether a reading has copies to compare, and claims to compare them by.
pub(crate) fn has_comparison(reading: &ReadReading, site: &Site) -> bool {
    !reading.reading.claims.is_empty() && copies(reading, site).nth(1).is_some()
}

/// The readings with a page, in the order of the library.
pub(crate) fn readings<'a>(library: &'a Library, site: &Site) -> impl Iterator<Item = &'a ReadReading> {
    let readings = library.readings.iter().map(|reading| &**reading);
    let has_address = site.base_url.is_some();
    readings.filter(move |reading| reading.copies.iter().any(|copy| copy.copy.publish.is_shown(has_address)))
}

/// The readings with a page, the newest article first, those without a date last, then by id.
pub(crate) fn by_date<'a>(library: &'a Library, site: &Site) -> Vec<&'a ReadReading> {
    let mut order: Vec<_> = readings(library, site).collect();
    order.sort_by_key(|read| Reverse(read.reading.published));
    order
}

/// Whether the site has a feed: one with an address, in which a reading says when it changed.
pub(crate) fn has_feed(library: &Library, site: &Site) -> bool {
    site.base_url.is_some() && readings(library, site).any(|reading| reading.updated().is_some())
}

/// The speakers and sources that only readings without a page and drafts name.
pub(crate) fn hidden<'a>(library: &'a Library, site: &Site) -> BTreeSet<&'a PartyId> {
    let (shown, left_out): (Vec<_>, Vec<_>) = library.readings.iter().partition(|reading| has_page(reading, site));
    let mut hidden: BTreeSet<_> = left_out.into_iter().flat_map(|reading| parties(&reading.reading)).collect();
    let drafts = library.readings.iter().flat_map(|reading| &reading.reading.drafts);
    hidden.extend(drafts.flat_map(|claim| claim.named()).map(|party| &party.value));
    if !hidden.is_empty() {
        shown.into_iter().flat_map(|reading| parties(&reading.reading)).for_each(|party| _ = hidden.remove(party));
    }
    hidden
}

/// All whom a reading names, but for those of its drafts.
fn parties(reading: &Reading) -> impl Iterator<Item = &PartyId> {
    let of_claims = reading.claims.iter().flat_map(|claim| claim.named());
    reading.outlet_source().into_iter().chain(of_claims).map(|party| &party.value)
}

/// The title of a reading in `language`, or the nearest there is, with the language it is in.
pub(crate) fn title<'a>(
    reading: &'a ReadReading,
    site: &Site,
    language: &LanguageTag,
) -> (Option<&'a LanguageTag>, &'a str) {
    reading.title(language, site.default_language(), |copy| is_published(copy, site))
}
