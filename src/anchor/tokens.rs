//! The words and marks of a normalised text, to compare two wordings by.
//!
//! What is no mark of punctuation is a word: a sign, a letter of any script. So whatever is not known to be harmless
//! counts as something that was said. A number is one word with its signs, so that `-5` is not `5`, nor `1.5` `15`.

use std::ops::Range;

use crate::language::Mends;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, digits, or a sign that is read as a word.
    Word,
    /// A mark of punctuation.
    Mark,
}

/// A word or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// As it is written.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Which of the two it is.
    pub kind: Kind,
}

impl Token<'_> {
    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it ends a sentence.
    pub fn is_stop(&self) -> bool {
        matches!(self.text, "." | "!" | "?" | "。" | "！" | "？" | "؟")
    }
}

/// The tokens of `text`, which is normalised, in order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        let (kind, len) = match word_len(text, start) {
            0 => (Kind::Mark, first.len_utf8()),
            len => (Kind::Word, len),
        };
        if !first.is_whitespace() {
            tokens.push(Token { text: &text[start..start + len], start, kind });
        }
        start += len;
    }
    tokens
}

/// The tokens with each phrase that the language writes in several ways in the first of these.
pub fn merged<'a>(tokens: Vec<Token<'a>>, mends: &'a Mends) -> Vec<Token<'a>> {
    let small: Vec<String> = tokens.iter().map(|token| token.text.to_lowercase()).collect();
    let mut merged = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(&token) = tokens.get(at) {
        let words = tokens[at..].iter().zip(&small[at..]).take_while(|(token, _)| token.is_word());
        let phrase = mends.phrase(words.map(|(_, word)| word.as_str()));
        let Some((count, words)) = phrase else {
            merged.push(token);
            at += 1;
            continue;
        };
        merged.extend(words.split(' ').map(|text| Token { text, ..token }));
        at += count;
    }
    merged
}

/// How many bytes the word has that begins at `start`; 0 if a mark stands there.
fn word_len(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let follows_space = text[..start].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '"'));
    let sign = rest.starts_with(['-', '.', ',']) && follows_space && rest[1..].starts_with(|c: char| c.is_numeric());
    let mut len = usize::from(sign);
    let first = rest[len..].chars().next().unwrap_or(' ');
    if !is_letter(first) {
        return if is_mark(first) || first.is_whitespace() { 0 } else { len + first.len_utf8() };
    }
    let mut last = first;
    len += first.len_utf8();
    while let Some(c) = rest[len..].chars().next() {
        let next = rest[len + c.len_utf8()..].chars().next();
        let goes_on = is_letter(c) && !is_unit(last, c);
        if !goes_on && !next.is_some_and(|next| joins(last, c, next)) {
            break;
        }
        last = c;
        len += c.len_utf8();
    }
    len
}

/// Whether a unit begins behind a digit: `5km` is two words as `5 km` is.
fn is_unit(last: char, next: char) -> bool {
    last.is_numeric() && next.is_alphabetic()
}

/// Whether `c` belongs to the word between `last` and `next`.
fn joins(last: char, c: char, next: char) -> bool {
    match c {
        '-' | '\'' | '·' => is_letter(last) && is_letter(next),
        ',' | '/' | ':' | '⁄' => last.is_numeric() && next.is_numeric(),
        '.' => last.is_numeric() && next.is_numeric() || last.is_alphabetic() && next.is_alphabetic(),
        _ => false,
    }
}

/// Whether words are made of it.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && !is_mark(c) && !c.is_whitespace() && !is_symbol(c))
}

/// Signs that are read as words.
fn is_symbol(c: char) -> bool {
    matches!(c, '‰' | '€' | '£' | '¥' | '₽' | '₹' | '°' | '×' | '÷' | '±' | '≈' | '≤' | '≥' | '≠')
}

/// The marks that part words, of Latin, Arabic and Chinese writing.
const MARKS: &str = ".,;:!?'\"()[]{}-/·•¿¡⁄،؛؟。、，；：！？（）「」『』《》";

fn is_mark(c: char) -> bool {
    MARKS.contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn a_number_is_one_word_with_its_signs() {
        assert_eq!(words("bei -5 Grad, 1.500,5 km"), ["bei", "-5", "Grad", ",", "1.500,5", "km"]);
        assert_eq!(words("5km, 5 km"), ["5", "km", ",", "5", "km"]);
        assert_eq!(words("8% 5-7 .5 1/2"), ["8", "%", "5-7", ".5", "1/2"]);
    }

    #[test]
    fn marks_stand_by_themselves_and_hyphens_and_apostrophes_do_not() {
        assert_eq!(words("\"Ja\", it's co-op - gut."), ["\"", "Ja", "\"", ",", "it's", "co-op", "-", "gut", "."]);
        assert_eq!(words("z.B. e.g. (x)"), ["z.B", ".", "e.g", ".", "(", "x", ")"]);
        assert_eq!(words("שלום, عام"), ["שלום", ",", "عام"]);
    }
}
