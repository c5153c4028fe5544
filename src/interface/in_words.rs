//! Quantities in whole words: "less than 20,000 USD" for `< 20,000 USD`.

use super::locale::Locale;
use super::number;
use crate::model::{Extent, Interval, IntervalBound, Quantity, TrailingZeros};

/// A quantity in words; `is_multiple` where its number says how many times as much something is.
pub(crate) fn quantity(of: &Quantity, is_multiple: bool, locale: &Locale) -> String {
    let interval = of.interval;
    let number = match (interval.low.zip(interval.high), interval.stated()) {
        (Some((low, high)), None) => {
            let [low, high] = number::ends(low, high, locale);
            locale.with("value-range", [("low", low.into()), ("high", high.into())])
        }
        (_, stated) => stated.map_or_else(String::new, |stated| number::decimal(stated, locale)),
    };
    let value = if is_multiple {
        times(number, locale)
    } else {
        number::with_unit(number.clone(), of, locale).unwrap_or(number)
    };
    let value = if interval.approximate { locale.with("value-about", [("value", value.into())]) } else { value };
    bounded(value, interval.bound, locale)
}

/// A number of times.
pub(crate) fn times(number: String, locale: &Locale) -> String {
    locale.with("value-times", [("value", number.into())])
}

/// `value` with the words of a bound.
pub(crate) fn bounded(value: String, bound: IntervalBound, locale: &Locale) -> String {
    let message = match bound {
        IntervalBound::Exactly | IntervalBound::Between => return value,
        IntervalBound::Below => "value-below",
        IntervalBound::AtMost => "value-at-most",
        IntervalBound::Above => "value-above",
        IntervalBound::AtLeast => "value-at-least",
        IntervalBound::JustBelow => "value-just-below",
        IntervalBound::JustAbove => "value-just-above",
    };
    locale.with(message, [("value", value.into())])
}

/// What an "about" or a "nearly" is taken for; none where there is none.
pub(crate) fn reach(of: &Interval, locale: &Locale) -> Option<String> {
    let Extent { low, high } = of.extent(TrailingZeros::Significant);
    let range = number::range(low?.rounded(Extent::DIGITS), high?.rounded(Extent::DIGITS), locale);
    (of.approximate || of.bound.is_near()).then(|| locale.with("value-reach", [("range", range.into())]))
}

/// From one number to another, as far as the sides are not open; none where both are.
pub(crate) fn extent(of: Extent, locale: &Locale) -> Option<(String, IntervalBound)> {
    let round = |number: crate::model::Decimal| number.rounded(Extent::DIGITS);
    Some(match (of.low.map(round), of.high.map(round)) {
        (None, None) => return None,
        (Some(low), None) => (number::decimal(low, locale), IntervalBound::AtLeast),
        (None, Some(high)) => (number::decimal(high, locale), IntervalBound::AtMost),
        (Some(low), Some(high)) if low.compare(high).is_eq() => (number::decimal(low, locale), IntervalBound::Exactly),
        (Some(low), Some(high)) => (number::range(low, high, locale), IntervalBound::Between),
    })
}
