//! A claim: an annotated passage.

use std::sync::LazyLock;

use super::{
    AnnotatorId, Assertion, ClaimId, CopyId, Figure, Group, Localized, Note, PartyId, Passage, PerCopy, Voice,
};
use crate::text::Spanned;

/// An annotated passage; a voice, a figure or an assertion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its name in the reading and its address on the page.
    pub id: Spanned<ClaimId>,
    /// What it is.
    pub kind: ClaimKind,
    /// Its words, by copy.
    pub passage: PerCopy<Passage>,
    /// What there is to say about it, by language.
    pub note: Option<Localized<Note>>,
    /// The copies that lack it on purpose.
    pub absent: Vec<Spanned<CopyId>>,
    /// Who annotated it, where that is said.
    pub by: Option<Spanned<AnnotatorId>>,
    /// Whether nobody has accepted it yet: a draft is never built, and its faults stop nothing.
    pub is_draft: bool,
}

/// What a claim is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimKind {
    /// Someone is quoted.
    Voice(Voice),
    /// A quantity is stated.
    Figure(Box<Figure>),
    /// The article says it in its own voice, and it is worth a note.
    Assertion(Assertion),
}

impl Claim {
    /// The words of the claim in `copy`.
    pub fn passage(&self, copy: &CopyId) -> Option<&Passage> {
        self.passage.get(copy)
    }

    /// Whether the claim is missing from `copy` on purpose.
    pub fn is_absent(&self, copy: &CopyId) -> bool {
        self.absent.iter().any(|absent| absent.value == *copy)
    }

    /// Whom it names as speakers, and which sources: those who say it, or vouch for it.
    pub fn parties(&self) -> (&Group, &Group) {
        static NOBODY: LazyLock<Group> = LazyLock::new(Group::default);
        match &self.kind {
            ClaimKind::Voice(voice) => (&voice.speakers, &voice.sources),
            ClaimKind::Figure(figure) => (&figure.speakers, &figure.sources),
            ClaimKind::Assertion(assertion) => (&NOBODY, &assertion.sources),
        }
    }

    /// All whom it names: speakers, sources, and to whom a voice speaks.
    pub fn named(&self) -> impl Iterator<Item = &Spanned<PartyId>> {
        let (speakers, sources) = self.parties();
        let addressee = self.voice().and_then(|voice| voice.addressee.as_ref());
        speakers.iter().chain(sources.iter()).chain(addressee.into_iter().flat_map(PerCopy::values))
    }

    /// The voice, if it is one.
    pub fn voice(&self) -> Option<&Voice> {
        match &self.kind {
            ClaimKind::Voice(voice) => Some(voice),
            _ => None,
        }
    }

    /// The assertion, if it is one.
    pub fn assertion(&self) -> Option<&Assertion> {
        match &self.kind {
            ClaimKind::Assertion(assertion) => Some(assertion),
            _ => None,
        }
    }

    /// The figure, if it is one.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.kind {
            ClaimKind::Figure(figure) => Some(figure),
            _ => None,
        }
    }
}
