//! The reference as one page of Markdown: `docs/reference.md`.

use super::reference::{CHAPTERS, Chapter, Entry};
use super::{Key, LeftOut, Section};
use crate::diagnostic::explanation;

const PREFACE: &str = include_str!("chapters/preface.md");

/// All chapters with a list of what is in them.
pub fn book() -> String {
    let mut book = format!("{PREFACE}\n## Contents\n\n");
    CHAPTERS.iter().for_each(|chapter| book.push_str(&contents(chapter)));
    CHAPTERS.iter().for_each(|chapter| book.push_str(&written(chapter)));
    book
}

/// A line for the chapter, with all of its keys.
fn contents(chapter: &Chapter) -> String {
    let title = chapter.title();
    let keys: Vec<String> = chapter.entries().map(link).collect();
    format!("* [{title}](#{}): {}\n", slug(title), keys.join(", "))
}

fn link(entry: Entry) -> String {
    let name = if entry.key.is_tables() { format!("[[{}]]", entry.key.name) } else { entry.key.name.to_owned() };
    format!("[`{name}`](#{})", anchor(entry))
}

/// Where a key is explained: below its own heading, or in the chapter of its tables.
fn anchor(entry: Entry) -> String {
    let chapter = entry.key.table.filter(|_| entry.key.is_tables()).and_then(chapter_of);
    chapter.map_or_else(|| slug(&entry.home().address()), |chapter| slug(chapter.title()))
}

fn chapter_of(section: &'static Section) -> Option<&'static Chapter> {
    CHAPTERS.iter().find(|chapter| chapter.sections.iter().any(|known| known.name == section.name))
}

impl Chapter {
    /// Its title, as Markdown.
    fn title(&self) -> &'static str {
        self.text.lines().next().map_or("", |line| line.trim_start_matches("# "))
    }

    fn entries(&self) -> impl Iterator<Item = Entry> {
        self.sections.iter().flat_map(|section| section.keys.iter().map(|key| Entry { section, key }))
    }
}

fn written(chapter: &Chapter) -> String {
    let mut text = format!("\n## {}\n", chapter.title());
    for block in explanation::blocks_of(chapter.text) {
        text.push('\n');
        text.push_str(&explanation::markdown(block));
    }
    chapter.sections.iter().for_each(|section| text.push_str(&keys(section)));
    text
}

/// The keys that are explained here, after those that are explained elsewhere.
fn keys(section: &'static Section) -> String {
    let entries = || section.keys.iter().map(|key| Entry { section, key });
    let is_here = |entry: &Entry| !entry.key.is_tables() && std::ptr::eq(entry.home().section, section);
    let elsewhere: Vec<String> = entries().filter(|entry| !is_here(entry)).map(link).collect();
    let mut text = String::new();
    if !elsewhere.is_empty() {
        text.push_str(&format!("\nExplained elsewhere: {}.\n", elsewhere.join(", ")));
    }
    entries().filter(is_here).for_each(|entry| text.push_str(&explained(entry)));
    text
}

fn explained(entry: Entry) -> String {
    let Key { name, takes, choices, example, about, lints, .. } = entry.key;
    let mut text = format!("\n### `{}`\n\n{about}\n\n* Takes {takes}.", entry.address());
    choices.iter().for_each(|(word, meaning)| text.push_str(&format!("\n  * `\"{word}\"`: {meaning}")));
    let blank = if choices.is_empty() { " " } else { "\n* " };
    text.push_str(&format!("{blank}{}\n", left_out(entry.key)));
    // Where the key of a chapter's own file stands is said by the chapter.
    let places = entry.places();
    if places.len() > 1 || !entry.section.is_in_a_file() {
        text.push_str(&format!("* Stands {}.\n", places.join(", ")));
    }
    let lints: Vec<String> = lints.iter().map(|code| lint(*code)).collect();
    if !lints.is_empty() {
        text.push_str(&format!("* Lints: {}.\n", lints.join(", ")));
    }
    text.push_str(&format!("\n```toml\n{name} = {example}\n```\n"));
    text
}

/// What holds without the key, as a sentence.
fn left_out(key: &Key) -> String {
    match key.left_out {
        LeftOut::Required => "It has to be there.".to_owned(),
        LeftOut::Default(default) => format!("Without it: {default}."),
        LeftOut::Silent => "It may be left out.".to_owned(),
    }
}

fn lint(code: crate::diagnostic::Code) -> String {
    let (id, name) = (code.id(), code.name());
    format!("[{id}](lints.md#{}-{name}) {name}", id.to_ascii_lowercase())
}

/// The anchor that a heading has on a page of the repository's host: small letters, hyphens for spaces, no marks.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}
