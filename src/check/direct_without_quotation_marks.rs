//! V304: the form of a voice and the quotation marks of the text disagree: direct or mixed speech without marks, or
//! indirect speech all of which stands in them.

use super::quoted::Quoted;
use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, Form, Group, PlacedClaim, Utterance, Voice};
use crate::text::{Covered, TextRange};

/// More quotations than this one claim is not said to be about.
const MOST: usize = 8;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(in_copy)
}

fn in_copy(copy: InCopy<'_>) -> Vec<Diagnostic> {
    let voices = copy.claims().filter_map(|(claim, placed)| {
        let voice = claim.voice()?;
        Some(Formed { claim, voice, form: voice.form_in(copy.id())?, placed })
    });
    let voices: Vec<_> = voices.collect();
    if voices.is_empty() {
        return Vec::new();
    }
    let (quoted, quotations) = (Quoted::in_copy(copy), Quotations::in_copy(copy, &voices));
    let judge = |formed: &Formed<'_>| match formed.form {
        Form::Direct | Form::Mixed => {
            let is_marked = formed.parts().iter().any(|part| quoted.touches(*part));
            (!is_marked).then(|| without_marks(copy, formed))
        }
        Form::Indirect | Form::Reported => quotations.hold(formed).then(|| within_marks(copy, formed)),
    };
    voices.iter().filter_map(judge).collect()
}

/// A voice with the form it has in a copy.
struct Formed<'a> {
    claim: &'a Claim,
    voice: &'a Voice,
    form: Form,
    placed: &'a PlacedClaim,
}

impl Formed<'_> {
    fn parts(&self) -> &[TextRange] {
        &self.placed.anchor.parts
    }

    fn is_quotation(&self) -> bool {
        matches!(self.form, Form::Direct | Form::Mixed)
    }
}

fn without_marks(copy: InCopy<'_>, formed: &Formed<'_>) -> Diagnostic {
    let (id, form) = (&formed.claim.id.value, formed.form.name());
    let message = format!("`{id}` is {form} speech, and no quotation mark stands at its words");
    let other = "indirect";
    diagnostic(copy, formed, message, other, "no quotation marks here")
}

fn within_marks(copy: InCopy<'_>, formed: &Formed<'_>) -> Diagnostic {
    let (id, form) = (&formed.claim.id.value, formed.form.name());
    let message = format!("`{id}` is {form} speech, and all its words stand in quotation marks");
    diagnostic(copy, formed, message, "direct", "in quotation marks here")
}

fn diagnostic(copy: InCopy<'_>, formed: &Formed<'_>, message: String, other: &str, label: &str) -> Diagnostic {
    let key = match copy.of.reading.copies.len() {
        1 => "form".to_owned(),
        _ => format!("form.{}", copy.id()),
    };
    let help = format!(
        "write `{key} = \"{other}\"`, or dismiss this with an `[[ignore]]` entry if the text quotes in another way"
    );
    let passage = formed.claim.passage(copy.id()).map_or(formed.claim.id.span, |passage| passage.span);
    Diagnostic::new(Code::DirectWithoutQuotationMarks, message, help)
        .at(passage, "")
        .also(copy.span_of(formed.placed), label)
}

/// The outermost quotations of a copy, and who is quoted in each.
struct Quotations<'a> {
    /// Apart from each other, in order.
    places: Vec<TextRange>,
    speakers: Vec<Option<&'a Group>>,
    /// The places of direct and mixed speech.
    claimed: Covered,
}

