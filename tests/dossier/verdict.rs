//! Lints, dossier, open questions and comparison say the same of the same numbers.

use crate::site::{Built, Site};

/// A sentence with an amount in two currencies, whose rate no other one shares; and figures that claim it.
const PIER: &str = "The pier cost 140 million yuan (20.1 million dollars).";
const CRANE: &str = "The crane cost 900 yuan (301 dollars) then.";

fn figure(id: &str, passage: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\n{passage}\n")
}

/// The conversions that `check` names, by the words of the second amount.
fn named(built: &Built, amounts: &[&str]) -> Vec<bool> {
    let said = &built.said;
    let warnings: Vec<&str> = said.split("warning[").filter(|warning| warning.starts_with("F204")).collect();
    let points_at = |amount: &str| warnings.iter().any(|warning| points_at(warning, amount));
    amounts.iter().map(|amount| points_at(amount)).collect()
}

/// Whether the carets of a warning stand under these words.
fn points_at(warning: &str, words: &str) -> bool {
    let lines: Vec<&str> = warning.lines().collect();
    lines.windows(2).any(|pair| {
        let (text, carets) = (pair[0], pair[1]);
        let column = text.find(words).map(|at| text[..at].chars().count());
        column.is_some_and(|column| carets.chars().nth(column) == Some('^'))
    })
}

#[test]
fn two_conversions_that_rule_each_other_out_are_both_odd_in_the_lint_and_in_the_dossier() {
    let reading = "rights = \"own\"\n".to_owned() + &figure("pier", "passage = \"140 million yuan\"");
    let built = Site::of(&reading, &format!("# Prices\n\n{PIER} {CRANE}\n")).build();
    assert_eq!(named(&built, &["20.1 million dollars", "301 dollars"]), [true, true], "{}", built.said);
    let page = built.page("first/dossier/index.html");
    assert_eq!(page.matches("does not fit the others").count(), 2, "{page}");
    assert!(page.contains("how were they made?"));
}

#[test]
fn what_stands_apart_from_another_copy_is_known_to_the_dossier_of_both() {
    let reading = "rights = \"own\"\n".to_owned()
        + &figure("pier", "passage.en = \"140 million yuan\"\nabsent = [\"de\"]")
        + &figure("crane", "passage.de = \"900 Yuan\"\nabsent = [\"en\"]");
    let german = "# Preise\n\nDer Kran kostete damals 900 Yuan (301 Dollar).\n";
    let site = Site::of(&reading, &format!("# Prices\n\n{PIER}\n")).with("content/first/de.md", german);
    let built = site.build();
    assert_eq!(named(&built, &["20.1 million dollars", "301 Dollar"]), [true, true], "{}", built.said);
    let (english, german) = (built.page("first/dossier/index.html"), built.page("de/first/dossier/index.html"));
    assert!(
        english.contains("does not fit the others") && english.contains("those of the other versions"),
        "{english}"
    );
    assert!(english.contains("how were they made?"));
    assert!(
        german.contains("passt nicht zu den anderen") && german.contains("denen der anderen Fassungen"),
        "{german}"
    );
}

/// A conversion that the others outvote is odd alone, in both.
#[test]
fn the_one_that_most_rule_out_is_named_and_marked_alone() {
    let reading = "rights = \"own\"\n".to_owned() + &figure("pier", "passage = \"140 million yuan\"");
    let quay = "The quay cost 70 million yuan (10.05 million dollars).";
    let built = Site::of(&reading, &format!("# Prices\n\n{PIER} {CRANE} {quay}\n")).build();
    let amounts = ["20.1 million dollars", "301 dollars", "10.05 million dollars"];
    assert_eq!(named(&built, &amounts), [false, true, false], "{}", built.said);
    assert_eq!(built.page("first/dossier/index.html").matches("does not fit the others").count(), 1);
}

/// A share in per cent in one copy, and as a part in the other: what the lint lets pass the comparison lets pass too.
#[test]
fn copies_that_can_state_the_same_differ_nowhere() {
    for (english, german, differs) in
        [("half of", "50 Prozent", false), ("60 percent", "50 Prozent", true), ("some 500", "503", false)]
    {
        let passage = format!("passage.en = \"{english}\"\npassage.de = \"{german}\"");
        let reading = "rights = \"own\"\n".to_owned() + &figure("part", &passage);
        let site = Site::of(&reading, &format!("# Boats\n\nThey sold {english} the boats.\n"));
        let site = site.with("content/first/de.md", &format!("# Boote\n\nSie verkauften {german} der Boote.\n"));
        let site = site.with(
            "site.toml",
            "title = \"Readings\"\nlanguages = [\"en\", \"de\"]\nlints.copies-disagree = \"warn\"\n",
        );
        let built = site.build();
        assert_eq!(built.codes().contains(&"F206"), differs, "{english}: {}", built.said);
        let [compare, dossier] = ["compare", "dossier"].map(|page| built.page(&format!("first/{page}/index.html")));
        assert_eq!(compare.contains("value differs"), differs, "{english}: {compare}");
        assert_eq!(dossier.contains("which of them is right?"), differs, "{english}: {dossier}");
    }
}

/// Words that stand in a copy and that nobody has marked there are no words that it lacks.
#[test]
fn the_comparison_says_that_a_claim_is_not_marked_and_not_that_its_words_are_missing() {
    let reading = "rights = \"own\"\n".to_owned() + &figure("boats", "passage.en = \"20 boats\"");
    let site = Site::of(&reading, "# Boats\n\nThey have 20 boats.\n");
    let built = site.with("content/first/de.md", "# Boote\n\nSie haben 20 Boote.\n").build();
    let page = built.page("first/compare/index.html");
    assert!(page.contains("not marked in this version") && !page.contains("no passage"), "{page}");
}
