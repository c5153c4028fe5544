//! Texts, lists and tables without measure: each is built, or refused with its place.

use std::fmt::Write;

use crate::site::Site;

fn assertions(count: usize, passage: impl Fn(usize) -> String) -> String {
    let mut toml = "rights = \"own\"\n".to_owned();
    for number in 0..count {
        write!(toml, "[[assertion]]\nid = \"a{number}\"\npassage = \"{}\"\n", passage(number)).unwrap();
    }
    toml
}

/// Words that differ: `w0 w1 …`, a line for each hundred.
fn words(count: usize) -> String {
    let separator = |number: usize| if number % 100 == 99 { "\n" } else { " " };
    (0..count).map(|number| format!("w{number}{}", separator(number))).collect()
}

#[test]
fn a_paragraph_of_ten_megabytes_is_a_page() {
    let text = format!("# A\n\none {}", "word, ".repeat(10_000_000 / 6));
    let outcome = Site::of(assertions(1, |_| "one".into()), text).outcome();
    assert!(outcome.page().len() > 9_000_000);
}

#[test]
fn characters_that_mean_something_are_text_however_many() {
    for piece in ["<", "&", "\\", "[", "![", "`", "*_", "~~a", "\n", "|", "a\n", "# ", "[^1]", "\u{0}", "&#0;"] {
        let text = format!("# A\n\none\n\n{}", piece.repeat(200_000 / piece.len()));
        let outcome = Site::of(assertions(1, |_| "one".into()), text).outcome();
        assert!(!outcome.pages.is_empty() || !outcome.said.is_empty(), "{piece}");
    }
}

#[test]
fn ten_thousand_claims_on_one_copy_are_a_page() {
    let toml = assertions(10_000, |number| format!("w{} w{}", number * 2, number * 2 + 1));
    let outcome = Site::of(toml, format!("# A\n\n{}", words(20_000))).outcome();
    assert!(outcome.page().contains("id=\"n--a9999\""));
}

#[test]
fn two_thousand_passages_that_are_not_there_are_told() {
    let toml = assertions(2_000, |number| format!("nowhere {number} to be found"));
    let outcome = Site::of(toml, format!("# A\n\n{}", words(2_000))).outcome();
    outcome.assert_refused("A101");
}

/// Each claim begins and ends one word inside the one before it.
#[test]
fn two_thousand_claims_inside_each_other_are_a_page() {
    let all: Vec<String> = (0..4_001).map(|number| format!("w{number}")).collect();
    let toml = assertions(2_000, |number| all[number..all.len() - number].join(" "));
    let outcome = Site::of(toml, format!("# A\n\n{}", all.join(" "))).outcome();
    assert!(outcome.page().len() < 20_000_000, "a page does not grow with the square of the claims");
}

#[test]
fn figures_that_refer_to_each_other_are_followed_once() {
    let mut toml = "rights = \"own\"\n".to_owned();
    for number in 0..5_000 {
        let other = (number + 1) % 5_000;
        write!(
            toml,
            "[[figure]]\nid = \"f{number}\"\npassage = \"w{number}\"\nvalue = \"5 EUR\"\nconverts = \"f{other}\"\n"
        )
        .unwrap();
    }
    Site::of(&toml, format!("# A\n\n{}", words(5_000))).outcome().assert_refused("R107");
    let open = toml.replace("converts = \"f0\"\n", "");
    Site::of(open, format!("# A\n\n{}", words(5_000))).outcome().page();
}

#[test]
fn five_thousand_footnotes_are_a_page() {
    let mut text = "# A\n\none".to_owned();
    (0..5_000).for_each(|number| write!(text, "[^{number}] ").unwrap());
    (0..5_000).for_each(|number| write!(text, "\n\n[^{number}]: Note {number}[^{}].", (number + 1) % 5_000).unwrap());
    for publish in ["full", "excerpt"] {
        let toml = format!("publish = \"{publish}\"\n{}", assertions(1, |_| "one".into()));
        let outcome = Site::of(toml, &text).outcome();
        assert!(outcome.page().contains("id=\"f--5000\""));
    }
}

#[test]
fn a_table_of_a_thousand_columns_is_a_page() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(1_000));
    let text = format!("# A\n\none\n\n{}{}{}", row("a"), row(":-:"), row("b").repeat(100));
    let outcome = Site::of(assertions(1, |_| "one".into()), text).outcome();
    assert_eq!(outcome.page().matches("<td").count(), 100_000);
}

#[test]
fn a_title_of_a_hundred_kilobytes_is_a_page() {
    let long = "long ".repeat(20_000);
    let toml = format!(
        "title = \"{long}\"\nrights = \"own\"\n[[speaker]]\nid = \"a\"\nname = \"{long}\"\nkind = \"person\"\nrole = \"{long}\"\n[[voice]]\nid = \"b\"\nspeaker = \"a\"\nform = \"direct\"\nfunction = \"opinion\"\npassage = \"one\"\n"
    );
    let outcome =
        Site::of(toml, format!("# {long}\n\none\n\n## {long}\n\none more\n").replace("one more", "more")).outcome();
    assert!(outcome.page().len() > 200_000);
}

#[test]
fn a_copy_without_words_is_a_page() {
    for text in [
        "",
        "\n\n",
        "\u{feff}",
        "+++\n+++\n",
        "<!-- nothing -->\n",
        "&nbsp;",
        "#\n",
        "![](x)\n",
        "[a]: b\n",
        "[^1]: alone\n",
    ] {
        let site = Site::of("rights = \"own\"\ntitle = \"A\"\n", text);
        site.write("site.toml", "title = \"A\"\n[lints]\nmissing-image = \"warn\"\n");
        let outcome = site.outcome();
        assert!(outcome.page().contains("<h1"), "{text:?}");
    }
}

/// White space and marks at the very start and end are where offsets go wrong.
#[test]
fn a_reading_without_claims_is_a_page() {
    for text in [
        "one",
        "# A",
        "\r\n# A\r\n\r\none\r\ntwo\r\n",
        "\u{feff}# A\r\rone",
        "a\u{2028}b\u{2029}c",
        "\t\tone\n",
        "- \n- \n",
        "1",
    ] {
        let outcome = Site::of("rights = \"own\"\ntitle = \"A\"\n", text).outcome();
        assert!(!outcome.page().contains("class=\"legend\""), "{text:?}");
    }
}
