//! The figures of the page's copy as its arithmetic names them, each with its number in the ledger.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Subject, ledger};
use crate::interface::LinkView;
use crate::model::AnchoredClaim;
use crate::render::context::PageContext;

/// A figure as the arithmetic names it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Named {
    /// Its number in the ledger, if it is there.
    pub number: Option<String>,
    pub link: LinkView,
    /// Index in [`Subject::anchored`].
    #[serde(skip)]
    pub position: usize,
}

/// The figures of the page's copy by the index of their claim.
pub(super) type Names = BTreeMap<usize, Named>;

/// The names of all figures.
pub(super) fn names(context: &PageContext<'_>, subject: &Subject<'_>) -> Names {
    let claims = &subject.reading.claims;
    let figures = subject.anchored.iter().enumerate().filter(|(_, anchored)| claims[anchored.claim].figure().is_some());
    let named = |(index, (position, anchored)): (usize, (usize, &AnchoredClaim))| {
        let href = Some(format!("#l--{}", ledger::id_of(subject, anchored)));
        let link = LinkView { text: ledger::name(context, subject, anchored), href };
        (anchored.claim, Named { number: Some((index + 1).to_string()), link, position })
    };
    figures.enumerate().map(named).collect()
}
