//! What comes out of numbers when one computes with them as they are stated: "more than 4.2 times".
//!
//! An [`Extent`] holds what is possible; this is what one says. Numbers that are divided keep their bound:
//! what is less than 20,000 goes into 84,000–98,000 4.2 times or 4.9 times, and more often.

use super::{Decimal, Extent, Interval, IntervalBound};

/// The numbers that are stated, or come out of them, and on which side they are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The lesser number.
    pub low: Decimal,
    /// The greater number, or the same.
    pub high: Decimal,
    /// A bound, where the numbers are one.
    pub open: Option<IntervalBound>,
}

impl Outcome {
    /// What an interval states; none if it has no end.
    pub fn stated(interval: Interval) -> Option<Self> {
        let open = match interval.bound {
            IntervalBound::Exactly | IntervalBound::Between => None,
            bound => Some(bound),
        };
        Some(Self { low: interval.low.or(interval.high)?, high: interval.high.or(interval.low)?, open })
    }

    /// The same as values that are possible: open where a bound is.
    pub fn ends(self) -> Extent {
        let (is_open_below, is_open_above) = match self.open {
            Some(IntervalBound::Below | IntervalBound::AtMost) => (true, false),
            Some(IntervalBound::Above | IntervalBound::AtLeast) => (false, true),
            _ => (false, false),
        };
        Extent { low: Some(self.low).filter(|_| !is_open_below), high: Some(self.high).filter(|_| !is_open_above) }
    }

    /// Whether all numbers are below one, as far as they are stated.
    pub fn is_less_than_one(self) -> bool {
        let Extent { low, high } = self.ends();
        high.or(low).is_some_and(|end| end.compare(Decimal::whole(1)).is_lt())
    }

    /// From the lesser to the greater of both; open where one is.
    pub fn around(self, other: Self) -> Self {
        let low = if self.low.compare(other.low).is_gt() { other.low } else { self.low };
        let high = if self.high.compare(other.high).is_lt() { other.high } else { self.high };
        Self { low, high, open: self.open.or(other.open) }
    }

    /// The quotient; none by nought, or where one is open to the other side than the other.
    pub fn over(self, other: Self) -> Option<Self> {
        let open = together(self.open, other.open.map(IntervalBound::reversed))?;
        Some(Self { low: self.low.checked_div(other.high)?, high: self.high.checked_div(other.low)?, open })
    }

    /// The sum; none where one is open to the other side than the other.
    pub fn plus(self, other: Self) -> Option<Self> {
        let open = together(self.open, other.open)?;
        Some(Self { low: self.low.checked_add(other.low)?, high: self.high.checked_add(other.high)?, open })
    }
}

/// The bound of a result whose parts have these bounds; none if one opens it upwards and one downwards.
fn together(one: Option<IntervalBound>, other: Option<IntervalBound>) -> Option<Option<IntervalBound>> {
    use IntervalBound::{Above, AtLeast, AtMost, Below, JustAbove, JustBelow};
    let (Some(first), Some(second)) = (one, other) else { return Some(one.or(other)) };
    match (first, second) {
        (first, second) if first == second => Some(one),
        (Above, AtLeast | JustAbove) | (AtLeast | JustAbove, Above) => Some(Some(Above)),
        (Below, AtMost | JustBelow) | (AtMost | JustBelow, Below) => Some(Some(Below)),
        (AtLeast, JustAbove) | (JustAbove, AtLeast) => Some(Some(AtLeast)),
        (AtMost, JustBelow) | (JustBelow, AtMost) => Some(Some(AtMost)),
        // A little more and a little less is about as much.
        (JustAbove, JustBelow) | (JustBelow, JustAbove) => Some(None),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quantity;

    fn stated(text: &str) -> Outcome {
        Outcome::stated(Quantity::parse(text).unwrap().interval).unwrap()
    }

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn what_is_less_goes_in_more_often() {
        let ratio = stated("84000..98000").over(stated("<20000")).unwrap();
        assert_eq!(ratio, Outcome { low: number("4.2"), high: number("4.9"), open: Some(IntervalBound::Above) });
        assert_eq!(ratio.ends(), Extent { low: Some(number("4.2")), high: None });
        let ratio = stated(">=500").over(stated("4")).unwrap();
        assert_eq!(ratio.open, Some(IntervalBound::AtLeast));
    }

    #[test]
    fn what_is_open_to_both_sides_is_not_said() {
        assert_eq!(stated(">5").over(stated(">5")), None);
        assert_eq!(stated("<5").plus(stated(">=5")), None);
        assert_eq!(stated("<5").plus(stated("<=5")).unwrap().open, Some(IntervalBound::Below));
        assert_eq!(stated("5").over(stated("0")), None);
        assert_eq!(stated(">~5").plus(stated("<3")), None);
    }

    #[test]
    fn what_is_nearly_reached_is_so_in_what_is_made_of_it() {
        assert_eq!(stated("<~10").over(stated("2")).unwrap().open, Some(IntervalBound::JustBelow));
        assert_eq!(stated("10").over(stated("<~2")).unwrap().open, Some(IntervalBound::JustAbove));
        assert_eq!(stated("<~10").plus(stated("<2")).unwrap().open, Some(IntervalBound::Below));
        assert_eq!(stated(">~10").plus(stated("<~2")).unwrap().open, None);
    }

    #[test]
    fn what_is_less_than_one_is_told_by_its_ends() {
        assert!(stated("0.14").is_less_than_one() && stated("<0.9").is_less_than_one());
        assert!(!stated("0.14..7").is_less_than_one() && !stated("1").is_less_than_one());
    }
}
