//! `beleg licenses`: what whoever passes the binary on has to pass on with it.

use crate::site::Folder;

#[test]
fn the_licences_of_all_parts_are_printed_under_either_spelling() {
    let folder = Folder::empty();
    let run = folder.beleg(&["licenses"]);
    for part in [
        "Copyright (c) 2026 The Beleg authors",
        "pulldown-cmark ",
        "Rust's standard library",
        "Microsoft Corporation",
        "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’",
        "SIL OPEN FONT LICENSE Version 1.1",
        "Mozilla Public License",
    ] {
        assert!(run.stdout.contains(part), "{part}");
    }
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout == folder.beleg(&["licences"]).stdout);
}
