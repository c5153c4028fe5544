//! A whole figure: bounds, one measure or a range of two, and what is counted.
//!
//! In: a place among the tokens. Out: the figure that begins there, with the tokens it takes.

mod adjective;
mod change;
mod multiple;
pub(super) mod noun;
mod range;
mod share;

use super::measure::{self, Measure};
use super::reader::Reader;
use crate::language::figures::{Mark, NumberWord, Role};
use crate::model::{Decimal, FigureKind, FoundFigure, Interval, IntervalBound};

/// A figure and the token after it.
#[derive(Debug, Clone)]
pub struct Read {
    /// The figure.
    pub figure: FoundFigure,
    /// The token after it.
    pub end: usize,
}

/// What stands before the number.
#[derive(Debug, Clone, Copy, Default)]
struct Opening {
    bound: Option<IntervalBound>,
    approximate: bool,
    between: bool,
    from: bool,
    /// The first token of it.
    start: usize,
    /// The token after it.
    at: usize,
}

/// The figure that begins at `at`.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let mut opening = opening(reader, at);
    if let Some(read) = multiple::read(reader, at, &opening).or_else(|| alone(reader, at)) {
        return Some(read);
    }
    let adjective = adjective::read(reader, opening.at);
    opening.bound = adjective.as_ref().map(|(_, bound)| *bound).or(opening.bound);
    let first = adjective
        .map(|(measure, _)| measure)
        .or_else(|| share::read(reader, opening.at))
        .or_else(|| measure::read(reader, opening.at, opening.between))
        .or_else(|| folded(reader, opening.at))?;
    let changed = change::with_second(reader, &first, &opening);
    let range = if changed.is_none() { range::range(reader, &first, &opening) } else { None };
    let first = changed.unwrap_or(first);
    let counts = counts(reader, &first, &opening) || range.is_some() && begins_range(reader, &first);
    if !counts {
        return None;
    }
    let (measure, interval, closed) = match range {
        Some((both, interval)) => (both, interval, true),
        None => {
            let precision = first.precision;
            let interval = Interval::exactly(first.value, precision);
            (first, interval, false)
        }
    };
    let alone = !closed && (opening.between || opening.from);
    let start = if alone && opening.bound.is_none() && !opening.approximate { opening.at } else { at };
    Some(close(reader, start, measure, interval, &opening))
}

/// "das Vierfache" behind a bound.
fn folded(reader: &Reader<'_>, at: usize) -> Option<Measure> {
    let from = reader.mark(at, Mark::FoldArticle)?;
    let measure = measure::read(reader, from, false).filter(|measure| {
        measure.kind == FigureKind::Multiplier || measure.value.exponent < 0 && measure.unit.is_none()
    })?;
    Some(Measure { start: at, ..measure })
}

/// Bounds and the word that opens a range, in any order.
fn opening(reader: &Reader<'_>, at: usize) -> Opening {
    let mut opening = Opening { start: at, at, ..Opening::default() };
    for _ in 0..4 {
        let bound = |role| if let Role::Bound(bound) = role { Some(bound) } else { None };
        if let Some((bound, end)) = reader.find(opening.at, bound).filter(|(_, end)| !is_article_of_part(reader, *end))
        {
            // "Up to nearly 60" is open as "up to 60" is.
            let is_in_open =
                opening.bound.is_some_and(IntervalBound::is_open) && bound.is_some_and(IntervalBound::is_near);
            opening.approximate |= bound.is_none() || is_in_open;
            opening.bound = bound.filter(|_| !is_in_open).or(opening.bound);
            let small = |role| matches!(role, Role::NumberWord(NumberWord::Small(_))).then_some(());
            let is_number = |at| reader.is_digits(at) || reader.find(at, small).is_some();
            let hyphen = reader.is_word(end - 1) && reader.is_hyphen(end) && is_number(end + 1);
            opening.at = end + usize::from(hyphen);
        } else if let Some(end) = reader.mark(opening.at, Mark::Between) {
            (opening.between, opening.at) = (true, end);
        } else if let Some(end) = reader.mark(opening.at, Mark::From) {
            (opening.from, opening.at) = (true, end);
        } else if let Some(end) = inside_bound(reader, opening.at).filter(|_| opening.bound.is_some()) {
            opening.at = end;
        } else {
            break;
        }
    }
    opening
}

/// Whether the bound that ends before `at` is none, but a preposition with the article of a part: `fiel um die Hälfte`.
fn is_article_of_part(reader: &Reader<'_>, at: usize) -> bool {
    let part = |role| matches!(role, Role::NumberWord(NumberWord::Fixed(_)) | Role::Denominator(_)).then_some(());
    reader.mark(at - 1, Mark::FoldArticle) == Some(at) && reader.find(at, part).is_some()
}

/// The token after what may stand between a bound and its number: `under the age of 9`, `höchstens aber drei`.
fn inside_bound(reader: &Reader<'_>, at: usize) -> Option<usize> {
    reader.mark(at, Mark::AgeBefore).or_else(|| reader.mark(at, Mark::Filler))
}

