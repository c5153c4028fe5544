//! What the author of a reading says of it beside its claims: what was put right, and what stays open.

use super::{ClaimId, Localized, PartialDate};
use crate::text::{Span, Spanned};

/// Something that was put right after it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its header in `reading.toml`.
    pub span: Span,
    /// The day it was put right.
    pub date: PartialDate,
    /// What was wrong, by language where it differs.
    pub text: Localized<String>,
    /// The claims that were wrong.
    pub about: Vec<Spanned<ClaimId>>,
}

/// A question of the author's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnQuestion {
    /// Its header in `reading.toml`.
    pub span: Span,
    /// The question, by language where it differs.
    pub text: Localized<String>,
    /// The claims that it is about.
    pub about: Vec<Spanned<ClaimId>>,
}
