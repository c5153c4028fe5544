//! The keys of a copy's front matter.

use super::provenance::{ARCHIVE_URL, FILE, RETRIEVED, SHA256};
use super::terms::{EXCERPT, PUBLISH, RIGHTS};
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys between the lines `+++` at the head of a copy.
pub static COPY: Section = Section::new(
    "copy",
    "in the front matter of a copy",
    &[
        &LANG,
        &STATUS,
        &TITLE,
        &SOURCE_URL,
        &PUBLISHED,
        &ARCHIVE_URL,
        &RETRIEVED,
        &FILE,
        &SHA256,
        &TRANSLATOR,
        &NOTE,
        &RIGHTS,
        &PUBLISH,
        &EXCERPT,
    ],
);

/// The language of the text.
pub static LANG: Key = Key::new(
    "lang",
    "a language tag",
    "\"en\"",
    "The language of the text. A file that is called after its language, such as `de.md`, needs no line for it; any \
     other does.",
)
.default("the name of the file, where it is a language tag");

/// How the text came to be.
pub static STATUS: Key = Key::new("status", "one of these words", "\"translation\"", "How the text came to be.")
    .choices(&[
        ("original", "as it was published"),
        ("translation", "put into another language"),
        ("retelling", "told anew in other words"),
    ])
    .default("`\"original\"`")
    .lints(&[Code::MissingSourceLink, Code::MissingRetrievalDate]);

/// Where it was published.
pub static SOURCE_URL: Key = Key::new(
    "source_url",
    "a web address",
    "\"https://example.org/article\"",
    "Where the text was published. The page links to it.",
)
.lints(&[Code::MissingSourceLink, Code::MissingRetrievalDate]);

/// When this version appeared.
pub static PUBLISHED: Key = Key::new(
    "published",
    "a date, or `\"2022-10\"`, or `\"2022\"`",
    "2022-10-20",
    "When this version appeared, where that is another day than the article's own.",
)
.lints(&[Code::BadDate]);

/// Who translated it.
pub static TRANSLATOR: Key = Key::new("translator", "a text", "\"a name\"", "Who translated the text.");

/// What else there is to say.
pub static NOTE: Key = Key::new(
    "note",
    "a text, or one for each language",
    "\"a text\"",
    "What else readers should know of where this copy comes from. It stands with its provenance.",
);

/// A headline that the text does not have.
pub static TITLE: Key = Key::new(
    "title",
    "a text",
    "\"a headline\"",
    "The headline, only where the text has no line `# …` of its own: one in the text can carry claims.",
)
.lints(&[Code::MissingTitle]);
