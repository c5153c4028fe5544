//! Places in an order: `3.`, `21st`, `4ter`, and in words `einundzwanzigster`, `seventy-fourth`.

use std::borrow::Cow;

use super::super::compound::{self, Tail};
use super::super::lexicon::{Mark, Part, Role};
use super::super::reader::Reader;
use super::Excluded;
use crate::model::Decimal;
use crate::model::ExclusionReason::Ordinal;

fn excluded(start: usize, end: usize, number: Decimal) -> Excluded {
    Excluded { start, end, reason: Ordinal, ordinal: Some(number) }
}

/// Digits with the ending of an ordinal, or with a stop that ends no sentence.
pub fn ordinal(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = without_commas(reader.words(at));
    let number = raw.parse::<u32>().ok().map(|number| Decimal::whole(number.into()))?;
    let ending = matches!(
        reader.words(at + 1),
        "st" | "nd" | "rd" | "th" | "te" | "ter" | "ten" | "tes" | "ste" | "sten" | "ster" | "stes"
    );
    if ending && reader.is_glued(at + 1) {
        return Some(excluded(at, at + 2, number));
    }
    let day = !reader.lexicon.style.nouns_capitalised && reader.words(at).len() <= 2 && at > 0;
    if day && reader.words(at - 1) == "the" && reader.is_end(at + 1) && reader.words(at + 1) != "-" {
        return Some(excluded(at, at + 1, number));
    }
    let stop = reader.words(at + 1) == "." && reader.is_glued(at + 1) && raw.len() <= 3;
    (stop && reader.lexicon.style.compounds && goes_on(reader, at)).then(|| excluded(at, at + 2, number))
}

fn without_commas(digits: &str) -> Cow<'_, str> {
    if digits.contains(',') { Cow::Owned(digits.replace(',', "")) } else { Cow::Borrowed(digits) }
}

/// Whether the sentence goes on behind the stop after the number at `at`.
fn goes_on(reader: &Reader<'_>, at: usize) -> bool {
    let next = at + 2;
    let said =
        reader.after(at, Mark::Determiner) || at > 0 && reader.words(at - 1).ends_with("en") && reader.is_word(at - 1);
    if next >= reader.tokens.len() {
        return reader.alone && at == 0 || reader.after(at, Mark::Determiner);
    }
    if reader.is_word(next) {
        let opens = at == 0 || reader.is_end(at - 1);
        return !reader.is_capital(next) || said || opens && reader.words(at).len() <= 2;
    }
    reader.is_dash(next) || matches!(reader.words(next), "," | "/" | ")") || said && !reader.is_digits(next)
}

/// Ordinals in words.
pub fn in_words(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    if reader.lexicon.style.compounds { german(reader, at) } else { english(reader, at) }
}

fn german(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    if !ends_like_an_ordinal(reader.words(at)) {
        return None;
    }
    let compound = compound::read(reader.words(at), reader.lexicon).or_else(|| first_or_third(reader, at))?;
    let Tail::Ordinal(last) = compound.tail else { return None };
    let items: Vec<_> = compound.parts.iter().map(|&part| super::super::numeral::word(part, at + 1)).collect();
    let value = if items.is_empty() { Some(Decimal::whole(0)) } else { super::super::numeral::total(&items, true) };
    let ordinal = value.and_then(|value| value.checked_add(Decimal::whole(last.into())));
    Some(Excluded { start: at, end: at + 1, reason: Ordinal, ordinal })
}

/// A quick look at the last letters: all ordinals have a `t` before their ending, and most words do not.
fn ends_like_an_ordinal(word: &str) -> bool {
    let strip = |word: &[u8], endings: &[u8]| {
        let ends = word.last().is_some_and(|last| endings.contains(&last.to_ascii_lowercase()));
        word.len() - usize::from(ends)
    };
    let word = word.as_bytes();
    let word = &word[..strip(word, b"nmrs")];
    let word = &word[..strip(word, b"e")];
    strip(word, b"t") < word.len()
}

/// `erste` begins like no number.
fn first_or_third(reader: &Reader<'_>, at: usize) -> Option<compound::Compound> {
    if !compound::may_begin(reader.words(at)) {
        return None;
    }
    let small = reader.words(at).to_lowercase();
    let (stem, number) = reader.lexicon.ordinals.iter().find(|(stem, _)| small.starts_with(stem.as_str()))?;
    let ending = &small[stem.len()..];
    let inflected = !ending.is_empty() && compound::is_inflection(ending) && stem != "acht";
    inflected.then(|| compound::Compound { parts: Vec::new(), tail: Tail::Ordinal(*number) })
}

fn english(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let ordinal = |role| if let Role::Ordinal(n) = role { Some(n) } else { None };
    if let Some((number, end)) = reader.find(at, ordinal) {
        return Some(excluded(at, end, Decimal::whole(number.into())));
    }
    let small = |role| if let Role::Part(Part::Small(n @ 20..)) = role { Some(n) } else { None };
    let (ten, next) = reader.find(at, small)?;
    let hyphen = next + usize::from(reader.is_dash(next));
    let (one, end) = reader.find(hyphen, ordinal).filter(|(one, _)| (1..=9).contains(one))?;
    let unit = reader.words(end - 1) == "second" && reader.words(hyphen + 1) == "s";
    (!unit).then(|| excluded(at, end, Decimal::whole(i128::from(ten) + i128::from(one))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_look_takes_every_ordinal() {
        for word in ["erste", "DRITTEM", "siebtes", "zwanzigst", "hundertersten", "achter"] {
            assert!(ends_like_an_ordinal(word), "{word}");
        }
        for word in ["", "e", "er", "eine", "zwei", "für", "neuen"] {
            assert!(!ends_like_an_ordinal(word), "{word}");
        }
    }

    #[test]
    fn every_stem_of_an_ordinal_ends_with_a_t() {
        let german = crate::model::LanguageTag::new("de").expect("a language tag");
        let stems = &crate::detect::figures::lexicon::Lexicon::of(&german).ordinals;
        assert!(!stems.is_empty() && stems.iter().all(|(stem, _)| stem.ends_with('t')));
    }
}
