//! F206: a figure that two copies state differently.
//!
//! Each is compared with the first copy that states it, by all values that the words leave room for:
//! `3,3 Milliarden` and `3.3 billion` are the same, and so are `rund 500` and `503`. A `value` holds for all
//! copies and is compared with each passage by F203.

use super::subject::InReading;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Across, Claim, Occurrence, Quantity};

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let figures = reading.reading.reading.claims.iter();
    let read = figures.filter(|claim| claim.figure().is_some_and(|figure| figure.value.is_none()));
    read.flat_map(|claim| of_claim(reading, claim)).collect()
}

fn of_claim(reading: InReading<'_>, claim: &Claim) -> Vec<Diagnostic> {
    let across = Across::new(&claim.id.value, &reading.reading.copies);
    let Some((there, others)) = across.other_values() else { return Vec::new() };
    others.into_iter().filter_map(|here| fault(claim, there, here)).collect()
}

fn fault(claim: &Claim, there: Occurrence<'_>, here: Occurrence<'_>) -> Option<Diagnostic> {
    let (stated_there, stated_here) = (there.quantity()?, here.quantity()?);
    let message = format!(
        "the copies `{}` and `{}` disagree on the figure `{}`: {stated_there} and {stated_here}",
        there.id(),
        here.id(),
        claim.id.value
    );
    let help = "mend the copy that is wrong; if the texts really differ, keep both and dismiss this with an `[[ignore]]` \
                entry, or make two claims of it, each `absent` from the other copy";
    let place = |at: Occurrence<'_>| at.copy.span(at.placed.first_part());
    let diagnostic = Diagnostic::new(Code::CopiesDisagree, message, help)
        .at(place(here), format!("{stated_here} here"))
        .also(place(there), format!("{stated_there} here"));
    if !is_false_friend(stated_there, stated_here) {
        return Some(diagnostic);
    }
    Some(
        diagnostic.note(
            "the German “Billion” is a million millions (10^12), the English “billion” a thousand millions (10^9)",
        ),
    )
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
    fn a_billion_that_is_a_thousand_times_another_is_a_false_friend() {
        assert!(is_false_friend(&quantity("2000000000000 EUR"), &quantity("2000000000 EUR")));
        assert!(!is_false_friend(&quantity("2000 EUR"), &quantity("2 EUR")));
        assert!(!is_false_friend(&quantity("2000000000000 EUR"), &quantity("3000000000 EUR")));
    }
}
