//! Quantities in words and digits, as a reader of a language expects them.

use fluent_bundle::FluentValue;

use super::locale::Locale;
use crate::model::{Decimal, Interval, IntervalBound, Quantity};

/// A quantity as it is shown, such as `84.000–98.000 USD`; `None` where its unit is a word, which only
/// its passage says in the reader's language.
pub(crate) fn quantity(quantity: &Quantity, locale: &Locale) -> Option<String> {
    with_unit(interval(&quantity.interval, locale), quantity, locale)
}

/// `number` with the unit of `quantity`, in the number of its interval; `None` as above.
pub(crate) fn with_unit(number: String, quantity: &Quantity, locale: &Locale) -> Option<String> {
    let unit = quantity.unit.as_deref()?;
    if quantity.is_percent() || quantity.currency().is_some() {
        return Some(locale.with("value-with-unit", [("value", number.into()), ("unit", unit.into())]));
    }
    if unit.contains('/') {
        return Some(locale.with("value-with-unit", [("value", number.into()), ("unit", sign(unit).into())]));
    }
    let plural = FluentValue::from(if is_one(&quantity.interval) { 1 } else { 2 });
    let named = locale.format(&format!("unit-{unit}"), Some(&[("n", plural)].into_iter().collect()))?;
    Some(locale.with("value-with-unit", [("value", number.into()), ("unit", named.into())]))
}

/// A quantity with its unit, in the unit's own code where the reader's language has no word for it.
pub(crate) fn measured(of: &Quantity, locale: &Locale) -> String {
    named(interval(&of.interval, locale), of, locale)
}

/// `number` with the unit of `quantity`, as [`measured`].
pub(crate) fn named(number: String, quantity: &Quantity, locale: &Locale) -> String {
    let code = || match &quantity.unit {
        Some(unit) => locale.with("value-with-unit", [("value", number.clone().into()), ("unit", sign(unit).into())]),
        None => number.clone(),
    };
    with_unit(number.clone(), quantity, locale).unwrap_or_else(code)
}

/// A code as it is shown: `mi/h` of `[mi_i]/h`.
fn sign(code: &str) -> String {
    let (mut shown, mut is_suffix) = (String::with_capacity(code.len()), false);
    for sign in code.chars() {
        match sign {
            '[' | ']' => is_suffix = false,
            '_' => is_suffix = true,
            _ if is_suffix => {}
            _ => shown.push(sign),
        }
    }
    shown
}

/// A quantity beside its passage: as [`quantity`], or its number alone where only the passage has words
/// for what is counted.
pub(crate) fn beside_passage(of: &Quantity, locale: &Locale) -> String {
    quantity(of, locale).unwrap_or_else(|| interval(&of.interval, locale))
}

/// A count in digits, in groups.
pub(crate) fn count(number: usize, locale: &Locale) -> String {
    digits(Decimal { mantissa: number as i128, exponent: 0 }, &locale.word("number-group"), "")
}

/// `part` of `whole` in per cent, without decimals.
pub(crate) fn percent(part: usize, whole: usize, locale: &Locale) -> String {
    let rounded = (part * 200 + whole) / (2 * whole.max(1));
    let value = if rounded == 0 && part > 0 { signed('<', "1") } else { rounded.to_string() };
    locale.with("value-with-unit", [("value", value.into()), ("unit", "%".into())])
}

/// The name of a unit above a plot.
pub(crate) fn unit(unit: &str, locale: &Locale) -> String {
    let many = [("n", FluentValue::from(2))].into_iter().collect();
    locale.format(&format!("unit-{unit}"), Some(&many)).unwrap_or_else(|| sign(unit))
}

/// The number of a quantity, with the sign of its bound; a number that is nearly reached has none that readers know.
pub(crate) fn interval(interval: &Interval, locale: &Locale) -> String {
    let shown = |number: Option<Decimal>| number.map_or_else(String::new, |number| decimal(number, locale));
    let Interval { low, high, bound, approximate, .. } = *interval;
    let number = match bound {
        IntervalBound::Exactly => shown(low),
        IntervalBound::Below => signed('<', &shown(high)),
        IntervalBound::AtMost => signed('≤', &shown(high)),
        IntervalBound::Above => signed('>', &shown(low)),
        IntervalBound::AtLeast => signed('≥', &shown(low)),
        IntervalBound::JustBelow => locale.with("value-just-below", [("value", shown(low).into())]),
        IntervalBound::JustAbove => locale.with("value-just-above", [("value", shown(low).into())]),
        IntervalBound::Between => low.zip(high).map_or_else(String::new, |(low, high)| range(low, high, locale)),
    };
    if approximate { signed('≈', &number) } else { number }
}

/// A sign and the number it is for, which stay on one line.
fn signed(sign: char, number: &str) -> String {
    format!("{sign}\u{a0}{number}")
}

fn is_one(interval: &Interval) -> bool {
    let is_one = |number: Decimal| number.mantissa == 1 && number.exponent == 0;
    interval.bound == IntervalBound::Exactly && interval.low.is_some_and(is_one)
}

