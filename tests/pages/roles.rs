//! What a screen reader can tell of a page by its roles and its elements.

use super::{between, figure, page, voice};
use crate::site::Site;

const COPY: &str = "# The ferry\n\nAda Reed says it sinks.[^1] It has 12 seats.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: So she says.\n";

fn annotated() -> String {
    page(&[voice("sinks", "it sinks"), figure("seats", "12 seats")].concat(), COPY)
}

/// Without it a note is read out as a part of the article.
#[test]
fn each_note_is_a_comment() {
    let page = annotated();
    let notes: Vec<_> = page.match_indices("role=\"comment\"").collect();
    assert_eq!(notes.len(), 2);
    for id in ["sinks", "seats"] {
        let tag =
            between(&page, "<div class=\"note ", ">").find(|tag| tag.contains(&format!("id=\"n--{id}\""))).unwrap();
        assert!(tag.ends_with("role=\"comment\""), "{tag}");
    }
}

/// Whoever cannot see the margin goes from the passage to its note and back.
#[test]
fn a_mark_leads_to_its_note_and_the_note_back() {
    let page = annotated();
    for id in ["sinks", "seats"] {
        let there = between(&page, "<a ", ">").find(|tag| tag.contains(&format!("id=\"r--{id}\""))).unwrap();
        assert!(there.contains("role=\"doc-noteref\"") && there.contains(&format!("href=\"#{id}\"")), "{there}");
        assert!(page.contains(&format!("<a role=\"doc-backlink\" href=\"#r--{id}\">")), "{id}");
    }
}

/// The same for the article's own footnotes, which are a list at its end.
#[test]
fn footnotes_are_endnotes_in_a_list_with_a_way_back() {
    let page = annotated();
    let notes = between(&page, "<section class=\"footnotes\" role=\"doc-endnotes\">", "</section>").next().unwrap();
    assert!(notes.trim_start().starts_with("<ol>") && notes.contains("<li"), "{notes}");
    assert!(notes.contains("role=\"doc-backlink\""), "{notes}");
}

/// A table that is wider than a phone is reached with the keyboard alone only if it can have the focus and is named.
#[test]
fn a_table_is_a_region_that_has_a_name_and_the_focus() {
    let page = annotated();
    let region = between(&page, "<div ", ">").find(|tag| tag.contains("role=\"region\"")).unwrap();
    assert!(region.contains("tabindex=\"0\"") && region.contains("aria-label"), "{region}");
}

/// How many entries follow is said of a list and of nothing else; each navigation has a name of its own.
#[test]
fn lists_are_lists_and_each_navigation_is_named() {
    let reading = format!(
        "rights = \"own\"\n\n[[speaker]]\nid = \"ada\"\nname = \"Ada Reed\"\nkind = \"person\"\n\n{}",
        voice("sinks", "it sinks")
    );
    let built = Site::of(&reading, COPY).build();
    for path in ["index.html", "speakers/index.html", "speakers/ada/index.html", "first/index.html"] {
        let page = built.page(path);
        let main = between(page, "<main", "</main>").next().unwrap();
        let is_list = |tag: &str| tag.starts_with("ul") || tag.starts_with("ol");
        assert!(between(main, "<", ">").any(is_list), "{path} has a list");
        let names: Vec<_> = between(page, "<nav aria-label=\"", "\"").collect();
        assert_eq!(names.len(), page.matches("<nav").count(), "{path}: {names:?}");
        let different: std::collections::BTreeSet<_> = names.iter().collect();
        assert!(!names.is_empty() && different.len() == names.len(), "{path}: {names:?}");
    }
}
