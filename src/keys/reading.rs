//! The keys at the top of `reading.toml`, and the tables below them.

use super::assertion::ASSERTION;
use super::figure::FIGURE;
use super::ignore::IGNORE;
use super::outlet;
use super::own_words::{CORRECTION, QUESTION};
use super::parties::{self, SOURCES, SPEAKERS};
use super::terms::{EXCERPT, PUBLISH, RIGHTS};
use super::voice::VOICE;
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of `reading.toml`.
pub static READING: Section = Section::new(
    "reading",
    "in `reading.toml`",
    &[
        &TITLE,
        &OUTLET,
        &PUBLISHED,
        &AUTHOR,
        &ANNOTATED,
        &ANNOTATORS,
        &TAGS,
        &RIGHTS,
        &PUBLISH,
        &EXCERPT,
        &PUBLISH_FILES,
        &SPEAKERS,
        &SOURCES,
        &parties::ANNOTATORS,
        &VOICES,
        &FIGURES,
        &ASSERTIONS,
        &QUESTIONS,
        &CORRECTIONS,
        &IGNORES,
    ],
);

/// The title for lists.
pub static TITLE: Key = Key::new(
    "title",
    "a text, or one for each language",
    "\"a title\"",
    "The title of the reading in lists. The headline on its page is the copy's own, its first line `# …`.",
)
.default("the headline of a copy");

/// Where the article appeared.
pub static OUTLET: Key = Key::new(
    "outlet",
    "the id of a source, a name, or a table `{ name, url }`",
    "\"the-newspaper\"",
    "Where the article appeared. What looks like an id is one; a name of small letters stands in a table: \
     `{ name = \"taz\" }`.",
)
.table(&outlet::OUTLET)
.lints(&[Code::UnknownSource]);

/// Who wrote the article.
pub static AUTHOR: Key = Key::new(
    "author",
    "a text, or a list of them",
    "\"Jane Doe\"",
    "Who wrote the article. Who wrote the notes stands under `annotators`.",
);

/// Who annotated it.
pub static ANNOTATORS: Key = Key::new(
    "annotators",
    "the id of an annotator, or a list of them",
    "[\"mk\"]",
    "Who annotated the article. It stands under the headline.",
)
.default("those of `site.toml`")
.lints(&[Code::UnknownAnnotator]);

/// What it is filed under.
pub static TAGS: Key =
    Key::new("tags", "a text, or a list of them", "[\"robots\"]", "A few words that the reading is filed under.");

/// When it appeared.
pub static PUBLISHED: Key = Key::new(
    "published",
    "a date, or `\"2022-10\"`, or `\"2022\"`",
    "2022-10-18",
    "When the article appeared. Leave out what is not known.",
)
.lints(&[Code::BadDate]);

/// When the claims were written.
pub static ANNOTATED: Key = Key::new(
    "annotated",
    "a date, or `\"2026-03\"`, or `\"2026\"`",
    "2026-03-31",
    "The day on which you made the notes, or last revised them. The reading's entry in the feed has it.",
)
.default("the newest `retrieved` of its copies")
.lints(&[Code::BadDate, Code::FeedUndated]);

/// Files that are published whether or not a page names them.
pub static PUBLISH_FILES: Key = Key::new(
    "publish_files",
    "a list of file patterns",
    "[\"data/*.csv\"]",
    "Files beside the copies that are published although no page shows or links to them: `*` stands for any part of a \
     name, `**` for any number of folders. The folder `sources/` is never published.",
)
.default("`[]`")
.lints(&[Code::PrivateFile, Code::UnpublishedFile]);

/// The voices.
pub static VOICES: Key = Key::tables(&VOICE, "Someone is quoted, under a header `[[voice]]` each.");

/// The figures.
pub static FIGURES: Key = Key::tables(&FIGURE, "A number that the text states, under a header `[[figure]]` each.");

/// The assertions.
pub static ASSERTIONS: Key =
    Key::tables(&ASSERTION, "What the article says in its own voice, under a header `[[assertion]]` each.");

/// The author's own questions.
pub static QUESTIONS: Key = Key::tables(
    &QUESTION,
    "A question of your own, under a header `[[question]]` each. It stands with the open questions.",
);

/// What was put right.
pub static CORRECTIONS: Key = Key::tables(
    &CORRECTION,
    "What you put right after it was published, under a header `[[correction]]` each. It stands on the page, and in the \
     feed.",
);

/// The findings that are dismissed.
pub static IGNORES: Key = Key::tables(&IGNORE, "A finding that is dismissed, under a header `[[ignore]]` each.");
