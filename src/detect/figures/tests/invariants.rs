//! What holds for any text.

use std::fmt::Write as _;
use std::io::Write as _;

use proptest::prelude::*;

use super::found;
use crate::language::Language;
use crate::model::FigureFindings;
use crate::text::TextRange;

/// The digits of `text` that are in no figure and no exclusion, with the words around them.
fn uncovered(text: &str, findings: &FigureFindings) -> Option<String> {
    let mut ranges: Vec<TextRange> = findings.figures.iter().map(|figure| figure.whole).collect();
    ranges.extend(findings.exclusions.iter().map(|exclusion| exclusion.range));
    ranges.sort_unstable();
    let mut next = ranges.iter().peekable();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_numeric()) {
        while next.next_if(|range| range.end as usize <= at).is_some() {}
        if next.peek().is_none_or(|range| range.start as usize > at) {
            let around = text[at..].chars().take(20).collect::<String>();
            return Some(format!("{c:?} at {at}: {around:?}"));
        }
    }
    None
}

/// Whether all ranges are whole characters, in order, and none overlap within their list.
fn in_order(text: &str, findings: &FigureFindings) -> bool {
    let figures: Vec<_> = findings.figures.iter().map(|figure| figure.whole).collect();
    let vague = findings.vague.iter().map(|figure| figure.whole);
    let mut all: Vec<_> =
        figures.iter().copied().chain(findings.exclusions.iter().map(|e| e.range)).chain(vague).collect();
    all.sort_unstable();
    let apart = all.windows(2).all(|pair| pair[0].end <= pair[1].start);
    let cores = findings.figures.iter().all(|figure| figure.whole.contains(figure.core) && !figure.core.is_empty());
    apart && cores && all.iter().all(|range| text.get(range.range()).is_some_and(|words| !words.is_empty()))
}

const ONES: [(&str, &str); 20] = [
    ("null", "zero"),
    ("ein", "one"),
    ("zwei", "two"),
    ("drei", "three"),
    ("vier", "four"),
    ("fünf", "five"),
    ("sechs", "six"),
    ("sieben", "seven"),
    ("acht", "eight"),
    ("neun", "nine"),
    ("zehn", "ten"),
    ("elf", "eleven"),
    ("zwölf", "twelve"),
    ("dreizehn", "thirteen"),
    ("vierzehn", "fourteen"),
    ("fünfzehn", "fifteen"),
    ("sechzehn", "sixteen"),
    ("siebzehn", "seventeen"),
    ("achtzehn", "eighteen"),
    ("neunzehn", "nineteen"),
];

const TENS: [(&str, &str); 8] = [
    ("zwanzig", "twenty"),
    ("dreißig", "thirty"),
    ("vierzig", "forty"),
    ("fünfzig", "fifty"),
    ("sechzig", "sixty"),
    ("siebzig", "seventy"),
    ("achtzig", "eighty"),
    ("neunzig", "ninety"),
];

/// The number in German words.
fn german(number: u32) -> String {
    let one = |number: u32| ONES[number as usize].0;
    match number {
        0 => String::new(),
        1..20 => one(number).to_owned(),
        20..100 if number.is_multiple_of(10) => TENS[number as usize / 10 - 2].0.to_owned(),
        20..100 => format!("{}und{}", one(number % 10), TENS[number as usize / 10 - 2].0),
        100..1000 => format!("{}hundert{}", one(number / 100), ending(number % 100)),
        1000..1_000_000 => format!("{}tausend{}", german(number / 1000), ending(number % 1000)),
        _ if number / 1_000_000 == 1 => format!("eine Million {}", ending(number % 1_000_000)),
        _ => format!("{} Millionen {}", ending(number / 1_000_000), ending(number % 1_000_000)),
    }
}

/// The number in German words, as they end a number: with "eins".
fn ending(number: u32) -> String {
    if number == 1 { "eins".to_owned() } else { german(number) }
}

/// The number in English words.
fn english(number: u32) -> String {
    let rest =
        |number: u32, joint: &str| if number == 0 { String::new() } else { format!("{joint}{}", english(number)) };
    match number {
        0..20 => ONES[number as usize].1.to_owned(),
        20..100 => format!("{}{}", TENS[number as usize / 10 - 2].1, rest(number % 10, "-")),
        100..1000 => format!("{} hundred{}", english(number / 100), rest(number % 100, " and ")),
        1000..1_000_000 => format!("{} thousand{}", english(number / 1000), rest(number % 1000, " ")),
        _ => format!("{} million{}", english(number / 1_000_000), rest(number % 1_000_000, " ")),
    }
}

