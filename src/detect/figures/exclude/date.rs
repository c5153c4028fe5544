//! Days, and months of a year: `9. Januar 2003`, `May 4th, 1999`, `28.09.`, `2003/04/09`.

use super::super::reader::Reader;
use super::Excluded;
use crate::language::figures::{Mark, NumberWord, Role};
use crate::model::ExclusionReason::Date;

/// A day before its month: `9. Januar 2003`, `9 of Jan`, `9-Nov`, and days before one: `9. – 12. Mai`.
pub fn digits_first(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let number = reader.whole(at)?;
    if (1000..=2100).contains(&number) && reader.is_hyphen(at + 1) && reader.is_month(at + 2) {
        return iso_month(reader, at);
    }
    let day = (1..=31).contains(&number);
    let month = skip_to_month(reader, after_ordinal(reader, at + 1)).or_else(|| second_day(reader, at + 1));
    month.filter(|_| day).map(|end| Excluded::new(at, with_year(reader, end), Date))
}

/// The token after the ending of an ordinal at `at`, if there is one.
fn after_ordinal(reader: &Reader<'_>, at: usize) -> usize {
    let ending = reader.words(at) == "." || reader.is_any(at, &reader.lexicon.spelled.ordinal_endings);
    at + usize::from(ending)
}

/// Whether a sign or a word such as "of" stands at `at` that may part a day from its month, or that from its year.
fn parts_date(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.words(at), "-" | "/" | ".") || reader.is_any(at, &reader.lexicon.spelled.of_month)
}

/// Whether the month at `at` may be another word: `may`.
fn is_doubtful(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_any(at, &reader.lexicon.spelled.doubtful_months)
}

/// The token after the month that begins at `at`, perhaps after "of" or a hyphen.
fn skip_to_month(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let of = usize::from(parts_date(reader, at));
    let end = reader.month(at + of)?;
    (!is_doubtful(reader, at + of) || of == 1 || reader.is_glued(at + of)).then_some(end)
}

/// `9. bis 12. Mai`: the token after the month behind a second day.
fn second_day(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let at = after_ordinal(reader, at);
    let link =
        reader.mark(at, Mark::To).or_else(|| reader.mark(at, Mark::And)).or_else(|| reader.mark(at, Mark::Or))?;
    let link = link + usize::from(reader.is_any(link, &reader.lexicon.spelled.before_second_day));
    let day = reader.whole(link).filter(|day| (1..=31).contains(day));
    day.and_then(|_| skip_to_month(reader, after_ordinal(reader, link + 1)))
}

/// The token after the year that follows a month which ends before `at`, perhaps after a comma.
fn with_year(reader: &Reader<'_>, at: usize) -> usize {
    let comma = usize::from(reader.words(at) == "," || parts_date(reader, at));
    [at, at + comma].into_iter().find(|&at| is_year(reader, at)).map_or(at, |year| year + 1)
}

fn is_year(reader: &Reader<'_>, at: usize) -> bool {
    reader.words(at).len() == 4 && reader.whole(at).is_some_and(|year| (1000..=2100).contains(&year))
}

/// `2003-Sep-9`.
fn iso_month(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let end = reader.month(at + 2)?;
    let day = end + 1 + usize::from(reader.is_digits(end + 1));
    Some(Excluded::new(at, if reader.is_hyphen(end) { day } else { end }, Date))
}

