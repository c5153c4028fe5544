//! Quantities in several units: `5 feet 2 inches`, `eine Stunde und zehn Minuten`, `15 Dollar und 20 Cent`.
//!
//! They are one quantity, in the finest unit that is named, so that it stays exact; of money in the currency.

use super::super::numeral;
use super::super::reader::Reader;
use super::Measure;
use crate::language::figures::{Mark, Role, UnitKind};
use crate::model::{Decimal, FigureKind};

/// How many of the second make one of the first.
const STEPS: [(&str, &str, i128); 17] = [
    ("[mi_i]", "[yd_i]", 1760),
    ("[mi_i]", "[ft_i]", 5280),
    ("[yd_i]", "[ft_i]", 3),
    ("[ft_i]", "[in_i]", 12),
    ("km", "m", 1000),
    ("m", "cm", 100),
    ("cm", "mm", 10),
    ("kg", "g", 1000),
    ("t", "kg", 1000),
    ("[lb_av]", "[oz_av]", 16),
    ("a", "mo", 12),
    ("wk", "d", 7),
    ("d", "h", 24),
    ("h", "min", 60),
    ("min", "s", 60),
    ("h", "s", 3600),
    ("L", "mL", 1000),
];

/// `measure` with the smaller units that follow it.
pub fn extended(reader: &Reader<'_>, mut measure: Measure, split_and: bool) -> Measure {
    const MOST: usize = 4;
    for _ in 0..MOST {
        let longer = smaller(reader, &measure, split_and)
            .or_else(|| cents(reader, &measure, split_and))
            .or_else(|| and_a_half(reader, &measure, split_and))
            .or_else(|| bare_inches(reader, &measure));
        let Some(longer) = longer else { break };
        measure = longer;
    }
    measure
}

/// The token after "and" or a comma at `at`, and whether one stands there.
fn link(reader: &Reader<'_>, at: usize, split_and: bool) -> (usize, bool) {
    let comma = at + usize::from(reader.words(at) == "," && !reader.is_digits(at));
    match reader.mark(comma, Mark::And).filter(|_| !split_and) {
        Some(end) => (end, true),
        None => (comma, comma > at),
    }
}

/// `measure` with the next smaller unit of its kind.
fn smaller(reader: &Reader<'_>, measure: &Measure, split_and: bool) -> Option<Measure> {
    let unit = measure.unit.as_deref()?;
    STEPS.iter().find(|(large, ..)| *large == unit)?;
    let (from, _) = link(reader, measure.end, split_and);
    let (next, _) = one(reader, from, split_and)?;
    let (_, small, factor) =
        STEPS.iter().find(|(large, small, _)| *large == unit && next.unit.as_deref() == Some(*small))?;
    let value = measure.value.checked_mul(Decimal::whole(*factor))?.checked_add(next.value)?;
    let unit = Some((*small).to_owned());
    let (precision, end) = (next.precision, next.end);
    Some(Measure {
        value,
        unit,
        precision,
        end,
        core_end: next.core_end,
        only_one: false,
        doubtful: false,
        ..measure.clone()
    })
}

/// `measure` with the part of one that follows its unit: `a year and a half`.
fn and_a_half(reader: &Reader<'_>, measure: &Measure, split_and: bool) -> Option<Measure> {
    let whole = measure.unit.is_some() && measure.value.exponent == 0 && measure.core_end < measure.end;
    let from = reader.mark(measure.end, Mark::And).filter(|_| whole && !split_and)?;
    let (part, end) = numeral::part_of_one(reader, from)?;
    let closed =
        reader.is_end(end) || [Mark::Stop, Mark::Ago, Mark::Old].iter().any(|&mark| reader.mark(end, mark).is_some());
    let value = measure.value.checked_add(part)?;
    let precision = part.exponent.max(-2);
    closed.then(|| Measure { value, precision, end, only_one: false, doubtful: false, ..measure.clone() })
}

/// Feet with the inches that are not named: `six foot two`.
fn bare_inches(reader: &Reader<'_>, measure: &Measure) -> Option<Measure> {
    let feet = measure.unit.as_deref() == Some("[ft_i]") && measure.value.exponent == 0;
    let inches = numeral::read(reader, measure.end, true, false).filter(|_| feet && measure.core_end < measure.end)?;
    let below = inches.value.exponent == 0 && (1..12).contains(&inches.value.mantissa) && !inches.only_one;
    let closed = reader.is_end(inches.end) && !reader.is_dash(inches.end);
    let closed = closed
        || reader.mark(inches.end, Mark::Stop).is_some()
        || reader.is_any(inches.end, &reader.lexicon.spelled.extents);
    let value = measure.value.checked_mul(Decimal::whole(12))?.checked_add(inches.value)?;
    let (unit, end) = (Some("[in_i]".to_owned()), inches.end);
    (below && closed).then(|| Measure {
        value,
        unit,
        end,
        core_end: end,
        only_one: false,
        doubtful: false,
        ..measure.clone()
    })
}

/// One number with its unit, and no more.
fn one(reader: &Reader<'_>, at: usize, split_and: bool) -> Option<(Measure, usize)> {
    let opening = super::Opening { negative: false, unit: None, scale: None, at };
    let numeral = numeral::read(reader, at, split_and, false)?;
    let measure = super::measured(reader, at, &opening, numeral)?;
    let end = measure.end;
    Some((measure, end))
}

/// Money with its cents, named or not: `15 Dollar und 20 Cent`, `zwei Euro achtzig`.
fn cents(reader: &Reader<'_>, measure: &Measure, split_and: bool) -> Option<Measure> {
    let named_after = measure.core_end < measure.end
        && reader.find(measure.end, |role| matches!(role, Role::Unit(_)).then_some(())).is_none();
    let whole = measure.kind == FigureKind::Money && measure.value.exponent == 0 && measure.scale.is_none();
    if !named_after
        || !whole
        || measure.unit.as_deref().is_none_or(|unit| unit.len() != 3)
        || reader.words(measure.end) == ","
    {
        return None;
    }
    let (from, joined) = link(reader, measure.end, split_and);
    if !joined && reader.is_glued(from) {
        return None;
    }
    let (next, _) = one(reader, from, split_and)?;
    let below = next.value.exponent == 0 && (0..100).contains(&next.value.mantissa) && next.scale.is_none();
    let cent = |role| match role {
        Role::Unit(unit) if reader.lexicon.unit(unit).kind == UnitKind::Minor => Some(()),
        _ => None,
    };
    let minor = reader.find(next.core_end, cent).is_some() && !matches!(next.unit.as_deref(), Some("mao" | "Jiao"));
    let mao = matches!(next.unit.as_deref(), Some("mao" | "Jiao"));
    let end = next.end;
    let closed = reader.is_end(end) || reader.mark(end, Mark::And).is_some();
    let bare = next.unit.is_none()
        && next.kind == FigureKind::Number
        && (closed || !(joined || next.only_one || reader.is_capital(end) || reader.is_dash(end)));
    if !below || !(minor || bare || mao) {
        return None;
    }
    let places = if mao { -1 } else { -2 };
    let value = measure.value.checked_add(next.value.shifted(places)?)?;
    Some(Measure { value, precision: places, end, core_end: next.core_end, doubtful: false, ..measure.clone() })
}
