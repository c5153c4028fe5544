//! The goals of the margins, on readings as they are: how much of the notes is seen unopened, and how far notes stand
//! from their marks. What is reckoned here is what browsers show (`tests/browser/margins.test.js`).

use crate::load::Memory;
use crate::render::Found;
use crate::session::tests::crowded;
use crate::session::{Options, Session};

/// What is met beside the page at `path`, with so many margins.
fn found(files: &[(&str, &str)], path: &str, margins: usize) -> Found {
    let mut source = Memory::default();
    files.iter().for_each(|(path, text)| source.insert(*path, text));
    let session = Session::open(source, Options::default()).unwrap();
    let (path, page) = session.page(path).unwrap_or_else(|| panic!("no {path}: {:?}", session.diagnostics()));
    session.renderer().unwrap().margins(path, page, margins).unwrap()
}

fn xiaomi(path: &str, margins: usize) -> Found {
    let files = [
        ("site.toml", "title = \"Beleg\"\nlanguages = [\"de\", \"en\"]\n"),
        ("content/xiaomi/reading.toml", include_str!("../../../content/xiaomi/reading.toml")),
        ("content/xiaomi/de.md", include_str!("../../../content/xiaomi/de.md")),
        ("content/xiaomi/en.md", include_str!("../../../content/xiaomi/en.md")),
    ];
    found(&files, path, margins)
}

fn crowded(claims: usize, words: usize) -> Found {
    let (toml, copy) = crowded::crowded(claims, words);
    let files = [
        ("site.toml", "title = \"Crowded\"\nlanguages = [\"en\"]\n"),
        ("content/quay/reading.toml", toml.as_str()),
        ("content/quay/en.md", copy.as_str()),
    ];
    found(&files, "quay/index.html", 2)
}

#[track_caller]
fn hold(Found { seen, mean, most }: Found, least: f32, mean_goal: f32, most_goal: f32) {
    let found = format!("{seen:.1} % seen, {mean:.1} px on average, {most:.1} px at most for nine in ten");
    assert!(seen >= least && mean <= mean_goal && most <= most_goal, "{found}");
}

#[test]
fn beside_two_margins_two_thirds_of_the_notes_are_read_without_opening_any() {
    hold(xiaomi("xiaomi/index.html", 2), 64.0, 6.5, 30.0);
    hold(xiaomi("en/xiaomi/index.html", 2), 60.0, 6.5, 30.0);
}

#[test]
fn beside_one_margin_half_of_them_are() {
    hold(xiaomi("xiaomi/index.html", 1), 50.0, 7.5, 30.0);
    hold(xiaomi("en/xiaomi/index.html", 1), 46.0, 7.5, 30.0);
}

#[test]
fn a_dense_text_shows_half_of_its_notes_and_a_long_one_nearly_all() {
    hold(crowded(65, 900), 45.0, 6.5, 20.0);
    hold(crowded(200, 6000), 85.0, 6.5, 30.0);
}
