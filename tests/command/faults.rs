//! What a user sees of faults, on a terminal and in other forms.

use crate::site::{Folder, reading};

/// A reading whose passage stands nowhere, and with a key that is mistyped.
fn faulty() -> Folder {
    let reading = reading("\"entirely different words\"").replace("rights", "right");
    Folder::site(&reading, "# Prices\n\nIt costs five.\n")
}

#[test]
fn a_terminal_shows_each_fault_with_its_place_and_way_out() {
    let run = faulty().beleg(&["check"]);
    let expected = "\
error[S102]: `right` is not a key that Beleg knows here
 --> content/first/reading.toml:1:1
  |
1 | right = \"own\"
  | ^^^^^
  |
  = help: did you mean `rights`?

error[A101]: the passage of `price` does not stand in content/first/en.md
 --> content/first/reading.toml:5:11
  |
5 | passage = \"entirely different words\"
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^ not in the copy
  |
  = note: nothing like it stands there
  = help: quote the words of the copy in passage, or take the claim out if they are gone

for more about a code, run `beleg explain S102`

checked 1 reading: 2 errors, 0 warnings
coverage: 0 of 2 sentences have a voice; 0 of 1 figures in the text are claimed; \
0 of 1 claimed figures name a document, 0 only a speaker
";
    assert_eq!(run.stderr, expected);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
}

#[test]
fn colours_stay_out_of_a_pipe() {
    assert!(!faulty().beleg(&["check"]).stderr.contains('\u{1b}'));
}

#[test]
fn a_site_with_errors_is_not_built_and_the_old_one_stands() {
    let folder = Folder::site(&reading("\"five\""), "# Prices\n\nIt costs five.\n");
    assert_eq!(folder.beleg(&["build"]).code, 0);
    let old = folder.read("public/first/index.html");
    folder.write("content/first/en.md", "# Prices\n\nIt costs nothing.\n");
    let run = folder.beleg(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.ends_with("not built: 1 error, 0 warnings; nothing was written\n"), "{}", run.stderr);
    assert_eq!(folder.read("public/first/index.html"), old);
}

#[test]
fn warnings_are_shown_and_the_site_is_built() {
    let reading = reading("\"five\"") + "\n[[speaker]]\nid = \"ann\"\nname = \"Ann\"\nkind = \"person\"\n";
    let folder = Folder::site(&reading, "# Prices\n\nIt costs five.\n");
    let run = folder.beleg(&["build"]);
    let expected = "\
warning[R104]: no claim names the speaker `ann`
 --> content/first/reading.toml:8:6
  |
8 | id = \"ann\"
  |      ^^^^^
  |
  = help: add a voice with `speaker = \"ann\"`, or take the speaker out

for more about a code, run `beleg explain R104`

built 1 reading into public in ";
    assert!(run.stderr.starts_with(expected) && run.stderr.contains("; 1 warning\n"), "{}", run.stderr);
    assert_eq!(run.code, 0);
    assert!(folder.has("public/first/index.html"));
}

#[test]
fn a_site_takes_a_lint_as_it_likes_and_a_reading_dismisses_what_it_knows() {
    let folder = Folder::site(&reading("\"five\""), "# Prices\n\nIt costs five.\n");
    folder.write("site.toml", "title = \"Readings\"\nlints.figure-unsourced = \"deny\"\n");
    let run = folder.beleg(&["check"]);
    assert!(run.code == 1 && run.stderr.contains("error[F207]"), "{}", run.stderr);
    let dismissed = "\n[[ignore]]\ncode = \"F207\"\npassage = \"five\"\nreason = \"the text names no one\"\n";
    folder.write("content/first/reading.toml", &(reading("\"five\"") + dismissed));
    let run = folder.beleg(&["check"]);
    assert!(run.code == 0 && run.stderr.starts_with("checked 1 reading: 0 errors, 0 warnings\n"), "{}", run.stderr);
}

#[test]
fn faults_of_the_site_of_readings_and_of_templates_show_in_one_run() {
    let folder = faulty();
    folder.write("site.toml", "titel = \"Readings\"\n");
    folder.write("templates/about.html", "{% if %}");
    let stderr = folder.beleg(&["check"]).stderr;
    for place in ["--> site.toml:1:1", "--> content/first/reading.toml:1:1", "--> templates/about.html:1:"] {
        assert!(stderr.contains(place), "{place} in {stderr}");
    }
}

#[test]
fn programs_read_one_object_on_stdout() {
    let run = faulty().beleg(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["diagnostics"][0]["path"], "content/first/reading.toml");
    assert_eq!(json["diagnostics"][0]["start"]["line"], 1);
    assert_eq!(json["summary"], serde_json::json!({ "errors": 2, "warnings": 0 }));
    let total = |count: &str| json["coverage"]["total"][count].as_u64();
    let found = ["figures_found", "figures_claimed", "figures"].map(total);
    let vouched = ["figures_sourced", "figures_document", "figures_stated"].map(total);
    assert_eq!((found, vouched), ([Some(1), Some(0), Some(1)], [Some(0); 3]));
    assert_eq!(json["coverage"]["readings"][0]["reading"], "first");
    assert!(run.code == 1 && run.stderr.starts_with("checked 1 reading: 2 errors, 0 warnings\n"), "{}", run.stderr);
}

