//! The figures of a text: every quantity that it states, and every number that states none.
//!
//! In: the rendered text of a copy and its language. Out: [`FigureFindings`], in the order of the text.
//! One grammar for all languages, one lexicon file for each (`lexicon/`). The text is read paragraph by
//! paragraph, and tables cell by cell; at each word the rules look only a few words ahead and back, so that time grows with the
//! length of the text and with nothing else:
//!
//! 1. [`token`] parts it into words, digits and signs.
//! 2. [`exclude`] says which digits are dates, names, ordinals …
//! 3. [`numeral`] reads numbers in digits and words ([`literal`], [`compound`]).
//! 4. [`measure`] adds signs and units, [`figure`] bounds, ranges and what is counted.
//!
//! Whatever a digit stands in is a figure or an exclusion.

mod compound;
mod exclude;
mod figure;
mod lexicon;
mod literal;
mod measure;
mod numeral;
mod reader;
mod token;

use crate::model::{Exclusion, ExclusionReason, FigureFindings, LanguageTag};
use lexicon::Lexicon;
use reader::Reader;
use token::Token;

/// Finds the figures of `text`, which is in `language`. Numbers of languages other than German are read
/// as English ones.
pub fn figures(text: &str, language: &LanguageTag) -> FigureFindings {
    let lexicon = Lexicon::of(language);
    let (mut findings, mut tokens) = (FigureFindings::default(), Vec::new());
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\t']) {
        let end = start + line.len();
        token::split(text, start, end, lexicon, &mut tokens);
        let alone = line.len() == text.len();
        paragraph(&Reader { text, lexicon, tokens: &tokens, alone }, &mut findings);
        start = end;
    }
    findings
}

/// Finds the figures of one paragraph.
fn paragraph(reader: &Reader<'_>, findings: &mut FigureFindings) {
    let (mut at, mut done) = (0, 0);
    while let Some(&token) = reader.tokens.get(at) {
        let next = may_begin(reader, token).then(|| step(reader, (done, at), token, findings)).flatten();
        done = next.unwrap_or(done);
        at = next.unwrap_or(at + 1);
    }
}

/// Whether anything can begin with `token`: most words are in no lexicon, and most that are begin nothing.
fn may_begin(reader: &Reader<'_>, token: Token) -> bool {
    let compound = || reader.lexicon.style.compounds && token.is_word() && compound::may_begin(reader.spelled(token));
    token.has_digit() || if token.word == 0 { compound() } else { reader.lexicon.begins(token.word) || compound() }
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
    if let Some(read) = figure::read(reader, at) {
        findings.figures.push(read.figure);
        return Some(read.end.max(at + 1));
    }
    if token.has_digit() {
        let range = reader.range(at, at + 1);
        findings.exclusions.push(Exclusion { range, reason: ExclusionReason::Name, ordinal: None });
    }
    token.has_digit().then_some(at + 1)
}

#[cfg(test)]
mod tests;
