//! A quantity: an interval of numbers with a unit, and its short form in `value = "…"`.

mod habits;
mod short_form;

use std::fmt;
use std::ops::Range;

pub use habits::Instead;

use super::{Interval, Unit};

/// A number or a range of numbers with a unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// What is said of its number.
    pub interval: Interval,
    /// An ISO 4217 code, `%`, a UCUM code or a word; none for a plain number.
    pub unit: Option<String>,
}

/// The short form of `reading.toml`, which [`Quantity::parse`] reads.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.interval.fmt(f)?;
        self.unit.iter().try_for_each(|unit| write!(f, " {unit}"))
    }
}

/// Which part of a text is no quantity, why, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuantityError {
    /// The part that is not understood, in bytes of the text.
    pub place: Range<usize>,
    /// Why.
    pub fault: QuantityFault,
    /// What the text seems to mean, in the short form.
    pub instead: Option<Instead>,
}

/// Why a text is no quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuantityFault {
    /// This should be a number and is not.
    Number(String),
    /// The range runs backwards.
    Backwards,
    /// This is a magnitude and no unit.
    Magnitude(String),
    /// This is not a unit.
    NoUnit(String),
}

impl fmt::Display for QuantityFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(text) if text.is_empty() => f.write_str("a number is missing"),
            Self::Number(text) => write!(f, "`{text}` is not a number"),
            Self::Backwards => f.write_str("the range runs from the larger to the smaller number"),
            Self::Magnitude(text) => write!(f, "`{text}` is a magnitude and no unit"),
            Self::NoUnit(text) => write!(f, "`{text}` is no unit"),
        }
    }
}

impl Quantity {
    /// Reads the short form of `reading.toml`: `5`, `~5`, `<5`, `<=5`, `<~5`, `>5`, `>=5`, `>~5` or `5..7`, then,
    /// after a space, a unit.
    ///
    /// # Errors
    /// [`QuantityError`] says what is not understood, and what to write instead where that can be told.
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        short_form::read(text).map_err(|(place, fault)| {
            let is_read = |instead: &Instead| short_form::read(&instead.text).is_ok();
            let instead = if fault == QuantityFault::Backwards { None } else { habits::instead(text).filter(is_read) };
            QuantityError { place, fault, instead }
        })
    }

    /// What its unit means; of a quantity without one a plain number.
    pub fn measure(&self) -> Unit {
        self.unit.as_deref().map_or_else(Unit::plain, Unit::new)
    }

    /// Whether the unit is a share of a hundred.
    pub fn is_percent(&self) -> bool {
        self.unit.as_deref() == Some("%")
    }

    /// The unit if it is an ISO 4217 code.
    pub fn currency(&self) -> Option<&str> {
        self.unit.as_deref().filter(|unit| unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decimal, IntervalBound};

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn the_short_forms_are_read() {
        let read = |text| Quantity::parse(text).unwrap();
        let range = read("84000..98000 USD");
        assert_eq!((range.interval.low, range.interval.high), (Some(decimal("84000")), Some(decimal("98000"))));
        assert_eq!((range.interval.bound, range.currency()), (IntervalBound::Between, Some("USD")));
        let about = read("~70 %");
        assert_eq!((about.interval.stated(), about.interval.approximate), (Some(decimal("70")), true));
        assert!(about.is_percent() && read("~5..7").interval.approximate);
        assert_eq!((read("<=3.5").interval.bound, read("<=3.5").interval.precision), (IntervalBound::AtMost, -1));
        assert_eq!((read(">500 employees").interval.bound, read(">500 km").currency()), (IntervalBound::Above, None));
        assert_eq!(read("6").unit, None);
    }

    #[test]
    fn what_is_read_is_written_the_same() {
        for text in
            ["84000..98000 USD", "~4", "~5..7", "<~10 a", ">~15", "-0.5", "<=0.3 K", ">500 employees", "3.30 %", "0"]
        {
            assert_eq!(Quantity::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn blanks_may_stand_around_signs_and_dots() {
        for (spaced, plain) in [
            ("> 1000000", ">1000000"),
            ("<= 5 kg", "<=5 kg"),
            ("~ 70", "~70"),
            (" 5 .. 7 km ", "5..7 km"),
            ("<~ 10", "<~10"),
            ("~ <= 5", "~<=5"),
        ] {
            assert_eq!(Quantity::parse(spaced), Quantity::parse(plain), "{spaced}");
            assert!(Quantity::parse(plain).is_ok(), "{plain}");
        }
    }

    /// The part that is not understood, what is said of it, and what is offered: with a question mark if a person is to
    /// choose.
    fn fault(text: &str) -> (String, String, String) {
        let error = Quantity::parse(text).unwrap_err();
        let mark = |instead: Instead| if instead.is_certain { instead.text } else { format!("{}?", instead.text) };
        (text[error.place].to_owned(), error.fault.to_string(), error.instead.map_or_else(String::new, mark))
    }

    #[track_caller]
    fn assert_fault(text: &str, part: &str, says: &str, instead: &str) {
        assert_eq!(fault(text), (part.to_owned(), says.to_owned(), instead.to_owned()), "{text}");
    }

    #[test]
    fn the_part_that_is_not_understood_is_named() {
        assert_fault("5 Mio. Kisten", "Mio.", "`Mio.` is a magnitude and no unit", "5000000 Kisten");
        assert_fault("2..3 million", "million", "`million` is a magnitude and no unit", "2000000..3000000");
        assert_fault("1.234,5", "1.234,5", "`1.234,5` is not a number", "1234.5");
        assert_fault("5 to 7", "to", "`to` is no unit", "5..7");
        assert_fault("~", "", "a number is missing", "");
        assert_fault("7..5 km", "7..5", "the range runs from the larger to the smaller number", "");
        assert_fault("many", "many", "`many` is not a number", "");
    }

    #[test]
    fn what_is_meant_is_offered() {
        let instead = |text: &str| fault(text).2;
        let offered = [
            ("1,5 km", "1.5 km"),
            ("1.234.567", "1234567"),
            ("1'200 CHF", "1200 CHF"),
            ("12 500 Boote", "12500 Boote"),
            ("5-7 km", "5..7 km"),
            ("3 bis 4 Mrd. EUR", "3000000000..4000000000 EUR"),
            ("ca. 40 Boote", "~40 Boote"),
            ("mehr als 300", ">300"),
            ("at least 2,5 t", ">=2.5 t"),
            ("≤ 9 kg", "<=9 kg"),
            ("40%", "40 %"),
            ("€8", "8 EUR"),
            ("8€", "8 EUR"),
            ("60 or more boats", ">=60 boats"),
            ("60+", ">=60"),
        ];
        offered.iter().for_each(|(text, meant)| assert_eq!(instead(text), *meant, "{text}"));
    }

    #[test]
    fn what_can_mean_two_things_is_left_to_a_person() {
        let instead = |text: &str| fault(text).2;
        assert_eq!(instead("1,234 t"), "1.234 t?");
        assert_eq!(instead("$8"), "8 USD?");
        assert_eq!(instead("5 or 7 km"), "5..7 km?");
        assert_eq!(instead("2 Billion EUR"), "");
    }

    #[test]
    fn a_unit_that_begins_like_a_word_of_a_range_is_a_unit() {
        for text in ["5 tons", "5 torches", "5 orders", "5 m2", "5 USD/h", "5 millimetres", "5 -", "5 biscuits"] {
            assert!(Quantity::parse(text).is_ok(), "{text}");
        }
    }
}
