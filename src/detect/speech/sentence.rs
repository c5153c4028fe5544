//! Splits the tokens of a text into sentences and frames.
//!
//! A sentence ends at a full stop, a question or an exclamation mark with the marks that close after it, and at every
//! line break; not after an abbreviation (`Dr.`, `z. B.`), an initial, or an ordinal (`am 3. Oktober`). Blanks follow it,
//! but for the full stops of scripts that write none (`小米。`).
//! A frame is one sentence with the whole of every quotation that begins in it: `„Nein. Nie“, sagte sie.` is two
//! sentences in one frame. Reported speech is judged by the frame.

use super::marks::Quoted;
use super::token::{Token, TokenKind};
use crate::language::Language;
use crate::language::speech::Flags;

/// The ranges of tokens of all sentences and of all frames.
#[derive(Debug, Default)]
pub struct Sentences {
    /// The sentences, in order.
    pub sentences: Vec<(usize, usize)>,
    /// The frames, in order, none longer than a block.
    pub frames: Vec<(usize, usize)>,
}

/// Splits `tokens`; `quotations` are those of the same text, by their start.
pub fn split(text: &str, tokens: &[Token], quotations: &[Quoted], language: &Language) -> Sentences {
    let mut found = Sentences::default();
    let mut covered = Covered::new(quotations);
    let mut ends: Vec<usize> = quotations.iter().filter_map(|quoted| quoted.parts.last()).map(|part| part.1).collect();
    ends.sort_unstable();
    let (mut sentence, mut frame) = (0, 0);
    for index in 0..tokens.len() {
        let end = match tokens[index].kind {
            TokenKind::LineBreak | TokenKind::BlockBreak => index,
            _ if ends_sentence(text, tokens, index, language) && !is_answered(text, tokens, index, language) => {
                index + 1
            }
            _ if closes_apart(text, tokens, index) && ends.binary_search(&(index + 1)).is_ok() => index + 1,
            _ => continue,
        };
        let next = if tokens[index].is_break() { index + 1 } else { end };
        push(&mut found.sentences, sentence, end);
        sentence = next;
        let whole = tokens[index].kind == TokenKind::BlockBreak || !covered.inside(end);
        if whole {
            push(&mut found.frames, frame, end);
            frame = next;
        }
    }
    push(&mut found.sentences, sentence, tokens.len());
    push(&mut found.frames, frame, tokens.len());
    found
}

fn push(into: &mut Vec<(usize, usize)>, start: usize, end: usize) {
    if start < end {
        into.push((start, end));
    }
}

/// Tells of rising places whether they stand inside an outermost quotation.
struct Covered {
    parts: Vec<(usize, usize)>,
    at: usize,
}

impl Covered {
    fn new(quotations: &[Quoted]) -> Self {
        let outer = quotations.iter().filter(|quoted| quoted.depth == 0);
        let mut parts: Vec<_> = outer.flat_map(|quoted| quoted.parts.iter().copied()).collect();
        parts.sort_unstable();
        Self { parts, at: 0 }
    }

    /// Whether the place before token `place` is inside. Places must not fall.
    fn inside(&mut self, place: usize) -> bool {
        while self.parts.get(self.at).is_some_and(|part| part.1 <= place) {
            self.at += 1;
        }
        self.parts.get(self.at).is_some_and(|part| part.0 < place)
    }
}

/// More marks than this do not close after the sign that ends a sentence.
const MOST_CLOSING: usize = 3;

/// Whether a sentence ends with token `index`: a closing sign, or the last mark that closes after one.
fn ends_sentence(text: &str, tokens: &[Token], index: usize, language: &Language) -> bool {
    let here = tokens[index];
    let closing = match here.kind {
        TokenKind::Sign(sign) if is_stop(sign) => Some(index),
        _ if here.is_closing() && index > 0 && tokens[index - 1].end == here.start => {
            // A run of marks may be as long as the text: no more are looked at than can count.
            let sign = (index.saturating_sub(MOST_CLOSING)..index).rev().find(|at| !tokens[*at].is_closing());
            sign.filter(|sign| matches!(tokens[*sign].kind, TokenKind::Sign(sign) if is_stop(sign)))
        }
        _ => None,
    };
    closing.is_some_and(|sign| {
        // What follows a closing mark without a blank says who spoke: `“好。”他说。` is one sentence.
        let needs_no_blank = sign == index && matches!(here.kind, TokenKind::Sign(sign) if is_wide_stop(sign));
        let parted = |next: &Token| match next.kind {
            TokenKind::Mark(mark) if needs_no_blank => OPENING.contains(&mark),
            TokenKind::Sign(next) if needs_no_blank => !is_stop(next) && !matches!(next, ')' | '）' | '】'),
            _ => needs_no_blank || next.start > here.end || next.is_break(),
        };
        tokens.get(index + 1).is_some_and(parted)
            && begins_sentence(text, tokens, index + 1)
            && (sign < index || !is_abbreviation(text, tokens, sign, language))
    })
}

