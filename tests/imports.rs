//! Articles as sites and offices write them, imported: `tests/imports/<case>/` holds the original, in `text.txt` what a
//! reader sees of its article (paragraph by paragraph, written by hand), and in `expected/` the reading that is made of
//! it. `BELEG_BLESS=1 cargo test --test imports` writes the last of these anew.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads its files")]

use std::fs;
use std::path::{Path, PathBuf};

use beleg::diagnostic::{Code, Severity};
use beleg::import::{Imported, Original, Wishes, import, with_drafts};
use beleg::load::Memory;
use beleg::model::PartialDate;
use beleg::session::{Options, Session};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imports");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 4, "the cases were found");
    cases
}

fn imported(case: &Path) -> Imported {
    let entries = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path());
    let original = entries.into_iter().find(|path| path.file_stem().unwrap() == "original").unwrap();
    let bytes = fs::read(&original).unwrap();
    let name = original.file_name().unwrap().to_str().unwrap();
    let original = Original { name, bytes: &bytes, retrieved: PartialDate::new("2024-11-02") };
    let plain = import(original, &Wishes::default()).unwrap();
    with_drafts(&plain, Memory::from([("site.toml", "title = \"Readings\"")])).unwrap()
}

/// The site that holds nothing but this reading.
fn session(imported: &Imported) -> Session {
    let mut site = Memory::from([("site.toml", "title = \"Readings\"")]);
    for (path, bytes) in &imported.files {
        site.insert(format!("content/{}/{path}", imported.slug.as_str()), bytes);
    }
    Session::open(site, Options::default()).unwrap()
}

/// A word of the article would be lost, or a word of the menu quoted as its own.
#[test]
fn a_copy_reads_as_the_article_paragraph_by_paragraph() {
    for case in cases() {
        let session = session(&imported(&case));
        let copy = &session.site_library().readings[0].copies[0];
        let document = &copy.copy.document;
        let texts = document.leaves().map(|(_, block)| document.text[block.text.range()].trim_end_matches('\n'));
        let texts: Vec<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
        let expected = fs::read_to_string(case.join("text.txt")).unwrap();
        assert_eq!(texts, expected.trim_end().split("\n\n").collect::<Vec<_>>(), "{}", case.display());
    }
}

/// What was imported would have to be mended before it could be shown.
#[test]
fn a_reading_that_is_imported_has_no_errors() {
    for case in cases() {
        let session = session(&imported(&case));
        let errors: Vec<_> = session.diagnostics().iter().filter(|found| found.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", case.display());
    }
}

/// What `file` and `sha256` say holds for what was imported, and for nothing else.
#[test]
fn an_original_that_changes_after_its_import_is_found_out() {
    for case in cases() {
        let mut imported = imported(&case);
        let kept = |imported: &Imported| {
            session(imported).diagnostics().iter().filter(|found| found.code == Code::KeptFile).count()
        };
        assert_eq!(kept(&imported), 0, "{}", case.display());
        let original = imported.files.iter_mut().find(|(path, _)| path.starts_with("sources/")).unwrap();
        original.1.push(b' ');
        assert_eq!(kept(&imported), 1, "{}", case.display());
    }
}

#[test]
fn readings_are_made_as_expected() {
    for case in cases() {
        let imported = imported(&case);
        let mut files: Vec<(String, String)> = Vec::new();
        for (path, bytes) in imported.files.iter().filter(|(path, _)| !path.starts_with("sources/")) {
            files.push((path.clone(), String::from_utf8(bytes.clone()).unwrap()));
        }
        let said = format!("{}\n{}\n", imported.slug.as_str(), imported.said().join("\n"));
        files.push(("said.txt".to_owned(), said));
        for (path, text) in files {
            let expected = case.join("expected").join(&path);
            if std::env::var_os("BELEG_BLESS").is_some() {
                fs::create_dir_all(case.join("expected")).unwrap();
                fs::write(&expected, &text).unwrap();
            }
            let expected_text = fs::read_to_string(&expected).unwrap_or_default();
            assert_eq!(text, expected_text, "{}", expected.display());
        }
    }
}
