//! Places in an order: `3.`, `21st`, `4ter`, and in words `einundzwanzigster`, `seventy-fourth`.

use std::borrow::Cow;

use super::super::cardinal;
use super::super::reader::Reader;
use super::Excluded;
use crate::language::ends_with;
use crate::language::figures::{Compounds, Mark, NumberWord, Role, Tail};
use crate::model::Decimal;
use crate::model::ExclusionReason::Ordinal;

fn excluded(start: usize, end: usize, number: Decimal) -> Excluded {
    Excluded { start, end, reason: Ordinal, ordinal: Some(number) }
}

/// Digits with the ending of an ordinal, or with a stop that ends no sentence.
pub fn ordinal(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = without_commas(reader.words(at));
    let number = raw.parse::<u32>().ok().map(|number| Decimal::whole(number.into()))?;
    if reader.is_glued(at + 1) && reader.is_any(at + 1, &reader.lexicon.spelled.ordinal_endings) {
        return Some(excluded(at, at + 2, number));
    }
    let day = reader.words(at).len() <= 2 && at > 0 && reader.is_any(at - 1, &reader.lexicon.spelled.before_lone_day);
    if day
        && reader.is_end(at + 1)
        && !(reader.is_dash(at + 1) && reader.is_digits(at + 2))
        && reader.words(at + 1) != "-"
    {
        return Some(excluded(at, at + 1, number));
    }
    let stop = reader.words(at + 1) == "." && reader.is_glued(at + 1) && raw.len() <= 3;
    // `7.–` is a price without cents.
    let price =
        reader.is_dash(at + 2) && reader.is_glued(at + 2) && !(reader.is_glued(at + 3) && reader.is_digits(at + 3));
    (stop && !price && reader.style.ordinal_stop && goes_on(reader, at)).then(|| excluded(at, at + 2, number))
}

fn without_commas(digits: &str) -> Cow<'_, str> {
    if digits.contains(',') { Cow::Owned(digits.replace(',', "")) } else { Cow::Borrowed(digits) }
}

/// Whether the sentence goes on behind the stop after the number at `at`.
fn goes_on(reader: &Reader<'_>, at: usize) -> bool {
    let next = at + 2;
    let adjective =
        |at: usize| reader.is_word(at) && ends_with(reader.words(at), &reader.style.endings.adjective_before_ordinal);
    let said = reader.after(at, Mark::Determiner) || at > 0 && adjective(at - 1);
    if next >= reader.tokens.len() {
        return reader.alone && at == 0 || reader.after(at, Mark::Determiner);
    }
    if reader.is_word(next) {
        let opens = at == 0 || reader.is_end(at - 1);
        let said = said || follows_ordinal(reader, at);
        return !reader.is_capital(next) || said || opens && reader.words(at).len() <= 2;
    }
    reader.is_dash(next) || matches!(reader.words(next), "," | "/" | ")") || said && !reader.is_digits(next)
}

/// Whether "and" joins the number at `at` to another one with a stop: `am 1. und 2. Advent`.
fn follows_ordinal(reader: &Reader<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(3) else { return false };
    let stop = reader.words(before + 1) == "." && reader.is_glued(before + 1) && reader.is_digits(before);
    stop && reader.mark(before + 2, Mark::And) == Some(at)
}

/// Ordinals in words.
pub fn in_words(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    match reader.compounds {
        Some(compounds) => together(reader, at, &compounds),
        None => parted(reader, at),
    }
}

/// `einundzwanzigster`, in languages that write number words together.
fn together(reader: &Reader<'_>, at: usize, compounds: &Compounds) -> Option<Excluded> {
    let compound = (compounds.ordinal)(reader.words(at), reader.lexicon)?;
    let Tail::Ordinal(last) = compound.tail else { return None };
    let value = match &compound.parts[..] {
        [] => Some(Decimal::whole(0)),
        parts => cardinal::of_words(parts, reader.style.one_before_ten),
    };
    let ordinal = value.and_then(|value| value.checked_add(Decimal::whole(last.into())));
    Some(Excluded { start: at, end: at + 1, reason: Ordinal, ordinal })
}

/// `seventy-fourth`.
fn parted(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let ordinal = |role| if let Role::Ordinal(n) = role { Some(n) } else { None };
    if let Some((number, end)) = reader.find(at, ordinal) {
        return Some(excluded(at, end, Decimal::whole(number.into())));
    }
    let small = |role| if let Role::NumberWord(NumberWord::Small(n @ 20..)) = role { Some(n) } else { None };
    let (ten, next) = reader.find(at, small)?;
    let hyphen = next + usize::from(reader.is_dash(next));
    let (one, end) = reader.find(hyphen, ordinal).filter(|(one, _)| (1..=9).contains(one))?;
    Some(excluded(at, end, Decimal::whole(i128::from(ten) + i128::from(one))))
}
