//! The unit behind a number.
//!
//! Words that have several meanings are read by what stands around them: a pound is money or weight, a
//! degree one of warmth or of an angle, "in" an inch only where nothing could follow it.

use super::super::numeral::Numeral;
use super::super::reader::Reader;
use crate::language::ends_with;
use crate::language::figures::{Mark, NumberWord, Role, UnitKind};
use crate::model::{Decimal, FigureKind};

/// A unit that was read.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The canonical unit.
    pub code: String,
    /// What it measures.
    pub kind: FigureKind,
    /// The token after it.
    pub end: usize,
    /// The magnitude behind the currency.
    pub scale: Option<Decimal>,
    /// Whether it says that the temperature is below nought.
    pub negative: bool,
    /// Whether the word is a common one as well.
    pub common: bool,
    /// Whether it is only what a price is counted by: "per hour".
    pub rate: bool,
    /// How many of it the word says: a quarter in `Viertelstunde`.
    pub factor: Option<Decimal>,
}

/// The unit behind `numeral`, which ends before `at`.
pub fn behind(reader: &Reader<'_>, at: usize, numeral: Numeral) -> Option<Measured> {
    if let Some((rate, end)) = rate(reader, at) {
        return Some(Measured { rate: true, ..measured(rate, FigureKind::Money, end) });
    }
    let hyphen = reader.is_hyphen(at);
    let bracket = matches!(reader.words(at), "(" | "[" | "{" | "<");
    let from = at + usize::from(hyphen || bracket);
    let (index, mut end) = self::at(reader, from, numeral.digits).or_else(|| with_adjective(reader, at))?;
    if bracket {
        end += usize::from(matches!(reader.words(end), ")" | "]" | "}" | ">").then_some(()).is_some());
        if reader.words(end - 1).len() != 1 || reader.is_word(end - 1) {
            return None;
        }
    }
    let unit = reader.lexicon.unit(index);
    let (factor, code) = factored(&unit.code);
    let mut found = Measured { factor, ..measured(code.to_owned(), unit.kind.figure(), end) };
    found.common = reader.mark(from, Mark::Common).is_some();
    match unit.kind {
        UnitKind::Money | UnitKind::Minor => {
            // No one weighs millions of pounds in an adjective.
            let is_large = numeral.scale.is_some_and(|scale| scale.exponent >= 6);
            money(reader, from, hyphen && !is_large, &mut found);
        }
        UnitKind::Duration => age(reader, &mut found),
        UnitKind::Temperature => degrees(reader, at, &mut found),
        UnitKind::Dimension | UnitKind::Age | UnitKind::Percent => {}
    }
    if let Some((rate, end)) = self::rate(reader, found.end).filter(|_| found.kind != FigureKind::Percent) {
        found.code.push_str(&rate);
        found.end = end;
    }
    Some(found)
}

fn measured(code: String, kind: FigureKind, end: usize) -> Measured {
    Measured { code, kind, end, scale: None, negative: false, common: false, rate: false, factor: None }
}

/// The number that a lexicon puts before a unit, and the unit: `0.25.h`, `10.a`.
fn factored(code: &str) -> (Option<Decimal>, &str) {
    let (number, unit) = code.rsplit_once('.').unwrap_or(("", code));
    Decimal::parse(number).map_or((None, code), |number| (Some(number), unit))
}

/// The unit or currency that begins at `at`, and the token after it.
pub fn at(reader: &Reader<'_>, at: usize, digits: bool) -> Option<(u16, usize)> {
    let any = |role| match role {
        Role::Unit(unit) | Role::Sign(unit) => Some(unit),
        _ => None,
    };
    let (unit, end) = reader.find(at, any)?;
    let priced = |role| any(role).filter(|&unit| reader.lexicon.unit(unit).kind == UnitKind::Money);
    let unit = reader.find(at, priced).filter(|(_, stop)| *stop == end).map_or(unit, |(unit, _)| unit);
    let word = reader.words(at);
    let letter = end == at + 1 && word.len() == 1 && word.as_bytes()[0].is_ascii_alphabetic();
    let runs_on = reader.is_glued(end) && reader.is_digits(end) || letter && reader.words(end) == "&";
    let quote = matches!(word, "\"" | "″" | "'") && (!reader.is_glued(at) || reader.tokens[at].quoted);
    let inch = reader.is_preposition(at) && !inch_fits(reader, end);
    let fits = (digits || !letter) && !runs_on && !inch && (!quote || extends(reader, end));
    let before_number = |role| matches!(role, Role::Sign(_)).then_some(());
    if is_other_word(reader, at, end) || is_in_compound(reader, at, end) || is_verb(reader, at) {
        return None;
    }
    let of_next = reader.find(at, before_number).is_some()
        && reader.tokens[at].spaced
        && reader.is_digits(end)
        && (reader.is_glued(end) || symbol(word) && !reader.is_digits(end + 1) && !ends_amount(reader, end));
    (fits && !of_next).then_some((unit, end))
}

