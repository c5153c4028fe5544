//! An anchor: the resolved place of a passage in a copy.

use std::sync::Arc;

use super::Claim;
use crate::text::TextRange;

/// Where a passage stands in a copy's rendered text: a range for each part, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// At least one; each begins after the one before ends.
    pub parts: Vec<TextRange>,
}

impl Anchor {
    /// The byte at which the first part begins.
    pub fn start(&self) -> u32 {
        self.parts[0].start
    }

    /// The number of bytes of all parts together.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.len()).sum()
    }

    /// Whether it covers nothing; never so for an anchor that was resolved.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A claim with its place in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnchoredClaim {
    /// The claim.
    pub claim: Arc<Claim>,
    /// Where it stands.
    pub anchor: Anchor,
}
