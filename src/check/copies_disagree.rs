//! F206: a figure that two copies state differently.
//!
//! Each is compared with the first copy that states it, by all values that the words leave room for:
//! `3,3 Milliarden` and `3.3 billion` are the same, and so are `rund 500` and `503`. A `value` holds for all
//! copies and is compared with each passage by F203.

use super::subject::{InCopy, InReading, Subject};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AnchoredClaim, Claim, Interval, Quantity, TrailingZeros};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    subject.readings(in_reading)
}

fn in_reading(reading: InReading<'_>) -> Vec<Diagnostic> {
    let mut first: Vec<Option<Stated<'_>>> = vec![None; reading.reading.claims.len()];
    let mut faults = Vec::new();
    for copy in reading.copies() {
        for (claim, anchored) in copy.claims() {
            let Some(here) = stated(copy, claim, anchored) else { continue };
            match first[anchored.claim] {
                None => first[anchored.claim] = Some(here),
                Some(there) => faults.extend(differ(there.quantity, here.quantity).then(|| fault(claim, there, here))),
            }
        }
    }
    faults
}

/// What a copy states.
#[derive(Clone, Copy)]
struct Stated<'a> {
    copy: InCopy<'a>,
    anchored: &'a AnchoredClaim,
    quantity: &'a Quantity,
}

fn stated<'a>(copy: InCopy<'a>, claim: &Claim, anchored: &'a AnchoredClaim) -> Option<Stated<'a>> {
    claim.figure().filter(|figure| figure.value.is_none())?;
    Some(Stated { copy, anchored, quantity: copy.findings.quantity(anchored.claim)? })
}

fn differ(one: &Quantity, other: &Quantity) -> bool {
    let extent = |interval: Interval| interval.extent(TrailingZeros::Significant);
    !one.is_comparable(other) || extent(one.interval).is_apart_from(extent(other.interval))
}

fn fault(claim: &Claim, there: Stated<'_>, here: Stated<'_>) -> Diagnostic {
    let (one, other) = (&there.copy.copy.id, &here.copy.copy.id);
    let message = format!(
        "the copies `{one}` and `{other}` disagree on the figure `{}`: {} and {}",
        claim.id.value, there.quantity, here.quantity
    );
    let help = "mend the copy that is wrong; if the texts really differ, keep both and dismiss this with an `[[ignore]]` \
                entry, or make two claims of it, each `absent` from the other copy";
    let diagnostic = Diagnostic::new(Code::CopiesDisagree, message, help)
        .at(here.copy.span_of(&here.anchored.anchor), format!("{} here", here.quantity))
        .also(there.copy.span_of(&there.anchored.anchor), format!("{} here", there.quantity));
    if is_false_friend(there.quantity, here.quantity) {
        return diagnostic.note(
            "the German “Billion” is a million millions (10^12), the English “billion” a thousand millions (10^9)",
        );
    }
    diagnostic
}

/// Whether one is a thousand times the other, from a thousand millions on: the mark of a *Billion* taken for a
/// billion.
fn is_false_friend(one: &Quantity, other: &Quantity) -> bool {
    let ends = |quantity: &Quantity| quantity.interval.low.or(quantity.interval.high);
    let Some((one, other)) = ends(one).zip(ends(other)) else { return false };
    let (less, more) = if one.compare(other).is_lt() { (one, other) } else { (other, one) };
    let billion = crate::model::Decimal { mantissa: 1, exponent: 9 };
    less.compare(billion).is_ge() && less.shifted(3).is_some_and(|thousandfold| thousandfold.compare(more).is_eq())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        Quantity::parse(text).unwrap()
    }

    #[test]
    fn what_can_be_the_same_does_not_differ() {
        assert!(!differ(&quantity("3300000000 CNY"), &quantity("3300000000 CNY")));
        assert!(!differ(&quantity("~500"), &quantity("503")) && !differ(&quantity("<20 USD"), &quantity("20 USD")));
        assert!(differ(&quantity("500"), &quantity("503")) && differ(&quantity("5 USD"), &quantity("5 EUR")));
    }

    #[test]
    fn a_billion_that_is_a_thousand_times_another_is_a_false_friend() {
        assert!(is_false_friend(&quantity("2000000000000 EUR"), &quantity("2000000000 EUR")));
        assert!(!is_false_friend(&quantity("2000 EUR"), &quantity("2 EUR")));
        assert!(!is_false_friend(&quantity("2000000000000 EUR"), &quantity("3000000000 EUR")));
    }
}
