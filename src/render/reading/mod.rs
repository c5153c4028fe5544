//! The page of a copy: its text with its marks, its notes in the margins, the legend and the profile strip.

mod annotated;
pub(in crate::render) mod article;
mod chain;
mod facts;
mod note_text;
pub(in crate::render) mod notes;
pub(in crate::render) mod page;
mod reckoned;
mod strip;

pub(in crate::render) use page::render;
