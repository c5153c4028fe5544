//! The keys of a `[[question]]` and of a `[[correction]]`: what the author of a reading says beside its claims.

use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of a `[[question]]`.
pub static QUESTION: Section = Section::new("question", "in `[[question]]` of `reading.toml`", &[&TEXT, &ABOUT]);

/// The keys of a `[[correction]]`.
pub static CORRECTION: Section =
    Section::new("correction", "in `[[correction]]` of `reading.toml`", &[&DATE, &TEXT, &ABOUT]);

/// The day something was put right.
pub static DATE: Key =
    Key::new("date", "a date", "2026-11-28", "The day on which it was put right.").required().lints(&[Code::BadDate]);

/// What there is to say.
pub static TEXT: Key = Key::new(
    "text",
    "a text, or one for each language",
    "\"what there is to say\"",
    "The question, or what was wrong and is right now.",
)
.required();

/// Which claims it is about.
pub static ABOUT: Key = Key::new(
    "about",
    "the id of a claim, or a list of them",
    "\"price-in-yuan\"",
    "The claims that it is about. The page links to them.",
)
.lints(&[Code::UnknownClaim]);
