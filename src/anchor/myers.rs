//! Edit distances between a pattern and every place of a text.
//!
//! Myers' bit-parallel algorithm (J. ACM 46, 1999) in blocks of 64 characters, with the carry
//! between blocks as Hyyrö formulates it (2003): a column of the distance matrix is held as its
//! vertical differences, one bit each. Linear in the text, for each 64 characters of the pattern.

use std::collections::BTreeMap;

/// A pattern, made ready to be compared with texts.
pub struct Pattern {
    len: usize,
    /// The symbol of each ASCII character; 0 for those that the pattern lacks.
    ascii: [u32; 128],
    others: BTreeMap<char, u32>,
    /// For each symbol, for each block, the bits at which the pattern has it.
    matches: Vec<u64>,
    blocks: usize,
}

#[derive(Clone)]
struct Block {
    rises: u64,
    falls: u64,
}

impl Pattern {
    /// Makes a pattern of these characters; at least one.
    pub fn new(chars: &[char]) -> Self {
        let blocks = chars.len().div_ceil(64).max(1);
        let mut pattern =
            Self { len: chars.len(), ascii: [0; 128], others: BTreeMap::new(), matches: vec![0; blocks], blocks };
        for (index, &c) in chars.iter().enumerate() {
            let symbol = pattern.symbol_or_new(c);
            pattern.matches[symbol as usize * blocks + index / 64] |= 1 << (index % 64);
        }
        pattern
    }

    /// How many blocks of 64 characters it has: what each character of a text costs.
    pub fn blocks(&self) -> usize {
        self.blocks
    }

    /// Tells `visit`, after each character of `text`, the least distance between the pattern and a
    /// piece of the text that ends there, with the number of that character.
    pub fn scan(&self, text: impl Iterator<Item = char>, mut visit: impl FnMut(usize, usize)) {
        let mut column = vec![Block { rises: !0, falls: 0 }; self.blocks];
        let last_bit = 1 << (self.len.saturating_sub(1) % 64);
        let mut distance = self.len;
        for (index, c) in text.enumerate() {
            let row = self.symbol(c) as usize * self.blocks;
            let mut carry = 0;
            for (number, block) in column.iter_mut().enumerate() {
                let high = if number + 1 == self.blocks { last_bit } else { 1 << 63 };
                carry = block.advance(self.matches[row + number], carry, high);
            }
            distance = distance.saturating_add_signed(carry);
            visit(index, distance);
        }
    }

    fn symbol(&self, c: char) -> u32 {
        if c.is_ascii() { self.ascii[c as usize] } else { self.others.get(&c).copied().unwrap_or(0) }
    }

    fn symbol_or_new(&mut self, c: char) -> u32 {
        let new = u32::try_from(self.matches.len() / self.blocks).unwrap_or(0);
        let symbol = if c.is_ascii() { &mut self.ascii[c as usize] } else { self.others.entry(c).or_insert(0) };
        if *symbol == 0 {
            *symbol = new;
            self.matches.resize(self.matches.len() + self.blocks, 0);
        }
        *symbol
    }
}

impl Block {
    /// Goes on by a character. `matches` are the rows that have it, `carry` is the difference along
    /// the row above; returns the difference along the row of the bit `high`.
    fn advance(&mut self, matches: u64, carry: isize, high: u64) -> isize {
        let (up, down) = (u64::from(carry > 0), u64::from(carry < 0));
        let vertical = matches | self.falls;
        let matches = matches | down;
        let horizontal = (((matches & self.rises).wrapping_add(self.rises)) ^ self.rises) | matches;
        let rises = self.falls | !(horizontal | self.rises);
        let falls = self.rises & horizontal;
        let out = isize::from(rises & high != 0) - isize::from(falls & high != 0);
        let (rises, falls) = ((rises << 1) | up, (falls << 1) | down);
        self.rises = falls | !(vertical | rises);
        self.falls = rises & vertical;
        out
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same by the matrix of distances, row by row.
    fn by_matrix(pattern: &[char], text: &[char]) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        text.iter()
            .map(|c| {
                let mut diagonal = 0;
                for row in 1..=pattern.len() {
                    let replaced = diagonal + usize::from(pattern[row - 1] != *c);
                    diagonal = column[row];
                    column[row] = replaced.min(column[row] + 1).min(column[row - 1] + 1);
                }
                column[pattern.len()]
            })
            .collect()
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_matrix(pattern in "[abcä]{1,200}", text in "[abcäx]{0,80}", times in 1..4usize) {
            let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.repeat(times).chars().collect());
            let mut found = Vec::new();
            Pattern::new(&pattern).scan(text.iter().copied(), |_, distance| found.push(distance));
            prop_assert_eq!(found, by_matrix(&pattern, &text));
        }
    }
}
