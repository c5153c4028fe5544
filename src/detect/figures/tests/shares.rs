//! Parts of a whole, and multiples.

use super::{assert_figures, found};
use crate::model::FigureKind;

#[test]
fn a_part_of_a_whole_is_one_figure() {
    assert_figures(
        "de",
        &[
            ("Jeder Vierte fährt Rad.", &["0.25"]),
            ("Fast jede zehnte Brücke bröckelt.", &["<~0.1"]),
            ("Es fehlten drei Hundertstel Sekunden.", &["0.03 s"]),
            ("Er bekam siebzig v.H. davon.", &["70 %"]),
            ("Der Absatz fiel 2012 um die Hälfte.", &["0.5"]),
            ("Mehr als jeder 5. Betrieb bildet aus.", &[">0.2"]),
            ("Vier von fünf Befragten nicken.", &["0.8"]),
            ("Nur 85 von 100 Losen gewinnen.", &["0.85"]),
            ("Eine von acht Proben war schlecht.", &["0.125"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("One in four pupils walks.", &["0.25"]),
            ("Nearly 3 in 10 shops closed.", &["<~0.3"]),
            ("More than seven out of ten pupils walk.", &[">0.7"]),
            ("Every fifth barn leaks.", &["0.2"]),
            ("They have a one-in-eight chance.", &["0.125"]),
            ("A quarter of the pupils walk.", &["0.25"]),
            ("A fifth of them run.", &["0.2"]),
        ],
    );
}

#[test]
fn what_counts_or_says_how_often_is_no_share() {
    assert_figures(
        "de",
        &[
            ("Drei der vier Boote sanken.", &["3", "4"]),
            ("Jeden zweiten Tag und jede dritte Woche regnet es.", &[]),
            ("Sie ist eine von vier Töchtern.", &["4"]),
            ("Dort wurden 13 von 27 Booten gefunden.", &["13", "27"]),
            ("Die zweite Hälfte war besser, das letzte Drittel nicht.", &[]),
            ("Der Dritte gewann jedes zweite Mal.", &[]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("Three of the four boats sank.", &["3", "4"]),
            ("It rains every second day and every third Monday.", &[]),
            ("Every second counts for them.", &[]),
            ("They ran four in six hours.", &["4", "6 h"]),
            ("The first half was dull, and so was the last quarter of it.", &[]),
        ],
    );
}

#[test]
fn verbs_of_multiplying_state_a_factor() {
    assert_figures(
        "de",
        &[
            ("Die Miete hat sich vervierfacht.", &["4"]),
            ("Der Absatz hat sich mehr als verdoppelt.", &[">2"]),
            ("Die Fläche wurde fast halbiert.", &[">~0.5"]),
            ("Er ist mehr als halbiert.", &["<0.5"]),
            ("Es kamen halb so viele Gäste.", &["0.5"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("Rents have more than tripled.", &[">3"]),
            ("Output halved.", &["0.5"]),
            ("It drew half as many guests.", &["0.5"]),
            ("They want to double exports.", &["2"]),
            ("It cost double the price.", &["2"]),
        ],
    );
    let kind = |language, text| found(language, text).figures[0].kind;
    assert_eq!(kind("de", "Der Absatz hat sich verdreifacht."), FigureKind::Multiplier);
    assert_eq!(kind("en", "Sales more than doubled."), FigureKind::Multiplier);
}

#[test]
fn an_adjective_that_says_of_what_kind_multiplies_nothing() {
    assert_figures("de", &[("Sie hat die doppelte Staatsbürgerschaft und einen doppelten Boden.", &[])]);
    assert_figures("de", &[("Er nahm die doppelte Menge.", &["2"])]);
    assert_figures("en", &[("They took a double bed after the triple jump.", &[]), ("Take a double dose.", &["2"])]);
}

#[test]
fn a_part_of_a_magnitude_or_a_unit_is_one_number() {
    assert_figures(
        "de",
        &[
            ("Der Weg braucht eine Dreiviertelstunde.", &["0.75 h"]),
            ("Nach einer Viertelstunde war Schluss.", &["0.25 h"]),
            ("Sie wartete zweieinviertel Stunden.", &["2.25 h"]),
            ("Er blieb drei Jahrzehnte.", &["30 a"]),
            ("Es war anderthalbmal so schwer.", &["1.5"]),
            ("Es waren ein und vierzig Grad.", &["41 deg"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("It cost a third of a million euros.", &["333333.333333333 EUR"]),
            ("They counted three quarters of a billion stars.", &["750000000"]),
            ("We walked a mile and a half.", &["1.5 [mi_i]"]),
            ("She stayed for an hour and a quarter.", &["1.25 h"]),
            ("A two-and-a-half-hour show began.", &["2.5 h"]),
            ("It made two million and a half.", &["2500000"]),
            ("A half-million-euro gift came.", &["500000 EUR"]),
            ("One million, four hundred and six stars.", &["1000406"]),
            ("An hour and half a dozen calls later he gave up.", &["6"]),
        ],
    );
}

#[test]
fn a_share_may_be_joined_by_hyphens() {
    assert_figures("en", &[("A 1-in-5 chance, a three-in-ten risk.", &["0.2", "0.3"])]);
}
