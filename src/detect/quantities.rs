//! The quantity of each figure that is claimed: its `value`, or the one number that its passage states.

use crate::detect::figures::figures as figures_of;
use crate::model::{Anchor, AnchoredClaim, ArticleCopy, Claim, FigureFindings, FoundFigure, Quantity};

/// The quantities of the claims that stand in `copy`, by the index of the claim. `found` are the figures of the
/// copy, where its language can be read.
pub(super) fn quantities(
    claims: &[Claim],
    copy: &ArticleCopy,
    anchored: &[AnchoredClaim],
    found: Option<&FigureFindings>,
) -> Vec<(usize, Quantity)> {
    let quantity = |anchored: &AnchoredClaim| {
        let value = claims[anchored.claim].figure()?.value.as_ref().map(|value| value.value.clone());
        let read = || match &stated(copy, &anchored.anchor, found?)[..] {
            [only] => Some(only.quantity()),
            _ => None,
        };
        Some((anchored.claim, value.or_else(read)?))
    };
    let mut quantities: Vec<_> = anchored.iter().filter_map(quantity).collect();
    quantities.sort_unstable_by_key(|(claim, _)| *claim);
    quantities
}

/// The figures that a passage states: those of the text whose numeral lies in it, with the "about" or the unit
/// that may stand beside the passage; if there are none, those that its words state by themselves.
fn stated(copy: &ArticleCopy, anchor: &Anchor, found: &FigureFindings) -> Vec<FoundFigure> {
    let inside: Vec<_> = anchor.parts.iter().flat_map(|part| found.within(*part)).cloned().collect();
    if !inside.is_empty() {
        return inside;
    }
    let words = anchor.parts.iter().map(|part| &copy.document.text[part.range()]);
    words.flat_map(|words| figures_of(words, &copy.language).figures).collect()
}
