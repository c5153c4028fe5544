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
