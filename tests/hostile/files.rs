//! Files with strange names, bytes and places.

use std::fs;

use beleg::pipeline::{self, Progress, Target};

use crate::page::tags;
use crate::site::Site;

const FILES: [&str; 6] = [
    "site.toml",
    "content/speakers.toml",
    "content/sources.toml",
    "content/first/reading.toml",
    "content/first/en.md",
    "templates/locales/en.ftl",
];

#[test]
fn bytes_that_are_not_text_are_told_with_their_file() {
    for bytes in
        [&b"\xff\xfe"[..], b"a\xc3", b"# A\n\n\x80\x81", b"title = \"\xed\xa0\x80\"", b"\xf0\x9f\x92", &[0xff; 100_000]]
    {
        for path in FILES {
            let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
            let outcome = site.write(path, bytes).outcome();
            outcome.assert_refused("S106");
            assert!(outcome.said.contains(path), "{path}:\n{}", outcome.said);
        }
    }
}

#[test]
fn nul_bytes_are_told_or_shown_as_what_they_are() {
    for path in FILES {
        let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
        let outcome = site.write(path, "\0# A\0\n\0\n\0one\0\n").outcome();
        assert!(!outcome.pages.is_empty() || outcome.said.contains("help"), "{path}");
        assert!(outcome.pages.values().all(|page| !page.contains('\0')), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_is_told_once() {
    let site = Site::of("rights = \"own\"\nannotated = 2026-03-31\n", "# A\n\none\n");
    std::os::unix::fs::symlink(site.path("content"), site.path("content/first/again")).unwrap();
    let outcome = site.outcome();
    outcome.assert_refused("S109");
    assert_eq!(outcome.faults.len(), 1, "{}", outcome.said);
}

#[cfg(unix)]
#[test]
fn links_to_themselves_to_nowhere_and_to_each_other_are_told() {
    let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
    for (from, to) in [("self", "self"), ("there", "back"), ("back", "there"), ("nowhere", "nothing")] {
        std::os::unix::fs::symlink(site.path(&format!("static/{to}")), {
            fs::create_dir_all(site.path("static")).unwrap();
            site.path(&format!("static/{from}"))
        })
        .unwrap();
    }
    site.outcome().assert_refused("S109");
}

/// A name that a system allows must not lead out of its address.
#[test]
fn files_with_strange_names_are_carried_along_and_linked() {
    let names = [
        "a b.txt",
        "a\"b'.txt",
        "a#b.txt",
        "a%20b.txt",
        "a?b.txt",
        "über-ß.txt",
        "u\u{308}.txt",
        "\u{202e}gpj.txt",
        "מסמך.txt",
        "a&b<c>.txt",
        "a:b.txt",
        "a;b|c.txt",
        "日本.txt",
    ];
    let links: String =
        names.iter().enumerate().map(|(at, name)| format!("[f{at}](<./{}>)\n", escaped(name))).collect();
    let site = Site::of("rights = \"own\"\n", format!("# A\n\none\n\n{links}"));
    for name in names {
        site.write(&format!("content/first/{name}"), "x").write(&format!("static/{name}"), "y");
    }
    let outcome = site.outcome();
    let addresses: Vec<String> = tags(outcome.page())
        .into_iter()
        .filter_map(|tag| tag.attributes.into_iter().find(|(name, value)| name == "href" && value.ends_with(".txt")))
        .map(|(_, value)| percent_encoding::percent_decode_str(&value).decode_utf8().unwrap().into_owned())
        .collect();
    assert_eq!(addresses, names);
    let mut read = site.read();
    let target = Target { out: site.path("public"), in_place: false };
    pipeline::build(&mut read, &site.path(""), &target, &Progress::default()).unwrap().unwrap();
    for name in names {
        assert_eq!(fs::read(site.path(&format!("public/first/{name}"))).unwrap(), b"x", "{name}");
        assert_eq!(fs::read(site.path(&format!("public/{name}"))).unwrap(), b"y", "{name}");
    }
}

/// A name as it is written in a link.
fn escaped(name: &str) -> String {
    name.chars()
        .map(|c| if "%#?<>&\"".contains(c) { format!("%{:02X}", u32::from(c)) } else { c.to_string() })
        .collect()
}

/// Names of copies and readings become ids; those that cannot are told.
#[test]
fn readings_and_copies_with_strange_names_are_told() {
    for name in ["a b", "A", "über", "a#b", "a%20b", "a\"b", "\u{202e}a", "-a", "a--b", "1a", "speakers", "en"] {
        let site = Site::empty();
        site.write(&format!("content/{name}/reading.toml"), "rights = \"own\"\n");
        let outcome = site.write(&format!("content/{name}/en.md"), "# A\n\none\n").outcome();
        assert!(outcome.has("S105") || outcome.has("R110"), "{name}:\n{}", outcome.said);
    }
    for name in ["a b", "EN", "über", "a#b", "exact", "dossier", "a--b", " "] {
        let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
        let outcome =
            site.write(&format!("content/first/{name}.md"), "+++\nlang = \"en\"\n+++\n# A\n\none\n").outcome();
        assert!(outcome.has("S105") || outcome.has("R110"), "{name}:\n{}", outcome.said);
    }
}

/// Where a file system does not tell cases apart, one of two such files would be lost.
#[test]
fn ids_that_differ_in_case_alone_are_refused() {
    let toml = "rights = \"own\"\n[[assertion]]\nid = \"same\"\npassage = \"one\"\n[[assertion]]\nid = \"Same\"\npassage = \"one\"\n";
    Site::of(toml, "# A\n\none\n").outcome().assert_refused("S105");
    let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
    site.write("content/First/reading.toml", "rights = \"own\"\n").write("content/First/en.md", "# A\n\none\n");
    site.outcome().assert_refused("S105");
}

/// A file of the site's own must not be overwritten by one with the same address.
#[test]
fn two_files_with_one_address_are_refused() {
    for path in ["static/index.html", "static/first/index.html", "static/feed.xml", "static/404.html"] {
        let site = Site::of("rights = \"own\"\nannotated = 2026-03-31\n", "# A\n\none\n");
        site.write(path, "x").outcome().assert_refused("T103");
    }
    let site = Site::of("rights = \"own\"\nannotated = 2026-03-31\n", "# A\n\n[one](index.html)\n");
    site.write("content/first/index.html", "x").outcome().assert_refused("T103");
}

/// A folder where a file belongs, and a file where a folder belongs.
#[test]
fn folders_and_files_in_each_others_place_are_told() {
    for (path, file) in [
        ("content/first/reading.toml/x", true),
        ("content/en.md", false),
        ("content/first/en.md/x", true),
        ("templates", false),
        ("static", false),
        ("site.toml/x", true),
    ] {
        let site = Site::empty();
        site.write("content/second/reading.toml", "rights = \"own\"\n").write("content/second/en.md", "# A\n\none\n");
        if file && path.starts_with("site.toml") {
            fs::remove_file(site.path("site.toml")).unwrap();
        }
        let outcome = site.write(path, "x").outcome();
        assert!(outcome.said.contains("help"), "{path}:\n{}", outcome.said);
    }
}
