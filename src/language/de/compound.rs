//! German number words that are written together: `dreiundzwanzigtausend`, `zweieinhalb`, `vierfach`.
//!
//! In: one word. Out: its parts in their order, and what its ending makes of them; none where any
//! letter is left over, so that `Einheit`, `Dreistigkeit` and `Achtung` are no numbers.

use std::borrow::Cow;

use crate::language::figures::{Compound, Compounds, Lexicon, NumberWord, Tail};
use crate::model::Decimal;

/// How German takes number words apart.
pub const COMPOUNDS: Compounds = Compounds { may_begin, number: read, ordinal };

/// Longer words are no numbers that anyone writes.
const LONGEST: usize = 120;

/// Takes `word` apart.
fn read(word: &str, lexicon: &Lexicon) -> Option<Compound> {
    if word.len() > LONGEST || !may_begin(word) {
        return None;
    }
    let small = small_letters(word);
    let (mut parts, mut rest) = (Vec::new(), &*small);
    while let Some((stem, part)) = next_stem(rest, &parts, lexicon) {
        parts.push(part);
        rest = &rest[stem..];
    }
    finish(parts, rest, &small, lexicon)
}

/// A quick look at the first letters: most words are no numbers and no ordinals.
fn may_begin(word: &str) -> bool {
    /// The bit that capitals lack, of ASCII letters and of the second byte of umlauts.
    const SMALL: u8 = 0x20;
    let Some((letters, rest)) = word.as_bytes().split_first_chunk::<3>() else { return false };
    let next_is = |letters: &[u8]| rest.first().is_some_and(|letter| letters.contains(&(letter | SMALL)));
    match &letters.map(|letter| letter | SMALL) {
        // Many words begin with the adverb "ein": `Einsatz`, `einige`, `Einwohner`, `einzeln`.
        b"ein" => !next_is(b"agilnorwz"),
        b"neu" | [b'f', 0xe3, 0xbc] => next_is(b"n"),
        b"sie" => next_is(b"b"),
        b"vie" => next_is(b"r"),
        b"mil" | b"bil" => next_is(b"l"),
        b"dre" => next_is(b"i"),
        b"dri" | b"ach" | b"ers" => next_is(b"t"),
        b"zwa" | b"zwe" | b"zwo" | [b'z', b'w', 0xe3] | b"elf" | b"fue" | b"sec" | b"zeh" | b"zer" => true,
        b"hun" | b"tau" | b"nul" => true,
        _ => false,
    }
}

fn small_letters(word: &str) -> Cow<'_, str> {
    let is_small = word.chars().all(|letter| letter.is_lowercase());
    if is_small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// The length of the stem that begins `rest`, and its part.
fn next_stem(rest: &str, parts: &[NumberWord], lexicon: &Lexicon) -> Option<(usize, NumberWord)> {
    let is_small = |part: Option<&NumberWord>| matches!(part, Some(NumberWord::Small(_)));
    let is_fraction = FRACTIONS.iter().any(|(fraction, _)| rest.starts_with(fraction));
    if rest.starts_with("einhalb") || (is_small(parts.last()) && is_fraction) {
        return None;
    }
    let found = lexicon.stems.iter().find(|(stem, part)| rest.starts_with(stem.as_str()) && fits(*part, rest, stem));
    let (stem, part) = found?;
    let goes_on = *part == NumberWord::Small(1) && stem == "eins" && rest.len() > stem.len();
    let length = if goes_on && !rest[stem.len()..].starts_with("tausend") { "ein".len() } else { stem.len() };
    Some((length, *part))
}

/// Whether `part` goes on with something: "und" and abbreviations do not end a word.
fn fits(part: NumberWord, rest: &str, stem: &str) -> bool {
    match part {
        NumberWord::And => rest.len() > stem.len(),
        NumberWord::Scale(scale) => scale.exponent != 0 && stem.len() > 3,
        _ => true,
    }
}

/// What the letters after the parts make of them.
fn finish(mut parts: Vec<NumberWord>, rest: &str, word: &str, lexicon: &Lexicon) -> Option<Compound> {
    let last = *parts.last()?;
    if last == NumberWord::And {
        parts.pop();
        let rest = &word[word.len() - rest.len() - "und".len()..];
        return finish(parts, rest, word, lexicon);
    }
    let tail = match rest {
        "" => Tail::Number,
        "s" | "e" | "en" | "em" | "er" | "es" if last == NumberWord::Small(1) && parts.len() > 1 => Tail::Number,
        "e" | "en" | "er" if matches!(last, NumberWord::Small(2..=12)) && parts.len() == 1 && word != "achten" => {
            Tail::Number
        }
        _ if let Some(fraction) = fraction(rest) => Tail::Plus(fraction),
        _ => ending(rest, &parts, lexicon).or_else(|| irregular(&mut parts, word, lexicon))?,
    };
    Some(Compound { parts, tail })
}

