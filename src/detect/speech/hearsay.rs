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
        item if item.is(Flags::HEARSAY) => told_as_done(frame, (start, end), at).then(|| vec![at]),
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
fn told_as_done(frame: &Frame, (start, end): (usize, usize), modal: usize) -> bool {
    let last = if modal + 1 == end { modal } else { end };
    let Some(perfect) = last.checked_sub(1).filter(|perfect| *perfect > start + 1 && *perfect != modal) else {
        return false;
    };
    modal > start && is_participle(frame, perfect - 1, perfect)
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
