//! What a frame says in others' words without quotation marks: the clauses that a cue leads to, a speech act, or Konjunktiv I.

use super::act::{reports_alone, sentence_of};
use super::complement::by_cue;
use super::cue::{Cue, CueKind};
use super::frame::Frame;
use super::mood::{Before, goes_on, is_subjunctive, plans, subjunctive};
use crate::language::speech::Flags;
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

/// All reported speech of a frame, none overlapping another.
pub fn reported(frame: &Frame, cues: &[Cue], before: Before) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    if frame.asks() {
        return found;
    }
    let speaks = |cue: &Cue| !is_writer(frame, cue) && !is_told(frame, cue, before);
    let led: Vec<_> = cues.iter().map(|cue| by_cue(frame, cue).filter(|_| speaks(cue))).collect();
    for (index, parts) in led.iter().enumerate() {
        let Some(parts) = parts.clone().filter(|parts| !is_of_later(cues, &led, index, parts)) else { continue };
        add(&mut found, Reported { form: Form::Indirect, parts, cue: Some(index), mood: None });
    }
    for (index, cue) in cues.iter().enumerate() {
        if found.is_empty() && speaks(cue) && reports_alone(frame, cue) {
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

/// `Er gehe davon aus, dass`, where others' words go on: what is told with Konjunktiv I is itself reported.
fn is_told(frame: &Frame, cue: &Cue, before: Before) -> bool {
    before != Before::Nothing && cue.kind.governs() && cue.words.iter().any(|at| is_subjunctive(frame, *at))
}

/// `stufte den Plan als falsch ein, und die Stadt rief dazu auf, ihn …`: what two cues could lead to belongs to the later one.
fn is_of_later(cues: &[Cue], led: &[Option<Vec<(usize, usize)>>], index: usize, parts: &[(usize, usize)]) -> bool {
    let start = |parts: &[(usize, usize)]| parts.first().map(|part| part.0);
    let same = |later: usize| led[later].as_deref().is_some_and(|other| start(other) == start(parts));
    let before = |later: usize| {
        let of_this = |at: &usize| cues[index].words.contains(at);
        parts.first().is_some_and(|part| cues[later].words.iter().all(|at| *at < part.0 && !of_this(at)))
    };
    (index + 1..cues.len()).any(|later| cues[later].clause > cues[index].clause && before(later) && same(later))
}

fn add(found: &mut Vec<Reported>, new: Reported) {
    let overlaps = |part: &(usize, usize)| {
        found.iter().flat_map(|other| &other.parts).any(|(start, end)| *start < part.1 && part.0 < *end)
    };
    if !new.parts.is_empty() && !new.parts.iter().any(overlaps) {
        found.push(new);
    }
}

/// Whether the frame says of the one before that someone said it: `Das berichtete die Zeitung.`
pub fn refers_to_frame_before(frame: &Frame, cues: &[Cue]) -> bool {
    let demonstrative = frame.is(0, Flags::DEMONSTRATIVE) && frame.items.get(1).is_some_and(|next| !next.is_nominal());
    let verb = cues
        .first()
        .is_some_and(|cue| cue.clause == 0 && cue.kind.governs() && cue.words.first().is_some_and(|at| *at <= 2));
    demonstrative && verb
}
