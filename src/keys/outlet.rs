//! The keys of an outlet that is no source of the site.

use super::{Key, Section};

/// The keys of `outlet`, where it is a table.
pub static OUTLET: Section = Section::new("outlet", "in `outlet = { … }`", &[&NAME, &URL]);

/// What it is called.
pub static NAME: Key =
    Key::new("name", "a text, or one for each language", "\"The Harbour Gazette\"", "What it is called.").required();

/// Where it is found.
pub static URL: Key = Key::new("url", "a web address", "\"https://example.org/\"", "Where it is found.");
