//! A site is served as it is built.

use std::process::Command;

use crate::rig::{Answer, Served};

/// A page without what only a served one has.
fn as_built(page: &Answer) -> String {
    let text = page.text();
    assert_eq!(text.matches("connect-src 'self'; ").count(), 1);
    assert_eq!(text.matches("<script src=\"/_beleg/").count(), 1);
    let (before, script) = text.split_once("<script src=\"/_beleg/").unwrap();
    let (_, after) = script.split_once("</script>").unwrap();
    format!("{before}{after}").replacen("connect-src 'self'; ", "", 1)
}

#[test]
fn a_served_page_differs_from_a_built_one_in_its_policy_and_one_script_alone() {
    for settings in ["", "links = \"pretty\"\n", "base_url = \"https://example.org/press/\"\n"] {
        let site_toml = format!("title = \"Lines\"\nlanguages = [\"en\", \"de\"]\n{settings}");
        let site = Served::with(&[("site.toml", &site_toml), ("static/notes/a b.txt", "kept")], &[]);
        let base = if settings.contains("press") { "/press/" } else { "/" };
        let out = tempfile::tempdir().unwrap();
        let mut build = Command::new(env!("CARGO_BIN_EXE_beleg"));
        build.args(["build", "-C"]).arg(site.folder.path()).arg("--out").arg(out.path().join("public"));
        assert!(build.output().unwrap().status.success());
        let mut pages = 0;
        for entry in walkdir::WalkDir::new(out.path().join("public")).sort_by_file_name() {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(out.path().join("public")).unwrap().to_str().unwrap().to_owned();
            if !entry.file_type().is_file() || path.starts_with(".beleg") {
                continue;
            }
            let built = std::fs::read(entry.path()).unwrap();
            let served = site.get(&format!("{base}{}", path.replace(' ', "%20")));
            assert_eq!(served.status, 200, "{path}");
            if path.ends_with(".html") {
                pages += 1;
                assert_eq!(as_built(&served), String::from_utf8(built).unwrap(), "{path}");
            } else {
                assert_eq!(served.body, built, "{path}");
            }
        }
        assert!(pages > 6, "{pages} pages");
    }
}

#[test]
fn folders_and_what_is_missing_are_as_on_a_host() {
    let site = Served::new();
    assert_eq!(as_built(&site.get("/bus/")), as_built(&site.get("/bus/index.html")));
    let folder = site.get("/bus");
    assert_eq!((folder.status, folder.header("location")), (301, Some("/bus/")));
    let missing = site.get("/train/");
    assert_eq!(missing.status, 404);
    assert_eq!(as_built(&missing), as_built(&site.get("/404.html")));
    assert_eq!(site.get("/bus/?from=here").status, 200);
}

#[test]
fn a_site_with_an_address_in_a_folder_stands_there() {
    let settings = "title = \"Lines\"\nlanguages = [\"en\"]\nbase_url = \"https://example.org/press/\"\n";
    let site = Served::with(&[("site.toml", settings)], &[]);
    let root = site.get("/");
    assert_eq!((root.status, root.header("location")), (302, Some("/press/")));
    assert_eq!((site.get("/press/bus/").status, site.get("/bus/").status), (200, 404));
}

#[test]
fn files_are_of_the_kind_that_they_are() {
    let site = Served::new();
    let kinds = [
        ("/bus/", "text/html; charset=utf-8"),
        ("/bus/stop.png", "image/png"),
        ("/theme/icons/beleg.svg", "image/svg+xml"),
        ("/bus/claims.csv", "text/csv; charset=utf-8"),
        ("/_beleg/preview.js", "text/javascript; charset=utf-8"),
    ];
    for (target, kind) in kinds {
        assert_eq!(site.get(target).header("content-type"), Some(kind), "{target}");
    }
}

#[test]
fn players_get_the_part_of_a_file_that_they_ask_for() {
    let site = Served::new();
    let own = site.host();
    let asks = |range: &str| site.ask("GET", "/bus/stop.png", &[&own, &format!("Range: {range}")]);
    let part = asks("bytes=2-4");
    assert_eq!((part.status, part.text().as_str()), (206, "234"));
    assert_eq!((part.header("content-range"), part.header("content-length")), (Some("bytes 2-4/10"), Some("3")));
    assert_eq!((asks("bytes=7-").text(), asks("bytes=-2").text()), ("789".into(), "89".into()));
    let nothing = asks("bytes=10-");
    assert_eq!((nothing.status, nothing.header("content-range")), (416, Some("bytes */10")));
    let whole = asks("bytes=0-1,4-5");
    assert_eq!((whole.status, whole.header("accept-ranges")), (200, Some("bytes")));
    let large = "x".repeat(3_000_000);
    let site = Served::with(&[("static/large.bin", &large)], &[]);
    assert_eq!(site.get("/large.bin").body.len(), large.len());
}

#[test]
fn an_excerpt_is_shown_whole_and_says_so() {
    let reading =
        "publish = \"excerpt\"\nrights = \"quotation\"\n[[assertion]]\nid = \"late\"\npassage = \"always late\"\n";
    let text = "# The bus\n\nIt is always late. ![A stop](stop.png)\n\nNobody waits for it.\n";
    let site = Served::with(&[("content/bus/reading.toml", reading), ("content/bus/en.md", text)], &[]);
    let page = site.get("/bus/").text();
    assert!(page.contains("Nobody waits for it.") && page.contains("A build publishes an excerpt"), "{page}");
}
