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
            ("Es sind knapp 500 Leute.", &["~500"]),
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
fn two_bounds_of_one_quantity_are_a_range() {
    assert_figures("en", &[("Take a number greater than 3 and smaller than 9.", &["3..9"])]);
}
