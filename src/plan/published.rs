//! What a site with an address leaves out: readings whose copies are all for this machine only, and
//! who is named nowhere else. A preview without address shows them all.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::model::{ClaimKind, LanguageTag, Library, PartyId, PerCopy, Publish, Reading, Site};

/// Whether a copy has a page. A copy for this machine only has none in a site with an address.
pub(crate) fn is_published(publish: Publish, site: &Site) -> bool {
    publish != Publish::Local || site.base_url.is_none()
}

/// Whether a reading has a copy with a page.
pub(crate) fn has_page(reading: &Reading, site: &Site) -> bool {
    reading.copies.iter().any(|copy| is_published(copy.publish, site))
}

/// The copies of a reading that have a page, as indexes.
pub(crate) fn copies(reading: &Reading, site: &Site) -> impl Iterator<Item = usize> {
    (0..reading.copies.len()).filter(|&copy| is_published(reading.copies[copy].publish, site))
}

/// Whether a reading has a page that sums it up: there is nothing to sum up without claims.
pub(crate) fn has_dossier(reading: &Reading, site: &Site) -> bool {
    has_page(reading, site) && !reading.claims.is_empty()
}

/// Whether a reading has copies to compare, and claims to compare them by.
pub(crate) fn has_comparison(reading: &Reading, site: &Site) -> bool {
    !reading.claims.is_empty() && copies(reading, site).nth(1).is_some()
}

/// How many readings have a page.
pub(crate) fn readings(library: &Library, site: &Site) -> usize {
    library.corpus.readings.iter().filter(|reading| has_page(reading, site)).count()
}

/// The indexes of the readings with a page, the newest article first, those without a date last, then by id.
pub(crate) fn by_date(library: &Library, site: &Site) -> Vec<usize> {
    let readings = &library.corpus.readings;
    let mut order: Vec<_> = (0..readings.len()).filter(|&at| has_page(&readings[at], site)).collect();
    order.sort_by_key(|&at| (Reverse(readings[at].published), &readings[at].id));
    order
}

/// Whether the site has a feed: one with an address, in which a reading says when it changed.
pub(crate) fn has_feed(library: &Library, site: &Site) -> bool {
    site.base_url.is_some() && library.corpus.readings.iter().any(|it| has_page(it, site) && it.updated().is_some())
}

/// The speakers and sources that only readings without a page name.
pub(crate) fn hidden<'a>(library: &'a Library, site: &Site) -> BTreeSet<&'a PartyId> {
    let (shown, left_out): (Vec<_>, Vec<_>) =
        library.corpus.readings.iter().partition(|reading| has_page(reading, site));
    let mut hidden: BTreeSet<_> = left_out.into_iter().flat_map(parties).collect();
    if !hidden.is_empty() {
        shown.into_iter().flat_map(parties).for_each(|party| _ = hidden.remove(party));
    }
    hidden
}

/// All whom a reading names.
fn parties(reading: &Reading) -> impl Iterator<Item = &PartyId> {
    let of_claims = reading.claims.iter().flat_map(|claim| match &claim.kind {
        ClaimKind::Voice(voice) => {
            let addressees = voice.addressee.iter().flat_map(PerCopy::values);
            std::iter::once(&voice.speaker).chain(addressees).collect::<Vec<_>>()
        }
        ClaimKind::Figure(figure) => figure.speaker.iter().chain(&figure.source).collect(),
        ClaimKind::Assertion => Vec::new(),
    });
    reading.outlet.iter().chain(of_claims).map(|party| &party.value)
}

/// The title of a reading in `language`, or the nearest there is, with the language it is in.
pub(crate) fn title<'a>(
    reading: &'a Reading,
    site: &Site,
    language: &LanguageTag,
) -> (Option<&'a LanguageTag>, &'a str) {
    reading.title(language, site.default_language(), |copy| is_published(copy.publish, site))
}
