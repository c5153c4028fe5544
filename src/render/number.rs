//! Quantities in words and digits, as a reader of a language expects them.

use fluent_bundle::FluentValue;

use super::locale::Locale;
use crate::model::{Bound, Decimal, Quantity};

/// A quantity as it is shown, such as `84.000–98.000 USD`; `None` where its unit is a word, which only
/// its passage says in the reader's language.
pub(super) fn quantity(quantity: &Quantity, locale: &Locale) -> Option<String> {
    let unit = quantity.unit.as_deref()?;
    let number = bound(&quantity.bound, locale);
    if unit == "%" || is_currency(unit) {
        return Some(locale.with("value-with-unit", [("value", number.into()), ("unit", unit.into())]));
    }
    let plural = FluentValue::from(if is_one(&quantity.bound) { 1 } else { 2 });
    let named = locale.format(&format!("unit-{unit}"), Some(&[("n", plural)].into_iter().collect()))?;
    Some(locale.with("value-with-unit", [("value", number.into()), ("unit", named.into())]))
}

/// A quantity in the short form of `reading.toml`, for machines.
pub(super) fn machine(quantity: &Quantity) -> String {
    let plain = |number: &Decimal| plain(*number);
    let number = match &quantity.bound {
        Bound::Exactly(number) => plain(number),
        Bound::About(number) => format!("~{}", plain(number)),
        Bound::Below(number) => format!("<{}", plain(number)),
        Bound::AtMost(number) => format!("<={}", plain(number)),
        Bound::Above(number) => format!(">{}", plain(number)),
        Bound::AtLeast(number) => format!(">={}", plain(number)),
        Bound::Between(low, high) => format!("{}..{}", plain(low), plain(high)),
    };
    quantity.unit.as_ref().map_or(number.clone(), |unit| format!("{number} {unit}"))
}

/// A number in digits, for machines.
pub(super) fn plain(number: Decimal) -> String {
    digits(number, "", ".").replace('−', "-")
}

/// A quantity beside its passage: as [`quantity`], or its number alone where only the passage has words
/// for what is counted.
pub(super) fn beside_passage(of: &Quantity, locale: &Locale) -> String {
    quantity(of, locale).unwrap_or_else(|| bound(&of.bound, locale))
}

/// A count in digits, in groups.
pub(super) fn count(number: usize, locale: &Locale) -> String {
    digits(Decimal { mantissa: number as i128, exponent: 0 }, &locale.word("number-group"), "")
}

/// `part` of `whole` in per cent, without decimals.
pub(super) fn percent(part: usize, whole: usize, locale: &Locale) -> String {
    let rounded = (part * 200 + whole) / (2 * whole.max(1));
    let value = if rounded == 0 && part > 0 { "< 1".to_owned() } else { rounded.to_string() };
    locale.with("value-with-unit", [("value", value.into()), ("unit", "%".into())])
}

/// The name of a unit above a plot.
pub(super) fn unit(unit: &str, locale: &Locale) -> String {
    let many = [("n", FluentValue::from(2))].into_iter().collect();
    locale.format(&format!("unit-{unit}"), Some(&many)).unwrap_or_else(|| unit.to_owned())
}

fn bound(bound: &Bound, locale: &Locale) -> String {
    let shown = |number: &Decimal| decimal(*number, locale);
    match bound {
        Bound::Exactly(number) => shown(number),
        Bound::About(number) => format!("≈ {}", shown(number)),
        Bound::Below(number) => format!("< {}", shown(number)),
        Bound::AtMost(number) => format!("≤ {}", shown(number)),
        Bound::Above(number) => format!("> {}", shown(number)),
        Bound::AtLeast(number) => format!("≥ {}", shown(number)),
        Bound::Between(low, high) => format!("{}–{}", shown(low), shown(high)),
    }
}

fn is_one(bound: &Bound) -> bool {
    matches!(bound, Bound::Exactly(number) if number.mantissa == 1 && number.exponent == 0)
}

fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Large round numbers with their magnitude in words, others with their digits in groups.
pub(super) fn decimal(number: Decimal, locale: &Locale) -> String {
    let (group, point) = (locale.word("number-group"), locale.word("number-decimal"));
    let whole = without_zeros(number);
    for (power, message) in [(12, "magnitude-12"), (9, "magnitude-9"), (6, "magnitude-6")] {
        if let Some(short) = whole.and_then(|whole| shortened(whole, power)) {
            let value = digits(short, &group, &point);
            return locale.with(message, [("value", value.into())]);
        }
    }
    digits(number, &group, &point)
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
    fn the_machine_form_is_what_is_read() {
        for text in ["84000..98000 USD", "~4", "-0.5", "<=0.3 K", ">500 employees", "3.30 %"] {
            assert_eq!(machine(&Quantity::parse(text).unwrap()), text);
        }
    }
}
