//! The parts of a number as they stand in the text, before their sum is known.

use super::super::cardinal::{Item, Value};
use super::super::literal;
use super::super::reader::Reader;
use super::power;
use crate::language::ends_with;
use crate::language::figures::token::Shape;
use crate::language::figures::{Compound, Mark, NumberWord, Role, Tail, UnitKind};
use crate::model::Decimal;

/// The parts at a place.
pub struct Items {
    /// The parts in their order.
    pub list: Vec<Item>,
    /// What the ending of the last word makes of the number.
    pub tail: Tail,
    /// Whether the first part is an article.
    pub article: bool,
}

/// No number that anyone writes has more parts.
const MOST: usize = 40;

/// Collects the parts at `at`. `split_and` leaves out an "and" that stands by itself.
pub fn collect(reader: &Reader<'_>, at: usize, split_and: bool, money: bool) -> Items {
    let mut items = Items { list: Vec::new(), tail: Tail::Number, article: false };
    let mut next = at;
    while items.list.len() < MOST && items.tail == Tail::Number {
        let Some(end) = step(reader, next, (split_and, money), &mut items) else { break };
        next = end;
    }
    items
}

/// Takes the part at `at` into `items`; the token after it.
fn step(reader: &Reader<'_>, at: usize, (split_and, money): (bool, bool), items: &mut Items) -> Option<usize> {
    if reader.is_digits(at) {
        return digits(reader, at, money, items);
    }
    if let Some((scale, end)) = hyphenated_scale(reader, at).filter(|_| !items.list.is_empty()) {
        return push(items, scale, end);
    }
    if let Some(hundreds) = comma_before_hundreds(reader, at, items) {
        return step(reader, hundreds, (split_and, money), items);
    }
    let follows_word = matches!(items.list.last(), Some(Item { value: Value::Word(NumberWord::Small(20..)), .. }));
    if reader.is_dash(at) && follows_word && !reader.style.one_before_ten {
        let (one, end) = reader.find(at + 1, small).filter(|(one, _)| (1..=9).contains(one))?;
        return push(items, Value::Word(NumberWord::Small(one)), end);
    }
    if items.article && items.list.len() == 1 && !counted_by_article(reader, at) {
        return None;
    }
    if !reader.is_word(at) && reader.words(at) != "&" {
        return None;
    }
    if let Some((part, end)) = reader.find(at, |role| if let Role::NumberWord(part) = role { Some(part) } else { None })
    {
        let stray = part == NumberWord::And && (split_and || items.list.is_empty());
        return if stray { None } else { push(items, Value::Word(part), end) };
    }
    let article = reader.mark(at, Mark::Article).is_some();
    let million =
        |at| reader.find(at, |role| matches!(role, Role::NumberWord(NumberWord::Scale(_))).then_some(())).is_some();
    if article && (items.list.is_empty() || million(at + 1)) {
        items.article = items.list.is_empty();
        return push(items, Value::Word(NumberWord::Small(1)), at + 1);
    }
    let part = |role| matches!(role, Role::Denominator(_)).then_some(());
    if !items.list.is_empty() && reader.find(at, part).is_some() {
        return None;
    }
    compounds(reader, at, items)
}

/// The token after the comma in `three million, two hundred and six`.
fn comma_before_hundreds(reader: &Reader<'_>, at: usize, items: &Items) -> Option<usize> {
    let after_scale = matches!(items.list.last(), Some(Item { value: Value::Word(NumberWord::Scale(_)), .. }));
    let comma = reader.words(at) == "," && after_scale && !reader.style.one_before_ten;
    let (_, hundred) = reader.find(at + 1, small).filter(|_| comma)?;
    reader.find(hundred, |role| (role == Role::NumberWord(NumberWord::Hundred)).then_some(at + 1)).map(|(next, _)| next)
}

/// The magnitude behind the hyphen at `at`: `40-Millionen-Euro-Vertrag`, `$2.5-billion dam`.
fn hyphenated_scale(reader: &Reader<'_>, at: usize) -> Option<(Value, usize)> {
    let scale = |role| match role {
        Role::NumberWord(part @ NumberWord::Scale(_)) => Some(Value::Word(part)),
        _ => None,
    };
    if reader.is_hyphen(at) { reader.find(at + 1, scale) } else { None }
}

/// Whether "a" before `at` counts what stands there: a hundred, a million, a dozen; or is the one before a ten: `ein und zwanzig`.
fn counted_by_article(reader: &Reader<'_>, at: usize) -> bool {
    let ten = |at| reader.find(at, small).is_some_and(|(ten, _)| ten >= 20);
    if reader.style.one_before_ten && reader.mark(at, Mark::And).is_some_and(ten) {
        return true;
    }
    reader
        .find(at, |role| matches!(role, Role::NumberWord(NumberWord::Scale(_) | NumberWord::Hundred)).then_some(()))
        .is_some()
}

fn small(role: Role) -> Option<u8> {
    if let Role::NumberWord(NumberWord::Small(n)) = role { Some(n) } else { None }
}

fn push(items: &mut Items, value: Value, end: usize) -> Option<usize> {
    items.list.push(Item { value, end });
    Some(end)
}

/// The number word at `at` taken apart, in languages that write them together.
pub fn compound(reader: &Reader<'_>, at: usize) -> Option<Compound> {
    reader.compounds.and_then(|compounds| (compounds.number)(reader.words(at), reader.lexicon))
}

