//! An interval: what a stated number says about the quantity, and which values that leaves room for.
//!
//! A number in a text is seldom meant to its last digit: it is rounded, qualified ("about"), or open to one
//! side ("more than"). An [`Interval`] keeps what was stated; an [`Extent`] is the values that are possible
//! if it is true. Two statements contradict each other only if their extents have nothing in common.

use std::fmt;

use super::{Decimal, Extent};

/// What a text says about a quantity's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The least value, if there is one.
    pub low: Option<Decimal>,
    /// The greatest value, if there is one. Equal to `low` where one value is stated.
    pub high: Option<Decimal>,
    /// How the ends are meant.
    pub bound: IntervalBound,
    /// Whether the text says "about": the ends are not sharp.
    pub approximate: bool,
    /// The power of ten of the last digit that is stated: 8 in `3,3 Milliarden`, 0 in `20.000`. Of a
    /// range the coarser one.
    pub precision: i16,
}

/// How the ends of an interval are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IntervalBound {
    /// One value, stated.
    Exactly,
    /// Below the high end, which is not reached.
    Below,
    /// The high end or below.
    AtMost,
    /// Above the low end, which is not reached.
    Above,
    /// The low end or above.
    AtLeast,
    /// One value that is nearly reached: "nearly 10".
    JustBelow,
    /// One value and a little more: "just over 10".
    JustAbove,
    /// From the low end to the high end.
    Between,
}

/// How much is read into the trailing zeros of a number: whether they are significant figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrailingZeros {
    /// They are figures like others: 500 is not 503. For a number that is repeated.
    Significant,
    /// Of a number from a thousand on, or before a magnitude word, or behind "about", the last two may come from
    /// rounding: 41,500 may stand for 41,460, and 500 is 500. For a number that is computed from others.
    Few,
    /// All may come from rounding, as far as a tenth of the number goes: 500 may stand for 470. A number of several
    /// digits may be cut off, too: 41.8 may be 41. For a number that was converted into another unit.
    Converted,
    /// All may come from rounding: 500 may stand for 450. For a number that was converted at a rate.
    Rounded,
}

/// How many trailing zeros of a number that is computed may come from rounding, and from which number on.
const FEW: i16 = 2;
const LARGE: Decimal = Decimal { mantissa: 1, exponent: 3 };

/// "About 70" takes in what is up to a tenth of it away, "nearly 70" what is up to a tenth below it, and nothing above.
/// Wider than most writers mean it, so that no contradiction is found in a manner of speaking.
const ABOUT: Decimal = Decimal { mantissa: 1, exponent: -1 };

/// The short form of `reading.toml`: `5`, `~5`, `<=5`, `<~5`, `5..7`.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.approximate {
            f.write_str("~")?;
        }
        let sign = match self.bound {
            IntervalBound::Exactly | IntervalBound::Between => "",
            IntervalBound::Below => "<",
            IntervalBound::AtMost => "<=",
            IntervalBound::Above => ">",
            IntervalBound::AtLeast => ">=",
            IntervalBound::JustBelow => "<~",
            IntervalBound::JustAbove => ">~",
        };
        match (self.low, self.high) {
            (Some(low), Some(high)) if self.bound == IntervalBound::Between => write!(f, "{low}..{high}"),
            (Some(end), _) | (None, Some(end)) => write!(f, "{sign}{end}"),
            (None, None) => Ok(()),
        }
    }
}

impl Interval {
    /// The one value `value`, of which the digit at `precision` is the last one stated.
    pub fn exactly(value: Decimal, precision: i16) -> Self {
        let (low, high) = (Some(value), Some(value));
        Self { low, high, bound: IntervalBound::Exactly, approximate: false, precision }
    }

    /// From `low` to `high`.
    pub fn between(low: Self, high: Self) -> Self {
        let approximate = low.approximate || high.approximate;
        let precision = low.precision.max(high.precision);
        Self { low: low.low, high: high.high, bound: IntervalBound::Between, approximate, precision }
    }

    /// The number that is stated: that of one value or of a bound, none of a range.
    pub fn stated(self) -> Option<Decimal> {
        match self.bound {
            IntervalBound::Between => None,
            _ => self.low.or(self.high),
        }
    }

    /// The same number, as `bound`. A range stays what it is; what it nearly is, it is about.
    pub fn bounded(self, bound: IntervalBound) -> Self {
        let stated = self.stated();
        let (low, high) = match bound {
            _ if self.bound == IntervalBound::Between => {
                return Self { approximate: self.approximate || bound.is_near(), ..self };
            }
            IntervalBound::Below | IntervalBound::AtMost => (None, stated),
            IntervalBound::Above | IntervalBound::AtLeast => (stated, None),
            IntervalBound::Exactly | IntervalBound::Between | IntervalBound::JustBelow | IntervalBound::JustAbove => {
                (stated, stated)
            }
        };
        Self { low, high, bound, ..self }
    }

