//! The keys of `content/speakers.toml`, `content/sources.toml` and `content/annotators.toml`, and the tables that readings have too.

use super::{Key, Section, annotator, source, speaker};

/// The keys of `content/speakers.toml`.
pub static SPEAKERS_FILE: Section = Section::new("speakers", "in `content/speakers.toml`", &[&SHARED_SPEAKERS]);

/// The keys of `content/sources.toml`.
pub static SOURCES_FILE: Section = Section::new("sources", "in `content/sources.toml`", &[&SOURCES]);

/// The keys of `content/annotators.toml`.
pub static ANNOTATORS_FILE: Section = Section::new("annotators", "in `content/annotators.toml`", &[&ANNOTATORS]);

/// The annotators of a reading, or those that readings share.
pub static ANNOTATORS: Key =
    Key::tables(&annotator::ANNOTATOR, "Whoever wrote the notes, under a header `[[annotator]]` each.");

/// The speakers that readings share.
pub static SHARED_SPEAKERS: Key =
    Key::tables(&speaker::SHARED, "A speaker whom several readings quote, under a header `[[speaker]]` each.");

/// The speakers of a reading.
pub static SPEAKERS: Key =
    Key::tables(&speaker::SPEAKER, "Who speaks in the article, under a header `[[speaker]]` each.");

/// The sources of a reading, or those that readings share.
pub static SOURCES: Key = Key::tables(
    &source::SOURCE,
    "A document or an outlet that vouches for something, under a header `[[source]]` each.",
);
