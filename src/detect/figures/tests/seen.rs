//! What a reader does not see changes no number, and reference marks never join one.

use super::{assert_figures, found, shown};
use crate::detect::figures::figures_beside;
use crate::language::Language;
use crate::model::LanguageTag;
use crate::text::{Covered, TextRange};

#[test]
fn what_a_reader_does_not_see_changes_nothing() {
    assert_figures(
        "de",
        &[
            ("Sie nahmen drei Mil\u{ad}lio\u{ad}nen Franken ein.", &["3000000 CHF"]),
            ("Rund fu\u{308}nfzehn Boote sanken.", &["~15"]),
            ("Es kamen 41\u{200b}000 Gäste.", &["41000"]),
            ("Er fing zwölf Fische und elf Aale – für 8 € das Kilo.", &["12", "11", "8 EUR"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("They sold \u{fb01}ve hundred boats.", &["500"]),
            ("It took sev\u{ad}en weeks.", &["7 wk"]),
            ("It cost $\u{200d}60.", &["60 USD"]),
        ],
    );
}

#[test]
fn the_places_of_figures_lead_back_to_the_text_as_it_is_written() {
    let text = "Dort la\u{ad}gen sie\u{ad}ben Mil\u{ad}lionen Euro in 3 Ki\u{ad}sten.";
    let figures = found("de", text).figures;
    let words = |range: TextRange| &text[range.range()];
    assert_eq!(words(figures[0].whole), "sie\u{ad}ben Mil\u{ad}lionen Euro");
    assert_eq!(words(figures[0].core), "sie\u{ad}ben Mil\u{ad}lionen");
    assert_eq!(figures[1].noun.map(words), Some("Ki\u{ad}sten"));
    let text = "So\u{ad} steht es auf Sei\u{ad}te 7.";
    assert_eq!(words_of_exclusions(text), ["7"]);
}

fn words_of_exclusions(text: &str) -> Vec<&str> {
    found("de", text).exclusions.iter().map(|exclusion| &text[exclusion.range.range()]).collect()
}

#[test]
fn reference_marks_never_join_a_number_and_powers_of_ten_are_read() {
    assert_figures("de", &[("Es waren 620² Stimmen und 30 km².", &["620", "30 km2"])]);
    assert_figures("de", &[("Darin leben 10⁷ Keime.", &["10000000"])]);
    assert_figures("en", &[("A grain weighs 3 × 10⁻⁴ g.", &["0.0003 g"]), ("It has 4x10^5 cells.", &["400000"])]);
    assert_eq!(shown("en", "It has 10^400 cells."), ["10", "400"]);
}

#[test]
fn a_reference_mark_is_quoted_with_its_number() {
    let text = "Es waren 620¹² Leute.";
    let figures = found("de", text).figures;
    assert_eq!(&text[figures[0].whole.range()], "620¹²");
    assert_eq!(&text[figures[0].core.range()], "620");
    assert_eq!(figures[0].noun.map(|noun| &text[noun.range()]), Some("Leute"));
}

#[test]
fn digits_that_are_raised_in_the_document_are_no_part_of_the_number_before() {
    let (text, raised) = ("Es kamen 6207 Leute auf 30 m2 Wiese.", [12..13, 28..29]);
    let place = |range: &std::ops::Range<u32>| TextRange { start: range.start, end: range.end };
    let language = Language::of(&LanguageTag::new("de").unwrap());
    let figures = figures_beside(&Covered::new(raised.iter().map(place)), text, language).figures;
    let wholes: Vec<_> = figures.iter().map(|figure| &text[figure.whole.range()]).collect();
    assert_eq!(wholes, ["6207", "30 m2"]);
    assert_eq!(&text[figures[0].core.range()], "620");
    assert_eq!(figures[1].unit.as_deref(), Some("m2"));
}
