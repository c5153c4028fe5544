//! Ranges, and what their ends share.

use super::assert_figures;

#[test]
fn ranges_share_their_unit_and_magnitude() {
    assert_figures(
        "de",
        &[
            ("Er kostet zwischen 74.000 und 98.000 US-Dollar.", &["74000..98000 USD"]),
            ("In drei bis fünf Jahren ist es so weit.", &["3..5 a"]),
            ("Es werden zwei bis drei Millionen sein.", &["2000000..3000000"]),
            ("Auf den Seiten stehen 84–98 Wörter.", &["84..98"]),
            ("Die Strecke ist 4km-6km lang.", &["4..6 km"]),
            ("Zwischen zwei und zwanzig Leute kamen.", &["2..20"]),
            ("Zwei oder drei Leute kamen.", &["2..3"]),
            ("Das dauert eine bis zwei Stunden.", &["1..2 h"]),
            ("Sie kommt in ein oder zwei Tagen.", &["1..2 d"]),
            ("Ein bis an den Rand voller Eimer kippte.", &[]),
            ("Eine oder eine andere wird gewinnen.", &[]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("It takes one to two years.", &["1..2 a"]),
            ("They lost one or two boats.", &["1..2"]),
            ("They gave one or the other away.", &[]),
            ("It costs between $84,000 and $98,000.", &["84000..98000 USD"]),
            ("It takes three to five years.", &["3..5 a"]),
            ("Expect two to three million.", &["2000000..3000000"]),
            ("A 6- to 9-meter mast was built.", &["6..9 m"]),
            ("Use from 15 to 25 g of salt.", &["15..25 g"]),
        ],
    );
}

#[test]
fn a_change_states_two_figures_each_with_its_unit() {
    assert_figures(
        "de",
        &[
            ("Der Anteil stieg von 8 auf 12 Prozent.", &["8 %", "12 %"]),
            ("Das Minus sank von 6 auf 4 Milliarden Franken.", &["6000000000 CHF", "4000000000 CHF"]),
            ("Der Gewinn wuchs um 2 Millionen auf 9 Millionen Euro.", &["2000000 EUR", "9000000 EUR"]),
            ("Die Zahl kletterte um 300 auf 1,4 Millionen.", &["300", "1400000"]),
            ("Der Preis fiel von 9 Euro auf rund 7 Euro.", &["9 EUR", "~7 EUR"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("Exports climbed 2.4 percent to 1,310.", &["2.4 %", "1310"]),
            ("Rents fell 5% to 38.", &["5 %", "38"]),
            ("Output shrank by 6 percent to 48 percent.", &["6 %", "48 %"]),
            ("The share dropped from 30 to 24 percent.", &["30 %", "24 %"]),
            ("The share fell to 7 from 9 percent.", &["7 %", "9 %"]),
            ("The town grew from 2 to 3 million.", &["2000000", "3000000"]),
            ("Profit rose 4 percent to $12 million.", &["4 %", "12000000 USD"]),
            ("The price was cut from 20 to 14 euros an hour.", &["20 EUR/h", "14 EUR/h"]),
        ],
    );
}

#[test]
fn a_range_stays_one_although_something_changes() {
    assert_figures("de", &[("Der Anteil steigt um 3 bis 4 Prozent.", &["3..4 %"])]);
    assert_figures(
        "en",
        &[
            ("Rents rise by 3 to 4 percent.", &["3..4 %"]),
            ("Rents rose to between 30 and 40 percent.", &["30..40 %"]),
            ("They give discounts from 10 to 20 percent.", &["10..20 %"]),
            ("We saw an increase of 10 percent to 20 percent.", &["10..20 %"]),
        ],
    );
}

#[test]
fn a_side_of_a_range_borrows_what_the_other_says() {
    assert_figures(
        "de",
        &[
            ("Sie zahlen 8 Euro bis 12 Euro pro Tag.", &["8..12 EUR/d"]),
            ("Drei, vier Millionen Menschen kamen.", &["3000000..4000000"]),
            ("Es kostet 40 bis 60.000 Franken.", &["40000..60000 CHF"]),
            ("Nachts sind es minus 4 bis minus 9 Grad.", &["-9..-4 deg"]),
            ("Dreißig oder vierzig Boote sanken.", &["30..40"]),
            ("Kinder im Alter von 6 bis 9 Jahren spielten.", &["6..9 a"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("It pays $40–$60 an hour.", &["40..60 USD/h"]),
            ("It pays $20,000 to $30,000 a year.", &["20000..30000 USD/a"]),
            ("The tower is 60 or 70 years old.", &["60..70 a"]),
            ("Wait 15 or 20 minutes.", &["15..20 min"]),
            ("It lasts a year or two.", &["1..2 a"]),
            ("The star has 7000–9,500K.", &["7000..9500 K"]),
        ],
    );
}

#[test]
fn the_items_of_a_list_and_far_numbers_are_no_range() {
    assert_figures("de", &[("Sie kaufte zwei, drei und vier Bücher.", &["2", "3", "4"])]);
    assert_figures("de", &[("Es kamen 1 bis 10.000 Gäste.", &["1..10000"])]);
    assert_figures("en", &[("Choose 10 or 50 boats, or 10 or 20.", &["10", "50", "10", "20"])]);
}

#[test]
fn numbers_of_different_things_are_no_range() {
    assert_figures("de", &[("Sie kauften 3 Liter und 5 Kilo.", &["3 L", "5 kg"])]);
    assert_figures("en", &[("It grew from 12 ml to 30 mg.", &["12 mL", "30 mg"])]);
}

#[test]
fn what_something_changes_by_is_no_year_and_no_range() {
    assert_figures(
        "de",
        &[
            ("Die Flotte wuchs um 2000 auf 16.000 Boote.", &["2000", "16000"]),
            ("Der Verbrauch sank um ein Drittel auf 9 Liter.", &["0.333333333333333", "9 L"]),
            ("Der Anteil stieg 2000 auf 16 Prozent.", &["16 %"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("The fleet grew by 300 to 1,900.", &["300", "1900"]),
            ("The fleet grows by 300 to 400 boats a year.", &["300..400"]),
            ("The share fell by a quarter, then from a third to a quarter.", &["0.25", "0.333333333333333", "0.25"]),
            ("It happened in a quarter.", &[]),
        ],
    );
}

#[test]
fn ends_may_be_joined_by_hyphens_and_shares_are_no_ends() {
    assert_figures("de", &[("Die 16-bis-25-Jährigen kamen.", &["16..25 a"])]);
    assert_figures(
        "en",
        &[
            ("The 16-to-25-year-olds came, a 6-to-8-day trip.", &["16..25 a", "6..8 d"]),
            ("At least two in five, fewer than one in ten.", &[">=0.4", "<0.1"]),
            ("It was 4-to-1.", &["4", "1"]),
        ],
    );
}
