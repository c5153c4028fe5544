//! What a cue leads to: the clause behind it or before it, or all of the frame but the cue's own words.

use super::clause::said_within;
use super::cue::{Cue, CueKind};
use super::finite::{ends_like_verb, has_finite, is_finite, is_verb};
use super::frame::{Frame, Item, ItemKind};
use super::mood::is_subjunctive;
use super::subject::{is_one_of, opens_with_verb};
use crate::language::speech::Flags;

/// Whether the cue leads to a quotation: then nothing else of the frame is reported by it.
pub fn announces_quotation(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let beside = |at: Option<usize>| at.and_then(|at| frame.items.get(at)).is_some_and(Item::is_speech);
    frame.items[start..end].iter().any(Item::is_speech)
        || beside(start.checked_sub(2))
        || beside(start.checked_sub(1))
        || beside(Some(end + 1))
}

pub fn by_cue(frame: &Frame, cue: &Cue) -> Option<Vec<(usize, usize)>> {
    let all = (0, frame.items.len());
    match cue.kind {
        CueKind::According | CueKind::RefersBack => {
            Some(without(frame, all, (cue.phrase.0, end_of_source(frame, cue))))
        }
        CueKind::So | CueKind::As => {
            let quoted = announces_quotation(frame, cue) && cue.kind == CueKind::So && !has_mood(frame, cue.phrase.0);
            (!quoted).then(|| without(frame, all, cue.phrase))
        }
        CueKind::Hearsay => None,
        CueKind::Think if says_what_stands_before(frame, cue) => None,
        _ if cue.kind.governs() && (is_nobody(frame, cue) || is_state(frame, cue) || is_to_be_done(frame, cue)) => None,
        _ if leaves_open(frame, cue) => None,
        _ if is_supposed(frame, cue) => None,
        CueKind::Say | CueKind::Tell | CueKind::Judge | CueKind::Think => {
            if let Some(parts) = around(frame, cue) {
                return Some(parts);
            }
            let part = complement_after(frame, cue).or_else(|| complement_before(frame, cue))?;
            Some(vec![part])
        }
    }
}

/// `Das zeigt, dass`: nobody thinks so but the writer.
fn says_what_stands_before(frame: &Frame, cue: &Cue) -> bool {
    let stands_for_words = |(start, end): (usize, usize)| start + 1 == end && frame.is(start, Flags::DEMONSTRATIVE);
    cue.speaker.is_some_and(stands_for_words)
}

/// `Geplant sind zwei Profile`, `es ist geplant`: a state, which nobody brings about by speaking.
pub fn is_state(frame: &Frame, cue: &Cue) -> bool {
    let being = |at: &usize| frame.lexicon.phrases.being.iter().any(|word| word.eq_ignore_ascii_case(frame.word(*at)));
    let that = frame.clauses.get(cue.clause + 1).is_some_and(|next| frame.is(next.0, Flags::THAT));
    // `sind davon ausgegangen` is no state.
    frame.style.nouns_capitalised && cue.words.len() == 2 && cue.words.iter().any(being) && !that
}

/// `ist davon auszugehen`, `sind zu beklagen`: nobody in particular does so.
pub fn is_to_be_done(frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = frame.clauses[cue.clause];
    let is = |at: usize| {
        frame.is(at, Flags::AUXILIARY) && frame.lexicon.phrases.being.iter().any(|being| being == frame.word(at))
    };
    frame.style.nouns_capitalised && frame.is_infinitive((start, end)) && (start..end).any(is)
}

/// `Nobody said that it was late`, `Es weist einiges darauf hin, dass`.
pub fn is_nobody(frame: &Frame, cue: &Cue) -> bool {
    const NEAR: usize = 3;
    let phrases = &frame.lexicon.phrases;
    let thing = |at: usize| is_one_of(frame, at, &phrases.things);
    let none = |(start, end): (usize, usize)| start + 1 == end && (frame.is(start, Flags::NEGATION) || thing(start));
    let expletive = |(start, _): (usize, usize)| is_one_of(frame, start, &phrases.expletives);
    let verb = cue.words.first().copied().unwrap_or_default();
    cue.speaker.is_some_and(none)
        || cue.speaker.is_none_or(expletive) && (verb + 1..frame.clauses[cue.clause].1).take(NEAR).any(thing)
}

