//! The seven classes that marks, notes, the legend and the tables share.

use serde::Serialize;

use super::{Claim, ClaimKind, Figure, Function};

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
    /// A figure that a document vouches for, whoever else does.
    Document,
    /// A figure that someone states, and no document vouches for.
    Stated,
    /// A figure that no one vouches for.
    Unattributed,
}

impl ClaimClass {
    /// All classes, in the order of the legend.
    pub const ALL: [Self; 7] = [
        Self::Opinion,
        Self::Statement,
        Self::ForwardLooking,
        Self::Assertion,
        Self::Document,
        Self::Stated,
        Self::Unattributed,
    ];

    /// The class of a claim.
    pub fn of(claim: &Claim) -> Self {
        match &claim.kind {
            ClaimKind::Voice(voice) => match voice.function {
                Some(Function::Opinion) => Self::Opinion,
                // A draft may leave it open.
                Some(Function::Statement) | None => Self::Statement,
                Some(Function::Announcement | Function::Prediction | Function::Demand) => Self::ForwardLooking,
            },
            ClaimKind::Figure(figure) => Self::of_figure(figure),
            ClaimKind::Assertion(_) => Self::Assertion,
        }
    }

    /// The class of a figure: a source wins over a speaker.
    pub fn of_figure(figure: &Figure) -> Self {
        match (figure.sources.is_empty(), figure.speakers.is_empty()) {
            (false, _) => Self::Document,
            (true, false) => Self::Stated,
            (true, true) => Self::Unattributed,
        }
    }

    /// The name in class attributes, message ids and tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Statement => "statement",
            Self::ForwardLooking => "outlook",
            Self::Assertion => "assertion",
            Self::Document => "document",
            Self::Stated => "stated",
            Self::Unattributed => "unattributed",
        }
    }

    /// The kind of claim, which decides the margin.
    pub fn side(self) -> &'static str {
        match self {
            Self::Opinion | Self::Statement | Self::ForwardLooking => "voice",
            Self::Assertion => "assertion",
            Self::Document | Self::Stated | Self::Unattributed => "figure",
        }
    }

    /// Whether its notes stand in the margin of the figures.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Document | Self::Stated | Self::Unattributed)
    }

    /// Whether it is a voice.
    pub fn is_voice(self) -> bool {
        matches!(self, Self::Opinion | Self::Statement | Self::ForwardLooking)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Group, PartyId, testing};
    use crate::text::{Span, Spanned};

    #[test]
    fn a_figure_is_a_documents_or_someones_or_nobodys_and_a_source_wins_over_a_speaker() {
        let party = |id: &str| Some(Spanned::new(PartyId::new(id).unwrap(), Span::new(testing::files()[0], 0..1)));
        let group = |party: Option<Spanned<PartyId>>| party.map(Group::from).unwrap_or_default();
        let class = |source, speaker| {
            let figure = Figure { sources: group(source), speakers: group(speaker), ..Figure::default() };
            ClaimClass::of_figure(&figure)
        };
        assert_eq!(class(party("briefing"), None), ClaimClass::Document);
        assert_eq!(class(party("briefing"), party("ann")), ClaimClass::Document);
        assert_eq!(class(None, party("ann")), ClaimClass::Stated);
        assert_eq!(class(None, None), ClaimClass::Unattributed);
    }

    #[test]
    fn every_class_has_a_name_of_its_own_and_stands_on_one_side() {
        let names: std::collections::BTreeSet<_> = ClaimClass::ALL.iter().map(|class| class.name()).collect();
        assert_eq!(names.len(), ClaimClass::ALL.len());
        let figures: Vec<_> = ClaimClass::ALL.into_iter().filter(|class| class.is_figure()).collect();
        assert_eq!(figures, [ClaimClass::Document, ClaimClass::Stated, ClaimClass::Unattributed]);
        assert!(figures.iter().all(|class| class.side() == "figure" && !class.is_voice()));
    }
}
