//! The short form of a quantity in `value = "…"`: `5`, `~70`, `<= 5 kg`, `5 .. 7 km`.
//!
//! In: what a person wrote. Out: its interval and unit, or which part of it is not understood.

use std::ops::Range;

use super::{Quantity, QuantityFault, habits};
use crate::model::{Decimal, Interval, IntervalBound};

/// The signs of bounds; where one begins with another, it stands before it.
const SIGNS: [(&str, IntervalBound); 6] = [
    ("<~", IntervalBound::JustBelow),
    (">~", IntervalBound::JustAbove),
    ("<=", IntervalBound::AtMost),
    (">=", IntervalBound::AtLeast),
    ("<", IntervalBound::Below),
    (">", IntervalBound::Above),
];

/// The part of a text that is not understood, and why.
type Fault = (Range<usize>, QuantityFault);

/// A text that is read from its start.
struct Reading<'t> {
    text: &'t str,
    at: usize,
}

/// Reads `text`. Blanks may stand around signs and dots.
pub(super) fn read(text: &str) -> Result<Quantity, Fault> {
    let mut reading = Reading { text, at: 0 };
    let approximate = reading.takes("~");
    let bound = SIGNS.iter().find(|(sign, _)| reading.takes(sign)).map(|(_, bound)| *bound);
    let start = reading.after_blanks();
    let first = reading.number()?;
    let both = if reading.takes("..") { Some(Interval::between(first, reading.number()?)) } else { None };
    let is_backwards = |both: Interval| both.low.zip(both.high).is_some_and(|(low, high)| low.compare(high).is_gt());
    if both.is_some_and(is_backwards) {
        return Err((start..reading.at, QuantityFault::Backwards));
    }
    let interval = both.unwrap_or(first);
    let interval = bound.map_or(interval, |bound| interval.bounded(bound));
    let interval = Interval { approximate: approximate || interval.approximate, ..interval };
    Ok(Quantity { interval, unit: reading.unit()? })
}

impl Reading<'_> {
    /// Where the next word begins.
    fn after_blanks(&mut self) -> usize {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
        self.at
    }

    /// Whether `sign` comes next; then it is passed.
    fn takes(&mut self, sign: &str) -> bool {
        let start = self.after_blanks();
        let is_next = self.text[start..].starts_with(sign);
        self.at += if is_next { sign.len() } else { 0 };
        is_next
    }

    /// The number that comes next, up to a blank or the dots of a range.
    fn number(&mut self) -> Result<Interval, Fault> {
        let start = self.after_blanks();
        let rest = &self.text[start..];
        let blank = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let written = &rest[..rest.find("..").map_or(blank, |dots| dots.min(blank))];
        self.at = start + written.len();
        match Decimal::parse(written) {
            Some(number) => Ok(Interval::exactly(number, number.exponent)),
            None => Err((start..self.at, QuantityFault::Number(written.to_owned()))),
        }
    }

    /// The unit behind the number: all that is left.
    fn unit(&mut self) -> Result<Option<String>, Fault> {
        let start = self.after_blanks();
        let unit = self.text[start..].trim_end();
        let word = unit.split_whitespace().next().unwrap_or_default();
        let fault = if habits::magnitude(word).is_some() {
            QuantityFault::Magnitude(word.to_owned())
        } else if habits::is_no_unit(unit) {
            QuantityFault::NoUnit(word.to_owned())
        } else {
            return Ok((!unit.is_empty()).then(|| unit.to_owned()));
        };
        Err((start..start + word.len(), fault))
    }
}
