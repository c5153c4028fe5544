//! What a passage grows to in an excerpt: the sentences it stands in, no more and no less.

use crate::site::Site;

/// What an excerpt shows below the headline of a copy in `language`, for claims about these passages.
#[track_caller]
fn shown(language: &str, text: &str, passages: &[&str]) -> String {
    let claim = |(index, passage): (usize, &&str)| {
        let passage = if passage.starts_with('[') { (*passage).to_owned() } else { format!("'''{passage}'''") };
        format!("[[assertion]]\nid = \"a{index}\"\npassage = {passage}\n")
    };
    let claims: String = passages.iter().enumerate().map(claim).collect();
    let site = Site::new()
        .with("content/first/reading.toml", &format!("rights = \"quotation\"\n{claims}"))
        .with("content/first/copy.md", &format!("+++\nlang = \"{language}\"\n+++\n\n# H\n\n{text}\n"));
    let built = site.build();
    let path = built.pages.keys().find(|path| path.ends_with("first/copy/index.html")).cloned();
    built.text(&path.unwrap_or_else(|| panic!("not built:\n{}", built.said)))
}

#[test]
fn an_abbreviation_or_a_date_does_not_end_the_sentence() {
    let text = "Es war kalt. Am 3. Oktober kam Dr. Moor, z. B. mit Brot, zur Mühle. Niemand sah ihn.";
    assert_eq!(shown("de", text, &["Brot"]), "[…] Am 3. Oktober kam Dr. Moor, z. B. mit Brot, zur Mühle. […]");
    let text = "It was cold. The U.S. mill of J. K. Moor stood 3.5 feet high. Nobody saw it.";
    assert_eq!(shown("en", text, &["3.5 feet"]), "[…] The U.S. mill of J. K. Moor stood 3.5 feet high. […]");
}

#[test]
fn a_short_quotation_stays_whole_with_whoever_says_it() {
    let text = "The door shut. “No. Never,” said Ada Moor. The wind rose.";
    assert_eq!(shown("en", text, &["No."]), "[…] “No. Never,” said Ada Moor. […]");
}

#[test]
fn of_a_long_quotation_only_the_sentence_is_shown() {
    let text =
        "Ada Moor said: “We left early. We had no map. Nine of us walked. The rest stayed. It rained.” Then she sat.";
    assert_eq!(shown("en", text, &["Nine of us"]), "[…] Nine of us walked. […]");
}

#[test]
fn a_passage_of_several_sentences_or_paragraphs_is_shown_from_the_first_to_the_last() {
    let text = "One is out. Two begins here. Three is whole.\n\nFour is whole. Five ends there. Six is out.";
    let passage = "begins here. Three is whole.\n\nFour is whole. Five";
    assert_eq!(
        shown("en", text, &[passage]),
        "[…] Two begins here. Three is whole. Four is whole. Five ends there. […]"
    );
}

#[test]
fn each_part_of_a_passage_in_parts_is_shown_in_its_sentence() {
    let text = "Out. The first part is here. Between them. The second part is there. Out.";
    let parts = "[\"first part\", \"second part\"]";
    assert_eq!(shown("en", text, &[parts]), "[…] The first part is here. […] The second part is there. […]");
}

#[test]
fn of_an_abridged_passage_head_and_tail_are_shown() {
    let text = "Out. It begins on a hill. Nobody is there. They wait. It ends in a valley. Out.";
    let whole = "[…] It begins on a hill. […] It ends in a valley. […]";
    for passage in ["begins on […] ends in", "begins on [...] ends in a valley."] {
        assert_eq!(shown("en", text, &[passage]), whole);
    }
    // What another claim is about is shown all the same.
    let both = shown("en", text, &["begins on […] ends in", "They wait"]);
    assert_eq!(both, "[…] It begins on a hill. […] They wait. It ends in a valley. […]");
}

#[test]
fn a_heading_is_shown_whole_and_alone() {
    let text = "Out.\n\n## What now? We wait.\n\nOut again.\n\n## Out as well\n\nOut.";
    assert_eq!(shown("en", text, &["We wait"]), "[…] What now? We wait. […]");
}

#[test]
fn of_a_footnote_with_a_claim_only_the_sentence_is_shown() {
    let text = "Out[^1].\n\n[^1]: Not this. The log says so. Nor this.";
    assert_eq!(shown("en", text, &["log"]), "[…] […] The log says so. […]");
}

#[test]
fn a_sentence_ends_at_the_full_stop_of_its_script() {
    assert_eq!(shown("zh", "天很冷。磨坊有四个帆。没有人来。", &["四个"]), "[…] 磨坊有四个帆。 […]");
    assert_eq!(shown("ar", "كان بارداً. للمطحنة أربعة أشرعة؟ لم يأت أحد.", &["أربعة"]), "[…] للمطحنة أربعة أشرعة؟ […]");
    assert_eq!(
        shown("fr", "Il fait froid. Le moulin a quatre ailes. Personne.", &["quatre"]),
        "[…] Le moulin a quatre ailes. […]"
    );
}

#[test]
fn two_sentences_that_follow_each_other_have_no_sign_between_them() {
    let text = "Out. The mill is old. It has four sails. Out.";
    assert_eq!(shown("en", text, &["mill", "four"]), "[…] The mill is old. It has four sails. […]");
}

#[test]
fn a_copy_without_claims_shows_its_headline_and_one_sign() {
    assert_eq!(shown("en", "All of this.\n\nIs out.", &[]), "[…]");
}

#[test]
fn in_code_the_line_is_shown_and_in_a_table_the_row_with_its_head() {
    let code = "```\nfirst();\nsecond(2);\nthird();\n```";
    assert_eq!(shown("en", code, &["second"]), "[…] second(2); […]");
    let table = "| Year | Boats |\n|--|--|\n| 1 | two |\n| 3 | four |\n| 5 | six |";
    let text = shown("en", table, &["four"]).replace(' ', "");
    assert_eq!(text, "YearBoats[…]3four[…]");
}
