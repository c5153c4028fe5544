//! What a frame says in others' words without quotation marks: the clauses that a cue leads to, or Konjunktiv I.

use super::cue::{self, Cue, CueKind};
use super::frame::{Frame, Item, ItemKind};
use super::noun_phrase;
use crate::language::ends_with;
use crate::language::speech::{Flags, Phrases};
use crate::model::Form;

/// Reported speech in a frame. Numbers are items.
#[derive(Debug, Clone)]
pub struct Reported {
    /// Indirect or reported.
    pub form: Form,
    /// What is said, in order; ends are the items after the last.
    pub parts: Vec<(usize, usize)>,
    /// The index of the cue that led to it.
    pub cue: Option<usize>,
}

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

/// All reported speech of a frame, none overlapping another.
pub fn reported(frame: &Frame, cues: &[Cue], before: Before) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    for (index, cue) in cues.iter().enumerate() {
        let Some((form, parts)) = by_cue(frame, cue) else { continue };
        add(&mut found, Reported { form, parts, cue: Some(index) });
    }
    for (index, cue) in cues.iter().enumerate() {
        if found.is_empty() && reports_alone(frame, cue) {
            add(&mut found, Reported { form: Form::Reported, parts: vec![(0, frame.items.len())], cue: Some(index) });
        }
    }
    if found.is_empty() && (has_subjunctive(frame) || goes_on(frame, before) || is_hearsay(frame)) {
        found.push(Reported { form: Form::Indirect, parts: vec![(0, frame.items.len())], cue: None });
    }
    found
}

/// Whether the cue reports a speech act although nothing of it is told: a verb in the active voice that carries a main
/// clause and isn't denied. What a colon leads to stands in the next block.
fn reports_alone(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let quotes = frame.items.iter().any(Item::is_speech);
    let passive = frame.any((start, end), Flags::PASSIVE);
    let first = frame.items[start];
    let verb_last =
        frame.style.subordinate_verb_last && frame.is(end - 1, Flags::AUXILIARY) && cue.words.contains(&(end - 1));
    let subordinate = verb_last
        || first.is(Flags::SUBORDINATOR)
        || cue.clause > 0 && first.is(Flags::DETERMINER) && cue.words.contains(&(end - 1));
    let leads_on = frame.items.last().is_some_and(|item| item.kind == ItemKind::Colon);
    matches!(cue.kind, CueKind::Judge | CueKind::Say)
        && !quotes
        && !leads_on
        && !passive
        && !subordinate
        && !frame.any((start, end), Flags::NEGATION)
}

fn add(found: &mut Vec<Reported>, new: Reported) {
    let overlaps = |part: &(usize, usize)| {
        found.iter().flat_map(|other| &other.parts).any(|(start, end)| *start < part.1 && part.0 < *end)
    };
    if !new.parts.is_empty() && !new.parts.iter().any(overlaps) {
        found.push(new);
    }
}

/// Whether the cue leads to a quotation: then nothing else of the frame is reported by it.
pub fn announces_quotation(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let beside = |at: Option<usize>| at.and_then(|at| frame.items.get(at)).is_some_and(Item::is_speech);
    frame.items[start..end].iter().any(Item::is_speech)
        || beside(start.checked_sub(2))
        || beside(start.checked_sub(1))
        || beside(Some(end + 1))
}

fn by_cue(frame: &Frame, cue: &Cue) -> Option<(Form, Vec<(usize, usize)>)> {
    let all = (0, frame.items.len());
    match cue.kind {
        CueKind::According | CueKind::RefersBack => {
            Some((Form::Indirect, without(frame, all, (cue.phrase.0, end_of_source(frame, cue)))))
        }
        CueKind::So | CueKind::As => {
            let quoted = announces_quotation(frame, cue) && cue.kind == CueKind::So;
            (!quoted).then(|| (Form::Indirect, without(frame, all, cue.phrase)))
        }
        CueKind::Say | CueKind::Tell | CueKind::Judge | CueKind::Think => {
            let part = complement_after(frame, cue).or_else(|| complement_before(frame, cue))?;
            Some((Form::Indirect, vec![part]))
        }
    }
}

