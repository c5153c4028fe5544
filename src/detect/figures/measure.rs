//! A number with its sign and unit: `$5.2 billion`, `−5 Grad`, `38-jährige`, `fünf Dollar und 20 Cent`.
//!
//! In: a place among the tokens. Out: a [`Measure`] with the tokens it takes. A currency may stand on
//! either side, a magnitude on either side of the currency; smaller units of the same kind are added.

mod compound_units;
pub(super) mod unit;

use super::numeral::{self, Numeral};
use super::reader::Reader;
use crate::language::figures::{Mark, Role, Tail, UnitKind};
use crate::model::{Decimal, FigureKind};
use unit::Measured;

/// A number with its unit, and the tokens it takes.
#[derive(Debug, Clone)]
pub struct Measure {
    /// The first token, of a sign or currency.
    pub start: usize,
    /// The token after the last, of the unit.
    pub end: usize,
    /// The first token of the number.
    pub core_start: usize,
    /// The token after the number.
    pub core_end: usize,
    /// The value, with its sign.
    pub value: Decimal,
    /// The power of ten of the last digit that is stated.
    pub precision: i16,
    /// The canonical unit.
    pub unit: Option<String>,
    /// What it measures.
    pub kind: FigureKind,
    /// The magnitude behind the number.
    pub scale: Option<Decimal>,
    /// Whether it is only "a" or "one", with nothing that would make it a count: "a year" tells when, too.
    pub only_one: bool,
    /// Whether it is only an article with a unit that is a common word as well.
    pub doubtful: bool,
    /// Whether words before make it vague: "several hundred".
    pub vague: bool,
    /// Whether a tolerance says that it is about right.
    pub tolerance: bool,
    /// Whether a plus behind it opens it upwards: `70+`.
    pub or_more: bool,
}

/// What stands before the number.
struct Opening {
    negative: bool,
    unit: Option<u16>,
    scale: Option<Decimal>,
    at: usize,
}

/// Reads the measure at `at`. Between "zwischen" and "und", `split_and` keeps the "und" out of it.
pub fn read(reader: &Reader<'_>, at: usize, split_and: bool) -> Option<Measure> {
    let opening = opening(reader, at);
    let numeral = numeral::read(reader, opening.at, split_and, opening.unit.is_some())?;
    let price = |role| matches!(role, Role::Sign(_)).then_some(());
    let before_price = reader.find(numeral.end, price).is_some_and(|((), end)| reader.is_digits(end));
    if numeral.article && (opening.unit.is_some() || before_price) {
        return None;
    }
    let measure = measured(reader, at, &opening, numeral)?;
    Some(compound_units::extended(reader, measure, split_and))
}

/// The measure of `value`, which ends before `at` and begins with the article at `start`, an adjective between them:
/// `eine gute Stunde`, `ein knappes Drittel`.
pub fn counted_by_article(reader: &Reader<'_>, start: usize, at: usize, value: Decimal) -> Option<Measure> {
    let one = Numeral {
        end: at,
        value,
        precision: value.exponent.max(-2),
        digits: false,
        scale: None,
        only_one: true,
        article: true,
        tail: Tail::Number,
    };
    let opening = Opening { negative: false, unit: None, scale: None, at: start };
    measured(reader, start, &opening, one)
}

/// A sign and a currency before the number, in either order.
fn opening(reader: &Reader<'_>, at: usize) -> Opening {
    let mut opening = Opening { negative: false, unit: None, scale: None, at };
    for _ in 0..2 {
        if let Some((negative, end)) = sign(reader, opening.at) {
            (opening.negative, opening.at) = (negative, end);
        } else if let Some((unit, end)) = currency(reader, opening.at).filter(|_| opening.unit.is_none()) {
            let scale = |role| if let Role::GluedScale(scale) = role { Some(scale) } else { None };
            opening.scale = reader.find(opening.at, scale).filter(|(_, stop)| *stop == end).map(|(scale, _)| scale);
            (opening.unit, opening.at) = (Some(unit), end);
        }
    }
    opening
}

/// Whether the number behind the sign at `at` is negative. A dash between words is no sign.
fn sign(reader: &Reader<'_>, at: usize) -> Option<(bool, usize)> {
    let (negative, end) = match (reader.mark(at, Mark::Minus), reader.mark(at, Mark::Plus)) {
        (Some(end), _) => (true, end),
        (_, Some(end)) => (false, end),
        _ => return None,
    };
    if reader.is_word(at) {
        let hyphen = usize::from(reader.is_hyphen(end) && reader.is_digits(end + 1));
        return Some((negative, end + hyphen));
    }
    let opens = at == 0
        || reader.tokens[at].spaced
        || matches!(reader.words(at - 1), "(" | "<" | ">" | "=" | "≤" | "≥" | "~" | "∼")
        || reader.find(at - 1, |role| matches!(role, Role::Sign(_)).then_some(())).is_some();
    (opens && (reader.is_glued(end) || at == 0)).then_some((negative, end))
}

