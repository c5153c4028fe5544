//! Quantities that are said without a number: `Tausende`, `einige tausend Euro`, `tens of thousands of litres`.
//!
//! In: a place among the tokens. Out: the figure that begins there, with its unit and what is counted, and the token
//! after it. How much it is nobody can tell, so that it has no number, not even a bound.

use super::figure::noun;
use super::measure;
use super::reader::Reader;
use crate::language::ends_with;
use crate::language::figures::{Mark, NumberWord, Role};
use crate::model::{Decimal, FigureKind, VagueFigure};
use crate::text::TextRange;

/// The words of a quantity, and its unit.
struct Words {
    core_end: usize,
    end: usize,
    unit: Option<(String, FigureKind)>,
}

/// The figure without a number that begins at `at`, and the token after it.
pub fn read(reader: &Reader<'_>, at: usize) -> Option<(VagueFigure, usize)> {
    let words = several(reader, at).or_else(|| plural(reader, at)).filter(|words| !reader.is_all(at, words.end))?;
    let noun = if words.unit.is_none() { counted(reader, behind_of(reader, words.end)) } else { None };
    let (unit, kind) = words.unit.unzip();
    let figure = VagueFigure {
        whole: reader.range(at, words.end),
        core: reader.range(at, words.core_end),
        unit,
        kind: kind.unwrap_or(FigureKind::Number),
        noun,
    };
    Some((figure, words.end))
}

/// What is counted behind the words that end before `at`: a plural, in languages where a verb may stand there as well.
fn counted(reader: &Reader<'_>, at: usize) -> Option<TextRange> {
    let noun = noun::noun(reader, at)?;
    let word = &reader.text[noun.range()];
    let endings = &reader.style.endings.plural_noun;
    let is_plural = || ends_with(word, endings) || reader.lexicon.spelled.plurals.iter().any(|plural| plural == word);
    (reader.style.nouns_capitalised || is_plural()).then_some(noun)
}

/// `mehrere hundert`, `a few million dollars`.
fn several(reader: &Reader<'_>, at: usize) -> Option<Words> {
    let from = reader.mark(at, Mark::Several)?;
    if let Some(words) = plural(reader, from) {
        return Some(words);
    }
    let of = behind_of(reader, from);
    if let Some(end) = magnitudes(reader, of) {
        return Some(with_unit(reader, end));
    }
    // Languages that write numbers together have ten thousand in a word.
    let measure = measure::read(reader, from, false)?;
    let is_plain = measure.core_start == from && reader.is_word(from) && !measure.doubtful;
    let unit = measure.unit.map(|unit| (unit, measure.kind));
    (is_plain && is_magnitude(measure.value)).then_some(Words { core_end: measure.core_end, end: measure.end, unit })
}

/// The token after the magnitudes at `at`: `hundert`, `hundred million`.
fn magnitudes(reader: &Reader<'_>, at: usize) -> Option<usize> {
    const MOST: usize = 3;
    let first = magnitude(reader, at)?;
    Some((1..MOST).fold(first, |end, _| magnitude(reader, end).unwrap_or(end)))
}

/// Whether `value` is a power of ten that can be counted: a hundred, ten thousand.
fn is_magnitude(value: Decimal) -> bool {
    let power = value.last_digit().filter(|&power| power > 1).map(|exponent| Decimal { mantissa: 1, exponent });
    power.is_some_and(|power| value.compare(power).is_eq())
}

/// `Zehntausende`, `hundreds of millions of euros`, `Dutzende und Aberdutzende`.
fn plural(reader: &Reader<'_>, at: usize) -> Option<Words> {
    const MOST: usize = 4;
    let mut end = reader.mark(at, Mark::Plural)?;
    for _ in 0..MOST {
        let joined = [Mark::And, Mark::Or, Mark::To].iter().find_map(|&mark| reader.mark(end, mark));
        let next = joined.unwrap_or_else(|| behind_of(reader, end));
        let Some(after) = reader.mark(next, Mark::Plural).or_else(|| magnitude(reader, next)) else { break };
        end = after;
    }
    if reader.is_digits(behind_of(reader, end)) {
        return None;
    }
    Some(with_unit(reader, end))
}

/// The words that end before `end`, with the unit behind them.
fn with_unit(reader: &Reader<'_>, end: usize) -> Words {
    let unit = measure::unit::at(reader, behind_of(reader, end), false).filter(|_| !reader.is_preposition(end));
    let named = unit.map(|(index, _)| reader.lexicon.unit(index)).map(|unit| (unit.code.clone(), unit.kind.figure()));
    Words { core_end: end, end: unit.map_or(end, |(_, after)| after), unit: named }
}

/// The token after the magnitude at `at`: `Hunderte Millionen`.
fn magnitude(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let scale = |role| matches!(role, Role::NumberWord(NumberWord::Scale(_) | NumberWord::Hundred)).then_some(());
    reader.find(at, scale).map(|((), end)| end)
}

/// The token after "of" at `at`, or `at`.
fn behind_of(reader: &Reader<'_>, at: usize) -> usize {
    at + usize::from(reader.is_any(at, &reader.lexicon.spelled.counted_by))
}
