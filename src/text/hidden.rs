//! Characters that nobody sees and that change what is read: marks that turn the direction of a line, and
//! spaces without width inside words.
//!
//! Marks of direction belong to a paragraph, at whose end the Unicode Bidirectional Algorithm (UAX 9) closes
//! all that are open. An override makes a text read otherwise than it is written; in code that is called a
//! Trojan source. A zero-width space inside a word hides the word from a search.
//!
//! Left alone is what a language needs: ZWNJ and ZWJ, the marks LRM and RLM, soft hyphens, isolates in pairs,
//! and zero-width spaces between words of scripts that write no spaces, such as Thai.

use memchr::memchr2_iter;

use super::normalized::{begins_cluster, is_ignored};

/// What is wrong with a hidden character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// It overrides the direction of the letters after it.
    Override,
    /// It opens a direction that its paragraph does not close.
    Unclosed,
    /// It closes a direction that its paragraph did not open.
    Unopened,
    /// It has no width and parts a word.
    InWord,
}

/// Where a hidden character stands, and what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HiddenCharacter {
    /// Its first byte.
    pub at: usize,
    /// The character.
    pub c: char,
    /// What is wrong with it.
    pub fault: Hidden,
}

/// How far a letter is looked for past other characters without width.
const REACH: usize = 8;

/// Whether a text holds a character that may change what is read without being seen.
pub fn may_hide(text: &str) -> bool {
    candidates(text).next().is_some()
}

/// The hidden characters of one paragraph that change what is read, in order. Of several spaces without
/// width in a row only the first is told.
pub fn hidden_characters(paragraph: &str) -> Vec<HiddenCharacter> {
    let mut open = Open::default();
    let mut end_of_last = usize::MAX;
    for (at, c) in candidates(paragraph) {
        match c {
            '\u{200b}' | '\u{2060}' | '\u{feff}' => {
                let follows_another = std::mem::replace(&mut end_of_last, at + c.len_utf8()) == at;
                if !follows_another && is_in_word(paragraph, at) {
                    open.found.push(HiddenCharacter { at, c, fault: Hidden::InWord });
                }
            }
            _ => open.take(at, c),
        }
    }
    open.finish()
}

/// What `c` is called.
pub fn hidden_name(c: char) -> &'static str {
    match c {
        '\u{200b}' => "zero width space",
        '\u{2060}' => "word joiner",
        '\u{feff}' => "zero width no-break space",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "pop directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        _ => "pop directional isolate",
    }
}

/// The directions that are open in a paragraph, and what is wrong so far.
#[derive(Default)]
struct Open {
    stack: Vec<(usize, char)>,
    /// How many of the stack are isolates.
    isolates: usize,
    found: Vec<HiddenCharacter>,
}

impl Open {
    fn take(&mut self, at: usize, c: char) {
        match c {
            '\u{202d}' | '\u{202e}' => {
                self.found.push(HiddenCharacter { at, c, fault: Hidden::Override });
                self.stack.push((at, c));
            }
            '\u{202c}' => match self.stack.pop() {
                Some((_, opened)) if !is_isolate(opened) => {}
                other => {
                    self.stack.extend(other);
                    self.found.push(HiddenCharacter { at, c, fault: Hidden::Unopened });
                }
            },
            '\u{2069}' if self.isolates == 0 => {
                self.found.push(HiddenCharacter { at, c, fault: Hidden::Unopened });
            }
            '\u{2069}' => self.close_isolate(),
            _ => {
                self.isolates += usize::from(is_isolate(c));
                self.stack.push((at, c));
            }
        }
    }

    /// The end of an isolate closes the embeddings inside it too, and those were not meant to end there.
    fn close_isolate(&mut self) {
        self.isolates -= 1;
        while let Some((at, c)) = self.stack.pop() {
            if is_isolate(c) {
                return;
            }
            self.unclosed(at, c);
        }
    }

    /// An override is told as such.
    fn unclosed(&mut self, at: usize, c: char) {
        if !matches!(c, '\u{202d}' | '\u{202e}') {
            self.found.push(HiddenCharacter { at, c, fault: Hidden::Unclosed });
        }
    }

    fn finish(mut self) -> Vec<HiddenCharacter> {
        for (at, c) in std::mem::take(&mut self.stack) {
            self.unclosed(at, c);
        }
        self.found.sort_by_key(|found| found.at);
        self.found
    }
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2068}')
}

