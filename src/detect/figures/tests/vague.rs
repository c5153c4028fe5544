//! Quantities without a number.

use super::{assert_figures, found};

/// The figures of `text` that have no number: their words, with what is counted.
fn vague(language: &str, text: &str) -> Vec<String> {
    found(language, text).vague.iter().map(|figure| text[figure.with_noun().range()].to_owned()).collect()
}

/// Each text has these figures without a number, and no other figure.
#[track_caller]
fn assert_vague(language: &str, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(vague(language, text), *expected, "{text}");
        assert_figures(language, &[(text, &[])]);
    }
}

#[test]
fn plurals_of_magnitudes_are_quantities_without_a_number() {
    assert_vague(
        "de",
        &[
            ("Es kamen Tausende.", &["Tausende"]),
            ("Es kamen Zehntausende Zuschauer.", &["Zehntausende Zuschauer"]),
            ("Das kostet einige tausend Euro.", &["einige tausend Euro"]),
            ("Mehrere Millionen Liter liefen aus.", &["Mehrere Millionen Liter"]),
            (
                "Dort lagen Dutzende von Kisten und mehrere hundert Fässer.",
                &["Dutzende von Kisten", "mehrere hundert Fässer"],
            ),
            ("Hunderte Millionen Euro fehlen.", &["Hunderte Millionen Euro"]),
            ("Ein paar Dutzend Helfer kamen.", &["Ein paar Dutzend Helfer"]),
            ("Tausende und Abertausende Vögel zogen fort.", &["Tausende und Abertausende Vögel"]),
            ("Sie sammelten mehrere hunderttausend Unterschriften.", &["mehrere hunderttausend Unterschriften"]),
        ],
    );
    assert_vague(
        "en",
        &[
            ("Thousands came.", &["Thousands"]),
            ("Tens of thousands of litres were lost.", &["Tens of thousands of litres"]),
            ("It cost several hundred dollars.", &["several hundred dollars"]),
            ("They found dozens of crates.", &["dozens of crates"]),
            ("A few thousand people signed.", &["A few thousand people"]),
            ("Scores of boats sank.", &["Scores of boats"]),
            ("They spent hundreds of millions of euros.", &["hundreds of millions of euros"]),
        ],
    );
}

#[test]
fn a_unit_that_counts_a_vague_plural_is_read() {
    let unit = |language, text| found(language, text).vague[0].unit.clone();
    assert_eq!(unit("de", "Das kostet einige tausend Euro im Jahr.").as_deref(), Some("EUR"));
    assert_eq!(unit("en", "They lost tens of millions of dollars.").as_deref(), Some("USD"));
    assert_eq!(unit("de", "Es kamen Tausende in die Stadt."), None);
}

#[test]
fn a_number_before_a_magnitude_is_a_number() {
    assert_figures(
        "de",
        &[("Es waren drei Millionen, zwei Dutzend und 5 Milliarden.", &["3000000", "24", "5000000000"])],
    );
    assert_figures("en", &[("It was three million, two dozen and a hundred.", &["3000000", "24", "100"])]);
    assert!(vague("de", "Es waren drei Millionen, zwei Dutzend und 5 Milliarden.").is_empty());
    assert!(vague("en", "It was three million, two dozen and a hundred.").is_empty());
}

#[test]
fn set_phrases_and_words_like_them_state_nothing() {
    assert_vague(
        "de",
        &[("Tausend Dank!", &[]), ("Viele kamen, einige blieben.", &[]), ("Der Millionenbetrag fehlt.", &[])],
    );
    assert_vague(
        "en",
        &[("A baker’s dozen.", &[]), ("Thanks a million.", &[]), ("Many came, several left, a few stayed.", &[])],
    );
}