/// Whether what may be a unit at `at` is a verb or an adjective before what is counted: `9 won prizes`, `three real reasons`.
fn is_other_word(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let plural = |at: usize| {
        ends_with(reader.words(at), &reader.style.endings.plural_noun)
            || reader.is_any(at, &reader.lexicon.spelled.plurals)
    };
    let plain = |at: usize| reader.is_word(at) && reader.tokens[at].spaced && reader.mark(at, Mark::Stop).is_none();
    let noun = || plain(end) && (plural(end) || plain(end + 1) && plural(end + 1));
    let determiner = || [Mark::Determiner, Mark::Article].iter().any(|&mark| reader.mark(end, mark).is_some());
    let is_rate = || reader.mark(end, Mark::Per).is_some_and(|unit| is_duration(reader, unit));
    reader.mark(at, Mark::Homonym) == Some(end) && (noun() || determiner()) && !is_rate()
}

fn is_duration(reader: &Reader<'_>, at: usize) -> bool {
    let is_duration = |role| match role {
        Role::Unit(unit) => Some(()).filter(|()| reader.lexicon.unit(unit).kind == UnitKind::Duration),
        _ => None,
    };
    reader.find(at, is_duration).is_some()
}

/// Whether what may be a unit at `at` begins a noun: `zwei Real-Spieler`, `four mark-ups`.
fn is_in_compound(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let joined = at > 0 && reader.is_hyphen(at - 1);
    let is_noun = || {
        let is_other = reader.mark(at, Mark::Homonym) == Some(end) && reader.is_word(end + 1);
        reader.is_capital(end + 1) || is_other && !extends(reader, end + 1)
    };
    reader.mark(at, Mark::Common) == Some(end) && !joined && reader.is_hyphen(end) && is_noun()
}

/// Whether what may be a unit at `at` is a verb behind a small number: nothing costs 12 won.
fn is_verb(reader: &Reader<'_>, at: usize) -> bool {
    let Some(number) = at.checked_sub(1).filter(|_| reader.is_any(at, &reader.lexicon.spelled.verbs_like_units)) else {
        return false;
    };
    let small = |role| matches!(role, Role::NumberWord(NumberWord::Small(_))).then_some(());
    reader.whole(number).is_some_and(|number| number < 100) || reader.find(number, small).is_some()
}

fn symbol(word: &str) -> bool {
    !word.chars().any(char::is_alphabetic)
}

/// Whether the digits at `at` are cents behind a currency, and not the amount of a new figure.
fn ends_amount(reader: &Reader<'_>, at: usize) -> bool {
    let next = reader.find(at + 1, |role| matches!(role, Role::Unit(_) | Role::Sign(_)).then_some(()));
    next.is_some()
}

/// Whether a word at `at` says which way a length goes, as it does behind inches and not behind "in".
fn extends(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_any(at, &reader.lexicon.spelled.extents)
}

/// Whether "in" before `at` can be an inch.
fn inch_fits(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_end(at) && reader.words(at) != "\"" || extends(reader, at)
}

/// `12 laotische Kip`: an adjective that the lexicon does not know, before a currency or unit.
fn with_adjective(reader: &Reader<'_>, at: usize) -> Option<(u16, usize)> {
    let adjective = reader.is_word(at) && reader.tokens[at].word == 0 && reader.is_word(at + 1);
    let (unit, end) = adjective.then(|| self::at(reader, at + 1, true)).flatten()?;
    let found = reader.lexicon.unit(unit);
    let certain = reader.words(at + 1).len() > 2 && reader.mark(at + 1, Mark::Common).is_none();
    (found.kind == UnitKind::Money && certain).then_some((unit, end))
}