/// Where the source ends: behind a relative clause or an apposition, if the frame begins with the source and the next clause
/// begins with the verb (`Laut der Studie, die gestern erschien, kostet …`).
fn end_of_source(frame: &Frame, cue: &Cue) -> usize {
    let opens = cue.phrase.0 == 0 && cue.phrase.1 == frame.clauses[cue.clause].1;
    let verb_first = |(start, _): &&(usize, usize)| {
        frame.is(*start, Flags::FINITE.or(Flags::AUXILIARY)) && !frame.is(*start, Flags::DETERMINER)
    };
    let next = frame.clauses.iter().skip(cue.clause + 1).take(REACH).find(verb_first);
    next.filter(|_| opens).map_or(cue.phrase.1, |(start, _)| *start)
}

/// The frame up to the phrase and behind it, without the signs at the cut.
fn without(frame: &Frame, all: (usize, usize), phrase: (usize, usize)) -> Vec<(usize, usize)> {
    [(all.0, phrase.0), (phrase.1, all.1)].into_iter().filter_map(|part| trimmed(frame, part)).collect()
}

/// A part without the signs at its ends; `None` if no word is left.
fn trimmed(frame: &Frame, (mut start, mut end): (usize, usize)) -> Option<(usize, usize)> {
    while start < end && frame.items[start].parts_clauses() {
        start += 1;
    }
    while start < end && frame.items[end - 1].parts_clauses() {
        end -= 1;
    }
    frame.items[start..end].iter().any(|item| item.is_word()).then_some((start, end))
}

/// How many clauses may stand between a cue and what it leads to: a relative clause, an apposition.
const REACH: usize = 3;

/// `…, dass …`, `…, er habe …`, `…, X zu tun`: what is said, from there to the end of the frame.
fn complement_after(frame: &Frame, cue: &Cue) -> Option<(usize, usize)> {
    let next = cue.clause + 1;
    let last = frame.clauses.len().min(next + REACH);
    if frame.clauses[next.min(last)..last]
        .first()
        .is_some_and(|clause| frame.items[clause.0].is_speech() && clause.0 + 1 == clause.1)
    {
        return None;
    }
    for index in next..last {
        if is_complement(frame, index, cue, index == next) {
            return trimmed(frame, (frame.clauses[index].0, frame.items.len()));
        }
    }
    within_clause(frame, cue)
}

/// Some languages leave the comma away: `said that …`, `said the …`.
fn within_clause(frame: &Frame, cue: &Cue) -> Option<(usize, usize)> {
    let (_, end) = frame.clauses[cue.clause];
    let verb = *cue.words.last()?;
    if frame.style.speech_behind_comma {
        return None;
    }
    let that = (verb + 1..end.min(verb + 8)).find(|at| frame.is(*at, Flags::COMPLEMENTIZER));
    // A word or two are no clause: `asked why`, `spoke of it that way`.
    let is_clause = |that: &usize| frame.items[*that..].iter().filter(|item| item.is_word()).count() > 2;
    if let Some(that) = that.filter(is_clause) {
        return trimmed(frame, (that, frame.items.len()));
    }
    let clause = noun_phrase::forward(frame, verb + 1, end)?;
    let finite = frame.items.get(clause.1).is_some_and(|item| item.is(Flags::FINITE.or(Flags::AUXILIARY)));
    (finite && cue.kind != CueKind::Judge).then(|| trimmed(frame, (verb + 1, frame.items.len()))).flatten()
}

