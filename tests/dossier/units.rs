//! What pages and tables say of quantities in two units, and of rates.

use crate::site::{Built, Site};

fn figure(id: &str, passage: &str, more: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\npassage = \"{passage}\"\n{more}\n")
}

/// A canal whose length is said in miles and in kilometres.
fn canal(kilometres: &str, more: &str) -> Built {
    let reading = "rights = \"own\"\n".to_owned()
        + &figure("miles", "5 miles", "")
        + &figure("kilometres", kilometres, "converts = \"miles\"")
        + more;
    Site::of(&reading, &format!("# The canal\n\nThe canal is 5 miles ({kilometres}) long.\n")).build()
}

/// The words of a page, without its tags.
fn words(built: &Built, page: &str) -> String {
    let pieces = built.page(page).split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect()
}

const QUESTION: &str = "This conversion does not come out: which is right?";

#[test]
fn a_length_that_is_said_in_two_units_is_shown_with_what_it_comes_to() {
    let built = canal("8 kilometres", "");
    assert!(!built.codes().contains(&"F204"), "{}", built.said);
    let dossier = words(&built, "first/dossier/index.html");
    assert!(dossier.contains("8.05\u{a0}km") && dossier.contains("fits"), "{dossier}");
    assert!(!dossier.contains("at odds:") && !dossier.contains("which is right?"), "{dossier}");
    let note = words(&built, "first/index.html");
    assert!(note.contains("from the numbers: 8.05\u{a0}km") && !note.contains("at odds with this"), "{note}");
    assert!(!note.contains("implied rate"), "a length has no rate of exchange");
    assert!(built.page("first/figures.csv").contains(",8.04672,8.04672,km"));
}

#[test]
fn a_length_that_comes_to_something_else_is_at_odds_on_every_page_and_is_asked_about() {
    let built = canal("12 kilometres", "");
    assert!(built.codes().contains(&"F204"), "{}", built.said);
    let dossier = words(&built, "first/dossier/index.html");
    assert!(dossier.contains("at odds:") && dossier.contains(QUESTION), "{dossier}");
    assert!(dossier.contains("= 12\u{a0}km from the numbers: 8.05\u{a0}km"), "{dossier}");
    assert!(words(&built, "first/index.html").contains("8.05\u{a0}km; at odds with this"));
}

#[test]
fn a_length_that_the_reading_dismisses_is_shown_with_the_reason_and_not_asked_about() {
    let ignore = "[[ignore]]\ncode = \"F204\"\npassage = \"12 kilometres\"\nreason = \"The article counts locks.\"\n";
    let built = canal("12 kilometres", ignore);
    assert!(!built.codes().contains(&"F204"), "{}", built.said);
    let dossier = words(&built, "first/dossier/index.html");
    assert!(dossier.contains("dismissed here: The article counts locks.") && !dossier.contains(QUESTION), "{dossier}");
}

#[test]
fn a_rate_keeps_its_unit_on_every_page_and_has_a_plot_of_its_own() {
    let reading = "rights = \"own\"\n".to_owned()
        + &figure("hers", "12 dollars an hour", "")
        + &figure("his", "15 dollars an hour", "")
        + &figure("fee", "20 dollars", "")
        + &figure("fine", "30 dollars", "")
        + &figure("diesel", "$3 a gallon", "");
    let text = "# The canal\n\nShe earns 12 dollars an hour and he 15 dollars an hour. The fee is 20 dollars, the fine \
                30 dollars, diesel $3 a gallon.\n";
    let built = Site::of(&reading, text).build();
    for page in ["first/index.html", "first/dossier/index.html"] {
        let text = words(&built, page);
        assert!(text.contains("12\u{a0}USD/h") && text.contains("3\u{a0}USD/gal"), "{page}: {text}");
    }
    let dossier = words(&built, "first/dossier/index.html");
    let asked = dossier.split_once("Where do these 5 figures come from?").expect("all are asked about").1;
    assert!(asked.contains("12\u{a0}USD/h") && asked.contains("3\u{a0}USD/gal"), "{asked}");
    let page = built.page("first/dossier/index.html");
    let plots: Vec<_> =
        page.split("<figure class=\"plot\"").skip(1).map(|plot| plot.split("</figure>").next().unwrap()).collect();
    let shows = |unit: &str, rate: bool| plots.iter().any(|plot| plot.contains(unit) && plot.contains("USD/h") == rate);
    assert!(plots.len() == 2 && shows("20\u{a0}USD", false) && shows("12\u{a0}USD/h", true), "{plots:?}");
    assert!(built.page("first/figures.csv").contains("12 USD/h,money,,exactly,no,12,12,0,USD/h"));
}

#[test]
fn a_reading_without_figures_has_no_table_of_them() {
    let voice = "rights = \"own\"\n[[voice]]\nid = \"spring\"\npassage = \"the locks open in spring\"\n\
        speaker = \"weber\"\nform = \"indirect\"\nfunction = \"announcement\"\n\
        [[speaker]]\nid = \"weber\"\nname = \"Ada Weber\"\nkind = \"person\"\n";
    let built = Site::of(voice, "# The canal\n\nAda Weber says that the locks open in spring.\n").build();
    assert!(built.pages.contains_key("first/claims.csv") && !built.pages.contains_key("first/figures.csv"));
    let dossier = built.page("first/dossier/index.html");
    assert!(dossier.contains("claims.csv") && !dossier.contains("figures.csv"));
}
