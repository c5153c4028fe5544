//! The quantity of each figure that is claimed: its `value`, or the one number that its passage states.

use crate::detect::figures as figures_of;
use crate::language::Language;
use crate::model::{Anchor, AnchoredClaim, FoundFigure, PlacedClaim, Sense, TextFindings};
use crate::text::TextRange;

/// The claims that stand in `text`, each figure with the quantity that it states there.
pub(super) fn placed(
    anchored: Vec<AnchoredClaim>,
    text: &str,
    language: &Language,
    found: &TextFindings,
) -> Vec<PlacedClaim> {
    let placed = |AnchoredClaim { claim, anchor }: AnchoredClaim| {
        let Some(figure) = claim.figure() else { return PlacedClaim { claim, anchor, quantity: None, sense: None } };
        let stated = stated(&anchor, text, language, found);
        let read = if let [only] = &stated[..] { Some(only) } else { None };
        let value = figure.value.as_ref().map(|value| value.value.clone());
        let quantity = value.or_else(|| Some(read?.quantity())).map(Box::new);
        let sense = read.map(|read| sense(read, &anchor));
        PlacedClaim { claim, anchor, quantity, sense }
    };
    anchored.into_iter().map(placed).collect()
}

/// How the number of a figure is meant. What is counted is guessed at from the words that follow: the passage
/// vouches for it by taking it in.
fn sense(read: &FoundFigure, anchor: &Anchor) -> Sense {
    let is_inside = |noun: &TextRange| anchor.parts.iter().any(|part| part.contains(*noun));
    Sense { kind: read.kind, noun: read.noun.filter(is_inside) }
}

/// The figures that a passage states: those of the text whose numeral lies in it, with the "about" or the unit
/// that may stand beside the passage; if there are none, those that its words state by themselves.
fn stated(anchor: &Anchor, text: &str, language: &Language, found: &TextFindings) -> Vec<FoundFigure> {
    let inside: Vec<_> = anchor.parts.iter().flat_map(|part| found.figures.within(*part)).cloned().collect();
    if !inside.is_empty() {
        return inside;
    }
    let alone = |part: &TextRange| {
        let figures = figures_of(&text[part.range()], language).figures;
        let from = part.start;
        figures.into_iter().map(move |figure| moved(figure, from))
    };
    anchor.parts.iter().flat_map(alone).collect()
}

/// A figure of words that begin at `from`, with its places in the whole text.
fn moved(figure: FoundFigure, from: u32) -> FoundFigure {
    let place = |range: TextRange| TextRange { start: from + range.start, end: from + range.end };
    let (whole, core, noun) = (place(figure.whole), place(figure.core), figure.noun.map(place));
    FoundFigure { whole, core, noun, ..figure }
}
