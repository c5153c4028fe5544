//! A site in memory is the site that a folder with the same files is.

use proptest::prelude::*;

use super::shape::shape;
use super::*;
use crate::load::Memory;

/// Paths of every kind that a walk has a rule for; one that others have as a folder is a folder.
pub(super) const PATHS: [&str; 34] = [
    "site.toml",
    "Site.toml",
    "README.md",
    "content",
    "content/",
    "content/speakers.toml",
    "content/sources.toml/x",
    "content/Sources.toml",
    "content/a.md",
    "content/__MACOSX/x.md",
    "content/r/reading.toml",
    "content/r/Reading.TOML",
    "content/r/de.md",
    "content/r/en.MD",
    "content/r/en.md",
    "content/r/img/a.png",
    "content/r/img/draft.md",
    "content/r/sources/x.pdf",
    "content/r/.hidden.md",
    "content/r/de.md~",
    "content/r-2/en.md",
    "content/q/",
    "content/q/en.md",
    "content/q/en.md/x.png",
    "content/q/reading.toml",
    "templates/page.html",
    "templates/page.css",
    "templates/locales/fr.ftl",
    "static",
    "static/.nojekyll",
    "static/css/a.css",
    "static/css/Thumbs.db",
    "static/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/a.css",
    "templates/x.svg/y.svg",
];
pub(super) const TEXTS: [&[u8]; 5] = [b"", b"# H\n", b"title = \"T\"\n", b"\xff", b"bell \x07"];

/// A site of some of [`PATHS`].
pub(super) fn sites() -> impl Strategy<Value = Memory> {
    let file = (0..PATHS.len(), 0..TEXTS.len()).prop_map(|(path, text)| (PATHS[path], TEXTS[text]));
    prop::collection::vec(file, 0..30).prop_map(Memory::from_iter)
}

/// Writes a site into a folder. What is a folder to others comes before them, and is none of the files.
#[cfg(target_os = "linux")]
fn put_on_disk(site: &Memory, root: &Path) {
    for (path, bytes) in site.iter() {
        match path.strip_suffix('/') {
            Some(folder) => fs::create_dir_all(root.join(folder)).expect("a folder"),
            None if site.iter().any(|(other, _)| other.starts_with(&format!("{path}/"))) => {}
            None => write(root, path, bytes),
        }
    }
}

/// A system that takes `Site.toml` for `site.toml` could not hold these sites.
#[cfg(target_os = "linux")]
#[test]
fn a_site_in_memory_is_loaded_as_the_same_files_on_disk_are_ids_and_faults_included() {
    proptest!(ProptestConfig::with_cases(64), |(site in sites())| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        put_on_disk(&site, folder.path());
        let (on_disk, in_memory) = (loaded(folder.path()), load(&site).expect("memory can be listed"));
        prop_assert_eq!(shape(&in_memory), shape(&on_disk));
        let ids = |tree: &SourceTree| tree.files.iter().map(|(id, file)| (id, file.path().clone())).collect::<Vec<_>>();
        prop_assert_eq!(ids(&in_memory), ids(&on_disk));
    });
}

#[test]
fn what_no_folder_could_hold_is_not_there() {
    let mut site = Memory::from([("site.toml", ""), ("content/r/reading.toml", ""), ("content/r/de.md", "# H")]);
    let whole = shape(&load(&site).expect("memory can be listed"));
    let odd = ["/content/r/en.md", "content//r/en.md", "content/r//en.md", "content/../en.md", "./content/r/en.md", ""];
    site.extend(odd.map(|path| (path, "# H")));
    assert_eq!(shape(&load(&site).expect("memory can be listed")), whole);
}

#[test]
fn a_folder_in_memory_is_taken_away_with_all_that_is_in_it_and_nothing_else() {
    let mut site = Memory::from(["a/b", "a/c/d", "a-b", "a0"].map(|path| (path, "")));
    site.remove("a");
    assert_eq!(site.iter().map(|(path, _)| path).collect::<Vec<_>>(), ["a-b", "a0"]);
    site.remove("a0");
    site.remove("nowhere");
    assert_eq!(site.iter().count(), 1);
}

#[test]
fn a_text_in_memory_has_the_same_limit_as_one_on_disk() {
    let text = " ".repeat((64 << 20) + 1);
    let site = Memory::from([("site.toml", ""), ("content/r/reading.toml", ""), ("content/r/de.md", &text)]);
    let faults = load(&site).expect("memory can be listed").faults;
    assert_eq!(faults[0].message, "`content/r/de.md` is larger than 64 MiB");
}
