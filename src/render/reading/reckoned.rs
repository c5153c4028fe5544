//! Which figures of a copy are computed from which, by figure: what a note has to say of it.

use std::collections::BTreeMap;

use crate::model::{Amount, Computed, Conversion, CopyFindings};

/// What the figures of a copy have to do with each other.
#[derive(Debug, Default)]
pub(in crate::render) struct Reckoned<'a>(BTreeMap<usize, Vec<Part<'a>>>);

/// A figure's part in a computation.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Part<'a> {
    /// It states the result.
    Result(&'a Computed),
    /// The figure with that index is made from it.
    OperandOf(usize),
    /// The other amount is the same in another currency, and stands first.
    Converts(&'a Conversion),
    /// The other amount is the same in another currency, and stands behind.
    ConvertedTo(&'a Amount),
}

impl<'a> Reckoned<'a> {
    /// What the copy that shows `findings` computes; nothing in most.
    pub(in crate::render) fn new(findings: &'a CopyFindings) -> Self {
        let mut parts = BTreeMap::<usize, Vec<Part<'a>>>::new();
        let mut add = |claim: usize, part| parts.entry(claim).or_default().push(part);
        for conversion in findings.shown_conversions() {
            let Conversion { from, to } = conversion;
            to.claim.into_iter().for_each(|claim| add(claim, Part::Converts(conversion)));
            from.claim.into_iter().for_each(|claim| add(claim, Part::ConvertedTo(to)));
        }
        for computed in &findings.computed {
            add(computed.claim, Part::Result(computed));
            computed.operands.iter().for_each(|&claim| add(claim, Part::OperandOf(computed.claim)));
        }
        Self(parts)
    }

    /// The parts of the figure with that index.
    pub(in crate::render) fn of(&self, claim: usize) -> &[Part<'a>] {
        self.0.get(&claim).map_or(&[], Vec::as_slice)
    }
}
