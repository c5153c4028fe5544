//! Which findings of several copies are one: the same figure, or the same words of the same speaker.
//!
//! Only where that is plain. Copies that have as many blocks are read block by block, others as one block. A figure has a
//! counterpart where both blocks state its value equally often; words of others, where both have equally many, or the
//! sentences do. What has none is proposed for its own copy.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::subject::{InCopy, InReading};
use super::found::{Found, What};
use crate::diagnostic::Code;
use crate::model::{FoundFigure, VagueFigure};
use crate::text::TextRange;

/// One finding, in each copy that has it; in the order of the copies.
pub(super) type Group<'a> = Vec<Found<'a>>;

/// The findings, put together where they are one, in the order of the article.
pub(super) fn groups<'a>(reading: InReading<'a>, found: Vec<Found<'a>>) -> Vec<Group<'a>> {
    let copies: Vec<InCopy<'a>> = reading.copies().collect();
    let mut by_copy: Vec<Vec<Found<'a>>> = copies.iter().map(|_| Vec::new()).collect();
    found.into_iter().for_each(|found| by_copy[found.copy].push(found));
    let mut by_copy = by_copy.into_iter();
    let Some(first) = by_copy.next() else { return Vec::new() };
    let mut groups: Vec<Group<'a>> = first.into_iter().map(|found| vec![found]).collect();
    let firsts = groups.len();
    for (index, found) in by_copy.enumerate() {
        let leading: Vec<&Found<'a>> = groups[..firsts].iter().map(|group| &group[0]).collect();
        let counterparts = Pair { first: copies[0], other: copies[index + 1] }.counterparts(&leading, &found);
        for (found, counterpart) in found.into_iter().zip(counterparts) {
            match counterpart {
                Some(at) => groups[at].push(found),
                None => groups.push(vec![found]),
            }
        }
    }
    groups.sort_by_key(|group| order(&copies, &group[0]));
    groups
}

/// Where a finding stands in the article, however long its copy is.
fn order(copies: &[InCopy<'_>], found: &Found<'_>) -> (u64, usize, u32, u32) {
    let copy = copies[found.copy];
    let length = copy.article().document.text.len().max(1) as u64;
    let end = found.parts.last().map_or(0, |part| part.end);
    (u64::from(found.start()) * 1_000_000 / length, found.copy, found.start(), u32::MAX - end)
}

/// Two copies that are held against each other.
struct Pair<'a> {
    first: InCopy<'a>,
    other: InCopy<'a>,
}

