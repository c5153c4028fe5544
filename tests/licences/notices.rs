//! `LICENSE-THIRD-PARTY`: a list of all parts with their licences, and each licence text once, with the parts that
//! have it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::crates::Crate;
use crate::expression::Expression;
use crate::{ALLOWED, fonts, in_repository};

/// What the names of licence files begin with, in lower case.
const NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// Words in the names of files that hold one of several licences, and which.
const CHOICES: [(&str, &str); 7] = [
    ("apache", "Apache-2.0"),
    ("boost", "BSL-1.0"),
    ("bsd", "BSD-2-Clause"),
    ("gpl", "GPL-2.0-only"),
    ("mit", "MIT"),
    ("unlicense", "Unlicense"),
    ("zlib", "Zlib"),
];

/// The longest line of what is not a licence text.
const WIDTH: usize = 100;

const HEAD: &str = "\
Beleg is given away under the MIT licence, which stands first below, or the Apache licence 2.0, as you like.

Inside it are the crates and fonts of others that are listed here, each with its licence. Where several are offered,
Beleg takes MIT if it is among them. The texts, as their holders wrote them, follow the list. The sources of each crate
lie at its address.
";

/// The whole file.
pub fn all(crates: &BTreeSet<Crate>) -> String {
    let mut out = format!("{HEAD}\n");
    for found in crates {
        let address = format!("https://crates.io/crates/{}/{}", found.name, found.version);
        let _ = writeln!(out, "{} ({})\n  {address}", found.title(), found.licence);
    }
    out.push_str("Rust's standard library (MIT OR Apache-2.0)\n  https://github.com/rust-lang/rust\n");
    for font in fonts::FONTS {
        let _ = writeln!(out, "{} (OFL-1.1)\n  {}", font.name, font.address);
    }
    for (text, owners) in texts(crates) {
        let rule = "-".repeat(WIDTH);
        let _ = write!(out, "\n{rule}\n{}\n{rule}\n\n{text}\n", wrapped(&owners));
    }
    out
}

/// Names after each other, in lines that fit between the rules.
fn wrapped(names: &[String]) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for (index, name) in names.iter().enumerate() {
        let end = if index + 1 < names.len() { "," } else { "" };
        let fits = column + 1 + name.len() + end.len() <= WIDTH;
        let before = if column == 0 {
            ""
        } else if fits {
            " "
        } else {
            "\n"
        };
        column = if fits { column + before.len() } else { 0 } + name.len() + end.len();
        out.extend([before, name, end]);
    }
    out
}

/// Each text with those that have it, in the order of the list; Beleg's own is the first.
fn texts(crates: &BTreeSet<Crate>) -> Vec<(String, Vec<String>)> {
    let own = read(&in_repository("LICENSE-MIT"));
    let standard_library = mit("The Rust Project contributors");
    let mut all = vec![("Beleg".to_owned(), own)];
    all.extend(crates.iter().flat_map(|found| texts_of(found, crates).into_iter().map(|text| (found.title(), text))));
    all.push(("Rust's standard library".to_owned(), standard_library));
    all.extend(fonts::FONTS.iter().map(|font| (font.name.to_owned(), read(&in_repository(font.licence)))));
    let mut places = BTreeMap::new();
    let mut grouped: Vec<(String, Vec<String>)> = Vec::new();
    for (owner, text) in all {
        let place = *places.entry(text.clone()).or_insert(grouped.len());
        if place == grouped.len() {
            grouped.push((text, Vec::new()));
        }
        grouped[place].1.push(owner);
    }
    grouped
}

/// The texts that a crate carries and that hold for it here; the usual one where it carries none.
fn texts_of(found: &Crate, crates: &BTreeSet<Crate>) -> BTreeSet<String> {
    let chosen = Expression::parse(&found.licence).and_then(|expression| expression.chosen(&ALLOWED));
    let chosen = chosen.unwrap_or_default();
    let files = licence_files(&found.folder);
    let holds = |name: &str| {
        CHOICES
            .iter()
            .find(|(word, _)| name.contains(word))
            .is_none_or(|(_, licence)| chosen.iter().any(|held| held.starts_with(licence)))
    };
    let (held, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| holds(name));
    let texts = if held.is_empty() { others } else { held };
    if texts.is_empty() {
        return BTreeSet::from([usual(found, &chosen, crates)]);
    }
    texts.into_iter().map(|(_, text)| text).collect()
}

/// The licence files of a crate and of what it carries along, each with its name in lower case.
fn licence_files(folder: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| (entry.file_name().to_string_lossy().to_lowercase(), entry));
    let is_licence = |name: &str| NAMES.iter().any(|start| name.starts_with(start)) && !name.ends_with(".rs");
    named.filter(|(name, _)| is_licence(name)).map(|(name, entry)| (name, read(entry.path()))).collect()
}

/// The text of a crate that carries none. That of the Mozilla licence names no holder, and is the one that another carries.
fn usual(found: &Crate, chosen: &[String], crates: &BTreeSet<Crate>) -> String {
    if chosen == ["MPL-2.0"] {
        let others = crates.iter().filter(|other| other.licence == found.licence);
        let mut texts = others.flat_map(|other| licence_files(&other.folder)).map(|(_, text)| text);
        return texts.find(|text| text.contains("Mozilla Public License Version 2.0")).unwrap();
    }
    assert_eq!(chosen, ["MIT"], "{} carries no licence text, and there is none to put in its place", found.title());
    mit(&if found.authors.is_empty() { format!("the authors of {}", found.name) } else { found.authors.join(", ") })
}

/// The MIT licence of others, in the words of Beleg's own.
fn mit(holders: &str) -> String {
    let own = read(&in_repository("LICENSE-MIT"));
    let line = own.lines().find(|line| line.starts_with("Copyright (c) ")).unwrap().to_owned();
    own.replace(&line, &format!("Copyright (c) {holders}"))
}

/// A text without what differs between systems and editors: ends of lines, blanks before them, blank lines around it.
fn read(path: &Path) -> String {
    let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
