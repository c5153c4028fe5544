//! Open questions: each is asked once, of all figures, voices or copies that leave it open, and none is asked that
//! another answers.

use super::site::{Built, Site};

const COPY: &str = "# Prices\n\nThe pier cost 500 yuan (70 dollars), the crane 900 euros; the mast weighs 4 tonnes.\n\
                    Someone says that it leans, and the dockers say that it is old.\n";

fn figure(id: &str, passage: &str, more: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\npassage = \"{passage}\"\n{more}\n")
}

fn speaker(id: &str, kind: &str) -> String {
    format!("[[speaker]]\nid = \"{id}\"\nname = \"The {id}\"\nkind = \"{kind}\"\n\n")
}

fn voice(id: &str, speaker: &str, passage: &str) -> String {
    let said = "form = \"indirect\"\nfunction = \"statement\"";
    format!("[[voice]]\nid = \"{id}\"\nspeaker = \"{speaker}\"\n{said}\npassage = \"{passage}\"\n\n")
}

/// The questions of a reading with these claims.
fn questions(claims: &[String]) -> String {
    let head = "rights = \"quotation\"\noutlet = \"paper\"\n\n[[source]]\nid = \"paper\"\ntitle = \"The Paper\"\n\n";
    let head = head.to_owned() + &speaker("witness", "unnamed") + &speaker("dockers", "group");
    let built: Built = Site::of(&(head + &claims.concat()), COPY).build();
    let page = built.page("first/dossier/index.html");
    page.split("<section class=\"questions\">").nth(1).unwrap().split("</section>").next().unwrap().to_owned()
}

#[test]
fn one_question_asks_where_all_figures_without_a_source_come_from_and_names_each_once() {
    let asked = questions(&[figure("crane", "900 euros", ""), figure("mast", "4 tonnes", "")]);
    assert_eq!(asked.matches("Where do these 2 figures come from?").count(), 1, "{asked}");
    assert_eq!((asked.matches("#l--crane").count(), asked.matches("#l--mast").count()), (1, 1), "{asked}");
}

#[test]
fn a_figure_that_someone_states_or_a_document_has_is_not_asked_about() {
    let stated = figure("crane", "900 euros", "speaker = \"dockers\"");
    let asked = questions(&[stated, figure("mast", "4 tonnes", "source = \"paper\"")]);
    assert!(!asked.contains("come from?"), "{asked}");
}

#[test]
fn a_conversion_is_not_asked_about_where_the_amount_that_it_converts_is() {
    let pier = figure("pier", "500 yuan", "");
    for converts in ["converts = \"pier\"", ""] {
        let asked = questions(&[pier.clone(), figure("dollars", "70 dollars", converts)]);
        assert!(asked.contains("#l--pier") && !asked.contains("#l--dollars"), "{converts}: {asked}");
    }
    let asked = questions(&[figure("dollars", "70 dollars", "")]);
    assert!(asked.contains("#l--dollars"), "nothing else stands for the amount: {asked}");
}

#[test]
fn who_is_meant_is_asked_of_those_without_a_name_and_not_of_groups() {
    let said = [voice("leans", "witness", "it leans"), voice("old", "dockers", "it is old")];
    let asked = questions(&said);
    assert_eq!(asked.matches("Who exactly is meant?").count(), 1, "{asked}");
    assert!(asked.contains("it leans</a>") && !asked.contains("it is old</a>"), "{asked}");
}

#[test]
fn nobody_is_asked_for_the_address_of_an_outlet() {
    let asked = questions(&[voice("old", "dockers", "it is old")]);
    assert!(asked.contains("On what day did the article appear?") && !asked.contains("The Paper"), "{asked}");
}
