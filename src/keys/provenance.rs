//! The keys that a copy and a source alike have: when it was read, where it is kept, and in what file.

use super::Key;
use crate::diagnostic::Code;

/// Where it is kept.
pub static ARCHIVE_URL: Key =
    Key::new("archive_url", "a web address", "\"https://web.archive.org/…\"", "Where a web archive keeps it.")
        .lints(&[Code::MissingSourceLink, Code::ConflictingParty]);

/// When it was read.
pub static RETRIEVED: Key = Key::new(
    "retrieved",
    "a date",
    "2022-10-18",
    "The day on which it was read at its address: what stands there can change. A month alone, `\"2022-10\"`, is a \
     warning.",
)
.lints(&[Code::MissingRetrievalDate, Code::BadDate, Code::FeedUndated, Code::ConflictingParty]);

/// The file it was taken from.
pub static FILE: Key = Key::new(
    "file",
    "a path",
    "\"sources/original.html\"",
    "The file that it is kept in, below the reading's folder; in `content/sources.toml` below the site's. What lies in a \
     reading's `sources/` is never published.",
)
.lints(&[Code::KeptFile, Code::ConflictingParty]);

/// The hash of that file.
pub static SHA256: Key = Key::new(
    "sha256",
    "64 hexadecimal digits",
    "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"",
    "The SHA-256 of the bytes of `file`, which says whether it is still the same.",
)
.lints(&[Code::MissingKey, Code::KeptFile, Code::ConflictingParty]);
