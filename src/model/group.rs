//! Those who are named in one place: a speaker, or several who speak with one voice.

use std::ops::Deref;

use super::PartyId;
use crate::text::Spanned;

/// Speakers, or sources, in the order in which they are named, each once; empty where nobody is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group(Box<[Spanned<PartyId>]>);

impl Group {
    /// The ids, in the order in which they are named.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &PartyId> + ExactSizeIterator + Clone {
        self.0.iter().map(|id| &id.value)
    }

    /// Whether one of them is `id`.
    pub fn has(&self, id: &PartyId) -> bool {
        self.ids().any(|other| other == id)
    }
}

impl Deref for Group {
    type Target = [Spanned<PartyId>];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<Vec<Spanned<PartyId>>> for Group {
    fn from(named: Vec<Spanned<PartyId>>) -> Self {
        Self(named.into())
    }
}

impl From<Spanned<PartyId>> for Group {
    fn from(named: Spanned<PartyId>) -> Self {
        Self([named].into())
    }
}
