//! A whole figure: bounds, one measure or a range of two, and what is counted.
//!
//! In: a place among the tokens. Out: the figure that begins there, with the tokens it takes.

use super::measure::{self, Measure};
use super::reader::Reader;
use crate::language::ends_with;
use crate::language::figures::{Mark, Role};
use crate::model::{Decimal, FigureKind, FoundFigure, Interval, IntervalBound};
use crate::text::TextRange;

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
    at: usize,
}

/// The figure that begins at `at`.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Read> {
    if let Some(read) = multiplier(reader, at).or_else(|| alone(reader, at)) {
        return Some(read);
    }
    let opening = opening(reader, at);
    let first = measure::read(reader, opening.at, opening.between).or_else(|| folded(reader, opening.at))?;
    let range = range(reader, &first, &opening);
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
    let mut opening = Opening { at, ..Opening::default() };
    for _ in 0..4 {
        let bound = |role| if let Role::Bound(bound) = role { Some(bound) } else { None };
        if let Some((bound, end)) = reader.find(opening.at, bound) {
            opening.approximate |= bound.is_none();
            opening.bound = bound.or(opening.bound);
            opening.at = end;
        } else if let Some(end) = reader.mark(opening.at, Mark::Between) {
            (opening.between, opening.at) = (true, end);
        } else if let Some(end) = reader.mark(opening.at, Mark::From) {
            (opening.from, opening.at) = (true, end);
        } else {
            break;
        }
    }
    opening
}

/// Whether the number counts something: "a" and "one" mostly do not, nor does "several hundred".
fn counts(reader: &Reader<'_>, first: &Measure, opening: &Opening) -> bool {
    let whole = reader.alone && first.start <= 1 && first.end == reader.tokens.len();
    let bounded = opening.at < first.end && (opening.bound.is_some() || opening.approximate || opening.between);
    whole || !first.vague && !first.doubtful && (!first.only_one || bounded)
}

/// "ein bis zwei", "one or two": even an article counts before a word that leads to another number, where it is the
/// number one as well. The English one is not.
fn begins_range(reader: &Reader<'_>, first: &Measure) -> bool {
    let is_number = !first.doubtful || reader.style.article_is_one;
    first.only_one && !first.vague && is_number && reader.is_word(first.end)
}

/// The second number of a range, with the first one: both as one measure, and their interval.
fn range(reader: &Reader<'_>, first: &Measure, opening: &Opening) -> Option<(Measure, Interval)> {
    let (link, alternative) = link(reader, first, opening)?;
    let skip = reader.find(link, |role| (role == Role::Bound(None)).then_some(()));
    let at = skip.map_or(link, |((), end)| end);
    let second = measure::read(reader, at, false)?;
    let (low, high) = shared(first, &second)?;
    let neighbours = || high.checked_add(low.negated()).is_some_and(|gap| gap.compare(Decimal::whole(1)).is_eq());
    if low.compare(high).is_gt() || second.only_one || (alternative && !neighbours()) {
        return None;
    }
    let unit = second.unit.clone().or_else(|| first.unit.clone());
    let kind = if second.kind == FigureKind::Number { first.kind } else { second.kind };
    let both = Measure { end: second.end, core_end: second.core_end, unit, kind, ..first.clone() };
    let ends = |value: Decimal, precision: i16| Interval::exactly(value, precision);
    let shared_scale = if low == first.value { first.precision } else { first.precision.max(second.precision) };
    let mut interval = Interval::between(ends(low, shared_scale), ends(high, second.precision));
    interval.approximate |= skip.is_some();
    Some((both, interval))
}

/// The token after what joins a range behind `first`, and whether it is "or".
fn link(reader: &Reader<'_>, first: &Measure, opening: &Opening) -> Option<(usize, bool)> {
    let suspended = first.end
        + usize::from(reader.is_dash(first.end) && reader.is_glued(first.end) && !reader.is_glued(first.end + 1));
    if opening.between
        && let Some(end) = reader.mark(first.end, Mark::And)
    {
        return Some((end, false));
    }
    if let Some(end) = reader.mark(suspended, Mark::To) {
        let dash = reader.is_dash(suspended);
        let balanced = reader.is_glued(suspended) == reader.is_glued(end) || reader.words(end) == "~";
        return (!dash || balanced).then_some((end, false));
    }
    let end = reader.mark(first.end, Mark::Or)?;
    (first.unit.is_none() && first.value.exponent == 0).then_some((end, true))
}

