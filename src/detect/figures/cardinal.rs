//! The number that its parts are.
//!
//! A number is terms with falling magnitudes (`zwei Millionen dreihunderttausend fünf`), a term is a
//! number below a thousand with its magnitudes (`zweihundert tausend`).

use crate::language::figures::NumberWord;
use crate::model::Decimal;

/// A part of a number, and where it ends.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// What it is.
    pub value: Value,
    /// The token after it.
    pub end: usize,
}

/// Digits or a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// A number in digits.
    Digits(Decimal),
    /// A number word, or a part of one.
    Word(NumberWord),
}

/// The number of words that were written together as one, if all of them form one number.
pub fn of_words(words: &[NumberWord], one_first: bool) -> Option<Decimal> {
    let items: Vec<_> = words.iter().map(|&part| Item { value: Value::Word(part), end: 0 }).collect();
    read(&items, one_first).filter(|(_, count)| *count == items.len()).map(|(value, _)| value)
}

/// The value of the longest number that begins `items`, and how many of them it takes. `one_first`
/// says that the one stands before the ten.
pub fn read(items: &[Item], one_first: bool) -> Option<(Decimal, usize)> {
    let parts = Parts { items, one_first };
    let mut at = parts.leading_noughts();
    let mut total: Option<(Decimal, usize)> = None;
    let mut floor: Option<Decimal> = None;
    loop {
        let joined = total.is_some() && parts.word(at) == Some(NumberWord::And);
        let from = at + usize::from(joined);
        let Some(term) = parts.term(from, total.is_none()) else { break };
        if floor.is_some_and(|floor| !term.scale.is_some_and(|s| s.compare(floor).is_lt()) && term.scale.is_some()) {
            break;
        }
        let Some(sum) = total.map_or(Some(term.value), |(sum, _)| sum.checked_add(term.value)) else { break };
        total = Some((sum, term.end));
        at = term.end;
        floor = term.scale;
        if floor.is_none() {
            break;
        }
    }
    total
}

/// A number below a thousand, or below a hundred with hundreds, in its magnitude.
struct Term {
    value: Decimal,
    scale: Option<Decimal>,
    end: usize,
}

struct Parts<'a> {
    items: &'a [Item],
    one_first: bool,
}

impl Parts<'_> {
    fn word(&self, at: usize) -> Option<NumberWord> {
        match self.items.get(at)?.value {
            Value::Word(part) => Some(part),
            Value::Digits(_) => None,
        }
    }

    fn small(&self, at: usize) -> Option<u8> {
        if let Some(NumberWord::Small(n)) = self.word(at) { Some(n) } else { None }
    }

    /// "Zero eight" and "zero zero hundred" are said of codes.
    fn leading_noughts(&self) -> usize {
        let noughts = (0..self.items.len()).take_while(|&at| self.small(at) == Some(0)).count();
        let goes_on = matches!(self.word(noughts), Some(NumberWord::Small(_) | NumberWord::Hundred));
        if goes_on { noughts } else { 0 }
    }

    /// The term at `at`. Digits begin a further term only where a magnitude follows them.
    fn term(&self, at: usize, first: bool) -> Option<Term> {
        let (mut value, mut end) = self.counted(at)?;
        let mut scale: Option<Decimal> = None;
        while let Some(NumberWord::Scale(next)) = self.word(end) {
            if scale.is_some_and(|scale| scale.compare(next).is_gt()) {
                break;
            }
            value = value.checked_mul(next)?;
            scale = Some(scale.map_or(Some(next), |scale| scale.checked_mul(next))?);
            end += 1;
        }
        let stray = !first && scale.is_none() && matches!(self.items[at].value, Value::Digits(_));
        (!stray).then_some(Term { value, scale, end })
    }

    /// What a magnitude counts: digits, a number below a thousand, or nothing, which is one.
    fn counted(&self, at: usize) -> Option<(Decimal, usize)> {
        match self.items.get(at)?.value {
            Value::Digits(number) if self.word(at + 1) == Some(NumberWord::Hundred) => {
                Some((number.shifted(2)?, at + 2))
            }
            Value::Digits(number) => Some((number, at + 1)),
            Value::Word(NumberWord::Fixed(_)) => None,
            Value::Word(NumberWord::Scale(scale)) => {
                (self.one_first && scale.exponent == 3).then_some((Decimal::whole(1), at))
            }
            Value::Word(_) => self.below_thousand(at),
        }
    }

    /// `zweihundertdrei`, `two hundred and three`, `achtzehnhundert`; in English also `nineteen seventy`.
    fn below_thousand(&self, at: usize) -> Option<(Decimal, usize)> {
        let (ones, end) = match self.below_hundred(at) {
            Some(read) => read,
            // German says "hundert" for one hundred; English says "a hundred".
            None if self.one_first || at > 0 => (1, at),
            None => return None,
        };
        if self.word(end) != Some(NumberWord::Hundred) {
            let (ones, end) = (end > at).then_some((ones, end))?;
            return Some(self.pair(ones, end).unwrap_or((Decimal::whole(ones.into()), end)));
        }
        let hundreds = Decimal { mantissa: ones.into(), exponent: 2 };
        let joined = end + 1 + usize::from(self.word(end + 1) == Some(NumberWord::And));
        match self.below_hundred(joined) {
            Some((rest, end)) if rest > 0 => Some((hundreds.checked_add(Decimal::whole(rest.into()))?, end)),
            _ => Some((hundreds, end + 1)),
        }
    }

    /// `nineteen eighty-four`, `one forty-six`.
    fn pair(&self, hundreds: u8, at: usize) -> Option<(Decimal, usize)> {
        let (rest, end) = self.below_hundred(at).filter(|(rest, _)| *rest >= 10 && !self.one_first)?;
        let alone = !matches!(self.word(end), Some(NumberWord::Hundred | NumberWord::Scale(_)));
        (alone && hundreds > 0).then_some((Decimal::whole(i128::from(hundreds) * 100 + i128::from(rest)), end))
    }

    fn below_hundred(&self, at: usize) -> Option<(u8, usize)> {
        let first = self.small(at)?;
        if self.one_first {
            let ten = self.small(at + 2).filter(|ten| *ten >= 20);
            return match ten {
                Some(ten) if (1..=9).contains(&first) && self.word(at + 1) == Some(NumberWord::And) => {
                    Some((first + ten, at + 3))
                }
                _ => Some((first, at + 1)),
            };
        }
        match self.small(at + 1) {
            Some(one @ 1..=9) if first >= 20 => Some((first + one, at + 2)),
            _ => Some((first, at + 1)),
        }
    }
}
