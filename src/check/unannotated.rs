//! What V301 and V302 share: words of others that no voice is about, with the claim to paste.

use super::names::Names;
use super::new_claim::NewClaims;
use super::subject::InCopy;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Form, Utterance};
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

/// A diagnostic for each of `missing`, at its words.
pub(super) fn diagnostics(copy: InCopy<'_>, code: Code, message: &str, missing: &[Unannotated<'_>]) -> Vec<Diagnostic> {
    if missing.is_empty() {
        return Vec::new();
    }
    let places = missing.iter().flat_map(|missing| missing.utterance.parts.iter().copied());
    let mut claims = NewClaims::new(copy, places);
    let of_reading = Names::of_reading(copy.of.parties, &copy.of.reading.reading);
    let diagnostic = |Unannotated { utterance, at }: &Unannotated<'_>| {
        let named = utterance.speaker.first().map(|place| copy.words(*place));
        let speaker = named.and_then(|words| copy.of.names.only(copy.of.parties, words, &of_reading));
        let claim = claims.voice(utterance, speaker);
        let help = format!("add a voice to `reading.toml`, or dismiss this with an `[[ignore]]` entry:\n{claim}");
        let diagnostic = Diagnostic::new(code, message, help).at(copy.span(*at), "");
        match utterance.cue.first() {
            // Quotation marks show by themselves where words of another are.
            Some(cue) if !matches!(utterance.form, Form::Direct | Form::Mixed) => {
                let label = match utterance.speaker.first() {
                    Some(_) => "this announces it",
                    None => "this announces it, and nobody is named who says so",
                };
                diagnostic.also(copy.span(*cue), label)
            }
            _ => diagnostic,
        }
    };
    missing.iter().map(diagnostic).collect()
}
