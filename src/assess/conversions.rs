//! What a text states in two units, money in two currencies above all: those that the reading claims with `converts`, and those
//! that the text shows by itself.

use std::collections::BTreeSet;

use super::figures::ClaimedFigures;
use crate::model::{Agreement, Amount, ClaimId, Conversion, FoundFigure, PlacedClaim, ReadCopy};

/// The conversions of a copy: first those that are claimed, then those of the text, in its order.
pub(super) fn conversions(copy: &ReadCopy, claimed_figures: &ClaimedFigures<'_>) -> Vec<Conversion> {
    let mut conversions: Vec<_> = copy.claims.iter().filter_map(|placed| claimed(copy, placed)).collect();
    let known: BTreeSet<[Option<ClaimId>; 2]> = conversions.iter().map(sides).collect();
    let amount = |figure: &FoundFigure| {
        let claim = claimed_figures.at(figure.core).map(|placed| placed.id().clone());
        Amount { place: figure.whole, quantity: figure.quantity(), claim }
    };
    let figures = &copy.found.figures.figures;
    let by_text = copy.found.conversions.iter().map(|&at| between(amount(&figures[at]), amount(&figures[at + 1])));
    conversions.extend(by_text.filter(|shown| {
        let [from, to] = sides(shown);
        !known.contains(&[from.clone(), to.clone()]) && !known.contains(&[to, from])
    }));
    conversions
}

/// The conversion that a figure claims to be, if both sides are known here.
fn claimed(copy: &ReadCopy, to: &PlacedClaim) -> Option<Conversion> {
    let from = copy.claim(&to.claim.figure()?.converts.as_ref()?.value)?;
    let (from, to) = (amount(from)?, amount(to)?);
    let (one, other) = (&from.quantity, &to.quantity);
    let are_currencies = one.currency().zip(other.currency()).is_some_and(|(one, other)| one != other);
    (are_currencies || one.is_convertible_to(other)).then(|| between(from, to))
}

fn amount(placed: &PlacedClaim) -> Option<Amount> {
    let quantity = placed.quantity.as_deref().filter(|quantity| quantity.unit.is_some())?.clone();
    Some(Amount { place: placed.first_part(), quantity, claim: Some(placed.id().clone()) })
}

fn between(from: Amount, to: Amount) -> Conversion {
    Conversion { from, to, agreement: Agreement::Agrees }
}

fn sides(conversion: &Conversion) -> [Option<ClaimId>; 2] {
    [conversion.from.claim.clone(), conversion.to.claim.clone()]
}
