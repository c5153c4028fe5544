//! Bounds and approximators before and behind a number.

use super::assert_figures;

#[test]
fn bounds_before_and_behind_open_one_side() {
    assert_figures(
        "de",
        &[
            ("Es sind mehr als 500 Leute.", &[">500"]),
            ("Es sind mindestens 500 Leute.", &[">=500"]),
            ("Es sind weniger als 500 Leute.", &["<500"]),
            ("Es sind höchstens 500 Leute.", &["<=500"]),
            ("Es sind bis zu 500 Leute.", &["<=500"]),
            ("Es sind 500 oder mehr.", &[">=500"]),
            ("Es sind knapp 500 Leute.", &["<~500"]),
            ("Es sind etwa 70 Millionen US-Dollar.", &["~70000000 USD"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("There are more than 500 boats.", &[">500"]),
            ("There are at least 500 boats.", &[">=500"]),
            ("There are fewer than 500 boats.", &["<500"]),
            ("There are up to 500 boats.", &["<=500"]),
            ("There are 500 or more.", &[">=500"]),
            ("There are roughly 500 boats.", &["~500"]),
        ],
    );
}

#[test]
fn a_bound_counts_even_one() {
    assert_figures(
        "de",
        &[
            ("Das dauerte mehr als eine Woche.", &[">1 wk"]),
            ("Sie blieb unter einer Stunde.", &["<1 h"]),
            ("Er braucht mehr als einen Tag, höchstens aber drei Tage.", &[">1 d", "<=3 d"]),
            ("Vor einem Monat kam er für einen Tag.", &[]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("It took over an hour.", &[">1 h"]),
            ("It was gone in less than a minute.", &["<1 min"]),
            ("She left a week ago.", &[]),
        ],
    );
}

#[test]
fn signs_and_words_keep_their_side() {
    assert_figures(
        "en",
        &[
            ("They run 70+ shops.", &[">=70"]),
            ("They run more than 70+ shops.", &[">70"]),
            ("Children under the age of 9 stay.", &["<9 a"]),
            ("The over-75s stay.", &[">75 a"]),
            ("Those aged 40 and over stay.", &[">=40 a"]),
            ("A little over 30 stayed.", &[">~30"]),
            ("That is 1+1 boats.", &["1", "1"]),
        ],
    );
    assert_figures("de", &[("Die Über-70-Jährigen blieben.", &[">70 a"]), ("Etwas mehr als 30 blieben.", &[">~30"])]);
}

#[test]
fn nearly_and_just_over_say_on_which_side_a_number_lies() {
    assert_figures(
        "de",
        &[
            ("Es sind fast 80 Boote und beinahe sieben Häfen.", &["<~80", "<~7"]),
            ("Gut 30 Jahre, etwas über 20 Euro, nicht ganz 8 km.", &[">~30 a", ">~20 EUR", "<~8 km"]),
            ("Knapp die Hälfte kam, gut ein Drittel ging.", &["<~0.5", ">~0.333333333333333"]),
            ("Sie wartete eine gute Stunde und ein knappes Jahr.", &[">~1 h", "<~1 a"]),
            ("Das dauerte eine knappe halbe Stunde.", &["<~0.5 h"]),
            ("Es war ein gutes Jahr und eine gute Idee.", &[]),
            ("Nach einem guten Jahr kam ein gutes Dutzend.", &[">~1 a", ">~12"]),
            ("Geschätzt knapp 40, bis zu fast 90.", &["<~40", "~<=90"]),
            ("Fast 6 bis 8 Boote.", &["~6..8"]),
            ("Das ist gut und fast fertig, ein knapper Sieg.", &[]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("Nearly 80 boats, almost seven ports.", &["<~80", "<~7"]),
            ("Just over 30 years, just under $20, slightly more than 8 km.", &[">~30 a", "<~20 USD", ">~8 km"]),
            ("Almost half of them came; it nearly doubled.", &["<~0.5", "<~2"]),
            ("They sold between 5 and nearly 9 boats.", &["~5..9"]),
            ("It is almost done and nearly perfect.", &[]),
        ],
    );
}

#[test]
fn what_is_nearly_halved_is_a_little_more_than_half() {
    assert_figures("de", &[("Der Preis hat sich fast halbiert.", &[">~0.5"])]);
}

#[test]
fn two_bounds_of_one_quantity_are_a_range() {
    assert_figures("de", &[("Es sind mindestens 30, aber höchstens 50 Leute.", &["30..50"])]);
    assert_figures("en", &[("It takes at least 30 but at most 50 people.", &["30..50"])]);
    assert_figures("en", &[("Take a number greater than 3 and smaller than 9.", &["3..9"])]);
}

#[test]
fn a_bound_may_be_joined_to_its_number() {
    assert_figures("en", &[("Some 50-odd boats and 300-plus nets.", &["~50", ">=300"])]);
    assert_figures("de", &[("Es waren allenfalls 10.", &["<=10"])]);
}
