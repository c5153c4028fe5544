//! What a claim would say of words that no claim is about yet: a draft before anyone wrote it down.
//!
//! Beleg proposes and never asserts. What a text does not say plainly is left out for a person to fill in: who speaks,
//! what a voice does by speaking, who vouches for a figure.

use std::collections::BTreeSet;

use super::{ClaimId, CopyId, Form, Function, Localized, PartyId, SpeakerKind};
use crate::diagnostic::Code;
use crate::text::{Span, TextRange};

/// What could be claimed of a reading's texts beyond what it claims.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposals {
    /// The claims, in the order of the article.
    pub claims: Vec<Proposal>,
    /// Those who speak in them and whom the site does not know, in the order in which they are named.
    pub speakers: Vec<NewSpeaker>,
    /// The documents of which the same is true.
    pub sources: Vec<NewSource>,
}

/// A claim that could be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// An id that no claim of the reading has, made of the first words.
    pub id: ClaimId,
    /// The lint that finds the words unclaimed.
    pub code: Code,
    /// The words, in each copy that has them: at least in one, in the order of the copies.
    pub passages: Vec<ProposedPassage>,
    /// What is said of them.
    pub kind: ProposedKind,
}

/// The words of a claim in one copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedPassage {
    /// The copy.
    pub copy: CopyId,
    /// Where the words stand in its text.
    pub parts: Vec<TextRange>,
    /// The words as they are written down, part by part.
    pub quotes: Vec<Quote>,
    /// Where the lint points to.
    pub at: TextRange,
    /// The same in the Markdown.
    pub span: Span,
    /// What announces others' words, in the Markdown, where quotation marks do not show them.
    pub cue: Option<Span>,
    /// Whether the text names nobody who says it.
    pub is_anonymous: bool,
}

/// Words of a copy, with as little of what stands around them as tells them from others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quote {
    /// The words before; empty where they are not needed.
    pub prefix: String,
    /// The words.
    pub exact: String,
    /// The words after; empty where they are not needed.
    pub suffix: String,
}

/// What a claim would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProposedKind {
    /// Someone is quoted.
    Voice(ProposedVoice),
    /// A quantity is stated.
    Figure(ProposedFigure),
}

/// A voice, as far as the text shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProposedVoice {
    /// Who speaks, where the sentence names one plainly.
    pub by: Option<Vouching>,
    /// To whom.
    pub to: Option<PartyId>,
    /// In what form, for each of the passages.
    pub forms: Vec<Form>,
    /// To what end, where what announces it says so.
    pub function: Option<Function>,
}

/// A figure, as far as the text shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProposedFigure {
    /// Who vouches for it.
    pub by: Option<Vouching>,
    /// The figure that this one says again in another unit.
    pub converts: Option<ClaimId>,
    /// The two figures that this one is the ratio of.
    pub ratio: Option<[ClaimId; 2]>,
}

/// Who says it, or what document does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vouching {
    /// A speaker, of the site or a new one.
    Speaker(PartyId),
    /// A source, of the site or a new one.
    Source(PartyId),
}

/// A speaker whom the site does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSpeaker {
    /// An id that is free.
    pub id: PartyId,
    /// The name as the article has it.
    pub name: Localized<String>,
    /// What they seem to be.
    pub kind: SpeakerKind,
    /// What the article presents them as.
    pub role: Option<Localized<String>>,
}

/// A document that the site does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// An id that is free.
    pub id: PartyId,
    /// What the article calls it.
    pub title: Localized<String>,
}

impl Proposal {
    /// Who says it, as far as that is known.
    pub fn by(&self) -> Option<&Vouching> {
        match &self.kind {
            ProposedKind::Voice(voice) => voice.by.as_ref(),
            ProposedKind::Figure(figure) => figure.by.as_ref(),
        }
    }
}

impl Vouching {
    /// The id.
    pub fn id(&self) -> &PartyId {
        match self {
            Self::Speaker(id) | Self::Source(id) => id,
        }
    }

    /// The key of a claim that names it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Speaker(_) => "speaker",
            Self::Source(_) => "source",
        }
    }
}

impl Proposals {
    /// Keeps the claims that answer something found which `is_wanted`, by its lint and its place, and the speakers and
    /// sources that they name.
    pub fn keep(&mut self, is_wanted: impl Fn(Code, Span) -> bool) {
        let wanted = |claim: &Proposal| claim.passages.iter().any(|passage| is_wanted(claim.code, passage.span));
        let (kept, left): (Vec<Proposal>, Vec<Proposal>) = self.claims.drain(..).partition(wanted);
        let left: BTreeSet<&ClaimId> = left.iter().map(|claim| &claim.id).collect();
        self.claims = kept;
        for claim in &mut self.claims {
            if let ProposedKind::Figure(figure) = &mut claim.kind {
                figure.converts = figure.converts.take().filter(|id| !left.contains(id));
                figure.ratio = figure.ratio.take().filter(|ids| !ids.iter().any(|id| left.contains(id)));
            }
        }
        let named: BTreeSet<PartyId> = self.claims.iter().filter_map(|claim| Some(claim.by()?.id().clone())).collect();
        self.speakers.retain(|speaker| named.contains(&speaker.id));
        self.sources.retain(|source| named.contains(&source.id));
    }

    /// Whether this is a speaker or source that the site does not know yet.
    pub fn is_new(&self, party: &Vouching) -> bool {
        match party {
            Vouching::Speaker(id) => self.speakers.iter().any(|speaker| speaker.id == *id),
            Vouching::Source(id) => self.sources.iter().any(|source| source.id == *id),
        }
    }
}