/// The characters that may be at fault, found by the bytes they begin with.
fn candidates(text: &str) -> impl Iterator<Item = (usize, char)> {
    memchr2_iter(0xe2, 0xef, text.as_bytes()).filter_map(|at| {
        let c = text[at..].chars().next()?;
        matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            .then_some((at, c))
    })
}

/// Whether letters or digits of a script that parts its words by spaces stand on both sides.
fn is_in_word(text: &str, at: usize) -> bool {
    let seen = |c: &char| !is_ignored(*c) && begins_cluster(*c);
    let before = text[..at].chars().rev().take(REACH).find(seen);
    let after = text[at..].chars().take(REACH).find(|c| !is_ignored(*c));
    [before, after].into_iter().all(|c| c.is_some_and(|c| c.is_alphanumeric() && !writes_no_spaces(c)))
}

/// Whether `c` is of a script that writes no spaces between words, so that marks without width do that.
fn writes_no_spaces(c: char) -> bool {
    matches!(c,
        // Thai, Lao, Tibetan and Myanmar.
        '\u{e00}'..='\u{109f}'
        // Khmer, Tai Le, New Tai Lue, Tai Tham, Balinese and Sundanese.
        | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{19ff}' | '\u{1a20}'..='\u{1aaf}' | '\u{1b00}'..='\u{1bbf}'
        // Javanese, Cham, Tai Viet and more of Myanmar.
        | '\u{a980}'..='\u{aadf}'
        // Chinese and Japanese.
        | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, Hidden)> {
        hidden_characters(text).into_iter().map(|found| (found.at, found.fault)).collect()
    }

    #[test]
    fn an_override_is_told_whether_it_is_closed_or_not() {
        assert_eq!(faults("a\u{202e}b\u{202c} c"), [(1, Hidden::Override)]);
        assert_eq!(faults("\u{202d}b"), [(0, Hidden::Override)]);
    }

    #[test]
    fn directions_in_pairs_are_left_alone() {
        assert_eq!(faults("a \u{2067}b \u{202a}c\u{202c}\u{2069} \u{2068}d\u{2069} \u{202b}e\u{202c}"), []);
    }

    #[test]
    fn a_direction_that_is_not_closed_or_was_not_opened_is_told() {
        assert_eq!(faults("a\u{202b}b"), [(1, Hidden::Unclosed)]);
        assert_eq!(faults("\u{2066}b \u{202c}"), [(0, Hidden::Unclosed), (5, Hidden::Unopened)]);
        assert_eq!(faults("b\u{202c} c\u{2069}"), [(1, Hidden::Unopened), (6, Hidden::Unopened)]);
        assert_eq!(faults("\u{2066}\u{202a}b\u{2069}"), [(3, Hidden::Unclosed)]);
        assert_eq!(faults("\u{202a}\u{2066}b\u{202c}\u{2069}\u{202c}"), [(7, Hidden::Unopened)]);
    }

    #[test]
    fn a_space_without_width_is_told_inside_a_word_only() {
        for c in ['\u{200b}', '\u{2060}', '\u{feff}'] {
            assert_eq!(faults(&format!("wo{c}rd")), [(2, Hidden::InWord)]);
            assert_eq!(faults(&format!("wo{c}{c}{c}rd")), [(2, Hidden::InWord)]);
            assert_eq!(faults(&format!("1{c}000")), [(1, Hidden::InWord)]);
            assert_eq!(faults(&format!("e\u{301}{c}e")), [(3, Hidden::InWord)]);
            for text in [format!("{c}word"), format!("word{c}, {c}word"), format!("either/{c}or"), format!("a {c} b")] {
                assert_eq!(faults(&text), [], "{text:?}");
            }
        }
    }

    #[test]
    fn what_a_language_needs_is_left_alone() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}🔬",
            "Do\u{ad}nau 5\u{a0}km a\u{200e}b\u{200f}c",
            "ไทย\u{200b}ภาษา",
            "ខ្មែរ\u{200b}ភាសា",
            "မြန်မာ\u{200b}စာ",
            "日本\u{200b}語",
            "ไทย\u{2060}ภาษา",
        ] {
            assert_eq!(faults(text), [], "{text:?}");
        }
    }

    #[test]
    fn a_flood_takes_no_longer_than_its_length() {
        let text = "a\u{200b}\u{ad}".repeat(20_000) + &"\u{2066}\u{202a}".repeat(20_000) + &"\u{2069}".repeat(20_000);
        assert_eq!(faults(&text).len(), 19_999 + 20_000);
    }
}
