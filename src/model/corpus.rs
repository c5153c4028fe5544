//! All that was read, before passages are anchored.

use std::sync::Arc;

use super::{ArticleCopy, CopyId, Parties, Reading};

/// The readings of a site and the speakers and sources they share.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The readings, sorted by id.
    pub readings: Vec<ParsedReading>,
    /// Their speakers and sources.
    pub parties: Arc<Parties>,
}

/// A reading as its files say it.
#[derive(Debug, PartialEq, Eq)]
pub struct ParsedReading {
    /// What `reading.toml` says.
    pub reading: Reading,
    /// The copies, in the order of the site's languages, then by id.
    pub copies: Vec<ArticleCopy>,
}

impl ParsedReading {
    /// The copy with this id.
    pub fn copy(&self, id: &CopyId) -> Option<&ArticleCopy> {
        self.copies.iter().find(|copy| copy.id == *id)
    }
}