/// "per hour", "/h", "pro Stunde", "a year": the code with its slash, and the token after it.
fn rate(reader: &Reader<'_>, at: usize) -> Option<(String, usize)> {
    let from = at + usize::from(reader.is_hyphen(at));
    let per = reader.mark(from, Mark::Per)?;
    let unit = per + usize::from(from > at && reader.is_hyphen(per));
    let (index, end) = self::at(reader, unit, true)?;
    // No price is one for each unit of money: a pound is of weight here.
    let index = dimension_at(reader, unit).filter(|(_, stop)| *stop == end).map_or(index, |(weight, _)| weight);
    // "Up from 12 a year ago": the year says when.
    if reader.mark(end, Mark::Ago).is_some() {
        return None;
    }
    let at = from;
    let found = reader.lexicon.unit(index);
    let spelled = reader.is_any(at, &reader.lexicon.spelled.per);
    let fits = match found.kind {
        UnitKind::Duration => true,
        UnitKind::Dimension => spelled || reader.mark(unit, Mark::Common).is_none() && reader.words(unit).len() > 2,
        _ => false,
    };
    fits.then(|| (format!("/{}", found.code), end))
}

/// A magnitude behind the currency, and what a pound is.
fn money(reader: &Reader<'_>, at: usize, hyphen: bool, found: &mut Measured) {
    if let Some((unit, end)) = weight(reader, at, hyphen) {
        *found = measured(unit, FigureKind::Dimension, end);
        return;
    }
    let scale = |role| match role {
        Role::NumberWord(NumberWord::Scale(scale)) if scale.exponent >= 6 => Some(scale),
        _ => None,
    };
    if let Some(scale) = reader
        .find(at, |role| if let Role::GluedScale(scale) = role { Some(scale) } else { None })
        .filter(|(_, end)| *end == found.end)
    {
        found.scale = Some(scale.0);
        return;
    }
    if let Some((scale, end)) = reader.find(found.end, scale) {
        (found.scale, found.end) = (Some(scale), end);
    }
}

/// The weight that the word at `at` is where pounds of something or pounds that someone lost are meant.
fn weight(reader: &Reader<'_>, at: usize, hyphen: bool) -> Option<(String, usize)> {
    const WORDS: usize = 8;
    let (unit, end) = dimension_at(reader, at)?;
    let money_end = reader.find(at, |role| matches!(role, Role::Unit(_)).then_some(())).map(|((), end)| end);
    let said = |at: usize| reader.mark(at, Mark::Weight).is_some();
    let near = (1..=WORDS.min(at)).any(|back| said(at - back)) || said(end);
    let spelled = &reader.lexicon.spelled;
    let of = reader.is_any(end, &spelled.weight_of)
        || reader.style.nouns_capitalised && reader.is_capital(end) && !reader.is_any(at, &spelled.no_weight);
    (money_end == Some(end) && (hyphen || near || of)).then(|| (reader.lexicon.unit(unit).code.clone(), end))
}

/// The measure that the words at `at` name, and the token after it.
fn dimension_at(reader: &Reader<'_>, at: usize) -> Option<(u16, usize)> {
    reader.find(at, |role| match role {
        Role::Unit(unit) if reader.lexicon.unit(unit).kind == UnitKind::Dimension => Some(unit),
        _ => None,
    })
}

/// Years that say how old someone is.
fn age(reader: &Reader<'_>, found: &mut Measured) {
    let joined = found.end + usize::from(reader.is_hyphen(found.end));
    if let Some(end) = reader.mark(joined, Mark::Old).or_else(|| reader.mark(found.end, Mark::Old)) {
        (found.kind, found.end) = (FigureKind::Age, end);
        found.common = false;
    }
}

/// Degrees below nought, and those of an angle.
fn degrees(reader: &Reader<'_>, at: usize, found: &mut Measured) {
    const WORDS: usize = 6;
    if let Some(end) = reader.mark(found.end, Mark::BelowZero) {
        (found.negative, found.end) = (true, end);
    }
    let near = (1..=WORDS.min(at)).any(|back| reader.mark(at - back, Mark::Angle).is_some());
    if found.code == "deg" && (near || reader.mark(found.end, Mark::Angle).is_some()) {
        found.kind = FigureKind::Dimension;
    }
}
