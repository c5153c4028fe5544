//! Long texts cost what they are long, whatever they are made of.

use super::*;

/// As much as the longest text that is promised to be read, or a tenth of it where nothing is optimised.
const LONG: usize = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };

/// A rule that looked back over all before it would not get to the end of such a text while anyone waits.
fn assert_read_to_the_end(unit: &str) {
    let text = unit.repeat(LONG / unit.len());
    let end = found("de", &text).sentences.last().map_or(0, |place| place.range().end);
    assert_eq!(end, text.trim_end().len(), "{unit}");
}

#[test]
fn ten_megabytes_of_digits_are_read_to_the_end() {
    ["1", "1 "].into_iter().for_each(assert_read_to_the_end);
}

#[test]
fn ten_megabytes_of_opening_quotation_marks_are_read_to_the_end() {
    ["„", "„ ", "\""].into_iter().for_each(assert_read_to_the_end);
}

#[test]
fn ten_megabytes_of_parentheses_are_read_to_the_end() {
    ["(", ")", ")) "].into_iter().for_each(assert_read_to_the_end);
}

#[test]
fn the_work_grows_with_the_length_of_the_text_and_no_faster() {
    for unit in [
        "1 ",
        "„",
        "„a ",
        "\"a ",
        "'a ",
        "(",
        ")) ",
        "\"\" ",
        "(a) ",
        ". ",
        ", so",
        "sagte ",
        "„a“, ",
        "„a“ ",
        "„a\n\n",
        "kündigte a an, ",
        "der Bahn zufolge ",
        "a.b, ",
        "‘as’ a ",
        "as’ a ",
        ",,a ",
        ", saying it is ",
        "says the a ",
        "told the a the a ",
        "“a?” Ann ",
        "von a sprach ",
        "A: b?\n",
        "Ann Lee: b?\nBo Ray: b.\n\nc.\n\n",
        "Laut a.b ",
        "er hat Bedenken, ",
    ] {
        for language in ["de", "en"] {
            let short = steps(language, &unit.repeat(1_000)) + 1_000;
            let long = steps(language, &unit.repeat(10_000));
            assert!(long < 12 * short, "{unit:?}: {short} steps, then {long}");
        }
    }
}

/// As many marks that close as marks that open before them: each pair stands in all pairs around it.
#[test]
fn quotations_within_each_other_are_not_read_once_for_each() {
    let nested = |count: usize| "„a ".repeat(count) + &"a“ ".repeat(count);
    let (short, long) = (steps("de", &nested(500)) + 1_000, steps("de", &nested(5_000)));
    assert!(long < 12 * short, "{short} steps, then {long}");
    let found = found("de", &nested(500));
    assert!(found.utterances.len() + found.quoted_terms.len() <= 6, "nothing is quoted within hundreds of quotations");
}
