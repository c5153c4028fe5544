//! The keys of an `[[ignore]]`: a finding that is dismissed.

use super::claim::SELECTOR;
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of an `[[ignore]]`.
pub static IGNORE: Section = Section::new("ignore", "in `[[ignore]]` of `reading.toml`", &[&CODE, &PASSAGE, &REASON]);

/// Which lint.
pub static CODE: Key = Key::new(
    "code",
    "the code or the name of a lint",
    "\"figure-unsourced\"",
    "Which lint is dismissed, as `beleg check` shows it. Errors that no level changes cannot be.",
)
.required();

/// Where.
pub static PASSAGE: Key =
    Key::new("passage", "as that of a claim", "\"the words of the copy\"", "The words that the finding is about.")
        .default("all findings of this lint in the reading")
        .table(&SELECTOR)
        .lints(&[Code::AnchorOrphaned, Code::AnchorAmbiguous, Code::AnchorChanged, Code::UnknownCopy]);

/// Why.
pub static REASON: Key = Key::new(
    "reason",
    "a text",
    "\"why it is no fault\"",
    "Why it is no fault. It is for those who read `reading.toml` after you.",
)
.required();
