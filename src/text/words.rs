//! Counting words: those of a text once, those of any range of it by two look-ups.

use super::TextRange;

/// Where each word of a text begins. A word is what white space parts and holds a letter or a digit;
/// in scripts that part no words, each character counts as one.
#[derive(Debug)]
pub struct Words {
    starts: Vec<u32>,
}

impl Words {
    /// The words of `text`.
    pub fn new(text: &str) -> Self {
        let mut starts = Vec::with_capacity(text.len() / 6);
        let (mut at, mut inside) = (0, false);
        while let Some(&byte) = text.as_bytes().get(at) {
            let (begins, length);
            if byte.is_ascii() {
                begins = !inside && byte.is_ascii_alphanumeric();
                inside = begins || (inside && !byte.is_ascii_whitespace() && byte != b'\x0b');
                length = 1;
            } else {
                (begins, inside, length) = Self::step(&text[at..], inside);
            }
            if begins {
                // Texts are shorter than 4 GiB: their ranges say so.
                starts.extend(u32::try_from(at));
            }
            at += length;
        }
        Self { starts }
    }

    /// Whether a word begins with the first character of `rest`, whether one goes on after it, and the
    /// bytes of the character.
    fn step(rest: &str, inside: bool) -> (bool, bool, usize) {
        let c = rest.chars().next().unwrap_or(' ');
        let alone = parts_no_words(c);
        let begins = c.is_alphanumeric() && (alone || !inside);
        let goes_on = !alone && !c.is_whitespace() && (inside || begins);
        (begins, goes_on, c.len_utf8())
    }

    /// Where the `nth` word before the byte `at` begins, counted from 1.
    pub fn nth_before(&self, at: u32, nth: usize) -> Option<u32> {
        let before = self.starts.partition_point(|&start| start < at);
        before.checked_sub(nth).and_then(|index| self.starts.get(index)).copied()
    }

    /// Where the `nth` word from the byte `at` ends, counted from 1, with the marks that no white space parts from it;
    /// `text` is what was counted.
    pub fn nth_end(&self, text: &str, at: u32, nth: usize) -> Option<u32> {
        let index = self.starts.partition_point(|&start| start < at) + nth.checked_sub(1)?;
        let start = *self.starts.get(index)? as usize;
        let next = self.starts.get(index + 1).map_or(text.len(), |&next| next as usize);
        u32::try_from(text[start..next].find(char::is_whitespace).map_or(next, |blank| start + blank)).ok()
    }

    /// How many begin in a range.
    pub fn count(&self, range: TextRange) -> usize {
        let before = |offset| self.starts.partition_point(|&start| start < offset);
        before(range.end).saturating_sub(before(range.start))
    }

    /// All of them.
    pub fn total(&self) -> usize {
        self.starts.len()
    }

    /// Those that begin in at least one of the ranges.
    pub fn within(&self, ranges: &mut [TextRange]) -> usize {
        ranges.sort_by_key(|range| range.start);
        let before = |offset| self.starts.partition_point(|&start| start < offset);
        let (mut count, mut done) = (0, 0);
        for range in ranges {
            let start = range.start.max(done);
            if start < range.end {
                count += before(range.end) - before(start);
                done = range.end;
            }
        }
        count
    }
}

/// Whether a character is of a script that is written without spaces: Chinese, Japanese, Thai, Lao,
/// Khmer, Burmese.
fn parts_no_words(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: u32, end: u32) -> TextRange {
        TextRange { start, end }
    }

    #[test]
    fn dashes_and_marks_are_no_words() {
        assert_eq!(Words::new("„Ja“ – sagte er, 38-jährig …").total(), 4);
        assert_eq!(Words::new("小米机器人 2022").total(), 6);
        assert_eq!(Words::new("").total(), 0);
    }

    #[test]
    fn words_beside_a_place_are_found() {
        let text = "– eins, zwei“ drei";
        let words = Words::new(text);
        let rest = |at: u32| &text[at as usize..];
        assert_eq!(words.nth_before(text.len() as u32, 2).map(rest), Some("zwei“ drei"));
        assert_eq!(words.nth_end(text, 0, 2).map(|end| &text[..end as usize]), Some("– eins, zwei“"));
        assert_eq!([words.nth_before(4, 1), words.nth_end(text, 0, 4), words.nth_end(text, 0, 0)], [None; 3]);
        assert_eq!(Words::new("小米机").nth_end("小米机", 3, 1), Some(6));
        assert_eq!(words.count(range(5, 15)), 1);
    }

    #[test]
    fn a_word_that_two_passages_share_counts_once() {
        let words = Words::new("eins zwei drei vier");
        assert_eq!(words.within(&mut [range(5, 14), range(0, 9), range(5, 9)]), 3);
        assert_eq!(words.within(&mut []), 0);
    }
}
