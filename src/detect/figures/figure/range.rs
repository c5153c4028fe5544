//! Ranges: the second number behind "to", a dash, "or" or a comma, and what its ends share.
//!
//! In: the first measure. Out: both as one measure, and their interval. A unit or magnitude is often said once for
//! both ends; what leads from one value to another is no range (`change`).

use super::super::measure::{self, Measure};
use super::super::reader::Reader;
use super::Opening;
use crate::language::figures::{Mark, Role};
use crate::model::{Decimal, FigureKind, Interval, IntervalBound};

/// What stands between the two numbers.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    /// "To", a dash, or the "and" of "between".
    To,
    /// "Or", or the comma of `zwei, drei Leute`: only numbers that lie next to each other are one.
    Beside,
}

/// The second number of a range, with the first one: both as one measure, and their interval.
pub(super) fn range(reader: &Reader<'_>, first: &Measure, opening: &Opening) -> Option<(Measure, Interval)> {
    let (from, link) = link(reader, first, opening)?;
    let near = |bound: Option<IntervalBound>| bound.is_none_or(IntervalBound::is_near);
    let skip = reader.find(from, |role| matches!(role, Role::Bound(bound) if near(bound)).then_some(()));
    let at = skip.map_or(from, |((), end)| end);
    let second = measure::read(reader, at, false)?;
    let (low, high) = shared(reader, first, &second)?;
    let (low, high) = if is_below_nought(low, high) { (high, low) } else { (low, high) };
    let is_said_again = link == Link::Beside && first.unit.is_some() && second.unit.is_some();
    if is_said_again || low.compare(high).is_gt() || second.only_one || link == Link::Beside && !lie_beside(low, high) {
        return None;
    }
    let unit = second.unit.clone().or_else(|| first.unit.clone());
    let keeps = second.kind == FigureKind::Number || first.kind == FigureKind::Age;
    let kind = if keeps { first.kind } else { second.kind };
    let both = Measure { end: second.end, core_end: second.core_end, unit, kind, ..first.clone() };
    let ends = |value: Decimal, precision: i16| Interval::exactly(value, precision);
    let is_own = low.compare(first.value).is_eq();
    let precision = if is_own { first.precision } else { first.precision.max(second.precision) };
    let mut interval = Interval::between(ends(low, precision), ends(high, second.precision));
    interval.approximate |= skip.is_some();
    Some((both, interval))
}

/// Of two numbers below nought the one that is said first is nearer to it: `minus 5 bis minus 10 Grad`.
fn is_below_nought(low: Decimal, high: Decimal) -> bool {
    low.mantissa < 0 && high.mantissa < 0 && low.compare(high).is_gt()
}

/// The token after what joins a range behind `first`, and what that is.
fn link(reader: &Reader<'_>, first: &Measure, opening: &Opening) -> Option<(usize, Link)> {
    let suspended = first.end
        + usize::from(reader.is_dash(first.end) && reader.is_glued(first.end) && !reader.is_glued(first.end + 1));
    if opening.between
        && let Some(end) = reader.mark(first.end, Mark::And)
    {
        return Some((end, Link::To));
    }
    if let Some(end) = between_hyphens(reader, first.end) {
        return Some((end, Link::To));
    }
    if let Some(end) = reader.mark(suspended, Mark::To) {
        let dash = reader.is_dash(suspended);
        let balanced = reader.is_glued(suspended) == reader.is_glued(end) || reader.words(end) == "~";
        return (!dash || balanced).then_some((end, Link::To));
    }
    let end = reader.mark(first.end, Mark::Or).or_else(|| comma_between_words(reader, first))?;
    // "A year or two": what the article counts is said before.
    let is_free = first.unit.is_none() || first.only_one;
    (is_free && first.value.exponent == 0 && first.scale.is_none()).then_some((end, Link::Beside))
}

/// The token after the word between hyphens in `18-to-24-year-olds`.
fn between_hyphens(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let end = reader.mark(at + 1, Mark::To).filter(|_| reader.is_hyphen(at) && reader.is_word(at + 1))?;
    reader.is_hyphen(end).then_some(end + 1)
}

