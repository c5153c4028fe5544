//! What is compared of a claim beside its words: form, addressee and value; and in what copies differ.

use crate::model::{Claim, CopyId, Form, Quantity, TrailingZeros};
use crate::render::notes::addressee;

/// What one copy has.
#[derive(Debug, Clone, Copy)]
pub(in crate::render) struct Terms<'a> {
    pub form: Option<Form>,
    pub addressee: Option<&'a str>,
    pub quantity: Option<&'a Quantity>,
}

impl<'a> Terms<'a> {
    /// What `claim` has in `copy`, where it states `quantity`.
    pub(in crate::render) fn new(claim: &'a Claim, copy: &CopyId, quantity: Option<&'a Quantity>) -> Self {
        let voice = claim.voice();
        Self {
            form: voice.and_then(|voice| voice.form.get(copy).copied()),
            addressee: voice.and_then(|voice| addressee(voice, copy)).map(|party| party.as_str()),
            quantity,
        }
    }
}

/// Whether the form differs between the copies that have the claim.
pub(in crate::render) fn form_differs(terms: &[Option<Terms<'_>>]) -> bool {
    differs(terms, |terms| terms.form)
}

/// Whether the addressee differs between the copies that have the claim.
pub(in crate::render) fn addressee_differs(terms: &[Option<Terms<'_>>]) -> bool {
    differs(terms, |terms| terms.addressee)
}

fn differs<'a, T: PartialEq>(terms: &[Option<Terms<'a>>], of: impl Fn(&Terms<'a>) -> T) -> bool {
    let mut all = terms.iter().flatten().map(of);
    all.next().is_some_and(|first| all.any(|other| other != first))
}

/// Whether a copy states another figure than the first that states one, as lint F206 has it: how a number is
/// written decides nothing, only the values that it leaves room for.
pub(in crate::render) fn value_differs(terms: &[Option<Terms<'_>>]) -> bool {
    let mut quantities = terms.iter().flatten().filter_map(|terms| terms.quantity);
    let extent = |quantity: &Quantity| quantity.interval.extent(TrailingZeros::Significant);
    quantities.next().is_some_and(|first| {
        quantities.any(|other| !first.is_comparable(other) || extent(first).is_apart_from(extent(other)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(values: &[&str]) -> bool {
        let quantities: Vec<_> = values.iter().map(|text| Quantity::parse(text).unwrap()).collect();
        let terms = |quantity| Some(Terms { form: None, addressee: None, quantity: Some(quantity) });
        value_differs(&quantities.iter().map(terms).collect::<Vec<_>>())
    }

    #[test]
    fn figures_differ_only_where_not_all_can_be_true() {
        assert!(!differ(&["3300000000 CNY", "3300000000 CNY"]));
        assert!(!differ(&["~70 USD", "72 USD"]), "about 70 may be 72");
        assert!(!differ(&[">5", "7"]));
        assert!(differ(&["5", "6", "5"]));
        assert!(differ(&["~70", "~200", "~90"]));
    }

    #[test]
    fn a_currency_is_not_another() {
        assert!(differ(&["5 USD", "5 EUR"]));
        assert!(!differ(&["5 cars", "5"]));
        assert!(!differ(&[]));
    }
}