/// The parts of one compound number word.
fn compounds(reader: &Reader<'_>, at: usize, items: &mut Items) -> Option<usize> {
    let compound = compound(reader, at)?;
    items.list.extend(compound.parts.iter().map(|&part| Item { value: Value::Word(part), end: at + 1 }));
    items.tail = compound.tail;
    Some(at + 1)
}

/// Whether a plural stands at `at` that a magnitude in one letter counts: `9 B people`.
fn counts_noun(reader: &Reader<'_>, at: usize) -> bool {
    let counts = is_plural(reader, at) || reader.is_any(at, &reader.lexicon.spelled.plurals);
    counts
        && reader.shape(at) == Some(Shape::Small)
        && reader.tokens[at].spaced
        && reader.mark(at, Mark::Stop).is_none()
}

/// Whether a unit or people stand at `at`, which metres cannot: `2.5m tonnes`, `3m people`.
fn counts_unit(reader: &Reader<'_>, at: usize) -> bool {
    let unit = |role| match role {
        Role::Unit(unit) => Some(()).filter(|()| reader.lexicon.unit(unit).kind != UnitKind::Duration),
        _ => None,
    };
    let is_unit = || reader.words(at).len() > 2 && reader.find(at, unit).is_some() && is_plural(reader, at);
    reader.is_word(at) && reader.tokens[at].spaced && (is_unit() || reader.is_any(at, &reader.lexicon.spelled.plurals))
}

fn is_plural(reader: &Reader<'_>, at: usize) -> bool {
    ends_with(reader.words(at), &reader.style.endings.plural_noun)
}

/// Digits at `at`, with groups that spaces part, and a magnitude written at them.
fn digits(reader: &Reader<'_>, at: usize, money: bool, items: &mut Items) -> Option<usize> {
    if matches!(items.list.last(), Some(Item { value: Value::Digits(_), .. })) {
        return None;
    }
    if !items.list.is_empty() && super::super::exclude::at(reader, at).is_some() {
        return None;
    }
    let (number, end) = grouped(reader, at).or_else(|| {
        let number = literal::read(reader.words(at), reader.style)?;
        Some((number, at + 1))
    })?;
    let end = dash_for_cents(reader, end, money).unwrap_or(end);
    let (number, end) = power::read(reader, number, end).unwrap_or((number, end));
    push(items, Value::Digits(number), end)?;
    match glued_scale(reader, end, money, number) {
        Some((scale, end)) => push(items, Value::Word(NumberWord::Scale(scale)), end),
        None => Some(end),
    }
}

/// `1 234 567`: groups of three, parted by single spaces.
fn grouped(reader: &Reader<'_>, at: usize) -> Option<(Decimal, usize)> {
    const GROUPS: usize = 9;
    let first = reader.words(at);
    if first.len() > 3 || first.starts_with('0') || reader.whole(at).is_none() {
        return None;
    }
    let (mut joined, mut end) = (first.to_owned(), at + 1);
    while end - at < GROUPS && reader.is_group(end) {
        joined.push_str(reader.words(end));
        end += 1;
    }
    (end > at + 1).then_some((literal::read(&joined, reader.style)?, end))
}

/// The token after the dash that stands for no cents at `at`: `7,– Euro`, `Fr. 20.-`.
fn dash_for_cents(reader: &Reader<'_>, at: usize, money: bool) -> Option<usize> {
    let point = matches!(reader.words(at), "," | ".") && reader.is_glued(at);
    let dash =
        reader.is_dash(at + 1) && reader.is_glued(at + 1) && !(reader.is_glued(at + 2) && reader.is_digits(at + 2));
    let currency = |role| match role {
        Role::Sign(_) => Some(()),
        Role::Unit(unit) if reader.lexicon.unit(unit).kind == UnitKind::Money => Some(()),
        _ => None,
    };
    let in_range = || reader.is_word(at + 2) && reader.mark(at + 2, Mark::To).is_some();
    let second = usize::from(reader.is_dash(at + 2) && reader.is_glued(at + 2));
    let is_price = |after: usize| reader.find(after, currency).is_some();
    (point && dash && (is_price(at + 2 + second) || in_range() || money)).then_some(at + 2 + second)
}

/// The magnitude written at the digits that end before `at`.
fn glued_scale(reader: &Reader<'_>, at: usize, money: bool, number: Decimal) -> Option<(Decimal, usize)> {
    let of_money = |role| if let Role::MoneyScale(scale) = role { Some(scale) } else { None };
    let glued = |role| if let Role::GluedScale(scale) = role { Some(scale) } else { None };
    let (scale, end) = match reader.words(at) {
        _ if money && let Some(found) = reader.find(at, of_money) => found,
        "m" if reader.is_glued(at) && counts_unit(reader, at + 1) => (Decimal { mantissa: 1, exponent: 6 }, at + 1),
        "B" | "M" if !reader.is_glued(at) && counts_noun(reader, at + 1) => reader.find(at, glued)?,
        _ if !reader.is_glued(at) => return None,
        "G" | "T" | "B" if number.exponent == 0 => return None,
        // `2700K` is a temperature, where that is not all that is said.
        "K" if number.exponent == 0 && number.mantissa < 10 => return None,
        "K" if number.exponent == 0 && number.mantissa >= 1000 && !reader.is_all(at - 1, at + 1) => return None,
        _ => reader.find(at, glued)?,
    };
    let goes_on = reader.is_glued(end) && (reader.is_word(end) || reader.is_digits(end));
    (!goes_on).then_some((scale, end))
}
