//! Units: what a quantity's unit measures, and how much of it one is.
//!
//! A unit is a dimension, a factor and an offset; some words for units mean several (a pound, a ton, a degree), and are
//! compared as each. What the table does not have, such as `people` or `cars`, is something that is counted: it is
//! comparable with other counts and with plain numbers, whatever it is called, and with nothing that is measured.
//!
//! 1. `table` has all units, `names` what people write for them.
//! 2. `code` reads a code, its prefix, and products of units (`USD/h`).
//! 3. [`Unit::steps_into`] leads from one unit to another, by each pair of meanings that measure the same.

mod code;
mod dimension;
mod fraction;
mod names;
mod table;
#[cfg(test)]
mod tests;

use dimension::Dimension;
use fraction::Fraction;

use super::{Decimal, Extent, Outcome};

/// All that a quantity's unit can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its meanings, the usual one first.
    meanings: Vec<Meaning>,
    /// Those of what stands before the first `/`, of a rate that can be stated without the rest.
    numerator: Vec<Meaning>,
    /// Whether it is no unit of the table.
    is_counted: bool,
}

/// One thing that a unit can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Meaning {
    dimension: Dimension,
    /// How much one is, at the least and at the most.
    least: Fraction,
    greatest: Fraction,
    /// What is added first.
    offset: Decimal,
}

/// What leads from a number of one unit to that of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    least: Fraction,
    greatest: Fraction,
    /// What is added before it is multiplied, and taken away afterwards.
    offsets: (Decimal, Decimal),
}

impl Unit {
    /// What `code` means: a UCUM code, an ISO 4217 code, `%`, a name, or a word for what is counted.
    pub fn new(code: &str) -> Self {
        code::read(code)
    }

    /// A plain number.
    pub fn plain() -> Self {
        Self { meanings: vec![Meaning::one()], numerator: Vec::new(), is_counted: true }
    }

    /// Whether it is a plain number, or a word for what is counted.
    pub fn is_counted(&self) -> bool {
        self.is_counted
    }

    /// Whether one of its meanings measures what one of `other` measures.
    pub fn measures_as(&self, other: &Self) -> bool {
        !self.steps_into(other).is_empty()
    }

    /// What leads from this unit to `other`, for each pair of meanings that measure the same; none if none do. Fixed
    /// factors come alone, where there are any: a year is twelve months before it is some 365 days.
    pub fn steps_into(&self, other: &Self) -> Vec<Step> {
        steps(&self.meanings, &other.meanings)
    }

    /// As [`Self::steps_into`], where one is a rate and the other what it is a rate of: an hourly wage can be stated as one
    /// of 12 dollars, and six miles a day as six miles. A speed cannot: so many kilometres are none.
    pub fn steps_into_rate(&self, other: &Self) -> Vec<Step> {
        let (from, into) = match (&self.numerator[..], &other.numerator[..]) {
            ([], []) => return Vec::new(),
            ([], numerator) => (&self.meanings[..], numerator),
            (numerator, []) => (numerator, &other.meanings[..]),
            _ => return Vec::new(),
        };
        steps(from, into)
    }

    /// Whether its usual meaning is money.
    pub fn is_money(&self) -> bool {
        self.meanings.first().is_some_and(|meaning| meaning.dimension.is_money())
    }

    /// Whether it is a length of time.
    pub fn is_duration(&self) -> bool {
        self.meanings.first().is_some_and(|meaning| meaning.dimension.is_time())
    }

    /// The unit of so many of this for each of `other`.
    pub fn over(&self, other: &Self) -> Self {
        let over = |one: &Meaning| other.meanings.iter().filter_map(|other| one.over(other)).collect::<Vec<_>>();
        let meanings = self.meanings.iter().flat_map(over).collect();
        Self { meanings, numerator: Vec::new(), is_counted: self.is_counted && other.is_counted }
    }
}

/// What leads from one of these meanings to one of those.
fn steps(from: &[Meaning], into: &[Meaning]) -> Vec<Step> {
    let pairs = || from.iter().flat_map(|one| into.iter().map(move |other| (one, other)));
    let of = |is_loose: bool| {
        let fitting = pairs().filter(move |(one, other)| (one.is_loose() || other.is_loose()) == is_loose);
        fitting.filter_map(|(one, other)| one.step_into(other))
    };
    let mut steps: Vec<Step> = of(false).collect();
    if steps.is_empty() {
        steps.extend(of(true));
    }
    steps.dedup();
    steps
}

impl Meaning {
    /// A plain number.
    fn one() -> Self {
        Self {
            dimension: Dimension::default(),
            least: Fraction::ONE,
            greatest: Fraction::ONE,
            offset: Decimal::whole(0),
        }
    }

    fn is_loose(&self) -> bool {
        self.least != self.greatest
    }

    fn step_into(&self, other: &Self) -> Option<Step> {
        let (least, greatest) = (self.least.divided_by(other.greatest)?, self.greatest.divided_by(other.least)?);
        let step = Step { least, greatest, offsets: (self.offset, other.offset) };
        (self.dimension == other.dimension).then_some(step)
    }

    fn over(&self, other: &Self) -> Option<Self> {
        Some(Self {
            dimension: self.dimension.clone().times(&other.dimension, -1),
            least: self.least.divided_by(other.greatest)?,
            greatest: self.greatest.divided_by(other.least)?,
            offset: Decimal::whole(0),
        })
    }
}

impl Step {
    /// What changes no number.
    pub const SAME: Self = {
        let nought = Decimal { mantissa: 0, exponent: 0 };
        Self { least: Fraction::ONE, greatest: Fraction::ONE, offsets: (nought, nought) }
    };

    /// Whether it leaves the digits of every number as they are.
    pub fn moves_point_only(self) -> bool {
        let is_power = |one: Decimal| {
            one.last_digit().is_some_and(|last| one.compare(Decimal { mantissa: 1, exponent: last }).is_eq())
        };
        let has_offset = self.offsets.0.mantissa != 0 || self.offsets.1.mantissa != 0;
        !has_offset && self.least == self.greatest && self.least.of(Decimal::whole(1)).is_some_and(is_power)
    }

    /// The least and the greatest number that `value` can come to; `None` out of range.
    pub fn of(self, value: Decimal) -> Option<(Decimal, Decimal)> {
        if self == Self::SAME {
            return Some((value, value));
        }
        let value = value.checked_add(self.offsets.0)?;
        let (one, other) = (self.least.of(value)?, self.greatest.of(value)?);
        let (low, high) = if one.compare(other).is_gt() { (other, one) } else { (one, other) };
        let back = self.offsets.1.negated();
        Some((low.checked_add(back)?, high.checked_add(back)?))
    }

    /// What a number that is stated comes to.
    pub fn of_outcome(self, outcome: Outcome) -> Option<Outcome> {
        Some(Outcome { low: self.of(outcome.low)?.0, high: self.of(outcome.high)?.1, ..outcome })
    }

    /// All that the values of `extent` can come to. A side that is open stays so, as does one that is out of range.
    pub fn of_extent(self, extent: Extent) -> Extent {
        Extent {
            low: extent.low.and_then(|low| Some(self.of(low)?.0)),
            high: extent.high.and_then(|high| Some(self.of(high)?.1)),
        }
    }
}
