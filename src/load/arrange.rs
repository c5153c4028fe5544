//! Gives each file its part in the site, and says which are missing and which have none.

use std::collections::BTreeMap;
use std::mem;
use std::ops::Range;

use super::known::{Known, Part};
use super::role;
use super::source::Located;
use super::walk::Listing;
use crate::diagnostic::{Code, Diagnostic, control_characters};
use crate::model::{AssetBytes, AssetFile, ReadingFolder, SourceTree};
use crate::text::{Encoding, FileId, Files, Span};

/// Makes `tree` anew of its texts: of the files, which are in the order in which they are read, and of what else was
/// found.
pub(super) fn arrange(files: &[Known], found: Listing, tree: &mut SourceTree) {
    let readings = found.folders.iter().filter_map(|folder| folder.strip_prefix("content/"));
    let mut readings: BTreeMap<String, ReadingFolder> = readings.map(|name| (name.to_owned(), empty(name))).collect();
    let Listing { unread, passed_over, faults, .. } = found;
    *tree = SourceTree { files: mem::take(&mut tree.files), unread, passed_over, faults, ..SourceTree::default() };
    for Known { at, part } in files {
        if let Part::Unread(fault) = part {
            tree.faults.push(fault.clone());
            tree.unread.insert(at.path.clone());
        }
    }
    tree.faults.extend(found.miswritten.iter().filter_map(|path| Some(miswritten(path, &role::meant(path)?))));
    let had = || files.iter().filter(|file| !matches!(file.part, Part::Unread(_))).map(|file| &file.at.path);
    let meant: BTreeMap<String, &str> = had().filter_map(|path| Some((role::meant(path)?, path.as_str()))).collect();
    for Known { at, part } in files {
        match part {
            Part::Text { file, faults } => {
                tree.faults.extend_from_slice(faults);
                place_text(*file, &at.path, &mut readings, tree);
            }
            Part::Asset(bytes) => place_asset(at, bytes, &mut readings, tree),
            Part::Unread(_) => {}
        }
    }
    if !found.folders.iter().any(|folder| folder == "content") && !tree.unread.contains("content") {
        let help = "make a folder for each article: content/<reading>/ with reading.toml and a copy such as en.md";
        tree.faults.push(Diagnostic::new(Code::MissingFile, "the site has no folder `content`", help));
    }
    tree.readings = readings.into_values().collect();
    report_incomplete(tree, &meant);
}

/// What is wrong with the characters of a text.
pub(super) fn text_faults(file: FileId, files: &Files) -> Vec<Diagnostic> {
    let place = |range: Range<usize>| Span::new(file, range);
    match files.get(file).encoding() {
        Encoding::Broken { at } => vec![not_utf8(file, at, files)],
        Encoding::Utf8 => control_characters(files.get(file).text(), Some(1), place).into_iter().collect(),
    }
}

fn empty(name: &str) -> ReadingFolder {
    ReadingFolder { name: name.to_owned(), reading: None, copies: Vec::new(), assets: Vec::new() }
}

fn place_text(id: FileId, path: &str, readings: &mut BTreeMap<String, ReadingFolder>, tree: &mut SourceTree) {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["site.toml"] => tree.site = Some(id),
        ["content", "speakers.toml"] => tree.speakers = Some(id),
        ["content", "sources.toml"] => tree.sources = Some(id),
        ["content", "annotators.toml"] => tree.annotators = Some(id),
        ["content", name, file] if file == "reading.toml" || file.ends_with(".md") => {
            let folder = readings.entry(name.to_owned()).or_insert_with(|| empty(name));
            if file == "reading.toml" { folder.reading = Some(id) } else { folder.copies.push(id) }
        }
        ["templates", "locales", file] if file.ends_with(".ftl") => {
            tree.locales.push((file.trim_end_matches(".ftl").to_owned(), id));
        }
        ["templates", _, ..] if !path.ends_with(".ftl") => {
            tree.templates.push((path["templates/".len()..].to_owned(), id));
        }
        _ => tree.faults.push(role::meant(path).map_or_else(|| stray(path), |right| miswritten(path, &right))),
    }
}

