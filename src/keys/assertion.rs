//! The keys of an `[[assertion]]`: what the article itself claims.

use super::claim::{ABSENT, BY, DRAFT, ID, NOTE, PASSAGE};
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of an `[[assertion]]`.
pub static ASSERTION: Section = Section::new(
    "assertion",
    "in `[[assertion]]` of `reading.toml`",
    &[&ID, &LABEL, &SOURCE, &PASSAGE, &NOTE, &ABSENT, &BY, &DRAFT],
);

/// The few words that its note begins with.
pub static LABEL: Key = Key::new(
    "label",
    "a text, or one for each language",
    "\"What it says, in a few words\"",
    "The first line of its note, in 40 characters at most.",
)
.default("\"the article's own assertion\"")
.lints(&[Code::LabelTooLong]);

/// What document the article takes it from.
pub static SOURCE: Key = Key::new(
    "source",
    "the id of a source, or a list of them",
    "\"the-report\"",
    "The document that the article takes it from, if the text names one.",
)
.lints(&[Code::UnknownSource]);
