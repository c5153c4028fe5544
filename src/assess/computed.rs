//! Figures that are made from others: what comes out of their operands in one copy, and whether that is what the copy
//! states.

use crate::model::{
    Claim, ClaimId, Computed, Decimal, Dismissals, Extent, Figure, Interval, Operation, Outcome, PlacedClaim, Quantity,
    Ratio, ReadCopy, Step, TrailingZeros, Unit, Verdict,
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

/// What a figure states that another is made from.
struct Operand<'a> {
    quantity: &'a Quantity,
    /// Whether the text may leave out its unit: it has none, and nothing is said to be counted.
    is_open: bool,
}

fn operand<'a>(copy: &'a ReadCopy, claim: &ClaimId) -> Option<Operand<'a>> {
    let placed = copy.claim(claim)?;
    let quantity = placed.quantity.as_deref()?;
    Some(Operand { quantity, is_open: quantity.unit.is_none() && !placed.counts() })
}

/// `of` over `to`, in the unit of the result. A number whose unit the text leaves out has that of the other.
fn quotient(copy: &ReadCopy, ratio: &Ratio, stated: &Quantity) -> Option<Made> {
    let (upper, lower) = (operand(copy, &ratio.of.value)?, operand(copy, &ratio.to.value)?);
    let steps = steps_of_quotient(&upper, &lower, &stated.measure());
    let (upper, lower) = (upper.quantity, lower.quantity);
    let extent = |quantity: &Quantity| quantity.interval.extent(TrailingZeros::Few).not_negative();
    let outcome =
        || steps.first()?.of_outcome(Outcome::stated(upper.interval)?.over(Outcome::stated(lower.interval)?)?);
    Some(Made {
        operands: vec![ratio.of.value.clone(), ratio.to.value.clone()],
        outcome: outcome(),
        extent: any_of(&steps, extent(upper).divided_by(extent(lower)))?,
    })
}

/// What leads from the quotient of two numbers to the unit of the result; nothing where the units do not allow one.
fn steps_of_quotient(upper: &Operand<'_>, lower: &Operand<'_>, result: &Unit) -> Vec<Step> {
    let is_left_out = upper.is_open || lower.is_open;
    let (upper, lower) = (upper.quantity, lower.quantity);
    let plain = || Unit::plain().steps_into(result);
    let steps =
        if upper.unit == lower.unit { plain() } else { upper.measure().over(&lower.measure()).steps_into(result) };
    if steps.is_empty() && is_left_out { plain() } else { steps }
}

/// All parts together, in the unit of the sum; `None` where one cannot be converted into it, as kilometres cannot
/// into kilograms: then nothing is said.
fn sum(copy: &ReadCopy, figure: &Figure, stated: &Quantity) -> Option<Made> {
    let operands: Vec<ClaimId> = figure.sum.iter().map(|part| part.value.clone()).collect();
    let parts: Vec<Operand<'_>> = operands.iter().map(|part| operand(copy, part)).collect::<Option<_>>()?;
    // Where the sum's own unit is left out, it is that of its first part that has one.
    let unit = stated.unit.as_ref().or_else(|| parts.iter().find_map(|part| part.quantity.unit.as_ref()));
    let steps: Vec<Vec<Step>> = parts.iter().map(|part| steps_of_part(part, unit)).collect();
    let parts = || parts.iter().map(|part| part.quantity.interval).zip(&steps);
    let outcome = |(part, steps): (Interval, &Vec<Step>)| steps.first()?.of_outcome(Outcome::stated(part)?);
    let outcome = parts().map(outcome).reduce(|sum, part| sum?.plus(part?)).flatten();
    let nothing = Extent { low: Some(Decimal::whole(0)), high: Some(Decimal::whole(0)) };
    let extent = |sum: Extent, (part, steps): (Interval, &Vec<Step>)| {
        Some(sum.plus(any_of(steps, part.extent(TrailingZeros::Few))?))
    };
    let extent = parts().try_fold(nothing, extent)?;
    (!operands.is_empty()).then_some(Made { operands, outcome, extent })
}

/// What leads from a part to the unit of its sum.
fn steps_of_part(part: &Operand<'_>, unit: Option<&String>) -> Vec<Step> {
    match unit {
        Some(unit) if part.quantity.unit.as_ref() != Some(unit) && !part.is_open => {
            part.quantity.measure().steps_into(&Unit::new(unit))
        }
        _ => vec![Step::SAME],
    }
}

/// All that `extent` can come to by any of `steps`: a unit whose word can be several is taken for each.
fn any_of(steps: &[Step], extent: Extent) -> Option<Extent> {
    steps.iter().map(|step| step.of_extent(extent)).reduce(Extent::around)
}
