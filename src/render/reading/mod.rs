//! The page of a copy: its text with its marks, its notes in the margins, the legend and the profile strip.

mod annotated;
mod article;
mod corrections;
mod derived;
mod lines;
mod note_text;
mod note_writer;
mod notes;
mod page;
mod typeset;

#[cfg(test)]
pub(super) use page::margins;
pub(super) use page::render;
#[cfg(test)]
pub(crate) use typeset::Found;
