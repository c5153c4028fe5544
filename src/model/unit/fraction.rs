//! A number as the quotient of two decimals: five ninths of a degree are exact.

use crate::model::Decimal;

/// `of` divided by `over`, neither of them nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    of: Decimal,
    over: Decimal,
}

/// How many digits a product is kept to: more than any text states.
const DIGITS: u32 = 18;
/// The most that a dividend is widened to before it is divided.
const WIDEST: u128 = 10u128.pow(37);

impl Fraction {
    /// One.
    pub(super) const ONE: Self = Self::new(Decimal { mantissa: 1, exponent: 0 }, Decimal { mantissa: 1, exponent: 0 });

    /// `of` divided by `over`.
    pub(super) const fn new(of: Decimal, over: Decimal) -> Self {
        Self { of, over }
    }

    /// A decimal.
    pub(super) const fn decimal(of: Decimal) -> Self {
        Self::new(of, Decimal { mantissa: 1, exponent: 0 })
    }

    /// The product; `None` out of range.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        Some(Self::new(product(self.of, other.of)?, product(self.over, other.over)?))
    }

    /// The quotient; `None` out of range.
    pub(super) fn divided_by(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.over, other.of))
    }

    /// The product with itself, so many times; below nought what it divides by. `None` out of range.
    pub(super) fn power(self, exponent: i8) -> Option<Self> {
        let one = (0..exponent.unsigned_abs()).try_fold(Self::ONE, |power, _| power.times(self))?;
        if exponent < 0 { Self::ONE.divided_by(one) } else { Some(one) }
    }

    /// So many of `value`; `None` out of range.
    pub(super) fn of(self, value: Decimal) -> Option<Decimal> {
        quotient(product(value, self.of)?, self.over)
    }
}

/// The product, to so many digits as numbers here are kept to.
fn product(one: Decimal, other: Decimal) -> Option<Decimal> {
    Some(one.rounded(DIGITS).checked_mul(other.rounded(DIGITS))?.rounded(DIGITS))
}

/// The quotient, whose digits do not run out where the divisor has many.
fn quotient(dividend: Decimal, divisor: Decimal) -> Option<Decimal> {
    let mut wide = dividend;
    while wide.mantissa != 0 && wide.mantissa.unsigned_abs() < WIDEST / 10 {
        wide = Decimal { mantissa: wide.mantissa * 10, exponent: wide.exponent.checked_sub(1)? };
    }
    let mantissa = wide.mantissa.checked_div(divisor.mantissa)?;
    let exponent = wide.exponent.checked_sub(divisor.exponent)?;
    Some(Decimal { mantissa, exponent }.rounded(DIGITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn thirds_are_exact_however_long_the_divisor() {
        let third = Fraction::new(Decimal::whole(1), Decimal::whole(3));
        assert!(third.of(Decimal::whole(9)).unwrap().compare(Decimal::whole(3)).is_eq());
        let mile = Fraction::decimal(decimal("1609.344"));
        let back = Fraction::ONE.divided_by(mile).unwrap();
        assert!(back.of(mile.of(decimal("5")).unwrap()).unwrap().compare(decimal("5")).is_eq());
        let light_year = Fraction::decimal(decimal("9460730472580800"));
        let parts = Fraction::ONE.divided_by(light_year).unwrap().of(Decimal::whole(1)).unwrap();
        assert_eq!(parts.rounded(6).mantissa, 1057);
    }

    #[test]
    fn a_power_below_nought_divides() {
        let hour = Fraction::decimal(Decimal::whole(3600));
        assert_eq!(hour.power(-1).unwrap().of(Decimal::whole(7200)).map(|hours| hours.to_string()), Some("2".into()));
        assert_eq!(hour.power(0), Some(Fraction::ONE));
    }
}
