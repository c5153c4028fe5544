//! A file of a site as it was last read.

use super::source::Located;
use crate::diagnostic::Diagnostic;
use crate::model::AssetBytes;
use crate::text::FileId;

/// A file of the site.
#[derive(Debug)]
pub(super) struct Known {
    pub at: Located,
    pub part: Part,
}

/// What was made of a file.
#[derive(Debug)]
pub(super) enum Part {
    /// Its text, with what is wrong with its characters.
    Text { file: FileId, faults: Vec<Diagnostic> },
    /// Its bytes.
    Asset(AssetBytes),
    /// Nothing, and why.
    Unread(Diagnostic),
}
