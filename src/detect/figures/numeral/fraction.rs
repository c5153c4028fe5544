//! Fractions: `1/2`, `½`, `ein Drittel`, `half a`, and those behind a whole number: `two and a half`.

use super::super::exclude;
use super::super::reader::Reader;
use super::Numeral;
use crate::language::ends_with;
use crate::language::figures::{Mark, NumberWord, Role, Tail};
use crate::model::{Decimal, ExclusionReason};

/// Fractions are spoken of by the hundredth.
const PRECISION: i16 = -2;

/// The fraction at `at` that stands by itself.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<Numeral> {
    if let Some((value, end)) = written(reader, at) {
        return Some(Numeral { digits: true, ..numeral(value, end) });
    }
    let from = reader.mark(at, Mark::Article).unwrap_or(at);
    if is_in_order(reader, at) {
        return None;
    }
    if let Some((value, end)) = fixed(reader, at).or_else(|| fixed(reader, from)) {
        let spelled = &reader.lexicon.spelled;
        let unit =
            |role| matches!(role, Role::Unit(_) | Role::Sign(_) | Role::NumberWord(NumberWord::Scale(_))).then_some(());
        let counts = reader.find(end, unit).is_some() || reader.find(end + 1, unit).is_some() && reader.is_hyphen(end);
        let of_all = value.compare(Decimal { mantissa: 7, exponent: -1 }).is_gt()
            || reader.is_any(end, &spelled.fraction_of) && (from > at || !reader.is_any(at, &spelled.same_in_plural))
            || reader.is_any(at, &spelled.fractions_of_all);
        let bound = |back: &usize| {
            reader
                .find(at - back, |role| matches!(role, Role::Bound(_)).then_some(()))
                .is_some_and(|((), end)| end == at)
        };
        let of_all = of_all || (1..=3.min(at)).any(|back| bound(&back)) && !reader.style.nouns_capitalised;
        let changes = from > at
            && at > 0
            && reader.is_end(end)
            && (reader.after(at, Mark::Level) || reader.is_any(at - 1, &spelled.change_by));
        return (counts || of_all || changes || (reader.alone && end == reader.tokens.len()))
            .then(|| numeral(value, end));
    }
    let (value, end) = (from > at).then(|| share(reader, from, 1)).flatten()?;
    let plain = reader.style.nouns_capitalised || reader.is_any(end, &reader.lexicon.spelled.part_of) || reader.alone;
    plain.then(|| numeral(value, end))
}

/// Whether the word before says which of the parts is meant: `the first half`, `im letzten Viertel`.
fn is_in_order(reader: &Reader<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let is_ordinal = |place: exclude::Excluded| place.reason == ExclusionReason::Ordinal && place.end == at;
    let fraction = |role| matches!(role, Role::NumberWord(NumberWord::Fixed(_)) | Role::Denominator(_)).then_some(());
    reader.find(at, fraction).is_some()
        && (reader.is_any(before, &reader.lexicon.spelled.before_part_in_order)
            || exclude::at(reader, before).is_some_and(is_ordinal))
}

/// The fraction that follows `whole`, with it.
pub fn after(reader: &Reader<'_>, whole: Numeral) -> Option<Numeral> {
    let number = whole.value;
    let count = (number.exponent == 0).then(|| u32::try_from(number.mantissa).ok()).flatten();
    let hyphen = whole.end + usize::from(reader.is_hyphen(whole.end));
    if let Some((value, end)) = count.filter(|_| whole.scale.is_none()).and_then(|n| share(reader, hyphen, n)) {
        return Some(Numeral { digits: whole.digits, ..numeral(value, end) });
    }
    let (value, end) = if whole.digits && count.is_some() && written(reader, whole.end).is_some() {
        written(reader, whole.end)?
    } else {
        let and = reader.mark(hyphen, Mark::And)?;
        joined(reader, and + usize::from(hyphen > whole.end && reader.is_hyphen(and)))?
    };
    // Half of what is counted in: "a million and a half".
    let value = whole.scale.map_or(Some(value), |scale| value.checked_mul(scale))?;
    Some(Numeral { digits: whole.digits, scale: whole.scale, ..numeral(number.checked_add(value)?, end) })
}

fn numeral(value: Decimal, end: usize) -> Numeral {
    let precision = value.exponent.max(PRECISION);
    let tail = Tail::Number;
    Numeral { end, value, precision, digits: false, scale: None, only_one: false, article: false, tail }
}

/// "a half", "one quarter", "drei Viertel" behind "and".
pub(super) fn joined(reader: &Reader<'_>, at: usize) -> Option<(Decimal, usize)> {
    let from = reader.mark(at, Mark::Article).map_or(at, |end| end + usize::from(reader.is_hyphen(end)));
    let small = |role| if let Role::NumberWord(NumberWord::Small(n)) = role { Some(u32::from(n)) } else { None };
    if let Some((count, end)) = reader.find(from, small) {
        return share(reader, end + usize::from(reader.is_hyphen(end)), count);
    }
    fixed(reader, at)
        .or_else(|| fixed(reader, from))
        .filter(|(value, _)| value.mantissa < 10 || value.mantissa == 25)
        .or_else(|| share(reader, from, 1))
}

/// `count` of the equal parts that are named at `at`.
fn share(reader: &Reader<'_>, at: usize, count: u32) -> Option<(Decimal, usize)> {
    let (parts, end) = reader.find(at, |role| if let Role::Denominator(n) = role { Some(n) } else { None })?;
    let plural = ends_with(reader.words(end - 1), &reader.style.endings.plural_noun);
    let agrees = reader.style.nouns_capitalised
        || plural == (count > 1)
        || parts == 4 && count > 1 && reader.is_any(at, &reader.lexicon.spelled.same_in_plural);
    let value = Decimal::whole(count.into()).checked_div(Decimal::whole(parts.into()))?;
    (agrees && (1..1000).contains(&count)).then_some((value, end))
}

fn fixed(reader: &Reader<'_>, at: usize) -> Option<(Decimal, usize)> {
    reader.find(at, |role| if let Role::NumberWord(NumberWord::Fixed(value)) = role { Some(value) } else { None })
}

/// `½` or `1/2`.
fn written(reader: &Reader<'_>, at: usize) -> Option<(Decimal, usize)> {
    if let Some((above, below)) = vulgar(reader.words(at)) {
        return Some((Decimal::whole(above).checked_div(Decimal::whole(below))?, at + 1));
    }
    let (above, below) = (reader.whole(at)?, reader.whole(at + 2)?);
    let slash = matches!(reader.words(at + 1), "/" | "⁄");
    let close = reader.is_glued(at + 1) && reader.is_glued(at + 2);
    let value = Decimal::whole(above.into()).checked_div(Decimal::whole(below.into()))?;
    (slash && close && Reader::is_fraction(above, below)).then_some((value, at + 3))
}

fn vulgar(sign: &str) -> Option<(i128, i128)> {
    Some(match sign {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅚" => (5, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    })
}
