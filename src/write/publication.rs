//! A new site and the old one that it replaces: what has to be done to get from one to the other.

use std::collections::BTreeSet;

use super::manifest;
use super::old_site::OldSite;
use super::stage::FileOutcome;
use crate::model::Output;

/// A site whose new and changed files are staged, and the one it replaces.
pub(super) struct Publication<'a> {
    pub(super) old: &'a OldSite,
    pub(super) outputs: &'a [Output],
    /// What came of each of the outputs.
    pub(super) outcomes: &'a [FileOutcome],
    /// The paths of the outputs.
    pub(super) new: &'a BTreeSet<&'a str>,
}

impl Publication<'_> {
    /// Whether the old site is the new one.
    pub(super) fn changes_nothing(&self) -> bool {
        let same_files =
            self.outcomes.iter().all(|outcome| !outcome.written) && self.old.stale(self.new).next().is_none();
        same_files && self.old.has_manifest(&self.manifest())
    }

    /// The manifest of the new site.
    pub(super) fn manifest(&self) -> String {
        manifest::to_text(self.new.iter().copied())
    }
}
