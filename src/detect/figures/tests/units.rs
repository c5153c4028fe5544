//! Measures and their units.

use super::{assert_figures, found};
use crate::model::FigureKind;

#[test]
fn a_word_that_is_a_unit_too_measures_nothing_before_what_is_counted() {
    assert_figures(
        "en",
        &[
            ("Seven won prizes, and 5 won the cup.", &["7", "5"]),
            ("He won 4 prizes.", &["4"]),
            ("There are three real reasons.", &["3"]),
            ("Two bar stools broke.", &["2"]),
            ("They paid 9,000 won.", &["9000 KRW"]),
            ("He has a PC.", &[]),
        ],
    );
    assert_figures(
        "de",
        &[
            ("Zum anderen lobte Mark Huber sie.", &[]),
            ("Er zahlte 7 Mark.", &["7 DEM"]),
            ("Er zahlte 9 D-Mark.", &["9 DEM"]),
        ],
    );
}

#[test]
fn a_count_by_time_keeps_it() {
    assert_figures("de", &[("Es kommen 400 pro Tag.", &["400 /d"]), ("Er kaufte 400 Acres.", &["400 [acr_us]"])]);
    assert_figures(
        "en",
        &[
            ("It draws 400 per day.", &["400 /d"]),
            ("It draws 400 a week.", &["400 /wk"]),
            ("It is up from 400 a week ago.", &["400"]),
            ("It is up from $4 a week ago.", &["4 USD"]),
        ],
    );
}

#[test]
fn units_are_canonical() {
    assert_figures(
        "de",
        &[
            ("Der Weg ist 12 Kilometer lang.", &["12 km"]),
            ("Sie fuhr 120 km/h.", &["120 km/h"]),
            ("Das Feld misst 3 Hektar.", &["3 har"]),
            ("Es braucht 40 Kilowattstunden.", &["40 kW.h"]),
            ("Die Wand ist 9 m² groß.", &["9 m2"]),
            ("Der Anteil stieg um 3 Prozentpunkte auf 45 Prozent.", &["3 pp", "45 %"]),
            ("Ein 10-Minuten-Takt wäre gut.", &["10 min"]),
            ("Bei 21 Grad Celsius ist es warm.", &["21 Cel"]),
            ("Das Licht legt 300.000 Kilometer pro Sekunde zurück.", &["300000 km/s"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("The road is 12 miles long.", &["12 [mi_i]"]),
            ("A 14-kilometer tunnel was built.", &["14 km"]),
            ("It fell by 3 percentage points to 45 percent.", &["3 pp", "45 %"]),
            ("The board is 6 feet 2 inches long.", &["74 [in_i]"]),
            ("He is six foot two and weighs 80 kg.", &["74 [in_i]", "80 kg"]),
            ("They have 6 feet, two heads and one tail.", &["6 [ft_i]", "2"]),
            ("It is a quarter of an inch thick.", &["0.25 [in_i]"]),
            ("At 70 degrees Fahrenheit it melts.", &["70 [degF]"]),
            ("The mirror is 5\" wide.", &["5 [in_i]"]),
        ],
    );
}

#[test]
fn units_that_are_so_many_of_another_are_multiplied_out() {
    assert_figures(
        "de",
        &[
            ("Es dauerte eine Viertelstunde.", &["0.25 h"]),
            ("Es dauerte zwei Vierteljahre.", &["6 mo"]),
            ("Es dauerte zwei Jahrzehnte.", &["20 a"]),
            ("Der Zins stieg um einen Viertelprozentpunkt.", &["0.25 pp"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("It took a quarter of an hour.", &["0.25 h"]),
            ("It took three decades.", &["30 a"]),
            ("It took two fortnights.", &["4 wk"]),
        ],
    );
}

#[test]
fn what_is_said_behind_a_smaller_part_ends_the_figure() {
    assert_figures(
        "en",
        &[
            ("She is six foot seven tall.", &["79 [in_i]"]),
            ("The child is a year and a half old.", &["1.5 a"]),
            ("They saw six foot seven times.", &["6 [ft_i]", "7"]),
        ],
    );
}

#[test]
fn what_a_price_is_for_each_of_is_a_measure() {
    assert_figures("en", &[("It costs $3 a pound.", &["3 USD/[lb_av]"]), ("It costs 3 pounds.", &["3 GBP"])]);
    assert_figures(
        "de",
        &[("Es kostet 3 Dollar pro Pfund.", &["3 USD/[lb_av]"]), ("Es gab 20 Fässer Öl.", &["20 [bbl_us]"])],
    );
    assert_figures("en", &[("They hid 40 bars of gold.", &["40"]), ("It is at 2 bar.", &["2 bar"])]);
}

#[test]
fn an_age_is_no_duration() {
    for (language, text) in [
        ("de", "Die 38-jährige Anna kam."),
        ("de", "Der Baum ist 38 Jahre alt."),
        ("en", "The 38-year-old tree fell."),
        ("en", "The tree is 38 years old."),
    ] {
        let figure = &found(language, text).figures[0];
        assert_eq!((figure.kind, figure.unit.as_deref()), (FigureKind::Age, Some("a")), "{text}");
    }
    assert_eq!(found("de", "Sie wartete 38 Jahre.").figures[0].kind, FigureKind::Duration);
}

#[test]
fn a_quotation_mark_is_no_inch() {
    assert_figures("en", &[("She called it \"Room of 12\" then.", &["12"])]);
}

#[test]
fn what_is_counted_is_no_part_of_the_next_amount() {
    let nouns = |text: &str| -> Vec<String> {
        let found = super::found("en", text);
        found.figures.iter().filter_map(|figure| figure.noun).map(|noun| text[noun.range()].to_owned()).collect()
    };
    assert!(nouns("They gave away 3 USD50 cards.").is_empty());
    assert_eq!(nouns("The 21 A330s left."), ["A330s"]);
    assert_eq!(nouns("There are 300-plus boats."), ["boats"]);
}
