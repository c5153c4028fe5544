//! Finds others' words in a text: quotations, and reported speech by sentence.
//!
//! 1. [`token`] cuts the text into words and signs.
//! 2. [`marks`] pairs quotation marks.
//! 3. [`sentence`] finds sentences, and frames: sentences with the whole of their quotations.
//! 4. [`frame`] looks at what the language knows of each word ([`crate::language::speech`]) and finds clauses; [`finite`] tells
//!    their verbs, [`noun_phrase`] bounds names.
//! 5. [`cue`] finds what announces speech, with the words that a verb needs ([`particle`], [`pattern`]), the sources that are
//!    named ([`source`]), who speaks ([`subject`]) and what is told of nobody ([`hearsay`]).
//! 6. [`reported`] finds what it leads to: a clause ([`complement`], [`clause`]), or a speech act ([`act`]); or its verbs show it
//!    ([`mood`]). [`quotation`] tells speech from names.
//! 7. [`function`] guesses what it does.
//! 8. [`interview`] finds answers that have a name and a colon and no quotation marks.
//! 9. [`findings`] puts it together, with a guess at the speaker.
//!
//! Every step is linear in the length of the text. In languages without a lexicon only quotations are found. The forms and the split into cue, frame and speaker follow the annotation schemes of
//! quotation corpora for German news and literature.

mod act;
mod clause;
mod complement;
mod cue;
mod findings;
mod finite;
mod frame;
mod function;
mod hearsay;
mod interview;
mod marks;
mod mood;
mod noun_phrase;
mod particle;
mod pattern;
mod quotation;
mod reported;
mod sentence;
mod source;
mod subject;
mod token;

#[cfg(test)]
mod tests;

use crate::language::Language;
use crate::model::SpeechFindings;

/// Finds quotations and reported speech in the rendered `text` of a copy; places count its bytes.
///
/// ```
/// use beleg::detect::speech::speech;
/// use beleg::language::Language;
/// use beleg::model::{Form, LanguageTag};
///
/// let text = "Der Zoll sei zu hoch, sagte Ida Voss. „Er muss weg.“";
/// let found = speech(text, Language::of(&LanguageTag::new("de").unwrap()));
/// assert_eq!(found.utterances[0].form, Form::Indirect);
/// assert_eq!(&text[found.utterances[0].speaker[0].range()], "Ida Voss");
/// assert_eq!(found.utterances[1].form, Form::Direct);
/// ```
pub fn speech(text: &str, language: &Language) -> SpeechFindings {
    findings::findings(text, language)
}
