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
fn numbers_of_different_things_are_no_range() {
    assert_figures("de", &[("Sie kauften 3 Liter und 5 Kilo.", &["3 L", "5 kg"])]);
    assert_figures("en", &[("It grew from 12 ml to 30 mg.", &["12 mL", "30 mg"])]);
}
