//! F205, F208, F209: a ratio, a share or a sum that the figures it is made from rule out.
//!
//! One rule for three codes: what the text states and all that can come out of its operands exclude each
//! other. How much room rounding and "about" leave is said in [`Interval::extent`](crate::model::Interval::extent).

use std::collections::HashMap;

use super::subject::{InCopy, Subject};
use crate::diagnostic::Diagnostic;
use crate::model::{Computed, Operation};
use crate::text::Span;

/// F205: `ratio = { of, to }`.
pub(super) fn ratio(subject: &Subject<'_>) -> Vec<Diagnostic> {
    of_operation(subject, Operation::Ratio)
}

/// F208: `share = { of, to }`.
pub(super) fn share(subject: &Subject<'_>) -> Vec<Diagnostic> {
    of_operation(subject, Operation::Share)
}

/// F209: `sum = [..]`.
pub(super) fn sum(subject: &Subject<'_>) -> Vec<Diagnostic> {
    of_operation(subject, Operation::Sum)
}

fn of_operation(subject: &Subject<'_>, operation: Operation) -> Vec<Diagnostic> {
    subject.copies(|copy| {
        let stated = |computed: &Computed| copy.findings.quantity(computed.claim);
        let is_wrong = |computed: &&Computed| stated(computed).is_some_and(|stated| computed.is_at_odds_with(stated));
        let wrong: Vec<_> =
            copy.findings.computed.iter().filter(|it| it.operation == operation).filter(is_wrong).collect();
        let places: HashMap<_, _> = if wrong.is_empty() {
            HashMap::new()
        } else {
            copy.anchored.iter().map(|anchored| (anchored.claim, copy.span_of(&anchored.anchor))).collect()
        };
        wrong.into_iter().filter_map(|computed| fault(copy, computed, &places)).collect()
    })
}

/// `places` says where each claim stands in the copy.
fn fault(copy: InCopy<'_>, computed: &Computed, places: &HashMap<usize, Span>) -> Option<Diagnostic> {
    let stated = copy.findings.quantity(computed.claim)?;
    let what = match computed.operation {
        Operation::Ratio => "ratio",
        Operation::Share => "share",
        Operation::Sum => "sum",
    };
    let id = &copy.reading.claims[computed.claim].id.value;
    let message = format!("the {what} `{id}` is stated as {stated}, and its figures make {}", computed.ends);
    let help = "see whether the right figures are named in reading.toml and whether the copy has the article's words; if \
                the article reckons so, say it in the note and dismiss this with an `[[ignore]]` entry";
    let mut diagnostic = Diagnostic::new(computed.operation.lint(), message, help)
        .at(*places.get(&computed.claim)?, format!("{stated} here"));
    for &operand in &computed.operands {
        if let Some((quantity, place)) = copy.findings.quantity(operand).zip(places.get(&operand).copied()) {
            diagnostic = diagnostic.also(place, quantity.to_string());
        }
    }
    Some(diagnostic.note(format!("with all that rounding leaves room for they make {}", computed.extent)))
}
