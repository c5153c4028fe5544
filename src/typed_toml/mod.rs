//! TOML that is read value by value, so that each fault has its place and none hides the next.
//!
//! serde stops at the first fault and cannot say where an untagged value went wrong. Here a
//! [`Toml`] gives every key and value its span and reports all syntax errors of a file; a [`Table`]
//! is asked for the [keys](crate::keys) of its section one after the other, and [`Table::finish`] reports those that nobody
//! asked for; a [`Value`] becomes a text, a date, a choice or one of the [shapes](one_or_many) that
//! Beleg's files use. Every reader pushes its diagnostics and goes on with `None`.
//!
//! ```
//! use beleg::keys::{Key, Section};
//! use beleg::text::{Files, SourceFile, SourcePath};
//! use beleg::typed_toml::{Toml, text};
//!
//! static TITLE: Key = Key::new("title", "a text", "\"My site\"", "The title of the site.").required();
//! static SITE: Section = Section::new("site", "in `site.toml`", &[&TITLE]);
//!
//! let source = "title = \"Beleg\"\ncolor = \"red\"";
//! let file = Files::default().add(SourceFile::new(SourcePath::new("site.toml"), source.to_owned()));
//! let mut faults = Vec::new();
//! let toml = Toml::parse(source, file, 0, &mut faults);
//! let mut root = toml.root(&SITE);
//! let title = root.required(&TITLE, &mut faults, text);
//! root.finish(&mut faults);
//! assert_eq!(title.as_deref(), Some("Beleg"));
//! assert_eq!(faults[0].message, "`color` is not a key that Beleg knows here");
//! ```

mod document;
mod excerpt;
mod origin;
mod scalars;
mod shapes;
mod syntax;
mod table;
mod unseen;
mod value;
pub(crate) mod written;

pub use document::Toml;
pub use excerpt::excerpt;
pub use scalars::{choice, date, day, file_pattern, flag, id, language, text, text_at, url};
pub(crate) use scalars::{id_help, url_fault};
pub use shapes::{each_once, list, one_or_many, per_copy, per_language};
pub use table::Table;
pub use value::Value;

#[cfg(test)]
mod tests;