    /// Its ends as they are stated.
    pub fn ends(self) -> Extent {
        Extent { low: self.low, high: self.high }
    }

    /// All values that the statement leaves room for: half a unit of the last digit to both sides, more
    /// for "about". What is said to be below or above a number, or just so, ends at that number. An end that a number
    /// is too large to compute is open.
    pub fn extent(self, zeros: TrailingZeros) -> Extent {
        let away = |end: Decimal, ends_at_it: bool| {
            if ends_at_it { Some(Decimal::whole(0)) } else { self.slack(end, zeros) }
        };
        // Of two ends in one number, below nought too, one is that number.
        let (is_least, is_most) = (self.bound == IntervalBound::JustAbove, self.bound == IntervalBound::JustBelow);
        Extent {
            low: self.low.and_then(|low| low.checked_add(away(low, is_least)?.negated())),
            high: self.high.and_then(|high| high.checked_add(away(high, is_most)?)),
        }
    }

    /// How far from `end` the value may be.
    fn slack(self, end: Decimal, zeros: TrailingZeros) -> Option<Decimal> {
        let half_of = |digit: i16| {
            Some(Decimal { mantissa: if self.bound.is_open() { 0 } else { 5 }, exponent: digit.checked_sub(1)? })
        };
        let tenth = end.magnitude().checked_mul(ABOUT)?;
        let last_digit = self.precision.max(end.last_digit().unwrap_or(self.precision));
        let half = match zeros {
            TrailingZeros::Significant => half_of(self.precision)?,
            TrailingZeros::Few => half_of(self.last_digit_of_few(end, last_digit))?,
            TrailingZeros::Converted => {
                greater(self.cut_off(end, half_of(self.precision)?), lesser(half_of(last_digit)?, tenth))
            }
            TrailingZeros::Rounded => half_of(last_digit)?,
        };
        Some(if self.is_about() { greater(tenth, half) } else { half })
    }

    /// How far a number is away that was cut off and not rounded: of one with several digits the whole last one.
    fn cut_off(self, end: Decimal, half: Decimal) -> Decimal {
        let ten = Decimal { mantissa: 1, exponent: self.precision.saturating_add(1) };
        let has_several = end.magnitude().compare(ten).is_ge();
        Decimal { mantissa: half.mantissa * if has_several { 2 } else { 1 }, ..half }
    }

    /// The last digit that was not rounded away, where few noughts are.
    fn last_digit_of_few(self, end: Decimal, last_digit: i16) -> i16 {
        let is_plain = self.precision <= 0 && !self.is_about() && end.magnitude().compare(LARGE).is_lt();
        if is_plain { self.precision } else { last_digit.min(self.precision.saturating_add(FEW)) }
    }

    /// Whether the number is not meant to its last digit, by the text's own words.
    fn is_about(self) -> bool {
        self.approximate || self.bound.is_near()
    }

    /// What is stated, and around it only what "about" makes room for.
    pub fn as_said(self) -> Extent {
        if self.is_about() { self.extent(TrailingZeros::Significant) } else { self.ends() }
    }
}

impl IntervalBound {
    /// Whether the values have no end to one side.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Below | Self::AtMost | Self::Above | Self::AtLeast)
    }

    /// Whether the values lie near one number, to one side of it.
    pub fn is_near(self) -> bool {
        matches!(self, Self::JustBelow | Self::JustAbove)
    }

    /// The bound of what is the less, the more this is: of what is divided by it.
    pub fn reversed(self) -> Self {
        match self {
            Self::Below => Self::Above,
            Self::AtMost => Self::AtLeast,
            Self::Above => Self::Below,
            Self::AtLeast => Self::AtMost,
            Self::JustBelow => Self::JustAbove,
            Self::JustAbove => Self::JustBelow,
            Self::Exactly | Self::Between => self,
        }
    }
}

fn greater(one: Decimal, other: Decimal) -> Decimal {
    if one.compare(other).is_gt() { one } else { other }
}

