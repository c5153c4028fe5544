//! The quantity of each figure that is claimed: its `value`, or the one number that its passage states.

use crate::detect::figures::figures as figures_of;
use crate::language::Language;
use crate::model::{Anchor, AnchoredClaim, Claim, FoundFigure, Quantity, Sense, TextFindings};
use crate::text::TextRange;

/// What is known of figures, by the index of their claim.
type ByClaim<T> = Vec<(usize, T)>;

/// The quantities of the claims that stand in `text`, and how those that are read there are meant; both by the
/// index of the claim.
pub(super) fn quantities(
    claims: &[Claim],
    anchored: &[AnchoredClaim],
    text: &str,
    language: &Language,
    shown: &TextFindings,
) -> (ByClaim<Quantity>, ByClaim<Sense>) {
    let (mut quantities, mut senses) = (Vec::new(), Vec::new());
    for AnchoredClaim { claim, anchor } in anchored {
        let Some(figure) = claims[*claim].figure() else { continue };
        let stated = stated(anchor, text, language, shown);
        let read = if let [only] = &stated[..] { Some(only) } else { None };
        let value = figure.value.as_ref().map(|value| value.value.clone());
        quantities.extend(value.or_else(|| Some(read?.quantity())).map(|quantity| (*claim, quantity)));
        senses.extend(read.map(|read| (*claim, sense(read, anchor))));
    }
    quantities.sort_unstable_by_key(|(claim, _)| *claim);
    senses.sort_unstable_by_key(|(claim, _)| *claim);
    (quantities, senses)
}

/// How the number of a figure is meant. What is counted is guessed at from the words that follow: the passage
/// vouches for it by taking it in.
fn sense(read: &FoundFigure, anchor: &Anchor) -> Sense {
    let is_inside = |noun: &TextRange| anchor.parts.iter().any(|part| part.contains(*noun));
    Sense { kind: read.kind, noun: read.noun.filter(is_inside) }
}

/// The figures that a passage states: those of the text whose numeral lies in it, with the "about" or the unit
/// that may stand beside the passage; if there are none, those that its words state by themselves.
fn stated(anchor: &Anchor, text: &str, language: &Language, shown: &TextFindings) -> Vec<FoundFigure> {
    let inside: Vec<_> = anchor.parts.iter().flat_map(|part| shown.figures.within(*part)).cloned().collect();
    if !inside.is_empty() {
        return inside;
    }
    let alone = |part: &TextRange| {
        let figures = figures_of(&text[part.range()], language).figures;
        let from = part.start;
        figures.into_iter().map(move |figure| placed(figure, from))
    };
    anchor.parts.iter().flat_map(alone).collect()
}

/// A figure of words that begin at `from`, with its places in the whole text.
fn placed(figure: FoundFigure, from: u32) -> FoundFigure {
    let place = |range: TextRange| TextRange { start: from + range.start, end: from + range.end };
    let (whole, core, noun) = (place(figure.whole), place(figure.core), figure.noun.map(place));
    FoundFigure { whole, core, noun, ..figure }
}
