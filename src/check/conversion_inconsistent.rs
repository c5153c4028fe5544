//! F204: a conversion at a rate that the reading's other conversions of the same two currencies rule out, or one
//! between other units that does not come to what is stated.
//!
//! Which those are is judged in `assess`: each conversion implies a rate, as wide as rounding makes it, and those are
//! named that do not hold with the most that agree.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Agreement, Conversion, Outcome, Rate};

const HELP: &str = "see whether the copy has the article's numbers; if the article itself converts so, say it in a note \
                    and dismiss this with an `[[ignore]]` entry";

/// A conversion in its copy, and the rate it implies.
#[derive(Clone, Copy)]
struct Implied<'a> {
    copy: InCopy<'a>,
    conversion: &'a Conversion,
    rate: Rate,
}

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let is_odd = |copy: InCopy<'_>| copy.copy.conversions.iter().any(|conversion| conversion.agreement.is_odd());
    if !reading.copies().any(is_odd) {
        return Vec::new();
    }
    let all: Vec<_> = reading.copies().flat_map(implied).collect();
    let odd = all.iter().filter(|implied| implied.conversion.agreement.is_odd());
    let at_rates = odd.filter_map(|odd| Some(fault(odd, other(odd, &all)?)));
    at_rates.chain(reading.in_copies(|copy| fixed(copy).collect())).collect()
}

/// What is said again in another unit, and is something else.
fn fixed(copy: InCopy<'_>) -> impl Iterator<Item = Diagnostic> {
    let fixed = copy.copy.conversions.iter().filter(|conversion| !conversion.is_at_rate());
    fixed.filter(|conversion| conversion.agreement.is_odd()).map(move |conversion| {
        let (from, to) = (&conversion.from, &conversion.to);
        let unit = to.quantity.unit.as_deref().unwrap_or_default();
        let comes = conversion.comes_to().map_or_else(String::new, |comes| format!("{} {unit}", comes.ends()));
        let message =
            format!("{} and {} are not the same quantity: the first comes to {comes}", from.quantity, to.quantity);
        Diagnostic::new(Code::ConversionInconsistent, message, HELP)
            .at(copy.span(to.place), format!("{comes} would fit"))
            .also(copy.span(from.place), from.quantity.to_string())
    })
}

fn implied<'a>(copy: InCopy<'a>) -> impl Iterator<Item = Implied<'a>> {
    let rate = |conversion: &Conversion| conversion.rate(conversion.currencies().0);
    let at_rates = copy.copy.conversions.iter().filter(|conversion| conversion.is_at_rate());
    at_rates.map(move |conversion| Implied { copy, conversion, rate: rate(conversion) })
}

/// The conversion that an odd one is held against: the first that agrees with most, else any that rules it out.
fn other<'a, 'b>(odd: &Implied<'a>, all: &'b [Implied<'a>]) -> Option<&'b Implied<'a>> {
    let pair = odd.conversion.currencies();
    let rules_out =
        |other: &&Implied<'_>| other.conversion.currencies() == pair && other.rate.extent.excludes(odd.rate.extent);
    let agrees = |other: &&Implied<'_>| other.conversion.agreement == Agreement::Agrees;
    let mut others = all.iter().filter(rules_out);
    others.clone().find(agrees).or_else(|| others.next())
}

fn fault(odd: &Implied<'_>, other: &Implied<'_>) -> Diagnostic {
    let (currency, to) = odd.conversion.currencies();
    let (from, into) = (&odd.conversion.from.quantity, &odd.conversion.to.quantity);
    let rate = |implied: &Implied<'_>| {
        let stated = implied.rate.outcome.map_or("any number".to_owned(), |outcome| Outcome::ends(outcome).to_string());
        format!("{stated} {currency} to the {to}")
    };
    let message = format!("{from} and {into} imply another rate than the other conversions");
    Diagnostic::new(Code::ConversionInconsistent, message, HELP)
        .at(odd.copy.span(odd.conversion.to.place), rate(odd))
        .also(other.copy.span(other.conversion.to.place), rate(other))
        .note(format!("rounding leaves room for {} here and for {} there", odd.rate.extent, other.rate.extent))
}
