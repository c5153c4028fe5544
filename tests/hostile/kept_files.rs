//! The file that a text was kept in: looked for in the site alone, and never in a page.

use std::fs;

use beleg::pipeline::{self, Progress, Target};

use crate::site::Site;

/// What stands in private files, and must stand nowhere else.
const SECRET: &str = "the gander sleeps";
/// The SHA-256 of another text.
const HASH: &str = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

fn copy(file: &str, sha256: Option<&str>) -> String {
    let hash = sha256.map_or_else(String::new, |hash| format!("sha256 = \"{hash}\"\n"));
    format!("+++\nfile = \"{file}\"\n{hash}+++\n# A\n\none\n")
}

fn site(file: &str, sha256: Option<&str>) -> Site {
    Site::of("rights = \"own\"\n", copy(file, sha256))
}

/// What is said about kept files: message and help.
fn said(site: &Site) -> Vec<String> {
    let read = site.read_at(None);
    let kept = read.diagnostics().iter().filter(|fault| fault.code.id() == "P407");
    kept.map(|fault| format!("{}\n{}", fault.message, fault.help)).collect()
}

#[test]
fn a_file_that_is_not_there_is_an_error_with_the_nearest_name() {
    let site = site("sources/orginal.html", None);
    let first = said(&site);
    assert!(first[0].contains("there is no file `content/first/sources/orginal.html`"), "{first:?}");
    assert!(first[0].contains("put the file there"), "{first:?}");
    site.write("content/first/sources/original.html", SECRET);
    assert!(said(&site)[0].contains("did you mean `sources/original.html`?"));
    site.write("content/first/sources/orginal.html", SECRET);
    assert_eq!(said(&site), [""; 0]);
}

#[test]
fn a_source_that_readings_share_keeps_its_file_below_the_site() {
    let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
    let source = |file: &str| format!("[[source]]\nid = \"port\"\ntitle = \"Port\"\nfile = \"{file}\"\n");
    site.write("originals/port.pdf", "x").write("content/sources.toml", source("originals/port.pdf"));
    assert_eq!(said(&site), [""; 0]);
    site.write("content/sources.toml", source("originals/prt.pdf"));
    assert!(said(&site)[0].contains("did you mean `originals/port.pdf`?"));
    // One of the reading's own is below the reading.
    site.write("content/sources.toml", "").write("content/first/sources/port.pdf", "x");
    site.write("content/first/reading.toml", format!("rights = \"own\"\n{}", source("sources/port.pdf")));
    assert_eq!(said(&site), [""; 0]);
    site.write("content/first/reading.toml", format!("rights = \"own\"\n{}", source("originals/port.pdf")));
    assert!(said(&site)[0].contains("`content/first/originals/port.pdf`"));
}

#[test]
fn a_file_whose_bytes_have_changed_is_an_error_that_says_both_hashes() {
    let site = site("sources/a.html", Some(HASH));
    site.write("content/first/sources/a.html", "x");
    assert_eq!(said(&site), [""; 0]);
    site.write("content/first/sources/a.html", "y");
    let said = said(&site);
    assert!(said[0].contains("begins with `a1fce4363854`, and began with `2d711642b726`"), "{said:?}");
    assert!(said[0].contains("put the old file back") && said[0].contains("`retrieved`"), "{said:?}");
}

/// A folder in the place of the file, or a file in that of a folder.
#[test]
fn what_is_no_file_is_an_error() {
    for (file, there) in [("sources/a", "sources/a/b.html"), ("sources/a/b.html", "sources/a")] {
        let site = site(file, Some(HASH));
        site.write(&format!("content/first/{there}"), "x");
        assert!(said(&site)[0].contains("`content/first/sources/a` is no f"), "{:?}", said(&site));
    }
}

/// A hash tells who can guess what a file holds whether the guess is right.
#[test]
fn a_path_that_is_hidden_or_leads_out_of_the_site_tells_nothing() {
    let site = site("sources/.env", Some(HASH));
    site.write("content/first/sources/.env", SECRET);
    assert!(said(&site)[0].contains("is hidden") && !said(&site)[0].contains("begins with `"));
    for file in ["../second/sources/a.html", "/etc/hostname", "sources/../../../site.toml", "C:/a", "a\\\\b", "."] {
        site.write("content/first/en.md", copy(file, Some(HASH)));
        let read = site.read_at(None);
        assert!(read.diagnostics().iter().any(|fault| fault.code.id() == "S105"), "{file}");
        assert_eq!(said(&site), [""; 0], "{file}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_is_not_followed_to_a_kept_file() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("a.html"), SECRET).unwrap();
    let site = site("sources/a.html", Some(HASH));
    symlink(elsewhere.path(), site.path("content/first/sources")).unwrap();
    assert!(said(&site)[0].contains("leads out of the site's folder"), "{:?}", said(&site));
    fs::remove_file(site.path("content/first/sources")).unwrap();
    site.write("content/first/sources/b.html", "x");
    symlink(elsewhere.path().join("a.html"), site.path("content/first/sources/a.html")).unwrap();
    assert!(said(&site)[0].contains("leads out of the site's folder"), "{:?}", said(&site));
    // One that stays in the site's folder is followed.
    fs::remove_dir_all(site.path("content/first/sources")).unwrap();
    site.write("originals/a.html", "x");
    symlink(site.path("originals"), site.path("content/first/sources")).unwrap();
    assert_eq!(said(&site), [""; 0]);
}

#[test]
fn nothing_of_a_kept_file_stands_in_the_site() {
    let site = site("sources/the-original.html", None);
    site.write("content/first/sources/the-original.html", SECRET);
    // Beside the copies nothing keeps a file back but that no page needs it.
    let second = copy("beside.html", None);
    site.write("content/first/en-short.md", second.replacen("+++\n", "+++\nlang = \"en\"\n", 1));
    site.write("content/first/beside.html", SECRET);
    site.write("content/sources.toml", "[[source]]\nid = \"port\"\ntitle = \"Port\"\nfile = \"originals/port.txt\"\n");
    site.write("originals/port.txt", SECRET);
    let mut read = site.read_at(None);
    assert_eq!(said(&site), [""; 0]);
    let out = tempfile::tempdir().unwrap();
    let target = Target { out: out.path().join("public"), in_place: false };
    assert!(pipeline::build(&mut read, &site.path(""), &target, &Progress::default()).unwrap().is_some());
    let files: Vec<_> = walkdir::WalkDir::new(&target.out).into_iter().map(Result::unwrap).collect();
    assert!(files.len() > 10, "the site was built");
    for file in files.iter().filter(|file| file.file_type().is_file()) {
        let bytes = fs::read(file.path()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for word in [SECRET, "the-original", "beside.html", "originals/port"] {
            let path = file.path().display();
            assert!(!text.contains(word) && !path.to_string().contains(word), "`{word}` stands in {path}");
        }
    }
}
