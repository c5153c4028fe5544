//! What detection finds of others' words in a text: quotations, reported speech, and words that stand in
//! quotation marks without being anyone's speech.
//!
//! All places are ranges of the rendered text of a copy. The forms are those of a [`Voice`](super::Voice).

use super::{Form, Function};
use crate::text::TextRange;

/// All that one text shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SpeechFindings {
    /// Others' words, by their start; a quotation inside reported speech follows it.
    pub utterances: Vec<Utterance>,
    /// Names, titles and scare quotes, by their start.
    pub quoted_terms: Vec<QuotedTerm>,
    /// The sentences of the text, in order.
    pub sentences: Vec<TextRange>,
    /// The sentences with the whole of every quotation that begins in them, in order.
    pub frames: Vec<TextRange>,
}

/// Words of another, as the text gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Direct speech stands in quotation marks; mixed speech is indirect and holds direct parts.
    pub form: Form,
    /// The words, in order and apart from each other. Direct parts include their quotation marks.
    pub parts: Vec<TextRange>,
    /// The words that announce it: `kündigte` and `an`, `laut`, `according to`; where reported speech goes on, the verb whose
    /// mood shows that it does. Empty where nothing announces it.
    pub cue: Vec<TextRange>,
    /// Guesses at who speaks, the best one first. To be compared with a claim, never to be asserted.
    pub speaker: Vec<TextRange>,
    /// A guess at what it does, by what announces it and by its mood; left out where in doubt.
    pub function: Option<Function>,
    /// The sentence with what announces it. Direct speech of several sentences lies in one frame.
    pub frame: TextRange,
}

/// Words in quotation marks that are most likely nobody's speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotedTerm {
    /// The words with their quotation marks.
    pub range: TextRange,
    /// What they seem to be.
    pub kind: QuotedTermKind,
}

/// Why words stand in quotation marks, if nobody says them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuotedTermKind {
    /// The name of a ship, a newspaper, a project.
    Name,
    /// The title of a book, a film, a motto.
    Title,
    /// Words that the writer keeps a distance to.
    ScareQuote,
}

impl Utterance {
    /// The range from the first part to the last.
    pub fn range(&self) -> TextRange {
        let start = self.parts.first().map_or(self.frame.start, |part| part.start);
        let end = self.parts.last().map_or(start, |part| part.end);
        TextRange { start, end }
    }
}
