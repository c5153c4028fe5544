//! V302: speech that the text reports in its own words, and that no voice is about.
//!
//! Mixed speech is the business of V301, since its quotation marks are what a reader sees first.

use super::propose;
use super::quotation_unannotated::HELP;
use super::subject::InReading;
use crate::diagnostic::{Code, Diagnostic};

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let message = |_: &str| "no voice is about what is reported here".to_owned();
    propose::offers(reading, Code::ReportedSpeechUnannotated, message, HELP)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;
    use crate::model::{Form, SpeakerKind};

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
