//! What is compared of a claim beside its words: form, addressee and value; and in what copies differ.

use std::collections::BTreeMap;

use crate::model::{Claim, CopyId, Decimal, Extent, Form, Noughts, Quantity};
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

/// Whether the copies state figures of which not all can be true. How a number is written decides nothing: it
/// is the values it leaves room for. Units that would have to be converted are not compared.
pub(in crate::render) fn value_differs(terms: &[Option<Terms<'_>>]) -> bool {
    let quantities = || terms.iter().flatten().filter_map(|terms| terms.quantity);
    let mut counted = quantities().map(currency_or_percent);
    if counted.next().is_some_and(|first| counted.any(|other| other != first)) {
        return true;
    }
    let mut units: BTreeMap<Option<&str>, Ends> = BTreeMap::new();
    for quantity in quantities() {
        units.entry(quantity.unit.as_deref()).or_default().narrow(quantity.interval.extent(Noughts::Stated));
    }
    units.into_values().any(Ends::exclude)
}

fn currency_or_percent(quantity: &Quantity) -> Option<&str> {
    quantity.currency().or(quantity.is_percent().then_some("%"))
}

/// The greatest of the low ends and the least of the high ends: two extents exclude each other where these do.
/// Where they only touch, as 5 and 6 do at 5.5, no number rounds to both.
#[derive(Default)]
struct Ends {
    low: Option<Decimal>,
    high: Option<Decimal>,
}

impl Ends {
    fn narrow(&mut self, extent: Extent) {
        let is_more = |low: &Decimal| self.low.is_none_or(|own| low.compare(own).is_gt());
        let is_less = |high: &Decimal| self.high.is_none_or(|own| high.compare(own).is_lt());
        let (low, high) = (extent.low.filter(is_more), extent.high.filter(is_less));
        *self = Self { low: low.or(self.low), high: high.or(self.high) };
    }

    fn exclude(self) -> bool {
        self.low.zip(self.high).is_some_and(|(low, high)| low.compare(high).is_ge())
    }
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
    fn a_currency_is_not_another_and_what_would_have_to_be_converted_is_left() {
        assert!(differ(&["5 USD", "5 EUR"]));
        assert!(differ(&["5 %", "5"]));
        assert!(!differ(&["5 km", "3 mi"]));
        assert!(!differ(&["5 cars", "6"]), "a word is no unit that both have");
        assert!(!differ(&[]));
    }
}
