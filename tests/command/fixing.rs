//! `beleg check --fix`: what it may write, and what it must leave.

use crate::site::{Folder, reading};

const COPY: &str = "# Prices\n\nThe first robot of the company is sold for a price of five thousand dollars.\n";

#[test]
fn a_passage_that_moved_is_mended_and_every_other_byte_is_kept() {
    let old =
        reading("\"The first robot of a company is sold for a price of five thousand dollars\"").replace('\n', "\r\n");
    let folder = Folder::site(&old, COPY);
    let run = folder.beleg(&["check", "--fix"]);
    let expected = "mended 1 passage in 1 file\nchecked 1 reading: 0 errors, 0 warnings\n\
                    coverage: 0 of 2 sentences have a voice; 1 of 1 figures in the text are claimed; \
                    0 of 1 claimed figures name a document, 0 only a speaker\n";
    assert_eq!((run.code, run.stderr.as_str()), (0, expected));
    assert_eq!(folder.read("content/first/reading.toml"), old.replace("of a company", "of the company"));
}

#[test]
fn every_byte_but_those_of_the_value_is_kept() {
    let wrong = "'The first robot of a company is sold for a price of five thousand dollars'";
    let right = "\"The first robot of the company is sold for a price of five thousand dollars\"";
    let old = |passage: &str| {
        let reading = reading(passage).replace("id =", "\t# “Ids” stay.\n  id\t=") + "# The end, without a line break.";
        format!("\u{feff}{}", reading.replace('\n', "\r\n").replacen("\r\n", "\n", 1))
    };
    let folder = Folder::site(&old(wrong), COPY);
    let run = folder.beleg(&["check", "--fix"]);
    assert!(run.code == 0 && run.stderr.starts_with("mended 1 passage in 1 file\n"), "{}", run.stderr);
    assert_eq!(folder.read("content/first/reading.toml"), old(right));
}

#[test]
fn a_file_that_is_read_only_stays_as_it_is() {
    let old = reading("\"The first robot of a company is sold for a price of five thousand dollars\"");
    let folder = Folder::site(&old, COPY);
    let path = folder.path("content/first/reading.toml");
    let mut permissions = path.metadata().unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let run = folder.beleg(&["check", "--fix"]);
    let start = "content/first/reading.toml was left as it is: it can't be written (permission denied)";
    assert!(run.code == 1 && run.stderr.starts_with(start), "{}", run.stderr);
    assert!(run.stderr.contains("nothing to mend; 1 suggestion left for you to judge\n"), "{}", run.stderr);
    assert!(run.stderr.contains("error[A103]"), "the fault is shown all the same: {}", run.stderr);
    assert_eq!(folder.read("content/first/reading.toml"), old);
}

#[test]
fn a_number_that_differs_is_left_to_a_person() {
    let old = reading("\"is sold for a price of 5 thousand dollars\"");
    let folder = Folder::site(&old, COPY);
    let run = folder.beleg(&["check", "--fix"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("nothing to mend"), "{}", run.stderr);
    assert_eq!(folder.read("content/first/reading.toml"), old);
}

#[test]
fn a_file_with_errors_of_syntax_is_left_as_it_is() {
    let old = reading("\"The first robot of a company is sold for a price of five thousand dollars\"") + "x = \n";
    let folder = Folder::site(&old, COPY);
    let run = folder.beleg(&["check", "--fix"]);
    let expected = "content/first/reading.toml was left as it is: it has errors of syntax; mend those first\n";
    assert!(run.code == 1 && run.stderr.starts_with(expected), "{}", run.stderr);
    assert_eq!(folder.read("content/first/reading.toml"), old);
}

#[cfg(unix)]
#[test]
fn permissions_are_kept() {
    use std::os::unix::fs::PermissionsExt;
    let folder =
        Folder::site(&reading("\"The first robot of a company is sold for a price of five thousand dollars\""), COPY);
    let path = folder.path("content/first/reading.toml");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(folder.beleg(&["check", "--fix"]).code, 0);
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_reading_that_lies_elsewhere_is_not_written() {
    let old = reading("\"The first robot of a company is sold for a price of five thousand dollars\"");
    let folder = Folder::site(&old, COPY);
    std::fs::create_dir(folder.path("elsewhere")).unwrap();
    std::fs::rename(folder.path("content/first/reading.toml"), folder.path("elsewhere/reading.toml")).unwrap();
    std::os::unix::fs::symlink("../../elsewhere/reading.toml", folder.path("content/first/reading.toml")).unwrap();
    let run = folder.beleg(&["check", "--fix"]);
    assert!(run.stderr.contains("it lies outside of the site's content"), "{}", run.stderr);
    assert_eq!(folder.read("elsewhere/reading.toml"), old);
}

#[test]
fn a_value_that_can_mean_one_thing_only_is_written_in_the_short_form() {
    let old = reading("\"five thousand dollars\"\nvalue = \"4.900,5 to 5.100,5 USD\"");
    let folder = Folder::site(&old, COPY);
    assert_eq!(folder.beleg(&["check", "--fix"]).code, 0);
    assert_eq!(folder.read("content/first/reading.toml"), old.replace("4.900,5 to 5.100,5", "4900.5..5100.5"));
    // A dollar is one of many.
    let old = reading("\"five thousand dollars\"\nvalue = \"$5000\"");
    let folder = Folder::site(&old, COPY);
    let run = folder.beleg(&["check", "--fix"]);
    assert!(run.code == 1 && run.stderr.contains("write `value = \"5000 USD\"`"), "{}", run.stderr);
    assert_eq!(folder.read("content/first/reading.toml"), old);
}
