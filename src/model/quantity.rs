//! A quantity: an interval of numbers with a unit, and its short form in `value = "…"`.

use std::fmt;

use super::{Decimal, Interval, IntervalBound};

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

/// Why a text is no quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuantityError {
    /// This should be a number and is not.
    Number(String),
    /// The range runs backwards.
    Backwards,
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(text) if text.is_empty() => f.write_str("a number is missing"),
            Self::Number(text) => write!(f, "`{text}` is not a number"),
            Self::Backwards => f.write_str("the range runs from the larger to the smaller number"),
        }
    }
}

impl Quantity {
    /// Reads the short form of `reading.toml`: `5`, `~5`, `<5`, `<=5`, `<~5`, `>5`, `>=5`, `>~5` or `5..7`, then,
    /// after a space, a unit.
    ///
    /// # Errors
    /// [`QuantityError`] says what is no number, or that a range runs backwards.
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        let text = text.trim();
        let (number, unit) =
            text.split_once(char::is_whitespace).map_or((text, ""), |(number, unit)| (number, unit.trim()));
        let unit = (!unit.is_empty()).then(|| unit.to_owned());
        Ok(Self { interval: interval(number)?, unit })
    }

    /// Whether the unit is a share of a hundred.
    pub fn is_percent(&self) -> bool {
        self.unit.as_deref() == Some("%")
    }

    /// Whether the two can be compared by their numbers: the unit of one does not rule out that of the other. Only
    /// two currencies do, and a currency and a share; another unit can have many names.
    pub fn is_comparable(&self, other: &Self) -> bool {
        let (one, another) = (self.currency(), other.currency());
        let is_other_money = one.zip(another).is_some_and(|(one, another)| one != another);
        let is_share = self.is_percent() && another.is_some() || other.is_percent() && one.is_some();
        !is_other_money && !is_share
    }

    /// The unit if it is an ISO 4217 code.
    pub fn currency(&self) -> Option<&str> {
        self.unit.as_deref().filter(|unit| unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase()))
    }
}

/// The number of a short form.
fn interval(text: &str) -> Result<Interval, QuantityError> {
    let (approximate, text) = text.strip_prefix('~').map_or((false, text), |rest| (true, rest));
    let number = |text: &str| {
        let number = Decimal::parse(text).ok_or_else(|| QuantityError::Number(text.to_owned()))?;
        Ok(Interval { approximate, ..Interval::exactly(number, number.exponent) })
    };
    if let Some((low, high)) = text.split_once("..") {
        let range = Interval::between(number(low)?, number(high)?);
        let backwards = range.low.zip(range.high).is_some_and(|(low, high)| low.compare(high).is_gt());
        return if backwards { Err(QuantityError::Backwards) } else { Ok(range) };
    }
    const SIGNS: [(&str, IntervalBound); 6] = [
        ("<~", IntervalBound::JustBelow),
        (">~", IntervalBound::JustAbove),
        ("<=", IntervalBound::AtMost),
        (">=", IntervalBound::AtLeast),
        ("<", IntervalBound::Below),
        (">", IntervalBound::Above),
    ];
    let signed = SIGNS.iter().find_map(|(sign, bound)| text.strip_prefix(sign).map(|rest| (rest, *bound)));
    signed.map_or_else(|| number(text), |(rest, bound)| number(rest).map(|number| number.bounded(bound)))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_wrong_number_is_named() {
        assert_eq!(Quantity::parse("1,5 km"), Err(QuantityError::Number("1,5".into())));
        assert_eq!(Quantity::parse("~"), Err(QuantityError::Number(String::new())));
        assert_eq!(Quantity::parse("7..5"), Err(QuantityError::Backwards));
    }
}
