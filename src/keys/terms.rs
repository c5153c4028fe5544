//! Keys that say whose a text is and how much of it is shown. A copy's front matter wins over its reading, and the
//! reading over the site.

use super::{Key, Section};
use crate::diagnostic::Code;

/// Whose text it is.
pub static RIGHTS: Key = Key::new(
    "rights",
    "one of these words",
    "\"quotation\"",
    "Whose text it is. What is shown of it follows from that, unless `publish` says otherwise.",
)
.choices(&[
    ("own", "yours"),
    ("licensed", "used by agreement with its owner"),
    ("cc", "under a Creative Commons licence"),
    ("public-domain", "free of rights"),
    ("quotation", "another's, quoted within what the law allows: an excerpt is shown"),
    ("unknown", "not known: a site with a `base_url` shows an excerpt"),
])
.default("`\"unknown\"`")
.lints(&[Code::RightsUnknown, Code::MissingSourceLink, Code::MissingRetrievalDate, Code::ExcerptShowsMost]);

/// How much of it is shown.
pub static PUBLISH: Key =
    Key::new("publish", "one of these words", "\"full\"", "How much of the text is shown, whatever its `rights`.")
        .choices(&[
            ("full", "all of it"),
            ("excerpt", "the sentences that claims stand in"),
            ("local", "all of it, and only on this machine: a site with a `base_url` is built without the copy"),
        ])
        .default("what follows from `rights`")
        .lints(&[Code::RightsUnknown, Code::ExcerptTooLong, Code::ExcerptShowsMost]);

/// What excerpts are made by.
pub static EXCERPT: Key = Key::new(
    "excerpt",
    "a table",
    "{ words = 0, limit = \"15%\" }",
    "What an excerpt is made by, where one is shown. Each of its keys is taken from the front matter of the copy, else \
     from its reading, else from the site.",
)
.table(&EXCERPT_KEYS)
.lints(&[Code::ExcerptTooLong, Code::ExcerptShowsMost]);

/// The keys of `excerpt`.
pub static EXCERPT_KEYS: Section = Section::new("excerpt", "in `excerpt = { … }`", &[&WORDS, &LIMIT]);

/// How many words are shown around what is annotated.
pub static WORDS: Key = Key::new(
    "words",
    "a number from 0 to 1000",
    "0",
    "How many words are shown before and after each sentence that a claim stands in.",
)
.default("`0`");

/// The most that may be shown.
pub static LIMIT: Key = Key::new(
    "limit",
    "a share in per cent",
    "\"15%\"",
    "The most that an excerpt may show of the text; one that shows more stops the build.",
)
.default("no limit, and a warning where more than half of another's text is shown")
.lints(&[Code::ExcerptTooLong, Code::ExcerptShowsMost]);
