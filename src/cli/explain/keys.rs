//! What `beleg explain` says of the keys of Beleg's files: one key, all of a name, or those that a table may have.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{BOLD, PLAIN};
use crate::keys::reference::{self, Entry};
use crate::keys::{Key, LeftOut, Section};

/// The width of a usual terminal.
const WIDTH: usize = 80;
/// How far a line of a list is set in from its name.
const INDENT: usize = 12;

/// What is known by these words, if they name a key or a table. `[[voice]]` and `[lints]` are named with or without
/// their brackets.
pub(super) fn explain(words: &str) -> Option<String> {
    let words = words.trim_matches(['[', ']']);
    let section = reference::section(words);
    // That there is a table of the name is said by its section already.
    let found = reference::find(words).into_iter().filter(|entry| section.is_none() || !entry.key.is_tables());
    let texts: Vec<String> = section.map(table).into_iter().chain(found.map(key)).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// The words by which keys and tables are found: addresses, tables, and names alone.
pub(super) fn words() -> &'static [String] {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let addresses = reference::entries().map(Entry::address);
        let tables = reference::entries().map(|entry| entry.section.name.to_owned());
        let names = reference::entries().map(|entry| entry.key.name.to_owned());
        let mut seen = BTreeSet::new();
        addresses.chain(tables).chain(names).filter(|word| seen.insert(word.clone())).collect()
    });
    &WORDS
}

fn table(section: &'static Section) -> String {
    let mut text = format!("{BOLD}{}{PLAIN}\n{}\n\n", section.name, wrapped(section.place, 0));
    let shown: Vec<(String, &str)> = section.keys.iter().map(|key| in_list(key)).collect();
    let widest = shown.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    shown.iter().for_each(|(name, what)| text.push_str(&item(name, what, widest + 2)));
    if let Some(first) = section.keys.iter().find(|key| !key.is_tables()) {
        text.push_str(&format!("\nFor one of them: beleg explain {}.{}\n", section.name, first.name));
    }
    text
}

/// A key in the list of a table: its name, and what it takes or is.
fn in_list(key: &Key) -> (String, &'static str) {
    if key.is_tables() { (format!("[[{}]]", key.name), key.about) } else { (key.name.to_owned(), key.takes) }
}

fn key(entry: Entry) -> String {
    let Key { name, takes, choices, left_out, example, about, lints, .. } = entry.key;
    let mut text = format!("{BOLD}{}{PLAIN}\n", entry.address());
    text.push_str(&format!("{}\n\n{}\n\n", wrapped(&entry.places().join(", "), 0), wrapped(about, 0)));
    text.push_str(&item("takes", takes, INDENT));
    let widest = choices.iter().map(|(word, _)| word.len()).max().unwrap_or(0) + 2;
    for (word, meaning) in choices.iter() {
        let meaning = wrapped(meaning, INDENT + widest);
        text.push_str(&format!("{:INDENT$}{word:widest$}{meaning}\n", ""));
    }
    text.push_str(&item("without it", without(*left_out), INDENT));
    let line = format!("{name} = {example}");
    // A hash is too long to stand beside its label.
    let beside = INDENT + line.chars().count() <= WIDTH;
    text.push_str(&if beside { format!("{:INDENT$}{line}\n", "example") } else { format!("example\n{line}\n") });
    for (index, code) in lints.iter().enumerate() {
        let label = if index == 0 { "lints" } else { "" };
        text.push_str(&item(label, &format!("{} {}", code.id(), code.name()), INDENT));
    }
    text
}

fn without(left_out: LeftOut) -> &'static str {
    match left_out {
        LeftOut::Required => "an error: it has to be there",
        LeftOut::Default(default) => default,
        LeftOut::Silent => "nothing is said",
    }
}

/// A line of a list: a name, and from column `indent` on what it is.
fn item(name: &str, what: &str, indent: usize) -> String {
    format!("{name:indent$}{}\n", wrapped(what, indent))
}

/// Words in lines that fit a terminal where all but the first are set in.
fn wrapped(text: &str, indent: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_ascii_whitespace() {
        let line = lines.last_mut().expect("there is a line from the start");
        let width = indent + line.chars().count() + 1 + word.chars().count();
        if !line.is_empty() && width > WIDTH {
            lines.push(word.to_owned());
        } else {
            let blank = if line.is_empty() { "" } else { " " };
            *line += &format!("{blank}{word}");
        }
    }
    lines.join(&format!("\n{:indent$}", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_fits_a_terminal() {
        for entry in reference::entries() {
            for shown in [explain(&entry.address()), explain(entry.section.name)] {
                let shown = shown.expect("it is known by its address").replace(BOLD, "").replace(PLAIN, "");
                let long = shown.lines().find(|line| line.chars().count() > WIDTH);
                assert_eq!(long, None, "{}", entry.address());
            }
        }
    }

    #[test]
    fn a_name_alone_finds_all_keys_of_that_name_and_the_table() {
        let all = explain("speaker").expect("there are several");
        for title in ["speaker\u{1b}", "voice.speaker\u{1b}", "figure.speaker\u{1b}"] {
            assert!(all.contains(&format!("{BOLD}{title}")), "{title}: {all}");
        }
        assert_eq!(explain("[[voice]]"), explain("voice"));
    }

    #[test]
    fn a_key_that_all_claims_have_is_explained_once() {
        assert_eq!(explain("voice.passage"), explain("claim.passage"));
        assert_eq!(explain("voice.passage.exact"), explain("passage.exact"));
        assert_eq!(explain("figure.passage.speaker"), None);
    }
}
