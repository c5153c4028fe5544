//! The parts of a number as they stand in the text, before their sum is known.

use super::super::cardinal::{Item, Value};
use super::super::literal;
use super::super::reader::Reader;
use crate::language::figures::{Compound, Mark, NumberWord, Role, Tail};
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
    compounds(reader, at, items)
}

/// Whether "a" before `at` counts what stands there: a hundred, a million, a dozen.
fn counted_by_article(reader: &Reader<'_>, at: usize) -> bool {
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
    while end - at < GROUPS && is_group(reader, end) {
        joined.push_str(reader.words(end));
        end += 1;
    }
    (end > at + 1).then_some((literal::read(&joined, reader.style)?, end))
}

/// Whether three digits stand at `at`, one space after the token before.
fn is_group(reader: &Reader<'_>, at: usize) -> bool {
    let raw = reader.words(at);
    let decimal = char::from(reader.style.decimal);
    let whole = raw.split(decimal).next().unwrap_or_default();
    let three = reader.is_digits(at) && whole.len() == 3 && whole.bytes().all(|byte| byte.is_ascii_digit());
    let gap = reader.tokens[at - 1].end as usize..reader.tokens.get(at).map_or(0, |token| token.start as usize);
    three && reader.text.get(gap).is_some_and(|gap| gap.chars().count() == 1)
}

/// The magnitude written at the digits that end before `at`.
fn glued_scale(reader: &Reader<'_>, at: usize, money: bool, number: Decimal) -> Option<(Decimal, usize)> {
    let million = Decimal { mantissa: 1, exponent: 6 };
    let billion = Decimal { mantissa: 1, exponent: 9 };
    let (scale, end) = match reader.words(at) {
        "m" | "M" if money => (million, at + 1),
        "b" | "B" if money => (billion, at + 1),
        _ if !reader.is_glued(at) => return None,
        "G" | "T" | "B" if number.exponent == 0 => return None,
        "K" if number.mantissa < 10 && number.exponent == 0 => return None,
        _ => reader.find(at, |role| if let Role::GluedScale(scale) = role { Some(scale) } else { None })?,
    };
    let goes_on = reader.is_glued(end) && (reader.is_word(end) || reader.is_digits(end));
    (!goes_on).then_some((scale, end))
}
