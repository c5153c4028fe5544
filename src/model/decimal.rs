//! A number: a mantissa and an exponent of ten.
//!
//! `3.30` and `3.3` are equal in value and differ in the precision they were stated with, which a binary float would
//! lose.

use std::fmt;

/// A decimal number: `mantissa × 10^exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// The digits as one whole number.
    pub mantissa: i128,
    /// The power of ten of the last digit.
    pub exponent: i16,
}

/// The digits, with a point: `84000`, `-0.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs();
        let Ok(decimals) = usize::try_from(-i32::from(self.exponent)) else {
            let noughts = if digits == 0 { 0 } else { usize::from(self.exponent.unsigned_abs()) };
            return write!(f, "{sign}{digits}{:0<noughts$}", "");
        };
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

impl Decimal {
    /// Reads digits with at most one point and a sign: `84000`, `3.3`, `-0.5`. At most 30 digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').map_or((digits, ""), |parts| parts);
        let stray = |part: &str| !part.bytes().all(|byte| byte.is_ascii_digit());
        let length = whole.len() + fraction.len();
        if whole.is_empty() || stray(whole) || stray(fraction) || length > 30 || digits.ends_with('.') {
            return None;
        }
        let mantissa: i128 = format!("{whole}{fraction}").parse().ok()?;
        let exponent = -i16::try_from(fraction.len()).ok()?;
        Some(Self { mantissa: if negative { -mantissa } else { mantissa }, exponent })
    }

    /// The whole number `value`.
    pub fn whole(value: i128) -> Self {
        Self { mantissa: value, exponent: 0 }
    }

    /// `self × 10^power`; `None` out of range.
    pub fn shifted(self, power: i16) -> Option<Self> {
        Some(Self { exponent: self.exponent.checked_add(power)?, ..self })
    }

    /// The sum, to the digit of the finer one; `None` out of range.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let mantissa = self.at(exponent)?.checked_add(other.at(exponent)?)?;
        Some(Self { mantissa, exponent })
    }

    /// The product; `None` out of range.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        Some(Self { mantissa, exponent: self.exponent.checked_add(other.exponent)? })
    }

    /// The quotient, rounded to 15 digits after the point of `self`'s last digit and written as short as
    /// it can be; `None` out of range or for a zero divisor.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        const DIGITS: i16 = 15;
        let divisor = other.mantissa;
        let dividend = self.mantissa.checked_mul(10i128.pow(DIGITS.unsigned_abs().into()))?;
        let (quotient, rest) = (dividend.checked_div(divisor)?, dividend.checked_rem(divisor)?);
        let away = if rest.checked_abs()?.checked_mul(2)? >= divisor.checked_abs()? { 1 } else { 0 };
        let sign = if (dividend < 0) == (divisor < 0) { 1 } else { -1 };
        let exponent = self.exponent.checked_sub(other.exponent)?.checked_sub(DIGITS)?;
        Some(Self { mantissa: quotient.checked_add(away * sign)?, exponent }.shortest(self.exponent.min(0)))
    }

    /// The number without its sign.
    pub fn magnitude(self) -> Self {
        if self.mantissa < 0 { self.negated() } else { self }
    }

    /// The power of ten of the last digit that is not nought; `None` of nought itself.
    pub fn last_digit(self) -> Option<i16> {
        (self.mantissa != 0).then(|| self.shortest(i16::MAX).exponent)
    }

    /// The number rounded to its first `digits` digits, and written as short as it can be.
    pub fn rounded(self, digits: u32) -> Self {
        let mut rounded = self;
        let limit = 10u128.saturating_pow(digits);
        let mut last = 0;
        while rounded.mantissa.unsigned_abs() >= limit && rounded.exponent < i16::MAX {
            last = rounded.mantissa % 10;
            rounded = Self { mantissa: rounded.mantissa / 10, exponent: rounded.exponent + 1 };
        }
        if last.abs() >= 5 {
            rounded.mantissa += last.signum();
        }
        let until = if rounded.exponent < 0 { 0 } else { rounded.exponent };
        rounded.shortest(until)
    }

    /// The number with the other sign.
    pub fn negated(self) -> Self {
        Self { mantissa: self.mantissa.saturating_neg(), ..self }
    }

    /// The same value without closing noughts below the digit of `10^until`.
    fn shortest(self, until: i16) -> Self {
        let mut short = self;
        while short.exponent < until && short.mantissa % 10 == 0 {
            short = Self { mantissa: short.mantissa / 10, exponent: short.exponent + 1 };
        }
        short
    }

    /// The mantissa with `exponent`, which is not above its own.
    fn at(self, exponent: i16) -> Option<i128> {
        let power = 10i128.checked_pow(u32::try_from(self.exponent.checked_sub(exponent)?).ok()?)?;
        self.mantissa.checked_mul(power)
    }

    /// Compares by value.
    pub fn compare(self, other: Self) -> std::cmp::Ordering {
        let shift = |number: Self, to: i16| {
            let power = 10i128.checked_pow(u32::try_from(number.exponent - to).unwrap_or(0));
            power.and_then(|power| number.mantissa.checked_mul(power)).unwrap_or(if number.mantissa < 0 {
                i128::MIN
            } else {
                i128::MAX
            })
        };
        let lowest = self.exponent.min(other.exponent);
        shift(self, lowest).cmp(&shift(other, lowest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn a_number_is_rounded_to_its_first_digits() {
        let rounded = |text: &str| decimal(text).rounded(3).to_string();
        assert_eq!(rounded("7.142857142857143"), "7.14");
        assert_eq!(rounded("-0.0029955"), "-0.003");
        assert_eq!(rounded("999900"), "1000000");
        assert_eq!(rounded("42"), "42");
    }

    #[test]
    fn sums_and_products_are_exact() {
        assert_eq!(decimal("0.1").checked_add(decimal("0.2")), Some(decimal("0.3")));
        assert_eq!(decimal("3.3").checked_mul(decimal("2.50")), Some(decimal("8.250")));
        assert_eq!(decimal("3.3").shifted(9).map(|n| n.compare(decimal("3300000000")).is_eq()), Some(true));
        assert_eq!(Decimal::whole(i128::MAX).checked_add(Decimal::whole(1)), None);
    }

    #[test]
    fn quotients_are_rounded_and_short() {
        assert_eq!(decimal("3").checked_div(decimal("4")), Some(decimal("0.75")));
        assert_eq!(decimal("2").checked_div(decimal("3")), Some(decimal("0.666666666666667")));
        assert_eq!(decimal("-2").checked_div(decimal("3")), Some(decimal("-0.666666666666667")));
        assert_eq!(decimal("12").checked_div(decimal("4")), Some(decimal("3")));
        assert_eq!(decimal("1").checked_div(decimal("0")), None);
    }

    #[test]
    fn decimals_compare_by_value() {
        assert!(decimal("3.30").compare(decimal("3.3")).is_eq());
        assert!(decimal("-2").compare(decimal("1.5")).is_lt());
    }

    #[test]
    fn a_number_is_written_with_all_its_digits() {
        assert_eq!(Decimal { mantissa: 33, exponent: 8 }.to_string(), "3300000000");
        assert_eq!(Decimal { mantissa: 0, exponent: 8 }.to_string(), "0");
    }
}
