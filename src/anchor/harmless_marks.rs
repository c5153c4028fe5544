//! Punctuation that may come, go or change without turning what a sentence says.
//!
//! A comma can turn it: "Let's eat, Grandma", "the drivers, who were drunk". So a comma within a passage is harmless
//! only where a list of the language says that it parts the same clauses with or without it. What stands at the ends
//! of a passage depends on how much of the text was quoted. A question mark is never harmless.

use super::tokens::Token;
use crate::language::Mends;

/// The tokens of both wordings.
pub struct Marks<'a> {
    /// Those of the passage.
    pub old: &'a [Token<'a>],
    /// Those of the text.
    pub new: &'a [Token<'a>],
    /// The lists of the language.
    pub mends: &'a Mends,
}

/// Whether the mark `old` may become the mark `new`, or be dropped or added where one is `None`.
pub fn is_harmless(marks: &Marks<'_>, old: Option<usize>, new: Option<usize>) -> bool {
    let sides = [(marks.old, old), (marks.new, new)];
    let texts = sides.map(|(tokens, at)| at.map_or("", |at| tokens[at].text));
    if texts.iter().any(|text| matches!(*text, "?" | "؟" | "？" | "¿" | "\"" | "'" | "/")) {
        return false;
    }
    let present = || sides.iter().filter_map(|(tokens, at)| Some((*tokens, (*at)?)));
    if present().any(|(tokens, at)| has_partner(tokens, at)) || (old.is_none() && is_bracket(texts[1])) {
        return false;
    }
    if present().all(|(tokens, at)| is_at_end(tokens, at)) {
        return true;
    }
    if present().any(|(tokens, at)| is_between_numbers(tokens, at)) {
        return false;
    }
    match texts {
        ["," | ";" | "-", "," | ";" | "-"] | ["." | ";", "." | ";"] => true,
        ["", ","] | [",", ""] => present().all(|(tokens, at)| is_free_comma(tokens, at, marks.mends)),
        _ => false,
    }
}

/// Whether no word stands before the mark, or none behind it.
fn is_at_end(tokens: &[Token<'_>], at: usize) -> bool {
    !tokens[..at].iter().any(Token::is_word) || !tokens[at + 1..].iter().any(Token::is_word)
}

/// Brackets: what stands between a pair of them is set apart, and half a pair is no text.
const BRACKETS: [(&str, &str); 4] = [("(", ")"), ("[", "]"), ("{", "}"), ("<", ">")];

fn is_bracket(mark: &str) -> bool {
    BRACKETS.iter().any(|(open, close)| mark == *open || mark == *close)
}

/// Whether the mark is one of a pair of brackets that both stand there.
fn has_partner(tokens: &[Token<'_>], at: usize) -> bool {
    let holds = |tokens: &[Token<'_>], mark: &str| tokens.iter().any(|token| token.text == mark);
    let mark = tokens[at].text;
    BRACKETS.iter().any(|(open, close)| {
        (mark == *open && holds(&tokens[at..], close)) || (mark == *close && holds(&tokens[..at], open))
    })
}

fn is_between_numbers(tokens: &[Token<'_>], at: usize) -> bool {
    let is_number = |token: Option<&Token<'_>>| token.is_some_and(|token| token.text.contains(char::is_numeric));
    is_number(tokens[..at].last()) || is_number(tokens.get(at + 1)) && tokens[at].text == "-"
}

fn is_free_comma(tokens: &[Token<'_>], at: usize, mends: &Mends) -> bool {
    let next = tokens.get(at + 1).map_or(String::new(), |token| token.text.to_lowercase());
    let last = tokens[..at].last().map_or(String::new(), |token| token.text.to_lowercase());
    let is_joint = mends.comma_before.contains(&next);
    let is_aside = mends.comma_before.contains(&last) && mends.free.contains(&last);
    is_joint || is_aside || (mends.after_openings.contains(&next) && is_opening(&tokens[..at], mends))
}

/// How many words an opening has.
const OPENING: std::ops::RangeInclusive<usize> = 2..=6;

/// Whether a sentence begins with a preposition and what belongs to it, and has nothing more so far.
fn is_opening(tokens: &[Token<'_>], mends: &Mends) -> bool {
    let start = tokens.iter().rposition(|token| !token.is_word()).map_or(0, |mark| mark + 1);
    let begins = start == 0 || tokens[start - 1].is_stop();
    let words = &tokens[start..];
    let takes_object = |token: &Token<'_>| mends.takes_object.iter().any(|end| token.text.ends_with(end.as_str()));
    begins
        && OPENING.contains(&words.len())
        && mends.openings.contains(&words[0].text.to_lowercase())
        && !words.iter().any(takes_object)
}
