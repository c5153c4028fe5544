//! F202: a figure whose passage states no number, or more than one, and that has no `value`.
//!
//! One claim states one quantity. In a language without lexicon nothing is read, so that nothing is said.

use super::subject::{InCopy, Subject};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AnchoredClaim, Claim};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    subject.copies(|copy| copy.claims().filter_map(|(claim, anchored)| fault(copy, claim, anchored)).collect())
}

fn fault(copy: InCopy<'_>, claim: &Claim, anchored: &AnchoredClaim) -> Option<Diagnostic> {
    let is_known = copy.findings.quantity(anchored.claim).is_some();
    let passage = claim.figure().filter(|_| !is_known).and_then(|_| claim.passage(&copy.copy.id))?;
    let numbers: Vec<_> = anchored
        .anchor
        .parts
        .iter()
        .flat_map(|part| copy.findings.figures.within(*part))
        .map(|found| found.whole)
        .collect();
    let (message, help) = match numbers.len() {
        0 if !copy.findings.has_lexicon => return None,
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
