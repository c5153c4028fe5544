//! Passages that one value gives to several copies.

use super::*;

/// A claim about these words, meant for a German copy and one more.
fn plain(words: &str, language: &'static str, other: &str) -> TestSite {
    let mut site = article(&["Die alte Fähre lag im Hafen fest."]).claim("c", &[words]);
    site.share_in(language, other);
    site
}

#[test]
fn a_plain_passage_means_all_copies_in_which_its_words_stand() {
    let (standing, faults) = plain("alte Fähre lag", "de", "Damals: Die alte Fähre lag fest.").standing();
    assert_eq!((standing, faults.len()), (vec![1, 1], 0));
    let (standing, faults) = plain("lag im Hafen", "en", "They said it “lag im Hafen”.").standing();
    assert_eq!((standing, faults.len()), (vec![1, 1], 0));
}

#[test]
fn a_copy_without_the_words_of_a_plain_passage_is_a_warning() {
    for (language, other) in [("en", "The old ferry was stuck."), ("de", "Niemand war da.")] {
        let (standing, faults) = plain("Die alte Fähre lag", language, other).standing();
        assert_eq!(standing, [1, 0]);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!((faults[0].code, faults[0].is_error()), (Code::AnchorMissing, false));
        let help = &faults[0].help;
        assert!(help.contains("`absent = [\"other\"]`") && help.contains("`passage.de`"), "{help}");
    }
}

#[test]
fn words_that_changed_in_a_copy_of_the_same_language_are_shown_with_what_to_write_for_both() {
    let (standing, faults) = plain("alte Fähre lag im Hafen", "de", "Die alte Fähre sank im Hafen.").standing();
    assert_eq!(standing, [1, 0]);
    assert_eq!((faults[0].code, faults[0].is_error(), faults.len()), (Code::AnchorChanged, false, 1));
    let table = r#"{ de = "alte Fähre lag im Hafen", other = "alte Fähre sank im Hafen" }"#;
    assert!(faults[0].help.ends_with(table), "{}", faults[0].help);
    let suggestion = faults[0].suggestion.as_ref().unwrap();
    assert_eq!((suggestion.replacement.as_str(), suggestion.machine_applicable), (table, false));
    // In another language a near match is chance.
    let (_, faults) = plain("alte Fähre lag im Hafen", "nl", "Die alte Fähre sank im Hafen.").standing();
    assert_eq!((faults[0].code, faults.len()), (Code::AnchorMissing, 1));
}

#[test]
fn words_that_stand_twice_in_a_second_copy_break_nothing() {
    let (standing, faults) = plain("alte Fähre", "de", "Die alte Fähre kam. Die alte Fähre ging.").standing();
    assert_eq!(standing, [1, 0]);
    assert_eq!((faults[0].code, faults[0].is_error(), faults.len()), (Code::AnchorAmbiguous, false, 1));
    assert!(faults[0].help.contains("{ de = \"alte Fähre\", other = { exact = "), "{}", faults[0].help);
    let (_, faults) = plain("e", "de", "Die alte Fähre kam.").standing();
    assert!(faults.iter().all(Diagnostic::is_error) && faults.len() == 2, "{faults:?}");
}

#[test]
fn a_plain_passage_that_stands_in_no_copy_is_one_error() {
    let (standing, faults) = plain("Quartalszahlen blieben aus", "en", "The old ferry was stuck.").standing();
    assert_eq!((standing, faults.len()), (vec![0, 0], 1));
    assert_eq!((faults[0].code, faults[0].is_error()), (Code::AnchorOrphaned, true));
    assert_eq!(faults[0].notes.last().unwrap(), "it does not stand in `other` either");
    // Where it has changed, that is the error.
    let (_, faults) = plain("The old ferry was stock", "en", "The old ferry was stuck.").standing();
    assert_eq!((faults.len(), faults[0].code, faults[0].is_error()), (1, Code::AnchorChanged, true));
}

#[test]
fn a_plain_passage_that_changed_in_its_only_copy_is_mended_there() {
    let site = plain("Eine alte Fähre lag im Hafen fest", "en", "The old ferry was stuck.");
    assert_eq!(mended(site), Ok("\"Die alte Fähre lag im Hafen fest\"".into()));
}

#[test]
fn a_copy_that_lacks_a_plain_passage_on_purpose_is_not_searched() {
    let mut site = plain("alte Fähre", "de", "Die alte Fähre kam. Die alte Fähre ging.");
    site.lacking("other");
    let (standing, faults) = site.standing();
    assert_eq!((standing, faults.len()), (vec![1, 0], 0));
}

#[test]
fn a_passage_of_several_copies_is_mended_only_where_all_need_the_same() {
    let site = |other: &str| {
        let mut site =
            article(&["Die alte Fähre lag im Hafen fest."]).claim("c", &["Eine alte Fähre lag im Hafen fest"]);
        site.share_with(other);
        site
    };
    assert_eq!(mended(site("Die alte Fähre lag im Hafen fest.")), Ok("\"Die alte Fähre lag im Hafen fest\"".into()));
    let why = Err(Doubt::Shared.to_string());
    assert_eq!(mended(site("Eine alte Fähre lag im Hafen fest.")), why);
}
