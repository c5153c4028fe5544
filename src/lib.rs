//! Beleg turns Markdown copies of an article, and a list of its claims, into an annotated reading.

pub mod anchor;
pub mod diagnostic;
pub mod model;
pub mod text;