#[test]
fn github_gets_a_command_for_each_fault() {
    let run = faulty().beleg(&["build", "--format", "github"]);
    let expected = "\
::error file=content/first/reading.toml,line=1,endLine=1,col=1,endColumn=5,title=S102 unknown-key::\
`right` is not a key that Beleg knows here%0Ahelp: did you mean `rights`?
::error file=content/first/reading.toml,line=5,endLine=5,col=11,endColumn=36,title=A101 anchor-orphaned::\
the passage of `price` does not stand in content/first/en.md (not in the copy)%0Anote: nothing like it stands there\
%0Ahelp: quote the words of the copy in passage, or take the claim out if they are gone
";
    assert_eq!(run.stdout, expected);
    assert_eq!((run.code, run.stderr.as_str()), (1, "not built: 2 errors, 0 warnings; nothing was written\n"));
}

/// The codes that a check shows, with the reading each is about.
fn codes(folder: &Folder) -> Vec<(String, String)> {
    let run = folder.beleg(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let shown = |found: &serde_json::Value| {
        let reading = found["path"].as_str().unwrap_or("").split('/').nth(1).unwrap_or("").to_owned();
        (reading, found["code"].as_str().unwrap().to_owned())
    };
    json["diagnostics"].as_array().unwrap().iter().map(shown).collect()
}

/// Two readings, each with a figure that no claim is about, and a speaker that nobody names.
fn two_readings() -> Folder {
    let folder = Folder::site("rights = \"own\"\n", "# Prices\n\nIt costs five euros.\n");
    folder.write("content/second/reading.toml", "rights = \"own\"\n");
    folder.write("content/second/en.md", "# Wages\n\nIt pays seven euros.\n");
    folder.write("content/speakers.toml", "[[speaker]]\nid = \"ann\"\nname = \"Ann\"\nkind = \"person\"\n");
    folder
}

fn owned(codes: &[(&str, &str)]) -> Vec<(String, String)> {
    codes.iter().map(|(reading, code)| ((*reading).to_owned(), (*code).to_owned())).collect()
}

#[test]
fn an_error_in_one_reading_does_not_silence_the_lints_of_the_others() {
    let folder = two_readings();
    let all = owned(&[("first", "F201"), ("second", "F201"), ("speakers.toml", "R104")]);
    assert_eq!(codes(&folder), all);
    for error in ["rihgts = 1\n", "[[voice]\n", "[[voice]]\nid = \"v\"\npassage = \"five\"\n"] {
        folder.write("content/first/reading.toml", &format!("rights = \"own\"\n{error}"));
        let found = codes(&folder);
        assert!(found.contains(&all[1]), "the other reading is read as ever: {found:?}");
        assert!(!found.contains(&all[0]), "a claim about the figure may be hidden: {found:?}");
        assert!(!found.contains(&all[2]), "a claim that names the speaker may be hidden: {found:?}");
    }
}

#[test]
fn an_error_that_hides_no_claim_silences_no_lint() {
    let folder = two_readings();
    folder.write("content/first/en.md", "# Prices\n\nIt costs five euros. ![A shop](gone.jpg) [More](gone.md).\n");
    let expected =
        [("first", "F201"), ("first", "M104"), ("first", "M105"), ("second", "F201"), ("speakers.toml", "R104")];
    let mut found = codes(&folder);
    found.sort();
    assert_eq!(found, owned(&expected));
    let folder = two_readings();
    folder.write("site.toml", "title = \"Readings\"\nlinks = \"prety\"\n[lints]\nF201 = \"wran\"\n");
    folder.write("templates/about.html", "{% if %}");
    let found = codes(&folder);
    assert!(found.contains(&("speakers.toml".into(), "R104".into())), "{found:?}");
    assert!(!found.iter().any(|(_, code)| code == "F201"), "what level it should have is not known: {found:?}");
    folder.write("site.toml", "title = \"Readings\"\n[lints\n");
    assert_eq!(codes(&folder), owned(&[("", "S101"), ("about.html", "T101")]), "nor is any other lint's");
}

#[test]
fn a_link_to_a_reading_that_is_in_doubt_is_not_called_broken() {
    let folder = two_readings();
    folder.write("content/second/en.md", "# Wages\n\nSee [the price](../first/en.md#price).\n");
    assert!(codes(&folder).contains(&("second".into(), "M105".into())));
    folder.write("content/first/reading.toml", "rights = \"own\"\n[[figure]]\nid = \"price\"\n");
    assert!(!codes(&folder).contains(&("second".into(), "M105".into())), "the claim may be there once it is mended");
}
