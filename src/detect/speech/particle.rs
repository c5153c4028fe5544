//! The particle that makes a verb a cue, where it stands apart: `kündigte … an`.

use super::frame::{Frame, ItemKind};
use crate::language::speech::Flags;

/// The particle in the clause that makes the verb a cue. One that can be a preposition counts only where a phrase can't
/// begin with it: at the end of the clause or before `und`.
pub fn particle(frame: &Frame, at: usize, clause: (usize, usize), wanted: u64) -> Option<(usize, u64)> {
    let alone = particle_alone(frame, clause, wanted);
    let within = (clause.0..clause.1).filter(|index| *index != at).find_map(|index| {
        let item = &frame.items[index];
        let bit = item.entry.particle & wanted;
        let at_end = index + 1 == clause.1
            || frame.is(index + 1, Flags::COORDINATOR)
            || matches!(frame.items[index + 1].kind, ItemKind::Quotation(..));
        let ambiguous = item.is(Flags::PREPOSITION.or(Flags::DETERMINER).or(Flags::TO).or(Flags::AFTER_WORD));
        (bit != 0 && !item.capital && (at_end && index > at || !ambiguous)).then_some((index, bit))
    });
    within.or(alone)
}

/// `gab Ida Voss, die Chefin der Bahn, bekannt`: an apposition can part the particle from its verb.
fn particle_alone(frame: &Frame, clause: (usize, usize), wanted: u64) -> Option<(usize, u64)> {
    let next = frame.clauses.partition_point(|other| other.0 <= clause.0);
    let later = frame.clauses[next..].iter().take(3).find(|(start, end)| start + 1 == *end)?;
    let bit = frame.items[later.0].entry.particle & wanted;
    (bit != 0).then_some((later.0, bit))
}
