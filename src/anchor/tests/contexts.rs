//! Prefixes and suffixes that are out of date.

use super::*;

#[test]
fn a_context_that_is_out_of_date_is_mended_where_the_words_stand_once() {
    let copy = &["Gestern kam die alte Fähre zurück in den Hafen.", "Der Kapitän trank 12 Liter Tee an Bord."];
    let figure = |prefix, exact, suffix| {
        article(copy).selectors("c", ClaimKind::Assertion(Assertion::default()), &[(prefix, exact, suffix)])
    };
    let left = |site| mended(site).unwrap_err();
    let words = "die alte Fähre zurück";
    assert_eq!(mended(figure("Heute fuhr ", words, " in die Werft")), Ok(format!("\"{words}\"")));
    assert_eq!(mended(figure("Heute fuhr ", words, "")), Ok(format!("\"{words}\"")));
    // What stood beside them stands elsewhere: the passage may be gone from there.
    assert_eq!(
        left(figure("Der Kapitän trank ", words, "")),
        "what stood beside it, `Der Kapitän trank`, stands elsewhere"
    );
    // A number with its unit says too little, and so do two words.
    assert!(mended(figure("Der Matrose soff ", "12 Liter", " Rum im Bad")).is_err());
    assert!(mended(figure("Morgen fliegt ", "alte Fähre", " davon ins All")).is_err());
    // Words that stand twice are not chosen between.
    let twice = article(&["Die alte Fähre kam. Dann sank sie.", "Die alte Fähre kam. Dann ging er."]);
    assert!(
        mended(twice.selectors(
            "c",
            ClaimKind::Assertion(Assertion::default()),
            &[("Nanu! ", "Die alte Fähre kam", "")]
        ))
        .is_err()
    );
}

/// A claim about words whose context is out of date.
fn stale(copy: &[&str], prefix: &str, exact: &str, suffix: &str) -> TestSite {
    article(copy).selectors("c", ClaimKind::Assertion(Assertion::default()), &[(prefix, exact, suffix)])
}

#[test]
fn where_the_old_context_stands_elsewhere_both_places_are_named_and_nothing_is_written() {
    let copy = &["Gestern kam die alte Fähre zurück in den Hafen.", "Der Kapitän trank den Tee an Bord."];
    let fault = fault(stale(copy, "Der Kapitän trank ", "die alte Fähre zurück", ""));
    assert_eq!(fault.code, Code::AnchorChanged);
    let places: Vec<&str> = fault.secondary.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(places, ["the words stand here", "what stood beside them stands here"]);
    assert!(fault.notes[0].starts_with("content/x/de.md:3:13: "), "{:?}", fault.notes);
    assert!(fault.notes[1].starts_with("what stood beside it is at content/x/de.md:5:1: "), "{:?}", fault.notes);
    assert!(!fault.suggestion.unwrap().machine_applicable);
}

#[test]
fn a_short_passage_is_mended_where_nearly_all_that_stood_around_it_still_does() {
    let copy = &[
        "Am Montag fuhren die Leute, wie jeden Tag, mit der Fähre über den breiten Fluss zur Arbeit.",
        "Im Winter lag die Fähre lange fest, und 12 Leute gingen zu Fuß über das Eis.",
    ];
    let mend = |prefix, exact, suffix| mended(stale(copy, prefix, exact, suffix));
    let words = mend("Leute, wie jeden Morgen, mit der ", "Fähre", " über den Fluss zur Arbeit.");
    assert_eq!(words, Ok("{ exact = \"Fähre\", prefix = \"der \" }".into()));
    // A number says too little whatever stands beside it, and so does a word beside which little is left.
    assert!(mend("Winter lag die Fähre lang fest, und ", "12", " Leute gingen zu Fuß übers Eis.").is_err());
    assert!(mend("Im Sommer fuhr niemals eine ", "Fähre", " bis zum anderen Ufer hinüber.").is_err());
}

#[test]
fn a_passage_is_left_to_a_person_where_a_denial_beside_it_came_or_went() {
    let copy = &["Sie wollte damals im Winter die alte Fähre verkaufen und ging."];
    let why = mended(stale(copy, "Sie wollte damals im Winter nicht ", "die alte Fähre verkaufen", " und ging dann."));
    assert_eq!(why, Err("*nicht* was dropped".into()));
    let same = stale(copy, "Sie wollte damals in dem Winter ", "die alte Fähre verkaufen", " und ging dann.");
    assert_eq!(same.codes(), []);
}
