//! F202: a figure whose passage states no number, or more than one, and that has no `value`.
//!
//! One claim states one quantity. In a language without lexicon nothing is read, so that nothing is said.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, PlacedClaim};

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(|copy| copy.claims().filter_map(|(claim, placed)| fault(copy, claim, placed)).collect())
}

fn fault(copy: InCopy<'_>, claim: &Claim, placed: &PlacedClaim) -> Option<Diagnostic> {
    let passage = claim.figure().filter(|_| placed.quantity.is_none()).and_then(|_| claim.passage(copy.id()))?;
    let numbers: Vec<_> = placed
        .anchor
        .parts
        .iter()
        .flat_map(|part| copy.found().figures.within(*part))
        .map(|found| found.whole)
        .collect();
    let (message, help) = match numbers.len() {
        0 if !copy.found().has_lexicon => return None,
        0 => (
            format!("the passage of the figure `{}` states no number", claim.id.value),
            "take the number into the passage, or say what it is with `value = \"5 km\"`",
        ),
        count => (
            format!("the passage of the figure `{}` states {count} numbers", claim.id.value),
            "one claim states one quantity: shorten the passage, or say which one is meant with `value = \"5 km\"`",
        ),
    };
    let found = Diagnostic::new(Code::FigureWithoutNumber, message, help).at(passage.span, "");
    let one_of_them = |found: Diagnostic, number| found.also(copy.span(number), "a number");
    Some(numbers.into_iter().take(2).fold(found, one_of_them))
}
