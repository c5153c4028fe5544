//! Where the command looks for a site, and what it says if it is used wrongly.

use crate::site::{Folder, reading};

fn site() -> Folder {
    Folder::site(&reading("\"five\""), "# Prices\n\nIt costs five.\n")
}

#[test]
fn outside_of_a_site_the_command_says_how_to_make_one() {
    let folder = Folder::empty();
    let run = folder.beleg(&["check"]);
    let here = folder.path("").canonicalize().unwrap();
    let here = here.display();
    let expected = format!(
        "error: there is no site.toml in {here} or in a folder above it\n\
         help: go to a site's folder, name it with `--site DIR`, or make a new site with `beleg init`\n"
    );
    assert_eq!((run.code, run.stderr), (2, expected));
}

#[test]
fn a_named_folder_without_a_site_is_wrong_usage() {
    let run = Folder::empty().beleg(&["-C", "nowhere", "build"]);
    let expected = "\
error: there is no folder nowhere
help: name a folder that holds one, or make a new site with `beleg init nowhere`
";
    assert_eq!((run.code, run.stderr.as_str()), (2, expected));
}

#[test]
fn arguments_that_make_no_sense_are_wrong_usage() {
    let folder = Folder::empty();
    for arguments in [&[][..], &["biuld"], &["build", "--format", "xml"], &["build", "--base-url", "example.org"]] {
        let run = folder.beleg(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains("--help"), "{arguments:?}");
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let folder = Folder::empty();
    assert!(folder.beleg(&["build", "--help"]).stdout.contains("Examples:\n  beleg build "));
    assert_eq!(folder.beleg(&["--version"]).stdout, concat!("beleg ", env!("CARGO_PKG_VERSION"), "\n"));
    assert!(folder.beleg(&["completions", "bash"]).stdout.contains("_beleg()"));
}

#[test]
fn in_a_folder_of_a_site_the_nearest_site_above_is_used_and_paths_lead_there() {
    let folder = Folder::site(&reading("\"six\""), "# Prices\n\nIt costs five.\n");
    let run = folder.beleg_in("content/first", &["check"]);
    assert!(run.stderr.starts_with("using the site in ../..\n"), "{}", run.stderr);
    assert!(run.stderr.contains("--> ../../content/first/reading.toml:5:11\n"), "{}", run.stderr);
}

#[test]
fn a_site_that_lies_elsewhere_is_built_where_it_lies() {
    let folder = site();
    folder.write("elsewhere/.keep", "");
    let run = folder.beleg_in("elsewhere", &["-C", "..", "build"]);
    assert!(run.stderr.starts_with("built 1 reading into ../public in "), "{}", run.stderr);
    assert!(folder.has("public/first/index.html"));
    let run = folder.beleg_in("elsewhere", &["build", "-C", "..", "--out", "here"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(folder.has("elsewhere/here/first/index.html"));
}

#[test]
fn an_output_folder_with_other_files_is_refused_with_a_list() {
    let folder = site();
    folder.write("public/thesis.odt", "years of work");
    let run = folder.beleg(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("error: ") && run.stderr.contains("thesis.odt"), "{}", run.stderr);
    assert_eq!(folder.read("public/thesis.odt"), "years of work");
}

#[test]
fn a_base_url_brings_what_needs_one() {
    let folder = site();
    assert_eq!(folder.beleg(&["build", "--base-url", "https://example.org/readings"]).code, 0);
    assert!(folder.read("public/sitemap.xml").contains("https://example.org/readings/first/"));
}

#[test]
fn a_second_build_leaves_what_is_as_it_was() {
    let folder = site();
    folder.beleg(&["build"]);
    let run = folder.beleg(&["build", "--in-place"]);
    assert!(run.stderr.contains("; 0 written, "), "{}", run.stderr);
}

#[test]
fn an_output_folder_that_cannot_be_meant_is_wrong_usage_with_a_way_out() {
    let folder = site();
    folder.write("notes.txt", "mine");
    for (out, reason) in [
        ("notes.txt", "error: `notes.txt` can't be the output folder: `notes.txt` is a file\nhelp: name a folder"),
        ("notes.txt/site", "error: `notes.txt/site` can't be the output folder: `notes.txt` is a file\nhelp: "),
        ("content", "the site is made from what is in it\nhelp: name a folder"),
        ("content/first", "content`, from which the site is made\nhelp: name a folder"),
        (".", "site.toml`, which lies in it\nhelp: name a folder"),
        ("", "error: a value is required for '--out <DIR>'"),
    ] {
        let run = folder.beleg(&["build", "--out", out]);
        assert!(run.code == 2 && run.stderr.contains(reason), "{out}: {} {}", run.code, run.stderr);
    }
    assert_eq!((folder.read("notes.txt").as_str(), folder.has("first")), ("mine", false));
}

#[cfg(unix)]
#[test]
fn an_output_folder_that_is_a_link_to_nowhere_is_named_with_where_it_leads() {
    let folder = site();
    std::os::unix::fs::symlink("gone", folder.path("link")).unwrap();
    let run = folder.beleg(&["build", "--out", "link"]);
    let expected = "\
error: `link` can't be the output folder: `link` is a link to `gone`, where nothing is
help: create the folder that the link leads to, or remove the link
";
    assert_eq!((run.code, run.stderr.as_str()), (2, expected));
}

/// A name on the command line is shown, and not obeyed by the terminal it is shown on.
#[test]
fn no_name_of_a_folder_moves_the_cursor() {
    let run = Folder::empty().beleg(&["-C", "no\u{1b}[2Jwhere\u{202e}", "check"]);
    assert!(run.code != 0 && run.stderr.contains("no␛[2Jwhere\\u{202e}"), "{}", run.stderr);
    assert!(!run.stderr.contains(['\u{1b}', '\u{202e}']), "{:?}", run.stderr);
}
