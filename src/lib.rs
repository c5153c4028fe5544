//! Beleg turns Markdown copies of an article, and a list of its claims, into an annotated reading: the
//! article in the middle, in one margin who says what, in the other what is counted and who vouches for it.
//!
//! The modules are the stages of a pipeline; data flows one way (ARCHITECTURE.md has the map):
//!
//! 1. [`load`] walks the site's folder and reads its files.
//! 2. [`config`] reads `site.toml`, [`parse`] the readings and their copies.
//! 3. [`anchor`] finds each passage in the text that a reader sees, [`detect`] what that text shows by itself.
//! 4. [`assess`] holds the two against each other, once; [`check`] says as lints what comes of it.
//! 5. [`plan`] lists the files of the site, [`render`] makes each page of them.
//! 6. [`write`](mod@write) puts them into the output folder, in one step.
//!
//! [`pipeline`] composes them. What is wrong with the input is a [`diagnostic::Diagnostic`], never a panic.
//!
//! ```
//! use beleg::pipeline::{self, Overrides};
//! use beleg::model::{ReadingFolder, SourceTree};
//! use beleg::text::{SourceFile, SourcePath};
//!
//! let mut tree = SourceTree::default();
//! let mut add = |path: &str, text: &str| {
//!     tree.files.add(SourceFile::new(SourcePath::new(path), text.to_owned()))
//! };
//! let site = add("site.toml", "title = \"Readings\"");
//! let reading = add(
//!     "content/bus/reading.toml",
//!     "[[assertion]]\nid = \"late\"\npassage = \"“always late”\"\n",
//! );
//! let copy = add("content/bus/en.md", "# The bus\n\nIt is *always* late, it is \"always\nlate\".\n");
//! tree.site = Some(site);
//! tree.readings.push(ReadingFolder {
//!     name: "bus".to_owned(),
//!     reading: Some(reading),
//!     copies: vec![copy],
//!     assets: Vec::new(),
//! });
//!
//! let read = pipeline::read_files(tree, &Overrides::default());
//! assert_eq!(read.counts().errors, 0);
//!
//! // The passage is found across a line break and with other quotation marks.
//! let copy = &read.library.readings[0].copies[0];
//! assert_eq!(copy.words(copy.claims[0].first_part()), "\"always late\"");
//! ```

pub mod anchor;
pub mod assess;
pub mod check;
pub mod cli;
pub mod config;
pub mod detect;
pub mod diagnostic;
pub mod disk;
mod export;
pub mod interface;
pub mod language;
pub mod load;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod text;
pub mod typed_toml;
pub mod write;
