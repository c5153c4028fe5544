//! What a page sets its text in: a screen with margins, or paper.

use super::face::{Face, Type};

/// The type of the text. On paper it is smaller, and all that stands in it with it.
pub(super) const TEXT: Type = Type::new(Face::Serif, 19.0);

/// How a page sets its text, in pixels of a text of this type: what stands smaller is scaled by who asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// How broad the column is.
    pub column: f32,
    /// A line's height, in ems.
    pub leading: f32,
}

/// A screen that has margins.
pub(super) const SCREEN: Page = Page { column: 544.0, leading: 1.6 };

impl Page {
    /// A line of the text.
    pub(super) fn line(&self) -> f32 {
        self.leading * TEXT.size
    }
}
