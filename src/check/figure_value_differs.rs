//! F203: a `value` that no number of the passage can be.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, FoundFigure, PlacedClaim, Stated};
use crate::text::TextRange;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(|copy| copy.claims().filter_map(|(claim, placed)| fault(copy, claim, placed)).collect())
}

fn fault(copy: InCopy<'_>, claim: &Claim, placed: &PlacedClaim) -> Option<Diagnostic> {
    let value = claim.figure()?.value.as_ref()?;
    let found: Vec<_> = placed.anchor.parts.iter().flat_map(|part| copy.found().figures.within(*part)).collect();
    let first = found.first()?;
    let given = Stated { quantity: &value.value, noun: None };
    // What is counted is guessed at from the words that follow: the passage vouches for it by taking it in.
    let is_inside = |noun: &TextRange| placed.anchor.parts.iter().any(|part| part.contains(*noun));
    let noun = |found: &FoundFigure| found.noun.filter(is_inside).map(|noun| copy.copy.words(noun));
    let fits = |found: &&FoundFigure| given.can_be(Stated { quantity: &found.quantity(), noun: noun(found) });
    if found.iter().any(fits) {
        return None;
    }
    let message = format!(
        "the figure `{}` is given as {}, and its passage says {}",
        claim.id.value,
        value.value,
        first.quantity()
    );
    let help = "take `value` out, so that the number is read from the passage, or write what the passage says";
    let diagnostic = Diagnostic::new(Code::FigureValueDiffers, message, help);
    Some(diagnostic.at(value.span, "this value").also(copy.span(first.whole), format!("read as {}", first.quantity())))
}
