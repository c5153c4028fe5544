//! From an article on disk to a reading.

use crate::site::Folder;

const PAGE: &str = "<!DOCTYPE html><html lang=en><head><title>The mill of Ostry</title>\
    <meta property=og:site_name content='Mill Post'><meta name=author content='Ada Example'>\
    <meta property='article:published_time' content='2024-05-02'><link rel=canonical href='https://mill.example/ostry'></head>\
    <body><nav><a href=/>Home</a></nav><article><h1>The mill of Ostry</h1>\
    <p>18. October was the last day on which the wheel turned, and 500 sacks of rye were ground on it, says the miller.</p>\
    <p>Since then the river has carried no water, and nobody in the village knows when the mill will turn again.</p></article></body></html>";

fn site() -> Folder {
    let folder = Folder::empty();
    folder.write("site.toml", "title = \"Readings\"\n");
    folder
}

#[test]
fn a_saved_page_becomes_a_reading_that_checks_and_builds() {
    let folder = site();
    folder.write("page.html", PAGE);
    let run = folder.beleg(&["import", "page.html", "--retrieved", "2024-05-03"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for said in
        ["made a reading of “The mill of Ostry”: 3 paragraphs", "language: en", "retrieved: 2024-05-03, as you say"]
    {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    let reading = folder.read("content/the-mill-of-ostry/reading.toml");
    for line in [
        "title.en = \"The mill of Ostry\"",
        "outlet = \"Mill Post\"",
        "published = 2024-05-02",
        "author = \"Ada Example\"",
    ] {
        assert!(reading.contains(line), "{line}: {reading}");
    }
    let copy = folder.read("content/the-mill-of-ostry/en.md");
    for line in [
        "source_url = \"https://mill.example/ostry\"",
        "retrieved = 2024-05-03",
        "file = \"sources/page.html\"",
        "18\\. October",
    ] {
        assert!(copy.contains(line), "{line}: {copy}");
    }
    assert_eq!(folder.read("content/the-mill-of-ostry/sources/page.html"), PAGE);
    assert!(reading.contains("id = \"figure-500-sacks\"\ndraft = true"), "{reading}");
    let run = folder.beleg(&["check"]);
    assert!(run.stderr.contains("checked 1 reading: 0 errors"), "{}", run.stderr);
    assert_eq!(folder.beleg(&["build"]).code, 0);
    assert!(!folder.has("public/the-mill-of-ostry/sources"), "the original is private");
}

/// What to do next is the hardest question of a first reading.
#[test]
fn an_import_says_how_many_drafts_there_are_and_what_to_do_with_them() {
    let folder = site();
    folder.write("page.html", PAGE);
    let run = folder.beleg(&["import", "page.html"]);
    for said in [
        "drafts: 2 in all, of 1 figure, 1 voice",
        "`beleg serve`",
        "`beleg accept the-mill-of-ostry ID…` (or `--figures`)",
    ] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    assert_eq!(folder.beleg(&["accept", "the-mill-of-ostry", "--figures"]).code, 0);
    let run = folder.beleg(&["import", "page.html", "--slug", "plain", "--no-drafts"]);
    assert!(run.code == 0 && !run.stderr.contains("drafts:"), "{}", run.stderr);
    assert!(!folder.read("content/plain/reading.toml").contains("draft = true"));
}

/// A reading is one without drafts too.
#[test]
fn in_a_site_with_errors_an_import_writes_no_drafts_and_says_why() {
    let folder = Folder::empty();
    folder.write("site.toml", "title = \n");
    folder.write("page.html", PAGE);
    let run = folder.beleg(&["import", "page.html"]);
    assert!(run.stderr.contains("no drafts are written: the site has errors"), "{}", run.stderr);
    assert!(folder.has("content/the-mill-of-ostry/reading.toml"));
}

#[test]
fn nothing_is_overwritten_unless_it_is_asked_for_and_then_it_is_kept() {
    let folder = site();
    folder.write("page.html", PAGE);
    assert_eq!(folder.beleg(&["import", "page.html"]).code, 0);
    folder.write("content/the-mill-of-ostry/reading.toml", "rights = \"own\"\n");
    let run = folder.beleg(&["import", "page.html"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("already") && run.stderr.contains("--slug"), "{}", run.stderr);
    assert_eq!(folder.read("content/the-mill-of-ostry/reading.toml"), "rights = \"own\"\n");
    let run = folder.beleg(&["import", "page.html", "--force"]);
    assert!(run.code == 0 && run.stderr.contains("kept as reading.toml.bak"), "{}", run.stderr);
    assert_eq!(folder.read("content/the-mill-of-ostry/reading.toml.bak"), "rights = \"own\"\n");
}

#[test]
fn what_is_no_article_is_refused_with_a_way_out_and_leaves_nothing() {
    let folder = site();
    folder
        .write("links.html", "<!DOCTYPE html><title>Home</title><ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>");
    folder.write("scan.pdf", "%PDF-1.7");
    folder.write("none.txt", "\n\n");
    for file in ["links.html", "scan.pdf", "none.txt", "missing.txt", "."] {
        let run = folder.beleg(&["import", file]);
        assert!(run.code != 0 && run.stderr.contains("error"), "{file}: {}", run.stderr);
        assert!(file == "missing.txt" || run.stderr.contains("help: "), "{file}: {}", run.stderr);
    }
    assert!(!folder.has("content"), "nothing was written");
    let run = folder.beleg(&["import", "links.html", "scan.pdf", "--slug", "x"]);
    assert!(run.code == 2 && run.stderr.contains("--slug"), "{}", run.stderr);
}
