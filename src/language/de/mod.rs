//! German.

mod compound;
mod inflection;

use super::speech::Verbs;
use super::{Files, Rules};

/// Its words and style.
pub(super) const FILES: Files<'static> = Files {
    style: include_str!("style.toml"),
    figures: include_str!("figures.toml"),
    speech: include_str!("speech.toml"),
    words: include_str!("words.toml"),
    mends: include_str!("mends.toml"),
};

/// What no list can say.
pub(super) const RULES: Rules = Rules {
    compounds: Some(compound::COMPOUNDS),
    verbs: Verbs { regular: inflection::weak, irregular: inflection::strong, joint: "zu" },
};
