//! The keys of `site.toml`.

use super::terms::EXCERPT;
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys at the top of `site.toml`.
pub static SITE: Section = Section::new(
    "site",
    "in `site.toml`",
    &[&TITLE, &LANGUAGES, &BASE_URL, &LINKS, &NEVER_PUBLISH, &EXCERPT, &LICENSE, &ANNOTATORS, &QUESTIONS, &LINTS],
);

/// The title of the site.
pub static TITLE: Key = Key::new(
    "title",
    "a text, or one for each language",
    "\"My readings\"",
    "The title of the site: it stands at the head of the front page, and in the feed.",
)
.required();

/// The languages of the interface.
pub static LANGUAGES: Key = Key::new(
    "languages",
    "a list of language tags",
    "[\"en\"]",
    "The languages of the interface. The first is the site's default and stands at the root; each other has a folder \
     of its own, such as `/de/`. Texts in several languages fall back to the first.",
)
.default("`[\"en\"]`");

/// The address of the site.
pub static BASE_URL: Key = Key::new(
    "base_url",
    "a web address",
    "\"https://example.org/\"",
    "Where the site is published. With it there are a feed, a sitemap and canonical links, copies with \
     `publish = \"local\"` are left out, and a text whose rights nobody states is an excerpt. `beleg build --base-url` \
     wins over it.",
);

/// How links are written.
pub static LINKS: Key = Key::new("links", "one of these words", "\"full\"", "How the site's own links are written.")
    .choices(&[
        ("full", "with `index.html`, so that the pages work by double-click"),
        ("pretty", "without it, for servers that show it for a folder"),
    ])
    .default("`\"full\"`");

/// Files to keep back.
pub static NEVER_PUBLISH: Key = Key::new(
    "never_publish",
    "a list of file patterns",
    "[\"*.psd\"]",
    "Files that are never published, wherever they lie: `*` stands for any part of a name, `**` for any number of \
     folders. What editors, systems and secrets leave (`*.bak`, `.env`, `Thumbs.db` …) is kept back anyhow.",
)
.default("`[]`")
.lints(&[Code::PrivateFile]);

/// The licence of the notes.
pub static LICENSE: Key = Key::new(
    "license",
    "a text",
    "\"CC-BY-4.0\"",
    "The licence of the notes; it stands at the foot of every page. The ids of Creative Commons licences, such as \
     `CC-BY-4.0` and `CC0-1.0`, link to their texts.",
);

/// Who annotates.
pub static ANNOTATORS: Key = Key::new(
    "annotators",
    "the id of an annotator, or a list of them",
    "[\"mk\"]",
    "Who annotated the readings that name no one themselves.",
)
.lints(&[Code::UnknownAnnotator]);

/// The kinds of questions that are asked.
pub static QUESTIONS: Key = Key::new(
    "questions",
    "a table of kinds of questions, each with true or false",
    "{ published = false }",
    "Which open questions a reading's sheet asks. Usually a table of its own, `[questions]`, with a line for each kind \
     that is not asked: `unattributed-figure`, `unnamed-speaker`, `arithmetic`, `conversion`, `copies-differ`, `outlet`, \
     `published`, `copy-origin`, `source-address`. What the author asks with `[[question]]` stands there anyhow.",
)
.default("all are asked");

/// The levels of lints.
pub static LINTS: Key = Key::new(
    "lints",
    "a table of lints, each with `\"allow\"`, `\"warn\"` or `\"deny\"`",
    "{ figure-unsourced = \"warn\" }",
    "How lints are taken, by their names or codes: `allow` is not shown, `warn` is, `deny` stops the build. Usually a \
     table of its own, `[lints]`, with a line for each. `beleg explain` lists them with their levels.",
)
.default("each lint has its own");
