//! Multiples that are said in one word: `twice`, `doppelt so viel`, `das Doppelte`, `more than doubled`, `halbiert`.

use super::super::reader::Reader;
use super::{Opening, Read};
use crate::language::figures::{Mark, Role};
use crate::model::{Decimal, FigureKind, FoundFigure, Interval, IntervalBound};

/// The multiple that begins at `at`, behind what `opening` took.
pub(super) fn read(reader: &Reader<'_>, at: usize, opening: &Opening) -> Option<Read> {
    let from = if opening.between || opening.from { at } else { opening.at };
    let (times, end) = reader.find(from, |role| if let Role::Multiplier(times) = role { Some(times) } else { None })?;
    if reader.is_hyphen(end) || is_in_name(reader, from, end) || tells_kind(reader, from, end) {
        return None;
    }
    let mut interval = Interval::exactly(times, times.exponent);
    if from > at {
        interval.approximate = opening.approximate;
        interval = opening.bound.map_or(interval, |bound| interval.bounded(turned(bound, times)));
    }
    let (core, whole) = (reader.range(from, end), reader.range(at, end));
    Some(Read {
        figure: FoundFigure { whole, core, interval, unit: None, kind: FigureKind::Multiplier, noun: None },
        end,
    })
}

/// What is more than halved is below a half.
fn turned(bound: IntervalBound, times: Decimal) -> IntervalBound {
    if times.compare(Decimal::whole(1)).is_gt() { bound } else { bound.reversed() }
}

/// `the Triple One Fund`: within an English sentence a capital belongs to a name, which goes on.
fn is_in_name(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let begins = at == 0 || matches!(reader.words(at - 1), "." | "!" | "?" | ":" | "“" | "\"" | "‘");
    !reader.style.nouns_capitalised && !begins && reader.is_capital(at) && reader.is_capital(end)
}

/// Whether the word is an adjective that tells of what kind something is: `a double bed`, `ein doppelter Boden`.
fn tells_kind(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let spelled = &reader.lexicon.spelled;
    let is_adjective =
        end == at + 1 && spelled.multiplying_adjectives.iter().any(|word| *word == reader.words(at).to_lowercase());
    let is_noun = reader.is_word(end)
        && [Mark::Stop, Mark::Determiner, Mark::Article].iter().all(|&mark| reader.mark(end, mark).is_none());
    let is_verb = at > 0 && reader.is_any(at - 1, &spelled.before_infinitive);
    is_adjective && is_noun && !is_verb && !reader.is_any(end, &spelled.amounts)
}
