//! The keys of a `[[source]]`: a document or an outlet, in a reading or in the file that readings share.

use super::provenance::{ARCHIVE_URL, FILE, RETRIEVED, SHA256};
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of a `[[source]]`.
pub static SOURCE: Section = Section::new(
    "source",
    "in `[[source]]` of `reading.toml` or `content/sources.toml`",
    &[&ID, &TITLE, &PUBLISHER, &DATE, &URL, &ARCHIVE_URL, &RETRIEVED, &FILE, &SHA256],
);

/// How claims name it.
pub static ID: Key = Key::new(
    "id",
    "an id",
    "\"the-briefing\"",
    "What claims name the source by. One id is one source across the site, and no speaker has it.",
)
.required()
.lints(&[Code::DuplicateId, Code::ConflictingParty, Code::UnusedSource]);

/// What it is called.
pub static TITLE: Key = Key::new(
    "title",
    "a text, or one for each language",
    "\"The title of the document\"",
    "What the document is called, or the outlet. It has to stand in one of the files that define the source.",
)
.required()
.lints(&[Code::ConflictingParty]);

/// Who published it.
pub static PUBLISHER: Key =
    Key::new("publisher", "a text", "\"Leadleo Research\"", "Who published it.").lints(&[Code::ConflictingParty]);

/// When.
pub static DATE: Key = Key::new(
    "date",
    "a date, or `\"2022-09\"`, or `\"2022\"`",
    "2022-09-23",
    "When it was published, as exactly as is known.",
)
.lints(&[Code::BadDate, Code::ConflictingParty]);

/// Where it stands.
pub static URL: Key = Key::new(
    "url",
    "a web address",
    "\"https://example.org/report\"",
    "Where it can be read. Without one the source is named, not linked.",
)
.lints(&[Code::ConflictingParty]);
