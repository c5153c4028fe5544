//! The six classes that marks, notes, the legend and the tables share.

use serde::Serialize;

use super::{Claim, ClaimKind, Function};

/// What a mark tells by its look, and what the legend counts and filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ClaimClass {
    /// A quoted opinion.
    Opinion,
    /// A quoted statement.
    Statement,
    /// An announcement, a prediction or a demand.
    #[serde(rename = "outlook")]
    ForwardLooking,
    /// The article's own assertion.
    Assertion,
    /// A figure that a source or a speaker vouches for.
    Sourced,
    /// A figure that no one vouches for.
    Unsourced,
}

impl ClaimClass {
    /// All classes, in the order of the legend.
    pub const ALL: [Self; 6] =
        [Self::Opinion, Self::Statement, Self::ForwardLooking, Self::Assertion, Self::Sourced, Self::Unsourced];

    /// The class of a claim.
    pub fn of(claim: &Claim) -> Self {
        match &claim.kind {
            ClaimKind::Voice(voice) => match voice.function {
                Function::Opinion => Self::Opinion,
                Function::Statement => Self::Statement,
                Function::Announcement | Function::Prediction | Function::Demand => Self::ForwardLooking,
            },
            ClaimKind::Figure(figure) if figure.is_sourced() => Self::Sourced,
            ClaimKind::Figure(_) => Self::Unsourced,
            ClaimKind::Assertion(_) => Self::Assertion,
        }
    }

    /// The name in class attributes and message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Statement => "statement",
            Self::ForwardLooking => "outlook",
            Self::Assertion => "assertion",
            Self::Sourced => "sourced",
            Self::Unsourced => "unsourced",
        }
    }

    /// The kind of claim, which decides the margin.
    pub fn side(self) -> &'static str {
        match self {
            Self::Opinion | Self::Statement | Self::ForwardLooking => "voice",
            Self::Assertion => "assertion",
            Self::Sourced | Self::Unsourced => "figure",
        }
    }

    /// Whether its notes stand in the margin of the figures.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Sourced | Self::Unsourced)
    }

    /// Whether it is a voice.
    pub fn is_voice(self) -> bool {
        matches!(self, Self::Opinion | Self::Statement | Self::ForwardLooking)
    }
}
