//! Bounds that are adjectives between an article and what it counts: `eine gute Stunde`, `ein knappes Drittel`.

use super::super::measure::{self, Measure};
use super::super::reader::Reader;
use crate::language::figures::{Mark, NumberWord, Role};
use crate::model::{Decimal, FigureKind, IntervalBound};

/// The measure whose article stands at `at`, and the bound that its adjective is.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<(Measure, IntervalBound)> {
    let from = reader.mark(at, Mark::Article)?;
    let near =
        |role| if let Role::Bound(Some(bound)) = role { Some(bound).filter(|bound| bound.is_near()) } else { None };
    let (bound, next) = reader.find(from, near)?;
    if !reader.is_any(from, &reader.lexicon.spelled.near_adjectives) {
        return None;
    }
    let counted = || {
        let (value, end) = reader.find(next, part_or_magnitude)?;
        let measure = measure::counted_by_article(reader, at, end, value)?;
        Some(Measure { only_one: false, doubtful: false, ..measure })
    };
    let one = || {
        let one = measure::counted_by_article(reader, at, next, Decimal::whole(1))?;
        (one.unit.is_some() && is_length(reader, at, &one, bound)).then_some(one)
    };
    counted().or_else(one).map(|measure| (measure, bound))
}

/// A half, a third, a dozen, a million: what an article counts.
fn part_or_magnitude(role: Role) -> Option<Decimal> {
    match role {
        Role::NumberWord(NumberWord::Scale(value) | NumberWord::Fixed(value)) => Some(value),
        Role::NumberWord(NumberWord::Hundred) => Some(Decimal::whole(100)),
        Role::Denominator(whole) => Decimal::whole(1).checked_div(Decimal::whole(whole.into())),
        _ => None,
    }
}

/// Whether a good one of these is a little more than one: an hour is, a year only where it says since when.
fn is_length(reader: &Reader<'_>, at: usize, one: &Measure, bound: IntervalBound) -> bool {
    let spelled = &reader.lexicon.spelled;
    let is_short = matches!(one.unit.as_deref(), Some("h" | "min" | "s"));
    let is_span = reader.mark(one.end, Mark::Ago).is_some() || at > 0 && reader.is_any(at - 1, &spelled.before_span);
    bound == IntervalBound::JustBelow || one.kind == FigureKind::Duration && (is_short || is_span)
}
