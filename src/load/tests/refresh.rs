//! A snapshot that is brought up to date is the site as it is now, and only what has changed was read for it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Mutex;

use proptest::prelude::*;

use super::memory::{PATHS, TEXTS, sites};
use super::shape::shape;
use super::*;
use crate::load::{Entry, Located, Memory, ReadError, Snapshot, Source};

/// A site in memory that notes which of its files are read, and which of its folders are listed.
struct Noted {
    site: Memory,
    read: Mutex<BTreeSet<String>>,
    listed: Mutex<BTreeSet<String>>,
}

impl Noted {
    fn new(site: Memory) -> Self {
        Self { site, read: Mutex::default(), listed: Mutex::default() }
    }

    fn note(&self, file: &Located) {
        self.read.lock().expect("no reader panics").insert(file.path.clone());
    }
}

impl Source for Noted {
    fn list(&self, folder: &Located) -> io::Result<Vec<Entry>> {
        self.listed.lock().expect("no reader panics").insert(folder.path.clone());
        self.site.list(folder)
    }

    fn read(&self, file: &Located, limit: u64) -> Result<Vec<u8>, ReadError> {
        self.note(file);
        self.site.read(file, limit)
    }

    fn carry(&self, file: &Located) -> Result<AssetBytes, ReadError> {
        self.note(file);
        self.site.carry(file)
    }
}

/// One thing that is done to a site.
#[derive(Debug, Clone)]
enum Edit {
    Write(&'static str, &'static [u8]),
    Remove(&'static str),
    /// A file, or a folder with all that is in it, in place of what was there.
    Rename(&'static str, &'static str),
}

/// Folders and files that are renamed to each other.
const PLACES: [&str; 10] = [
    "content/r",
    "content/q",
    "content/new",
    "content/r/img",
    "static/css",
    "content",
    "static",
    "content/r/en.md",
    "content/r/de.md",
    "content/q/en.md",
];

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let (path, place) = (|| (0..PATHS.len()).prop_map(|path| PATHS[path]), || (0..10_usize).prop_map(|at| PLACES[at]));
    let text = (0..TEXTS.len()).prop_map(|text| TEXTS[text]);
    let edit = prop_oneof![
        4 => (path(), text).prop_map(|(path, text)| Edit::Write(path, text)),
        2 => path().prop_map(Edit::Remove),
        1 => place().prop_map(Edit::Remove),
        2 => (place(), place()).prop_map(|(from, to)| Edit::Rename(from, to)),
    ];
    prop::collection::vec(edit, 0..5)
}

fn apply(edit: &Edit, site: &mut Memory) {
    match *edit {
        Edit::Write(path, text) => site.insert(path, text),
        Edit::Remove(path) => site.remove(path),
        Edit::Rename(from, to) => {
            let is_moved =
                |path: &str| path.strip_prefix(from).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            let moved = site.iter().filter(|(path, _)| is_moved(path));
            let moved: Vec<_> =
                moved.map(|(path, bytes)| (format!("{to}{}", &path[from.len()..]), bytes.to_vec())).collect();
            site.remove(from);
            site.remove(to);
            site.extend(moved);
        }
    }
}

/// What stands at each path: the bytes of a file, or nothing where it is a folder.
fn names(site: &Memory) -> BTreeMap<String, Option<Vec<u8>>> {
    let mut names: BTreeMap<String, Option<Vec<u8>>> = site
        .iter()
        .filter(|(path, _)| !path.ends_with('/'))
        .map(|(path, bytes)| (path.to_owned(), Some(bytes.to_vec())))
        .collect();
    for (path, _) in site.iter() {
        names.extend(path.match_indices('/').map(|(end, _)| (path[..end].to_owned(), None)));
    }
    names
}

/// The paths of what came, went, or is something else.
fn changed(before: &Memory, after: &Memory) -> Vec<String> {
    let (before, after) = (names(before), names(after));
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).cloned().collect()
}

