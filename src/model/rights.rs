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

impl Rights {
    /// How much is shown where nothing says so. What is quoted is no more than that; where nothing says whose a text
    /// is, all of it is shown on this machine, and what is published in the world is an excerpt.
    pub fn publish(self, has_address: bool) -> Publish {
        match self {
            Self::Own | Self::Licensed | Self::Cc | Self::PublicDomain => Publish::Full,
            Self::Unknown if !has_address => Publish::Full,
            Self::Quotation | Self::Unknown => Publish::Excerpt,
        }
    }
}

/// How much of a copy is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publish {
    /// All of it.
    #[default]
    Full,
    /// The sentences that claims stand in.
    Excerpt,
    /// All of it, on this machine only: the copy is left out of a build with a base URL.
    Local,
}

impl Publish {
    /// Whether a copy has a page in a site that has an address, or has none. A copy for this machine only has none in
    /// a site with one.
    pub fn is_shown(self, has_address: bool) -> bool {
        self != Self::Local || !has_address
    }
}
