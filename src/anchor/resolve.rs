//! What became of one quotation: found, ambiguous, changed or gone.
//!
//! The whole of anchoring for plain text and a single selector; the readings of a site go the same
//! way with all their passages at once.

use std::ops::Range;

use super::abridged;
use super::approximate::{Budget, Found, Nearest, nearest};
use super::haystack::Haystack;
use super::locate::locate;
use super::needle::Needle;
use super::stale_context::{self, StaleContext};
use crate::model::TextQuoteSelector;

/// What became of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// It stands in one place, in bytes of the text.
    Found(Range<usize>),
    /// It stands in several places, the first thousand of which are these.
    Ambiguous(Vec<Range<usize>>),
    /// It stands in one place, where its prefix and suffix do not.
    ContextChanged(StaleContext),
    /// It stands nowhere, and one place is clearly what it became.
    Changed(Nearest),
    /// It stands nowhere. What comes nearest, if anything does.
    Orphaned(Found),
}

/// Finds a quotation in a plain text, in which empty lines part the blocks.
pub fn resolve(text: &str, selector: &TextQuoteSelector) -> Resolution {
    let haystack = Haystack::plain(text);
    let needle = Needle::of(selector);
    let hits = locate(&haystack, std::slice::from_ref(&needle)).pop().unwrap_or_default();
    match hits.only() {
        Some(place) => Resolution::Found(place),
        None if hits.at.is_empty() => lost(&haystack, &needle, &mut Budget::new()),
        None => Resolution::Ambiguous(hits.at),
    }
}

/// What became of words that stand nowhere as they are.
fn lost(haystack: &Haystack<'_>, needle: &Needle, budget: &mut Budget) -> Resolution {
    if let Some(stale) = stale_context::find(haystack, needle, budget) {
        return Resolution::ContextChanged(stale);
    }
    match nearest(haystack, needle, budget) {
        Found::Near(near) if near.is_clear() && !abridged::is_abridged(needle) => Resolution::Changed(near),
        other => Resolution::Orphaned(other),
    }
}
