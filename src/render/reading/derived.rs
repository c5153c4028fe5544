//! Which figures of a copy are computed from which, by figure: what a note has to say of it.

use std::collections::BTreeMap;

use crate::model::{Amount, Computed, Conversion, CopyFindings};

/// What the figures of a copy have to do with each other.
#[derive(Debug, Default)]
pub(in crate::render) struct Derived<'a>(BTreeMap<usize, Vec<Derivation<'a>>>);

/// A figure in a computation.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Derivation<'a> {
    /// It states the result.
    Result(&'a Computed),
    /// The figure with that index is made from it.
    OperandOf(usize),
    /// The other amount is the same in another currency, and stands first.
    Converts(&'a Conversion),
    /// The other amount is the same in another currency, and stands behind.
    ConvertedTo(&'a Amount),
}

impl<'a> Derived<'a> {
    /// What the copy that shows `findings` computes; nothing in most.
    pub(in crate::render) fn new(findings: &'a CopyFindings) -> Self {
        let mut parts = BTreeMap::<usize, Vec<Derivation<'a>>>::new();
        let mut add = |claim: usize, part| parts.entry(claim).or_default().push(part);
        for conversion in findings.shown_conversions() {
            let Conversion { from, to } = conversion;
            to.claim.into_iter().for_each(|claim| add(claim, Derivation::Converts(conversion)));
            from.claim.into_iter().for_each(|claim| add(claim, Derivation::ConvertedTo(to)));
        }
        for computed in &findings.computed {
            add(computed.claim, Derivation::Result(computed));
            computed.operands.iter().for_each(|&claim| add(claim, Derivation::OperandOf(computed.claim)));
        }
        Self(parts)
    }

    /// The parts of the figure with that index.
    pub(in crate::render) fn of(&self, claim: usize) -> &[Derivation<'a>] {
        self.0.get(&claim).map_or(&[], Vec::as_slice)
    }
}