/// `„ Es ist neu. “ Dann`: a mark with blanks on both sides, behind a stop and before a new sentence.
fn closes_apart(text: &str, tokens: &[Token], index: usize) -> bool {
    let here = tokens[index];
    let stop = |before: usize| {
        matches!(tokens[before].kind, TokenKind::Sign(sign) if is_stop(sign)) && tokens[before].end < here.start
    };
    let apart = tokens.get(index + 1).is_some_and(|next| next.start > here.end && next.kind == TokenKind::Word);
    matches!(here.kind, TokenKind::Mark(_))
        && apart
        && index.checked_sub(1).is_some_and(stop)
        && begins_sentence(text, tokens, index + 1)
}

/// `“Why is that?” Ann Vitter asked.`: behind a question or a call in marks stands a name, and behind that, at the end of
/// the clause, who speaks. Only where the verb may come behind the speaker.
fn is_answered(text: &str, tokens: &[Token], index: usize, language: &Language) -> bool {
    let asks = |at: usize| matches!(tokens[at].kind, TokenKind::Sign('!' | '?'));
    if language.style.words_before_cue == 0 || !matches!(tokens[index].kind, TokenKind::Mark(_)) || !asks(index - 1) {
        return false;
    }
    let flags = |token: &Token| language.speech.entry(token.word).flags;
    let mut near = tokens[index + 1..].iter().take(language.style.words_before_cue + 2);
    let is_name = |token: &&Token| {
        token.kind == TokenKind::Word
            && (token.text(text).starts_with(char::is_uppercase) || flags(token).any(Flags::DETERMINER))
    };
    let proper = near.clone().next().is_some_and(|first| {
        !language.speech.entry_at_start(first.word, first.text(text)).flags.any(Flags::DETERMINER)
    });
    let behind_name = near.by_ref().find(|token| !is_name(token));
    let says = behind_name.is_some_and(|token| flags(token).any(Flags::SAY.or(Flags::TELL)));
    says && near.next().is_none_or(|next| match next.kind {
        TokenKind::Sign(sign) => matches!(sign, '.' | ',' | ':' | ';'),
        TokenKind::Word => {
            flags(next).any(Flags::ADVERB.or(Flags::ASIDE)) || proper && !flags(next).any(Flags::PREPOSITION)
        }
        _ => next.is_break(),
    })
}

/// Whether a sign ends a sentence.
fn is_stop(sign: char) -> bool {
    matches!(sign, '.' | '!' | '?' | '…') || is_wide_stop(sign) || FOREIGN_STOPS.contains(&sign)
}

/// The full stops and question marks of scripts that have some of their own and write blanks behind them (Unicode:
/// `Sentence_Terminal`).
const FOREIGN_STOPS: [char; 15] = ['‼', '⁇', '⁈', '⁉', '։', '؟', '۔', '।', '॥', '།', '၊', '။', '።', '፧', '។'];

/// Whether a sign ends a sentence of a script that writes no blanks.
fn is_wide_stop(sign: char) -> bool {
    matches!(sign, '。' | '！' | '？' | '｡')
}

/// Marks that open a quotation where sentences follow each other without a blank; all others close one.
const OPENING: [char; 8] = ['“', '‘', '「', '『', '《', '〈', '〝', '«'];

/// Small letters and signs within a sentence don't begin one.
fn begins_sentence(text: &str, tokens: &[Token], index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return true };
    match token.kind {
        TokenKind::Word => !token.text(text).starts_with(char::is_lowercase),
        TokenKind::Number | TokenKind::Mark(_) | TokenKind::LineBreak | TokenKind::BlockBreak => true,
        TokenKind::Sign(sign) => matches!(sign, '(' | '[' | '–' | '—' | '-' | '•' | '…' | '¿' | '¡'),
    }
}

