//! An annotator: whoever wrote a reading's claims and notes. Never the author of its article.

use super::{AnnotatorId, Localized};
use crate::text::Spanned;

/// Someone who annotates. One id is one annotator, across the site; annotators share no ids with speakers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotator {
    /// The id.
    pub id: Spanned<AnnotatorId>,
    /// The name, by language where it differs.
    pub name: Localized<String>,
    /// What stands in a note for the name.
    pub initials: String,
    /// Where more can be read of them.
    pub url: Option<Spanned<String>>,
}
