//! Where speakers and sources are named, across all readings: made once, so that no page has to look
//! through the whole library.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::published;
use crate::model::{Claim, ClaimId, Library, PartyId, ReadReading, Site};

/// A claim that names someone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mention<'a> {
    /// The reading.
    pub reading: &'a ReadReading,
    /// Its claim.
    pub claim: &'a Claim,
}

/// How a claim names a speaker or a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MentionKind {
    /// As who says it.
    Says,
    /// As who vouches for the figure.
    Vouches,
}

/// The claims of each speaker and source.
pub(crate) struct Mentions<'a>(BTreeMap<&'a PartyId, Vec<(MentionKind, Mention<'a>)>>);

impl<'a> Mention<'a> {
    /// The claim's id.
    pub(crate) fn id(&self) -> &'a ClaimId {
        &self.claim.id.value
    }
}

impl<'a> Mentions<'a> {
    /// Looks through the readings of the library that have a page in `site`.
    pub(crate) fn new(library: &'a Library, site: &Site) -> Self {
        let mut by_party: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for reading in published::readings(library, site) {
            for claim in &reading.reading.claims {
                let mention = Mention { reading, claim };
                parties(claim).for_each(|(kind, party)| by_party.entry(party).or_default().push((kind, mention)));
            }
        }
        Self(by_party)
    }

    /// The claims that name a speaker or a source in that way, in the order of the readings.
    pub(crate) fn of(&self, party: &PartyId, kind: MentionKind) -> impl Iterator<Item = Mention<'a>> + Clone + '_ {
        let all = self.0.get(party).map_or(&[][..], Vec::as_slice);
        all.iter().filter(move |(found, _)| *found == kind).map(|(_, mention)| *mention)
    }
}

/// How many claims name each speaker or source, in readings that have a page: as many as [`Mentions::of`] gives
/// for all kinds together.
pub(crate) fn counts<'a>(library: &'a Library, site: &Site) -> FxHashMap<&'a PartyId, usize> {
    let mut counts = FxHashMap::default();
    let claims = published::readings(library, site).flat_map(|reading| &reading.reading.claims);
    for (_, party) in claims.flat_map(|claim| parties(claim)) {
        *counts.entry(party).or_default() += 1;
    }
    counts
}

/// Whom a claim names, and how. A group is listed with each of its speakers.
fn parties(claim: &Claim) -> impl Iterator<Item = (MentionKind, &PartyId)> {
    let kind = if claim.voice().is_some() { MentionKind::Says } else { MentionKind::Vouches };
    let (speakers, sources) = claim.parties();
    speakers.ids().chain(sources.ids()).map(move |party| (kind, party))
}
