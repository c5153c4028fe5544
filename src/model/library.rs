//! The anchored corpus: what pages are made from.

use super::{AnchoredClaim, Corpus};

/// A corpus whose passages have been resolved.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The readings, speakers and sources.
    pub corpus: Corpus,
    /// For each reading, for each of its copies, the claims that stand in it, in the order of their
    /// notes: by the start of the first part, then the longer first, then by id.
    pub anchors: Vec<Vec<Vec<AnchoredClaim>>>,
}
