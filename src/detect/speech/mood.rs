//! What shows others' words by its verb alone: Konjunktiv I, Konjunktiv II where speech goes on, plans that do.

use super::frame::Frame;
use crate::language::ends_with;
use crate::language::speech::{Flags, Phrases};

/// What the frame before was, within the block. Konjunktiv II goes on with its speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Before {
    /// No speech.
    #[default]
    Nothing,
    /// Direct speech, or a speech act.
    Speech,
    /// Indirect speech.
    Indirect,
}

/// The first verb in Konjunktiv I: a form that the lexicon knows, or one that its ending and its place give away.
pub fn subjunctive(frame: &Frame) -> Option<usize> {
    let may_be = !frame.style.endings.subjunctive.is_empty() && !frame.has(Flags::FIRST_PERSON);
    (0..frame.items.len()).filter(|_| may_be).find(|at| is_subjunctive(frame, *at))
}

/// Whether item `at` is a verb in Konjunktiv I, other than in `sei es` and `es sei denn`.
pub fn is_subjunctive(frame: &Frame, at: usize) -> bool {
    let item = &frame.items[at];
    let unknown = item.entry.flags == Flags::default();
    if !item.is_word() || item.capital || !unknown && !item.is(Flags::SUBJUNCTIVE) {
        return false;
    }
    let word = frame.word(at);
    if unknown {
        return looks_subjunctive(frame, at, word);
    }
    if item.is(Flags::SUBJUNCTIVE) && !item.is(Flags::DETERMINER) {
        let next = if at + 1 < frame.items.len() { frame.word(at + 1) } else { "" };
        let clause_start = at == 0 || frame.items[at - 1].parts_clauses();
        let phrases = &frame.lexicon.phrases;
        let set_phrase =
            Phrases::have(&phrases.set, word, next) || clause_start && Phrases::have(&phrases.set_first, word, next);
        return !set_phrase && (item.is(Flags::AUXILIARY) || !word.starts_with(char::is_uppercase));
    }
    false
}

/// Few German words end in `-e` where a finite verb stands: between a noun and an article, or at the end of a clause.
/// Past forms in `-te` and adjectives are left out by their endings. Languages without such forms list no ending.
fn looks_subjunctive(frame: &Frame, at: usize, word: &str) -> bool {
    let endings = &frame.style.endings;
    let may_be = ends_with(word, &endings.subjunctive)
        && word.len() >= 4
        && !word.contains('-')
        && !word.starts_with(char::is_uppercase);
    if !may_be || ends_with(word, &endings.no_subjunctive) {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &frame.items[before]);
    let led = before
        .is_some_and(|before| before.is_nominal() || before.is(Flags::PRONOUN.or(Flags::ADVERB)) || before.is_word());
    let modifies =
        before.is_some_and(|before| before.is(Flags::DETERMINER.or(Flags::PREPOSITION)) && !before.is(Flags::PRONOUN));
    let closes = || {
        let closed = frame.clauses.binary_search_by_key(&(at + 1), |(_, end)| *end);
        closed.is_ok_and(|clause| frame.is(frame.clauses[clause].0, Flags::SUBORDINATOR.or(Flags::DETERMINER)))
    };
    let followed = frame
        .items
        .get(at + 1)
        .is_some_and(|next| next.is(Flags::DETERMINER.or(Flags::PRONOUN).or(Flags::PREPOSITION).or(Flags::ADVERB)));
    led && !modifies && (followed || closes())
}

/// Konjunktiv II stands in for Konjunktiv I where that can't be told from the Indikativ, which is in the plural.
pub fn goes_on(frame: &Frame, before: Before) -> Option<usize> {
    let conditional = |at: &usize| {
        let plural = || ends_with(frame.word(*at), &frame.style.endings.plural_conditional);
        let item = &frame.items[*at];
        item.is(Flags::CONDITIONAL) && !item.capital && (before == Before::Indirect || plural())
    };
    let may_be = before != Before::Nothing && frame.has(Flags::CONDITIONAL);
    (0..frame.items.len()).filter(|_| may_be).find(conditional)
}

/// `Sie soll 2027 öffnen`: a plan is nobody's words by itself, and goes on with what was reported before.
pub fn plans(frame: &Frame) -> bool {
    let planned = |(start, end): &(usize, usize)| {
        let modal = (start + 1..*end).find(|at| frame.is(*at, Flags::HEARSAY) && !frame.items[*at].capital);
        modal.is_some_and(|modal| {
            modal + 1 < *end && frame.items[end - 1].is_word() && frame.ends_like_infinitive(end - 1)
        })
    };
    frame.has(Flags::HEARSAY) && frame.clauses.iter().any(planned)
}
