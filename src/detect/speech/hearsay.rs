//! What others say, who knows who: `soll … haben`, `angeblich`, `is said to`. A plan (`soll 2027 eröffnet werden`) is none.

use super::frame::Frame;
use crate::language::ends_with;
use crate::language::speech::Flags;

/// How many words may stand between an auxiliary and the participle that makes it hearsay: `is now widely said to`.
const BETWEEN: usize = 3;

/// The words that make hearsay of a clause.
pub fn hearsay(frame: &Frame, clause: usize) -> Option<Vec<usize>> {
    let (start, end) = frame.clauses[clause];
    (start..end).find_map(|at| match &frame.items[at] {
        item if item.capital && at > start => None,
        item if item.is(Flags::RUMOUR) => Some(vec![at]),
        item if item.is(Flags::RUMOURED) => rumoured(frame, start, at),
        item if item.is(Flags::HEARSAY) => {
            (told_as_done(frame, clause, at) || is_state(frame, (at, end))).then(|| vec![at])
        }
        _ => None,
    })
}

/// `is said to`.
fn rumoured(frame: &Frame, start: usize, at: usize) -> Option<Vec<usize>> {
    let near = start.max(at.saturating_sub(BETWEEN));
    let auxiliary = (near..at).rev().find(|index| frame.is(*index, Flags::PASSIVE_VOICE))?;
    frame.is(at + 1, Flags::TO).then(|| vec![auxiliary, at])
}

/// Whether a modal tells something as done: `soll zwei Autos gestohlen haben`, `…, der dort gewesen sein soll`.
fn told_as_done(frame: &Frame, clause: usize, modal: usize) -> bool {
    let (start, end) = frame.clauses[clause];
    let last = if modal + 1 == end { modal } else { end };
    let done =
        |(start, end): (usize, usize)| end > start + 2 && end - 1 != modal && is_participle(frame, end - 2, end - 1);
    // A question begins with its verb, and so does what goes on behind a relative clause.
    (modal > start || clause > 0)
        && (done((start, last)) || last == end && !closes(frame, end) && goes_on(frame, clause).is_some_and(done))
}

/// Whether a verb ends the clause before `end`, so that nothing goes on behind it.
fn closes(frame: &Frame, end: usize) -> bool {
    frame.items[end - 1].is_word() && !frame.items[end - 1].capital && frame.ends_like_infinitive(end - 1)
}

/// Where a list or an apposition parts the modal from the end of its clause: `soll drei Boote, zwei Zelte und ein Rad gestohlen
/// haben`.
fn goes_on(frame: &Frame, clause: usize) -> Option<(usize, usize)> {
    const FAR: usize = 4;
    let depends = |clause: &&(usize, usize)| frame.is(clause.0, Flags::SUBORDINATOR.or(Flags::COMPLEMENTIZER));
    let rest = frame.clauses[clause + 1..].iter().take(FAR).take_while(|clause| !depends(clause));
    rest.copied().find(|(_, end)| frame.is(end - 1, Flags::PERFECT.or(Flags::PERFECT_BE)))
}

/// `soll aus Bonn stammen`, `soll es sich um Salz handeln`: nobody plans what is so already.
fn is_state(frame: &Frame, (modal, end): (usize, usize)) -> bool {
    let last = frame.word(end - 1);
    frame.lexicon.phrases.states.iter().any(|state| match state.split_once(' ') {
        Some((with, verb)) => verb == last && (modal..end).any(|at| frame.word(at) == with),
        None => state == last,
    })
}

/// Whether a participle stands at `at`, that goes with the auxiliary at `perfect`.
fn is_participle(frame: &Frame, at: usize, perfect: usize) -> bool {
    let item = &frame.items[at];
    let endings = &frame.style.endings;
    let with = |flag: Flags, endings: &[String]| frame.is(perfect, flag) && ends_with(frame.word(at), endings);
    item.is_word()
        && !item.capital
        && (with(Flags::PERFECT, &endings.participle_of_deed) || with(Flags::PERFECT_BE, &endings.participle_of_motion))
}
