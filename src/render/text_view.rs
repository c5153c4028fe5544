//! Texts and links as templates see them.

use serde::Serialize;

use crate::model::{Direction, LanguageTag};

/// A text, with its language where that is not the page's.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TextView {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<Direction>,
}

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LinkView {
    pub text: TextView,
    pub href: Option<String>,
}

impl TextView {
    /// A text in the page's language, or in none that is known.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None, dir: None }
    }

    /// A text in `language`, on a page in `page_language`.
    pub(super) fn new(text: impl Into<String>, language: Option<&LanguageTag>, page_language: &LanguageTag) -> Self {
        let foreign = language.filter(|language| *language != page_language);
        Self {
            text: text.into(),
            lang: foreign.map(ToString::to_string),
            dir: foreign.map(LanguageTag::direction).filter(|dir| *dir != page_language.direction()),
        }
    }
}