/// The magnitudes that have words, the largest first.
const MAGNITUDES: [(i16, &str); 3] = [(12, "magnitude-12"), (9, "magnitude-9"), (6, "magnitude-6")];

/// Large round numbers with their magnitude in words, others with their digits in groups.
pub(crate) fn decimal(number: Decimal, locale: &Locale) -> String {
    let whole = without_zeros(number);
    let short = |(power, message): &(i16, &'static str)| Some((shortened(whole?, *power)?, *message));
    match MAGNITUDES.iter().find_map(short) {
        Some((short, message)) => locale.with(message, [("value", in_groups(short, locale).into())]),
        None => in_groups(number, locale),
    }
}

/// From `low` to `high`, as in `63–77 million`.
pub(crate) fn range(low: Decimal, high: Decimal, locale: &Locale) -> String {
    let [low, high] = ends(low, high, locale);
    format!("{low}–{high}")
}

/// Two numbers that stand side by side; a magnitude that both have is said once.
pub(crate) fn ends(low: Decimal, high: Decimal, locale: &Locale) -> [String; 2] {
    let magnitude = |number| {
        let whole = without_zeros(number)?;
        MAGNITUDES.iter().find_map(|(power, _)| Some((*power, shortened(whole, *power)?)))
    };
    let low_in_short = match (magnitude(low), magnitude(high)) {
        (Some((power, short)), Some((same, _))) if power == same => in_groups(short, locale),
        _ => decimal(low, locale),
    };
    [low_in_short, decimal(high, locale)]
}

/// All digits of a number, as a reader of the language groups them.
fn in_groups(number: Decimal, locale: &Locale) -> String {
    digits(number, &locale.word("number-group"), &locale.word("number-decimal"))
}

/// `number` with its last zeros in the exponent; none for nothing.
fn without_zeros(number: Decimal) -> Option<Decimal> {
    let Decimal { mut mantissa, mut exponent } = number;
    if mantissa == 0 {
        return None;
    }
    while mantissa % 10 == 0 {
        mantissa /= 10;
        exponent += 1;
    }
    Some(Decimal { mantissa, exponent })
}

/// `number`, which ends in no zeros, divided by `10^power`, if it is at least that and keeps at most two
/// decimals.
fn shortened(number: Decimal, power: i16) -> Option<Decimal> {
    let shifted = Decimal { exponent: number.exponent - power, ..number };
    let at_least_one = shifted.compare(Decimal { mantissa: 1, exponent: 0 }).is_ge();
    (at_least_one && shifted.exponent >= -2).then_some(shifted)
}

/// The digits of a number, those before the point in groups of three from five digits on.
fn digits(number: Decimal, group: &str, point: &str) -> String {
    let mut all = number.mantissa.unsigned_abs().to_string();
    all.extend(std::iter::repeat_n('0', usize::try_from(number.exponent).unwrap_or(0)));
    let decimals = usize::try_from(-number.exponent).unwrap_or(0);
    if all.len() <= decimals {
        all.insert_str(0, &"0".repeat(decimals + 1 - all.len()));
    }
    let (whole, fraction) = all.split_at(all.len() - decimals);
    let mut out = String::with_capacity(all.len() * 2);
    out.push_str(if number.mantissa < 0 { "−" } else { "" });
    if whole.len() > 4 {
        push_groups(&mut out, whole, group)
    } else {
        out.push_str(whole)
    }
    if !fraction.is_empty() {
        out.push_str(point);
        out.push_str(fraction);
    }
    out
}

/// Appends digits in groups of three, counted from the last.
fn push_groups(out: &mut String, digits: &str, separator: &str) {
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn digits_are_grouped_from_five_on() {
        assert_eq!(digits(number("4200"), ".", ","), "4200");
        assert_eq!(digits(number("84000"), ".", ","), "84.000");
        assert_eq!(digits(number("1234567.5"), ",", "."), "1,234,567.5");
        assert_eq!(digits(number("-0.05"), ",", "."), "−0.05");
    }

    #[test]
    fn round_numbers_are_shortened_and_others_are_not() {
        let shortened = |text, power| without_zeros(number(text)).and_then(|number| shortened(number, power));
        assert_eq!(shortened("3300000000", 9), Some(Decimal { mantissa: 33, exponent: -1 }));
        assert_eq!(shortened("3312345678", 9), None);
        assert_eq!(shortened("500000", 6), None);
        assert_eq!(shortened("0", 6), None);
    }

    #[test]
    fn what_is_computed_is_shown_with_as_many_digits_as_an_eye_takes_in() {
        let shown = |text: &str| digits(number(text).rounded(3), ",", ".");
        assert_eq!(shown("7.142857142857143"), "7.14");
        assert_eq!(shown("0.0666666"), "0.0667");
        assert_eq!(shown("-9.996"), "−10");
        assert_eq!(shown("111111.2"), "111,000");
        assert_eq!(["4.20", "84000", "0"].map(shown), ["4.2", "84,000", "0"]);
    }
}
