//! What units come to in each other, and what is no unit.

use super::table::ATOMS;
use super::*;
use crate::model::Quantity;

/// What `number` of one unit comes to in another, by the usual meanings.
fn converted(number: &str, from: &str, into: &str) -> Option<(String, String)> {
    let step = *Unit::new(from).steps_into(&Unit::new(into)).first()?;
    let (low, high) = step.of(Decimal::parse(number).unwrap())?;
    let shown = |number: Decimal| number.rounded(5).to_string();
    Some((shown(low), shown(high)))
}

#[track_caller]
fn comes_to(number: &str, from: &str, into: &str, expected: &str) {
    assert_eq!(converted(number, from, into), Some((expected.to_owned(), expected.to_owned())), "{from} into {into}");
}

#[test]
fn numbers_are_converted_exactly() {
    comes_to("5", "[mi_i]", "km", "8.0467");
    comes_to("68", "[degF]", "Cel", "20");
    comes_to("-40", "Cel", "[degF]", "-40");
    comes_to("1", "har", "m2", "10000");
    comes_to("1", "kW.h", "J", "3600000");
    comes_to("100", "[kn_i]", "km/h", "185.2");
    comes_to("36", "km/h", "m/s", "10");
    comes_to("1", "GB", "Mbit", "8000");
    comes_to("1", "[bbl_us]", "L", "158.99");
    comes_to("7", "satoshi", "BTC", "0.00000007");
}

#[test]
fn a_month_has_no_fixed_number_of_days_and_a_year_twelve_months() {
    assert_eq!(converted("1", "mo", "d"), Some(("28".to_owned(), "31".to_owned())));
    comes_to("1", "a", "mo", "12");
}

#[test]
fn every_unit_measures_what_it_measures_and_every_name_leads_to_one() {
    for atom in ATOMS {
        let unit = Unit::new(atom.code);
        assert!(unit.measures_as(&unit) && !unit.is_counted(), "{}", atom.code);
    }
    for (code, names) in names::NAMES {
        assert!(!Unit::new(code).is_counted(), "{code}");
        for name in names.split(", ") {
            assert!(Unit::new(name).measures_as(&Unit::new(code)), "{name} is no {code}");
        }
    }
}

/// A number with a unit; none where it has more digits than one would write.
fn quantity(number: Decimal, unit: &str) -> Option<Quantity> {
    Quantity::parse(&format!("{number} {unit}")).ok()
}

#[test]
fn whatever_is_converted_and_rounded_to_two_digits_is_the_same_from_both_sides() {
    let mut pairs = 0;
    for (from, into) in ATOMS.iter().flat_map(|from| ATOMS.iter().map(move |into| (from.code, into.code))) {
        let stated = [1, 2, 5, 7, 12, 34, 60, 99].map(|number| quantity(Decimal::whole(number), from));
        for stated in stated.iter().flatten() {
            let comes = quantity(Decimal::whole(1), into).and_then(|one| stated.in_unit_of(&one));
            let Some(other) = comes.and_then(|comes| quantity(comes.low.rounded(2), into)) else { continue };
            assert!(stated.can_be(&other) && other.can_be(stated), "{stated} and {other}");
            assert!(stated.can_be(stated), "{stated}");
            pairs += 1;
        }
    }
    assert!(pairs > 1000, "{pairs} pairs");
}

#[test]
fn what_the_table_does_not_have_is_counted() {
    for counted in ["people", "Menschen", "cars", "Besucher", "people/show"] {
        assert!(Unit::new(counted).is_counted(), "{counted}");
        assert!(!Unit::new(counted).measures_as(&Unit::new("t")), "{counted}");
        assert!(Unit::new(counted).measures_as(&Unit::plain()), "{counted}");
    }
}

#[test]
fn a_code_of_many_parts_is_read_to_its_end_and_nonsense_is_no_panic() {
    comes_to("1", "kg.m/s2", "N", "1");
    comes_to("1", "m.s-1", "km/h", "3.6");
    for nonsense in ["", "/", "//", "[", "]]", "m/", "9", "0", "m999", "-", "²", "é", "m/s/s/s/s/s/s/s/s/s/s/s/s"] {
        let _ = Unit::new(nonsense).steps_into(&Unit::new("m"));
    }
}
