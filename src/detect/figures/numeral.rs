//! Numbers, in digits, in words or mixed: `3,3 Milliarden`, `zwei Drittel`, `half a million`, `7 1/2`.
//!
//! In: a place among the tokens. Out: the number's value and where it ends. A number is a sum of terms
//! with falling magnitudes; a fraction may follow, then a magnitude that all of it is counted in.

mod fraction;
mod parts;
mod power;

use super::cardinal::{self, Value};
use super::reader::Reader;
use crate::language::figures::{Mark, NumberWord, Role, Tail};
use crate::model::Decimal;

/// A number that was read.
#[derive(Debug, Clone, Copy)]
pub struct Numeral {
    /// The token after it.
    pub end: usize,
    /// Its value.
    pub value: Decimal,
    /// The power of ten of the last digit that is stated.
    pub precision: i16,
    /// Whether it begins with digits.
    pub digits: bool,
    /// The magnitude that stands behind it, with what counts it: 10^6 in `zwei Millionen`.
    pub scale: Option<Decimal>,
    /// Whether it is only "a" or "one", which mostly count nothing.
    pub only_one: bool,
    /// Whether it is only an article.
    pub article: bool,
    /// What the ending of its last word makes of it.
    pub tail: Tail,
}

/// Reads the number at `at`. Between "zwischen" and "und", `split_and` keeps the "und" out of it. Where
/// it is money, a single letter behind the digits is a magnitude.
pub fn read(reader: &Reader<'_>, at: usize, split_and: bool, money: bool) -> Option<Numeral> {
    if super::exclude::at(reader, at).is_some() {
        return None;
    }
    if let Some(fraction) = fraction::read(reader, at) {
        return Some(scaled(reader, fraction));
    }
    let items = parts::collect(reader, at, split_and, money);
    let (value, count) = cardinal::read(&items.list, reader.style.one_before_ten)?;
    let used = &items.list[..count];
    let end = used.last()?.end;
    let whole_tail = count == items.list.len();
    let tail = if whole_tail { items.tail } else { Tail::Number };
    let scale = used
        .last()
        .and_then(|item| if let Value::Word(NumberWord::Scale(scale)) = item.value { Some(scale) } else { None });
    let literal = matches!(used[0].value, Value::Digits(_));
    let only_one = count == 1 && !literal && value == Decimal::whole(1);
    let numeral = Numeral {
        end,
        value,
        precision: value.exponent,
        digits: literal,
        scale: scale.filter(|scale| scale.exponent > 0),
        only_one,
        article: only_one && items.article,
        tail,
    };
    finish(reader, numeral)
}

/// What may follow the whole part: a half in the same word, a spoken decimal part, a fraction, a magnitude.
fn finish(reader: &Reader<'_>, numeral: Numeral) -> Option<Numeral> {
    if let Tail::Plus(fraction) = numeral.tail {
        let (value, precision) = (numeral.value.checked_add(fraction)?, fraction.exponent);
        let mixed = Numeral { value, precision, only_one: false, article: false, tail: Tail::Number, ..numeral };
        return Some(scaled(reader, mixed));
    }
    if numeral.tail != Tail::Number {
        return Some(numeral);
    }
    if let Some(spoken) = spoken_point(reader, numeral) {
        return Some(scaled(reader, spoken));
    }
    match fraction::after(reader, numeral) {
        Some(mixed) => Some(scaled(reader, mixed)),
        None => Some(numeral),
    }
}

/// `drei Komma zwei`: the digits after the point, spoken one by one or as one number.
fn spoken_point(reader: &Reader<'_>, numeral: Numeral) -> Option<Numeral> {
    const MOST: usize = 12;
    if numeral.value.exponent < 0 {
        return None;
    }
    let mut end = reader.mark(numeral.end, Mark::Point)?;
    let mut digits = String::new();
    while let Some((spoken, next)) = (digits.len() < MOST).then(|| spoken_digits(reader, end)).flatten() {
        digits.push_str(&spoken);
        end = next;
    }
    let fraction = Decimal { mantissa: digits.parse().ok()?, exponent: -i16::try_from(digits.len()).ok()? };
    let value = numeral.value.checked_add(fraction)?;
    Some(Numeral { end, value, precision: fraction.exponent, only_one: false, article: false, ..numeral })
}

/// The digits of one spoken number below a hundred, or of a literal.
fn spoken_digits(reader: &Reader<'_>, at: usize) -> Option<(String, usize)> {
    if let Some(whole) = reader.whole(at) {
        return (whole < 1_000_000).then(|| (reader.words(at).to_owned(), at + 1));
    }
    let small = |role| if let Role::NumberWord(NumberWord::Small(n)) = role { Some(n) } else { None };
    let Some((ten, next)) = reader.find(at, small) else {
        let compound = parts::compound(reader, at)?;
        let [NumberWord::Small(one), NumberWord::And, NumberWord::Small(ten)] = compound.parts[..] else { return None };
        return (compound.tail == Tail::Number).then(|| ((one + ten).to_string(), at + 1));
    };
    let hyphen = next + usize::from(reader.is_hyphen(next));
    match reader.find(hyphen, small) {
        Some((one @ 1..=9, end)) if ten >= 20 => Some(((ten + one).to_string(), end)),
        _ => Some((ten.to_string(), next)),
    }
}

/// The part of one that is said at `at`, as behind "and": `a half`, `drei Viertel`; and the token after it.
pub fn part_of_one(reader: &Reader<'_>, at: usize) -> Option<(Decimal, usize)> {
    fraction::joined(reader, at).filter(|(_, end)| reader.mark(end - 1, Mark::Article).is_none())
}

/// The token where a magnitude may stand that the number before `at` is counted in: `a quarter of a million`,
/// `a half-million`.
fn before_scale(reader: &Reader<'_>, at: usize, numeral: Numeral) -> usize {
    let is_part = numeral.value.compare(Decimal::whole(1)).is_lt();
    if is_part && reader.is_hyphen(at) { at + 1 } else { behind_of(reader, at, numeral) }
}

/// The token behind "of a" at `at`, where the number before is a part of what stands there: `a quarter of a mile`.
pub fn behind_of(reader: &Reader<'_>, at: usize, numeral: Numeral) -> usize {
    let is_part = numeral.value.compare(Decimal::whole(1)).is_lt();
    let of = is_part && !numeral.digits && reader.is_any(at, &reader.lexicon.spelled.part_of);
    reader.mark(at + 1, Mark::Article).filter(|_| of).unwrap_or(at)
}

/// The number in the magnitudes that follow it.
fn scaled(reader: &Reader<'_>, mut numeral: Numeral) -> Numeral {
    let scale = |role| if let Role::NumberWord(NumberWord::Scale(scale)) = role { Some(scale) } else { None };
    let hundred =
        |role| (role == Role::NumberWord(NumberWord::Hundred)).then_some(Decimal { mantissa: 1, exponent: 2 });
    let find = |at| reader.find(at, scale).or_else(|| reader.find(at, hundred));
    for _ in 0..2 {
        let Some((scale, end)) = find(before_scale(reader, numeral.end, numeral)) else { break };
        let Some(value) = numeral.value.checked_mul(scale) else { break };
        let precision = numeral.precision.saturating_add(scale.exponent);
        numeral = Numeral { end, value, precision, scale: Some(scale), only_one: false, article: false, ..numeral };
    }
    numeral
}
