//! An extent: the values that are possible, and what can be computed from two of them.
//!
//! Interval arithmetic over decimals (Moore, *Interval Analysis*, 1966): the result holds every value that
//! the operands allow. A side without end stays so; what cannot be told is not guessed at.

use std::fmt;

use super::Decimal;

/// All values from `low` to `high`, both included. A side that is open is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// The least value.
    pub low: Option<Decimal>,
    /// The greatest value.
    pub high: Option<Decimal>,
}

/// Rounded for people: `7.14..7.17`, `more than 4.2`.
impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ends = (self.low.map(|low| low.rounded(Self::DIGITS)), self.high.map(|high| high.rounded(Self::DIGITS)));
        match ends {
            (Some(low), Some(high)) if low.compare(high).is_eq() => write!(f, "{low}"),
            (Some(low), Some(high)) => write!(f, "{low}..{high}"),
            (Some(low), None) => write!(f, "more than {low}"),
            (None, Some(high)) => write!(f, "less than {high}"),
            (None, None) => f.write_str("any number"),
        }
    }
}

impl Extent {
    /// How many digits of a computed number are worth showing.
    pub const DIGITS: u32 = 3;

    /// The values that both allow; `None` if there are none.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let pick = |one: Option<Decimal>, other: Option<Decimal>, greater: bool| match (one, other) {
            (Some(one), Some(other)) => Some(if one.compare(other).is_gt() == greater { one } else { other }),
            (one, other) => one.or(other),
        };
        let (low, high) = (pick(self.low, other.low, true), pick(self.high, other.high, false));
        let is_empty = low.zip(high).is_some_and(|(low, high)| low.compare(high).is_gt());
        (!is_empty).then_some(Self { low, high })
    }

    /// From the least to the greatest of both.
    pub fn around(self, other: Self) -> Self {
        let pick = |one: Option<Decimal>, other: Option<Decimal>, greater: bool| {
            let (one, other) = (one?, other?);
            Some(if one.compare(other).is_gt() == greater { one } else { other })
        };
        Self { low: pick(self.low, other.low, false), high: pick(self.high, other.high, true) }
    }

    /// The values that all allow; `None` if there are none, or no extents.
    pub fn common(extents: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut extents = extents.into_iter();
        let first = extents.next()?;
        extents.try_fold(first, Self::intersection)
    }

    /// Whether no value is in both.
    pub fn excludes(self, other: Self) -> bool {
        self.intersection(other).is_none()
    }

    /// Whether nothing lies inside both: for two statements of one number. Neighbours such as 3.3 and 3.4 touch where
    /// rounding ends, and are not the same for that.
    pub fn is_apart_from(self, other: Self) -> bool {
        let touches = |both: Self| both.low.zip(both.high).is_some_and(|(low, high)| low.compare(high).is_eq());
        self.intersection(other).is_none_or(touches)
    }

    /// Every sum of a value here and one there.
    pub fn plus(self, other: Self) -> Self {
        let add = |one: Option<Decimal>, other: Option<Decimal>| one?.checked_add(other?);
        Self { low: add(self.low, other.low), high: add(self.high, other.high) }
    }

    /// Every quotient of a value here and one there, where neither can be negative; otherwise anything.
    pub fn divided_by(self, other: Self) -> Self {
        if !self.is_positive() || !other.is_positive() {
            return Self { low: None, high: None };
        }
        let divide = |one: Option<Decimal>, other: Option<Decimal>| one?.checked_div(other?);
        Self { low: divide(self.low, other.high), high: divide(self.high, other.low) }
    }

    /// The same, without what lies below nothing: for quantities that cannot be negative.
    pub fn not_negative(self) -> Self {
        let nothing = Decimal::whole(0);
        let low = self.low.filter(|low| low.compare(nothing).is_ge()).unwrap_or(nothing);
        Self { low: Some(low), ..self }
    }

    fn is_positive(self) -> bool {
        let nothing = Decimal::whole(0);
        let is_positive = |end: Option<Decimal>| end.is_none_or(|end| end.compare(nothing).is_ge());
        self.low.is_some() && is_positive(self.low) && is_positive(self.high)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn extent(low: &str, high: &str) -> Extent {
        let side = |text: &str| (!text.is_empty()).then(|| Decimal::parse(text).unwrap());
        Extent { low: side(low), high: side(high) }
    }

    #[test]
    fn what_is_open_to_a_side_meets_all_that_lies_there() {
        assert!(!extent("5", "").excludes(extent("", "5")));
        assert!(extent("6", "").excludes(extent("", "5")));
        assert_eq!(extent("1", "").intersection(extent("", "3")), Some(extent("1", "3")));
        assert_eq!(extent("", "").intersection(extent("2", "3")), Some(extent("2", "3")));
    }

    #[test]
    fn neighbours_touch_and_are_apart() {
        let (one, other) = (extent("3.25", "3.35"), extent("3.35", "3.45"));
        assert!(!one.excludes(other) && one.is_apart_from(other));
        assert!(!one.is_apart_from(extent("3.335", "3.345")) && !one.is_apart_from(extent("", "4")));
    }

    #[test]
    fn a_quotient_is_bounded_where_both_operands_are() {
        assert_eq!(extent("84000", "98000").divided_by(extent("0", "20000")), extent("4.2", ""));
        assert_eq!(extent("12", "12").divided_by(extent("3", "4")), extent("3", "4"));
        assert_eq!(extent("-1", "1").divided_by(extent("3", "4")), extent("", ""));
        assert_eq!(extent("12", "").divided_by(extent("3", "")), extent("", ""));
    }

    #[test]
    fn ends_are_rounded_for_people() {
        assert_eq!(extent("7.142857", "7.17391").to_string(), "7.14..7.17");
        assert_eq!(extent("4.2", "").to_string(), "more than 4.2");
        assert_eq!(extent("7.1421", "7.1424").to_string(), "7.14");
    }

    #[test]
    fn what_counts_things_is_not_below_nothing() {
        assert_eq!(extent("", "5").not_negative(), extent("0", "5"));
        assert_eq!(extent("2", "").not_negative(), extent("2", ""));
    }

    #[test]
    fn all_have_in_common_what_none_excludes() {
        assert_eq!(Extent::common([extent("6", "8"), extent("7", "9")]), Some(extent("7", "8")));
        assert_eq!(Extent::common([extent("1", "2"), extent("5", "6")]), None);
        assert_eq!(Extent::common([]), None);
    }

    proptest! {
        /// Whatever two values the operands hold, the results hold their sum and their quotient.
        #[test]
        fn results_hold_what_any_two_values_make(a in 0..1000i128, b in 0..1000i128, c in 1..1000i128, d in 1..1000i128) {
            let ends = |one: i128, other: i128| {
                Extent { low: Some(Decimal::whole(one.min(other))), high: Some(Decimal::whole(one.max(other))) }
            };
            let (left, right) = (ends(a, b), ends(c, d));
            for (one, other) in [(a, c), (a, d), (b, c), (b, d)] {
                let holds = |extent: Extent, value: Decimal| !extent.excludes(Extent { low: Some(value), high: Some(value) });
                prop_assert!(holds(left.plus(right), Decimal::whole(one + other)));
                let quotient = Decimal::whole(one).checked_div(Decimal::whole(other)).unwrap();
                prop_assert!(holds(left.divided_by(right), quotient));
            }
        }
    }
}
