//! Years and decades.

use super::super::reader::Reader;
use super::Excluded;
use crate::language::ends_with;
use crate::language::figures::{Mark, Role};
use crate::model::ExclusionReason::Year;

/// `1960s`, `90er-Jahre`, `'90s`, `2019/20`.
pub fn decade(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let number = reader.whole(at)?;
    let length = reader.words(at).len();
    let apostrophe = usize::from(matches!(reader.words(at + 1), "'" | "’"));
    let glued = reader.is_glued(at + 1 + apostrophe) && reader.is_glued(at + 1);
    let hyphen = at > 1 && reader.is_hyphen(at - 1);
    let aged = hyphen && reader.find(at - 2, |role| matches!(role, Role::Bound(_)).then_some(())).is_some();
    let ending = glued && !aged && reader.is_any(at + 1 + apostrophe, &reader.lexicon.spelled.decade_endings);
    let round = number % 10 == 0 && ((1000..=2100).contains(&number) || length == 2);
    if ending && round {
        return Some(Excluded::new(at, at + 2 + apostrophe, Year));
    }
    let slash = reader.words(at + 1) == "/" && reader.is_glued(at + 2);
    let next = reader.whole(at + 2).filter(|_| slash && length == 4 && (1900..=2100).contains(&number))?;
    (next == number + 1 || next == (number + 1) % 100).then(|| Excluded::new(at, at + 3, Year))
}

/// `2013–14`, `1881-94`: two years, of the second only the digits that differ.
pub fn span(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let first = reader.whole(at).filter(|year| reader.words(at).len() == 4 && (1500..=2099).contains(year))?;
    let short = reader.is_hyphen(at + 1) && reader.words(at + 2).len() == 2;
    let second = reader.whole(at + 2).filter(|_| short)?;
    (second > first % 100 || (first + 1) % 100 == second).then(|| Excluded::new(at, at + 3, Year))
}

/// Four digits that count nothing: what stands around them decides.
pub fn year(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    if let Some(era) = era(reader, at) {
        return Some(era);
    }
    let four = reader.words(at).len() == 4;
    let number = reader.whole(at).filter(|year| four && (1000..=2100).contains(year))?;
    if measured(reader, at) || is_change(reader, at) || (reader.alone && reader.tokens.len() == 1) {
        return None;
    }
    let strong = reader.after(at, Mark::YearStrong);
    let weak = reader.after(at, Mark::YearWeak) && !counts(reader, at);
    let sure = is_sure(reader, at, number);
    let span = reader.is_hyphen(at + 1) && year_like(reader, at + 2)
        || at >= 2 && reader.is_hyphen(at - 1) && year_like(reader, at - 2);
    let first = if begins_sentence(reader, at) { 1500 } else { 1900 };
    let bare = (first..=2099).contains(&number) && !counts(reader, at);
    let lived = reader.is_hyphen(at + 1) && in_brackets(reader, at, at + 3)
        || at >= 2 && reader.is_hyphen(at - 1) && in_brackets(reader, at - 2, at + 1);
    let fits = strong
        || sure
        || lived
        || weak && (1500..=2100).contains(&number)
        || bare
        || span && (1900..=2099).contains(&number);
    fits.then(|| Excluded::new(at, at + 1, Year))
}

/// Whether the number says what something changes by: `um 2000 auf 15.000`.
fn is_change(reader: &Reader<'_>, at: usize) -> bool {
    let is_by = at > 0 && reader.is_any(at - 1, &reader.lexicon.spelled.change_by);
    is_by && reader.mark(at + 1, Mark::Level).is_some_and(|level| reader.is_digits(level))
}

/// Whether a word before or behind the number says that it is a year, although a noun follows: `By 2040 rivers
/// will fall`, `the 2011 floods`, `der 1941 geborene Maler`. Hundreds are as often counts.
fn is_sure(reader: &Reader<'_>, at: usize, number: u32) -> bool {
    let begins = at == 1 || at > 1 && matches!(reader.words(at - 2), "." | "!" | "?" | ":" | "“" | "\"" | ",");
    let opens = begins && at > 0 && reader.is_capital(at - 1) && reader.after(at, Mark::YearWeak);
    let modern = (1900..=2099).contains(&number);
    let said = reader.after(at, Mark::YearSure) && !number.is_multiple_of(100);
    modern && (opens || said)
        || (1500..=2099).contains(&number) && reader.is_any(at + 1, &reader.lexicon.spelled.after_year)
}

fn begins_sentence(reader: &Reader<'_>, at: usize) -> bool {
    at == 0 && reader.is_word(1) || at > 0 && matches!(reader.words(at - 1), "." | "!" | "?")
}

/// `Huber (1850–1912)`.
fn in_brackets(reader: &Reader<'_>, from: usize, to: usize) -> bool {
    let year =
        |at: usize| reader.words(at).len() == 4 && reader.whole(at).is_some_and(|year| (1000..=2100).contains(&year));
    from > 0 && reader.words(from - 1) == "(" && reader.words(to) == ")" && year(from) && year(to - 1)
}

