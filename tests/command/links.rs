//! Links of the file system: what a flag allows, and that nothing else does.
#![cfg(unix)]

use std::os::unix::fs::symlink;

use crate::site::{Folder, reading};

/// A site with an image that lies elsewhere.
fn site() -> (Folder, Folder) {
    let (folder, elsewhere) =
        (Folder::site(&reading("\"five\""), "# Prices\n\nIt costs five. ![a](a.png)\n"), Folder::empty());
    elsewhere.write("img/a.png", "image");
    symlink(elsewhere.path("img/a.png"), folder.path("content/first/a.png")).unwrap();
    (folder, elsewhere)
}

#[test]
fn a_link_out_of_the_site_stops_check_and_build_and_the_flag_lets_both_go_on() {
    let (folder, elsewhere) = site();
    for command in ["check", "build"] {
        let run = folder.beleg(&[command]);
        let target = elsewhere.path("img/a.png");
        let expected = format!("leads out of the site's folder: `{}`", target.display());
        assert!(
            run.code == 1 && run.stderr.contains(&expected) && run.stderr.contains("--follow-links"),
            "{}",
            run.stderr
        );
    }
    assert!(!folder.has("public"));
    assert_eq!(folder.beleg(&["check", "--follow-links"]).code, 0);
    let run = folder.beleg(&["build", "--follow-links"]);
    assert_eq!((run.code, folder.read("public/first/a.png").as_str()), (0, "image"), "{}", run.stderr);
}

/// Whoever can change the site's files could otherwise have any file of the machine published.
#[test]
fn no_file_of_the_site_can_allow_what_the_flag_does() {
    let (folder, _elsewhere) = site();
    folder.write("site.toml", "title = \"T\"\nfollow_links = true\n");
    let run = folder.beleg(&["build"]);
    assert!(run.code == 1 && run.stderr.contains("S102") && run.stderr.contains("S113"), "{}", run.stderr);
}

#[test]
fn settings_that_lead_nowhere_are_not_called_missing() {
    let folder = Folder::empty();
    symlink("nowhere.toml", folder.path("site.toml")).unwrap();
    folder.write("content/first/reading.toml", "rights = \"own\"\n");
    folder.write("content/first/en.md", "# Prices\n\nAll went up.\n");
    let run = folder.beleg(&["check"]);
    let expected = "error[S109]: `site.toml` cannot be read: no such file or directory (os error 2)\n";
    assert!(run.code == 1 && run.stderr.starts_with(expected) && run.stderr.contains("1 error, "), "{}", run.stderr);
}
