//! What a frame says in others' words without quotation marks: the clauses that a cue leads to, or Konjunktiv I.

use super::clause::said_within;
use super::cue::{Cue, CueKind, is_document};
use super::finite::{ends_like_verb, has_finite, is_finite, is_verb};
use super::frame::{Frame, Item, ItemKind};
use super::pattern::is_count;
use super::subject::opens_with_verb;
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
    /// Where no cue does: the verb whose mood shows that it goes on.
    pub mood: Option<usize>,
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
    if frame.asks() {
        return found;
    }
    for (index, cue) in cues.iter().enumerate().filter(|(_, cue)| !is_writer(frame, cue)) {
        let Some((form, parts)) = by_cue(frame, cue) else { continue };
        add(&mut found, Reported { form, parts, cue: Some(index), mood: None });
    }
    for (index, cue) in cues.iter().enumerate() {
        if found.is_empty() && !is_writer(frame, cue) && reports_alone(frame, cue) {
            let parts = vec![sentence_of(frame, cue)];
            add(&mut found, Reported { form: Form::Reported, parts, cue: Some(index), mood: None });
        }
    }
    if found.is_empty() {
        let cue = cues.iter().position(|cue| cue.kind == CueKind::Hearsay);
        let mood = subjunctive(frame).or_else(|| goes_on(frame, before));
        let plan = mood.is_none() && before != Before::Nothing && plans(frame);
        if cue.is_some() || mood.is_some() || plan {
            let mood = mood.filter(|_| before == Before::Indirect && cue.is_none());
            found.push(Reported { form: Form::Indirect, parts: vec![(0, frame.items.len())], cue, mood });
        }
    }
    found
}

/// Whether the writer speaks, or asks the reader to: `We know`, `as you say`.
fn is_writer(frame: &Frame, cue: &Cue) -> bool {
    let own = |(start, end): (usize, usize)| start + 1 == end && frame.is(start, Flags::FIRST_PERSON);
    cue.speaker.is_some_and(own)
}

/// What stands between semicolons around the cue.
fn sentence_of(frame: &Frame, cue: &Cue) -> (usize, usize) {
    let parts = |at: &usize| frame.items[*at].kind == ItemKind::Break && frame.word(*at) == ";";
    let (start, end) = frame.clauses[cue.clause];
    let first = (0..start).rev().find(parts).map_or(0, |at| at + 1);
    (first, (end..frame.items.len()).find(parts).unwrap_or(frame.items.len()))
}

/// Whether the cue reports a speech act although nothing of it is told: a verb that carries a main clause and isn't denied.
/// In the passive voice it says who speaks, or as what something is spoken of. What a colon leads to stands in the next
/// block.
fn reports_alone(frame: &Frame, cue: &Cue) -> bool {
    let clause = frame.clauses[cue.clause];
    let quotes = frame.items.iter().any(Item::is_speech);
    let leads_on = frame.items.last().is_some_and(|item| item.kind == ItemKind::Colon);
    let reports = matches!(cue.kind, CueKind::Judge | CueKind::Say) && !is_question_of_form(frame, cue);
    // Where the verb does not stand at the end, what stands behind it says nothing of its voice.
    let last = cue.words.last().map_or(clause.1, |last| last + 1);
    let carrying = if frame.style.subordinate_verb_last { clause } else { (clause.0, last.clamp(clause.0, clause.1)) };
    (reports || vouches_for_number(frame, cue))
        && !quotes
        && !leads_on
        && (!frame.any(carrying, Flags::PASSIVE) || names_agent(frame, cue))
        && !is_subordinate(frame, cue)
        && !frame.any(clause, Flags::NEGATION)
}

/// A form that may be a noun or depends on another clause reports nothing by itself: `police report`, `saying`.
fn is_question_of_form(frame: &Frame, cue: &Cue) -> bool {
    cue.words.iter().all(|at| !frame.is(*at, Flags::FINITE.or(Flags::AUXILIARY)))
}

/// `a poll found 40 percent`: a document is the subject, and what it says has a number.
fn vouches_for_number(frame: &Frame, cue: &Cue) -> bool {
    let (_, end) = frame.clauses[cue.clause];
    let last = cue.words.last().copied().unwrap_or(end);
    cue.kind == CueKind::Think
        && cue.speaker.is_some_and(|speaker| is_document(frame, speaker))
        && (last + 1..end).any(|at| is_count(frame, at))
}

