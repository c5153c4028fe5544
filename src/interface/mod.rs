//! The language and the look of pages: templates, words, numbers, and HTML that escapes.
//!
//! In: the templates and locale files of the site. Out: a [`Theme`], with an [`Interface`] for each language, which
//! fills a template with a view. Nothing here knows what a reading is.

mod built_in;
mod html;
pub(crate) mod in_words;
mod locale;
mod locale_files;
mod message;
pub(crate) mod number;
mod printable;
mod skeletons;
mod template_faults;
mod text_view;
mod theme;

pub use theme::Theme;

pub(crate) use html::{AttributeValue, Html};
pub(crate) use locale::Locale;
pub(crate) use printable::printable;
pub(crate) use skeletons::Word;
pub(crate) use text_view::{LinkView, LinksView, TextView};
pub(crate) use theme::Interface;
