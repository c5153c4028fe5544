//! What the lints F201, V301 and V302 find: figures and others' words that no claim is about.

use super::super::sourced::Sourced;
use super::super::subject::{InCopy, InReading};
use crate::diagnostic::Code;
use crate::model::{Form, FoundFigure, Utterance};
use crate::text::{Covered, Span, TextRange};

/// Words of a copy that no claim is about.
#[derive(Debug, Clone)]
pub(in crate::check) struct Found<'a> {
    /// The index of the copy.
    pub copy: usize,
    /// Which lint says so.
    pub code: Code,
    /// The words, part by part.
    pub parts: Vec<TextRange>,
    /// Where to point to.
    pub at: TextRange,
    /// The same in the Markdown.
    pub span: Span,
    /// What they are.
    pub what: What<'a>,
}

/// What the words are.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) enum What<'a> {
    /// A figure, unless it has no number: then nothing is said of its value.
    Figure(Option<&'a FoundFigure>),
    /// Others' words.
    Voice(&'a Utterance),
}

impl<'a> Found<'a> {
    fn new(copy: InCopy<'a>, index: usize, code: Code, parts: Vec<TextRange>, at: TextRange, what: What<'a>) -> Self {
        Self { copy: index, code, parts, at, span: copy.span(at), what }
    }

    /// Where the words begin.
    pub(in crate::check) fn start(&self) -> u32 {
        self.parts[0].start
    }

    /// The voice, if it is one.
    pub(in crate::check) fn voice(&self) -> Option<&'a Utterance> {
        match self.what {
            What::Voice(utterance) => Some(utterance),
            What::Figure(_) => None,
        }
    }
}

/// All that is found with `code` and not dismissed, copy by copy, in the order of each.
pub(in crate::check) fn found(reading: InReading<'_>, code: Code) -> Vec<Found<'_>> {
    let in_copy: fn(InCopy<'_>, usize) -> Vec<Found<'_>> = match code {
        Code::FigureUnannotated => figures,
        Code::QuotationUnannotated => quotations,
        _ => reports,
    };
    let mut found: Vec<_> = reading.copies().enumerate().flat_map(|(index, copy)| in_copy(copy, index)).collect();
    found.retain(|found| reading.reading.dismissals.reason(code, found.span).is_none());
    found
}

fn figures(copy: InCopy<'_>, index: usize) -> Vec<Found<'_>> {
    let claimed = copy.covered_by(|claim| claim.figure().is_some());
    let found = &copy.found().figures;
    let figures = found.figures.iter().filter(|figure| !claimed.touches(figure.core));
    let figures = figures.map(|figure| (figure.with_noun(), Some(figure)));
    let vague = found.vague.iter().filter(|figure| !claimed.touches(figure.core));
    let mut all: Vec<_> = figures.chain(vague.map(|figure| (figure.with_noun(), None))).collect();
    all.sort_by_key(|(place, _)| *place);
    let new =
        |(place, figure)| Found::new(copy, index, Code::FigureUnannotated, vec![place], place, What::Figure(figure));
    all.into_iter().map(new).collect()
}

/// The quotations that no voice is about. Where they are parts of mixed speech that no voice is about either, the
/// claim to make is one for all of it. What is quoted within a quotation belongs to that.
fn quotations(copy: InCopy<'_>, index: usize) -> Vec<Found<'_>> {
    let voices = Voices::of(copy);
    let mut found = Vec::new();
    // Where the quotation or the mixed speech ends that what follows lies in.
    let mut end = 0;
    let utterances = &copy.found().speech.utterances;
    for (at, utterance) in utterances.iter().enumerate() {
        let range = utterance.range();
        let is_wanted = match utterance.form {
            Form::Direct => range.end > end,
            Form::Mixed => range.end > end && voices.miss(utterance),
            Form::Indirect | Form::Reported => false,
        };
        if !is_wanted {
            continue;
        }
        end = range.end;
        if voices.miss(utterance) {
            let words = words(utterance, &utterances[at + 1..]);
            let (code, parts) = (Code::QuotationUnannotated, utterance.parts.clone());
            found.push(Found::new(copy, index, code, parts, words, What::Voice(utterance)));
        }
    }
    found
}

/// The words to point at: the first in quotation marks.
fn words(utterance: &Utterance, next: &[Utterance]) -> TextRange {
    let range = utterance.range();
    let mut within = next.iter().take_while(|next| next.range().start < range.end);
    let quoted = within.find(|next| utterance.form == Form::Mixed && next.form == Form::Direct);
    quoted.unwrap_or(utterance).parts[0]
}

/// Speech that the text reports in its own words: only where a word announces it, since that a sentence in the subjunctive
/// is someone's is a guess. What a document says needs no voice where its numbers are claimed with it.
fn reports(copy: InCopy<'_>, index: usize) -> Vec<Found<'_>> {
    let (voices, sourced) = (Voices::of(copy), Sourced::of(copy));
    let is_missing = |utterance: &&Utterance| {
        let is_reported = matches!(utterance.form, Form::Indirect | Form::Reported);
        is_reported && !utterance.cue.is_empty() && voices.miss(utterance) && !sourced.tells(utterance)
    };
    let missing = copy.found().speech.utterances.iter().filter(is_missing);
    let code = Code::ReportedSpeechUnannotated;
    missing.map(|said| Found::new(copy, index, code, said.parts.clone(), said.parts[0], What::Voice(said))).collect()
}

/// Which words of a copy a voice is about.
struct Voices {
    claimed: Covered,
}

impl Voices {
    fn of(copy: InCopy<'_>) -> Self {
        Self { claimed: copy.covered_by(|claim| claim.voice().is_some()) }
    }

    /// Whether nothing is said of the words yet.
    fn miss(&self, utterance: &Utterance) -> bool {
        !utterance.parts.iter().any(|part| self.claimed.touches(*part))
    }
}
