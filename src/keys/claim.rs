//! The keys that every claim has: a `[[voice]]`, a `[[figure]]`, an `[[assertion]]`.

use super::{Key, Section};
use crate::diagnostic::Code;

/// The id of a claim.
pub static ID: Key = Key::new(
    "id",
    "an id",
    "\"price-of-the-robot\"",
    "The name of the claim in this reading: small letters, digits and single hyphens. Its note has the address \
     `…#price-of-the-robot`, so keep it once the site is published.",
)
.required()
.lints(&[Code::DuplicateId]);

/// The words a claim is about.
pub static PASSAGE: Key = Key::new(
    "passage",
    "words, a list of words, or a table `{ exact, prefix, suffix }`; one of these, or one for each copy",
    "\"the words of the copy\"",
    "The words that the claim is about, copied from the article. They are looked for in the text that a reader sees, \
     across emphasis, links and line breaks, whatever the quotation marks. A list has the parts of a quotation that is \
     split; `\"from here […] to here\"` abridges a long passage. With several copies, `passage.de` and `passage.en` \
     name the copy.",
)
.required()
.table(&SELECTOR)
.lints(&[Code::AnchorOrphaned, Code::AnchorAmbiguous, Code::AnchorChanged, Code::AnchorMissing, Code::UnknownCopy]);

/// The keys of a passage that says what stands around it.
pub static SELECTOR: Section = Section::new("passage", "in `passage = { … }`", &[&EXACT, &PREFIX, &SUFFIX]);

/// The words themselves.
pub static EXACT: Key = Key::new("exact", "a text", "\"the words of the copy\"", "The words themselves.").required();

/// What stands before.
pub static PREFIX: Key = Key::new(
    "prefix",
    "a text",
    "\"the words before\"",
    "What stands right before them, where the words stand in the text more than once.",
)
.lints(&[Code::AnchorAmbiguous]);

/// What stands after.
pub static SUFFIX: Key = Key::new(
    "suffix",
    "a text",
    "\"the words after\"",
    "What stands right after them, where the words stand in the text more than once.",
)
.lints(&[Code::AnchorAmbiguous]);

/// What there is to say of a claim.
pub static NOTE: Key = Key::new(
    "note",
    "Markdown, or one for each language",
    "\"Markdown\"",
    "What there is to say of it. It stands in the margin, below what Beleg says itself. Links to other readings are \
     links to their files: `../other/en.md#claim-id`.",
)
.lints(&[Code::BrokenLink, Code::RawHtml]);

/// Where a claim is left out on purpose.
pub static ABSENT: Key = Key::new(
    "absent",
    "a list of copies",
    "[\"en\"]",
    "The copies that do not have this passage, and are right not to: a shorter version, a freer translation.",
)
.default("`[]`")
.lints(&[Code::AnchorMissing, Code::UnknownCopy]);

/// Who annotated it.
pub static BY: Key = Key::new(
    "by",
    "the id of an annotator",
    "\"mk\"",
    "Who wrote this claim and its note, where several annotate the reading.",
)
.lints(&[Code::UnknownAnnotator]);

/// Whether it waits to be accepted.
pub static DRAFT: Key = Key::new(
    "draft",
    "true or false",
    "true",
    "Whether nobody has accepted the claim yet. A draft is never built, `beleg serve` shows it as one, and what is wrong \
     with it is a warning; a voice may leave out `speaker`, `form` and `function`.",
)
.default("`false`");

/// What all claims have, as the reference shows it: in one place.
pub static CLAIM: Section = Section::new(
    "claim",
    "in every `[[voice]]`, `[[figure]]` and `[[assertion]]` of `reading.toml`",
    &[&ID, &PASSAGE, &NOTE, &ABSENT, &BY, &DRAFT],
);
