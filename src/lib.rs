//! Beleg turns Markdown copies of an article, and a list of its claims, into an annotated reading: the
//! article in the middle, in one margin who says what, in the other what is counted and who vouches for it.
//!
//! The modules are the stages of a pipeline; data flows one way (ARCHITECTURE.md has the map):
//!
//! 1. [`load`] walks the site's folder and reads its files.
//! 2. [`config`] reads `site.toml`, [`parse`] the readings and their copies.
//! 3. [`anchor`] finds each passage in the text that a reader sees.
//! 4. [`check`] applies the lints.
//! 5. [`plan`](mod@plan) lists what the site consists of.
//! 6. [`interface`] holds the templates and the words, and [`render`] makes each page.
//! 7. [`write`](mod@write) puts them into the output folder, in one step.
//!
//! [`pipeline`] composes them. What is wrong with the input is a [`diagnostic::Diagnostic`], never a panic.
//!
//! ```
//! use beleg::model::{ReadingFolder, SourceTree};
//! use beleg::text::{SourceFile, SourcePath};
//! use beleg::{anchor, config, parse};
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
//! let (site, faults) = config::site(&tree);
//! assert!(faults.is_empty());
//! let (corpus, faults) = parse::parse(&tree, &site.expect("there is a site.toml"));
//! assert!(faults.is_empty());
//! let (library, faults) = anchor::anchor(corpus, &tree.files);
//! assert!(faults.is_empty());
//!
//! // The passage is found across a line break and with other quotation marks.
//! let place = library.anchors[0][0][0].anchor.parts[0];
//! let document = &library.corpus.readings[0].copies[0].document;
//! assert_eq!(&document.text[place.range()], "\"always late\"");
//! ```

pub mod anchor;
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
