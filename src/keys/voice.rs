//! The keys of a `[[voice]]`: someone is quoted.

use super::claim::{ABSENT, BY, DRAFT, ID, NOTE, PASSAGE};
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of a `[[voice]]`.
pub static VOICE: Section = Section::new(
    "voice",
    "in `[[voice]]` of `reading.toml`",
    &[&ID, &SPEAKER, &SOURCE, &TO, &FORM, &FUNCTION, &PASSAGE, &NOTE, &ABSENT, &BY, &DRAFT],
);

/// Who speaks.
pub static SPEAKER: Key = Key::new(
    "speaker",
    "the id of a speaker, or a list of them",
    "\"li-yanming\"",
    "Who says it. Several who say it together are a group of their own in the balance of voices.",
)
.required()
.lints(&[Code::UnknownSpeaker, Code::SpeakerNotInSentence]);

/// What document speaks.
pub static SOURCE: Key = Key::new(
    "source",
    "the id of a source, or a list of them",
    "\"the-report\"",
    "The document that speaks, where no one does: a website says, a report warns.",
)
.instead_of("speaker")
.lints(&[Code::UnknownSource]);

/// To whom.
pub static TO: Key = Key::new(
    "to",
    "the id of a speaker or a source, or one for each copy",
    "\"the-newspaper\"",
    "To whom it was said, if the text says so: a newspaper, a court, another speaker.",
)
.lints(&[Code::UnknownSpeaker, Code::UnknownCopy]);

/// In what form.
pub static FORM: Key = Key::new(
    "form",
    "one of these words, or one for each copy",
    "\"indirect\"",
    "How the words of another are given. Copies can differ: `form.de = \"indirect\"`.",
)
.choices(&[
    ("direct", "in quotation marks"),
    ("indirect", "what they said, in the article's words: \"he said that …\""),
    ("mixed", "in the article's words, with some of theirs in quotation marks"),
    ("reported", "that they said something: \"he criticised the plan\""),
])
.required()
.lints(&[Code::DirectWithoutQuotationMarks, Code::UnknownCopy]);

/// To what end.
pub static FUNCTION: Key =
    Key::new("function", "one of these words", "\"opinion\"", "What the speaker does by saying it.")
        .choices(&[
            ("opinion", "judges"),
            ("statement", "says how something is"),
            ("announcement", "says what they will do"),
            ("prediction", "says what will happen"),
            ("demand", "says what others shall do"),
        ])
        .required();
