//! Golden sites: each folder under `tests/fixtures/` is a site, and `expected/` in it what it becomes.
//!
//! Comes in: a case. Goes out: a failure for each file that differs, is missing or is not expected.
//! The theme's own files and rules are left out. What the run says of the site stands in
//! `expected/diagnostics.txt`; where it has errors, no site may be written. The form is mdBook's.
//!
//! `BELEG_BLESS=1 cargo test --test golden` writes what is built into `expected/`: read the difference
//! before you commit it.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads and writes its own files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use beleg::diagnostic::human;
use beleg::pipeline::{self, Overrides, Progress, Target};

/// The file that holds what was said.
const DIAGNOSTICS: &str = "diagnostics.txt";

type Site = BTreeMap<String, Vec<u8>>;

/// The files below `folder`, by their paths in it.
fn files(folder: &Path) -> Site {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path());
    files
        .map(|path| {
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
            (name, fs::read(&path).unwrap())
        })
        .collect()
}

/// Builds the site at `case` and returns its files without those of the theme that it does not
/// replace, and what was said.
fn build(case: &Path) -> Site {
    let out = tempfile::tempdir().unwrap();
    let target = Target { out: out.path().join("site"), in_place: false };
    let mut read = pipeline::open(case, &Overrides::default()).unwrap();
    let written = pipeline::build(&mut read, case, &target, &Progress::default()).unwrap();
    let has_errors = read.counts().errors > 0;
    assert_eq!(written.is_none(), has_errors, "{}: errors stop a build, and nothing else does", case.display());
    assert_eq!(target.out.exists(), !has_errors, "{}: a site with errors leaves no trace", case.display());
    let mut site = files(&target.out);
    if let Some(page) = site.get_mut("404.html") {
        *page = without_theme(page);
    }
    site.retain(|path, _| path != ".beleg" && (!path.starts_with("theme/") || case.join("static").join(path).exists()));
    let said = human::render(read.diagnostics(), &read.tree().files, "", human::Style::Plain);
    if !said.is_empty() {
        site.insert(DIAGNOSTICS.to_owned(), said.into_bytes());
    }
    site
}

/// A page that carries rules of the theme in itself without them, and without the hash that lets them in.
fn without_theme(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let between = |page: &str, from: &str, to: &str| {
        let Some((before, rest)) = page.split_once(from) else { return page.to_owned() };
        let Some((_, after)) = rest.split_once(to) else { return page.to_owned() };
        [before, from, "…", to, after].concat()
    };
    between(&between(&page, "<style>", "</style>"), "'sha256-", "'").into_bytes()
}

/// Makes `folder` hold `site` and nothing else.
fn bless(folder: &Path, site: &Site) {
    if folder.exists() {
        fs::remove_dir_all(folder).unwrap();
    }
    for (path, bytes) in site {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// How the two differ, a line for each file; the first line that differs is shown.
fn differences(expected: &Site, built: &Site) -> Vec<String> {
    let missing = expected.keys().filter(|path| !built.contains_key(*path)).map(|path| format!("{path}: not built"));
    let differing = built.iter().filter_map(|(path, bytes)| match expected.get(path) {
        None => Some(format!("{path}: not expected")),
        Some(wanted) if wanted != bytes => Some(format!("{path}: {}", first_difference(wanted, bytes))),
        Some(_) => None,
    });
    missing.chain(differing).collect()
}

fn first_difference(expected: &[u8], built: &[u8]) -> String {
    let (expected, built) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(built));
    let mut pairs = (1..).zip(expected.split('\n').zip(built.split('\n')));
    pairs.find(|(_, (a, b))| a != b).map_or_else(
        || "one is longer than the other".to_owned(),
        |(line, (wanted, is))| format!("line {line}\n    expected: {wanted}\n    built:    {is}"),
    )
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// A reader would otherwise find a page changed that nobody meant to change.
#[test]
fn every_site_is_built_as_expected() {
    let blesses = std::env::var_os("BELEG_BLESS").is_some();
    let mut faults = Vec::new();
    for case in cases() {
        let (expected, built) = (case.join("expected"), build(&case));
        if blesses {
            bless(&expected, &built);
        }
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        faults.extend(differences(&files(&expected), &built).into_iter().map(|fault| format!("{name}/{fault}")));
    }
    assert!(faults.is_empty(), "{} files differ:\n{}", faults.len(), faults.join("\n"));
}

/// Without this, an expected file that no page uses any more would lie there unseen.
#[test]
fn files_that_are_missing_extra_or_other_are_told() {
    let site = |files: &[(&str, &str)]| -> Site {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    };
    let expected = site(&[("a", "1"), ("b", "1\n2"), ("c", "1")]);
    let built = site(&[("a", "1"), ("b", "1\n3"), ("d", "1")]);
    let told = differences(&expected, &built);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].starts_with("c: not built") && told[2].starts_with("d: not expected"), "{told:?}");
    assert!(told[1].starts_with("b: line 2"), "{told:?}");
}
