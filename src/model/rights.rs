//! Whose text a copy is, and how much of it may be shown.

use serde::Serialize;

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rights {
    /// Written by whoever publishes the site.
    Own,
    /// Used by agreement with its owner.
    Licensed,
    /// Under a Creative Commons licence.
    Cc,
    /// Free of rights.
    PublicDomain,
    /// Quoted, within what the law allows.
    Quotation,
    /// Not known.
    #[default]
    Unknown,
}

/// How much of a copy is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publish {
    /// All of it.
    #[default]
    Full,
    /// The paragraphs that hold a claim.
    Excerpt,
    /// All of it, on this machine only: the copy is left out of a build with a base URL.
    Local,
}