/// A currency before digits: `$`, `US$`, `EUR`, `Yuan`.
fn currency(reader: &Reader<'_>, at: usize) -> Option<(u16, usize)> {
    let sign = |role| if let Role::Sign(unit) = role { Some(unit) } else { None };
    let named = |role| match role {
        Role::Unit(unit) if reader.lexicon.unit(unit).kind == UnitKind::Money => Some(unit),
        _ => None,
    };
    let numbers = |end: usize| reader.is_digits(end) || sign_before_digits(reader, end);
    // "A $50 note" has an article and "plan B $50" a name, "A$50" is an Australian price.
    let letter = reader.is_word(at) && reader.words(at).len() == 1 && !reader.is_glued(at + 1);
    let found = reader.find(at, sign).filter(|(_, end)| numbers(*end) && !letter);
    let is_other_word = reader.mark(at, Mark::Homonym).is_some();
    let lone_word = |end: usize| !is_other_word && reader.words(end - 1).len() > 2 && reader.is_digits(end);
    found.or_else(|| {
        reader.find(at, named).filter(|(_, end)| lone_word(*end) && unit::at(reader, end + 1, true).is_none())
    })
}

fn sign_before_digits(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_dash(at) && reader.is_digits(at + 1) && reader.is_glued(at + 1)
}

/// The number with what stands on its sides.
fn measured(reader: &Reader<'_>, start: usize, opening: &Opening, numeral: Numeral) -> Option<Measure> {
    let mut measure = plain(reader, start, opening, numeral);
    let numeral = again(reader, &mut measure, numeral);
    if let Some(scale) = opening.scale {
        measure.value = measure.value.checked_mul(scale)?;
        measure.precision = measure.precision.saturating_add(scale.exponent);
    }
    if let Some(index) = opening.unit {
        let unit = reader.lexicon.unit(index);
        (measure.unit, measure.kind, measure.only_one) = (Some(unit.code.clone()), unit.kind.figure(), false);
    }
    match numeral.tail {
        Tail::Ordinal(_) | Tail::Denominator => return None,
        Tail::Fold | Tail::Times => measure.kind = FigureKind::Multiplier,
        Tail::Unit(word) => with_word(reader, &mut measure, word),
        Tail::Number | Tail::Plus(_) => behind(reader, &mut measure, opening, numeral)?,
    }
    if opening.negative {
        measure.value = measure.value.negated();
    }
    Some(measure)
}

fn plain(reader: &Reader<'_>, start: usize, opening: &Opening, numeral: Numeral) -> Measure {
    let core = opening.at;
    let vague = core > 0 && numeral.value.mantissa == 1 && !numeral.digits && reader.after(core, Mark::Many);
    Measure {
        start,
        end: numeral.end,
        core_start: core,
        core_end: numeral.end,
        value: numeral.value,
        precision: numeral.precision,
        unit: None,
        kind: FigureKind::Number,
        scale: numeral.scale,
        only_one: numeral.only_one,
        doubtful: numeral.article,
        vague,
        tolerance: false,
        or_more: false,
    }
}

/// The number with what repeats it, `twelve (12)`, says how far it may be off, `2.5 ± 0.1`, or opens it, `70+`.
fn again(reader: &Reader<'_>, measure: &mut Measure, numeral: Numeral) -> Numeral {
    let at = numeral.end;
    let end = match reader.words(at) {
        "(" => numeral::read(reader, at + 1, false, false)
            .filter(|same| same.value.compare(numeral.value).is_eq() && same.digits != numeral.digits)
            .filter(|same| reader.words(same.end) == ")")
            .map(|same| same.end + 1),
        "±" => numeral::read(reader, at + 1, false, false).map(|tolerance| tolerance.end),
        "+" => (reader.is_glued(at) && !(reader.is_glued(at + 1) && reader.is_digits(at + 1))).then_some(at + 1),
        _ => None,
    };
    measure.tolerance = end.is_some() && reader.words(at) == "±";
    measure.or_more = end.is_some() && reader.words(at) == "+";
    measure.end = end.unwrap_or(measure.end);
    Numeral { end: measure.end, ..numeral }
}

/// The unit in the number's own word: `zweistündig`.
fn with_word(reader: &Reader<'_>, measure: &mut Measure, word: u32) {
    let unit = |role: &Role| if let Role::Unit(unit) = role { Some(*unit) } else { None };
    if let Some(unit) = reader.lexicon.meanings(word).iter().find_map(unit) {
        let unit = reader.lexicon.unit(unit);
        (measure.unit, measure.kind, measure.only_one) = (Some(unit.code.clone()), unit.kind.figure(), false);
    }
}

