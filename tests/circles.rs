//! Reads the sources and holds that the modules of a folder import each other in one direction only: a circle of two
//! is one room with a wall through it. What a folder gives out by `pub use` counts as imported from the file it is in.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads the sources")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Module = Vec<String>;

/// The modules without their tests, by the names that lead to them from the crate, with their code.
fn modules() -> BTreeMap<Module, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let entries = walkdir::WalkDir::new(&root).into_iter().map(|entry| entry.unwrap());
    let sources = entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"));
    let module = |path: &Path| -> Module {
        let path = path.strip_prefix(&root).unwrap().with_extension("");
        path.iter().map(|name| name.to_str().unwrap().to_owned()).filter(|name| name != "mod").collect()
    };
    let code = |path: &Path| -> String {
        let text = std::fs::read_to_string(path).unwrap();
        let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
        text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
    };
    let modules = sources.map(|entry| (module(entry.path()), code(entry.path())));
    let is_test = |name: &String| ["tests", "testing", "test_site", "properties"].contains(&name.as_str());
    modules.filter(|(module, _)| !module.iter().any(is_test)).collect()
}

/// The paths that `text` names, which is in the module `own`: from the crate, name by name, one for each in braces.
fn paths(own: &[String], text: &str) -> Vec<Module> {
    let mut paths = Vec::new();
    for (at, _) in text.match_indices("super::").chain(text.match_indices("crate::")) {
        let (before, mut rest) = text.split_at(at);
        if before.ends_with("super::") {
            continue;
        }
        let mut path = own.to_vec();
        while let Some(after) = rest.strip_prefix("super::") {
            path.pop();
            rest = after;
        }
        if let Some(after) = rest.strip_prefix("crate::") {
            (path, rest) = (Vec::new(), after);
        }
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "_:".contains(c))).unwrap_or(rest.len());
        path.extend(rest[..end].split("::").filter(|name| !name.is_empty()).map(str::to_owned));
        let braces = rest[end..].strip_prefix('{').map(|list| list.split('}').next().unwrap());
        let listed = braces.unwrap_or_default().split(',').map(|item| item.trim().split("::").next().unwrap());
        paths.extend(listed.filter(|name| !name.is_empty()).map(|name| [&path[..], &[name.to_owned()]].concat()));
        paths.push(path);
    }
    paths
}

/// The names that a module gives out and has from a module inside it, each with its path there.
fn given_out(modules: &BTreeMap<Module, String>) -> BTreeMap<Module, Module> {
    let mut given = BTreeMap::new();
    for (own, text) in modules {
        let uses =
            text.split("\npub").skip(1).filter_map(|rest| Some(rest.split_once("use ")?).filter(|it| it.0.len() < 24));
        for statement in uses.map(|(_, rest)| rest.split(';').next().unwrap()) {
            let (path, names) = statement.rsplit_once("::").unwrap_or(("", statement));
            let inside: Module = own.iter().cloned().chain(path.split("::").map(str::to_owned)).collect();
            for name in names.trim_matches(['{', '}']).split(',').map(|name| name.trim().to_owned()) {
                let seen = [&own[..], std::slice::from_ref(&name)].concat();
                // A file and what it is for may have one name.
                if modules.contains_key(&inside) && !modules.contains_key(&seen) {
                    given.insert(seen, [&inside[..], &[name]].concat());
                }
            }
        }
    }
    given
}

/// `path`, or where it leads by way of what modules give out.
fn followed(path: Module, given: &BTreeMap<Module, Module>) -> Module {
    let door = (1..=path.len()).rev().find_map(|length| Some((length, given.get(&path[..length])?)));
    match door {
        Some((length, inside)) => followed([inside, &path[length..]].concat(), given),
        _ => path,
    }
}

/// For each folder, which of its modules imports which other.
fn imports(modules: &BTreeMap<Module, String>) -> BTreeMap<Module, BTreeSet<(String, String)>> {
    let given = given_out(modules);
    let mut imports: BTreeMap<Module, BTreeSet<(String, String)>> = BTreeMap::new();
    for (own, text) in modules {
        for path in paths(own, text) {
            let path = followed(path, &given);
            let other = (0..=path.len()).rev().map(|length| &path[..length]).find(|path| modules.contains_key(*path));
            let Some(other) = other else { continue };
            let common = own.iter().zip(other).take_while(|(own, other)| own == other).count();
            if let (Some(from), Some(to)) = (own.get(common), other.get(common)) {
                imports.entry(own[..common].to_vec()).or_default().insert((from.clone(), to.clone()));
            }
        }
    }
    imports
}

/// What is left of `imports` when all that leads to no circle is taken away.
fn circle(mut imports: BTreeSet<(String, String)>) -> BTreeSet<(String, String)> {
    loop {
        let (importing, imported): (BTreeSet<String>, BTreeSet<String>) = imports.iter().cloned().unzip();
        let goes_on = |(from, to): &&(String, String)| imported.contains(from) && importing.contains(to);
        let left: BTreeSet<_> = imports.iter().filter(goes_on).cloned().collect();
        if left.len() == imports.len() {
            return left;
        }
        imports = left;
    }
}

#[test]
fn paths_are_read_through_super_and_braces() {
    let own = ["detect", "figures", "exclude", "date"].map(str::to_owned);
    let text = "use super::super::reader::Reader;\nuse crate::model::{Date, parts::Year};\n";
    let found: Vec<String> = paths(&own, text).iter().map(|path| path.join(" ")).collect();
    assert_eq!(found, ["detect figures reader Reader", "model Date", "model parts", "model"]);
}

#[test]
fn a_name_is_followed_to_the_file_it_is_in() {
    let module = |names: &str| names.split(' ').map(str::to_owned).collect::<Module>();
    let modules = BTreeMap::from([
        (module("model"), "mod date;\npub use date::{Date, Year};\n".to_owned()),
        (module("model date"), String::new()),
        (module("model span"), "use super::Date;\nuse super::date::parts;\n".to_owned()),
        (module("model date parts"), "use crate::model::span::Span;\n".to_owned()),
    ]);
    assert_eq!(followed(module("model Year"), &given_out(&modules)), module("model date Year"));
    let found = imports(&modules).remove(&module("model")).unwrap();
    assert_eq!(circle(found).len(), 2, "the span has the date, and a part of the date has the span");
}

#[test]
fn a_circle_is_found_and_a_line_is_none() {
    let imports = |list: &[(&str, &str)]| list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert!(circle(imports(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    assert_eq!(circle(imports(&[("a", "b"), ("b", "c"), ("c", "b")])).len(), 2);
}

#[test]
fn the_modules_of_a_folder_import_each_other_in_one_direction() {
    let imports = imports(&modules());
    assert!(imports[&["detect", "figures"].map(str::to_owned).to_vec()].len() > 10, "the imports were read");
    for (folder, imports) in imports.into_iter().map(|(folder, imports)| (folder.join("/"), imports)) {
        let circle = circle(imports);
        assert!(circle.is_empty(), "in src/{folder}: {circle:?}");
    }
}