/// `class of '99`, `Saison 19/20`.
pub fn two_digits(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let two = |at: usize| reader.whole(at).filter(|_| reader.words(at).len() == 2);
    let follows = || reader.words(at + 1) == "/" && reader.is_glued(at + 1) && reader.is_glued(at + 2);
    if reader.after(at, Mark::YearStrong)
        && follows()
        && two(at).zip(two(at + 2)).is_some_and(|(one, next)| (one + 1) % 100 == next)
    {
        return Some(Excluded::new(at, at + 3, Year));
    }
    let mark = at.checked_sub(1).filter(|&mark| matches!(reader.words(mark), "'" | "’"))?;
    let short = reader.words(at).len() == 2 && reader.whole(at).is_some() && reader.is_glued(at);
    let fits = short && mark > 0 && reader.tokens[mark].spaced && reader.is_end(at + 1);
    (fits && !matches!(reader.words(at + 1), "'" | "’")).then(|| Excluded::new(mark, at + 1, Year))
}

fn year_like(reader: &Reader<'_>, at: usize) -> bool {
    reader.words(at).len() == 4 && reader.whole(at).is_some_and(|year| (1900..=2099).contains(&year))
}

/// `300 BC`, `n. Chr. 12`, and `2500` in `2500 to 2400 BC`.
fn era(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let later = || {
        let link = reader.mark(at + 1, Mark::To).or_else(|| reader.mark(at + 1, Mark::And))?;
        reader.mark(link + 1, Mark::Era).filter(|_| reader.is_digits(link)).map(|_| at + 1)
    };
    let is_year = reader.whole(at).is_some_and(|year| year < 10_000);
    let end = reader.mark(at + 1, Mark::Era).or_else(later).filter(|_| is_year)?;
    Some(Excluded::new(at, end, Year))
}

/// Whether a unit or magnitude stands behind the number, or a currency or a bound before it.
fn measured(reader: &Reader<'_>, at: usize) -> bool {
    let unit =
        |role| matches!(role, Role::Unit(_) | Role::Sign(_) | Role::NumberWord(_) | Role::GluedScale(_)).then_some(());
    let joining =
        |end: usize| reader.mark(at + 1, Mark::And) == Some(end) || reader.mark(at + 1, Mark::To) == Some(end);
    let behind = reader.find(at + 1, unit).is_some_and(|((), end)| !joining(end) && !reader.is_preposition(at + 1));
    let hyphen = reader.is_hyphen(at + 1) && reader.find(at + 2, unit).is_some();
    let open = |role| matches!(role, Role::Sign(_) | Role::Bound(_)).then_some(());
    let before = (1..=4.min(at)).any(|back| {
        let found = reader.find(at - back, open).filter(|((), end)| *end == at);
        found.is_some() && !reader.after(at, Mark::YearStrong) && !is_compared(reader, at, at - back)
    });
    behind || hyphen || before
}

/// Whether the bound at `bound` before the number at `at` compares with a year, or dates by one: `ein Viertel mehr als
/// 2013`, `built about 1935`.
fn is_compared(reader: &Reader<'_>, at: usize, bound: usize) -> bool {
    const WORDS: usize = 3;
    let number =
        |role| matches!(role, Role::NumberWord(_) | Role::Denominator(_) | Role::Unit(_) | Role::Sign(_)).then_some(());
    let is_number = |at: usize| reader.is_digits(at) || reader.find(at, number).is_some();
    let year = |years: std::ops::RangeInclusive<u32>| reader.whole(at).is_some_and(|year| years.contains(&year));
    let follows_number = (1..=WORDS.min(bound)).any(|back| is_number(bound - back));
    let dates = reader.find(bound, |role| (role == Role::Bound(None)).then_some(())).is_some()
        && reader.whole(at).is_some_and(|year| !year.is_multiple_of(100));
    (year(1900..=2099) && follows_number || year(1500..=2099) && dates)
        && !counts(reader, at)
        && (reader.is_end(at + 1) || reader.mark(at + 1, Mark::Stop).is_some())
}

/// Whether what stands behind the number looks like something that is counted.
fn counts(reader: &Reader<'_>, at: usize) -> bool {
    let next = at + 1;
    if !reader.is_word(next) {
        return false;
    }
    let (word, endings) = (reader.words(next), &reader.style.endings);
    if reader.style.nouns_capitalised {
        let adjective = ends_with(word, &endings.plural_adjective);
        let unknown = reader.mark(next, Mark::Stop).is_none() && !ends_with(word, &endings.past);
        let long = word.chars().nth(2).is_some();
        let singular = long && word.chars().any(char::is_lowercase) && !ends_with(word, &endings.plural_noun);
        let singular = singular && !reader.is_measured(next) && !reader.is_any(next, &reader.lexicon.spelled.plurals);
        return reader.is_capital(next) && !singular || adjective && unknown && reader.is_capital(next + 1);
    }
    let plural = ends_with(word, &endings.plural_noun) && !ends_with(word, &endings.singular_noun) && word.len() > 3
        || reader.is_any(next, &reader.lexicon.spelled.plurals);
    plural && !reader.is_capital(next) && reader.mark(next, Mark::Stop).is_none()
}
