//! Where notes stand, and what is said of them before they are opened: by classes alone, on every page the same.

use super::{assertion, between, figure, page, voice};

const COPY: &str =
    "# The ferry\n\nThe ferry runs late. Ada Reed says it sinks. It has 12 seats on the upper deck and 3 doors.\n";

fn four_notes() -> String {
    let claims = [
        assertion("late", "runs late"),
        voice("sinks", "it sinks"),
        figure("seats", "12 seats"),
        figure("doors", "3 doors"),
    ];
    page(&claims.concat(), COPY)
}

/// A box that is not as high as its block would put every note of it beside other lines.
#[test]
fn a_box_of_notes_is_as_high_as_its_block_and_each_slot_as_far_down_as_its_mark() {
    let page = four_notes();
    let boxes: Vec<_> = between(&page, "<div class=\"beside", "\"").collect();
    assert_eq!(boxes, [" n2"], "two lines of text");
    let slots: Vec<_> = between(&page, "<div class=\"slot", "\"").collect();
    assert_eq!(slots, ["", "", "", " n1"], "the doors are on the second");
}

/// Paragraphs of any length have margins: their number is put together from digits.
#[test]
fn a_long_paragraph_is_as_high_as_its_lines() {
    let copy =
        format!("{}The keel is new.\n", "A line of the ferry has some eleven words to it or twelve. ".repeat(25));
    let page = page(&assertion("keel", "keel is new"), &copy);
    let height = between(&page, "<div class=\"beside", "\"").next().unwrap();
    assert_eq!(height, " n20 n5");
    assert_eq!(between(&page, "<div class=\"slot", "\"").next(), Some(" n20 n4"));
}

/// The policy of a page lets in no style but its own, and readers load the same rules for all of them.
#[test]
fn no_page_of_a_reading_carries_rules_of_its_own() {
    let page = four_notes();
    assert!(!page.contains("<style>") && !page.contains(" style=") && !page.contains("anchor-name"), "{page}");
    assert!(page.contains("style-src 'self'\""), "no style is let in");
}

/// On a telephone one decides by these words whether to tap.
#[test]
fn the_control_of_a_paragraph_says_who_and_what_is_inside() {
    let page = four_notes();
    let words = between(&page, "<summary class=\"tally\"><span>", "</span>").next().unwrap();
    assert_eq!(words, "4 notes: <bdi>Ada Reed</bdi>, 2 figures, 1 assertion of its own");
}

/// A control that shows nothing more would be a stop for nothing.
#[test]
fn a_note_that_is_seen_whole_says_so_and_a_long_one_how_many_lines_are_seen() {
    let note = |words: &str| assertion("late", "runs late").replace("\n\n", &format!("\nnote = \"{words}\"\n\n"));
    let short = page(&note("It does not say when."), COPY);
    assert!(short.contains(" two-all one-all\" id=\"n--late\""), "{short}");
    let long = page(&(note(&"It does not say when. ".repeat(40)) + &assertion("next", "it sinks")), COPY);
    let seen = long.split("\" id=\"n--late\"").next().unwrap().rsplit('"').next().unwrap();
    assert!(seen.contains(" two-") && !seen.contains("all"), "{seen}");
}

/// Margins beside nothing would leave the text aside.
#[test]
fn a_copy_without_claims_has_no_margins() {
    let page = page("", COPY);
    assert!(
        !page.contains("class=\"beside") && !page.contains("margin-head") && !page.contains("page annotated"),
        "{page}"
    );
}
