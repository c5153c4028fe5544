//! Speech acts of which nothing is told but that someone spoke: `Sie kritisierte den Plan`, `die Polizei sprach von 800`.

use super::complement::{is_nobody, is_state, is_to_be_done};
use super::cue::{Cue, CueKind};
use super::finite::is_verb;
use super::frame::{Frame, Item, ItemKind};
use super::pattern::is_count;
use super::source::is_document;
use super::subject::is_one_of;
use crate::language::ends_with;
use crate::language::speech::Flags;

/// What stands between semicolons around the cue.
pub fn sentence_of(frame: &Frame, cue: &Cue) -> (usize, usize) {
    let parts = |at: &usize| frame.items[*at].kind == ItemKind::Break && frame.word(*at) == ";";
    let (start, end) = frame.clauses[cue.clause];
    // `…, blaming the delay on a supplier`: what is said follows the participle, and the rest is the writer's.
    if cue.clause > 0 && cue.words.iter().any(|at| frame.is(*at, Flags::GERUND)) {
        return (start, end);
    }
    let first = (0..start).rev().find(parts).map_or(0, |at| at + 1);
    (first, (end..frame.items.len()).find(parts).unwrap_or(frame.items.len()))
}

/// Whether the cue reports a speech act although nothing of it is told: a verb that carries a main clause and isn't denied.
/// In the passive voice it says who speaks, or as what something is spoken of. What a colon leads to stands in the next
/// block.
pub fn reports_alone(frame: &Frame, cue: &Cue) -> bool {
    let clause = frame.clauses[cue.clause];
    let quotes = frame.items.iter().any(Item::is_speech);
    let leads_on = frame.items.last().is_some_and(|item| item.kind == ItemKind::Colon);
    let reports = matches!(cue.kind, CueKind::Judge | CueKind::Say) && !is_doubtful(frame, cue);
    // Where the verb does not stand at the end, what stands behind it says nothing of its voice.
    let last = cue.words.last().map_or(clause.1, |last| last + 1);
    let carrying = if frame.style.subordinate_verb_last { clause } else { (clause.0, last.clamp(clause.0, clause.1)) };
    (reports || vouches_for_number(frame, cue))
        && !quotes
        && !leads_on
        && (!frame.any(carrying, Flags::PASSIVE) || names_agent(frame, cue))
        && !is_subordinate(frame, cue)
        && !is_to_be_done(frame, cue)
        && !is_nobody(frame, cue)
        && !is_wished(frame, cue)
        && !is_custom(frame, cue)
        && !is_state(frame, cue)
        && !frame.any(until_next_verb(frame, cue), Flags::NEGATION)
}

/// `verwies auf das Wetter und schloss nichts aus`: what stands behind `und` is said of another verb.
fn until_next_verb(frame: &Frame, cue: &Cue) -> (usize, usize) {
    let (start, end) = frame.clauses[cue.clause];
    let last = cue.words.last().map_or(start, |last| last + 1);
    let next = |at: &usize| frame.is(*at, Flags::COORDINATOR) && is_verb(frame, *at + 1);
    (start, (last..end).find(next).unwrap_or(end))
}

/// `wollte mehr verlangen`, `soll vor Böen warnen`: nobody has said anything yet.
fn is_wished(frame: &Frame, cue: &Cue) -> bool {
    let modals = &frame.lexicon.phrases.modals;
    cue.words.iter().any(|at| frame.is(*at, Flags::AUXILIARY) && modals.iter().any(|modal| modal == frame.word(*at)))
}

/// `nennt man einen Splitt`: what everyone calls something.
fn is_custom(frame: &Frame, cue: &Cue) -> bool {
    let everyone = |(start, _): (usize, usize)| is_one_of(frame, start, &frame.lexicon.phrases.everyone);
    cue.speaker.is_some_and(everyone) && cue.words.iter().any(|at| frame.is(*at, Flags::LABELS))
}