/// A month before its day or its year: `May 4th, 1999`, `Jan ten, 2003`, `Mai 2003`.
pub fn month_first(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let month = reader.month(at)?;
    let parted = matches!(reader.words(month), "," | "-") || reader.is_any(month, &reader.lexicon.spelled.before_day);
    let comma = month + usize::from(parted && reader.is_digits(month + 1));
    let apostrophe = usize::from(matches!(reader.words(month), "'" | "’"));
    if is_year(reader, comma) && !reader.is_month(comma + 1) {
        return Some(Excluded::new(at, comma + 1, Date));
    }
    if apostrophe == 1 && reader.words(month + 1).len() == 2 && reader.whole(month + 1).is_some() {
        return Some(Excluded::new(at, month + 2, Date));
    }
    let certain = reader.is_capital(at) || !is_doubtful(reader, at);
    if !certain || !reader.style.month_before_day {
        return None;
    }
    let day_end = after_ordinal(reader, day(reader, comma)?);
    let last = later_day(reader, day_end).unwrap_or(day_end);
    Some(Excluded::new(at, with_year(reader, last), Date))
}

/// The token after the second day in `May 3-5` and `May 3 to 5`.
fn later_day(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let link = reader.mark(at, Mark::To).or_else(|| reader.mark(at, Mark::And))?;
    let first = reader.whole(at - 1).or_else(|| reader.whole(at.checked_sub(2)?))?;
    let is_later = reader.whole(link).is_some_and(|day| first < day && day <= 31);
    let end = after_ordinal(reader, day(reader, link).filter(|_| is_later && reader.is_digits(link))?);
    (reader.is_dash(at) || reader.is_end(end) || reader.mark(end, Mark::Stop).is_some()).then_some(end)
}

/// The token after the day at `at`, in digits or in words.
fn day(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let unit = |role| matches!(role, Role::Unit(_) | Role::Sign(_)).then_some(());
    if let Some(day) = reader.whole(at) {
        let is_ending = || reader.is_any(at + 1, &reader.lexicon.spelled.ordinal_endings);
        let measured = reader.find(at + 1, unit).is_some() && !is_ending();
        return ((1..=31).contains(&day) && reader.words(at).len() <= 2 && !measured).then_some(at + 1);
    }
    let small = |role| if let Role::NumberWord(NumberWord::Small(n)) = role { Some(n) } else { None };
    let (first, end) = reader.find(at, small)?;
    let one = reader.find(end, small).filter(|(one, _)| (1..=9).contains(one) && first >= 20);
    (first <= 31).then(|| one.map_or(end, |(_, end)| end))
}

/// Days in digits alone: `09.04.2003`, `28.09.`, `09/04/2003`, `2003-04-09`, `09/2003`.
pub fn numeric(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    dotted(reader, at).or_else(|| joined(reader, at)).or_else(|| day_to_date(reader, at))
}

/// `09.04.2003`, `2003.04.09`, `28.09.`, `09.2003`.
fn dotted(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = reader.words(at);
    if !raw.contains('.') || raw.contains([',', ':', '\'']) || raw.len() > 10 {
        return None;
    }
    let pieces: Vec<&str> = raw.split('.').collect();
    let numbers: Vec<u32> = pieces.iter().filter_map(|piece| piece.parse().ok()).collect();
    let stop = usize::from(reader.words(at + 1) == "." && reader.is_glued(at + 1));
    let fits = match numbers[..] {
        [_, _, _] => is_date(&numbers, &pieces),
        [month, year] if pieces[1].len() == 4 => is_month_of(month, year) && pieces[0].len() == 2,
        [day, month] => is_day(day, month) && short(reader, at, &pieces, stop),
        _ => false,
    };
    let end = at + 1 + if numbers.len() == 2 && pieces[1].len() < 4 { stop } else { 0 };
    fits.then(|| Excluded::new(at, with_year(reader, end), Date))
}

/// Whether a day and a month without year are meant, and no decimal number.
fn short(reader: &Reader<'_>, at: usize, pieces: &[&str], stop: usize) -> bool {
    let unit = |role| matches!(role, Role::Unit(_) | Role::Sign(_) | Role::NumberWord(_)).then_some(());
    let measured = reader.find(at + 1, unit).is_some() || reader.mark(at + 1, Mark::Clock).is_some();
    let signed = at > 0 && reader.find(at - 1, |role| matches!(role, Role::Sign(_)).then_some(())).is_some();
    let two = pieces.iter().all(|piece| piece.len() == 2);
    let said = reader.after(at, Mark::DateBefore);
    // Where a stop makes no day of a number, "on" and "in" stand before numbers, too; a day of the week does not.
    let fits = if reader.style.ordinal_stop { two || stop == 1 || said } else { reader.after(at, Mark::Weekday) };
    !measured && !signed && fits
}

