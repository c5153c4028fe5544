//! Which figures of a copy are computed from which, by figure: what a note has to say of it.

use std::collections::BTreeMap;

use crate::model::{Amount, ClaimId, Computed, Conversion, ReadCopy};

/// What the figures of a copy have to do with each other.
#[derive(Debug, Default)]
pub(in crate::render) struct Derived<'a>(BTreeMap<&'a ClaimId, Vec<Derivation<'a>>>);

/// A figure in a computation.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) enum Derivation<'a> {
    /// It states the result.
    Result(&'a Computed),
    /// That figure is made from it.
    OperandOf(&'a ClaimId),
    /// The other amount is the same in another currency, and stands first.
    Converts(&'a Conversion),
    /// The other amount is the same in another currency, and stands behind.
    ConvertedTo(&'a Amount),
}

impl<'a> Derived<'a> {
    /// What is computed in a copy; nothing in most.
    pub(in crate::render) fn new(copy: &'a ReadCopy) -> Self {
        let mut derivations = BTreeMap::<&ClaimId, Vec<Derivation<'a>>>::new();
        let mut add = |claim: &'a ClaimId, derivation| derivations.entry(claim).or_default().push(derivation);
        for conversion in copy.shown_conversions() {
            let Conversion { from, to, .. } = conversion;
            to.claim.iter().for_each(|claim| add(claim, Derivation::Converts(conversion)));
            from.claim.iter().for_each(|claim| add(claim, Derivation::ConvertedTo(to)));
        }
        for computed in &copy.computed {
            add(&computed.claim, Derivation::Result(computed));
            computed.operands.iter().for_each(|claim| add(claim, Derivation::OperandOf(&computed.claim)));
        }
        Self(derivations)
    }

    /// The computations that a figure is in.
    pub(in crate::render) fn of(&self, claim: &ClaimId) -> &[Derivation<'a>] {
        self.0.get(claim).map_or(&[], Vec::as_slice)
    }
}
