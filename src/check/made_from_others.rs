//! F205, F208, F209: a ratio, a share or a sum that the figures it is made from rule out.
//!
//! One rule for three codes: what the text states and all that can come out of its operands exclude each
//! other. How much room rounding and "about" leave is said in [`Interval::extent`](crate::model::Interval::extent).

use super::subject::{InCopy, InReading};
use crate::diagnostic::Diagnostic;
use crate::model::{Computed, Operation, Outcome};

/// F205: `ratio = { of, to }`.
pub(super) fn ratio(reading: InReading<'_>) -> Vec<Diagnostic> {
    of_operation(reading, Operation::Ratio)
}

/// F208: `share = { of, to }`.
pub(super) fn share(reading: InReading<'_>) -> Vec<Diagnostic> {
    of_operation(reading, Operation::Share)
}

/// F209: `sum = [..]`.
pub(super) fn sum(reading: InReading<'_>) -> Vec<Diagnostic> {
    of_operation(reading, Operation::Sum)
}

fn of_operation(reading: InReading<'_>, operation: Operation) -> Vec<Diagnostic> {
    reading.in_copies(|copy| {
        let computed = copy.copy.computed.iter().filter(|computed| computed.operation == operation);
        let wrong = computed.filter(|computed| computed.verdict.is_contradiction());
        wrong.filter_map(|computed| fault(copy, computed)).collect()
    })
}

fn fault(copy: InCopy<'_>, computed: &Computed) -> Option<Diagnostic> {
    let result = copy.copy.claim(&computed.claim)?;
    let stated = result.quantity.as_deref()?;
    let what = match computed.operation {
        Operation::Ratio => "ratio",
        Operation::Share => "share",
        Operation::Sum => "sum",
    };
    let made = computed.outcome.map_or_else(|| computed.extent.to_string(), |made| Outcome::ends(made).to_string());
    let message = format!("the {what} `{}` is stated as {stated}, and its figures make {made}", computed.claim);
    let help = "see whether the right figures are named in reading.toml and whether the copy has the article's words; if \
                the article reckons so, say it in the note and dismiss this with an `[[ignore]]` entry";
    let mut diagnostic =
        Diagnostic::new(computed.operation.lint(), message, help).at(copy.span_of(result), format!("{stated} here"));
    for operand in computed.operands.iter().filter_map(|operand| copy.copy.claim(operand)) {
        if let Some(quantity) = &operand.quantity {
            diagnostic = diagnostic.also(copy.span_of(operand), quantity.to_string());
        }
    }
    Some(diagnostic.note(format!("with all that rounding leaves room for they make {}", computed.extent)))
}
