//! Words that change what a sentence claims, in any language that is known: numbers, units and negations.
//!
//! An article beside one of them is part of what is claimed: "a few" are not "few". The words of all languages count in
//! each, since articles quote others, and a word too many costs only a question.

use crate::language::Language;

/// Codes of currencies and signs of units, in small letters.
const SIGNS: [&str; 40] = [
    "eur", "usd", "chf", "gbp", "cny", "rmb", "jpy", "k", "m", "mm", "cm", "km", "g", "kg", "mg", "t", "l", "ml", "s",
    "ms", "h", "min", "w", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "v", "hz", "khz", "mhz", "ghz", "b", "kb",
    "mb", "gb", "tb",
];

/// Whether the word, in lower case, denies.
pub fn denies(word: &str) -> bool {
    Language::any_has(|words| words.denies.is_of(word))
}

/// Whether the word, in lower case, is or holds a number, or says how a number is meant.
pub fn counts(word: &str) -> bool {
    word.contains(char::is_numeric) || Language::any_has(|words| words.counts.is_of(word))
}

/// Whether the word, in lower case, is a unit or a sign of one.
pub fn measures(word: &str) -> bool {
    SIGNS.contains(&word)
        || Language::any_has(|words| words.measures.is_of(word))
        || word.contains(['%', '‰', '€', '$', '£', '¥', '₽', '₹', '°', '²', '³', 'µ', 'μ', '+', '<', '>', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_both_languages() {
        for word in ["nicht", "keine", "ohne", "don't", "never"] {
            assert!(denies(word), "{word}");
        }
        for word in ["dreißig", "zweihundert", "einundzwanzig", "vierfache", "seventeen", "half", "8,5", "milliarden"]
        {
            assert!(counts(word), "{word}");
        }
        for word in ["prozent", "km", "us-dollar", "kilowattstunden", "$", "m²"] {
            assert!(measures(word), "{word}");
        }
        for word in ["nacht", "roboter", "machte", "market", "haus"] {
            assert!(!denies(word) && !counts(word) && !measures(word), "{word}");
        }
    }
}