/// The texts and bytes of a site, by path.
fn held(tree: &SourceTree) -> BTreeMap<String, Vec<u8>> {
    let texts = tree.files.iter().map(|(_, file)| (file.path().to_string(), file.text().as_bytes().to_vec()));
    let assets = tree.readings.iter().flat_map(|folder| &folder.assets).map(|file| ("content", file));
    let assets = assets.chain(tree.static_files.iter().map(|file| ("static", file)));
    texts.chain(assets.map(|(top, file)| (format!("{top}/{}", file.path), shape::bytes(&file.bytes)))).collect()
}

/// The ids of the texts, by path.
fn ids(tree: &SourceTree) -> BTreeMap<String, FileId> {
    tree.files.iter().map(|(id, file)| (file.path().to_string(), id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn after_any_edits_a_snapshot_is_what_loading_anew_gives(site in sites(), rounds in prop::collection::vec(edits(), 1..6)) {
        let mut site = site;
        let mut snapshot = Snapshot::take(&site).expect("memory can be listed");
        for edits in rounds {
            let (before, known, had) = (site.clone(), ids(&snapshot.tree), held(&snapshot.tree));
            edits.iter().for_each(|edit| apply(edit, &mut site));
            let named = changed(&before, &site);
            // Whoever has seen the faults may have taken them along.
            snapshot.tree.faults.clear();
            let noted = Noted::new(site.clone());
            let others = snapshot.refresh(&noted, &named).expect("memory can be listed");
            prop_assert_eq!(shape(&snapshot.tree), shape(&load(&site).expect("memory can be listed")));

            let (now, has) = (ids(&snapshot.tree), held(&snapshot.tree));
            let stays = known.iter().all(|(path, id)| now.get(path).is_none_or(|now| now == id));
            prop_assert!(stays, "a file that stays keeps its id: {known:?} {now:?}");
            let paths: BTreeSet<&String> = had.keys().chain(has.keys()).collect();
            let differ = paths.into_iter().filter(|path| had.get(*path) != has.get(*path)).all(|path| others.contains(path));
            prop_assert!(differ, "what is other is told: {others:?}");
            let (was_there, is_there) = (names(&before), names(&site));
            let is_other = |path: &String| was_there.get(path) != is_there.get(path);
            prop_assert!(others.iter().all(is_other), "what stays is not told: {others:?}");
            let read = noted.read.into_inner().expect("no reader panics");
            // A folder in the place of a text is looked at again if anything in it has changed.
            let is_around = |path: &String| named.iter().any(|named| named.starts_with(&format!("{path}/")));
            prop_assert!(read.iter().all(|path| is_other(path) || is_around(path)), "what stays is not read: {read:?}");
        }
    }
}

#[test]
fn faults_of_files_that_are_gone_go_and_those_of_the_others_stay() {
    let mut site = Memory::from([("site.toml", ""), ("content/r/reading.toml", ""), ("content/r/de.md", "bell \x07")]);
    site.insert("content/r/en.md", b"\xff");
    let mut snapshot = Snapshot::take(&site).expect("memory can be listed");
    let codes = |snapshot: &Snapshot| snapshot.tree.faults.iter().map(|fault| fault.code).collect::<Vec<_>>();
    assert_eq!(codes(&snapshot), [Code::ControlCharacter, Code::NotUtf8]);
    site.remove("content/r/de.md");
    assert_eq!(snapshot.refresh(&site, &["content/r"]).unwrap(), ["content/r/de.md".to_owned()].into());
    assert_eq!(codes(&snapshot), [Code::NotUtf8]);
}

#[test]
fn a_file_that_was_saved_with_the_same_text_is_no_news() {
    let site = Memory::from([("site.toml", ""), ("content/r/reading.toml", ""), ("content/r/a.png", "image")]);
    let mut snapshot = Snapshot::take(&site).expect("memory can be listed");
    assert_eq!(snapshot.refresh(&site, &["content/r/reading.toml", "content/r/a.png", ""]).unwrap(), BTreeSet::new());
}

#[test]
fn files_on_disk_that_changed_are_read_again_by_the_names_of_their_folders_too() {
    let folder = site();
    let disk = disk(folder.path());
    let mut snapshot = Snapshot::take(&disk).expect("the folder is there");
    write(folder.path(), "content/r/de.md", b"# Other");
    write(folder.path(), "content/r/en.md", b"# New");
    let others = snapshot.refresh(&disk, &["content/"]).expect("the folder is there");
    assert_eq!(others, ["content/r/de.md", "content/r/en.md"].map(str::to_owned).into());
    fs::rename(folder.path().join("content/r"), folder.path().join("content/q")).expect("the folder is ours");
    let others = snapshot.refresh(&disk, &["content/r", "content/q"]).expect("the folder is there");
    assert_eq!(others.len(), 6, "what came and went is told: {others:?}");
    assert_eq!(shape(&snapshot.tree), shape(&loaded(folder.path())));
}

/// Editors are opened in large sites too: what stands in the folders around a change is known.
#[test]
fn only_the_folders_in_which_something_changed_are_listed_again() {
    let mut site = Memory::from([("site.toml", ""), ("content/r/reading.toml", ""), ("content/q/reading.toml", "")]);
    let mut snapshot = Snapshot::take(&site).expect("memory can be listed");
    let mut listed = |site: &Memory, changed: &str| {
        let noted = Noted::new(site.clone());
        snapshot.refresh(&noted, &[changed]).expect("memory can be listed");
        noted.listed.into_inner().expect("no reader panics").into_iter().collect::<Vec<_>>()
    };
    site.insert("content/r/de.md", "# Text");
    assert_eq!(listed(&site, "content/r/de.md"), ["content/r"]);
    site.insert("content/new/de.md", "# New");
    assert_eq!(listed(&site, "content/new/de.md"), ["content", "content/new"]);
    site.remove("content/new");
    assert_eq!(listed(&site, "content/new"), ["content"]);
    assert_eq!(listed(&site, ""), ["", "content", "content/q", "content/r"]);
}

#[test]
fn a_site_whose_folder_is_gone_leaves_the_snapshot_as_it_was() {
    let folder = site();
    let disk = disk(folder.path());
    let mut snapshot = Snapshot::take(&disk).expect("the folder is there");
    let before = shape(&snapshot.tree);
    drop(folder);
    let error = snapshot.refresh(&disk, &[""]).expect_err("there is no folder");
    assert!(error.to_string().contains("the site's folder"), "{error}");
    assert_eq!(shape(&snapshot.tree), before);
}

/// Who edits the file behind a link sees the pages change that show it under the link's name.
#[cfg(unix)]
#[test]
fn a_file_that_has_changed_has_changed_under_the_names_that_links_give_it() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (site(), tempfile::tempdir().expect("a temporary folder"));
    let root = folder.path();
    for file in ["shared/de.md", "other/de.md"] {
        write(root, file, b"# Shared");
    }
    write(outside.path(), "de.md", b"# Outside");
    for reading in ["a", "b", "c", "d"] {
        write(root, &format!("content/{reading}/reading.toml"), b"");
        let target = match reading {
            "a" => root.join("shared/de.md"),
            "b" => root.join("content/a/de.md"),
            _ => outside.path().join("de.md"),
        };
        symlink(target, root.join(format!("content/{reading}/de.md"))).expect("a link");
    }
    let disk = Disk::new(root, true).expect("the folder is there");
    let mut snapshot = Snapshot::take(&disk).expect("the folder is there");
    let mut told =
        |named: &str| snapshot.refresh(&disk, &[named]).expect("the folder is there").into_iter().collect::<Vec<_>>();
    write(root, "shared/de.md", b"# One");
    assert_eq!(told("shared"), ["content/a/de.md", "content/b/de.md"]);
    write(root, "content/b/de.md", b"# Two");
    assert_eq!(told("content/b/de.md"), ["content/a/de.md", "content/b/de.md"]);
    write(root, "content/c/de.md", b"# Three");
    assert_eq!(told("content/c"), ["content/c/de.md", "content/d/de.md"]);
    fs::remove_file(root.join("content/a/de.md")).expect("the link is ours");
    symlink(root.join("other/de.md"), root.join("content/a/de.md")).expect("a link");
    assert_eq!(told("nothing"), ["content/a/de.md", "content/b/de.md"], "a link that leads elsewhere is seen");
    assert_eq!(shape(&snapshot.tree), shape(&load(&disk).expect("the folder is there")));
}
