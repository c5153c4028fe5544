//! What comes out of the figures of a text when one computes with them, in words: "more than 4.2 times",
//! "7.14 CNY to the USD".

use super::context::PageContext;
use crate::interface::{Locale, in_words, number};
use crate::model::{Computed, Decimal, Extent, IntervalBound, Operation, Outcome, Quantity};

/// The number or the range, with `measure` around it, and in words how it is bounded: of a range that is open to one
/// side the other end, and "about" one that is nearly reached.
fn shown(outcome: Outcome, measure: impl Fn(String) -> String, locale: &Locale) -> String {
    let (number, bound) = in_words::extent(outcome.ends(), locale).unwrap_or((String::new(), IntervalBound::Exactly));
    let value = measure(number);
    match outcome.open {
        Some(open) if open.is_near() && bound == IntervalBound::Between => {
            locale.with("value-about", [("value", value.into())])
        }
        open => in_words::bounded(value, open.unwrap_or(bound), locale),
    }
}

/// What comes out, in words and with its unit.
pub(super) fn words(outcome: Outcome, operation: Operation, result: &Quantity, locale: &Locale) -> String {
    shown(outcome, |number| measured(number, operation, result, locale), locale)
}

/// All that can come out, in words and with its unit; none if that is anything, or nothing more than comes out of
/// the numbers as they stand.
pub(super) fn room(computed: &Computed, result: &Quantity, locale: &Locale) -> Option<String> {
    let is_same = |one: Option<Decimal>, other: Option<Decimal>| match (one, other) {
        (Some(one), Some(other)) => one.compare(other).is_eq(),
        (one, other) => one == other,
    };
    let ends = computed.outcome.map_or(Extent { low: None, high: None }, Outcome::ends);
    // What is divided is never below nothing.
    let ends = if computed.operation == Operation::Sum { ends } else { ends.not_negative() };
    let extent = computed.extent;
    if is_same(ends.low, extent.low) && is_same(ends.high, extent.high) {
        return None;
    }
    let (number, bound) = in_words::extent(extent, locale)?;
    Some(in_words::bounded(measured(number, computed.operation, result, locale), bound, locale))
}

/// A number with the unit of a result.
fn measured(number: String, operation: Operation, result: &Quantity, locale: &Locale) -> String {
    if operation == Operation::Ratio && result.unit.is_none() {
        return in_words::times(number, locale);
    }
    number::with_unit(number.clone(), result, locale).unwrap_or(number)
}

/// What a quantity comes to in the unit of `result`, in words.
pub(super) fn in_unit(outcome: Outcome, result: &Quantity, locale: &Locale) -> String {
    shown(outcome, |number| number::named(number, result, locale), locale)
}

/// What comes out, in words, without a unit.
pub(super) fn number_words(outcome: Outcome, locale: &Locale) -> String {
    shown(outcome, |number| number, locale)
}

/// A rate with both currencies: "7.14 CNY to the USD".
pub(super) fn rate_words(rate: Outcome, (of, to): (&str, &str), locale: &Locale) -> String {
    let measure =
        |number: String| locale.with("value-rate", [("value", number.into()), ("of", of.into()), ("to", to.into())]);
    shown(rate, measure, locale)
}

/// Why the reading dismisses that something does not fit, as the page says it.
pub(super) fn dismissed(context: &PageContext<'_>, reason: &str) -> String {
    context.locale().with("arithmetic-dismissed", [("reason", reason.into())])
}
