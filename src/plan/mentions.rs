//! Where speakers and sources are named, across all readings: made once, so that no page has to look
//! through the whole library.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::published;
use crate::model::{AnchoredClaim, Claim, ClaimKind, Library, PartyId, Site};

/// A claim of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ClaimRef {
    /// Index in [`Corpus::readings`](crate::model::Corpus::readings).
    pub reading: usize,
    /// Index in [`Reading::claims`](crate::model::Reading::claims).
    pub claim: usize,
}

/// How a claim names a speaker or a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mention {
    /// As who says it.
    Says,
    /// As who vouches for the figure.
    Vouches,
}

/// The claims of each speaker and source, and the place of each claim in each copy.
pub(crate) struct Mentions<'a> {
    by_party: BTreeMap<&'a PartyId, Vec<(Mention, ClaimRef)>>,
    library: &'a Library,
    /// For each reading that has been asked for, by copy and claim, the index of the claim among the anchored ones
    /// of the copy. Lists are cut, so that most readings of a large site stand in none.
    positions: Vec<OnceLock<Vec<Vec<Option<usize>>>>>,
}

impl<'a> Mentions<'a> {
    /// Looks through the readings of the library that have a page in `site`.
    pub(crate) fn new(library: &'a Library, site: &Site) -> Self {
        let mut by_party: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (index, reading) in library.corpus.readings.iter().enumerate() {
            let shown = if published::has_page(reading, site) { &reading.claims[..] } else { &[] };
            for (claim, mention, party) in shown.iter().enumerate().flat_map(parties) {
                by_party.entry(party).or_default().push((mention, ClaimRef { reading: index, claim }));
            }
        }
        let positions = library.corpus.readings.iter().map(|_| OnceLock::new()).collect();
        Self { by_party, library, positions }
    }

    /// The claims that name a speaker or a source in that way, in the order of the readings.
    pub(crate) fn of(&self, party: &PartyId, mention: Mention) -> impl Iterator<Item = ClaimRef> + Clone + '_ {
        let all = self.by_party.get(party).map_or(&[][..], Vec::as_slice);
        all.iter().filter(move |(found, _)| *found == mention).map(|(_, claim)| *claim)
    }

    /// The index of a claim among the anchored ones of a copy, if it stands there.
    pub(crate) fn position(&self, claim: ClaimRef, copy: usize) -> Option<usize> {
        let positions = self.positions[claim.reading].get_or_init(|| {
            let claims = self.library.corpus.readings[claim.reading].claims.len();
            self.library.anchors[claim.reading].iter().map(|anchored| positions(anchored, claims)).collect()
        });
        positions[copy][claim.claim]
    }
}

/// How many claims name each speaker or source, in readings that have a page: as many as [`Mentions::of`] gives
/// both ways together.
pub(crate) fn counts<'a>(library: &'a Library, site: &Site) -> FxHashMap<&'a PartyId, usize> {
    let mut counts = FxHashMap::default();
    let shown = library.corpus.readings.iter().filter(|reading| published::has_page(reading, site));
    for (_, _, party) in shown.flat_map(|reading| reading.claims.iter().enumerate().flat_map(parties)) {
        *counts.entry(party).or_default() += 1;
    }
    counts
}

fn positions(anchored: &[AnchoredClaim], claims: usize) -> Vec<Option<usize>> {
    let mut positions = vec![None; claims];
    for (position, anchored) in anchored.iter().enumerate() {
        positions[anchored.claim] = Some(position);
    }
    positions
}

fn parties((index, claim): (usize, &Claim)) -> impl Iterator<Item = (usize, Mention, &PartyId)> {
    let (says, vouches) = match &claim.kind {
        ClaimKind::Voice(voice) => (Some(&voice.speaker), [None, None]),
        ClaimKind::Figure(figure) => (None, [figure.speaker.as_ref(), figure.source.as_ref()]),
        ClaimKind::Assertion => (None, [None, None]),
    };
    let vouches = vouches.into_iter().flatten().map(|party| (Mention::Vouches, party));
    says.map(|party| (Mention::Says, party))
        .into_iter()
        .chain(vouches)
        .map(move |(mention, party)| (index, mention, &party.value))
}
