//! The figures of a text: every quantity that it states, and every number that states none.
//!
//! In: the rendered text of a copy and its language. Out: [`FigureFindings`], in the order of the text.
//! One grammar for all languages, with the words of each ([`crate::language::figures`]). The text is read paragraph by
//! paragraph, and tables cell by cell; at each word the rules look only a few words ahead and back, so that time grows with the
//! length of the text and with nothing else:
//!
//! 1. [`token`] parts it into words, digits and signs.
//! 2. [`exclude`] says which digits are dates, names, ordinals …
//! 3. [`numeral`] reads numbers in digits and words ([`literal`]).
//! 4. [`measure`] adds signs and units, [`figure`] bounds, ranges and what is counted.
//! 5. [`vague`] reads what is said of quantities without a number.
//!
//! What a reader does not see, such as a soft hyphen, is taken out before ([`NormalizedText::as_seen`]); the places of
//! what is found lead back.
//! Whatever a digit stands in is a figure or an exclusion.

mod cardinal;
mod exclude;
mod figure;
mod literal;
mod measure;
mod numeral;
mod reader;
mod vague;

use std::cell::Cell;

use crate::language::Language;
use crate::language::figures::{Mark, Token, token};
use crate::model::{Exclusion, ExclusionReason, FigureFindings};
use crate::text::{Covered, NormalizedText, TextRange};
use reader::Reader;

/// Finds the figures of `text`, which is in `language`.
pub fn figures(text: &str, language: &Language) -> FigureFindings {
    figures_beside(&Covered::default(), text, language)
}

/// The same of a text with digits that are `raised`: they lead to notes, or are powers.
pub(super) fn figures_beside(raised: &Covered, text: &str, language: &Language) -> FigureFindings {
    // Digits alone don't tell how much is counted: `4.6 مليون` is no 4.6.
    if !language.is_known() {
        return FigureFindings::default();
    }
    match NormalizedText::as_seen(text, raised) {
        Some(seen) => placed(figures_as_written(seen.text(), language), &seen),
        None => figures_as_written(text, language),
    }
}

/// The findings of what is seen of a text, with their places in it.
fn placed(mut findings: FigureFindings, seen: &NormalizedText) -> FigureFindings {
    let place = |range: &mut TextRange| {
        let original = seen.original(range.range());
        let offset = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        *range = TextRange { start: offset(original.start), end: offset(original.end) };
    };
    for figure in &mut findings.figures {
        [&mut figure.whole, &mut figure.core].into_iter().chain(&mut figure.noun).for_each(place);
    }
    for figure in &mut findings.vague {
        [&mut figure.whole, &mut figure.core].into_iter().chain(&mut figure.noun).for_each(place);
    }
    findings.exclusions.iter_mut().for_each(|exclusion| place(&mut exclusion.range));
    findings
}

/// Finds the figures of a text in which nothing is invisible.
fn figures_as_written(text: &str, language: &Language) -> FigureFindings {
    let (mut findings, mut tokens) = (FigureFindings::default(), Vec::new());
    let Language { figures: lexicon, style, compounds, .. } = language;
    let mut start = 0;
    let breaks = memchr::memchr2_iter(b'\n', b'\t', text.as_bytes()).map(|at| at + 1);
    for end in breaks.chain([text.len()]) {
        token::split(text, start..end, |word| lexicon.word(word), &mut tokens);
        let alone = end - start == text.len();
        let reader = Reader {
            text,
            lexicon,
            style,
            compounds: *compounds,
            tokens: &tokens,
            alone,
            not_excluded: Cell::new(None),
        };
        paragraph(&reader, &mut findings);
        start = end;
    }
    findings
}

/// Finds the figures of one paragraph.
fn paragraph(reader: &Reader<'_>, findings: &mut FigureFindings) {
    let (mut at, mut done) = (0, 0);
    while let Some(&token) = reader.tokens.get(at) {
        let begins = may_begin(reader, at);
        debug_assert!(
            begins || step(reader, (done, at), token, &mut FigureFindings::default()).is_none(),
            "{:?} begins nothing",
            &reader.text[token.start as usize..reader.tokens[(at + 4).min(reader.tokens.len() - 1)].end as usize]
        );
        let next = begins.then(|| step(reader, (done, at), token, findings)).flatten();
        done = next.unwrap_or(done);
        at = next.unwrap_or(at + 1);
    }
}