/// The token after the comma in `zwei, drei Leute`. With more numbers around, it parts the items of a list.
fn comma_between_words(reader: &Reader<'_>, first: &Measure) -> Option<usize> {
    let at = first.end;
    let is_comma = |at: usize| reader.words(at) == ",";
    let in_list = first.core_start > 0 && (is_comma(first.core_start - 1) || reader.after(first.core_start, Mark::And));
    let counts = |at: usize| is_comma(at) || [Mark::And, Mark::Or].iter().any(|&mark| reader.mark(at, mark).is_some());
    let fits = is_comma(at) && reader.is_word(first.core_start) && reader.is_word(at + 1) && !first.only_one;
    (fits && !in_list && !counts(at + 2)).then_some(at + 1)
}

/// Whether two numbers lie so near each other that they are said for what lies between: 2 and 3, 40 and 50, 15 and 20.
fn lie_beside(low: Decimal, high: Decimal) -> bool {
    let (Some(one), Some(other)) = (low.last_digit(), high.last_digit()) else {
        return low.mantissa == 0 && high.compare(Decimal::whole(1)).is_eq();
    };
    let exponent = one.min(other);
    let (low, high) = (in_steps(low, exponent), in_steps(high, exponent));
    let gap = high.zip(low).and_then(|(high, low)| high.checked_sub(low));
    let is_half_step = gap == Some(5) && low.is_some_and(|low| low % 5 == 0) || (low, high) == (Some(10), Some(12));
    // 10 or 20 are alternatives.
    let least = if exponent > 0 { Some(2) } else { Some(0) };
    low >= least && (gap == Some(1) || is_half_step)
}

/// How many times ten to the power of `exponent` makes `number`.
fn in_steps(number: Decimal, exponent: i16) -> Option<i128> {
    let power = i32::from(number.exponent) - i32::from(exponent);
    let factor = 10i128.checked_pow(power.unsigned_abs())?;
    if power < 0 { number.mantissa.checked_div(factor) } else { number.mantissa.checked_mul(factor) }
}

/// The ends of the range, where the two measures can be one: `zwei bis drei Millionen` shares the
/// magnitude, `3 bis 5 km` the unit, `$30 to $60 an hour` what it is counted by.
fn shared(reader: &Reader<'_>, first: &Measure, second: &Measure) -> Option<(Decimal, Decimal)> {
    let is_rate_of = |one: &str, rate: &str| rate.strip_prefix(one).is_some_and(|by| by.starts_with('/'));
    let same_unit = match (first.unit.as_deref(), second.unit.as_deref()) {
        (Some(one), Some(other)) => one == other || is_rate_of(one, other),
        _ => true,
    };
    let aged = first.kind == FigureKind::Age && second.kind == FigureKind::Duration;
    let kinds = aged || first.kind == second.kind || first.kind == FigureKind::Number || second.unit.is_none();
    if !same_unit || !kinds {
        return None;
    }
    Some((scaled(reader, first, second).unwrap_or(first.value), second.value))
}

/// The first number in the magnitude that the second one says for both.
fn scaled(reader: &Reader<'_>, first: &Measure, second: &Measure) -> Option<Decimal> {
    let scale = match second.scale {
        Some(scale) if first.scale.is_none() => scale,
        Some(_) => return None,
        None => grouped_thousands(reader, first, second)?,
    };
    let scaled = first.value.checked_mul(scale)?;
    let fits = first.value.compare(Decimal::whole(1000)).is_lt()
        && scaled.magnitude().compare(second.value.magnitude()).is_le();
    fits.then_some(scaled)
}

/// A thousand, where `40 bis 60.000` leaves out the noughts of the first number.
fn grouped_thousands(reader: &Reader<'_>, first: &Measure, second: &Measure) -> Option<Decimal> {
    const NEAR: i128 = 5;
    let (one, other) = (reader.words(first.core_start), reader.words(second.core_start));
    let short =
        first.unit.is_none() && first.core_end == first.core_start + 1 && one.bytes().all(|b| b.is_ascii_digit());
    let (group, noughts) = other.split_once(char::from(reader.style.group))?;
    let (below, group): (i128, i128) = (one.parse().ok()?, group.parse().ok()?);
    let fits = second.core_end == second.core_start + 1 && noughts == "000";
    (short && fits && below < group && below * NEAR >= group).then_some(Decimal { mantissa: 1, exponent: 3 })
}
