//! German.

mod compound;
mod inflection;

use super::speech::Verbs;
use super::{Files, Language, Rules};

/// Reads the language.
pub(super) fn language() -> Language {
    let files = Files {
        style: include_str!("style.toml"),
        figures: include_str!("figures.toml"),
        speech: include_str!("speech.toml"),
        words: include_str!("words.toml"),
    };
    Language::built_in(
        &files,
        Rules {
            compounds: Some(compound::COMPOUNDS),
            verbs: Verbs { regular: inflection::weak, irregular: inflection::strong, joint: "zu" },
        },
    )
}
