//! Readings that `beleg check` is asked about by name, and what is left out then.

use crate::site::{Folder, reading};

const COPY: &str = "# The mill\n\nIt cost 40 thalers.\n";

/// Two readings whose passages are missing, one that is whole, and a key in the shared file that nobody knows.
fn folder() -> Folder {
    let folder = Folder::site(&reading("\"50 thalers\""), COPY);
    folder.write("content/second/reading.toml", &reading("\"60 thalers\""));
    folder.write("content/second/en.md", COPY);
    folder.write("content/whole/reading.toml", &reading("\"40 thalers\""));
    folder.write("content/whole/en.md", COPY);
    folder
}

#[test]
fn only_the_readings_that_are_named_are_shown_and_decide_the_exit_code() {
    let folder = folder();
    folder.write("content/third/reading.toml", "rights = \"own\"\n");
    let run = folder.beleg(&["check", "first"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("50 thalers") && !run.stderr.contains("60 thalers"), "{}", run.stderr);
    assert!(!run.stderr.contains("content/third"), "a fault without a place has a reading too: {}", run.stderr);
    assert!(run.stderr.contains("checked 1 reading: 1 error, "), "{}", run.stderr);
    assert!(!run.stderr.contains("coverage of"), "one reading needs one line: {}", run.stderr);

    let run = folder.beleg(&["check", "whole"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = folder.beleg(&["check", "second", "whole"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("coverage of second") && !run.stderr.contains("first"), "{}", run.stderr);
    let run = folder.beleg(&["check", "third"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("`content/third` has no copy"), "{}", run.stderr);
}

#[test]
fn programs_read_of_the_readings_that_are_named_and_no_others() {
    let run = folder().beleg(&["check", "whole", "second", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let paths = report["diagnostics"].as_array().unwrap().iter().map(|fault| fault["path"].as_str().unwrap());
    assert!(paths.clone().all(|path| path.starts_with("content/second") || path.starts_with("content/whole")));
    assert!(paths.count() > 0);
    assert_eq!(report["summary"]["errors"], 1);
    assert_eq!(report["coverage"]["readings"].as_array().unwrap().len(), 2);
    assert_eq!(report["coverage"]["total"]["copies"], 2);
}

#[test]
fn drafts_of_other_readings_are_not_listed() {
    let folder = folder();
    for name in ["first", "whole"] {
        let draft = "\n[[figure]]\nid = \"again\"\ndraft = true\npassage = \"40 thalers\"\n";
        folder.write(
            &format!("content/{name}/reading.toml"),
            &(folder.read(&format!("content/{name}/reading.toml")) + draft),
        );
    }
    let run = folder.beleg(&["check", "whole", "--drafts"]);
    assert!(run.stderr.contains("1 draft of `whole`") && !run.stderr.contains("`first`"), "{}", run.stderr);
}

#[test]
fn what_all_readings_share_is_shown_with_each() {
    let folder = folder();
    folder.write("content/speakers.toml", "[[speaker]]\nid = \"ann\"\nname = \"Ann\"\nkind = \"wolf\"\n");
    let run = folder.beleg(&["check", "whole"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("content/speakers.toml"), "{}", run.stderr);
    folder.write("content/speakers.toml", "");
    folder.write("site.toml", "title = \"Readings\"\ncolour = \"red\"\n");
    let run = folder.beleg(&["check", "whole"]);
    assert!(run.stderr.contains("site.toml:2"), "{}", run.stderr);
}

#[test]
fn a_reading_that_is_not_there_is_wrong_usage_with_the_nearest_name() {
    let run = folder().beleg(&["check", "frist"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("there is no reading `frist`"), "{}", run.stderr);
    assert!(run.stderr.contains("did you mean `first`?"), "{}", run.stderr);
    let run = folder().beleg(&["check", "--watch", "frist"]);
    assert_eq!(run.code, 2, "watching waits for no reading: {}", run.stderr);
}

#[test]
fn a_passage_of_a_reading_that_is_not_named_is_not_mended() {
    let copy = "# Prices\n\nThe first robot of the company is sold for a price of five thousand dollars.\n";
    let old = reading("\"The first robot of a company is sold for a price of five thousand dollars\"");
    let folder = Folder::site(&old, copy);
    folder.write("content/second/reading.toml", &old);
    folder.write("content/second/en.md", copy);
    let run = folder.beleg(&["check", "--fix", "second"]);
    assert!(run.code == 0 && run.stderr.starts_with("mended 1 passage in 1 file\n"), "{}", run.stderr);
    assert_eq!(folder.read("content/first/reading.toml"), old);
    assert!(folder.read("content/second/reading.toml").contains("robot of the company"));
}