/// Whether Konjunktiv I stands before item `end`: then what is said there is told in other words, though it has marks in it.
fn has_mood(frame: &Frame, end: usize) -> bool {
    (0..end).any(|at| is_subjunctive(frame, at))
}

/// `It is not known whether`, `muss entscheiden, ob`: nobody says anything yet.
fn leaves_open(frame: &Frame, cue: &Cue) -> bool {
    let next = frame.clauses.get(cue.clause + 1).map_or(0, |clause| clause.0);
    let question = frame.is(next, Flags::COMPLEMENTIZER) && !frame.is(next, Flags::THAT);
    // `entscheiden muss`, `zu entscheiden`: what is a finite form too is none here.
    let led =
        |at: usize| frame.is(at + 1, Flags::AUXILIARY.or(Flags::PASSIVE)) || at > 0 && frame.is(at - 1, Flags::TO);
    let carries = |at: usize| frame.is(at, Flags::FINITE) && !(frame.style.subordinate_verb_last && led(at));
    let finite = cue.words.iter().any(|at| frame.is(*at, Flags::CUE_VERB) && carries(*at));
    let denied = || frame.any(frame.clauses[cue.clause], Flags::NEGATION);
    // `wollte nicht bestätigen, dass`.
    let unsaid = !finite && matches!(cue.kind, CueKind::Say | CueKind::Tell) && frame.is(next, Flags::THAT) && denied();
    next > 0 && (unsaid || question && (cue.kind == CueKind::Think && !finite || cue.kind.governs() && denied()))
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
pub fn trimmed(frame: &Frame, (mut start, mut end): (usize, usize)) -> Option<(usize, usize)> {
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
            // `Die Sorge, dass der Damm bricht, ist groß.`
            let (start, end) = frame.clauses[cue.clause];
            let noun = !(start..end).any(|at| is_verb(frame, at));
            let verb = |clause: &&(usize, usize)| noun && is_verb(frame, clause.0);
            let until = frame.clauses[index + 1..].iter().find(verb).map(|clause| clause.0);
            return trimmed(frame, (frame.clauses[index].0, until.unwrap_or_else(|| end_of_said(frame, index))));
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
    // `“No,” she said when asked`: what is said stands before.
    if frame.items[..verb].iter().any(Item::is_speech) && !frame.is(start, Flags::THAT) {
        return None;
    }
    if that && !frame.is(start, Flags::THAT) && frame.any((clause.0, start), Flags::NEGATION) {
        return None;
    }
    let opens = cue.clause == 0 && frame.is(verb, Flags::GERUND);
    let until = match () {
        () if opens || frame.is(clause.0, Flags::RELATIVE) => end,
        () if frame.is(verb, Flags::SPEECH_NOUN) && that => end_of_noun_clause(frame, start, end),
        () => end_of_said(frame, cue.clause),
    };
    (that || cue.kind != CueKind::Judge).then(|| trimmed(frame, (start, until))).flatten()
}

/// Where what is said ends: with the frame, or where another speaks: `…; miners say`, `…, while miners say`, `…, adding that`.
fn end_of_said(frame: &Frame, clause: usize) -> usize {
    let another = |index: &usize| {
        let (start, end) = frame.clauses[*index];
        let semicolon = start > 0 && frame.word(start - 1) == ";";
        let joins =
            frame.is(start, Flags::COORDINATOR.or(Flags::SUBORDINATOR)) && !frame.is(start, Flags::COMPLEMENTIZER);
        let verbs = Flags::SAY.or(Flags::TELL).or(Flags::SAY_LATER).or(Flags::TELL_LATER);
        let says = |at: usize| frame.is(at, verbs) && !frame.is(at, Flags::GERUND) && !frame.items[at].capital;
        let subject = |at: usize| at > start + 1 && !frame.is(at - 1, Flags::DETERMINER.or(Flags::AUXILIARY));
        let gerund = frame.is(start, Flags::GERUND) && frame.is(start + 1, Flags::THAT);
        let own = !frame.style.speech_behind_comma && joins && (start..end).any(|at| says(at) && subject(at));
        semicolon && (start..end).any(says) || own || gerund
    };
    let next = (clause + 1..frame.clauses.len()).find(another);
    next.map_or(frame.items.len(), |next| frame.clauses[next].0)
}

/// `The claim that he fled is false`: what the noun leads to ends before the verb that the noun goes with.
fn end_of_noun_clause(frame: &Frame, start: usize, end: usize) -> usize {
    let links = Flags::RELATIVE.or(Flags::COMPLEMENTIZER).or(Flags::SUBORDINATOR).or(Flags::COORDINATOR).or(Flags::TO);
    let mut verbs = 0;
    for at in start + 1..end {
        if frame.is(at, links) {
            return end;
        }
        // `was rigged is`: an auxiliary begins anew.
        let begins = !is_finite(frame, at - 1) || frame.is(at, Flags::AUXILIARY) && !frame.is(at - 1, Flags::AUXILIARY);
        if is_finite(frame, at) && begins && !frame.is(at - 1, Flags::DETERMINER.or(Flags::ADVERB)) {
            verbs += 1;
        }
        if verbs == 2 {
            return at;
        }
    }
    end
}

fn is_complement(frame: &Frame, index: usize, cue: &Cue, next: bool) -> bool {
    let (start, end) = frame.clauses[index];
    let first = &frame.items[start];
    let colon = frame.sign_before(index) == Some(ItemKind::Colon);
    if first.is(Flags::COMPLEMENTIZER) && !first.is(Flags::RELATIVE) {
        // `betonte, wie wichtig das sei`, and not `…, wie sie sagte`.
        let says = || (start..end).any(|at| frame.is(at, Flags::CUE_VERB) && frame.is(at, Flags::FINITE));
        let how = next && frame.style.speech_behind_comma && !says();
        return (!first.is(Flags::AS) || how) && (next || first.is(Flags::THAT));
    }
    let subjunctive = frame.any((start, end), Flags::CONDITIONAL) || (start..end).any(|at| is_subjunctive(frame, at));
    // `ohne dass es nötig wäre`, `um zu sparen`.
    if frame.lexicon.phrases.purpose.iter().any(|word| word == frame.word(start)) {
        return false;
    }
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
    let spoken = frame.items[..comma].iter().any(Item::is_speech) || announces_quotation(frame, cue);
    let own = frame.items[clause.0..clause.1].iter().any(Item::is_speech);
    if spoken && (own || !has_mood(frame, comma)) {
        return None;
    }
    // `…, das teilte die Stadt mit`: the pronoun stands for what was said.
    let stands_for_it = usize::from(frame.is(clause.0, Flags::DEMONSTRATIVE));
    let ends_it = first_verb <= clause.0 + frame.style.words_before_cue.max(stands_for_it);
    let denied = frame.any(clause, Flags::NEGATION);
    let mood = || (frame.clauses[0].0..frame.clauses[0].1).any(|at| is_subjunctive(frame, at));
    let led = if frame.style.words_before_cue == 0 { opens_with_verb(frame) || mood() } else { is_aside(frame, cue) };
    // `Da es spät war, entschied sie sich`, `Um zu sparen, …`: why is not what is said.
    let opens = frame.items[frame.clauses[0].0];
    let depends = |clause: &(usize, usize)| frame.is(clause.0, Flags::SUBORDINATOR.or(Flags::DETERMINER));
    let subordinate = opens.is(Flags::SUBORDINATOR) && !opens.is(Flags::COMPLEMENTIZER.or(Flags::DETERMINER));
    let purpose = frame.lexicon.phrases.purpose.iter().any(|word| word.eq_ignore_ascii_case(frame.word(0)));
    let why = (subordinate || purpose) && frame.clauses[1..cue.clause.max(1)].iter().all(depends);
    // `…, wurde am Abend mitgeteilt`, and not `…, prognostiziert wurden vier`.
    let participle_first = frame.any(clause, Flags::PASSIVE_VOICE) && frame.is(first_verb, Flags::CUE_VERB);
    // Who speaks is not what is said: `Die Stadt lobte den Plan, fordert aber mehr`.
    let other_speaker = cue.speaker.is_none_or(|(speaker, _)| speaker > comma);
    (ends_it && !denied && led && !why && !participle_first && other_speaker)
        .then(|| trimmed(frame, (0, comma)))
        .flatten()
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
    let inverted = *first == start && cue.speaker.is_some_and(|speaker| speaker.0 == *first + 1);
    let object = *last + 1 < end
        && frame.is(*last + 1, Flags::DETERMINER.or(Flags::TO))
        && !inverted
        && !frame.is(*last, Flags::ADDRESSED);
    let says = |clause: &(usize, usize)| {
        let bare = clause.1 - clause.0 > 2 && (inverted || *last + 1 == end && frame.clauses.len() == 2);
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
