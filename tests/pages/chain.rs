//! The rules that place notes without a script.

use super::{assertion, between, figure, page, voice};

const COPY: &str = "# The ferry\n\nThe ferry runs late. Ada Reed says it sinks. It has 12 seats and 3 doors.\n";

fn four_notes() -> String {
    let claims = [
        assertion("late", "runs late"),
        voice("sinks", "it sinks"),
        figure("seats", "12 seats"),
        figure("doors", "3 doors"),
    ];
    page(&claims.concat(), COPY)
}

/// For each note, below which its rule puts it, in the part of the page's rules that begins with `width`.
fn chain(page: &str, width: &str) -> Vec<[String; 2]> {
    let rules = between(page, width, "\n}\n").next().unwrap();
    let link = |rule: &str| {
        let (id, top) = rule.split_once(" { top: max(anchor(").unwrap();
        let below = top.rsplit_once("anchor(").unwrap().1.split(' ').next().unwrap();
        [id.to_owned(), below.to_owned()]
    };
    between(rules, "#n--", "\n").map(link).collect()
}

const WIDE: &str = "@media print, (width >= 72rem) {";
const NARROW: &str = "@media screen and (56rem <= width < 72rem) {";

/// Without its own rule a note would lie on the one above it, and neither could be read.
#[test]
fn each_note_stands_below_the_one_before_it_in_its_margin() {
    let expected = [["late", "--head-voices"], ["sinks", "--n1"], ["seats", "--head-figures"], ["doors", "--n3"]];
    assert_eq!(chain(&four_notes(), WIDE), expected);
}

/// Where there is one margin, notes of both kinds share it: two chains would put figures over voices.
#[test]
fn where_there_is_one_margin_all_notes_are_in_one_chain() {
    let expected = [["late", "--head-voices"], ["sinks", "--n1"], ["seats", "--n2"], ["doors", "--n3"]];
    assert_eq!(chain(&four_notes(), NARROW), expected);
}

/// A note would stand at the top of the page if its rule named a passage that is not marked.
#[test]
fn each_note_is_anchored_to_a_mark_of_the_page() {
    let page = four_notes();
    for (number, id) in ["late", "sinks", "seats", "doors"].iter().enumerate() {
        let number = number + 1;
        let rule = format!("#r--{id} {{ anchor-name: --r{number} }} #n--{id} {{ anchor-name: --n{number} }}");
        assert!(page.contains(&rule), "{rule}");
        assert!(page.contains(&format!("#n--{id} {{ top: max(anchor(--r{number} top), ")), "{id}");
        assert!(page.contains(&format!(" id=\"r--{id}\"")) && page.contains(&format!(" id=\"n--{id}\"")), "{id}");
    }
}

/// Notes may outlast the text; the footer would cover the last of them.
#[test]
fn the_footer_stands_below_the_last_note_of_each_margin() {
    let footers: Vec<_> = between(&four_notes(), ".site-footer { top: ", " }").map(str::to_owned).collect();
    let both = "max(anchor(--text-end bottom), anchor(--n2 bottom), anchor(--n4 bottom))";
    assert_eq!(footers, [both, "max(anchor(--text-end bottom), anchor(--n4 bottom))"]);
}

/// Where nobody speaks, the margin of the voices ends where it begins.
#[test]
fn a_margin_without_notes_ends_with_its_head() {
    let page = page(&figure("seats", "12 seats"), COPY);
    assert_eq!(chain(&page, WIDE), [["seats", "--head-figures"]]);
    let footer = between(&page, ".site-footer { top: ", " }").next().unwrap();
    assert_eq!(footer, "max(anchor(--text-end bottom), anchor(--head-voices bottom), anchor(--n1 bottom))");
}

/// Rules for notes that are not there would leave a margin empty beside the text.
#[test]
fn a_copy_without_claims_has_no_rules_and_no_margins() {
    let page = page("", COPY);
    assert!(!page.contains("<style>") && !page.contains("anchor-name") && !page.contains("margin-head"), "{page}");
    assert!(page.contains("style-src 'self'\""), "no style is let in");
}
