//! What is said of a reading that cannot be read whole.

use super::*;

const MANY: &str = r#"
titel = "x"
published = 2022-13-01
outlet = "nowhere"
rights = "quotatoin"
[[speaker]]
id = "Li Yanming"
name = "Li Yanming"
kind = "persn"
[[source]]
id = "report"
title = ""
url = "www.example.org"
[[voice]]
id = "v"
speaker = 5
form = "direct"
function = "opinon"
passage.fr = "x"
passage.de = []
colour = "red"
[[figure]]
id = "f"
passage.de = "5"
converts = "g"
value = "7..5"
"#;

#[test]
fn a_file_with_many_faults_reports_them_all_from_top_to_bottom() {
    // The wrong date is a syntax error, after which unknown names are not reported: see the next test.
    let parsed = reading(MANY);
    let expected = [
        (Code::UnknownKey, "titel"),
        (Code::BadDate, "2022-13-01"),
        (Code::InvalidValue, "\"quotatoin\""),
        (Code::InvalidValue, "\"Li Yanming\""),
        (Code::InvalidValue, "\"persn\""),
        (Code::InvalidValue, "\"\""),
        (Code::InvalidValue, "\"www.example.org\""),
        (Code::WrongType, "5"),
        (Code::InvalidValue, "\"opinon\""),
        (Code::UnknownCopy, "fr"),
        (Code::InvalidValue, "[]"),
        (Code::UnknownKey, "colour"),
        (Code::InvalidValue, "7..5"),
    ];
    assert_eq!(parsed.shown(), expected);
    assert!(parsed.faults.iter().all(|fault| !fault.help.is_empty()));
}

#[test]
fn once_the_syntax_is_mended_the_names_are_checked() {
    let parsed = reading(&MANY.replace("2022-13-01", "\"2022-13-01\""));
    let shown = parsed.shown();
    assert_eq!(shown.len(), 15, "{shown:#?}");
    assert!(shown.contains(&(Code::UnknownSource, "\"nowhere\"")) && shown.contains(&(Code::UnknownClaim, "\"g\"")));
}

#[test]
fn diagnostics_follow_the_files_and_are_the_same_each_time() {
    let files: Vec<(String, String)> = (0..40)
        .flat_map(|index| {
            let id = format!("r{index:02}");
            [(format!("{id}/de.md"), "no headline".to_owned()), (format!("{id}/reading.toml"), MANY.to_owned())]
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (first, second) = (parsed(&files), parsed(&files));
    assert_eq!(first.faults, second.faults);
    assert!(first.faults.is_sorted_by_key(|fault| fault.primary.as_ref().map(|label| label.span)));
}

#[test]
fn a_reading_without_its_file_still_has_its_copies_read() {
    let parsed = parsed(&[("r/de.md", "+++\nstatus = 5\n+++\n# H\n")]);
    assert_eq!((parsed.only().0, parsed.only().1), (Code::WrongType, "5"));
    assert_eq!(parsed.corpus.readings, []);
}

#[test]
fn many_unknown_names_among_many_speakers_end_in_time() {
    let mut toml = String::new();
    for index in 0..3_000 {
        toml.push_str(&format!("[[speaker]]\nid = \"speaker-{index}\"\nname = \"x\"\nkind = \"group\"\n"));
        toml.push_str(&format!("[[figure]]\nid = \"f{index}\"\nspeaker = \"speaker-x{index}\"\npassage.de = \"x\"\n"));
    }
    assert_eq!(reading(&toml).faults.len(), 3_000);
}