/// Whether anything can begin with the token at `at`: most words are in no lexicon, and most that are begin nothing.
/// All rules would find out; this looks at less.
fn may_begin(reader: &Reader<'_>, at: usize) -> bool {
    let token = reader.tokens[at];
    let lookahead = reader.lexicon.lookahead(token.word);
    let is_article = lookahead.marks.has(Mark::Article);
    token.has_digit()
        || lookahead.begins
        || lookahead.opens && (reader.alone && at < 2 || leads_to_number(reader, at))
        || !is_article && may_be_compound(reader, token)
}

/// Whether a number may follow what opens a figure at `at`: behind an article, a bound or a sign stand more of
/// these before the number does, or the unit that an article counts.
fn leads_to_number(reader: &Reader<'_>, at: usize) -> bool {
    const FAR: usize = 16;
    if reader.lexicon.opens_phrase(reader.tokens, at) {
        return true;
    }
    let mut behind_article = false;
    for (place, &token) in reader.tokens.iter().enumerate().skip(at).take(FAR) {
        let lookahead = reader.lexicon.lookahead(token.word);
        let is_article = lookahead.marks.has(Mark::Article);
        let counts = lookahead.counts || lookahead.measures && behind_article;
        if token.has_digit() || counts || !is_article && may_be_compound(reader, token) {
            return true;
        }
        let is_between = lookahead.opens || lookahead.goes_on || behind_article && is_adjective(reader, place);
        if token.is_word() && !is_between {
            return false;
        }
        behind_article |= is_article;
    }
    reader.tokens.len() > at + FAR
}

/// `ein laotischer Kip`: a word that the lexicon does not know may be the adjective of a currency.
fn is_adjective(reader: &Reader<'_>, at: usize) -> bool {
    let next = reader.tokens.get(at + 1).map(|next| reader.lexicon.lookahead(next.word));
    reader.tokens[at].word == 0 && next.is_some_and(|next| next.measures || next.goes_on)
}

fn may_be_compound(reader: &Reader<'_>, token: Token) -> bool {
    let compounds = reader.compounds.filter(|_| token.is_word());
    compounds.is_some_and(|compounds| (compounds.may_begin)(reader.spelled(token)))
}

/// What begins at `at` goes into `findings`; the token after it. Exclusions may begin earlier, but not before
/// `done`, where what was found before ends.
fn step(reader: &Reader<'_>, (done, at): (usize, usize), token: Token, findings: &mut FigureFindings) -> Option<usize> {
    if let Some(excluded) = exclude::at(reader, at) {
        let start = excluded.start.clamp(done, at);
        let range = reader.range(start, excluded.end);
        findings.exclusions.push(Exclusion { range, reason: excluded.reason, ordinal: excluded.ordinal });
        return Some(excluded.end.max(at + 1));
    }
    if let Some((figure, end)) = vague::read(reader, at) {
        if let Some(end) = idiom(reader, at, figure.core) {
            return Some(end.max(at + 1));
        }
        findings.vague.push(figure);
        return Some(end.max(at + 1));
    }
    if let Some(read) = figure::read(reader, at) {
        if let Some(end) = idiom(reader, at, read.figure.core) {
            return Some(end.max(at + 1));
        }
        findings.figures.push(read.figure);
        return Some(read.end.max(at + 1));
    }
    if token.has_digit() {
        let range = reader.range(at, at + 1);
        findings.exclusions.push(Exclusion { range, reason: ExclusionReason::Name, ordinal: None });
    }
    token.has_digit().then_some(at + 1)
}

/// The token after the set phrase around the figure at `at` in which it counts nothing: `außer Acht`, `net zero`.
fn idiom(reader: &Reader<'_>, at: usize, core: TextRange) -> Option<usize> {
    const WORDS: usize = 3;
    let is_around = |end: &usize| core.end <= reader.range(at, *end).end;
    if reader.tokens[at].has_digit() {
        return None;
    }
    (0..=WORDS.min(at)).find_map(|back| reader.mark(at - back, Mark::Idiom).filter(is_around))
}

#[cfg(test)]
mod tests;
