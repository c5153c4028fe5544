//! The place where drafts are made of what a copy shows by itself.
//!
//! `beleg propose` finds them; an import writes none of its own. Until it is asked here, a reading begins without.

use crate::model::LanguageTag;

/// The drafts of a copy, as the TOML that is added to its reading.
pub(super) fn drafts(_markdown: &str, _language: &LanguageTag) -> String {
    String::new()
}
