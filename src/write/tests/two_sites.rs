//! Two sites to go to and fro between: each has files where the other has folders, pages and what they need.

use std::collections::BTreeSet;

use walkdir::WalkDir;

use super::rig::{BuildResult, Rig};
use crate::model::{LanguageTag, Output, Page, SitePath};
use crate::write::{outputs, write};

/// Paths and texts. What ends in `.html` is a page, `index.html` one that leads to others, the rest what pages need.
pub(super) type Site = &'static [(&'static str, &'static str)];

/// The one.
pub(super) const OLD: Site = &[
    ("both.html", "in both"),
    ("first/index.html", "old first"),
    ("index.html", "old index"),
    ("list.html/index.html", "list in a folder"),
    ("map", "map as a file"),
    ("old-font.woff", "old font"),
    ("old/index.html", "gone in the new one"),
    ("photos/deep/er/two.png", "two"),
    ("photos/one.png", "one"),
    ("theme.css", "old theme"),
];

/// The other.
pub(super) const NEW: Site = &[
    ("both.html", "in both"),
    ("first/index.html", "new first"),
    ("index.html", "new index"),
    ("list.html", "list as a file"),
    ("map/tile/1.png", "tile 1"),
    ("map/tile/2.png", "tile 2"),
    ("new-font.woff", "new font"),
    ("new/index.html", "not in the old one"),
    ("photos", "photos as a file"),
    ("theme.css", "new theme"),
];

fn output((path, text): &(&str, &'static str)) -> Output {
    let place = SitePath::new(*path).unwrap();
    match path {
        &"index.html" => Output::Page(place, Page::Index { language: LanguageTag::new("en").unwrap(), number: 1 }),
        path if path.ends_with(".html") => Output::Page(place, Page::NotFound),
        _ => Output::BuiltIn(place, text.as_bytes()),
    }
}

/// Builds `site`.
pub(super) fn build(rig: &Rig, site: Site) -> BuildResult {
    let outputs: Vec<Output> = site.iter().map(output).collect();
    write(&rig.out, &outputs, &rig.options, |path, _| Ok(text(site, path.as_str()).unwrap().as_bytes().to_vec()))
}

/// The text of a file of `site`.
pub(super) fn text(site: Site, path: &str) -> Option<&'static str> {
    site.iter().find(|(other, _)| *other == path).map(|(_, text)| *text)
}

/// All files and folders below the output, without what is staged there.
pub(super) fn entries(rig: &Rig) -> BTreeSet<String> {
    let all = WalkDir::new(&rig.out).min_depth(1).into_iter().map(Result::unwrap);
    let paths = all.map(|entry| entry.path().strip_prefix(&rig.out).unwrap().to_str().unwrap().to_owned());
    paths.filter(|path| !path.starts_with(".beleg-staging/")).collect()
}

/// What the output has if this site stands there and nothing else.
pub(super) fn exactly(site: Site) -> BTreeSet<String> {
    let own = site.iter().map(|(path, _)| *path);
    own.clone().chain(own.flat_map(outputs::folders)).chain([".beleg"]).map(str::to_owned).collect()
}

/// Whether a file stands there with the text of `site`.
pub(super) fn stands(rig: &Rig, site: Site, path: &str) -> bool {
    rig.read(path).is_some_and(|here| Some(here.as_str()) == text(site, path))
}
