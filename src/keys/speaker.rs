//! The keys of a `[[speaker]]`: someone who says something, in a reading or in the file that readings share.

use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of a `[[speaker]]` in a reading.
pub static SPEAKER: Section =
    Section::new("speaker", "in `[[speaker]]` of `reading.toml`", &[&ID, &NAME, &KIND, &ROLE]);

/// The keys of a `[[speaker]]` that readings share.
pub static SHARED: Section =
    Section::new("speaker", "in `[[speaker]]` of `content/speakers.toml`", &[&ID, &NAME, &KIND]);

/// How claims name them.
pub static ID: Key = Key::new(
    "id",
    "an id",
    "\"li-yanming\"",
    "What claims name the speaker by, and the address of their page: small letters, digits and single hyphens. One \
     id is one speaker across the site, and no source has it.",
)
.required()
.lints(&[Code::DuplicateId, Code::ConflictingParty, Code::UnusedSpeaker]);

/// What they are called.
pub static NAME: Key = Key::new(
    "name",
    "a text, or one for each language",
    "\"Li Yanming\"",
    "What the speaker is called. It has to stand in one of the files that define the speaker, and others may leave \
     it out.",
)
.required()
.lints(&[Code::ConflictingParty, Code::SpeakerNotInSentence]);

/// What they are.
pub static KIND: Key = Key::new(
    "kind",
    "one of these words",
    "\"person\"",
    "What the speaker is. Like the name, it has to stand in one of the files.",
)
.choices(&[
    ("person", "someone with a name"),
    ("organisation", "a company, an office, a party, a newspaper"),
    ("group", "several whom the text names together: residents, experts"),
    ("unnamed", "someone whom the text keeps unnamed: a spokesman, an insider"),
])
.required()
.lints(&[Code::ConflictingParty]);

/// What the article presents them as.
pub static ROLE: Key = Key::new(
    "role",
    "a text, or one for each language",
    "\"China expert\"",
    "What this article presents the speaker as. It belongs to the reading: another article may present them \
     otherwise.",
);