/// Words, digits and signs that the rules have something to say about, in any order.
fn soup() -> impl Strategy<Value = String> {
    let words: Vec<&str> = "0 1 7 12 99 100 1000 2015 00 3,5 3.5 1.2.3 1:2 14:30 22.04. ½ ² ٣ . , - – / ( ) [ ] \" ' + ± % ° $ US$ € \
        zwei drei und ein eine halb halbe Million Millionen hundert dreiundzwanzig erste dritte vierfache doppelt mal \
        Euro Dollar Cent Jahre alt Grad km m G K Uhr Mai am im Jahr seit zwischen bis von mehr als etwa mindestens oder \
        two three and a half third million hundred dozen times percent between from to more than about at least or inches in May \
        \u{ad} \u{301} \u{a0} Falcon Straße Artikel Tel St. th er A x"
        .split(' ')
        .collect();
    let piece = (proptest::sample::select(words), proptest::sample::select(vec!["", " ", " ", "  ", "\n"]));
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| {
        pieces.iter().fold(String::new(), |mut text, (word, gap)| {
            let _ = write!(text, "{word}{gap}");
            text
        })
    })
}

/// A few words of a lexicon with others between: where only those the rules know stand, the quick look is held against
/// the rules most often.
fn phrases(language: &'static str) -> impl Strategy<Value = String> {
    let tag = crate::model::LanguageTag::new(language).expect("a language tag");
    let known = proptest::sample::select(Language::of(&tag).figures.vocabulary());
    let openers =
        proptest::sample::select(vec!["ein", "eine", "das", "von", "über", "rund", "a", "the", "from", "about"]);
    let others =
        proptest::sample::select(vec!["7", "3,5", "Haus", "rote", "house", "red", "-", "/", ",", "zwei", "two"]);
    let word = prop_oneof![4 => known, 3 => openers, 2 => others];
    let piece = (word, proptest::sample::select(vec![" ", " ", " ", " ", "", "-"]));
    proptest::collection::vec(piece, 2..10)
        .prop_map(|pieces| pieces.iter().flat_map(|(word, gap)| [*word, *gap]).chain(["end. Ende."]).collect())
}

proptest! {
    /// Builds with debug assertions try all rules wherever the quick look says that none fits.
    #[test]
    fn the_quick_look_passes_over_nothing((german, english) in (phrases("de"), phrases("en"))) {
        for (language, text) in [("de", german), ("en", english)] {
            let findings = found(language, &text);
            prop_assert!(in_order(&text, &findings), "{:?}", findings);
        }
    }

    #[test]
    fn number_words_are_read_back(number in 2..1_000_000_000u32) {
        for (language, words) in [("de", german(number)), ("en", english(number))] {
            prop_assert_eq!(super::shown(language, &words), [number.to_string()], "{}", words);
        }
    }

    #[test]
    fn every_digit_is_in_a_figure_or_has_a_reason_not_to_be(text in prop_oneof![4 => soup(), 1 => any::<String>()]) {
        for language in ["de", "en"] {
            let findings = found(language, &text);
            prop_assert_eq!(uncovered(&text, &findings), None);
            prop_assert!(in_order(&text, &findings), "{:?}", findings);
        }
    }
}

/// The corpora that lie beside the repository where it is developed; elsewhere there is nothing to read.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads the corpora it checks")]
fn every_digit_of_real_texts_is_accounted_for() {
    let folders = [("figures", ""), ("speech", ""), ("anchors", "revised_texts")];
    for (folder, only) in folders {
        let path = format!("{}/../shared/data/{folder}", env!("CARGO_MANIFEST_DIR"));
        let entries = std::fs::read_dir(&path).into_iter().flatten().flatten();
        let wanted = entries.filter(|entry| entry.file_name().to_string_lossy().contains(only));
        let texts: usize = wanted.map(|entry| check_file(&entry.path())).sum();
        if texts == 0 {
            // Written past the capture of a passing test's output.
            let _ = writeln!(std::io::stderr(), "skipped real texts: there are none in {path}");
        }
    }
}

/// Checks each text of a file of JSON lines; how many there were.
#[expect(clippy::disallowed_methods, reason = "a test reads the corpora it checks")]
fn check_file(path: &std::path::Path) -> usize {
    let lines = std::fs::read_to_string(path).unwrap_or_default();
    let records = lines.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut texts = 0;
    for record in records {
        for text in ["text", "old", "new"].iter().filter_map(|key| record[*key].as_str()) {
            let language = record["lang"].as_str().unwrap_or("de");
            let findings = found(language, text);
            assert_eq!(uncovered(text, &findings), None, "{}", path.display());
            assert!(in_order(text, &findings), "{}", path.display());
            texts += 1;
        }
    }
    texts
}
