//! What V301 and V302 share: words of others that no voice is about, with the claim to paste.

use std::sync::OnceLock;

use super::names::{By, Names};
use super::new_claim::NewClaims;
use super::subject::InCopy;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Form, PartyId, Utterance};
use crate::text::{Covered, TextRange};

/// Which words of a copy a voice is about.
pub(super) struct Voices {
    claimed: Covered,
}

/// Words of another that are to be annotated.
pub(super) struct Unannotated<'a> {
    /// What is said, with its form and a guess at the speaker.
    pub utterance: &'a Utterance,
    /// The words to point at.
    pub at: TextRange,
}

/// The speakers of a site by their names; they are looked up only where something is missing.
#[derive(Default)]
pub(super) struct SiteNames<'a>(OnceLock<Names<'a>>);

impl Voices {
    /// The voices that `copy` has.
    pub(super) fn of(copy: InCopy<'_>) -> Self {
        Self { claimed: copy.covered_by(|claim| claim.voice().is_some()) }
    }

    /// Whether nothing is said of the words yet.
    pub(super) fn miss(&self, utterance: &Utterance) -> bool {
        !utterance.parts.iter().any(|part| self.claimed.touches(*part))
    }
}

impl<'a> SiteNames<'a> {
    /// The speaker that the words name, if they name one alone.
    fn only<'b>(&'b self, copy: InCopy<'a>, words: &str, of_reading: &'b Names<'_>) -> Option<&'b PartyId> {
        let by_name = self.0.get_or_init(|| Names::of_site(copy.corpus)).named(words);
        let by_role = || of_reading.named(words).filter(|(_, by)| *by == By::Role);
        by_name.or_else(by_role).map(|(known, _)| &known.speaker.id.value)
    }

    /// A diagnostic for each of `missing`, at its words.
    pub(super) fn diagnostics(
        &self,
        copy: InCopy<'a>,
        code: Code,
        message: &str,
        missing: &[Unannotated<'_>],
    ) -> Vec<Diagnostic> {
        if missing.is_empty() {
            return Vec::new();
        }
        let places = missing.iter().flat_map(|missing| missing.utterance.parts.iter().copied());
        let mut claims = NewClaims::new(copy, places);
        let of_reading = Names::of_reading(copy.corpus, copy.reading);
        let diagnostic = |Unannotated { utterance, at }: &Unannotated<'_>| {
            let speaker = utterance.speaker.first().and_then(|place| self.only(copy, copy.words(*place), &of_reading));
            let claim = claims.voice(utterance, speaker);
            let help = format!("add a voice to `reading.toml`, or dismiss this with an `[[ignore]]` entry:\n{claim}");
            let diagnostic = Diagnostic::new(code, message, help).at(copy.span(*at), "");
            match utterance.cue.first() {
                // Quotation marks show by themselves where words of another are.
                Some(cue) if !matches!(utterance.form, Form::Direct | Form::Mixed) => {
                    diagnostic.also(copy.span(*cue), "this announces it")
                }
                _ => diagnostic,
            }
        };
        missing.iter().map(diagnostic).collect()
    }
}
