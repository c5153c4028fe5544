//! Whether two quantities can be the same: the one place that says so, for lints, pages and tables alike.
//!
//! Each is compared by all values that its words leave room for: `3,3 Milliarden` and `3.3 billion` are the same, and
//! so are `rund 500` and `503`. How a number is written decides nothing.

use super::{Interval, Quantity, TrailingZeros};

impl Quantity {
    /// Whether this and `other` can be two statements of one quantity. A part of a whole can be said in per cent.
    pub fn can_be(&self, other: &Self) -> bool {
        let extent = |interval: Interval| interval.extent(TrailingZeros::Significant);
        let (one, another) = (extent(self.interval), extent(other.interval));
        let plain = self.is_comparable(other) && !one.is_apart_from(another);
        let is_share = |share: &Self, plain: &Self| share.is_percent() && plain.unit.is_none();
        plain
            || is_share(self, other) && !one.is_apart_from(another.shifted(2))
            || is_share(other, self) && !another.is_apart_from(one.shifted(2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|text| Quantity::parse(text).unwrap());
        assert_eq!(one.can_be(&other), other.can_be(&one), "{one} and {other}");
        one.can_be(&other)
    }

    #[test]
    fn what_is_rounded_or_approximate_can_be_the_same() {
        assert!(same("84000..98000 USD", "84000..98000 USD") && same("3300000000 CNY", "3300000000 CNY"));
        assert!(same("3.3", "3.30") && same("~70 USD", "72 USD") && same("<20000 USD", "20000 USD"));
        assert!(same("~500", "503") && same(">5", "7"));
    }

    #[test]
    fn what_is_nearly_a_number_is_not_above_it() {
        assert!(same("<~10", "<~10") && same("<~10", "~10") && same("<~10", "9.6") && same("<~10", "10"));
        assert!(same(">~15", "15.5") && same(">~15", "~15") && same(">~15", ">15"));
        assert!(!same("<~10", "10.5") && !same(">~15", "14") && !same("<~10", "8") && !same(">~15", "<14"));
    }

    #[test]
    fn a_unit_can_have_many_names_and_a_part_is_so_many_hundredths() {
        assert!(same("5 years", "5 a") && same("40 people", "40") && same("50 %", "0.5"));
        assert!(!same("50 %", "0.6"));
    }

    #[test]
    fn another_number_or_currency_is_not() {
        assert!(!same("3.3 USD", "3.4 USD") && !same("3.3 USD", "3.3 CNY") && !same("500", "503"));
        assert!(!same("5 %", "5 USD") && !same(">80", "<70") && !same("~70", "~200"));
    }
}