/// What stands behind the number: "times", "-fold", a unit.
fn behind(reader: &Reader<'_>, measure: &mut Measure, opening: &Opening, numeral: Numeral) -> Option<()> {
    let at = numeral.end;
    let fold = reader.mark(at, Mark::Fold).filter(|_| reader.is_glued(at) || reader.is_dash(at));
    let dimensions = reader.mark(at, Mark::Times).is_some_and(|end| reader.is_digits(end));
    if let Some(end) = fold.or(reader.mark(at, Mark::Times)).filter(|_| opening.unit.is_none() && !dimensions) {
        (measure.kind, measure.end, measure.only_one) = (FigureKind::Multiplier, end, false);
        return Some(());
    }
    let hyphen = usize::from(reader.is_hyphen(at));
    if hyphen == 1 && reader.is_any(at + hyphen, &reader.lexicon.spelled.digits_of_number) {
        return None;
    }
    if let Some(end) = all_of_age(reader, measure.core_start, at) {
        (measure.kind, measure.unit, measure.end) = (FigureKind::Age, Some("a".to_owned()), end);
        return Some(());
    }
    if let Some(found) = unit::behind(reader, numeral::behind_of(reader, at, numeral), numeral) {
        return apply(reader, measure, found, opening.unit.is_some(), numeral);
    }
    if let Some(end) = reader.mark(at, Mark::BelowZero).filter(|_| opening.unit.is_none()) {
        (measure.kind, measure.end, measure.value) = (FigureKind::Temperature, end, measure.value.negated());
    }
    if opening.unit.is_none()
        && reader.after(measure.core_start, Mark::AgeBefore)
        && (reader.is_end(at) || reader.mark(at, Mark::Stop).is_some() || is_after_of(reader, measure.core_start))
    {
        (measure.kind, measure.unit) = (FigureKind::Age, Some("a".to_owned()));
    }
    Some(())
}

/// Whether "of" stands before the number: what follows "the age of" is no count.
fn is_after_of(reader: &Reader<'_>, core: usize) -> bool {
    let Some(before) = core.checked_sub(1) else { return false };
    reader.is_any(before, &reader.lexicon.spelled.part_of) || reader.mark(before, Mark::From).is_some()
}

/// The token after `over-75s`: people of an age, behind a bound.
fn all_of_age(reader: &Reader<'_>, core: usize, at: usize) -> Option<usize> {
    let bound = |role| matches!(role, Role::Bound(Some(_))).then_some(());
    let hyphen = core.checked_sub(1).filter(|&hyphen| reader.is_hyphen(hyphen))?;
    let bounded = hyphen > 0 && reader.find(hyphen - 1, bound).is_some_and(|((), end)| end == hyphen);
    let ending = reader.is_glued(at) && reader.is_any(at, &reader.lexicon.spelled.decade_endings);
    (bounded && ending).then_some(at + 1)
}

/// Takes the unit `found` into `measure`. After a currency only another name of it belongs to the figure.
fn apply(reader: &Reader<'_>, measure: &mut Measure, found: Measured, priced: bool, numeral: Numeral) -> Option<()> {
    if priced {
        let same = matches!(found.kind, FigureKind::Money) && measure.unit.as_deref() == Some(found.code.as_str());
        let rate = found.rate;
        if same || rate {
            measure.end = found.end;
            if rate && !same {
                measure.unit = measure.unit.take().map(|unit| format!("{unit}{}", found.code));
            }
        }
        return Some(());
    }
    if found.rate {
        if reader.is_any(numeral.end, &reader.lexicon.spelled.per) || reader.mark(numeral.end, Mark::Article).is_some()
        {
            (measure.unit, measure.end) = (Some(found.code), found.end);
        }
        return Some(());
    }
    // "A year" tells when more often than how long: it counts where a bound says so.
    measure.only_one = numeral.article && found.kind == FigureKind::Duration;
    measure.doubtful &= found.common;
    (measure.kind, measure.end) = (found.kind, found.end);
    if let Some(factor) = found.factor {
        measure.value = measure.value.checked_mul(factor)?;
        measure.precision = measure.precision.saturating_add(factor.last_digit().unwrap_or(0));
        measure.only_one &= factor.compare(Decimal::whole(1)).is_gt();
    }
    measure.unit = Some(found.code);
    if let Some(scale) = found.scale {
        measure.value = measure.value.checked_mul(scale)?;
        measure.precision = measure.precision.saturating_add(scale.exponent);
        measure.core_end = found.end;
    }
    if found.negative {
        measure.value = measure.value.negated();
    }
    if measure.kind == FigureKind::Duration && (reader.after(measure.core_start, Mark::AgeBefore)) {
        measure.kind = FigureKind::Age;
    }
    Some(())
}
