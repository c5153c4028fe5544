//! F203: a `value` that no number of the passage can be.

use super::subject::{InCopy, Subject};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AnchoredClaim, Claim, Interval, Quantity, TrailingZeros};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    subject.copies(|copy| copy.claims().filter_map(|(claim, anchored)| fault(copy, claim, anchored)).collect())
}

fn fault(copy: InCopy<'_>, claim: &Claim, anchored: &AnchoredClaim) -> Option<Diagnostic> {
    let value = claim.figure()?.value.as_ref()?;
    let found: Vec<_> = anchored.anchor.parts.iter().flat_map(|part| copy.findings.figures.within(*part)).collect();
    let first = found.first()?;
    if found.iter().any(|found| is_same(&value.value, &found.quantity())) {
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

/// Whether both can be the same. A part of a whole can be said in per cent.
fn is_same(value: &Quantity, read: &Quantity) -> bool {
    let extent = |interval: Interval| interval.extent(TrailingZeros::Significant);
    let (own, theirs) = (extent(value.interval), extent(read.interval));
    let plain = value.is_comparable(read) && !own.is_apart_from(theirs);
    let hundredths = value.is_percent() && read.unit.is_none() && !own.is_apart_from(theirs.shifted(2));
    plain || hundredths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(value: &str, read: &str) -> bool {
        is_same(&Quantity::parse(value).unwrap(), &Quantity::parse(read).unwrap())
    }

    #[test]
    fn what_is_rounded_or_approximate_is_the_same() {
        assert!(same("84000..98000 USD", "84000..98000 USD"));
        assert!(same("3.3", "3.30") && same("~70 USD", "72 USD") && same("<20000 USD", "20000 USD"));
        assert!(same("5 years", "5 a") && same("50 %", "0.5") && same("40 people", "40"));
    }

    #[test]
    fn another_number_or_currency_is_not() {
        assert!(!same("3.3 USD", "3.4 USD") && !same("3.3 USD", "3.3 CNY"));
        assert!(!same("5 %", "5 USD") && !same(">80", "<70"));
    }
}
