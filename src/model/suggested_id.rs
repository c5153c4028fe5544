//! The id that a name or some words would have: one function for folders, copies, speakers, sources and claims.
//!
//! It is advice, so it is right or absent. Letters are written as their language does without its marks: German `ä`
//! is `ae`, and Swedish `ä` is `a`. Letters of other scripts are not transcribed; where most of a name would be lost
//! there is no advice.

use unicode_normalization::UnicodeNormalization;

use super::LanguageTag;

/// A name can be a whole sentence by accident; an id need not.
const LONGEST: usize = 80;

/// The id that `name`, in this language, would have: it holds to the rules of ids. `None` if too little is left of
/// the name.
pub fn suggested_id(name: &str, language: &LanguageTag) -> Option<String> {
    let name: String = name.chars().take(LONGEST).collect();
    let plain = plain_letters(&name, language);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let kept = plain.chars().filter(char::is_ascii_lowercase).count();
    let id = plain.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    (!id.is_empty() && 2 * kept >= letters).then(|| id.to_owned())
}

/// What is left of `words` in the letters a–z, the digits, and dashes for what parts them. It may be empty, and it may
/// begin with a digit.
pub fn plain_letters(words: &str, language: &LanguageTag) -> String {
    let is_german = matches!(language.identifier().language.as_str(), "de" | "gsw" | "nds");
    let mut plain = String::new();
    let mut parted = false;
    // Composed first, since folders of some systems come in pieces; then the marks of other letters fall off.
    let composed: String = words.nfc().flat_map(char::to_lowercase).nfc().collect();
    for (at, c) in composed.char_indices() {
        if is_silent(c) || (plain.ends_with(|last: char| last.is_ascii_digit()) && parts_thousands(&composed[at..])) {
            continue;
        }
        let written: &str = &match spelled(c, is_german) {
            Some(letters) => letters.to_owned(),
            None => {
                std::iter::once(c).nfkd().flat_map(char::to_lowercase).filter(char::is_ascii_alphanumeric).collect()
            }
        };
        if written.is_empty() {
            parted |= !is_mark(c);
            continue;
        }
        let dash = usize::from(parted && !plain.is_empty());
        if plain.len() + dash + written.len() > LONGEST {
            break;
        }
        plain.push_str(&"-"[..dash]);
        plain.push_str(written);
        parted = false;
    }
    plain
}

/// What stands inside a word without parting it: apostrophes, soft hyphens, and what joins or keeps letters apart.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether `rest` begins with what parts the thousands of a number, as in `8,000`.
fn parts_thousands(rest: &str) -> bool {
    let digits = rest.strip_prefix(['.', ',', '\u{a0}', '\u{202f}', '\u{2009}']);
    digits.is_some_and(|digits| digits.bytes().take_while(u8::is_ascii_digit).count() == 3)
}

/// Whether `c` belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Letters that no mark can be taken off, and the German ones that are written out.
fn spelled(c: char, is_german: bool) -> Option<&'static str> {
    Some(match c {
        'ä' if is_german => "ae",
        'ö' if is_german => "oe",
        'ü' if is_german => "ue",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŋ' => "ng",
        'ŧ' => "t",
        'ə' => "e",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PartyId;

    fn id(name: &str, language: &str) -> Option<String> {
        suggested_id(name, &LanguageTag::new(language).unwrap())
    }

    #[test]
    fn letters_are_written_as_their_language_does_without_its_marks() {
        for (name, language, expected) in [
            ("Über die Brücke", "de", "ueber-die-bruecke"),
            ("U\u{308}ber die Bru\u{308}cke", "de-CH", "ueber-die-bruecke"),
            ("GROẞE Straße", "de", "grosse-strasse"),
            ("Ängsö", "sv", "angso"),
            ("Été à l’Île", "fr", "ete-a-lile"),
            ("Łódź & Øresund", "en", "lodz-oresund"),
            ("Þór Æsir Œuvre", "is", "thor-aesir-oeuvre"),
            ("İstanbul ılık Đakovo", "tr", "istanbul-ilik-dakovo"),
            ("  2. Teil -- Ende!", "de", "teil-ende"),
            ("ﬁne Ｔｏｋｙｏ", "en", "fine-tokyo"),
            ("about 1,200,000 or 4.5", "en", "about-1200000-or-4-5"),
        ] {
            assert_eq!(id(name, language).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn there_is_no_advice_where_most_of_the_name_would_be_lost() {
        for name in ["小米汽车", "Москва a", "2024", "!", ""] {
            assert_eq!(id(name, "de"), None, "{name}");
        }
        assert_eq!(id("小米 SU7", "zh").as_deref(), Some("su7"));
    }

    #[test]
    fn advice_is_an_id_whatever_the_name() {
        for name in ["ä".repeat(500), "x ".repeat(500), "a--b-".to_owned(), "9Ab\u{301}c_d".to_owned()] {
            let advice = id(&name, "de").unwrap();
            assert!(PartyId::new(&advice).is_ok() && advice.len() <= LONGEST, "{advice}");
        }
    }
}
