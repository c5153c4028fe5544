//! Where an article appeared.

use super::{Localized, PartyId};
use crate::text::Spanned;

/// Where an article appeared: a source of the site, or a name that nothing else is said of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlet {
    /// A source that is defined.
    Source(Spanned<PartyId>),
    /// A name, with an address where one is given.
    Named {
        /// The name, by language where it differs.
        name: Localized<String>,
        /// Where it is found.
        url: Option<Spanned<String>>,
    },
}

impl Outlet {
    /// The source, if it is one.
    pub fn source(&self) -> Option<&Spanned<PartyId>> {
        match self {
            Self::Source(id) => Some(id),
            Self::Named { .. } => None,
        }
    }
}
