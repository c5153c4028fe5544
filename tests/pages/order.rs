//! The order of notes: that of the text, and each after the block that its passage begins in.

use super::{assertion, between, figure, page, voice};

/// The ids of the notes, in the order of the page.
fn notes(page: &str) -> Vec<String> {
    between(page, " id=\"n--", "\"").map(str::to_owned).collect()
}

/// A reader goes down text and margin together.
#[test]
fn notes_stand_in_the_order_of_the_text_and_not_of_the_file() {
    let claims = [figure("last", "7 docks"), assertion("second", "leaks"), voice("first", "old ferry")];
    assert_eq!(notes(&page(&claims.concat(), "The old ferry leaks at 7 docks.\n")), ["first", "second", "last"]);
}

/// What is about the whole is read before what is about a part of it.
#[test]
fn of_two_that_begin_together_the_longer_comes_first() {
    let claims = [figure("short", "30 boats"), assertion("long", "30 boats left the harbour")];
    assert_eq!(notes(&page(&claims.concat(), "30 boats left the harbour.\n")), ["long", "short"]);
}

/// Of two claims about the same words neither is first; the page must not differ from build to build.
#[test]
fn of_two_about_the_same_words_the_id_decides() {
    let copy = "The quay is closed.\n";
    let one = [assertion("pier", "is closed"), assertion("mole", "is closed")].concat();
    let other = [assertion("mole", "is closed"), assertion("pier", "is closed")].concat();
    assert_eq!(notes(&page(&one, copy)), ["mole", "pier"]);
    assert_eq!(notes(&page(&other, copy)), ["mole", "pier"]);
}

/// A note between the items of a list would cut the list in two, for a screen reader and on a narrow page.
#[test]
fn notes_follow_the_outermost_block_that_their_passage_begins_in() {
    let copy = "Three rules hold.\n\n- Ring the bell.\n- Wait, then\n\n  > pay 4 coins.\n\nThat is all.\n";
    let claims =
        [assertion("rules", "Three rules hold"), assertion("bell", "Ring the bell"), figure("fare", "4 coins")];
    let page = page(&claims.concat(), copy);
    assert_eq!(notes(&page), ["rules", "bell", "fare"]);
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("no `{words}`"));
    let text = &page[at("id=\"t--text\"")..];
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("no `{words}` in {text}"));
    assert!(at("id=\"n--rules\"") < at("<ul>"), "after its paragraph");
    assert!(at("</ul>") < at("id=\"n--bell\"") && at("</blockquote>") < at("id=\"n--fare\""), "after the whole list");
    assert!(at("id=\"n--fare\"") < at("That is all"), "and before what follows it");
}

/// A passage that runs on into the next paragraph has its note where a reader meets it first.
#[test]
fn a_passage_over_two_blocks_has_its_note_after_the_first() {
    let page = page(&assertion("both", "It sank. […] Nobody"), "Then it happened. It sank.\n\nNobody was on board.\n");
    let at = |words: &str| page.rfind(words).unwrap_or_else(|| panic!("no `{words}`"));
    assert!(at("It sank") < at("id=\"n--both\"") && at("id=\"n--both\"") < at("on board"));
    assert_eq!(notes(&page), ["both"]);
}
