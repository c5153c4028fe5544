//! A sum, ratio, share or conversion that does not fit and that the reading dismisses is shown with the reason, and no
//! question is asked about it.

use crate::site::{Built, Site};

const SUM: &str = "rights = \"own\"\n\
                   [[figure]]\nid = \"old\"\npassage = \"20 boats\"\n\
                   [[figure]]\nid = \"new\"\npassage = \"30 boats\"\n\
                   [[figure]]\nid = \"all\"\npassage = \"70 boats\"\n";
const BOATS: &str = "# Boats\n\nThere were 20 boats of wood and 30 boats of steel, 70 boats in all.\n";

const REASON: &str = "The article counts rowing boats <too>.";
const SHOWN: &str = "dismissed here: The article counts rowing boats &lt;too&gt;.";

fn ignore(code: &str, passage: &str) -> String {
    format!("[[ignore]]\ncode = \"{code}\"\n{passage}reason = \"{REASON}\"\n")
}

fn dossier(reading: &str, text: &str) -> (Built, String) {
    let built = Site::of(reading, text).build();
    let page = built.page("first/dossier/index.html").to_owned();
    (built, page)
}

fn made(key: &str) -> String {
    format!("{SUM}{key}\n")
}

#[test]
fn what_does_not_fit_is_at_odds_and_asked_about_until_it_is_dismissed() {
    for (code, key) in [
        ("F209", "sum = [\"old\", \"new\"]"),
        ("F205", "ratio = { of = \"old\", to = \"new\" }"),
        ("F208", "share = { of = \"old\", to = \"new\" }"),
    ] {
        let text = match code {
            "F205" => BOATS.replace("70 boats in all", "a 70-fold crowd"),
            "F208" => BOATS.replace("70 boats in all", "and 5 percent is little"),
            _ => BOATS.to_owned(),
        };
        let passage = match code {
            "F205" => "70-fold",
            "F208" => "5 percent",
            _ => "70 boats",
        };
        let reading = made(key).replace("passage = \"70 boats\"", &format!("passage = \"{passage}\""));
        let (built, page) = dossier(&reading, &text);
        assert!(built.codes().contains(&code), "{code}: {}", built.said);
        assert!(page.contains("at odds:"), "{code}");
        assert!(page.contains("which is right?"), "{code}: it is asked about");
        for at in [String::new(), format!("passage = \"{passage}\"\n")] {
            let (built, page) = dossier(&format!("{reading}{}", ignore(code, &at)), &text);
            assert!(!built.codes().contains(&code), "{}", built.said);
            assert!(page.contains(SHOWN) && !page.contains("at odds:"), "{code} {at}");
            assert!(!page.contains("which is right?"), "{code}: its question goes");
            let note = built.page("first/index.html");
            assert!(note.contains(SHOWN) && !note.contains("at odds with this"), "{code}: the note says so too");
        }
    }
}

#[test]
fn a_dismissal_of_another_passage_changes_nothing() {
    let reading = made("sum = [\"old\", \"new\"]") + &ignore("F209", "passage = \"20 boats\"\n");
    let (_, page) = dossier(&reading, BOATS);
    assert!(page.contains("at odds:") && !page.contains("dismissed here"));
}

const MONEY: &str = "rights = \"own\"\n\
                     [[figure]]\nid = \"one\"\npassage = \"70 million yuan\"\n\
                     [[figure]]\nid = \"one-usd\"\npassage = \"10 million dollars\"\nconverts = \"one\"\n\
                     [[figure]]\nid = \"two\"\npassage = \"140 million yuan\"\n\
                     [[figure]]\nid = \"two-usd\"\npassage = \"20 million dollars\"\nconverts = \"two\"\n\
                     [[figure]]\nid = \"three\"\npassage = \"900 million yuan\"\n\
                     [[figure]]\nid = \"three-usd\"\npassage = \"10.0 million dollars\"\nconverts = \"three\"\n";
const PRICES: &str = "# Prices\n\nThe pier cost 70 million yuan (10 million dollars), the quay 140 million yuan (20 million \
                      dollars). The crane cost 900 million yuan (10.0 million dollars).\n";

#[test]
fn a_conversion_that_is_dismissed_leaves_the_others_to_agree() {
    let (built, page) = dossier(MONEY, PRICES);
    assert!(built.codes().contains(&"F204"), "{}", built.said);
    assert!(
        page.contains("does not fit the others")
            && page.contains("no rate fits all of them")
            && page.contains("how were they made?")
    );
    let (built, page) = dossier(&(MONEY.to_owned() + &ignore("F204", "passage = \"10.0 million dollars\"\n")), PRICES);
    assert!(!built.codes().contains(&"F204"), "{}", built.said);
    assert!(
        page.contains(SHOWN)
            && !page.contains("does not fit the others")
            && !page.contains("no rate fits")
            && !page.contains("how were they made?")
    );
    assert!(page.contains("both allow"), "the other two still agree");
}
