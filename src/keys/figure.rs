//! The keys of a `[[figure]]`: a number that the text states.

use super::claim::{ABSENT, BY, DRAFT, ID, NOTE, PASSAGE};
use super::{Key, Section};
use crate::diagnostic::Code;

/// The keys of a `[[figure]]`.
pub static FIGURE: Section = Section::new(
    "figure",
    "in `[[figure]]` of `reading.toml`",
    &[&ID, &SOURCE, &SPEAKER, &VALUE, &CONVERTS, &RATIO, &SHARE, &SUM, &PASSAGE, &NOTE, &ABSENT, &BY, &DRAFT],
);

/// What document vouches for it.
pub static SOURCE: Key = Key::new(
    "source",
    "the id of a source, or a list of them",
    "\"the-briefing\"",
    "The document that vouches for the number, if the text names one.",
)
.lints(&[Code::UnknownSource, Code::FigureUnsourced]);

/// Who vouches for it.
pub static SPEAKER: Key = Key::new(
    "speaker",
    "the id of a speaker, or a list of them",
    "\"li-yanming\"",
    "Who vouches for the number by saying it, if the text names someone. A figure can have a source and a speaker; with \
     neither, the page shows that no one vouches for it.",
)
.lints(&[Code::UnknownSpeaker, Code::FigureUnsourced]);

/// What the number is, where the words alone do not say it.
pub static VALUE: Key = Key::new(
    "value",
    "a number or a range, and a unit",
    "\"84000..98000 USD\"",
    "The number, where Beleg reads it otherwise than you do, or not at all. `5`, `~5` (about), `<5`, `<=5`, `<~5` \
     (nearly), `>5`, `>=5`, `>~5`, `5..7`, then a unit: a currency's code, `%`, a UCUM code or a word.",
)
.default("what Beleg reads from the passage")
.lints(&[Code::FigureWithoutNumber, Code::FigureValueDiffers]);

/// Of which figure it is a conversion.
pub static CONVERTS: Key = Key::new(
    "converts",
    "the id of a figure",
    "\"price-in-yuan\"",
    "The figure whose quantity this one gives again, in another currency or unit. \"500 million yuan (about 70 million \
     dollars)\" is two figures, and the second converts the first.",
)
.lints(&[Code::UnknownClaim, Code::ConversionInconsistent]);

/// Of which two figures it is the multiple.
pub static RATIO: Key = Key::new(
    "ratio",
    "a table of two figures",
    "{ of = \"one-figure\", to = \"another\" }",
    "The two figures that this one compares: \"about four times\".",
)
.table(&RATIO_KEYS)
.lints(&[Code::UnknownClaim, Code::RatioDiffers]);

/// The keys of `ratio` and `share`.
pub static RATIO_KEYS: Section = Section::new("ratio", "in `ratio = { … }` and `share = { … }`", &[&OF, &OTHER]);

/// The first of two figures.
pub static OF: Key = Key::new(
    "of",
    "the id of a figure",
    "\"one-figure\"",
    "The figure that is compared, or that is the part: it stands above the line of the fraction.",
)
.required()
.lints(&[Code::UnknownClaim]);

/// The second of two figures.
pub static OTHER: Key =
    Key::new("to", "the id of a figure", "\"another\"", "The figure that it is compared with, or that is the whole.")
        .required()
        .lints(&[Code::UnknownClaim]);

/// Of which two figures it is the share.
pub static SHARE: Key = Key::new(
    "share",
    "a table of two figures",
    "{ of = \"one-figure\", to = \"another\" }",
    "The part and the whole, of which this figure states the share: \"a third of them\".",
)
.table(&RATIO_KEYS)
.lints(&[Code::UnknownClaim, Code::ShareDiffers]);

/// Which figures it adds up.
pub static SUM: Key =
    Key::new("sum", "a list of two or more figures", "[\"first\", \"second\"]", "The figures that add up to this one.")
        .default("`[]`")
        .lints(&[Code::UnknownClaim, Code::SumDiffers]);