/// `wurde von der Opposition als Fehler bezeichnet`.
fn names_agent(frame: &Frame, cue: &Cue) -> bool {
    let clause = frame.clauses[cue.clause];
    let by = |at: usize| frame.is(at, Flags::AGENT) && frame.items.get(at + 1).is_some_and(|next| next.is_word());
    let modal =
        || frame.items[clause.0..clause.1].iter().any(|item| item.is(Flags::PASSIVE) && !item.is(Flags::PASSIVE_VOICE));
    (clause.0..clause.1).any(by) && !modal()
}

/// Whether the cue's clause depends on another one.
fn is_subordinate(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let first = frame.items[start];
    let ends_it = cue.words.contains(&(end - 1));
    let verb_last = frame.style.subordinate_verb_last && frame.is(end - 1, Flags::AUXILIARY) && ends_it;
    verb_last || first.is(Flags::SUBORDINATOR) || cue.clause > 0 && first.is(Flags::DETERMINER) && ends_it
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
        CueKind::Hearsay => None,
        CueKind::Think if says_what_stands_before(frame, cue) || leaves_open(frame, cue) => None,
        _ if is_supposed(frame, cue) => None,
        CueKind::Say | CueKind::Tell | CueKind::Judge | CueKind::Think => {
            if let Some(parts) = around(frame, cue) {
                return Some((Form::Indirect, parts));
            }
            let part = complement_after(frame, cue).or_else(|| complement_before(frame, cue))?;
            Some((Form::Indirect, vec![part]))
        }
    }
}

/// `Das zeigt, dass`: nobody thinks so but the writer.
fn says_what_stands_before(frame: &Frame, cue: &Cue) -> bool {
    let stands_for_words = |(start, end): (usize, usize)| start + 1 == end && frame.is(start, Flags::DEMONSTRATIVE);
    cue.speaker.is_some_and(stands_for_words)
}

/// `It is not known whether`, `muss entscheiden, ob`: nobody says anything yet.
fn leaves_open(frame: &Frame, cue: &Cue) -> bool {
    let next = frame.clauses.get(cue.clause + 1).map_or(0, |clause| clause.0);
    let question = frame.is(next, Flags::COMPLEMENTIZER) && !frame.is(next, Flags::THAT);
    let finite = cue.words.iter().any(|at| frame.is(*at, Flags::CUE_VERB) && frame.is(*at, Flags::FINITE));
    next > 0 && question && (!finite || frame.any(frame.clauses[cue.clause], Flags::NEGATION))
}

