//! Markdown to what a reader sees of it, with a map back to the source.
//!
//! Comes in: the text of a copy, or a note. Goes out: a [`Document`](crate::model::Document) or a
//! [`Note`](crate::model::Note), and diagnostics; any text gives both. The steps of a copy:
//!
//! 1. `depth` cuts off what is nested without measure; no article is.
//! 2. `html` finds out which inline tags have a partner, if there are tags, and `list_numbers` which lists show their
//!    numbers as written, if there are numbers.
//! 3. `reader` goes through the parser's events once; `blocks`, `inlines` and `images` grow a `fragment`
//!    for the body and one for each footnote; `headings` and `slug` name the headings.
//! 4. `footnotes` puts the footnotes after the body, in the order of their marks.
//! 5. `unseen` looks for what no reader sees and that changes what is read.
//! 6. `looks` tells what looks like Markdown and was read as words, and the reverse.
//! 7. `joins` takes out the blanks between lines of scripts that have none, and `bare_addresses` makes links of
//!    addresses.
//!
//! Of a note, `note_events` does the last of these as the parser goes, and `note` puts its pieces together. One that is
//! plainly words is read by `plain_note`.
//!
//! Nothing here recurses, and no step looks back further than to the place it stands at, so that time
//! grows with the length of the text.

mod alt_text;
mod bare_addresses;
mod blocks;
mod depth;
mod explain;
mod faults;
mod footnotes;
mod fragment;
mod headings;
mod html;
mod images;
mod inlines;
mod joins;
mod list_numbers;
mod looks;
mod months;
mod note;
mod note_events;
mod plain_note;
mod reader;
mod slug;
mod unseen;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use note::{NotePlace, note};
pub use reader::document;
pub(super) use slug::slug;

use pulldown_cmark::Options;

/// What a copy may use beyond CommonMark. No smart punctuation: quotation marks are evidence here.
pub fn options() -> Options {
    note_options() | Options::ENABLE_FOOTNOTES
}

/// What a note may use. It stands in a margin and has no footnotes of its own.
fn note_options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}
