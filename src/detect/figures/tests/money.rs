//! Amounts of money and their codes.

use super::{assert_figures, found};

#[test]
fn currencies_have_their_iso_code() {
    assert_figures(
        "de",
        &[
            ("Das kostet 20 US-Dollar.", &["20 USD"]),
            ("Sie zahlten 500 Mio. Yuan dafür.", &["500000000 CNY"]),
            ("Für 45 € gibt es nichts.", &["45 EUR"]),
            ("Er verlor 30 schwedische Kronen.", &["30 SEK"]),
            ("Sie fand einen Euro.", &["1 EUR"]),
            ("Er bot CHF 250.", &["250 CHF"]),
            ("Ein Brot kostet zwei Euro achtzig.", &["2.8 EUR"]),
            ("Ein Brot kostet 2 Euro und 5 Cent.", &["2.05 EUR"]),
            ("Die Strafe beträgt 4,5 Milliarden Hongkong-Dollar.", &["4500000000 HKD"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("It costs $20.", &["20 USD"]),
            ("They paid US$5.2 billion.", &["5200000000 USD"]),
            ("They paid €10m for it.", &["10000000 EUR"]),
            ("He lost 30 Swedish kronor.", &["30 SEK"]),
            ("It was worth 60 USD million.", &["60000000 USD"]),
            ("She gave me 3 dollars and 20 cents.", &["3.2 USD"]),
            ("She found a $50 note.", &["50 USD"]),
            ("She found A$50.", &["50 AUD"]),
            ("He earns $15 per hour.", &["15 USD/h"]),
        ],
    );
}

#[test]
fn a_letter_before_a_dollar_is_one_of_another_country_only_where_it_touches() {
    assert_figures(
        "en",
        &[
            ("A $7 million bridge opened.", &["7000000 USD"]),
            ("Seats in row B $30, in row C $20.", &["30 USD", "20 USD"]),
            ("They paid C$7 and A$8m.", &["7 CAD", "8000000 AUD"]),
            ("They paid $US7 million and $A8.", &["7000000 USD", "8 AUD"]),
            ("The fine was RM9,000.", &["9000 MYR"]),
        ],
    );
}

#[test]
fn magnitudes_are_read_behind_hyphens_and_as_letters() {
    assert_figures(
        "de",
        &[
            ("Der 40-Millionen-Euro-Vertrag platzte.", &["40000000 EUR"]),
            ("Ein Drei-Milliarden-Fonds entsteht.", &["3000000000"]),
            ("Das 6-Mrd.-Paket kommt.", &["6000000000"]),
            ("Ein 40-Euro-Schein und ein 7-Tage-Plan.", &["40 EUR", "7 d"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("The $2.5-billion dam broke.", &["2500000000 USD"]),
            ("A 30-million-pound bid failed.", &["30000000 GBP"]),
            ("The $6-million-a-year school closed.", &["6000000 USD/a"]),
            ("It lost $3.1b and €7m.", &["3100000000 USD", "7000000 EUR"]),
            ("We are 9 B people.", &["9000000000"]),
        ],
    );
}

#[test]
fn digits_that_a_number_is_said_to_have_are_no_number() {
    assert_figures(
        "de",
        &[("Ein vierstelliger Betrag, ein zweistelliger Millionenbetrag, die 6-stellige Summe.", &[])],
    );
    assert_figures("en", &[("A seven-figure sum and a two-digit number.", &[])]);
}

#[test]
fn prices_are_written_in_many_ways() {
    assert_figures(
        "de",
        &[
            ("Das macht 7,– Euro, mit Soße 9,- €.", &["7 EUR", "9 EUR"]),
            ("Der Käse kostet Fr. 7.40, das Brot Fr. 3.–.", &["7.4 CHF", "3 CHF"]),
            ("Der Eintritt kostet 3,- bis 5,- Euro.", &["3..5 EUR"]),
            ("Der Umsatz war 2.400 TEUR.", &["2400000 EUR"]),
            ("Am Fr. 7. Mai kam Fr. Huber.", &[]),
        ],
    );
    assert_figures("en", &[("The balance was $-4.5m.", &["-4500000 USD"])]);
}

#[test]
fn a_pound_is_money_or_weight() {
    assert_figures(
        "en",
        &[
            ("It cost 20 pounds.", &["20 GBP"]),
            ("He ate two pounds of cheese.", &["2 [lb_av]"]),
            ("She carried a twenty-pound stone.", &["20 [lb_av]"]),
        ],
    );
}

#[test]
fn the_core_is_the_number_alone() {
    let text = "Sie zahlten mehr als 3,3 Milliarden Yuan.";
    let figure = &found("de", text).figures[0];
    assert_eq!(&text[figure.core.range()], "3,3 Milliarden");
    assert_eq!(&text[figure.whole.range()], "mehr als 3,3 Milliarden Yuan");
}

#[test]
fn dashes_for_cents_and_signs_behind_a_hyphen_are_read() {
    assert_figures(
        "de",
        &[
            ("Es kostet 4,-- Euro und 9,- €.", &["4 EUR", "9 EUR"]),
            ("Es kostet 6 Mrd. US-$ und 7 US-Dollar.", &["6000000000 USD", "7 USD"]),
        ],
    );
}
