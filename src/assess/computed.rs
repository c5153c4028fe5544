//! Figures that are made from others: what comes out of their operands in one copy, and whether that is what the copy
//! states.

use crate::model::{
    Claim, ClaimId, Computed, Decimal, Dismissals, Extent, Figure, Interval, Operation, Outcome, PlacedClaim, Quantity,
    Ratio, ReadCopy, TrailingZeros, Verdict,
};

/// What comes out of some figures.
struct Made {
    operands: Vec<ClaimId>,
    outcome: Option<Outcome>,
    extent: Extent,
}

/// The figures of a copy that are a ratio, a share or a sum, where all operands are known there and can be computed
/// with; in the order of `reading.toml`.
pub(super) fn computed(copy: &ReadCopy, dismissals: &Dismissals) -> Vec<Computed> {
    let is_made = |placed: &&PlacedClaim| placed.claim.figure().is_some_and(is_made);
    let mut made: Vec<&PlacedClaim> = copy.claims.iter().filter(is_made).collect();
    made.sort_by_key(|placed| placed.claim.id.span);
    made.into_iter().flat_map(|placed| of_claim(copy, placed, dismissals)).collect()
}

fn is_made(figure: &Figure) -> bool {
    figure.ratio.is_some() || figure.share.is_some() || !figure.sum.is_empty()
}

fn of_claim(copy: &ReadCopy, placed: &PlacedClaim, dismissals: &Dismissals) -> Vec<Computed> {
    let claim: &Claim = &placed.claim;
    let (Some(figure), Some(stated)) = (claim.figure(), &placed.quantity) else { return Vec::new() };
    let quotient = |ratio: &Option<Ratio>| quotient(copy, ratio.as_ref()?, stated);
    let made = [
        (Operation::Ratio, quotient(&figure.ratio)),
        (Operation::Share, quotient(&figure.share)),
        (Operation::Sum, sum(copy, figure, stated)),
    ];
    let computed = |(operation, made): (Operation, Option<Made>)| {
        let Made { operands, outcome, extent } = made?;
        let verdict = verdict(copy, placed, operation, Verdict::of(stated, outcome, extent), dismissals);
        Some(Computed { claim: placed.id().clone(), operation, operands, outcome, extent, verdict })
    };
    made.into_iter().filter_map(computed).collect()
}

/// The verdict, unless the reading dismisses it.
fn verdict(
    copy: &ReadCopy,
    placed: &PlacedClaim,
    operation: Operation,
    verdict: Verdict,
    dismissals: &Dismissals,
) -> Verdict {
    let reason = || dismissals.reason(operation.lint(), copy.span(placed.first_part()));
    match reason().filter(|_| verdict == Verdict::AtOdds) {
        Some(reason) => Verdict::Dismissed(reason.to_owned()),
        None => verdict,
    }
}

/// `of` over `to`, which have the same unit.
fn quotient(copy: &ReadCopy, ratio: &Ratio, stated: &Quantity) -> Option<Made> {
    let (upper, lower) = (copy.quantity(&ratio.of.value)?, copy.quantity(&ratio.to.value)?);
    if upper.unit != lower.unit {
        return None;
    }
    // A share in per cent counts hundredths.
    let power = if stated.is_percent() { 2 } else { 0 };
    let extent = |quantity: &Quantity| quantity.interval.extent(TrailingZeros::Rounded).not_negative();
    let outcome = || Outcome::stated(upper.interval)?.over(Outcome::stated(lower.interval)?)?.shifted(power);
    Some(Made {
        operands: vec![ratio.of.value.clone(), ratio.to.value.clone()],
        outcome: outcome(),
        extent: extent(upper).divided_by(extent(lower)).shifted(power),
    })
}

/// All parts together, which have the unit of the sum.
fn sum(copy: &ReadCopy, figure: &Figure, stated: &Quantity) -> Option<Made> {
    let operands: Vec<ClaimId> = figure.sum.iter().map(|part| part.value.clone()).collect();
    let parts = operands.iter().map(|part| copy.quantity(part).filter(|part| part.unit == stated.unit));
    let parts: Vec<Interval> = parts.map(|part| Some(part?.interval)).collect::<Option<_>>()?;
    let outcomes = parts.iter().map(|part| Outcome::stated(*part));
    let outcome = outcomes.reduce(|sum, part| sum?.plus(part?)).flatten();
    let nothing = Extent { low: Some(Decimal::whole(0)), high: Some(Decimal::whole(0)) };
    let extent = parts.iter().fold(nothing, |sum, part| sum.plus(part.extent(TrailingZeros::Rounded)));
    (!operands.is_empty()).then_some(Made { operands, outcome, extent })
}
