//! The quantity of each figure that is claimed: its `value`, or the one number that its passage states.

use crate::detect::figures as figures_of;
use crate::language::Language;
use crate::model::{Anchor, AnchoredClaim, FigureKind, FoundFigure, PlacedClaim, Sense, TextFindings};
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
        let vague = || anchor.parts.iter().find_map(|part| found.figures.vague_in(*part).first());
        let meant = read.map(|read| (read.kind, read.noun)).or_else(|| vague().map(|vague| (vague.kind, vague.noun)));
        let sense = meant.map(|(kind, noun)| sense(kind, noun, &anchor));
        PlacedClaim { claim, anchor, quantity, sense }
    };
    anchored.into_iter().map(placed).collect()
}

/// How the number of a figure is meant, or the words that stand for one. What is counted is guessed at from the words
/// that follow: the passage vouches for it by taking it in.
fn sense(kind: FigureKind, noun: Option<TextRange>, anchor: &Anchor) -> Sense {
    let is_inside = |noun: &TextRange| anchor.parts.iter().any(|part| part.contains(*noun));
    Sense { kind, noun: noun.filter(is_inside) }
}

/// The figures that a passage states: those of the text whose numeral lies in it, with the "about" or the unit
/// that may stand beside the passage; if there are none, those that its words state by themselves. Words of a figure
/// without a number are none by themselves: `tausend Euro` of `einige tausend Euro`.
fn stated(anchor: &Anchor, text: &str, language: &Language, found: &TextFindings) -> Vec<FoundFigure> {
    let inside: Vec<_> = anchor.parts.iter().flat_map(|part| found.figures.within(*part)).cloned().collect();
    if !inside.is_empty() || anchor.parts.iter().any(|part| !found.figures.vague_in(*part).is_empty()) {
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
