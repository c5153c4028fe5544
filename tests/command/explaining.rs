//! `beleg explain`: what is shown of a code, and how it is found.

use crate::site::Folder;

fn explain(arguments: &[&str]) -> crate::site::Run {
    Folder::empty().beleg(&[&["explain"], arguments].concat())
}

#[test]
fn a_code_is_explained_with_an_example_and_the_way_out() {
    let run = explain(&["r106"]);
    let expected = "\
R106 bad-date: a date that is not in the calendar
An error; no level changes it.

The date is in no calendar, or it is written in a form that TOML does not have.
The page shows when a text appeared and when it was copied; a wrong day would
mislead whoever looks for the original.

Example

  content/bus/reading.toml

    published = 2023-02-30

";
    assert!(run.stdout.starts_with(expected), "{}", run.stdout);
    assert!(
        run.stdout.contains("\n  beleg check\n\n    error[R106]: ") && run.stdout.contains("\nThe way out\n\n"),
        "{}",
        run.stdout
    );
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(explain(&["bad-date"]).stdout, run.stdout);
}

#[test]
fn without_a_code_all_are_listed_with_their_levels() {
    let run = explain(&[]);
    assert!(
        run.stdout.starts_with("S101  toml-syntax                     error  the file is not TOML\n"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("\nF207  figure-unsourced                allow  "), "{}", run.stdout);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

#[test]
fn a_code_that_is_not_there_is_wrong_usage_and_the_nearest_is_named() {
    let run = explain(&["anchor-orphand"]);
    let expected = "\
error: there is no code or key `anchor-orphand`
help: did you mean `A101` (anchor-orphaned)? `beleg explain` lists all codes, and docs/reference.md all keys
";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (2, "", expected));
}

#[test]
fn a_key_of_the_files_is_explained_with_its_words_its_example_and_its_lints() {
    let run = explain(&["voice.form"]);
    let expected = "\
voice.form
in `[[voice]]` of `reading.toml`

How the words of another are given. Copies can differ: `form.de = \"indirect\"`.

takes       one of these words, or one for each copy
            direct    in quotation marks
            indirect  what they said, in the article's words: \"he said that …\"
            mixed     in the article's words, with some of theirs in quotation
                      marks
            reported  that they said something: \"he criticised the plan\"
without it  an error: it has to be there
example     form = \"indirect\"
lints       V304 direct-without-quotation-marks
            R108 unknown-copy
";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, expected, ""));
}

#[test]
fn shells_complete_codes_and_the_help_stays_short() {
    let folder = Folder::empty();
    for shell in ["bash", "zsh", "fish"] {
        let script = folder.beleg(&["completions", shell]).stdout;
        assert!(["A101", "anchor-orphaned", "voice.speaker"].iter().all(|word| script.contains(word)), "{shell}");
    }
    assert!(!explain(&["--help"]).stdout.contains("toml-syntax"));
}