/// Parts of one that are written behind a number.
const FRACTIONS: [(&str, Decimal); 5] = [
    ("einhalb", Decimal { mantissa: 5, exponent: -1 }),
    ("undeinhalb", Decimal { mantissa: 5, exponent: -1 }),
    ("undhalb", Decimal { mantissa: 5, exponent: -1 }),
    ("einviertel", Decimal { mantissa: 25, exponent: -2 }),
    ("dreiviertel", Decimal { mantissa: 75, exponent: -2 }),
];

/// The part of one that `rest` says.
fn fraction(rest: &str) -> Option<Decimal> {
    let is_rest = |written: &str| rest == written || rest.strip_suffix('e') == Some(written);
    FRACTIONS.iter().find(|(written, _)| is_rest(written)).map(|(_, value)| *value)
}

/// The ending `rest` after `parts`.
fn ending(rest: &str, parts: &[NumberWord], lexicon: &Lexicon) -> Option<Tail> {
    // `zweistellig` is said of another number.
    const NOUNS: [&str; 5] = ["köpfig", "seitig", "teilig", "stöckig", "geschossig"];
    let inflected = |stem: &str| rest.strip_prefix(stem).is_some_and(is_inflection);
    let large = !matches!(parts.last(), Some(NumberWord::Small(0..=19)));
    if inflected("fach") {
        return Some(Tail::Fold);
    }
    if rest == "mal" || inflected("malig") {
        return Some(Tail::Times);
    }
    if (large && inflected("st")) || (!large && inflected("t") && rest.len() > 1) {
        return Some(Tail::Ordinal(0));
    }
    if rest == "tel" || rest == "teln" || rest == "stel" || rest == "steln" {
        return Some(Tail::Denominator);
    }
    let unit = if rest.len() > 4 && rest.contains("ig") { lexicon.word(rest) } else { 0 };
    (unit != 0 || NOUNS.iter().any(|stem| inflected(stem))).then_some(Tail::Unit(unit))
}

/// Ordinals whose last part is not the number with an ending: `erste`, `dritte`, `siebte`, `hunderterste`.
fn irregular(parts: &mut Vec<NumberWord>, word: &str, lexicon: &Lexicon) -> Option<Tail> {
    let (stem, number) = lexicon.ordinals.iter().find_map(|(stem, number)| {
        let at = word.rfind(stem.as_str())?;
        let ending = &word[at + stem.len()..];
        (is_inflection(ending) && !ending.is_empty()).then_some((at, *number))
    })?;
    let whole = read(&word[..stem], lexicon);
    if stem != 0 && whole.as_ref().is_none_or(|compound| compound.tail != Tail::Number) {
        return None;
    }
    *parts = whole.map(|compound| compound.parts).unwrap_or_default();
    Some(Tail::Ordinal(number))
}

/// Whether `ending` is one of an adjective.
fn is_inflection(ending: &str) -> bool {
    matches!(ending, "" | "e" | "en" | "em" | "er" | "es" | "s")
}

/// The ordinal that `word` is: `einundzwanzigster`, `hunderterste`.
fn ordinal(word: &str, lexicon: &Lexicon) -> Option<Compound> {
    if !ends_like_an_ordinal(word) {
        return None;
    }
    let compound = read(word, lexicon).or_else(|| first_or_third(word, lexicon))?;
    matches!(compound.tail, Tail::Ordinal(_)).then_some(compound)
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
fn first_or_third(word: &str, lexicon: &Lexicon) -> Option<Compound> {
    if !may_begin(word) {
        return None;
    }
    let small = word.to_lowercase();
    let (stem, number) = lexicon.ordinals.iter().find(|(stem, _)| small.starts_with(stem.as_str()))?;
    let ending = &small[stem.len()..];
    let inflected = !ending.is_empty() && is_inflection(ending) && stem != "acht";
    inflected.then(|| Compound { parts: Vec::new(), tail: Tail::Ordinal(*number) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::LanguageTag;

    fn german() -> &'static Lexicon {
        &Language::of(&LanguageTag::new("de").unwrap()).figures
    }

    #[test]
    fn a_quick_look_takes_every_number_word_also_in_capitals() {
        let lexicon = german();
        let counts = |part| matches!(part, NumberWord::Small(_) | NumberWord::Hundred);
        let numbers = lexicon.stems.iter().filter(|(_, part)| counts(*part)).map(|(stem, _)| stem);
        for stem in numbers.chain(lexicon.ordinals.iter().map(|(stem, _)| stem)) {
            assert!(may_begin(stem) && may_begin(&stem.to_uppercase()), "{stem}");
        }
        for word in ["einundzwanzig", "einhundert", "eintausend", "einfach", "einmalig", "einhalb", "einer"] {
            assert!(may_begin(word), "{word}");
        }
        for word in ["", "zu", "für", "neue", "viel", "einige", "Einwohner", "Achse"] {
            assert!(!may_begin(word), "{word}");
        }
    }

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
        let stems = &german().ordinals;
        assert!(!stems.is_empty() && stems.iter().all(|(stem, _)| stem.ends_with('t')));
    }
}
