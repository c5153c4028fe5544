//! The language of a text: as its words show it, since what pages say of themselves is wrong for one in thirty (`en`
//! on German, nearly always).

use whatlang::{Lang, detect};

use super::taken::Refusal;
use crate::model::LanguageTag;

/// The languages that can be told apart, by the three letters that the detector names them with.
#[rustfmt::skip]
const TAGS: &[(&str, &str)] = &[
    ("afr", "af"), ("aka", "ak"), ("amh", "am"), ("ara", "ar"), ("aze", "az"), ("bel", "be"), ("ben", "bn"), ("bul", "bg"), ("cat", "ca"),
    ("ces", "cs"), ("cmn", "zh"), ("cym", "cy"), ("dan", "da"), ("deu", "de"), ("ell", "el"), ("eng", "en"), ("epo", "eo"), ("est", "et"), ("fin", "fi"),
    ("fra", "fr"), ("guj", "gu"), ("heb", "he"), ("hin", "hi"), ("hrv", "hr"), ("hun", "hu"), ("hye", "hy"), ("ind", "id"), ("ita", "it"),
    ("jav", "jv"), ("jpn", "ja"), ("kan", "kn"), ("kat", "ka"), ("khm", "km"), ("kor", "ko"), ("lat", "la"), ("lav", "lv"), ("lit", "lt"),
    ("mal", "ml"), ("mar", "mr"), ("mkd", "mk"), ("mya", "my"), ("nep", "ne"), ("nld", "nl"), ("nob", "nb"), ("ori", "or"), ("pan", "pa"),
    ("pes", "fa"), ("pol", "pl"), ("por", "pt"), ("ron", "ro"), ("rus", "ru"), ("sin", "si"), ("slk", "sk"), ("slv", "sl"), ("sna", "sn"),
    ("spa", "es"), ("srp", "sr"), ("swe", "sv"), ("tam", "ta"), ("tel", "te"), ("tgl", "tl"), ("tha", "th"), ("tuk", "tk"), ("tur", "tr"),
    ("ukr", "uk"), ("urd", "ur"), ("uzb", "uz"), ("vie", "vi"), ("yid", "yi"), ("zul", "zu"),
];

/// So many characters show a language.
const ENOUGH: usize = 20_000;

/// The language of `text`, of which its file says that it is `stated`, and a sentence on how it was found.
///
/// # Errors
/// Nothing says what it is.
pub(super) fn language(text: &str, stated: Option<&str>) -> Result<(LanguageTag, String), Refusal> {
    let stated = stated.and_then(|tag| LanguageTag::new(&tag.trim().replace('_', "-")));
    let end = text.char_indices().nth(ENOUGH).map_or(text.len(), |(at, _)| at);
    let found = detect(&text[..end]);
    let seen = found.as_ref().filter(|found| found.is_reliable()).and_then(|found| tag(found.lang()));
    match (seen, stated) {
        (Some(seen), Some(stated)) if stated.primary() == seen => {
            let notice = format!("language: {stated}, as the file says and its words show");
            Ok((stated, notice))
        }
        (Some(seen), Some(stated)) => {
            let notice = format!(
                "language: {seen}, as its words show, though the file says {stated}; `--lang {stated}` if it is right"
            );
            Ok((seen, notice))
        }
        (Some(seen), None) => {
            let notice = format!("language: {seen}, as its words show");
            Ok((seen, notice))
        }
        (None, Some(stated)) => {
            let notice = format!("language: {stated}, as the file says");
            Ok((stated, notice))
        }
        (None, None) => Err(unknown(found.and_then(|found| tag(found.lang())))),
    }
}

fn tag(lang: Lang) -> Option<LanguageTag> {
    let code = lang.code();
    LanguageTag::new(TAGS.iter().find(|(known, _)| *known == code).map_or(code, |(_, tag)| tag))
}

fn unknown(guess: Option<LanguageTag>) -> Refusal {
    let example = guess.map_or_else(|| "en".to_owned(), |guess| guess.to_string());
    Refusal::new("its words do not show which language they are in", format!("say it: `--lang {example}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str =
        "Die Mühle von Ostry mahlt seit dem vergangenen Herbst kein Korn mehr, weil der Fluss zu wenig Wasser führt.";

    fn found(text: &str, stated: Option<&str>) -> String {
        language(text, stated).unwrap().0.to_string()
    }

    #[test]
    fn the_words_decide_and_the_file_says_the_region() {
        assert_eq!(found(GERMAN, None), "de");
        assert_eq!(found(GERMAN, Some("de_AT")), "de-AT");
        assert_eq!(found(GERMAN, Some("en")), "de");
        assert!(language(GERMAN, Some("en")).unwrap().1.contains("though the file says en"));
    }

    #[test]
    fn where_few_words_show_nothing_the_file_is_believed_or_asked_for() {
        assert_eq!(found("Ok.", Some("fr-CA")), "fr-CA");
        assert!(language("123 456", None).is_err());
    }

    #[test]
    fn every_language_that_can_be_found_has_a_tag() {
        for lang in Lang::all() {
            assert!(tag(*lang).is_some_and(|tag| tag.to_string().len() == 2), "{lang:?}");
        }
    }
}