/// `wenn die Stadt bestätigt, dass`: someone may say so some day.
fn is_supposed(frame: &Frame, cue: &Cue) -> bool {
    let first = frame.items[frame.clauses[cue.clause].0];
    cue.kind.governs() && first.is(Flags::COMPLEMENTIZER) && !first.is(Flags::THAT.or(Flags::AS).or(Flags::RELATIVE))
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

/// Some languages leave the comma away: `said that …`, `said the …`. What depends on `saying` goes to the end of its clause,
/// if another one comes behind that it belongs to.
fn within_clause(frame: &Frame, cue: &Cue) -> Option<(usize, usize)> {
    let (_, end) = frame.clauses[cue.clause];
    let verb = *cue.words.last()?;
    if frame.style.speech_behind_comma {
        return None;
    }
    let start = said_within(frame, verb, end)?;
    let clause = frame.clauses[cue.clause];
    let that = frame.is(start, Flags::COMPLEMENTIZER);
    if that && !frame.is(start, Flags::THAT) && frame.any((clause.0, start), Flags::NEGATION) {
        return None;
    }
    let opens = cue.clause == 0 && frame.is(verb, Flags::GERUND);
    let until = if opens || frame.is(clause.0, Flags::RELATIVE) { end } else { frame.items.len() };
    (that || cue.kind != CueKind::Judge).then(|| trimmed(frame, (start, until))).flatten()
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
    let clause = frame.clauses[cue.clause];
    let comma = clause.0.checked_sub(1).filter(|at| frame.items[*at].kind == ItemKind::Comma)?;
    let first_verb = *cue.words.first()?;
    if frame.items[..comma].iter().any(Item::is_speech) || announces_quotation(frame, cue) {
        return None;
    }
    let ends_it = first_verb <= clause.0 + frame.style.words_before_cue;
    let denied = frame.any(clause, Flags::NEGATION);
    let led = if frame.style.words_before_cue == 0 { opens_with_verb(frame) } else { is_aside(frame, cue) };
    (ends_it && !denied && led).then(|| trimmed(frame, (0, comma))).flatten()
}

/// `The plane, officials say, was overloaded.`: the clause stands within what is said.
fn around(frame: &Frame, cue: &Cue) -> Option<Vec<(usize, usize)>> {
    let (start, end) = frame.clauses[cue.clause];
    let comma = |at: usize| frame.items.get(at).is_some_and(|item| item.kind == ItemKind::Comma);
    let (first, last) = cue.words.first().zip(cue.words.last())?;
    let alone = cue.speaker.is_some_and(|speaker| {
        speaker == (start, *first) && *last + 1 == end || *first == start && speaker == (*last + 1, end)
    });
    let parted = frame.style.words_before_cue > 0 && cue.clause == 1 && comma(start.checked_sub(1)?) && comma(end);
    let next = frame.clauses.get(2)?;
    let goes_on = is_verb(frame, next.0) || !has_finite(frame, frame.clauses[0]) && has_finite(frame, *next);
    let speech = frame.items.iter().any(Item::is_speech) || frame.is(next.0, Flags::COMPLEMENTIZER.or(Flags::GERUND));
    (alone && parted && goes_on && !speech && cue.kind != CueKind::Judge)
        .then(|| without(frame, (0, frame.items.len()), (start - 1, end + 1)))
}

/// `Sales fell, the company told reporters on Monday.`: where the speaker stands before the verb, the clause has nothing but
/// the two and what says where and when, and what is said before it has a verb of its own. Everywhere else the clause is one
/// among others: `The mayor left, saying it was safe.`
fn is_aside(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let Some((first, last)) = cue.words.first().zip(cue.words.last()) else { return false };
    let leads_in = Flags::COORDINATOR.or(Flags::SUBORDINATOR).or(Flags::GERUND).or(Flags::PREPOSITION);
    let lone = !(*last + 1..end).any(|at| is_finite(frame, at));
    let subject = cue.speaker.is_some_and(|(from, to)| {
        let before = to <= *first && (start..from).all(|at| frame.is(at, Flags::ADVERB));
        before || *first == start && from == *first + 1
    });
    let passive = frame.any((start, end), Flags::PASSIVE_VOICE);
    let object =
        *last + 1 < end && frame.is(*last + 1, Flags::DETERMINER.or(Flags::TO)) && !frame.is(*last, Flags::ADDRESSED);
    let says = |clause: &(usize, usize)| {
        let bare = clause.1 - clause.0 > 2 && *last + 1 == end && frame.clauses.len() == 2;
        !frame.is(clause.0, leads_in) && !ends_like_verb(frame, clause.0) && (has_finite(frame, *clause) || bare)
    };
    cue.kind != CueKind::Judge
        && !frame.is(start, leads_in)
        && lone
        && subject
        && !passive
        && !object
        && frame.clauses[..cue.clause].iter().any(says)
}

/// The first verb in Konjunktiv I: a form that the lexicon knows, or one that its ending and its place give away.
fn subjunctive(frame: &Frame) -> Option<usize> {
    let may_be = !frame.style.endings.subjunctive.is_empty() && !frame.has(Flags::FIRST_PERSON);
    (0..frame.items.len()).filter(|_| may_be).find(|at| is_subjunctive(frame, *at))
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
fn goes_on(frame: &Frame, before: Before) -> Option<usize> {
    let conditional = |at: &usize| {
        let plural = || ends_with(frame.word(*at), &frame.style.endings.plural_conditional);
        let item = &frame.items[*at];
        item.is(Flags::CONDITIONAL) && !item.capital && (before == Before::Indirect || plural())
    };
    let may_be = before != Before::Nothing && frame.has(Flags::CONDITIONAL);
    (0..frame.items.len()).filter(|_| may_be).find(conditional)
}

/// `Sie soll 2027 öffnen`: a plan is nobody's words by itself, and goes on with what was reported before.
fn plans(frame: &Frame) -> bool {
    let planned = |(start, end): &(usize, usize)| {
        let modal = (start + 1..*end).find(|at| frame.is(*at, Flags::HEARSAY) && !frame.items[*at].capital);
        modal.is_some_and(|modal| {
            modal + 1 < *end && frame.items[end - 1].is_word() && frame.ends_like_infinitive(end - 1)
        })
    };
    frame.has(Flags::HEARSAY) && frame.clauses.iter().any(planned)
}

/// Whether the frame says of the one before that someone said it: `Das berichtete die Zeitung.`
pub fn refers_to_frame_before(frame: &Frame, cues: &[Cue]) -> bool {
    let demonstrative = frame.is(0, Flags::DEMONSTRATIVE) && frame.items.get(1).is_some_and(|next| !next.is_nominal());
    let verb = cues
        .first()
        .is_some_and(|cue| cue.clause == 0 && cue.kind.governs() && cue.words.first().is_some_and(|at| *at <= 2));
    demonstrative && verb
}
