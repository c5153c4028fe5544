//! What a reader of the findings would lose if a rule failed, each in a sentence made for it.

mod english;
mod function;
mod german_quotations;
mod german_reports;
mod interviews;
mod length;
mod marks;
mod properties;
mod tables;
mod vouching;

use super::speech;
use crate::language::Language;
use crate::model::{Form, LanguageTag, QuotedTermKind, SpeechFindings, Utterance};
use crate::text::TextRange;

thread_local! {
    /// How often a rule has looked at a token: what time is spent on, without a clock.
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts one look at a token.
pub fn count_step() {
    STEPS.set(STEPS.get() + 1);
}

/// The looks at tokens that finding the speech of `text` takes.
fn steps(language: &str, text: &str) -> u64 {
    STEPS.set(0);
    found(language, text);
    STEPS.get()
}

fn found(language: &str, text: &str) -> SpeechFindings {
    speech(text, Language::of(&LanguageTag::new(language).expect("a tag")))
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
    // Who is named before a colon is for those to say who know the language's nouns.
    assert_eq!(told("fr", "Ida Voss : « Nous fermons. »"), ["direct: « Nous fermons. » |  | "]);
    assert_eq!(told("ar", "«الميناء مغلق هذا المساء وغدا»"), ["direct: «الميناء مغلق هذا المساء وغدا» |  | "]);
}
