//! A paragraph as words, digits and signs.
//!
//! In: text without line breaks. Out: tokens with their bytes, and for each word the number that a
//! lexicon knows it by. Digits with the points, commas and colons between them are one token: only
//! what they say tells whether that is a number, a date or a time.

use std::ops::Range;

/// One word, one run of digits, or one sign.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Its first byte in the text.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
    /// The word as the lexicon knows it; 0 for words it does not know.
    pub word: u32,
    /// What it is made of.
    pub shape: Shape,
    /// Whether white space stands before it, or nothing.
    pub spaced: bool,
    /// Whether an odd number of `"` stands before it in the paragraph: the next one closes.
    pub quoted: bool,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Letters, the first one small.
    Small,
    /// Letters, the first one a capital.
    Capital,
    /// ASCII digits with separators between them.
    Digits,
    /// A numeral that is no ASCII digit: `½`, `²`, `٣`.
    Numeral,
    /// Anything else.
    Sign,
}

impl Token {
    /// Whether it is a word.
    pub fn is_word(self) -> bool {
        matches!(self.shape, Shape::Small | Shape::Capital)
    }

    /// Whether a digit stands in it, of any script.
    pub fn has_digit(self) -> bool {
        matches!(self.shape, Shape::Digits | Shape::Numeral)
    }
}

/// Splits `text[range]` into `tokens`; `word` looks up words.
///
/// What it calls for each token is inlined by order: there is a copy of this for each `word`, for which the compiler
/// leaves them out of line, and splitting a text then takes a quarter longer.
pub fn split(text: &str, range: Range<usize>, word: impl Fn(&str) -> u32, tokens: &mut Vec<Token>) {
    tokens.clear();
    let Range { start: mut at, end: to } = range;
    let (mut spaced, mut quoted) = (true, false);
    while at < to {
        if text.as_bytes()[at] == b' ' {
            (at, spaced) = (at + 1, true);
            continue;
        }
        let rest = &text[at..to];
        let Some(c) = rest.chars().next() else { break };
        if c.is_whitespace() || !c.is_ascii() && crate::text::is_ignored(c) {
            at += c.len_utf8();
            spaced |= c.is_whitespace();
            continue;
        }
        let (shape, length) = measure(rest, c, spaced || after_sign(text, tokens.last()));
        let word = if shape == Shape::Digits && length > 1 { 0 } else { word(&rest[..length]) };
        tokens.push(Token { start: offset(at), end: offset(at + length), word, shape, spaced, quoted });
        quoted ^= c == '"';
        at += length;
        spaced = false;
    }
}

/// Whether `last` is a sign that a number may follow.
#[inline(always)]
fn after_sign(text: &str, last: Option<&Token>) -> bool {
    let sign = last.filter(|last| last.spaced).map(|last| &text[last.start as usize..last.end as usize]);
    sign.is_some_and(|sign| matches!(sign, "-" | "−" | "+" | "$" | "€" | "£" | "<" | ">" | "~"))
}

/// What begins `rest`, of which `first` is the first character, and how many bytes belong to it.
#[inline(always)]
fn measure(rest: &str, first: char, spaced: bool) -> (Shape, usize) {
    if first.is_ascii_alphabetic() {
        return (if first.is_ascii_uppercase() { Shape::Capital } else { Shape::Small }, letters(rest));
    }
    let bytes = rest.as_bytes();
    let leads = spaced && matches!(first, '.' | ',') && bytes.get(1).is_some_and(u8::is_ascii_digit);
    if first.is_ascii_digit() || leads {
        return (Shape::Digits, digits(rest));
    }
    if first.is_alphabetic() && !first.is_numeric() {
        let shape = if first.is_uppercase() { Shape::Capital } else { Shape::Small };
        return (shape, letters(rest));
    }
    let shape = if first.is_numeric() { Shape::Numeral } else { Shape::Sign };
    (shape, first.len_utf8())
}

/// The length of the digits that begin `rest`, with single separators between them.
fn digits(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 1;
    loop {
        if digit(end) {
            end += 1;
            continue;
        }
        let separator = match bytes.get(end) {
            Some(b'.' | b',' | b':' | b'\'') => 1,
            Some(_) if rest[end..].starts_with('’') => '’'.len_utf8(),
            _ => return end,
        };
        if !digit(end + separator) {
            return end;
        }
        end += separator;
    }
}

/// The length of the word that begins `rest`: its letters with their accents.
#[inline(always)]
fn letters(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = 0;
    loop {
        end += bytes[end..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        // Most letters are ASCII, and one that is not decodes only itself.
        let other = bytes.get(end).filter(|byte| !byte.is_ascii()).and_then(|_| rest[end..].chars().next());
        match other.filter(|&c| is_inside_word(c)) {
            Some(c) => end += c.len_utf8(),
            None => return end,
        }
    }
}

/// Whether a word goes on with `c`, which is not ASCII: a letter, an accent, a soft hyphen.
fn is_inside_word(c: char) -> bool {
    let is_latin = matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ');
    is_latin || c.is_alphabetic() && !c.is_numeric() || !crate::text::begins_cluster(c) || c == '\u{ad}'
}

fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
