//! F203: a `value` that no number of the passage can be.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, PlacedClaim};

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(|copy| copy.claims().filter_map(|(claim, placed)| fault(copy, claim, placed)).collect())
}

fn fault(copy: InCopy<'_>, claim: &Claim, placed: &PlacedClaim) -> Option<Diagnostic> {
    let value = claim.figure()?.value.as_ref()?;
    let found: Vec<_> = placed.anchor.parts.iter().flat_map(|part| copy.found().figures.within(*part)).collect();
    let first = found.first()?;
    if found.iter().any(|found| value.value.can_be(&found.quantity())) {
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
