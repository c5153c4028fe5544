//! A copy's text as it is searched: with its blocks, and its normalised form made when it is needed.

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::grams::Grams;
use super::needle::Needle;
use super::search::{self, Hits};
use crate::model::Document;
use crate::text::NormalizedText;

/// The text of a copy. Dropped, with its map, when the copy's passages are resolved.
pub struct Haystack<'a> {
    /// The rendered text.
    pub text: &'a str,
    /// Where the blocks that hold text begin.
    block_starts: Vec<usize>,
    normalized: OnceCell<NormalizedText>,
    /// Indexes of the text and of its normalised form, made once there are many searches.
    grams: [OnceCell<Grams>; 2],
    /// How often one form of the text was searched from end to end for one thing.
    searches: Cell<usize>,
    /// What was found of the last single needles: the same words are often ambiguous or lost again and again.
    remembered: RefCell<FxHashMap<Needle, Hits>>,
}

/// How many single needles are remembered.
const REMEMBERED: usize = 256;

/// So many searches for single words take as long as making an index.
const MANY: usize = 64;
/// The lengths of texts of which an index is made.
const INDEXED: Range<usize> = 1 << 12..64 << 20;

impl<'a> Haystack<'a> {
    /// The text of a document, with its paragraphs, headings, cells … as blocks.
    pub fn of(document: &'a Document) -> Self {
        // The number of an item belongs to the block that follows it.
        let numbers: Vec<_> = document.item_numbers().collect();
        let start = |leaf: u32| {
            let number = numbers.binary_search_by_key(&leaf, |number| number.end);
            number.map_or(leaf, |index| numbers[index].start) as usize
        };
        let mut block_starts: Vec<usize> = document.leaves().map(|(_, block)| start(block.text.start)).collect();
        block_starts.sort_unstable();
        Self::new(&document.text, block_starts)
    }

    /// Plain text, with blocks that are parted by empty lines.
    pub fn plain(text: &'a str) -> Self {
        let breaks = memchr::memmem::find_iter(text.as_bytes(), "\n\n").map(|at| at + 2);
        Self::new(text, std::iter::once(0).chain(breaks).collect())
    }

    fn new(text: &'a str, block_starts: Vec<usize>) -> Self {
        Self {
            text,
            block_starts,
            normalized: OnceCell::new(),
            grams: Default::default(),
            searches: Cell::new(0),
            remembered: RefCell::default(),
        }
    }

    /// The normalised form; made at the first call.
    pub fn normalized(&self) -> &NormalizedText {
        self.normalized.get_or_init(|| NormalizedText::new(self.text))
    }

    /// The index of the normalised form; made at the first call.
    pub fn normalized_grams(&self) -> &Grams {
        self.grams[1].get_or_init(|| Grams::new(self.normalized().text()))
    }

    /// The places of each of `needles` that `accept` takes, in the text or in its normalised form. Searches for
    /// a single thing go by an index once there are many.
    pub fn search(
        &self,
        is_normalized: bool,
        needles: &[&str],
        accept: impl Fn(usize, Range<usize>) -> bool,
    ) -> Vec<Hits> {
        let text = if is_normalized { self.normalized().text() } else { self.text };
        let [needle] = needles else { return search::all(text, needles, accept) };
        self.searches.set(self.searches.get() + 1);
        if self.searches.get() <= MANY || !INDEXED.contains(&self.text.len()) {
            return search::all(text, needles, accept);
        }
        let grams = match is_normalized {
            true => self.normalized_grams(),
            false => self.grams[0].get_or_init(|| Grams::new(text)),
        };
        vec![search::by_grams(text, grams, needle, |place| accept(0, place))]
    }

    /// The places of a single needle, as `find` gives them if they are not known.
    pub fn remembered(&self, needle: &Needle, find: impl FnOnce() -> Hits) -> Hits {
        if let Some(hits) = self.remembered.borrow().get(needle) {
            return hits.clone();
        }
        let hits = find();
        let mut remembered = self.remembered.borrow_mut();
        if remembered.len() == REMEMBERED {
            remembered.clear();
        }
        remembered.insert(needle.clone(), hits.clone());
        hits
    }

    /// How many blocks lie between two places: 0 in the same block, 1 in the next.
    pub fn blocks_between(&self, from: usize, to: usize) -> usize {
        self.block_at(to).saturating_sub(self.block_at(from))
    }

    /// The block around a place, or what stands between two blocks with the block before it.
    pub fn block_around(&self, at: usize) -> Range<usize> {
        let after = self.block_at(at);
        let start = after.checked_sub(1).map_or(0, |index| self.block_starts[index]);
        start..self.block_starts.get(after).copied().unwrap_or(self.text.len())
    }

    /// The number of the block that a place of the normalised text is in.
    pub fn block_of_normalized(&self, at: usize) -> usize {
        self.block_at(self.normalized().original(at..at).start)
    }

    fn block_at(&self, at: usize) -> usize {
        self.block_starts.partition_point(|&start| start <= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_found_however_often_is_asked() {
        let text = "Die Fähre legte ab, und die Fähre kam wieder an. ".repeat(200);
        let haystack = Haystack::plain(&text);
        let ask = |needle| haystack.search(false, &[needle], |_, place| place.start % 2 == 1);
        for needle in ["Fähre kam", "an", "nirgends", ""] {
            let first = search::all(&text, &[needle], |_, place| place.start % 2 == 1);
            assert!((0..2 * MANY).all(|_| ask(needle) == first), "{needle}");
        }
    }

    #[test]
    fn blocks_are_counted_between_places() {
        let haystack = Haystack::plain("a b\n\nc\n\nd");
        assert_eq!(haystack.blocks_between(0, 2), 0);
        assert_eq!(haystack.blocks_between(0, 8), 2);
        assert_eq!(haystack.block_around(5), 5..8);
    }
}
