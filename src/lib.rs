//! Beleg turns Markdown copies of an article, and a list of its claims, into an annotated reading.

pub mod diagnostic;
pub mod model;
pub mod parse;
pub mod render;
pub mod text;
pub mod write;
