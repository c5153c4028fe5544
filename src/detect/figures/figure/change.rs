//! Changes: `rose 3 percent to 1,200`, `von 3 auf 4 Milliarden Euro`. They state two figures and no range, and the unit
//! or magnitude that stands at the end belongs to both.

use super::super::measure::{self, Measure};
use super::super::reader::Reader;
use super::Opening;
use crate::language::figures::Mark;
use crate::model::{Decimal, FigureKind};

/// The first figure of a change, where a second one follows that it leads to or comes from.
pub(super) fn with_second(reader: &Reader<'_>, first: &Measure, opening: &Opening) -> Option<Measure> {
    let second = |at| measure::read(reader, super::opening(reader, at).at, false).filter(|second| !second.only_one);
    if let Some(level) = reader.mark(first.end, Mark::Level) {
        let second = second(level)?;
        let lends = !is_part(reader, first);
        let leads = leads_to(reader, first, &second, opening);
        return leads.then(|| if lends { borrowed(first, &second, opening.from) } else { first.clone() });
    }
    // "Fell to 5 from 6 percent."
    let from = reader.mark(first.end, Mark::From).filter(|_| reader.after(opening.start, Mark::Level))?;
    is_said(reader, opening.start).then(|| second(from)).flatten().map(|second| borrowed(first, &second, true))
}

/// Whether `first` changes to `second`, or by `first` to `second`.
fn leads_to(reader: &Reader<'_>, first: &Measure, second: &Measure, opening: &Opening) -> bool {
    if reader.mark(first.end, Mark::To).is_none() {
        // The word says it by itself: "auf" stands in no range.
        return opening.from || is_said(reader, opening.start);
    }
    let falls = || first.scale == second.scale && first.value.compare(second.value).is_gt();
    let grows = || first.kind == FigureKind::Percent && second.unit.is_none();
    let is_level = reader.after(opening.start, Mark::Level);
    // "An increase of 3 percent to 5 percent" is one of either.
    let is_of = opening.start > 0 && reader.is_any(opening.start - 1, &reader.lexicon.spelled.part_of);
    let by = || (first.unit.is_some() || is_less_by_far(reader, first, second, opening)) && !is_level && !is_of;
    if opening.from {
        falls() || is_said(reader, opening.start)
    } else {
        grows() || by() && is_said(reader, opening.start)
    }
}

/// "By 200 to 1,500": what something grows by is a small part of what it then is, where neither has a unit.
fn is_less_by_far(reader: &Reader<'_>, first: &Measure, second: &Measure, opening: &Opening) -> bool {
    const LEAST: i128 = 4;
    let is_by = opening.start > 0 && reader.is_any(opening.start - 1, &reader.lexicon.spelled.change_by);
    let many = first.value.checked_mul(Decimal::whole(LEAST));
    is_by && second.unit.is_none() && many.is_some_and(|many| many.compare(second.value).is_le())
}

/// Whether `measure` is a part of what changes, said in words, and has no unit of its own: `um ein Drittel auf 9 Liter`.
fn is_part(reader: &Reader<'_>, measure: &Measure) -> bool {
    !reader.is_digits(measure.core_start) && measure.value.magnitude().compare(Decimal::whole(1)).is_lt()
}

/// Whether a word before `at`, in the same clause, speaks of a change.
fn is_said(reader: &Reader<'_>, at: usize) -> bool {
    const WORDS: usize = 10;
    let before = (1..=WORDS.min(at)).map(|back| at - back);
    let mut clause = before.take_while(|&at| !matches!(reader.words(at), "." | ";" | ":" | "!" | "?"));
    clause.any(|at| reader.mark(at, Mark::Change).is_some())
}

/// `first` with the unit and the magnitude of `second`, where it has none.
fn borrowed(first: &Measure, second: &Measure, are_levels: bool) -> Measure {
    let mut measure = first.clone();
    if first.unit.is_none() && second.unit.is_some() {
        (measure.unit, measure.kind) = (second.unit.clone(), second.kind);
    }
    if let Some(scale) = second.scale.filter(|_| first.scale.is_none() && first.unit.is_none())
        && let Some(value) = first.value.checked_mul(scale)
        && is_near(value, second.value, are_levels)
        && first.value.compare(Decimal::whole(1000)).is_lt()
    {
        (measure.value, measure.scale) = (value, Some(scale));
        measure.precision = measure.precision.saturating_add(scale.exponent);
    }
    measure
}

/// Whether a quantity can have changed from or by `value` to `level`: hardly ever by more than it is.
fn is_near(value: Decimal, level: Decimal, are_levels: bool) -> bool {
    const FALL: i128 = 20;
    let most = if are_levels { Decimal::whole(FALL) } else { Decimal::whole(1) };
    level.checked_mul(most).is_some_and(|most| value.compare(most).is_le())
}
