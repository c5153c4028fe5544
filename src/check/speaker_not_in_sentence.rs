//! V303: the sentence of a voice names another speaker of the reading as the one who speaks, and not the claim's.
//!
//! It compares, and says nothing where the two can be the same: where the sentence has a pronoun beside what is said,
//! anything of the claim's speaker, or a name that the reading does not know, and where one is presented as
//! speaking for the other.

use super::names::{By, Known, Names};
use super::overlaps::{Overlap, overlaps};
use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::model::Utterance;
use crate::text::TextRange;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let names = Names::of_reading(reading.parties, &reading.reading.reading);
    reading.in_copies(|copy| in_copy(copy, &names))
}

fn in_copy(copy: InCopy<'_>, names: &Names<'_>) -> Vec<Diagnostic> {
    overlaps(copy).iter().filter_map(|overlap| judge(copy, names, overlap)).collect()
}

fn judge(copy: InCopy<'_>, names: &Names<'_>, overlap: &Overlap<'_>) -> Option<Diagnostic> {
    let own: Vec<&Known<'_>> = overlap.voice.speakers.ids().map(|id| names.get(id)).collect::<Option<_>>()?;
    let first = *own.first()?;
    let others = overlap.utterances.iter().filter(|utterance| !utterance.cue.is_empty());
    let mut found = None;
    for utterance in others {
        let place = utterance.speaker.first().filter(|place| utterance.frame.contains(**place))?;
        let (other, by) = names.named(copy.words(*place))?;
        let is_clear = by == By::Name || own.iter().all(|own| own.has_role());
        let may_be = |own: &&Known<'_>| own.is_tied_to(other) || own.speaker.id.value == other.speaker.id.value;
        if !is_clear || own.iter().any(may_be) {
            return None;
        }
        found = found.or(Some((other, *place)));
    }
    let (other, place) = found?;
    let may_be_own = |utterance: &&Utterance| {
        let words = copy.words(utterance.frame);
        has_pronoun(copy, utterance) || own.iter().any(|own| own.may_stand_in(words))
    };
    if overlap.utterances.iter().any(may_be_own) {
        return None;
    }
    Some(diagnostic(copy, overlap, first, other, place))
}

fn diagnostic(
    copy: InCopy<'_>,
    overlap: &Overlap<'_>,
    own: &Known<'_>,
    other: &Known<'_>,
    place: TextRange,
) -> Diagnostic {
    let (id, other_id) = (&overlap.claim.id.value, &other.speaker.id.value);
    let message = format!("the sentence of `{id}` says that {} speaks, not {}", other.name(), own.name());
    let help = format!(
        "write `speaker = \"{other_id}\"`, or dismiss this with an `[[ignore]]` entry if it is {} all the same",
        own.name()
    );
    Diagnostic::new(Code::SpeakerNotInSentence, message, help)
        .at(overlap.voice.speakers[0].span, "")
        .also(copy.span(place), "named here")
}

/// Whether there is a word beside what is said that can stand for anyone.
fn has_pronoun(copy: InCopy<'_>, utterance: &Utterance) -> bool {
    let mut from = utterance.frame.start;
    let frame = utterance.frame;
    let ends = utterance.parts.iter().filter(|part| frame.contains(**part));
    let beside = ends.map(|part| (part.start, part.end)).chain([(frame.end, frame.end)]).map(|(start, end)| {
        let beside = TextRange { start: from.min(start), end: start };
        from = end;
        copy.words(beside)
    });
    let is_pronoun = |word: &str| {
        let word = word.to_lowercase();
        Language::any_has(|words| words.pronouns.contains(&word))
    };
    beside.flat_map(|words| words.split(|c: char| !c.is_alphanumeric())).any(is_pronoun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;
    use crate::model::{Form, SpeakerKind};

    /// A sentence, in which `guess` says that the bus is late, claimed for Ann Lee.
    fn messages(text: &str, guess: &str) -> Vec<String> {
        let fixture = Fixture::new().text(text).named("ann", "Ann Lee", SpeakerKind::Person, "driver");
        let fixture = fixture.named("ben", "Ben Ray", SpeakerKind::Person, "mayor of Hollow Bay");
        let fixture = fixture.named("line", "Bay Line", SpeakerKind::Organisation, "employs Ann Lee");
        let fixture = fixture.said(Form::Indirect, &["the bus is late"], "says", guess);
        let fixture = fixture.voice_at("late", "ann", Form::Indirect, &["bus is"]);
        fixture.checked_by(check).into_iter().map(|found| found.message).collect()
    }

    #[test]
    fn another_speaker_is_found_by_name_by_surname_and_by_role() {
        let expected = ["the sentence of `late` says that Ben Ray speaks, not Ann Lee"];
        for guess in ["Ben Ray", "Mr. Ray", "the mayor of Hollow Bay", "Hollow Bay’s mayor Ben Ray"] {
            assert_eq!(messages(&format!("{guess} says that the bus is late."), guess), expected, "{guess}");
        }
    }

    #[test]
    fn whoever_may_be_the_same_is_left_alone() {
        for (text, guess) in [
            ("Ann Lee says that the bus is late.", "Ann Lee"),
            ("Lee says that the bus is late.", "Lee"),
            ("The driver says that the bus is late.", "The driver"),
            ("She says that the bus is late.", "She"),
            ("She told Ben Ray, who says so, that the bus is late.", "Ben Ray"),
            ("Cem Ray says that the bus is late.", "Cem Ray"),
            ("Someone says that the bus is late.", "Someone"),
            ("Ben Ray says that the bus is late, as Lee does.", "Ben Ray"),
            ("The Bay Line says that the bus is late.", "The Bay Line"),
        ] {
            assert_eq!(messages(text, guess), [""; 0], "{text}");
        }
    }
}
