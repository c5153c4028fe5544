//! Figures that are made from others: what comes out of their operands in one copy.

use super::figures::ClaimedFigures;
use crate::model::{
    Claim, ClaimId, Computed, Decimal, Extent, Figure, Interval, Operation, Quantity, Ratio, TrailingZeros,
};

/// The figures among `claims` that are a ratio, a share or a sum, where all operands are known in the copy and
/// can be computed with. `quantities` are those of the copy, by the index of the claim.
pub(super) fn computed(
    claims: &[Claim],
    quantities: &[(usize, Quantity)],
    known: &ClaimedFigures<'_>,
) -> Vec<Computed> {
    let figures = quantities.iter().filter_map(|(claim, stated)| Some((*claim, claims[*claim].figure()?, stated)));
    figures.flat_map(|(claim, figure, stated)| known.computed(claim, figure, stated)).collect()
}

impl<'a> ClaimedFigures<'a> {
    fn computed(&self, claim: usize, figure: &Figure, stated: &Quantity) -> Vec<Computed> {
        let quotient = |operation, ratio: &Option<Ratio>| self.quotient(claim, operation, ratio.as_ref()?, stated);
        let sum = || {
            let parts: Vec<_> = figure.sum.iter().map(|part| &part.value).collect();
            (!parts.is_empty()).then(|| self.sum(claim, &parts, stated)).flatten()
        };
        let quotients = [quotient(Operation::Ratio, &figure.ratio), quotient(Operation::Share, &figure.share)];
        quotients.into_iter().chain([sum()]).flatten().collect()
    }

    fn operand(&self, id: &ClaimId) -> Option<(usize, &'a Quantity)> {
        let claim = self.index(id)?;
        Some((claim, self.quantity(claim)?))
    }

    /// `of` over `to`, which have the same unit.
    fn quotient(&self, claim: usize, operation: Operation, ratio: &Ratio, stated: &Quantity) -> Option<Computed> {
        let (of, upper) = self.operand(&ratio.of.value)?;
        let (to, lower) = self.operand(&ratio.to.value)?;
        if upper.unit != lower.unit {
            return None;
        }
        // A share in per cent counts hundredths.
        let power = if stated.is_percent() { 2 } else { 0 };
        let divide = |ends: &dyn Fn(Interval) -> Extent| {
            let ends = |quantity: &Quantity| ends(quantity.interval).not_negative();
            ends(upper).divided_by(ends(lower)).shifted(power)
        };
        let (ends, extent) = (divide(&Interval::ends), divide(&|interval| interval.extent(TrailingZeros::Rounded)));
        Some(Computed { claim, operation, operands: vec![of, to], ends, extent })
    }

    /// All `parts` together, which have the unit of the sum.
    fn sum(&self, claim: usize, parts: &[&ClaimId], stated: &Quantity) -> Option<Computed> {
        let parts: Vec<_> = parts.iter().map(|part| self.operand(part)).collect::<Option<_>>()?;
        if parts.iter().any(|(_, part)| part.unit != stated.unit) {
            return None;
        }
        let nothing = Extent { low: Some(Decimal::whole(0)), high: Some(Decimal::whole(0)) };
        let add = |ends: &dyn Fn(Interval) -> Extent| {
            parts.iter().fold(nothing, |sum, (_, part)| sum.plus(ends(part.interval)))
        };
        let (ends, extent) = (add(&Interval::ends), add(&|interval| interval.extent(TrailingZeros::Rounded)));
        let operands = parts.iter().map(|(part, _)| *part).collect();
        Some(Computed { claim, operation: Operation::Sum, operands, ends, extent })
    }
}
