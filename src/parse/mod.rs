//! From the files of a site to what they say: Markdown to documents.

pub mod links;
pub mod markdown;