impl Pair<'_> {
    /// For each finding of the other copy, which one of the first it is.
    fn counterparts(&self, first: &[&Found<'_>], other: &[Found<'_>]) -> Vec<Option<usize>> {
        let blocks = [self.first, self.other].map(blocks);
        let are_aligned = blocks[0].len() == blocks[1].len();
        let [in_first, in_other] =
            blocks.map(|blocks| move |at: u32| if are_aligned { block_of(&blocks, at) } else { 0 });
        let mut counterparts = vec![None; other.len()];
        let figures = [all_figures(self.first, in_first.clone()), all_figures(self.other, in_other.clone())];
        self.figures(first, other, &figures, &mut counterparts);
        if are_aligned {
            let places =
                |copy: InCopy<'_>, starts: Vec<Option<u32>>, block: &dyn Fn(u32) -> usize| -> Vec<(usize, Place)> {
                    let place = |at: u32| (block(at), sentence_in_block(copy, at));
                    let starts = starts.into_iter().enumerate();
                    starts.filter_map(|(index, at)| at.map(|at| (index, place(at)))).collect()
                };
            let start = |found: &Found<'_>| found.voice().map(|_| found.start());
            let of_first = places(self.first, first.iter().map(|found| start(found)).collect(), &in_first);
            let of_other = places(self.other, other.iter().map(start).collect(), &in_other);
            // Words in quotation marks have their counterpart there, too.
            let marks = |found: &Found<'_>| found.code == Code::QuotationUnannotated;
            let are_alike = |one: usize, another: usize| marks(first[one]) == marks(&other[another]);
            let sentences = [sentences_by_block(self.first, &in_first), sentences_by_block(self.other, &in_other)];
            let is_told_alike = |block: usize| sentences[0].get(&block) == sentences[1].get(&block);
            // As many in the block; where that is not so, as many in the sentence, if the block has as many of those.
            pair(&of_first, &of_other, |(block, _)| Some(block), &are_alike, &mut counterparts);
            pair(&of_first, &of_other, |place| is_told_alike(place.0).then_some(place), &are_alike, &mut counterparts);
        }
        counterparts
    }

    fn figures(
        &self,
        first: &[&Found<'_>],
        other: &[Found<'_>],
        all: &[Figures; 2],
        counterparts: &mut [Option<usize>],
    ) {
        let places: HashMap<TextRange, usize> = first
            .iter()
            .enumerate()
            .filter(|(_, found)| found.voice().is_none())
            .map(|(at, found)| (found.at, at))
            .collect();
        for (at, found) in other.iter().enumerate().filter(|(_, found)| matches!(found.what, What::Figure(_))) {
            let Some((key, rank)) = all[1].by_place.get(&found.at) else { continue };
            let ([here], [there]) = ([all[1].by_key.get(key)], [all[0].by_key.get(key)]);
            let (Some(here), Some(there)) = (here, there) else { continue };
            if here.len() == there.len() {
                counterparts[at] = places.get(&there[*rank]).copied();
            }
        }
    }
}

/// Where a finding stands: its block, and which sentence of that.
type Place = (usize, usize);

/// Pairs what stands in equally filled places of both, in order, if all pairs of a place are alike, and as far as nothing
/// is paired yet. What has no key is passed over.
fn pair<K: Ord>(
    first: &[(usize, Place)],
    other: &[(usize, Place)],
    key: impl Fn(Place) -> Option<K>,
    are_alike: &dyn Fn(usize, usize) -> bool,
    counterparts: &mut [Option<usize>],
) {
    let taken: BTreeSet<usize> = counterparts.iter().flatten().copied().collect();
    let mut by_key: BTreeMap<K, [Vec<usize>; 2]> = BTreeMap::new();
    for (at, place) in first.iter().filter(|(at, _)| !taken.contains(at)) {
        key(*place).into_iter().for_each(|key| by_key.entry(key).or_default()[0].push(*at));
    }
    for (at, place) in other.iter().filter(|(at, _)| counterparts[*at].is_none()) {
        key(*place).into_iter().for_each(|key| by_key.entry(key).or_default()[1].push(*at));
    }
    for [first, other] in by_key.into_values().filter(|[first, other]| first.len() == other.len()) {
        let pairs = || first.iter().zip(&other);
        if pairs().all(|(first, other)| are_alike(*first, *other)) {
            pairs().for_each(|(first, other)| counterparts[*other] = Some(*first));
        }
    }
}

/// How many sentences begin in each block.
fn sentences_by_block(copy: InCopy<'_>, block: &dyn Fn(u32) -> usize) -> BTreeMap<usize, usize> {
    let mut sentences = BTreeMap::new();
    for sentence in &copy.found().speech.sentences {
        *sentences.entry(block(sentence.start)).or_default() += 1;
    }
    sentences
}

/// A value in a block.
type Key = (usize, String);

/// All figures of a copy, claimed or not, by what they state and in which block.
struct Figures {
    by_key: HashMap<Key, Vec<TextRange>>,
    /// The key of each, and which one of its key it is.
    by_place: HashMap<TextRange, (Key, usize)>,
}

fn all_figures(copy: InCopy<'_>, block: impl Fn(u32) -> usize) -> Figures {
    let mut figures = Figures { by_key: HashMap::new(), by_place: HashMap::new() };
    let found = &copy.found().figures;
    let known = found.figures.iter().map(|figure| (figure.with_noun(), value(figure)));
    let vague = found.vague.iter().map(|figure| (figure.with_noun(), vague(figure)));
    let mut all: Vec<_> = known.chain(vague).collect();
    all.sort_by_key(|(place, _)| *place);
    for (place, value) in all {
        let key = (block(place.start), value);
        let places = figures.by_key.entry(key.clone()).or_default();
        figures.by_place.insert(place, (key, places.len()));
        places.push(place);
    }
    figures
}

/// The number with its unit, however it is written.
fn value(figure: &FoundFigure) -> String {
    let end = |end: Option<crate::model::Decimal>| end.map(|end| end.to_string()).unwrap_or_default();
    let quantity = figure.quantity();
    format!("{}..{} {}", end(quantity.interval.low), end(quantity.interval.high), quantity.unit.unwrap_or_default())
}

fn vague(figure: &VagueFigure) -> String {
    format!("{} {}", figure.kind.name(), figure.unit.clone().unwrap_or_default())
}

/// The blocks of a copy that hold text themselves.
fn blocks(copy: InCopy<'_>) -> Vec<TextRange> {
    copy.article().document.leaves().map(|(_, block)| block.text).collect()
}

fn block_of(blocks: &[TextRange], at: u32) -> usize {
    blocks.partition_point(|block| block.start <= at)
}

/// Which sentence of its block a finding stands in, counted from the end of the sentences before the block; the same
/// number means the same place only where blocks are aligned.
fn sentence_in_block(copy: InCopy<'_>, at: u32) -> usize {
    let sentences = &copy.found().speech.sentences;
    let own = sentences.partition_point(|sentence| sentence.start <= at);
    let text = &copy.article().document.text;
    let block = text[..at as usize].rfind("\n\n").map_or(0, |at| at + 2);
    own - sentences.partition_point(|sentence| (sentence.start as usize) < block)
}
