//! V302: speech that the text reports in its own words, and that no voice is about.
//!
//! Only where a word announces it: that a sentence in the subjunctive is someone's is a guess. Mixed speech is the
//! business of V301, since its quotation marks are what a reader sees first. What a document says needs no voice where its
//! numbers are claimed with it.

use super::sourced::Sourced;
use super::subject::{InCopy, InReading};
use super::unannotated::{self, Unannotated, Voices};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Form, Utterance};

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(|copy| unannotated::diagnostics(copy, Code::ReportedSpeechUnannotated, MESSAGE, &missing(copy)))
}

const MESSAGE: &str = "no voice is about what is reported here";

fn missing(copy: InCopy<'_>) -> Vec<Unannotated<'_>> {
    let (voices, sourced) = (Voices::of(copy), Sourced::of(copy));
    let is_missing = |utterance: &&Utterance| {
        let is_reported = matches!(utterance.form, Form::Indirect | Form::Reported);
        is_reported && !utterance.cue.is_empty() && voices.miss(utterance) && !sourced.tells(utterance)
    };
    let missing = copy.found().speech.utterances.iter().filter(is_missing);
    missing.map(|utterance| Unannotated { utterance, at: utterance.parts[0] }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;
    use crate::model::SpeakerKind;

    fn fixture(cue: &str) -> Fixture {
        let fixture = Fixture::new().text("The bus is late, says Ann Lee.");
        let fixture = fixture.named("ann", "Ann Lee", SpeakerKind::Person, "driver");
        fixture.said(Form::Indirect, &["The bus is late"], cue, "Ann Lee")
    }

    #[test]
    fn reported_speech_wants_a_voice() {
        let found = fixture("says").checked_by(check);
        assert_eq!(found[0].secondary[0].text, "this announces it");
        assert!(found[0].help.contains("speaker = \"ann\"\nform = \"indirect\""), "{}", found[0].help);
    }

    #[test]
    fn a_voice_and_a_guess_are_silent() {
        let guessed = fixture("");
        let fixture = fixture("says").voice_at("late", "ann", Form::Indirect, &["is late"]);
        assert_eq!(fixture.checked_by(check), []);
        assert_eq!(guessed.checked_by(check), []);
    }
}
