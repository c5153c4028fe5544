//! Where every short piece of a text stands, so that words are found without going through the whole text.
//!
//! A hash table of all pieces of [`LENGTH`] bytes, as two flat lists (counting sort). It takes as long to make
//! as a few dozen searches and pays off where there are hundreds, in a copy of which hundreds of passages are
//! lost.

/// The length of a piece in bytes: six letters, or two characters of Chinese.
pub const LENGTH: usize = 6;

/// The places of all pieces of a text.
pub struct Grams {
    /// Where the places of each bucket begin in `places`; one more than there are buckets.
    starts: Vec<u32>,
    /// Bytes of the text, in order within a bucket.
    places: Vec<u32>,
    /// How many bits of a hash are its bucket.
    bits: u32,
}

impl Grams {
    /// Takes the places of `text`; those past 4 GiB are left out.
    pub fn new(text: &str) -> Self {
        let pieces = || text.as_bytes().windows(LENGTH).take(u32::MAX as usize);
        let bits = text.len().max(2).ilog2().clamp(8, 18);
        let mut starts = vec![0_u32; (1 << bits) + 1];
        pieces().for_each(|piece| starts[bucket(piece, bits) + 1] += 1);
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut next = starts.clone();
        let mut places = vec![0; pieces().len()];
        for (at, piece) in (0_u32..).zip(pieces()) {
            let free = &mut next[bucket(piece, bits)];
            places[*free as usize] = at;
            *free += 1;
        }
        Self { starts, places, bits }
    }

    /// The bytes at which `piece`, of [`LENGTH`] bytes, may begin, in order: all at which it does, and a few
    /// at which another piece with the same hash does.
    pub fn places(&self, piece: &[u8]) -> &[u32] {
        let bucket = bucket(piece, self.bits);
        &self.places[self.starts[bucket] as usize..self.starts[bucket + 1] as usize]
    }

    /// The rarest piece of `words`, as its offset and its places; none if the words are shorter than a piece.
    pub fn rarest(&self, words: &str) -> Option<(usize, &[u32])> {
        let pieces = words.as_bytes().windows(LENGTH).enumerate();
        pieces.map(|(offset, piece)| (offset, self.places(piece))).min_by_key(|(_, places)| places.len())
    }
}

fn bucket(piece: &[u8], bits: u32) -> usize {
    let number = piece.iter().fold(0_u64, |number, &byte| number << 8 | u64::from(byte));
    // Fibonacci hashing: the upper bits of the product depend on all bytes.
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits)) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_piece_is_found_wherever_it_stands(text in "[ab小]{0,60}") {
            let grams = Grams::new(&text);
            for (at, piece) in text.as_bytes().windows(LENGTH).enumerate() {
                let places = grams.places(piece);
                prop_assert!(places.contains(&u32::try_from(at).unwrap()) && places.is_sorted());
            }
        }
    }
}