impl<'a> Quotations<'a> {
    fn in_copy(copy: InCopy<'a>, voices: &[Formed<'a>]) -> Self {
        // The answers of an interview have no marks.
        let is_marked = |utterance: &&Utterance| !copy.words(utterance.range()).starts_with(char::is_alphanumeric);
        let direct = copy.found().speech.utterances.iter().filter(|utterance| utterance.form == Form::Direct);
        let direct = direct.filter(is_marked);
        let mut places: Vec<TextRange> = direct.flat_map(|utterance| utterance.parts.iter().copied()).collect();
        places.sort_unstable_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
        places.dedup_by(|next, outer| next.start < outer.end);
        let quoting = || voices.iter().filter(|formed| formed.is_quotation());
        let claimed = Covered::new(quoting().flat_map(|formed| formed.parts().iter().copied()));
        let mut quotations = Self { speakers: vec![None; places.len()], places, claimed };
        for formed in quoting() {
            for part in formed.parts() {
                quotations.mark(*part, formed.voice.said_by());
            }
        }
        quotations
    }

    fn mark(&mut self, part: TextRange, speaker: &'a Group) {
        let first = self.places.partition_point(|place| place.end <= part.start);
        let met = self.places[first..].iter().take_while(|place| place.start < part.end).take(MOST).count();
        for known in &mut self.speakers[first..first + met] {
            *known = known.or(Some(speaker));
        }
    }

    /// Whether all words of a voice stand in quotation marks, and nobody else is quoted there who tells them.
    fn hold(&self, formed: &Formed<'_>) -> bool {
        let in_quotation = |part: &TextRange| {
            let at = self.places.partition_point(|place| place.end <= part.start);
            let is_within = self.places.get(at).is_some_and(|place| place.contains(*part));
            let is_told =
                || self.speakers[at].is_some_and(|other| !formed.voice.said_by().ids().any(|id| other.has(id)));
            is_within && !is_told() && !self.claimed.holds(*part)
        };
        formed.parts().iter().all(in_quotation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    const TEXT: &str = "“We go,” says Ann, but Ben is late.";

    fn count(form: Form, parts: &[&str]) -> usize {
        let fixture = Fixture::new().text(TEXT).said(Form::Direct, &["“We go,”"], "says", "Ann");
        fixture.voice_at("go", "ann", form, parts).checked_by(check).len()
    }

    #[test]
    fn direct_speech_has_marks_in_it_around_it_or_beside_it() {
        for parts in [&["“We go,”"][..], &["We go"], &["We"], &["says Ann", "We"], &["“We go,” says Ann"]] {
            assert_eq!((count(Form::Direct, parts), count(Form::Mixed, parts)), (0, 0), "{parts:?}");
        }
        for parts in [&["Ben is late"][..], &["says", "Ben"]] {
            assert_eq!((count(Form::Direct, parts), count(Form::Mixed, parts)), (1, 1), "{parts:?}");
        }
    }

    #[test]
    fn indirect_speech_does_not_stand_all_in_marks() {
        for (parts, expected) in [(&["We go"][..], 1), (&["“We go,”"], 1), (&["We go,” says"], 0), (&["Ben is"], 0)]
        {
            assert_eq!((count(Form::Indirect, parts), count(Form::Reported, parts)), (expected, expected), "{parts:?}");
        }
    }

    #[test]
    fn a_block_quotation_needs_no_marks() {
        let fixture = Fixture::new().text(TEXT).voice_at("late", "ben", Form::Direct, &["Ben is late"]);
        assert_eq!(fixture.checked_by(check).len(), 1);
        let fixture = fixture.edit_copy(|copy| copy.document.blocks[0].kind = crate::model::BlockKind::BlockQuote);
        assert_eq!(fixture.checked_by(check), []);
    }

    #[test]
    fn what_someone_tells_within_a_quotation_may_have_any_form() {
        let fixture = Fixture::new().text(TEXT).said(Form::Direct, &["“We go,”"], "says", "Ann");
        let fixture = fixture.voice_at("told", "ben", Form::Indirect, &["go"]);
        assert_eq!(fixture.checked_by(check).len(), 1);
        let fixture = fixture.voice_at("go", "ann", Form::Direct, &["We"]);
        assert_eq!(fixture.checked_by(check), []);
    }
}
