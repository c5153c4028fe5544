//! How words are spelled: a quick look tells most unknown words, and small letters are made without asking for memory.

/// Longer words are in no lexicon.
const LONGEST: usize = 24;

/// The beginnings, ends and lengths of the words that a lexicon has. A word of which it has none is unknown; all
/// others have to be looked up. Capitals count as small letters.
#[derive(Debug)]
pub struct Spellings {
    /// By the letters that [`slot`] looks at, the lengths in bytes as a set of bits.
    lengths: Box<[u32; SLOTS]>,
}

const SLOTS: usize = 1 << 12;

impl Default for Spellings {
    fn default() -> Self {
        Self { lengths: Box::new([0; SLOTS]) }
    }
}

impl Spellings {
    /// Takes in `word`. Longer ones than a lexicon can have are left out.
    pub fn add(&mut self, word: &str) {
        if (1..=LONGEST).contains(&word.len()) {
            self.lengths[slot(word.as_bytes())] |= 1 << word.len();
        }
    }

    /// Whether `word` or what it is in small letters may have been added.
    pub fn may_have(&self, word: &str) -> bool {
        let fits = (1..=LONGEST).contains(&word.len());
        fits && (self.lengths[slot(word.as_bytes())] & 1 << word.len() != 0 || !is_latin(word))
    }
}

/// By the first two bytes and the last of a word, without the bit that parts capitals from small letters.
fn slot(word: &[u8]) -> usize {
    const LETTER: u8 = 31;
    let letter = |byte: Option<&u8>| usize::from(byte.map_or(0, |byte| byte & LETTER));
    letter(word.first()) << 7 ^ letter(word.get(1)) << 3 ^ letter(word.last())
}

/// Whether all letters are of those that ISO 8859-1 has too. Their small letters are as long as their capitals.
fn is_latin(word: &str) -> bool {
    word.is_ascii() || word.bytes().all(|byte| byte < 0xc4)
}

/// Calls `with` with the small letters of `word`, if it has capitals.
pub fn with_small_letters<T>(word: &str, with: impl Fn(&str) -> Option<T>) -> Option<T> {
    if word.len() > LONGEST || !is_latin(word) {
        let has_capital = word.chars().any(char::is_uppercase);
        return has_capital.then(|| with(&word.to_lowercase())).flatten();
    }
    let (mut small, mut lead) = ([0; LONGEST], 0);
    for (to, &byte) in small.iter_mut().zip(word.as_bytes()) {
        let is_capital = lead == 0xc3 && matches!(byte, 0x80..=0x9e) && byte != 0x97;
        *to = if is_capital { byte + 0x20 } else { byte.to_ascii_lowercase() };
        lead = byte;
    }
    let small = &small[..word.len()];
    if small == word.as_bytes() { None } else { std::str::from_utf8(small).ok().and_then(with) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        for word in ["Wort", "ÄÖÜ", "Größe", "À×Þß", "ẞ", "Ωhm", "K", "S²", "ŸÉ"] {
            assert_eq!(with_small_letters(word, |small| Some(small.to_owned())), Some(word.to_lowercase()), "{word}");
        }
        assert_eq!(with_small_letters("größe×", |small| Some(small.to_owned())), None);
    }

    #[test]
    fn a_word_may_be_had_in_capitals_but_not_in_other_letters() {
        let mut spellings = Spellings::default();
        spellings.add("fünf");
        for word in ["fünf", "FÜNF", "Fünf"] {
            assert!(spellings.may_have(word), "{word}");
        }
        for word in ["", "fünfe", "elf", "Zeitungsverlagsgesellschaft"] {
            assert!(!spellings.may_have(word), "{word}");
        }
    }
}