fn is_complement(frame: &Frame, index: usize, cue: &Cue, next: bool) -> bool {
    let (start, end) = frame.clauses[index];
    let first = &frame.items[start];
    let colon = frame.sign_before(index) == Some(ItemKind::Colon);
    if first.is(Flags::COMPLEMENTIZER) && !first.is(Flags::RELATIVE) {
        return !first.is(Flags::AS) && (next || first.is(Flags::THAT));
    }
    let subjunctive = frame.any((start, end), Flags::CONDITIONAL) || (start..end).any(|at| is_subjunctive(frame, at));
    if frame.is_infinitive((start, end)) {
        return cue.kind != CueKind::Think || next;
    }
    if colon {
        return true;
    }
    let own = !first.is(Flags::SUBORDINATOR.or(Flags::COORDINATOR));
    match cue.kind {
        _ if subjunctive && own => true,
        CueKind::Say | CueKind::Tell => {
            frame.style.speech_behind_comma && next && own && is_main_clause(frame, (start, end))
        }
        _ => false,
    }
}

/// A clause whose verb is not at its end.
fn is_main_clause(frame: &Frame, (start, end): (usize, usize)) -> bool {
    let verb =
        (start..end).find(|at| frame.is(*at, Flags::FINITE.or(Flags::AUXILIARY)) && !frame.is(*at, Flags::DETERMINER));
    verb.is_some_and(|verb| verb > start && verb + 1 < end)
}

/// `…, sagte sie`: the verb begins its clause, and what is said stands before it.
fn complement_before(frame: &Frame, cue: &Cue) -> Option<(usize, usize)> {
    let start = frame.clauses[cue.clause].0;
    let comma = start.checked_sub(1).filter(|at| frame.items[*at].kind == ItemKind::Comma)?;
    let first_verb = *cue.words.first()?;
    if frame.items[..comma].iter().any(Item::is_speech) {
        return None;
    }
    let ends_it = first_verb <= start + frame.style.words_before_cue;
    let denied = frame.any(frame.clauses[cue.clause], Flags::NEGATION);
    (ends_it && !denied && cue::opens_with_verb(frame) && !announces_quotation(frame, cue))
        .then(|| trimmed(frame, (0, comma)))
        .flatten()
}

/// Whether a verb stands in Konjunktiv I: a form that the lexicon knows, or one that its ending and its place give away.
fn has_subjunctive(frame: &Frame) -> bool {
    !frame.style.endings.subjunctive.is_empty()
        && !frame.has(Flags::FIRST_PERSON)
        && (0..frame.items.len()).any(|at| is_subjunctive(frame, at))
}

/// Whether item `at` is a verb in Konjunktiv I, other than in `sei es` and `es sei denn`.
fn is_subjunctive(frame: &Frame, at: usize) -> bool {
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
fn goes_on(frame: &Frame, before: Before) -> bool {
    let conditional = |(at, item): (usize, &Item)| {
        let plural = || ends_with(frame.word(at), &frame.style.endings.plural_conditional);
        item.is(Flags::CONDITIONAL) && !item.capital && (before == Before::Indirect || plural())
    };
    before != Before::Nothing && frame.has(Flags::CONDITIONAL) && frame.items.iter().enumerate().any(conditional)
}

/// Whether the frame says of the one before that someone said it: `Das berichtete die Zeitung.`
pub fn refers_to_frame_before(frame: &Frame, cues: &[Cue]) -> bool {
    let demonstrative = frame.is(0, Flags::DEMONSTRATIVE) && frame.items.get(1).is_some_and(|next| !next.is_nominal());
    let verb = cues
        .first()
        .is_some_and(|cue| cue.clause == 0 && cue.kind.governs() && cue.words.first().is_some_and(|at| *at <= 2));
    demonstrative && verb
}

/// `soll … gewesen sein`, `soll … werden`: told or planned by others, and the writer doesn't vouch for it. Only in a main
/// clause, where the verb is the second constituent; `damit er … soll` states an aim.
fn is_hearsay(frame: &Frame) -> bool {
    let in_clause = |clause: &(usize, usize)| {
        let (start, end) = *clause;
        let verb = (start..end).find(|at| frame.is(*at, Flags::HEARSAY) && !frame.items[*at].capital);
        verb.is_some_and(|verb| {
            let last = &frame.items[end - 1];
            verb > start && verb + 1 < end && last.is_word() && frame.ends_like_infinitive(end - 1)
        })
    };
    frame.has(Flags::HEARSAY) && frame.clauses.iter().any(in_clause)
}