/// Whether the full stop at `sign` belongs to the token before it.
fn is_abbreviation(text: &str, tokens: &[Token], sign: usize, language: &Language) -> bool {
    let is_stop = tokens[sign].kind == TokenKind::Sign('.');
    let Some(before) =
        sign.checked_sub(1).map(|at| tokens[at]).filter(|token| is_stop && token.end == tokens[sign].start)
    else {
        return false;
    };
    let word = before.text(text);
    match before.kind {
        TokenKind::Number => is_ordinal(text, tokens, sign, language),
        TokenKind::Word => {
            let initial = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
            initial || is_roman_number(word) || language.speech.entry(before.word).flags.any(Flags::ABBREVIATION)
        }
        _ => false,
    }
}

/// `Heinrich VIII. und`: more than one letter, all of them Roman digits.
fn is_roman_number(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'))
}

/// `am 3. Oktober`, `der 2. Weltkrieg`, `den 1. und 2. Preis`: a short number before a month, or after a word that asks
/// for an ordinal. Only where the language writes ordinals with a full stop.
fn is_ordinal(text: &str, tokens: &[Token], sign: usize, language: &Language) -> bool {
    let number = tokens[sign - 1].text(text);
    if !language.style.ordinal_stop || number.len() > 3 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let is = |at: Option<usize>, flags| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| language.speech.entry(token.word).flags.any(flags))
    };
    is(Some(sign + 1), Flags::MONTH) || is(sign.checked_sub(2), Flags::BEFORE_ORDINAL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::speech::{marks, token};
    use crate::model::LanguageTag;

    fn sentences(text: &str) -> Vec<&str> {
        let german = Language::of(&LanguageTag::new("de").unwrap());
        let tokens = token::tokens(text, &german.speech);
        let quotations = marks::quotations(text, &tokens);
        let split = split(text, &tokens, &quotations, german);
        let range = |(start, end): (usize, usize)| &text[tokens[start].start as usize..tokens[end - 1].end as usize];
        split.sentences.into_iter().map(range).collect()
    }

    #[test]
    fn a_date_or_an_abbreviation_does_not_end_a_sentence() {
        for whole in [
            "Am 3. Oktober blieb das Amt zu.",
            "Das sagte Dr. Ida Voss der Zeitung.",
            "Sie zog am 12. Mai um, z. B. nach Ulm.",
            "Er verlor die 2. Runde gegen J. K. Lind.",
            "Gut 3,5 Mio. Euro und ca. 20 Prozent fehlen.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
    }

    #[test]
    fn a_year_at_the_end_of_a_sentence_ends_it() {
        assert_eq!(sentences("Das war 1998. Die Brücke steht noch."), ["Das war 1998.", "Die Brücke steht noch."]);
    }

    #[test]
    fn a_closing_mark_belongs_to_the_sentence_it_closes() {
        assert_eq!(sentences("„Komm. Geh.“ Er lief."), ["„Komm.", "Geh.“", "Er lief."]);
        assert_eq!(sentences("„Wirklich?“, fragte sie."), ["„Wirklich?“, fragte sie."]);
    }

    /// Without this, a paragraph of Chinese is one sentence, and an excerpt shows all of it.
    #[test]
    fn sentences_of_scripts_without_blanks_end_at_their_own_full_stops() {
        assert_eq!(sentences("船很慢。我们走吧！“好。”他说。"), ["船很慢。", "我们走吧！", "“好。”他说。"]);
        assert_eq!(sentences("「遅い。」と言った。次へ"), ["「遅い。」と言った。", "次へ"]);
        assert_eq!(sentences("هل تأخرت؟ نعم. نمشي"), ["هل تأخرت؟", "نعم.", "نمشي"]);
        assert_eq!(sentences("नाव धीमी है। हम चलें।"), ["नाव धीमी है।", "हम चलें।"]);
    }

    #[test]
    fn a_heading_without_a_full_stop_is_a_sentence_of_its_own() {
        assert_eq!(sentences("Wer zahlt\n\nAlle zahlen."), ["Wer zahlt", "Alle zahlen."]);
    }
}
