//! Where, in languages that set no comma there, what is said begins behind the verb of saying: `told the paper the deal was
//! dead`. A clause is told from an object by its finite verb.

use super::finite::{has_finite, is_finite};
use super::frame::{Frame, ItemKind};
use super::noun_phrase;
use crate::language::speech::Flags;

/// Subjects of more words are not followed.
const LONGEST_SUBJECT: usize = 16;
/// As many phrases may stand between a verb of saying and what is said.
const MOST_PHRASES: usize = 3;
/// Fewer words are no clause: `asked why`.
const SHORTEST: usize = 2;

/// Where what is said begins, behind the verb of saying at `verb` and within its clause.
pub fn said_within(frame: &Frame, verb: usize, end: usize) -> Option<usize> {
    let first = verb + 1 + usize::from(frame.items.get(verb + 1).is_some_and(|next| next.entry.particle != 0));
    let told = frame.is(verb, Flags::ADDRESSED) && !frame.is(first, Flags::COMPLEMENTIZER);
    let behind = if told { behind_addressee(frame, first, end) } else { Vec::new() };
    behind.into_iter().chain([first]).find_map(|start| said_from(frame, start, end))
}

/// The same from `start` on, over phrases of time and place.
fn said_from(frame: &Frame, mut start: usize, end: usize) -> Option<usize> {
    for _ in 0..=MOST_PHRASES {
        while start < end && frame.is(start, Flags::ADVERB) && !frame.is(start, Flags::DETERMINER) {
            start += 1;
        }
        if frame.is(start, Flags::COMPLEMENTIZER) {
            return (start + SHORTEST < end || end < frame.items.len()).then_some(start);
        }
        // `said Friday he would`: who is meant stands behind the day.
        let day = frame.items.get(start).is_some_and(|item| item.capital) && frame.is(start + 1, Flags::PRONOUN);
        if begins_clause(frame, start, end) && !(day && start + 1 < end && begins_clause(frame, start + 1, end)) {
            return Some(start);
        }
        start = behind_phrase(frame, start, end)?;
    }
    None
}

/// Behind `him`, `the paper`, `Reuters`, `reporters`: the places where what is said may begin.
fn behind_addressee(frame: &Frame, first: usize, end: usize) -> Vec<usize> {
    if frame.is(first, Flags::OBJECT_PRONOUN) && !begins_clause(frame, first, end) {
        return vec![first + 1];
    }
    let phrase = noun_phrase::forward(frame, first, end).map(|(_, end)| end);
    let one_word = (!frame.is(first, Flags::DETERMINER)).then_some(first + 1);
    phrase.into_iter().chain(one_word).filter(|at| *at < end).collect()
}

/// Behind a phrase that begins with a preposition, or a name of a day: `in a statement`, `on Monday`, `Monday`.
fn behind_phrase(frame: &Frame, start: usize, end: usize) -> Option<usize> {
    let led = frame.is(start, Flags::PREPOSITION.or(Flags::ASIDE));
    let first = start + usize::from(led);
    if first >= end || !led && !frame.items[first].capital {
        return None;
    }
    if frame.items[first].capital {
        return (first..end).find(|at| !frame.items[*at].is_nominal());
    }
    noun_phrase::forward(frame, first, end).map(|(_, after)| after).filter(|after| *after < end)
}

/// Behind these a noun phrase goes on.
const LINKS: Flags = Flags::PREPOSITION.or(Flags::COORDINATOR).or(Flags::DETERMINER).or(Flags::TO);

/// Whether a subject and its verb begin at `start`.
pub fn begins_clause(frame: &Frame, start: usize, end: usize) -> bool {
    let no_subject =
        Flags::PREPOSITION.or(Flags::AUXILIARY).or(Flags::COORDINATOR).or(Flags::TO).or(Flags::SUBORDINATOR);
    let subject = frame.is(start, Flags::DETERMINER) || !frame.is(start, no_subject);
    if start + 1 >= end || !subject || frame.is(start, Flags::OBJECT_PRONOUN) && !frame.is(start, Flags::DETERMINER) {
        return false;
    }
    if frame.is(start, Flags::PRONOUN) && !frame.is(start, Flags::DETERMINER) {
        return !frame.is(start + 1, Flags::PREPOSITION.or(Flags::ADVERB)) || has_finite(frame, (start + 1, end));
    }
    has_verb_of_its_own(frame, start, end.min(start + LONGEST_SUBJECT))
}

/// Whether a finite verb follows that is not the one of a relative clause.
fn has_verb_of_its_own(frame: &Frame, start: usize, end: usize) -> bool {
    let mut relative = false;
    for at in start + 1..end {
        if !matches!(frame.items[at].kind, ItemKind::Word | ItemKind::Number | ItemKind::Quotation(_, true)) {
            return false;
        }
        let behind = |flags: Flags| frame.is(at - 1, flags);
        if frame.is(at, Flags::RELATIVE.or(Flags::COMPLEMENTIZER)) {
            relative = true;
        } else if frame.is(at, Flags::DETERMINER) && !relative && !behind(LINKS) {
            return false;
        } else if is_finite(frame, at) && !behind(Flags::TO) {
            let noun = behind(LINKS) && !frame.is(at, Flags::AUXILIARY);
            let of_relative = std::mem::take(&mut relative);
            if !noun && !of_relative {
                return true;
            }
        }
    }
    false
}
