//! What a reader of the findings would lose if a rule failed, each in a sentence made for it.

mod english;
mod german_quotations;
mod german_reports;
mod properties;

use super::speech;
use crate::model::{Form, LanguageTag, QuotedTermKind, SpeechFindings, Utterance};
use crate::text::TextRange;

fn found(language: &str, text: &str) -> SpeechFindings {
    speech(text, &LanguageTag::new(language).expect("a tag"))
}

fn words(text: &str, places: &[TextRange]) -> Vec<String> {
    places.iter().map(|place| text[place.range()].to_owned()).collect()
}

/// Each utterance as `form: parts | cue | speaker`.
fn told(language: &str, text: &str) -> Vec<String> {
    let line = |utterance: &Utterance| {
        let list = |places: &[TextRange]| words(text, places).join(" … ");
        let form = format!("{:?}", utterance.form).to_lowercase();
        format!("{form}: {} | {} | {}", list(&utterance.parts), list(&utterance.cue), list(&utterance.speaker))
    };
    found(language, text).utterances.iter().map(line).collect()
}

fn terms(language: &str, text: &str) -> Vec<(String, QuotedTermKind)> {
    found(language, text).quoted_terms.iter().map(|term| (text[term.range.range()].to_owned(), term.kind)).collect()
}

#[test]
fn quotations_are_found_in_languages_without_a_lexicon() {
    assert_eq!(
        told("fr", "« Nous fermons la porte ce soir », a dit le maire."),
        ["direct: « Nous fermons la porte ce soir » |  | "]
    );
    assert_eq!(told("ar", "«الميناء مغلق هذا المساء وغدا»"), ["direct: «الميناء مغلق هذا المساء وغدا» |  | "]);
}

/// A rule that looked back over all before it would not get to the end of such a text while anyone waits.
#[test]
fn long_runs_of_one_sign_are_read_to_the_end() {
    for unit in
        ["„", "„a ", "\"a ", "'a ", "(", "1", "1 ", ". ", ", so", "sagte ", "„a“, ", "„a\n\n", "kündigte a an, "]
    {
        let text = unit.repeat(400_000 / unit.len());
        let end = found("de", &text).sentences.last().map_or(0, |place| place.range().end);
        assert_eq!(end, text.trim_end().len(), "{unit}");
    }
}