fn lesser(one: Decimal, other: Decimal) -> Decimal {
    if one.compare(other).is_gt() { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    fn extent(interval: Interval, zeros: TrailingZeros) -> (Option<Decimal>, Option<Decimal>) {
        let Extent { low, high } = interval.extent(zeros);
        (low, high)
    }

    #[track_caller]
    fn holds(interval: Interval, zeros: TrailingZeros, low: &str, high: &str) {
        let (found_low, found_high) = extent(interval, zeros);
        assert!(found_low.unwrap().compare(decimal(low)).is_eq(), "{found_low:?}");
        assert!(found_high.unwrap().compare(decimal(high)).is_eq(), "{found_high:?}");
    }

    #[test]
    fn a_bound_opens_the_side_it_names() {
        let stated = Interval::exactly(decimal("5"), 0);
        let below = stated.bounded(IntervalBound::Below);
        assert_eq!((below.low, below.high, below.stated()), (None, Some(decimal("5")), Some(decimal("5"))));
        let least = stated.bounded(IntervalBound::AtLeast);
        assert_eq!((least.low, least.high), (Some(decimal("5")), None));
        let range = Interval::between(stated, stated);
        assert_eq!(range.bounded(IntervalBound::Below), range);
        assert_eq!(range.stated(), None);
        assert!(extent(least, TrailingZeros::Rounded).0.unwrap().compare(decimal("5")).is_eq());
    }

    #[test]
    fn a_number_is_half_a_unit_of_its_last_digit_wide() {
        let billions = Interval::exactly(Decimal { mantissa: 33, exponent: 8 }, 8);
        holds(billions, TrailingZeros::Significant, "3250000000", "3350000000");
        holds(Interval::exactly(decimal("500"), 0), TrailingZeros::Significant, "499.5", "500.5");
    }

    #[test]
    fn trailing_zeros_may_be_rounding_where_numbers_are_computed() {
        holds(Interval::exactly(decimal("500"), 0), TrailingZeros::Rounded, "450", "550");
        holds(Interval::exactly(decimal("503"), 0), TrailingZeros::Rounded, "502.5", "503.5");
        holds(Interval::exactly(decimal("0"), 0), TrailingZeros::Rounded, "-0.5", "0.5");
    }

    #[test]
    fn in_sums_the_noughts_of_a_plain_number_below_a_thousand_are_digits() {
        let few = |number: &str| Interval::exactly(decimal(number), 0);
        holds(few("300"), TrailingZeros::Few, "299.5", "300.5");
        holds(few("1500"), TrailingZeros::Few, "1450", "1550");
        holds(few("20000"), TrailingZeros::Few, "19950", "20050");
        let about = Interval { approximate: true, ..few("300") };
        holds(about, TrailingZeros::Few, "250", "350");
    }

    #[test]
    fn in_sums_two_noughts_before_a_magnitude_word_may_be_rounding() {
        let million = |millions: i128| Interval::exactly(Decimal { mantissa: millions, exponent: 6 }, 6);
        holds(million(20), TrailingZeros::Few, "15000000", "25000000");
        holds(million(300), TrailingZeros::Few, "250000000", "350000000");
        holds(million(4000), TrailingZeros::Few, "3950000000", "4050000000");
    }

    #[test]
    fn a_number_that_was_converted_is_rounded_by_a_tenth_at_most() {
        let converted = |number: &str| Interval::exactly(decimal(number), 0);
        holds(converted("200"), TrailingZeros::Converted, "180", "220");
        holds(converted("5"), TrailingZeros::Converted, "4.5", "5.5");
        holds(converted("160"), TrailingZeros::Converted, "155", "165");
        holds(converted("41"), TrailingZeros::Converted, "40", "42");
    }

    #[test]
    fn about_takes_in_a_tenth_to_each_side() {
        let about = Interval { approximate: true, ..Interval::exactly(decimal("4"), 0) };
        holds(about, TrailingZeros::Significant, "3.5", "4.5");
        let about = Interval { approximate: true, ..Interval::exactly(decimal("72"), 0) };
        holds(about, TrailingZeros::Significant, "64.8", "79.2");
    }

    #[test]
    fn what_a_number_nearly_is_lies_on_one_side_of_it() {
        let near = |number: &str, bound| Interval::exactly(decimal(number), 0).bounded(bound);
        holds(near("70", IntervalBound::JustBelow), TrailingZeros::Significant, "63", "70");
        holds(near("70", IntervalBound::JustAbove), TrailingZeros::Significant, "70", "77");
        holds(near("4", IntervalBound::JustBelow), TrailingZeros::Significant, "3.5", "4");
        holds(near("-20", IntervalBound::JustBelow), TrailingZeros::Significant, "-22", "-20");
        let range = Interval::between(Interval::exactly(decimal("3"), 0), Interval::exactly(decimal("4"), 0));
        assert!(range.bounded(IntervalBound::JustBelow).approximate);
    }
}