/// Whether the number counts something: "a" and "one" mostly do not, nor does "several hundred".
fn counts(reader: &Reader<'_>, first: &Measure, opening: &Opening) -> bool {
    let whole = reader.is_all(first.start, first.end);
    let bounded = opening.at < first.end && (opening.bound.is_some() || opening.approximate || opening.between);
    whole || !first.vague && !first.doubtful && (!first.only_one || bounded)
}

/// "ein bis zwei", "one or two": even an article counts before a word that leads to another number, where it is the
/// number one as well. The English one is not.
fn begins_range(reader: &Reader<'_>, first: &Measure) -> bool {
    let is_number = !first.doubtful || reader.style.article_is_one;
    first.only_one && !first.vague && is_number && reader.is_word(first.end)
}

/// Puts bounds behind the number and the noun to the figure.
fn close(reader: &Reader<'_>, start: usize, measure: Measure, mut interval: Interval, opening: &Opening) -> Read {
    interval.approximate |= opening.approximate || measure.tolerance;
    if let Some(bound) = opening.bound {
        interval.approximate &= !bound.is_near();
        interval = interval.bounded(bound);
    }
    let mut end = measure.end;
    if measure.or_more && opening.bound.is_none() {
        interval = interval.bounded(IntervalBound::AtLeast);
    }
    if let Some((bound, after)) = bound_behind(reader, end) {
        interval.approximate |= bound.is_none();
        interval = bound.map_or(interval, |bound| interval.bounded(bound));
        end = after;
    }
    if let Some((other, after)) = contrary(reader, end, &measure, interval) {
        (interval, end) = (other, after);
    }
    let counted = behind_note_mark(reader, measure.end).max(end);
    let noun = if measure.unit.is_none() { noun::noun(reader, counted) } else { None };
    let end = end.max(counted);
    let figure = FoundFigure {
        whole: reader.range(start, end),
        core: reader.range(measure.core_start, measure.core_end),
        interval,
        unit: measure.unit,
        kind: measure.kind,
        noun,
    };
    Read { figure, end }
}

/// The token after the raised digits that lead to a note behind the digits before `at`: `620¹ Leute`. They say nothing
/// of the number, but who quotes it quotes them: both are one word.
fn behind_note_mark(reader: &Reader<'_>, at: usize) -> usize {
    const DIGITS: usize = 3;
    let raised = |at: &usize| {
        let is_raised = reader.words(*at).starts_with(['¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']);
        reader.is_glued(*at) && is_raised
    };
    let digits = at.checked_sub(1).is_some_and(|before| reader.is_digits(before));
    at + (at..at + DIGITS).take_while(|at| digits && raised(at)).count()
}

/// "or more" behind a figure, but not where "than" goes on to another.
fn bound_behind(reader: &Reader<'_>, at: usize) -> Option<(Option<IntervalBound>, usize)> {
    let (bound, end) = reader.find(at, |role| if let Role::After(bound) = role { Some(bound) } else { None })?;
    let opens = |role| matches!(role, Role::Bound(_)).then_some(());
    let next = reader.find(at, opens).or_else(|| reader.find(at + 1, opens));
    let number = next.is_some_and(|((), after)| after >= end && measure::read(reader, after, false).is_some());
    (!number).then_some((bound, end))
}

/// "more than 3 and fewer than 9": two bounds of one quantity.
fn contrary(reader: &Reader<'_>, at: usize, first: &Measure, interval: Interval) -> Option<(Interval, usize)> {
    interval.low.xor(interval.high)?;
    let comma = at + usize::from(reader.words(at) == ",");
    let link = reader.mark(comma, Mark::And).or_else(|| reader.mark(comma, Mark::Filler)).unwrap_or(comma);
    let opening = opening(reader, (link > at).then_some(link)?);
    let bound = opening.bound.filter(|_| reader.mark(opening.at - 1, Mark::Filler).is_none())?;
    let is_share = share::read(reader, opening.at).is_some();
    let second = measure::read(reader, opening.at, false).filter(|_| !is_share)?;
    let other = Interval::exactly(second.value, second.precision).bounded(bound);
    let (low, high) = (interval.low.or(other.low)?, interval.high.or(other.high)?);
    let same = second.unit == first.unit && interval.low.is_some() != other.low.is_some();
    let interval =
        Interval::between(Interval::exactly(low, interval.precision), Interval::exactly(high, other.precision));
    (same && low.compare(high).is_lt()).then_some((interval, second.end))
}

/// A word that is a number only where it is the whole text: "keinen", "a pair".
fn alone(reader: &Reader<'_>, at: usize) -> Option<Read> {
    if !reader.alone || at != 0 {
        return None;
    }
    let (number, end) = reader.find(at, |role| if let Role::Alone(n) = role { Some(n) } else { None })?;
    let interval = Interval::exactly(Decimal::whole(number.into()), 0);
    let whole = reader.range(at, end);
    let figure = FoundFigure { whole, core: whole, interval, unit: None, kind: FigureKind::Number, noun: None };
    (end == reader.tokens.len()).then_some(Read { figure, end })
}
