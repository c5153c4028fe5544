//! Parts of a whole that are said by counting it: `one in four`, `vier von fünf`, `jeder Vierte`.
//!
//! A share is one figure, a fraction, and not two counts. Two of three ships that were just named are counts:
//! `Two of the three ships`.

use super::super::exclude;
use super::super::measure::Measure;
use super::super::numeral::{self, Numeral};
use super::super::reader::Reader;
use crate::language::ends_with;
use crate::language::figures::{Mark, Role, Tail, UnitKind};
use crate::model::{Decimal, ExclusionReason, FigureKind};

/// The share that begins at `at`.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Measure> {
    one_of_every(reader, at).or_else(|| out_of(reader, at))
}

/// "Jeder Vierte", "every fifth barn". With a length of time it says how often: "every third year".
fn one_of_every(reader: &Reader<'_>, at: usize) -> Option<Measure> {
    let from = reader.mark(at, Mark::Every)?;
    let place = exclude::at(reader, from).filter(|place| place.reason == ExclusionReason::Ordinal)?;
    let whole = place.ordinal.filter(|whole| whole.compare(Decimal::whole(1)).is_gt() && place.start == from)?;
    let next = place.end;
    let is_time = is_duration(reader, next) || reader.mark(next, Mark::Times).is_some();
    let is_day = reader.mark(next, Mark::Weekday).is_some() || reader.is_month(next);
    let is_second = is_duration(reader, from) && !is_one_thing(reader, next);
    let value = Decimal::whole(1).checked_div(whole)?;
    (!is_time && !is_day && !is_second).then(|| measure(at, at, next, value))
}

/// Whether a length of time stands at `at`.
fn is_duration(reader: &Reader<'_>, at: usize) -> bool {
    let kind = |role| if let Role::Unit(unit) = role { Some(reader.lexicon.unit(unit).kind) } else { None };
    reader.find(at, kind).is_some_and(|(kind, _)| kind == UnitKind::Duration)
}

/// Whether a noun in the singular may stand at `at`: "every second household", and not "every second counts".
fn is_one_thing(reader: &Reader<'_>, at: usize) -> bool {
    let is_plural = ends_with(reader.words(at), &reader.style.endings.plural_noun);
    reader.is_word(at) && !is_plural && reader.mark(at, Mark::Stop).is_none()
}

/// "One in four", "vier von fünf", "seven out of ten".
fn out_of(reader: &Reader<'_>, at: usize) -> Option<Measure> {
    // Most numbers are no part of anything: a look at the words behind spares reading them twice.
    const WORDS: usize = 5;
    if !(at + 1..at + WORDS).any(|at| reader.mark(at, Mark::OutOf).is_some()) {
        return None;
    }
    let part = whole_number(reader, at)?;
    let is_joined = reader.is_hyphen(part.end);
    let hyphen = |at: usize| at + usize::from(is_joined && reader.is_hyphen(at));
    let link = hyphen(reader.mark(hyphen(part.end), Mark::OutOf)?);
    let whole = whole_number(reader, link)?;
    let is_part = part.value.mantissa > 0 && part.value.compare(whole.value).is_lt();
    let is_common = reader.mark(hyphen(part.end), Mark::From).is_some();
    let fits = is_part && is_round(&part, &whole, is_common) && !is_one_of_those(reader, at, &part);
    let value = part.value.checked_div(whole.value)?;
    (fits && !goes_on(reader, whole.end)).then(|| measure(at, at, whole.end, value))
}

/// The number at `at`, if it counts: without fraction or magnitude.
fn whole_number(reader: &Reader<'_>, at: usize) -> Option<Numeral> {
    let numeral = numeral::read(reader, at, true, false)?;
    let value = numeral.value.checked_add(Decimal::whole(0))?;
    let is_large = numeral.scale.is_some_and(|scale| scale.exponent > 3);
    let counts = numeral.tail == Tail::Number && value.exponent == 0 && !is_large;
    counts.then_some(Numeral { value, ..numeral })
}

/// Whether the whole is one that shares are said of: a small number, a ten, a hundred and so on, or any where one is
/// the part. What stands between them may be a common word, as "von" is; then small numbers in digits are counts.
fn is_round(part: &Numeral, whole: &Numeral, is_common: bool) -> bool {
    let (number, is_one) = (whole.value.mantissa, part.value.mantissa == 1);
    let is_power = [10, 100, 1_000, 10_000, 100_000].contains(&number);
    let are_digits = part.digits && whole.digits && is_common;
    is_one || is_power || !are_digits && (number <= 12 || [20, 50].contains(&number))
}

/// Whether "one" is one of some that are known: "sie ist eine von drei Schwestern". A share begins its sentence, or
/// has a bound.
fn is_one_of_those(reader: &Reader<'_>, at: usize, part: &Numeral) -> bool {
    let bound = |back: usize| {
        reader.find(at - back, |role| matches!(role, Role::Bound(_)).then_some(())).is_some_and(|((), end)| end == at)
    };
    let begins = at == 0 || matches!(reader.words(at - 1), "." | "!" | "?" | ":" | "„" | "“");
    part.article && !begins && !(1..=3.min(at)).any(bound)
}

/// Whether the second number is more than the whole of a share: it is measured, or a range follows.
fn goes_on(reader: &Reader<'_>, at: usize) -> bool {
    let measured = |role| matches!(role, Role::Unit(_) | Role::Sign(_)).then_some(());
    let is_measured = reader.find(at, measured).is_some() && !reader.is_preposition(at);
    is_measured || reader.mark(at, Mark::To).is_some_and(|end| reader.is_digits(end))
}

fn measure(start: usize, core_start: usize, end: usize, value: Decimal) -> Measure {
    /// Shares are spoken of by the hundredth.
    const PRECISION: i16 = -2;
    Measure {
        start,
        end,
        core_start,
        core_end: end,
        value,
        precision: value.exponent.max(PRECISION),
        unit: None,
        kind: FigureKind::Number,
        scale: None,
        only_one: false,
        doubtful: false,
        vague: false,
        tolerance: false,
        or_more: false,
    }
}
