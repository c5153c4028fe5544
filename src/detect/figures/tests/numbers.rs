//! Digits, number words, magnitudes and fractions.

use super::{assert_figures, found, shown};

#[test]
fn german_number_words_are_read_however_long() {
    assert_figures(
        "de",
        &[
            ("Es kamen dreiundzwanzigtausend Gäste.", &["23000"]),
            ("Es kamen hundertsiebzehn Gäste.", &["117"]),
            ("Rund zwölfhundert Häuser blieben leer.", &["~1200"]),
            ("Gezählt wurden zwei Millionen dreihunderttausendfünf Stimmen.", &["2300005"]),
            ("Mehr als die Hälfte kam.", &[">0.5"]),
            ("Er nahm anderthalb Millionen Stimmen.", &["1500000"]),
            ("Das dauerte zweieinhalb Stunden.", &["2.5 h"]),
            ("Sie brachte ein halbes Dutzend Eier.", &["6"]),
            ("Bis heute fehlen sieben und ein Viertel Milliarden.", &["7250000000"]),
            ("Der Wert liegt bei drei Komma eins vier.", &["3.14"]),
        ],
    );
}

/// Between an article or a bound and its number stand words and signs that are in themselves no figure.
#[test]
fn what_opens_a_figure_is_followed_to_its_number() {
    assert_figures(
        "de",
        &[
            ("Es fehlen ein Komma fünf Millionen.", &["1500000"]),
            ("Ein-Euro-Jobs gibt es nicht mehr.", &["1 EUR"]),
            ("Sie zahlt ein$.", &["1 USD"]),
            ("Das kostet einen laotischen Kip.", &["1 LAK"]),
            ("Er kam mit weit mehr als nur rund zwölf Leuten.", &["~12"]),
            ("Mehr als die Regierung will, kostet der Bau.", &[]),
        ],
    );
}

#[test]
fn english_number_words_are_read() {
    assert_figures(
        "en",
        &[
            ("They sold twenty-three thousand four hundred and six boats.", &["23406"]),
            ("It took half a million bricks.", &["500000"]),
            ("She bought a dozen candles.", &["12"]),
            ("We need two and a half bottles.", &["2.5"]),
            ("About two thirds of the seats were empty.", &["~0.666666666666667"]),
            ("It rose by three point two five million.", &["3250000"]),
            ("More than half of them came.", &[">0.5"]),
            ("He counted four hundred thousand stars.", &["400000"]),
        ],
    );
}

#[test]
fn digits_are_read_as_the_language_writes_them() {
    assert_figures(
        "de",
        &[
            ("Es waren 12.500 Besucher.", &["12500"]),
            ("Es waren 12 500 Besucher.", &["12500"]),
            ("In Kiel 12 500 Besucher.", &["12500"]),
            ("Das sind 3,3 Mrd. Euro.", &["3300000000 EUR"]),
            ("Es fehlen 4 Billionen Euro.", &["4000000000000 EUR"]),
            ("Sie hat 1½ Bücher gelesen.", &["1.5"]),
            ("Er trank 3/4 Liter.", &["0.75 L"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("There were 12,500 visitors.", &["12500"]),
            ("It cost 3.3 billion euros.", &["3300000000 EUR"]),
            ("It is 4 trillion.", &["4000000000000"]),
            ("Walk 7 1/2 miles.", &["7.5 [mi_i]"]),
        ],
    );
}

#[test]
fn the_precision_is_that_of_the_last_digit_stated() {
    let precision = |language, text| found(language, text).figures[0].interval.precision;
    assert_eq!(precision("de", "Es waren 3,3 Milliarden Menschen."), 8);
    assert_eq!(precision("de", "Es waren 20.000 Menschen."), 0);
    assert_eq!(precision("en", "There were 3.30 billion people."), 7);
    assert_eq!(precision("en", "There were two million people."), 6);
}

#[test]
fn articles_and_words_that_look_like_numbers_count_nothing() {
    assert_figures(
        "de",
        &[
            ("Eine Einheit achtete auf ein Zeichen.", &[]),
            ("Einige Zweifel an der Dreistigkeit des Elfmeters blieben.", &[]),
            ("Mehrere Millionen Menschen sahen das.", &[]),
            ("Ein Mann kam vor einem Jahr.", &[]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("No one knew which one to take a year ago.", &[]),
            ("Several hundred people saw it.", &[]),
            ("Hundreds of people saw a double-digit rise.", &[]),
            ("A man and a boat in a mark of respect.", &[]),
        ],
    );
}

#[test]
fn signs_belong_to_the_number_and_dashes_do_not() {
    assert_figures(
        "de",
        &[
            ("Nachts waren es -5 Grad.", &["-5 deg"]),
            ("Nachts waren es minus 5,5 Grad.", &["-5.5 deg"]),
            ("Drei Grad unter null sind kalt.", &["-3 deg"]),
            ("Das Dorf – 80 Häuser – brannte.", &["80"]),
        ],
    );
    assert_eq!(shown("en", "It fell to −12 degrees."), ["-12 deg"]);
    assert_eq!(shown("en", "It fell to minus-12 degrees."), ["-12 deg"]);
    assert_eq!(shown("en", "It fell to ∼−12 degrees."), ["~-12 deg"]);
}

#[test]
fn multipliers_are_kept_apart_from_counts() {
    use crate::model::FigureKind::Multiplier;
    for (language, text, number) in [
        ("de", "Er kostet etwa das Vierfache.", "~4"),
        ("de", "Es ist doppelt so viel.", "2"),
        ("de", "Das war dreimal so teuer.", "3"),
        ("de", "Die Kosten stiegen 3-fach.", "3"),
        ("en", "It costs about four times as much.", "~4"),
        ("en", "A threefold rise surprised them.", "3"),
        ("en", "It is twice as long.", "2"),
    ] {
        assert_eq!(shown(language, text), [number], "{text}");
        assert_eq!(found(language, text).figures[0].kind, Multiplier, "{text}");
    }
    assert_figures("de", &[("Ein drei- bis vierfacher Preis.", &["3..4"])]);
}

#[test]
fn what_is_counted_is_named() {
    let noun = |language, text: &'static str| found(language, text).figures[0].noun.map(|noun| &text[noun.range()]);
    assert_eq!(noun("de", "Es sind 500 neue Mitarbeiter dort."), Some("Mitarbeiter"));
    assert_eq!(noun("de", "Es sind 500, sagte er."), None);
    assert_eq!(noun("de", "Es sind 500 neue Elektro-Busse dort."), Some("Elektro-Busse"));
    assert_eq!(noun("de", "Es sind 12 A320 bestellt."), Some("A320"));
    assert_eq!(noun("de", "Er zahlt 12 anstatt fünf Euro."), None);
    assert_eq!(noun("en", "There are 500 new workers there."), Some("workers"));
}

#[test]
fn an_m_is_a_million_before_people_and_units_and_else_a_metre() {
    assert_figures(
        "en",
        &[
            ("They moved 7.5m tonnes and 3m people.", &["7500000 t", "3000000"]),
            ("A 5m boat, 2m of rope, 40m wide.", &["5 m", "2 m", "40 m"]),
        ],
    );
}
