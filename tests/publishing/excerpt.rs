//! An excerpt shows the sentences of its claims, and nothing else of the text stands anywhere.

use crate::site::Site;

/// The word is in everything that no claim is about, in every form that Markdown has.
const COPY: &str = r#"+++
source_url = "https://example.org/tower"
retrieved = 2026-03-31
+++

# The tower on the spit

Zwirbopening *zwirbemphasis* sentence. Zwirbnumbers of 500 million yuan (about 70 million dollars) were paid.

## Zwirbheading with a [link](#long-walk)

Zwirbbefore the sentence. **The tower burned oil, zwirbless. It used 40 barrels a year.** Zwirbafter[^hidden] it
came ![zwirbalt](zwirbpicture.png "zwirbimagetitle") and [zwirblink](https://zwirbhost.example/ "zwirblinktitle").

- zwirbitem one
- The keeper walked for *long hours*. Zwirbitem two.
- zwirbitem three

1. zwirbfirst
2. Every lamp was [cleaned](https://example.org/lamps "how") twice a night[^shown].
3. zwirbthird

| Year | Keepers |
|------|---------|
| zwirb1890 | zwirbtwo |
| 1891 | three keepers |
| zwirb1892 | zwirbfour |

> Zwirbquote begins. Ida Moor said: “The stairs were steep. I counted them daily.” Zwirbquote ends.
>
> Zwirbsecond paragraph.

    zwirbcode();
    lamp.turn(7);
    zwirbmore();

It began on the first morning of the season. Zwirbmiddle of a passage. It ended when the ice came.

Zwirblast paragraph `zwirbinline` <!-- zwirbcomment --> <b>zwirbhtml</b>.

[^hidden]: Zwirbfootnote of a sentence that is left out.
[^shown]: As the log of 1891 says.
"#;

const READING: &str = r#"
rights = "quotation"

[[speaker]]
id = "ida-moor"
name = "Ida Moor"
kind = "person"

[[figure]]
id = "barrels"
passage = "40 barrels"

[[assertion]]
id = "long-walk"
passage = "long hours"
note = "See [the heading](#h--zwirbheading-with-a-link)."

[[assertion]]
id = "lamps"
passage = "Every lamp was cleaned twice"

[[figure]]
id = "keepers"
passage = "three keepers"
speaker = "ida-moor"

[[voice]]
id = "stairs"
speaker = "ida-moor"
form = "direct"
function = "statement"
passage = "“The stairs were steep. I counted them daily.”"

[[assertion]]
id = "turn"
passage = "lamp.turn(7)"

[[assertion]]
id = "season"
passage = "It began on the first morning […] when the ice came."
"#;

/// Links to what the excerpt leaves out, and stands in for any other reading of the site.
const OTHER: &str = "# Another\n\nSee [the tower](../first/en.md#h--zwirbheading-with-a-link) of twelve floors.\n";

fn site() -> Site {
    Site::of(READING, COPY)
        .with("content/first/zwirbpicture.png", "png")
        .with("content/other/en.md", OTHER)
        .with("content/other/reading.toml", "rights = \"own\"\n")
}

#[test]
fn what_an_excerpt_leaves_out_stands_nowhere_in_the_output() {
    for site in [site(), site().published()] {
        let built = site.build();
        built.assert_nowhere("zwirb");
        built.assert_nowhere("500");
        assert!(built.page("first/dossier/index.html").contains("It used "), "what is shown is around a passage");
    }
}

#[test]
fn each_claim_is_shown_in_its_sentence_with_a_sign_for_each_gap() {
    let built = site().build();
    let expected = "[…] It used 40 barrels a year. […] The keeper walked for long hours. […] Every lamp was cleaned \
                    twice a night 2 . […] YearKeepers […] 1891three keepers […] Ida Moor said: “The stairs were steep. I \
                    counted them daily.” […] lamp.turn(7); […] It began on the first morning of the season. […] It ended \
                    when the ice came. […] As the log of 1891 says. ↩";
    assert_eq!(squeezed(&built.text("first/index.html")), squeezed(expected));
}

/// Without the blanks: tags stand where some are, and where none are.
fn squeezed(text: &str) -> String {
    text.replace("{:}", "").split_whitespace().collect()
}

#[test]
fn every_claim_keeps_its_place_its_mark_and_its_note() {
    let built = site().build();
    let page = built.page("first/index.html");
    for id in ["barrels", "long-walk", "lamps", "keepers", "stairs", "turn", "season"] {
        for part in [format!("id=\"r--{id}\""), format!("id=\"n--{id}\""), format!("data-claims=\"{id}\"")] {
            assert!(page.contains(&part), "{part}");
        }
    }
    assert!(page.contains("<q class=\"direct\"><mark"), "direct speech is a quotation");
    assert_eq!(page.matches("data-claims=\"season\"").count(), 2, "a mark goes on behind what is left out");
    assert!(
        page.contains("href=\"#f--1\"") == page.contains("id=\"f--1\""),
        "no mark leads to a footnote that is not there"
    );
}

#[test]
fn the_page_says_how_much_of_the_text_it_shows() {
    let built = Site::of(
        "rights = \"quotation\"\n[[assertion]]\nid = \"a\"\npassage = \"Two words\"\n",
        "# One\n\nTwo words. Then come six words without claims. And one more sentence stands at its very end here, silent.\n",
    );
    let built = built.build();
    assert!(built.page("first/index.html").contains("15\u{a0}% of the text (3 of 20 words)"), "{}", notice(&built));
}

fn notice(built: &crate::site::Built) -> &str {
    built.page("first/index.html").split("excerpt-note").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap_or("")
}

#[test]
fn a_german_page_says_it_in_german() {
    let site = Site::new()
        .with(
            "content/first/reading.toml",
            "rights = \"quotation\"\n[[assertion]]\nid = \"a\"\npassage = \"Zwei Wörter\"\n",
        )
        .with("content/first/de.md", "# Eins\n\nZwei Wörter. Dann sechs weitere, die niemand beansprucht.\n");
    let built = site.build();
    let page = built.page("de/first/index.html");
    assert!(page.contains("33\u{a0}% des Textes (3 von 9 Wörtern)"), "{page}");
}

#[test]
fn numbers_of_list_items_stay_what_they_are() {
    let built = site().build();
    let page = built.page("first/index.html");
    assert!(page.contains("<li value=\"2\">Every lamp") || page.contains("<li value=\"2\"><a class=\"ref"), "item 2");
    assert!(page.contains("<tr class=\"gap\"><td colspan=\"2\">"), "rows that are left out have their sign");
    assert!(page.contains("<li class=\"gap\">"), "and so have items");
}

#[test]
fn a_full_text_has_no_gaps() {
    let built =
        Site::of(&READING.replace("\"quotation\"", "\"own\""), COPY).with("content/first/zwirbpicture.png", "png");
    let built = built.build();
    let page = built.page("first/index.html");
    assert!(page.contains("Zwirbopening") && !page.contains("class=\"gap\"") && !page.contains("excerpt-note"));
}
