//! The file that a text was kept in: what a copy was made from, or what a source said.

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