/// `09/04/2003`, `2003-4-9`, `28/09`, `9-28`, `2003/09`.
fn joined(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let joint =
        |at: usize| matches!(reader.words(at), "/" | "-" | "–") && reader.is_glued(at) && reader.is_glued(at + 1);
    let (first, second) = (reader.whole(at)?, joint(at + 1).then(|| reader.whole(at + 2)).flatten()?);
    let mut pieces = vec![reader.words(at), reader.words(at + 2)];
    let mut numbers = vec![first, second];
    if joint(at + 3) && reader.words(at + 3) == reader.words(at + 1) {
        pieces.push(reader.words(at + 4));
        numbers.push(reader.whole(at + 4)?);
    }
    let fits = match numbers[..] {
        [_, _, _] => is_date(&numbers, &pieces),
        [month, year] if pieces[1].len() == 4 && pieces[0].len() <= 2 => is_month_of(month, year),
        [year, month] if pieces[0].len() == 4 && pieces[1].len() == 2 => {
            is_month_of(month, year) && pieces[1].starts_with('0')
        }
        [first, second] => day_and_month(reader, at, first, second, &pieces),
        _ => false,
    };
    fits.then(|| Excluded::new(at, at + 2 * numbers.len() - 1, Date))
}

/// Whether `28/09` or `9-28` is a day: a word before says so, or a leading nought, or, of a slash, a
/// denominator that no one uses.
fn day_and_month(reader: &Reader<'_>, at: usize, first: u32, second: u32, pieces: &[&str]) -> bool {
    const DENOMINATORS: [u32; 13] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 30];
    let unit = |role| matches!(role, Role::Unit(_) | Role::Sign(_) | Role::NumberWord(_)).then_some(());
    if reader.find(at + 3, unit).is_some() || !(is_day(first, second) || is_day(second, first)) {
        return false;
    }
    let said = reader.after(at, Mark::DateBefore);
    let nought = pieces.iter().any(|piece| piece.starts_with('0') && piece.len() == 2);
    let slash = reader.words(at + 1) == "/";
    let no_share = slash && !DENOMINATORS.contains(&second) && first > 1 && at > 0;
    nought || no_share || said && (slash || first.max(second) > 12 && first < second)
}

/// `9. - 12.11.`: a day before a date.
fn day_to_date(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let day = reader.whole(at).filter(|day| (1..=31).contains(day))?;
    let stop = reader.words(at + 1) == "." && reader.is_glued(at + 1);
    let link = reader.mark(at + 1 + usize::from(stop), Mark::To).filter(|_| stop && day > 0)?;
    let later = dotted(reader, link)?;
    Some(Excluded::new(at, later.end, Date))
}

fn is_day(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

fn is_month_of(month: u32, year: u32) -> bool {
    (1..=12).contains(&month) && (1500..=2100).contains(&year)
}

/// Whether three numbers are a day, in any order that is in use.
fn is_date(numbers: &[u32], pieces: &[&str]) -> bool {
    let &[a, b, c] = numbers else { return false };
    let year_last = matches!(pieces[2].len(), 2 | 4) && pieces[0].len() <= 2 && pieces[1].len() <= 2;
    let year_first = pieces[0].len() == 4 && pieces[1].len() <= 2 && pieces[2].len() <= 2;
    (year_last && (is_day(a, b) || is_day(b, a)) && (pieces[2].len() == 2 || (1000..=2100).contains(&c)))
        || (year_first && (is_day(c, b)) && (1000..=2100).contains(&a))
}