/// The ends of the range, where the two measures can be one: `zwei bis drei Millionen` shares the
/// magnitude, `3 bis 5 km` the unit.
fn shared(first: &Measure, second: &Measure) -> Option<(Decimal, Decimal)> {
    let units = first.unit.is_none() || second.unit.is_none() || first.unit == second.unit;
    let kinds = first.kind == second.kind || first.kind == FigureKind::Number || second.unit.is_none();
    if !units || !kinds {
        return None;
    }
    let Some(scale) = second.scale.filter(|_| first.scale.is_none()) else { return Some((first.value, second.value)) };
    let scaled = first.value.checked_mul(scale)?;
    let fits = first.value.compare(Decimal::whole(1000)).is_lt() && scaled.compare(second.value).is_le();
    Some((if fits { scaled } else { first.value }, second.value))
}

/// Puts bounds behind the number and the noun to the figure.
fn close(reader: &Reader<'_>, start: usize, measure: Measure, mut interval: Interval, opening: &Opening) -> Read {
    interval.approximate |= opening.approximate || measure.tolerance;
    if let Some(bound) = opening.bound {
        interval = interval.bounded(bound);
    }
    let mut end = measure.end;
    if let Some((bound, after)) = bound_behind(reader, end) {
        interval.approximate |= bound.is_none();
        interval = bound.map_or(interval, |bound| interval.bounded(bound));
        end = after;
    }
    if let Some((other, after)) = contrary(reader, end, &measure, interval) {
        (interval, end) = (other, after);
    }
    let noun = if measure.unit.is_none() { noun(reader, measure.end) } else { None };
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
    let link = reader.mark(comma, Mark::And).unwrap_or(comma);
    let opening = opening(reader, (link > at).then_some(link)?);
    let bound = opening.bound?;
    let second = measure::read(reader, opening.at, false)?;
    let other = Interval::exactly(second.value, second.precision).bounded(bound);
    let (low, high) = (interval.low.or(other.low)?, interval.high.or(other.high)?);
    let same = second.unit == first.unit && interval.low.is_some() != other.low.is_some();
    let interval =
        Interval::between(Interval::exactly(low, interval.precision), Interval::exactly(high, other.precision));
    (same && low.compare(high).is_lt()).then_some((interval, second.end))
}

/// "twice", "doppelt so viel", "das Doppelte": multipliers in one word.
fn multiplier(reader: &Reader<'_>, at: usize) -> Option<Read> {
    let about = reader.find(at, |role| (role == Role::Bound(None)).then_some(()));
    let from = about.map_or(at, |((), end)| end);
    let (times, end) = reader.find(from, |role| if let Role::Multiplier(n) = role { Some(n) } else { None })?;
    if reader.is_hyphen(end) || is_in_name(reader, from, end) {
        return None;
    }
    let mut interval = Interval::exactly(Decimal::whole(times.into()), 0);
    interval.approximate = about.is_some();
    let core = reader.range(from, end);
    let (kind, whole) = (FigureKind::Multiplier, reader.range(at, end));
    Some(Read { figure: FoundFigure { whole, core, interval, unit: None, kind, noun: None }, end })
}

/// `the Triple One Fund`: within an English sentence a capital belongs to a name, which goes on.
fn is_in_name(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let begins = at == 0 || matches!(reader.words(at - 1), "." | "!" | "?" | ":" | "“" | "\"" | "‘");
    !reader.style.nouns_capitalised && !begins && reader.is_capital(at) && reader.is_capital(end)
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

/// What is counted: where nouns have a capital the next one, behind its adjectives; elsewhere the next plural, up to a
/// word that no noun stands behind.
fn noun(reader: &Reader<'_>, at: usize) -> Option<TextRange> {
    const WORDS: usize = 4;
    let from = at + usize::from(reader.is_hyphen(at));
    let plain = |at: usize| reader.is_word(at) && reader.mark(at, Mark::Stop).is_none();
    let words = (from..from + WORDS).take_while(|&at| plain(at) && (at == from || reader.tokens[at].spaced)).count();
    let noun = if reader.style.nouns_capitalised {
        (from..from + words).find(|&at| reader.is_capital(at))?
    } else {
        let plural = |&at: &usize| ends_with(reader.words(at), &reader.style.endings.plural_noun);
        (from..from + words).find(plural).or_else(|| (words > 0).then_some(from))?
    };
    Some(reader.range(noun, noun + 1))
}
