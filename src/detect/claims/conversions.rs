//! Amounts of money that a text states in two currencies: `500 Mio. Yuan (etwa 70 Mio. Dollar)`.
//!
//! They are those that the reading claims with `converts`, and those that the text shows by itself: two
//! amounts of which the second stands in brackets, or after words such as "das sind".

use std::collections::{BTreeSet, HashMap};

use super::claimed::ClaimedFigures;
use crate::model::{Amount, AnchoredClaim, ArticleCopy, Claim, Conversion, FigureFindings, FoundFigure};
use crate::text::TextRange;

/// Words between two amounts that are one.
const PHRASES: [&str; 12] = [
    "das sind",
    "das sind umgerechnet",
    "das entspricht",
    "entspricht",
    "nach heutigem Kurs",
    "umgerechnet",
    "equal to",
    "equivalent to",
    "that is",
    "the equivalent of",
    "which is",
    "worth",
];

/// The conversions of `copy`: first those that are claimed, then those of the text, in its order.
pub(super) fn conversions(
    claims: &[Claim],
    copy: &ArticleCopy,
    anchored: &[AnchoredClaim],
    known: &ClaimedFigures<'_>,
    found: &FigureFindings,
) -> Vec<Conversion> {
    let mut conversions = claimed(claims, anchored, known);
    let sides = |conversion: &Conversion| [conversion.from.claim, conversion.to.claim];
    let known_sides: BTreeSet<_> = conversions.iter().map(sides).collect();
    let amount = |figure: &FoundFigure| {
        let claim = known.at(figure.core);
        Amount { place: figure.whole, quantity: figure.quantity(), claim }
    };
    let pairs = found.figures.windows(2).filter(|pair| is_conversion(&copy.document.text, &pair[0], &pair[1]));
    let shown = pairs.map(|pair| Conversion { from: amount(&pair[0]), to: amount(&pair[1]) });
    conversions.extend(shown.filter(|shown| {
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

/// Whether the second amount says the first in another currency.
fn is_conversion(text: &str, first: &FoundFigure, second: &FoundFigure) -> bool {
    let currencies = (first.quantity(), second.quantity());
    let (Some(one), Some(other)) = (currencies.0.currency(), currencies.1.currency()) else { return false };
    if one == other || second.whole.start < first.whole.end {
        return false;
    }
    let between = &text[first.whole.end as usize..second.whole.start as usize];
    let is_bracket = between.trim_start().starts_with(['(', '[']);
    let words = between.trim_matches(|c: char| c.is_whitespace() || "([,–—-".contains(c));
    is_bracket && words.is_empty() || PHRASES.contains(&words)
}
