//! The file that a text was kept in: what a copy was made from, or what a source said.

use crate::diagnostic::Diagnostic;
use crate::text::Spanned;

/// A file in the site's folder that is never published, with the hash of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// Its path, with `/` between its parts: below the reading's folder, or, for a source that readings share, below the
    /// site's.
    pub path: Spanned<String>,
    /// The SHA-256 of its bytes, in small hexadecimal digits.
    pub sha256: Option<Spanned<String>>,
}

/// What stands where a text is said to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptState {
    /// A file.
    Here {
        /// The SHA-256 of its bytes, as [`KeptFile`] has it, if that was asked for.
        sha256: Option<String>,
    },
    /// Nothing.
    Missing {
        /// The path of what is called nearly so.
        near: Option<String>,
    },
    /// What cannot be had, and why.
    Unread(Box<Diagnostic>),
}
