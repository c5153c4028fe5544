//! What a screen reader lists must be told apart: links back, tables, assertions.

use super::{assertion, between, page};

/// The hidden words of the links back from footnotes.
fn backs(page: &str) -> Vec<String> {
    let links = between(page, "<a class=\"footnote-back\"", "</a>");
    links.map(|link| between(link, "<span class=\"vh\">", "</span>").next().unwrap().to_owned()).collect()
}

#[test]
fn each_link_back_from_a_footnote_has_a_name_of_its_own() {
    let copy = "It leaks[^a], they say[^a], and it is old[^b].\n\n[^a]: A little.\n\n[^b]: Very.\n";
    let expected =
        ["back to the text: footnote 1 (1)", "back to the text: footnote 1 (2)", "back to the text: footnote 2"];
    assert_eq!(backs(&page("", copy)), expected);
}

#[test]
fn two_tables_have_names_of_their_own_and_one_needs_no_number() {
    let table = "| boat | year |\n| --- | --- |\n| Ann | 1990 |\n\n";
    let names = |copy: &str| {
        let page = page("", copy);
        between(&page, " aria-label=\"", "\"").filter(|name| name.starts_with("table")).map(str::to_owned).collect()
    };
    let one: Vec<String> = names(table);
    let two: Vec<String> = names(&format!("{table}And:\n\n{table}"));
    assert_eq!((one, two), (vec!["table".to_owned()], vec!["table 1".to_owned(), "table 2".to_owned()]));
}

/// A reader of the margin, or of the marks one after the other, learns what is asserted before opening a note.
#[test]
fn the_label_of_an_assertion_stands_in_its_note_and_before_its_mark() {
    let claim = assertion("leaks", "It leaks").replace("passage", "label = \"A *leak*\"\npassage");
    let page = page(&claim, "It leaks.\n");
    let note = between(&page, "<div class=\"note assertion", "</div>\n</div></div>").next().unwrap();
    assert!(note.contains("A *leak*"), "a label is words, not Markdown: {note}");
    assert!(page.contains("the article’s own assertion: A *leak* </span>"), "{page}");
}

/// "Our own text" beside the name of an outlet would claim its article.
#[test]
fn a_text_that_the_site_retold_is_said_to_be_retold_and_a_translator_is_named_once() {
    let provenance = |head: &str| {
        let page = page("", &format!("+++\nlang = \"en\"\n{head}\n+++\n\n# It leaks\n\nYes.\n"));
        between(&page, "<p class=\"provenance\">", "</p>").next().unwrap().to_owned()
    };
    let retold = provenance("status = \"retelling\"");
    assert!(retold.contains("retold by us") && !retold.contains("our own text"), "{retold}");
    assert!(provenance("status = \"translation\"").contains("translated by us"));
    let translated = provenance("status = \"translation\"\ntranslator = \"Ada\"");
    assert!(translated.matches("translated").count() == 1 && translated.contains("our own text"), "{translated}");
    assert!(provenance("status = \"original\"").contains("our own text"));
}
