//! Reads the sources and holds what ARCHITECTURE.md promises: which way imports point, where HTML is
//! written, that every code is raised and every word of the interface is there in each language.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the sources")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The parts of the crate from the ground up; what stands in one line is on one level, and no part
/// imports another on its own level. No stage imports another but two. `assess` reads the words of a passage by
/// themselves, as `detect` reads a text. `render`, which makes the pages, asks `plan` where each stands, `interface` how
/// it looks and what it is called, and `export` for the files that are no pages. Those two ask `plan` as well, and
/// `export` does without templates and words of the interface.
const LEVELS: [&[&str]; 15] = [
    &["text", "disk", "watch"],
    &["diagnostic"],
    &["model"],
    &["language", "keys"],
    &["typed_toml"],
    &["detect"],
    &["config", "load", "parse", "anchor", "assess", "check", "edit", "plan", "write"],
    &["interface", "export"],
    &["render"],
    &["session"],
    &["drafts"],
    &["import"],
    &["pipeline"],
    &["serve"],
    &["cli"],
];
/// The parts that write HTML and name messages.
const PAGES: [&str; 2] = ["interface", "render"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below `folder` with this ending: their paths from the root, and their text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let entries = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().filter_map(Result::ok);
    let paths = entries.map(|entry| entry.into_path()).filter(|path| path.extension().is_some_and(|e| e == ending));
    paths.map(|path: PathBuf| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

fn sources() -> Vec<(String, String)> {
    let sources = files("src", "rs");
    assert!(sources.len() > 100, "the sources were found");
    sources
}

/// The sources without their tests and comments.
fn code() -> Vec<(String, String)> {
    let is_test = |path: &str| {
        let path = path.trim_end_matches(".rs");
        ["/tests", "/testing", "/test_site", "/properties"].iter().any(|end| path.ends_with(end))
            || path.contains("/tests/")
    };
    let code = |text: &str| -> String {
        let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
        text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
    };
    sources().into_iter().filter(|(path, _)| !is_test(path)).map(|(path, text)| (path, code(&text))).collect()
}

fn level(part: &str) -> Option<usize> {
    LEVELS.iter().position(|level| level.contains(&part))
}

/// The part of the crate that a file belongs to: its folder under `src/`, or itself.
fn part(path: &str) -> &str {
    let path = path.strip_prefix("src/").unwrap();
    path.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The parts that `text` names after `crate::`, one by one or in braces.
fn imports(text: &str) -> BTreeSet<&str> {
    let mut parts = BTreeSet::new();
    for rest in text.split("crate::").skip(1) {
        let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
        let list = rest.strip_prefix('{').map(|list| list.split(';').next().unwrap());
        let mut depth = 0;
        for piece in list.unwrap_or(rest).split_inclusive([',', '{', '}']).take(list.map_or(1, |_| usize::MAX)) {
            let word = piece.trim_start();
            let word = &word[..word.find(|c| !is_name(c)).unwrap_or(word.len())];
            if depth == 0 {
                parts.extend((!word.is_empty()).then_some(word));
            }
            depth += piece.matches('{').count();
            depth = depth.saturating_sub(piece.matches('}').count());
        }
    }
    parts
}

#[test]
fn imports_are_read_one_by_one_and_in_braces() {
    let text = "use crate::text::Span;\nuse crate::{anchor, model::{Site, Page}, write};\nlet x = crate::check::y;";
    assert_eq!(imports(text), BTreeSet::from(["text", "anchor", "model", "write", "check"]));
}

/// A stage that knows another cannot be read, tested or replaced by itself.
#[test]
fn imports_point_down() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let own = part(&path);
        let Some(own_level) = level(own) else {
            assert!(["lib", "main"].contains(&own), "{path}: say in LEVELS where `{own}` stands");
            continue;
        };
        let text: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        let is_wrong = |part: &&str| *part != own && level(part).is_none_or(|level| level >= own_level);
        faults.extend(imports(&text).into_iter().filter(is_wrong).map(|part| format!("{path} imports {part}")));
        let is_top = path == format!("src/{own}.rs") || path == format!("src/{own}/mod.rs");
        let around = text.lines().any(|line| line.starts_with("use super::"));
        faults.extend((is_top && around).then(|| format!("{path} imports through `super`")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What two kinds of pages share stands beside them, so that each can be read by itself.
#[test]
fn no_room_of_render_imports_another() {
    let rooms = ["reading", "report", "lists"];
    for (path, text) in code() {
        let Some(own) = rooms.iter().find(|room| path.starts_with(&format!("src/render/{room}/"))) else { continue };
        let others = rooms.iter().filter(|room| room != &own);
        let found: Vec<_> = others.filter(|room| text.contains(&format!("crate::render::{room}"))).collect();
        assert!(found.is_empty(), "{path} imports {found:?}");
    }
}

/// A newcomer reads the first line to know whether to read on, and no room has two doors.
#[test]
fn every_file_says_what_it_is_for_and_stays_short() {
    let mut faults = Vec::new();
    for (path, text) in sources().into_iter().chain(files("tests", "rs")).chain(files("examples", "rs")) {
        faults.extend((!text.starts_with("//! ")).then(|| format!("{path} does not open with `//!`")));
        let lines = text.lines().count();
        faults.extend((lines > 400).then(|| format!("{path} has {lines} lines")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A rule that asks for German or English leaves every other language out.
#[test]
fn only_the_folders_of_the_languages_know_one_by_name() {
    let is_of_engine = |path: &str| ["detect", "anchor", "assess", "check"].contains(&part(path));
    for (path, text) in code().into_iter().filter(|(path, _)| is_of_engine(path)) {
        let names = ["\"de\"", "\"en\"", "is_german", "is_english"];
        let found = names.iter().find(|name| text.contains(**name));
        assert!(found.is_none(), "{path} asks for {found:?}");
    }
}

/// Markup that is put together elsewhere would pass the one place that escapes.
#[test]
fn html_is_written_only_in_interface_and_render() {
    let is_markup = |literal: &str| {
        let tag = literal.strip_prefix('<').map(|rest| rest.trim_start_matches('/'));
        tag.is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    for (path, text) in code().into_iter().filter(|(path, _)| !PAGES.contains(&part(path))) {
        let found = text.lines().find(|line| line.split('"').skip(1).any(is_markup));
        assert!(found.is_none(), "{path} writes HTML: {found:?}");
    }
}

/// A code that nothing raises is a promise in the documentation that nobody keeps.
#[test]
fn every_code_is_raised() {
    let code: String =
        code().into_iter().filter(|(path, _)| path != "src/diagnostic/code.rs").map(|(_, text)| text).collect();
    for found in beleg::diagnostic::Code::ALL {
        let name = format!("Code::{found:?}");
        let is_raised = code
            .match_indices(&name)
            .any(|(at, _)| !code[at + name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'));
        assert!(is_raised, "nothing raises {} ({name})", found.id());
    }
}

/// The messages of each locale file: their ids.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let ids = |text: &str| {
        let ids = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        ids.filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned())).collect()
    };
    files("templates/locales", "ftl").into_iter().map(|(path, text)| (path, ids(&text))).collect()
}

/// The ids that templates and Rust name: whole ones, and beginnings that a variable completes.
fn named() -> (BTreeSet<String>, BTreeSet<String>) {
    let mut named = (BTreeSet::new(), BTreeSet::new());
    for (_, text) in files("templates", "html").into_iter().chain(files("templates", "xml")) {
        for rest in text.split("t(id=\"").skip(1) {
            let (id, rest) = rest.split_once('"').unwrap();
            let kind = if rest.trim_start().starts_with('~') { &mut named.1 } else { &mut named.0 };
            kind.insert(id.to_owned());
        }
    }
    let calls = ["text(\"", "with(\"", "format(\"", "text(&format!(\"", "format(&format!(\""];
    for (_, text) in code().into_iter().filter(|(path, _)| PAGES.contains(&part(path))) {
        for rest in calls.iter().flat_map(|call| text.split(call).skip(1)) {
            let id = rest.split('"').next().unwrap();
            match id.split_once('{') {
                Some((beginning, _)) => named.1.insert(beginning.to_owned()),
                None => named.0.insert(id.to_owned()),
            };
        }
        let passed = text
            .split('"')
            .filter(|id| ["nav-", "page-"].iter().any(|start| id.starts_with(start)) && !id.contains([' ', '\n']));
        named.0.extend(passed.map(str::to_owned));
    }
    named
}

/// A reader would see the id of a message in place of its words.
#[test]
fn every_message_that_is_named_has_words_in_every_language() {
    let messages = messages();
    let english = &messages["templates/locales/en.ftl"];
    assert!(messages.len() >= 2 && english.len() > 100);
    for (path, ids) in &messages {
        let differing: Vec<_> = ids.symmetric_difference(english).collect();
        assert!(differing.is_empty(), "{path} and en.ftl differ in {differing:?}");
    }
    let (whole, beginnings) = named();
    assert!(whole.len() > 40 && beginnings.len() > 8, "{whole:?} {beginnings:?}");
    let missing: Vec<_> = whole.iter().filter(|id| !english.contains(id.split('.').next().unwrap())).collect();
    assert!(missing.is_empty(), "there are no messages {missing:?}");
    let missing: Vec<_> = beginnings.iter().filter(|start| !english.iter().any(|id| id.starts_with(*start))).collect();
    assert!(missing.is_empty(), "no message begins with {missing:?}");
}

/// A translator would translate what nobody reads.
#[test]
fn every_message_is_named_somewhere() {
    let (whole, beginnings) = named();
    let render: String =
        code().into_iter().filter(|(path, _)| PAGES.contains(&part(path))).map(|(_, text)| text).collect();
    let words: String = files("templates/locales", "ftl").into_iter().map(|(_, text)| text).collect();
    let is_named = |id: &str| {
        whole.contains(id)
            || beginnings.iter().any(|start| id.starts_with(start.as_str()))
            || render.contains(&format!("\"{id}\""))
            || words.contains(&format!("{{ {id} }}"))
    };
    let messages = messages();
    let english = &messages["templates/locales/en.ftl"];
    let idle: Vec<_> = english.iter().filter(|id| !is_named(id)).collect();
    assert!(idle.is_empty(), "no page shows {idle:?}");
}

/// The first thing that newcomers do is to paste a command from the README.
#[test]
fn the_readme_names_commands_and_flags_that_exist() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let lines = readme.lines().filter(|line| line.contains("beleg ") || line.contains("-- build"));
    let mut commands = 0;
    for rest in lines.flat_map(|line| line.split("beleg ").skip(1)) {
        let said = rest.split(['`', '#', ';', '|']).next().unwrap();
        let mut words = said.split_whitespace();
        let Some(command) =
            words.next().filter(|word| rest.len() > said.len() && word.chars().all(|c| c.is_ascii_lowercase()))
        else {
            continue;
        };
        let help = Command::new(env!("CARGO_BIN_EXE_beleg")).args([command, "--help"]).output().unwrap();
        assert!(help.status.success(), "there is no command `beleg {command}`: {said}");
        let help = String::from_utf8(help.stdout).unwrap();
        for flag in words.filter(|word| word.starts_with("--")) {
            assert!(help.contains(flag), "`beleg {command}` has no `{flag}`");
        }
        commands += 1;
    }
    assert!(commands >= 4, "{commands} commands were found");
}