fn place_asset(
    at: &Located,
    bytes: &AssetBytes,
    readings: &mut BTreeMap<String, ReadingFolder>,
    tree: &mut SourceTree,
) {
    if let Some(right) = role::meant(&at.path) {
        return tree.faults.push(miswritten(&at.path, &right));
    }
    let asset = |path: &str| {
        let (taken_from, bytes) = (at.taken_from_content(), bytes.clone());
        AssetFile { path: path.to_owned(), taken_from, bytes }
    };
    match at.path.split_once('/') {
        Some(("content", path)) if path.contains('/') => {
            let name = path.split('/').next().unwrap_or_default();
            readings.entry(name.to_owned()).or_insert_with(|| empty(name)).assets.push(asset(path));
        }
        Some(("static", path)) => tree.static_files.push(asset(path)),
        _ => tree.faults.push(stray(&at.path)),
    }
}

fn not_utf8(file: FileId, at: u32, files: &Files) -> Diagnostic {
    // The character that stands for what could not be read has three bytes.
    let end = (at as usize + 3).min(files.get(file).text().len());
    Diagnostic::new(Code::NotUtf8, "this file is not UTF-8", "save it as UTF-8: editors offer it under \"encoding\"")
        .at(Span::new(file, at as usize..end), "the first byte that is not")
}

/// A file that no page uses, with where such a file belongs.
fn stray(path: &str) -> Diagnostic {
    let help = if path.starts_with("templates/") {
        "templates end in .html, .xml, .svg or .txt, and words stand in templates/locales/<language>.ftl"
    } else if path.ends_with(".md") {
        "a copy stands right in its reading's folder: content/<reading>/en.md"
    } else if path.ends_with(".toml") {
        "claims stand in content/<reading>/reading.toml, shared ones in content/speakers.toml and content/sources.toml"
    } else {
        "put it into a reading's folder, or into static/"
    };
    Diagnostic::new(Code::StrayFile, format!("no page uses `{path}`"), help).about(path)
}

/// A file that Beleg would read if its name had other capitals.
fn miswritten(path: &str, right: &str) -> Diagnostic {
    let name = right.rsplit_once('/').map_or(right, |(_, name)| name);
    let message = format!("no page uses `{path}`: the name that Beleg reads is `{name}`, with these capitals");
    Diagnostic::new(Code::StrayFile, message, format!("rename it to `{name}`")).about(path)
}

/// Says what each reading lacks, unless it is there and could not be read, of which something is said already.
/// `meant` has the files that are called so but for their capitals, by the right names.
fn report_incomplete(tree: &mut SourceTree, meant: &BTreeMap<String, &str>) {
    let mut faults = Vec::new();
    for folder in &tree.readings {
        let name = &folder.name;
        if tree.unread.contains(&format!("content/{name}")) {
            continue;
        }
        if folder.reading.is_none() && !tree.unread.contains(&format!("content/{name}/reading.toml")) {
            let message = format!("the reading `content/{name}` has no `reading.toml`");
            let help = match meant.get(&format!("content/{name}/reading.toml")) {
                Some(path) => format!("rename `{path}` to `reading.toml`"),
                None => format!("write content/{name}/reading.toml, or move the folder to static/ if it is no reading"),
            };
            faults.push(Diagnostic::new(Code::MissingFile, message, help).about(format!("content/{name}")));
        }
        if folder.copies.is_empty() && tree.unread_copies(name).next().is_none() {
            let message = format!("the reading `content/{name}` has no copy of its article");
            let folder = format!("content/{name}/");
            let mut copies = meant.range(folder.clone()..).take_while(|(right, _)| right.starts_with(&folder));
            let help = match copies.find(|(right, _)| right.ends_with(".md")) {
                Some((right, path)) => format!("rename `{path}` to `{}`", &right[folder.len()..]),
                None => format!("put the text into a Markdown file named after its language, such as {folder}en.md"),
            };
            faults.push(Diagnostic::new(Code::MissingFile, message, help).about(format!("content/{name}")));
        }
    }
    tree.faults.append(&mut faults);
}
