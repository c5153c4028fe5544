//! Holds `docs/reference.md`, which is made of the tables of keys that the parser uses, and tries what it shows.
//!
//! The samples of its chapters, put together by their paths, are a site that checks clean. The examples of a section's
//! keys, put together, are read without a fault. `BELEG_BLESS=1 cargo test --test reference` writes the page.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads and writes its own files")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use beleg::diagnostic::explanation::{self, Block, blocks_of};
use beleg::diagnostic::{Diagnostic, Severity, human};
use beleg::keys::reference::{self, CHAPTERS, Entry};
use beleg::keys::{Key, Section, book, copy, parties, reading, site};
use beleg::load::Memory;
use beleg::session::{Options, Session};

/// Files by their paths.
type Files = BTreeMap<String, String>;

/// What Beleg says of a site.
fn check(files: &Files) -> (Vec<Diagnostic>, String) {
    let session = Session::open(files.iter().collect::<Memory>(), Options::default()).unwrap();
    let said = human::render(session.diagnostics(), &session.tree().files, "", human::Style::Plain);
    (session.diagnostics().to_vec(), said)
}

/// A reader looks keys up on the page, and would look in vain for one that the parser learned since.
#[test]
fn the_page_of_all_keys_is_up_to_date() {
    let (path, page) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference.md"), book());
    if std::env::var_os("BELEG_BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let is_same = fs::read_to_string(&path).is_ok_and(|text| text.replace("\r\n", "\n") == page);
    assert!(is_same, "docs/reference.md is stale: run BELEG_BLESS=1 cargo test --test reference");
}

#[test]
fn the_samples_put_together_are_a_site_that_checks_clean() {
    let mut files = Files::new();
    for block in CHAPTERS.iter().flat_map(|chapter| blocks_of(chapter.text)) {
        if let Block::Sample { path: Some(path), text, .. } = block {
            let file = files.entry(path).or_default();
            *file += &format!("{text}\n");
        }
    }
    let (found, said) = check(&files);
    assert!(found.is_empty(), "{said}");
}

/// Where the keys of each section are tried: a file, and what stands before and after them in it. A table in braces is
/// one line.
const PLACES: [(&str, &str, &str, &str); 17] = [
    ("site", SITE, "", ""),
    ("excerpt", SITE, "title = \"T\"\nexcerpt = { ", " }\n"),
    ("copy", COPY, "+++\n", "+++\n\nThe words before the words of the copy the words after.\n"),
    ("reading", READING, "", ""),
    ("speaker", READING, "[[speaker]]\n", ""),
    ("source", READING, "[[source]]\n", ""),
    ("outlet", READING, "outlet = { ", " }\n"),
    ("annotator", READING, "[[annotator]]\n", ""),
    ("question", READING, "[[question]]\n", ""),
    ("correction", READING, "[[correction]]\n", ""),
    ("claim", READING, "[[assertion]]\n", ""),
    ("passage", READING, "[[assertion]]\nid = \"tried\"\npassage = { ", " }\n"),
    ("voice", READING, "[[voice]]\n", ""),
    ("figure", READING, "[[figure]]\n", ""),
    ("ratio", READING, "[[figure]]\nid = \"tried\"\npassage = \"words\"\nratio = { ", " }\n"),
    ("assertion", READING, "[[assertion]]\n", ""),
    ("ignore", READING, "[[ignore]]\n", ""),
];
const SITE: &str = "site.toml";
const READING: &str = "content/robot/reading.toml";
const COPY: &str = "content/robot/en.md";
/// Whom and what the examples name, as the site around them has it.
const AROUND: [(&str, &str); 4] = [
    ("content/annotators.toml", "[[annotator]]\nid = \"mk\"\nname = \"Mara Kern\"\n"),
    (SITE, "title = \"T\"\n"),
    ("content/speakers.toml", "[[speaker]]\nid = \"li-yanming\"\nname = \"Li Yanming\"\nkind = \"person\"\n"),
    (
        "content/sources.toml",
        "[[source]]\nid = \"the-newspaper\"\ntitle = \"A newspaper\"\n\n\
         [[source]]\nid = \"the-briefing\"\ntitle = \"The title of the document\"\n\n\
         [[source]]\nid = \"the-report\"\ntitle = \"A report\"\n",
    ),
];
/// The figures that examples are made from.
const FIGURES: [&str; 5] = ["price-in-yuan", "one-figure", "another", "first", "second"];

/// The site in which these lines stand where the keys of the section do.
fn site_with(section: &Section, lines: &str) -> Files {
    let place = PLACES.iter().find(|(name, ..)| *name == section.name);
    let (_, path, before, after) = place.unwrap_or_else(|| panic!("say in PLACES where `{}` stands", section.name));
    let lines = if after.starts_with(" }") { lines.trim_end().replace('\n', ", ") } else { lines.to_owned() };
    let mut files: Files = AROUND.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    files.insert("content/robot/data/table.csv".to_owned(), "a,b\n".to_owned());
    let copy = PLACES.iter().find(|(name, ..)| *name == "copy").unwrap();
    files.insert(COPY.to_owned(), format!("{}{}", copy.2, copy.3));
    files.insert((*path).to_owned(), format!("{before}{lines}{after}"));
    if lines.contains(IN_A_COPY) {
        files.insert("content/robot/de.md".to_owned(), format!("{}{}", copy.2, copy.3));
    }
    let passage = if lines.contains(IN_A_COPY) { IN_A_COPY } else { "passage = \"the words of the copy\"\n" };
    let figure = |id: &str| format!("\n[[figure]]\nid = \"{id}\"\n{passage}");
    *files.entry(READING.to_owned()).or_default() += &FIGURES.map(figure).concat();
    files
}

/// What cannot be read of the site in which these lines stand. What lints find in the words of an example is no fault
/// of the form.
fn faults(section: &Section, lines: &str) -> Vec<String> {
    let session = Session::open(site_with(section, lines).iter().collect::<Memory>(), Options::default()).unwrap();
    let is_of_form = |fault: &&Diagnostic| fault.severity == Severity::Error && fault.code.id().starts_with(['S', 'R']);
    session.diagnostics().iter().filter(is_of_form).map(|fault| format!("{}\n{}", fault.message, fault.help)).collect()
}

/// What has to stand in the place of a passage in one copy, where `absent` names another.
const IN_A_COPY: &str = "passage.de = \"the words of the copy\"\n";

/// The line of a key with a value.
fn line(key: &Key, value: &str) -> String {
    format!("{} = {value}\n", key.name)
}

/// The examples of a section, one in a line: those of all keys that go together, with `instead` in the place of those
/// with its name and of the one that it stands instead of.
fn lines(section: &Section, instead: Option<(&Key, String)>) -> String {
    let left_out = instead.as_ref().and_then(|(key, _)| key.instead_of);
    let is_other = |key: &Key| instead.as_ref().is_none_or(|(tried, _)| tried.name != key.name);
    // A draft's faults are warnings, and would hide those of the other keys.
    let together =
        section.keys.iter().filter(|key| !key.is_tables() && key.instead_of.is_none() && key.name != "draft");
    let others = together.filter(|key| is_other(key) && left_out != Some(key.name));
    let has_absent = section.keys.iter().any(|key| key.name == "absent");
    let example =
        |key: &&Key| if has_absent && key.name == "passage" { IN_A_COPY.to_owned() } else { line(key, key.example) };
    let lines: String = others.map(example).collect();
    lines + &instead.map(|(_, line)| line).unwrap_or_default()
}

/// A reader copies an example, and should not be told that it is wrong.
#[test]
fn the_examples_of_a_section_put_together_are_read_without_a_fault() {
    for (name, ..) in PLACES {
        let section = reference::section(name).unwrap();
        assert_eq!(faults(section, &lines(section, None)), [""; 0], "{name}:\n{}", lines(section, None));
    }
}

#[test]
fn so_are_those_that_stand_in_the_place_of_another() {
    for Entry { section, key } in reference::entries().filter(|entry| entry.key.instead_of.is_some()) {
        let lines = lines(section, Some((key, line(key, key.example))));
        assert_eq!(faults(section, &lines), [""; 0], "{}:\n{lines}", section.name);
    }
}

#[test]
fn every_word_that_a_key_is_said_to_take_is_taken_and_no_other() {
    for Entry { section, key } in reference::entries().filter(|entry| !entry.key.choices.is_empty()) {
        let with = |word: &str| lines(section, Some((key, line(key, &format!("\"{word}\"")))));
        for (word, _) in key.choices {
            // A speaker of another kind than elsewhere would be a fault of its own.
            let lines = with(word).replace("id = \"li-yanming\"", "id = \"someone-else\"");
            assert_eq!(faults(section, &lines), [""; 0], "{}:\n{lines}", section.name);
        }
        assert_eq!(faults(section, &with("no-such-word")).len(), 1, "{}.{}", section.name, key.name);
    }
}

/// The same key twice on the page, or a table that no chapter has, would be found by nobody.
#[test]
fn every_table_that_a_key_leads_to_has_its_place() {
    let files = [
        &site::SITE,
        &copy::COPY,
        &reading::READING,
        &parties::SPEAKERS_FILE,
        &parties::SOURCES_FILE,
        &parties::ANNOTATORS_FILE,
    ];
    let of_chapters: Vec<&Section> = CHAPTERS.iter().flat_map(|chapter| chapter.sections.iter().copied()).collect();
    let mut open: Vec<&Section> = files.to_vec();
    while let Some(section) = open.pop() {
        let known = section.keys.iter().all(|key| reference::entries().any(|entry| std::ptr::eq(entry.key, *key)));
        assert!(known, "a chapter has the keys of `{}`", section.name);
        open.extend(section.keys.iter().filter_map(|key| key.table));
    }
    let names: BTreeSet<&str> = of_chapters.iter().map(|section| section.name).collect();
    assert_eq!(names.len(), of_chapters.len(), "no two sections share a name");
}

/// A link that leads nowhere is worse than none.
#[test]
fn every_link_of_the_page_leads_to_a_heading() {
    let (page, lints) = (book(), explanation::book());
    let slugs = |page: &str| -> BTreeSet<String> {
        page.lines()
            .filter(|line| line.starts_with("##"))
            .map(|line| slug(line.trim_start_matches(['#', ' '])))
            .collect()
    };
    let (own, others) = (slugs(&page), slugs(&lints));
    assert!(page.matches("](#").count() > 50, "there is a list of contents");
    for link in page.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        let known = match link.split_once('#') {
            Some(("", slug)) => own.contains(slug),
            Some(("lints.md", slug)) => others.contains(slug),
            _ => link == "lints.md" || link.starts_with("https://"),
        };
        assert!(known, "{link}");
    }
}

/// The anchor of a heading, as the repository's host makes it.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
