//! Times of day, and the results of matches.

use super::super::reader::Reader;
use super::Excluded;
use crate::language::figures::{Mark, NumberWord, Role};
use crate::model::ExclusionReason::{ClockTime, Score};

/// `14:30`, `14.30 Uhr`, `6pm`, `0315 GMT`, `14 bis 16 Uhr`.
pub fn clock(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = reader.words(at);
    if let Some(clock) = four_digits(reader, at) {
        return Some(clock);
    }
    let parts: Vec<&str> = raw.split([':', '.']).collect();
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let pairs = parts.iter().skip(1).all(|part| part.len() == 2) && numbers.len() == parts.len();
    let in_day = numbers.first().is_some_and(|&hour| hour <= 24) && numbers.iter().skip(1).all(|&part| part < 60);
    if !pairs || !in_day || parts[0].len() > 2 || raw.contains(',') {
        return None;
    }
    let named = reader.mark(at + 1, Mark::Clock).filter(|_| numbers[0] <= 24);
    let colon = raw.contains(':');
    let end = named.or(colon.then_some(at + 1)).or_else(|| range_to_clock(reader, at))?;
    Some(Excluded::new(at, end, ClockTime))
}

/// The hour in words, `sieben Uhr`, and the one behind "half past" and the like.
pub fn spoken(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let small = |role| if let Role::NumberWord(NumberWord::Small(hour @ 1..=12)) = role { Some(hour) } else { None };
    if let Some(end) = reader.find(at, small).and_then(|(_, end)| reader.mark(end, Mark::Clock)) {
        return Some(Excluded::new(at, end, ClockTime));
    }
    let hour = || reader.whole(at).is_some_and(|hour| (1..=12).contains(&hour)) || reader.find(at, small).is_some();
    let counts_nothing = || reader.is_end(at + 1) || reader.mark(at + 1, Mark::Stop).is_some();
    (reader.after(at, Mark::ClockBefore) && hour() && counts_nothing()).then(|| Excluded::new(at, at + 1, ClockTime))
}

/// `0315 GMT`, `1430 Uhr`.
fn four_digits(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let time = reader.whole(at).filter(|time| reader.words(at).len() == 4 && time / 100 < 24 && time % 100 < 60)?;
    let zone = reader.mark(at + 1, Mark::Clock).filter(|_| time > 0)?;
    Some(Excluded::new(at, zone, ClockTime))
}

/// The end of `14` in `14 bis 16 Uhr`.
fn range_to_clock(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let link = reader.mark(at + 1, Mark::To).or_else(|| reader.mark(at + 1, Mark::And))?;
    let later = reader.is_digits(link) && reader.words(link).len() <= 5;
    (later && reader.mark(link + 1, Mark::Clock).is_some()).then_some(at + 1)
}

/// `2:1`, and `3-0` where the words before speak of a match.
pub fn score(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    const WORDS: usize = 8;
    let raw = reader.words(at);
    if raw.contains(':') {
        return Some(Excluded::new(at, at + 1, Score));
    }
    if reader.words(at + 1) == ":" && reader.tokens[at + 1].spaced && reader.whole(at).is_some() {
        return reader.whole(at + 2).map(|_| Excluded::new(at, at + 3, Score));
    }
    let (first, second) = (reader.whole(at)?, reader.is_hyphen(at + 1).then(|| reader.whole(at + 2)).flatten()?);
    let short = first < 200 && second < 200;
    let said = || (1..=WORDS.min(at)).any(|back| reader.mark(at - back, Mark::Score).is_some());
    let unit = |role| matches!(role, Role::Unit(_)).then_some(());
    let measured = reader.find(at + 3, unit).is_some();
    (short && !measured && (first > second || said()))
        .then(|| Excluded::new(at, at + 3, Score))
        .filter(|_| said() || first < 20)
}