/// A form that may be a noun or depends on another clause reports nothing by itself: `police report`, `saying`.
fn is_doubtful(frame: &Frame, cue: &Cue) -> bool {
    let blames = |at: usize| {
        frame.is(at, Flags::GERUND) && cue.kind == CueKind::Judge && at == frame.clauses[cue.clause].0 && at > 0
    };
    let told = |at: &usize| {
        frame.is(*at, Flags::FINITE.or(Flags::AUXILIARY)) || frame.items[*at].entry.governed != 0 || blames(*at)
    };
    // `Nurses accuse the ministry`, and not `police report losses`.
    let with_object = |at: &usize| {
        let object = frame.is(*at + 1, Flags::DETERMINER) || frame.items.get(*at + 1).is_some_and(Item::is_nominal);
        let of_many = || {
            let word = cue.speaker.map_or("", |speaker| frame.word(speaker.0));
            let plural = ends_with(word, &frame.style.endings.plural_noun);
            let more =
                Flags::PREPOSITION.or(Flags::FINITE).or(Flags::SUBORDINATOR).or(Flags::COORDINATOR).or(Flags::TO);
            plural && frame.items.get(*at + 1).is_some_and(Item::is_word) && !frame.is(*at + 1, more)
        };
        let alone = |speaker: (usize, usize)| speaker.1 == *at && speaker.0 + 1 == speaker.1;
        let subject = |speaker: (usize, usize)| speaker.1 == *at && object && frame.is(*at, Flags::JUDGE_LATER);
        cue.speaker.is_some_and(|speaker| subject(speaker) || alone(speaker) && of_many())
    };
    !cue.words.iter().any(|at| told(at) || with_object(at))
}

/// `a poll found 40 percent`: a document is the subject, and what it says has a number.
fn vouches_for_number(frame: &Frame, cue: &Cue) -> bool {
    let (_, end) = frame.clauses[cue.clause];
    let last = cue.words.last().copied().unwrap_or(end);
    cue.kind == CueKind::Think
        && cue.speaker.is_some_and(|speaker| is_document(frame, speaker))
        && (last + 1..end).any(|at| is_count(frame, at) || is_one_of(frame, at, &frame.lexicon.phrases.shares))
}

/// `wurde von den Fischern als Zumutung bezeichnet`: who does it stands beside a verb, or begins the clause.
fn names_agent(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let beside = |at: usize| frame.is(at, Flags::PASSIVE_VOICE.or(Flags::ADVERB)) || cue.words.contains(&at);
    let labels = cue.words.iter().any(|at| frame.items[*at].entry.governed != 0);
    let by = |at: usize| frame.is(at, Flags::AGENT) && (labels || at == start || beside(at - 1)) && at + 1 < end;
    let modal = |item: &Item| item.is(Flags::PASSIVE) && !item.is(Flags::PASSIVE_VOICE);
    // `wurde als Fehler bezeichnet`, and not `wird als Kuppe bezeichnet`.
    let was = |at: usize| {
        frame.is(at, Flags::PASSIVE_VOICE) && !frame.lexicon.phrases.future.iter().any(|word| word == frame.word(at))
    };
    let judged = cue.words.iter().any(|at| frame.is(*at, Flags::LABEL_LINK)) && (start..end).any(was);
    (judged || (start..end).any(by)) && !frame.items[start..end].iter().any(modal)
}

/// `Als Beispiel nannte sie den Hafen`, `Bis Mai sagte sie Regen voraus`: some words that begin subordinate clauses begin
/// phrases too, and then the verb does not end the clause.
fn has_verb_second(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let phrase = frame.is(start, Flags::PREPOSITION.or(Flags::LABEL_LINK)) && frame.style.subordinate_verb_last;
    let carries = |at: usize| at + 1 < end && is_verb(frame, at) && !frame.is(at + 1, Flags::COORDINATOR);
    phrase && cue.words.iter().any(|at| carries(*at)) && !frame.is(end - 1, Flags::AUXILIARY)
}

/// Whether the cue's clause depends on another one.
fn is_subordinate(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let first = frame.items[start];
    // A particle that stands apart ends a main clause: `der Minister geht davon aus`.
    let ends_it = cue.words.contains(&(end - 1)) && frame.items[end - 1].entry.particle == 0;
    let verb_last = frame.style.subordinate_verb_last && frame.is(end - 1, Flags::AUXILIARY) && ends_it;
    (verb_last || first.is(Flags::SUBORDINATOR)) && !has_verb_second(frame, cue)
        || cue.clause > 0 && first.is(Flags::DETERMINER) && ends_it
}
