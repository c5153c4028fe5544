//! Names that other systems refuse, or take for another: a site is built on one machine, kept in a repository,
//! and served from a third.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use percent_encoding::{CONTROLS, utf8_percent_encode};

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AssetFile, Output, SitePath, SourceTree, composed};

/// What Windows names its devices; a file of such a name, whatever its ending, is the device.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// How the names of its ports begin; a digit follows.
const PORTS: [&str; 2] = ["COM", "LPT"];
/// What no name holds there, beside control characters.
const REFUSED: &str = "<>:\"|?*\\";

/// Warns of the names of `outputs`, and of the files of `tree` that are not among them. `origin` in what follows
/// gives the path on disk, as far as it is a file that someone wrote.
pub(super) fn check(outputs: &BTreeMap<SitePath, Output>, tree: &SourceTree) -> Vec<Diagnostic> {
    let published: BTreeSet<&str> = outputs.keys().map(SitePath::as_str).collect();
    let content = tree.readings.iter().flat_map(|folder| &folder.assets).map(|file| file.path.as_str());
    let content: BTreeSet<&str> = content.collect();
    let all = tree.static_files.iter().map(|file| file.path.as_str()).chain(content.iter().copied());
    let all: BTreeSet<&str> = all.chain(published.iter().copied()).collect();
    let mut faults = unusable(&all, |place| origin(place, tree));
    let mut pairs = twins(&published);
    if !content.is_subset(&published) {
        pairs.extend(twins(&content));
    }
    faults.extend(pairs.into_iter().map(|(one, other)| twin(one, other, |place| origin(place, tree))));
    let in_templates = |place: &str| format!("templates/{place}");
    let templates: BTreeSet<&str> = tree.templates.iter().map(|(path, _)| path.as_str()).collect();
    faults.extend(unusable(&templates, in_templates));
    faults.extend(twins(&templates).into_iter().map(|(one, other)| twin(one, other, in_templates)));
    faults
}

/// The names that Windows has no files of, each folder and file once.
fn unusable(paths: &BTreeSet<&str>, origin: impl Fn(&str) -> String) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut last = "";
    for path in paths {
        for place in places(path).filter(|place| !is_on_the_way(place, last)) {
            let name = place.rsplit('/').next().unwrap_or(place);
            if let Some(reason) = refusal(name) {
                let message = format!("the name of `{}` {reason}", origin(place));
                let help = match name.contains('\\') {
                    true => "rename it: a name with `\\` is published nowhere, as many take it for a folder",
                    false => "rename it, with letters, digits, `-`, `_` and `.`",
                };
                faults.push(Diagnostic::new(Code::UnportableName, message, help));
            }
        }
        last = path;
    }
    faults
}

/// What is wrong with a name on Windows, in words that follow "the name of …".
fn refusal(name: &str) -> Option<String> {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    let is_port = stem.get(..3).is_some_and(|start| PORTS.iter().any(|port| port.eq_ignore_ascii_case(start)))
        && stem.chars().count() == 4
        && stem.ends_with(|c| matches!(c, '1'..='9' | '¹' | '²' | '³'));
    let is_device = is_port || DEVICES.iter().any(|device| device.eq_ignore_ascii_case(stem));
    let refused = name.chars().find(|c| REFUSED.contains(*c) || c.is_control());
    match refused {
        _ if is_device => Some(format!("is that of a device on Windows (`{}`)", stem.to_uppercase())),
        Some('\\') => Some("holds a `\\`, which parts folders on Windows and in addresses".to_owned()),
        Some(c) if c.is_control() => Some(format!("holds the control character U+{:04X}", u32::from(c))),
        Some(c) => Some(format!("holds `{c}`, which no name on Windows does")),
        None if name.ends_with(['.', ' ']) => Some("ends with a dot or a blank, which Windows drops".to_owned()),
        None => None,
    }
}

/// The pairs of files and folders, in one folder, whose names are one where case or the form of letters does not count.
fn twins<'a>(paths: &BTreeSet<&'a str>) -> BTreeSet<(&'a str, &'a str)> {
    let mut by_fold: BTreeMap<String, BTreeSet<&'a str>> = BTreeMap::new();
    for place in paths.iter().filter(|path| !is_folded(path)).flat_map(|path| places(path)) {
        let folded = fold(place);
        if folded != place {
            by_fold.entry(folded).or_default().insert(place);
        }
    }
    let mut pairs = BTreeSet::new();
    for (folded, mut alike) in by_fold {
        alike.extend(standing(&folded, paths));
        let alike: Vec<&str> = alike.into_iter().collect();
        // Where folders are one, it is said of the folders.
        let beside = |pair: &&[&'a str]| folder(pair[0]) == folder(pair[1]);
        pairs.extend(alike.windows(2).filter(beside).map(|pair| (pair[0], pair[1])));
    }
    pairs
}

/// The file or folder that stands at `path`, as a part of a path in the set.
fn standing<'a>(path: &str, paths: &BTreeSet<&'a str>) -> Option<&'a str> {
    let inside = format!("{path}/");
    let from = (Bound::Included(inside.as_str()), Bound::Unbounded);
    let next = paths.range::<str, _>(from).next().filter(|other| other.starts_with(&inside));
    paths.get(path).copied().or(next.map(|other| &other[..path.len()]))
}

/// The warning of a pair.
fn twin(one: &str, other: &str, origin: impl Fn(&str) -> String) -> Diagnostic {
    let (from, to) = (origin(one), origin(other));
    if composed(one) != composed(other) {
        let message = format!("`{from}` and `{to}` are one file on Windows, macOS and many hosts");
        let fault = Diagnostic::new(Code::UnportableName, message, "rename one of the two");
        return fault.note("their names differ in capitals alone");
    }
    let bytes = |path| utf8_percent_encode(path, CONTROLS);
    let message = format!("`{from}` and `{to}` are one file on macOS and many hosts");
    let note = format!("their letters are composed differently: `{}` and `{}`", bytes(one), bytes(other));
    Diagnostic::new(Code::UnportableName, message, "remove one of the two, or rename it").note(note)
}

/// Where a file of the site comes from, as far as it is a file that someone wrote.
fn origin(place: &str, tree: &SourceTree) -> String {
    let name = place.split('/').next().unwrap_or(place);
    let reading = tree.readings.binary_search_by(|folder| folder.name.as_str().cmp(name));
    let is_content = reading.is_ok_and(|at| place == name || holds(&tree.readings[at].assets, place));
    match () {
        () if holds(&tree.static_files, place) => format!("static/{place}"),
        () if is_content => format!("content/{place}"),
        () => place.to_owned(),
    }
}

/// Whether one of the files, which are sorted, stands at `place` or in a folder there.
fn holds(files: &[AssetFile], place: &str) -> bool {
    let inside = format!("{place}/");
    let next = |path: &str| files.get(files.partition_point(|file| file.path.as_str() < path));
    next(place).is_some_and(|file| file.path == place)
        || next(&inside).is_some_and(|file| file.path.starts_with(&inside))
}

/// The folders that a file lies in, the outermost first, and the file.
fn places(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(slash, _)| &path[..slash]).chain([path])
}

/// Whether `place` is a folder around the file `path`.
fn is_on_the_way(place: &str, path: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether folding leaves the path as it is; most paths are such.
fn is_folded(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// The name as systems compare it that know neither case nor form: small letters, composed.
fn fold(path: &str) -> String {
    composed(&path.to_lowercase()).into_owned()
}
