//! Which speech needs no voice: what a document says, where its numbers are claimed with that document as their source.

use std::collections::BTreeMap;

use super::subject::InCopy;
use super::titles;
use crate::model::{PartyId, Utterance};
use crate::text::{Covered, TextRange};

/// The figures of a copy that are claimed with a source.
pub(super) struct Sourced<'a> {
    copy: InCopy<'a>,
    by_source: Vec<(&'a PartyId, Covered)>,
}

impl<'a> Sourced<'a> {
    /// The figures that `copy` has.
    pub(super) fn of(copy: InCopy<'a>) -> Self {
        let mut places: BTreeMap<&PartyId, Vec<TextRange>> = BTreeMap::new();
        for (claim, placed) in copy.claims() {
            for source in claim.figure().into_iter().flat_map(|figure| figure.sources.ids()) {
                places.entry(source).or_default().extend(&placed.anchor.parts);
            }
        }
        let by_source = places.into_iter().map(|(source, places)| (source, Covered::new(places))).collect();
        Self { copy, by_source }
    }

    /// Whether `utterance` tells numbers, each of them is claimed with a source, and the words may mean that source.
    pub(super) fn tells(&self, utterance: &Utterance) -> bool {
        let Some(speaker) = utterance.speaker.first().filter(|_| !self.by_source.is_empty()) else { return false };
        let words = self.copy.words(*speaker);
        let meant: Vec<&Covered> =
            self.by_source.iter().filter(|(id, _)| self.may_mean(id, words)).map(|(_, at)| at).collect();
        let mut told = utterance.parts.iter().flat_map(|part| self.figures(*part, *speaker)).peekable();
        !meant.is_empty() && told.peek().is_some() && told.all(|core| meant.iter().any(|covered| covered.touches(core)))
    }

    fn may_mean(&self, id: &PartyId, words: &str) -> bool {
        let source = self.copy.of.parties.sources.get(id);
        source.is_some_and(|source| titles::may_mean(source, words, &self.copy.article().language))
    }

    /// The numbers that the text states within `part`, and not where it says who speaks.
    fn figures(&self, part: TextRange, speaker: TextRange) -> impl Iterator<Item = TextRange> {
        let figures = &self.copy.found().figures.figures;
        let first = figures.partition_point(|figure| figure.core.start < part.start);
        let within = figures[first..].iter().map(|figure| figure.core).take_while(move |core| core.end <= part.end);
        within.filter(move |core| !speaker.contains(*core))
    }
}
