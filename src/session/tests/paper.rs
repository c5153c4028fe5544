//! How many notes stand beside their text on paper, on readings as they are. What browsers print of it is looked at in
//! `tests/browser/print.test.js`.

use crate::load::Memory;
use crate::session::tests::crowded;
use crate::session::{Options, Session};

/// The notes of the page at `path`: those beside the text on paper, and those behind it.
fn notes(files: &[(&str, &str)], path: &str) -> (usize, usize) {
    let mut source = Memory::default();
    files.iter().for_each(|(path, text)| source.insert(*path, text));
    let session = Session::open(source, Options::default()).unwrap();
    let (path, page) = session.page(path).unwrap_or_else(|| panic!("no {path}: {:?}", session.diagnostics()));
    let page = String::from_utf8(session.renderer().unwrap().render(path, page).unwrap()).unwrap();
    let (slots, behind) = (page.matches("<div class=\"slot").count(), page.matches("<div class=\"endnote ").count());
    assert_eq!(page.matches(" behind\" id=\"n--").count(), behind, "none stands twice");
    assert_eq!(page.contains("<section class=\"endnotes\""), behind > 0);
    (slots - behind, behind)
}

fn xiaomi(path: &str) -> (usize, usize) {
    let files = [
        ("site.toml", "title = \"Beleg\"\nlanguages = [\"de\", \"en\"]\n"),
        ("content/xiaomi/reading.toml", include_str!("../../../content/xiaomi/reading.toml")),
        ("content/xiaomi/de.md", include_str!("../../../content/xiaomi/de.md")),
        ("content/xiaomi/en.md", include_str!("../../../content/xiaomi/en.md")),
    ];
    notes(&files, path)
}

fn crowded(claims: usize, words: usize) -> (usize, usize) {
    let (toml, copy) = crowded::crowded(claims, words);
    let site = "title = \"Crowded\"\nlanguages = [\"en\"]\n";
    notes(
        &[("site.toml", site), ("content/quay/reading.toml", &toml), ("content/quay/en.md", &copy)],
        "quay/index.html",
    )
}

#[test]
fn on_paper_eight_of_ten_notes_stand_beside_their_text_and_the_others_behind_it() {
    for path in ["xiaomi/index.html", "en/xiaomi/index.html"] {
        let (beside, behind) = xiaomi(path);
        assert!(beside >= 46 && beside + behind == 56, "{path}: {beside} and {behind}");
    }
}

#[test]
fn a_text_that_is_full_of_claims_keeps_its_notes_beside_it() {
    let (beside, behind) = crowded(65, 900);
    assert!(beside >= 60 && beside + behind == 65, "{beside} and {behind}");
}

/// Twelve long notes on five lines of text.
#[test]
fn notes_that_are_longer_than_their_block_stand_behind_the_text() {
    let note =
        "The article does not say who counted the cranes, and when, and whether old ones were painted. ".repeat(3);
    let claim = |nth| {
        format!(
            "[[assertion]]\nid = \"c{nth}\"\npassage.en = \"Crane {nth} is as good as new\"\nnote.en = \"{note}\"\n\n"
        )
    };
    let claims: String = (11..23).map(claim).collect();
    let text: String = (11..23).map(|nth| format!("Crane {nth} is as good as new. ")).collect();
    let files = [
        ("site.toml", "title = \"Quay\"\nlanguages = [\"en\"]\n".to_owned()),
        ("content/quay/reading.toml", format!("title = \"Cranes\"\nrights = \"own\"\n\n{claims}")),
        ("content/quay/en.md", format!("+++\nstatus = \"original\"\n+++\n\n# Cranes\n\n{text}\n")),
    ];
    let (beside, behind) = notes(&files.each_ref().map(|(path, text)| (*path, text.as_str())), "quay/index.html");
    assert!((1..=3).contains(&beside) && beside + behind == 12, "{beside} and {behind}");
}
