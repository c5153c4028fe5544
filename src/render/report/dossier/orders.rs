//! The orders of the ledger: by number, by unit, by who vouches; that of the text is how it is written.
//!
//! A row's place in each order is a custom property, and the style sheet takes the one that is chosen: no script
//! is needed. The properties stand in the page's own rules, since no element may carry a style of its own.

use std::cmp::Ordering;
use std::fmt::Write;

use super::{Subject, ledger};
use crate::model::{ClaimId, Decimal, Figure, Group, PartyId};

/// From how many figures on there is something to put in order.
const FEWEST: usize = 3;

/// What a row of the ledger is ordered by.
struct Key<'a> {
    id: &'a ClaimId,
    /// The lower end of its number.
    number: Option<Decimal>,
    unit: Option<&'a str>,
    /// Those of a source first, then those of a speaker, by id.
    voucher: (u8, &'a str),
}

/// The rules that give each row its places; none where there are too few figures.
pub(super) fn rules(subject: &Subject<'_>) -> Option<String> {
    let keys: Vec<_> = ledger::figures(subject)
        .map(|(placed, figure)| {
            let quantity = placed.quantity.as_deref();
            Key {
                id: placed.id(),
                number: quantity.and_then(|quantity| quantity.interval.low.or(quantity.interval.high)),
                unit: quantity.and_then(|quantity| quantity.unit.as_deref()),
                voucher: voucher(figure),
            }
        })
        .collect();
    if keys.len() < FEWEST {
        return None;
    }
    let numbers = places(&keys, by_number);
    let by_unit = places(&keys, |one, other| {
        (one.unit.is_none(), one.unit).cmp(&(other.unit.is_none(), other.unit)).then_with(|| by_number(one, other))
    });
    let by_source = places(&keys, |one, other| one.voucher.cmp(&other.voucher));
    let mut css = String::with_capacity(keys.len() * 64);
    for (index, key) in keys.iter().enumerate() {
        let (number, unit, source) = (numbers[index], by_unit[index], by_source[index]);
        // Writing to a string cannot fail.
        let _ = writeln!(css, "#l--{} {{ --by-number: {number}; --by-unit: {unit}; --by-source: {source} }}", key.id);
    }
    Some(css)
}

fn voucher<'a>(figure: &'a Figure) -> (u8, &'a str) {
    let first = |group: &'a Group| group.ids().next().map(PartyId::as_str);
    match (first(&figure.sources), first(&figure.speakers)) {
        (Some(source), _) => (0, source),
        (None, Some(speaker)) => (1, speaker),
        (None, None) => (2, ""),
    }
}

/// The least first; what has no number last.
fn by_number(one: &Key<'_>, other: &Key<'_>) -> Ordering {
    match (one.number, other.number) {
        (Some(one), Some(other)) => one.compare(other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    }
}

/// The place of each key in the order that `compare` gives; what is alike stays in the order of the text.
fn places(keys: &[Key<'_>], compare: impl Fn(&Key<'_>, &Key<'_>) -> Ordering) -> Vec<usize> {
    let mut order: Vec<_> = (0..keys.len()).collect();
    order.sort_by(|&one, &other| compare(&keys[one], &keys[other]));
    let mut places = vec![0; keys.len()];
    order.into_iter().enumerate().for_each(|(place, index)| places[index] = place);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_number_comes_first_and_none_last() {
        let id = ClaimId::new("a").unwrap();
        let key =
            |number: Option<i128>| Key { id: &id, number: number.map(Decimal::whole), unit: None, voucher: (2, "") };
        assert_eq!(places(&[key(Some(20)), key(None), key(Some(3)), key(Some(20))], by_number), [1, 3, 0, 2]);
    }
}
