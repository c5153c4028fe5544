//! `excerpt = { words, limit }`: how many words around a sentence, and how much of the text at most.

use crate::site::{Built, Site};

const CLAIM: &str = "[[figure]]\nid = \"sails\"\npassage = \"four sails\"\n";

/// A headline of two words, a sentence of five with a claim, and three of one each around it: 10 words.
const COPY: &str = "# The mill\n\nSlow. Windy. The mill has four sails. Quiet.\n";

fn built(site: &str, reading: &str, front: &str) -> Built {
    let copy = if front.is_empty() { COPY.to_owned() } else { format!("+++\n{front}\n+++\n{COPY}") };
    let site = format!("title = \"Readings\"\n{site}\n");
    Site::of(&format!("rights = \"quotation\"\n{reading}\n{CLAIM}"), &copy).with("site.toml", &site).build()
}

#[test]
fn over_the_limit_the_build_stops_and_says_by_how_much() {
    for (site, reading, front) in [
        ("excerpt = { limit = \"60%\" }", "", ""),
        ("", "excerpt = { limit = \"60%\" }", ""),
        ("", "", "excerpt = { limit = \"60%\" }"),
        ("", "", "excerpt.limit = \"60 %\""),
    ] {
        let built = built(site, reading, front);
        assert!(built.pages.is_empty(), "{site}{reading}{front}");
        assert!(built.said.contains("shows 70 % of the text, 10 points more than its limit of 60 %"), "{}", built.said);
        assert!(built.said.contains("7 of 10 words are shown, 6 are allowed: 1 too many"), "{}", built.said);
    }
}

#[test]
fn a_copy_goes_before_its_reading_and_a_reading_before_the_site_key_by_key() {
    let strict = "excerpt = { limit = \"10%\", words = 1 }";
    let built = built(strict, "excerpt = { limit = \"100%\" }", "excerpt = { words = 0 }");
    assert_eq!(built.text("first/index.html"), "[…] The mill has four sails. […]");
}

#[test]
fn words_around_a_sentence_stay_within_its_paragraph() {
    let shown = |words: u32| built("", &format!("excerpt = {{ words = {words} }}"), "").text("first/index.html");
    assert_eq!(shown(1), "[…] Windy. The mill has four sails. Quiet.");
    assert_eq!(shown(2), "Slow. Windy. The mill has four sails. Quiet.");
    assert_eq!(shown(900), "Slow. Windy. The mill has four sails. Quiet.");
}

#[test]
fn at_the_limit_or_without_one_the_site_is_built() {
    let at = built("", "excerpt = { limit = \"70%\" }", "");
    assert!(!at.pages.is_empty() && !at.codes().contains(&"P404"), "{}", at.said);
    let without = built("", "", "");
    assert!(!without.pages.is_empty() && without.codes().contains(&"P405"), "{}", without.said);
}

#[test]
fn a_limit_does_not_touch_what_is_shown_whole() {
    let built = built("excerpt = { limit = \"1%\" }", "publish = \"full\"", "");
    assert!(!built.pages.is_empty(), "{}", built.said);
}

#[test]
fn a_limit_that_is_none_is_an_error_with_its_place_and_a_way_out() {
    for (wrong, code) in [
        ("excerpt = { limit = 15 }", "S104"),
        ("excerpt = { limit = \"15\" }", "S105"),
        ("excerpt = { limit = \"0%\" }", "S105"),
        ("excerpt = { limit = \"150%\" }", "S105"),
        ("excerpt = { words = -1 }", "S105"),
        ("excerpt = { words = \"9\" }", "S104"),
        ("excerpt = \"15%\"", "S104"),
        ("excerpt = { limt = \"15%\" }", "S102"),
    ] {
        for (site, reading, front) in [(wrong, "", ""), ("", wrong, ""), ("", "", wrong)] {
            let built = built(site, reading, front);
            let fault = built.faults.iter().find(|fault| fault.code.id() == code);
            let fault = fault.unwrap_or_else(|| panic!("{wrong}: {}", built.said));
            assert!(fault.primary.is_some() && !fault.help.is_empty(), "{wrong}");
        }
    }
}
