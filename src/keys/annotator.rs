//! The keys of an `[[annotator]]`: whoever wrote the notes, in a reading or in the file that readings share.

use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of an `[[annotator]]`.
pub static ANNOTATOR: Section = Section::new(
    "annotator",
    "in `[[annotator]]` of `reading.toml` or `content/annotators.toml`",
    &[&ID, &NAME, &INITIALS, &URL],
);

/// How `annotators` and `by` name them.
pub static ID: Key = Key::new(
    "id",
    "an id",
    "\"mk\"",
    "What `annotators` and `by` name the annotator by. One id is one annotator across the site.",
)
.required()
.lints(&[Code::DuplicateId, Code::ConflictingParty, Code::UnknownAnnotator]);

/// What they are called.
pub static NAME: Key = Key::new(
    "name",
    "a text, or one for each language",
    "\"Mara Kern\"",
    "What the annotator is called: a person, or an editorial office. It has to stand in one of the files.",
)
.required()
.lints(&[Code::ConflictingParty]);

/// What stands in a note.
pub static INITIALS: Key =
    Key::new("initials", "a text", "\"MK\"", "What stands in a note for the name, where several annotate a reading.")
        .default("the id in capitals")
        .lints(&[Code::ConflictingParty]);

/// Where more can be read.
pub static URL: Key =
    Key::new("url", "a web address", "\"https://example.org/about-me\"", "Where more can be read of them.")
        .lints(&[Code::ConflictingParty]);
