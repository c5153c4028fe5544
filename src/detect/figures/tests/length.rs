//! Long texts cost what they are long, whatever they are made of.

use super::{found, steps};

/// As much as the longest text that is promised to be read, or a tenth of it where nothing is optimised.
const LONG: usize = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };

/// A rule that looked back over all before it would not get to the end of such a text while anyone waits. The number at the
/// end has to be there.
fn assert_read_to_the_end(unit: &str) {
    let text = unit.repeat(LONG / unit.len()) + "\n7 km";
    let found = found("de", &text);
    assert_eq!(found.figures.last().map(|figure| figure.whole.range().end), Some(text.len()), "{unit:?}");
}

#[test]
fn ten_megabytes_of_digits_are_read_to_the_end() {
    ["1", "1."].into_iter().for_each(assert_read_to_the_end);
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
fn ten_megabytes_of_an_address_are_read_to_the_end() {
    ["x.1/", "1@1."].into_iter().for_each(assert_read_to_the_end);
}

#[test]
fn the_work_grows_with_the_length_of_the_text_and_no_faster() {
    for piece in [
        "1",
        "1 ",
        "1-",
        "1.",
        "1/",
        "+1",
        "„",
        "(",
        "\"",
        "zwei ",
        "zwei und ",
        "mehr als ",
        "eine ",
        "5 Dollar ",
        "x.1",
        "1@",
        "zwei von ",
        "stieg 3 auf ",
        "jeder dritte ",
        "one in ",
        "rose 3% to ",
        "2 × 10",
        "5,– bis ",
    ] {
        for language in ["de", "en"] {
            let short = steps(language, &piece.repeat(1_000)) + 1_000;
            let long = steps(language, &piece.repeat(10_000));
            assert!(long < 12 * short, "{piece:?}: {short} steps, then {long}");
        }
    }
}
