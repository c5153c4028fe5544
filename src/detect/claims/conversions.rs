//! Amounts of money that a text states in two currencies: those that the reading claims with `converts`, and those
//! that the text shows by itself.

use std::collections::{BTreeSet, HashMap};

use super::figures::ClaimedFigures;
use crate::model::{Amount, AnchoredClaim, Claim, Conversion, FoundFigure, TextFindings};
use crate::text::TextRange;

/// The conversions of a copy: first those that are claimed, then those of the text, in its order.
pub(super) fn conversions(
    claims: &[Claim],
    anchored: &[AnchoredClaim],
    known: &ClaimedFigures<'_>,
    shown: &TextFindings,
) -> Vec<Conversion> {
    let mut conversions = claimed(claims, anchored, known);
    let sides = |conversion: &Conversion| [conversion.from.claim, conversion.to.claim];
    let known_sides: BTreeSet<_> = conversions.iter().map(sides).collect();
    let amount = |figure: &FoundFigure| {
        let claim = known.at(figure.core);
        Amount { place: figure.whole, quantity: figure.quantity(), claim }
    };
    let figures = &shown.figures.figures;
    let conversion = |at: &usize| Conversion { from: amount(&figures[*at]), to: amount(&figures[at + 1]) };
    let by_text = shown.conversions.iter().map(conversion);
    conversions.extend(by_text.filter(|shown| {
        let [from, to] = sides(shown);
        !known_sides.contains(&[from, to]) && !known_sides.contains(&[to, from])
    }));
    conversions
}

/// The conversions that the reading claims and of which both sides are known here.
fn claimed(claims: &[Claim], anchored: &[AnchoredClaim], known: &ClaimedFigures<'_>) -> Vec<Conversion> {
    let converting = |anchored: &&AnchoredClaim| claims[anchored.claim].figure().is_some_and(|f| f.converts.is_some());
    if !anchored.iter().any(|anchored| converting(&anchored)) {
        return Vec::new();
    }
    let places: HashMap<usize, TextRange> =
        anchored.iter().map(|anchored| (anchored.claim, anchored.anchor.parts[0])).collect();
    let amount = |claim: usize| {
        let quantity = known.quantity(claim).filter(|quantity| quantity.currency().is_some())?.clone();
        Some(Amount { place: *places.get(&claim)?, quantity, claim: Some(claim) })
    };
    let conversion = |anchored: &AnchoredClaim| {
        let from = amount(known.index(&claims[anchored.claim].figure()?.converts.as_ref()?.value)?)?;
        let to = amount(anchored.claim)?;
        (from.currency() != to.currency()).then_some(Conversion { from, to })
    };
    anchored.iter().filter(converting).filter_map(conversion).collect()
}
