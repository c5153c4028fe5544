//! The figures of the page's copy as its arithmetic names them, each with its number in the ledger.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Subject, ledger};
use crate::interface::{LinkView, Locale, TextView, number};
use crate::model::{Amount, ClaimId, PlacedClaim};
use crate::render::context::PageContext;

/// A figure as the arithmetic names it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Named {
    /// Its number in the ledger, if it is there.
    pub number: Option<String>,
    pub link: LinkView,
}

/// The figures of the page's copy.
pub(super) type Names<'a> = BTreeMap<&'a ClaimId, Named>;

/// The names of all figures.
pub(super) fn names<'a>(context: &PageContext<'_>, subject: &Subject<'a>) -> Names<'a> {
    let named = |(index, (placed, _)): (usize, (&'a PlacedClaim, _))| {
        let href = Some(format!("#l--{}", placed.id()));
        let link = LinkView { text: ledger::name(context, subject, placed), href };
        (placed.id(), Named { number: Some((index + 1).to_string()), link })
    };
    ledger::figures(subject).enumerate().map(named).collect()
}

/// One side of a conversion: the figure that is claimed there, else the amount itself.
pub(super) fn amount(amount: &Amount, names: &Names<'_>, locale: &Locale) -> Named {
    let text = || TextView::plain(number::measured(&amount.quantity, locale));
    let named = amount.claim.as_ref().and_then(|claim| names.get(claim).cloned());
    named.unwrap_or_else(|| Named { number: None, link: LinkView { text: text(), href: None } })
}
