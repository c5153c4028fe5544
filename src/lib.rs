//! Beleg turns Markdown copies of an article, and a list of its claims, into an annotated reading.

pub mod anchor;
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod load;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod render;
pub mod text;
pub mod typed_toml;
pub mod write;
