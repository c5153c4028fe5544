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
//! A [`Session`](session::Session) goes through them for a whole site, and again for what a change touches;
//! [`pipeline`] is a session that is opened and written. What is wrong with the input is a
//! [`diagnostic::Diagnostic`], never a panic.
//!
//! ```
//! use beleg::load::Memory;
//! use beleg::session::{Options, Session};
//!
//! // Open: a folder is `load::Disk`, this is a site in memory.
//! let site = Memory::from([
//!     ("site.toml", "title = \"Readings\""),
//!     ("content/bus/reading.toml", "rights = \"own\"\n[[assertion]]\nid = \"late\"\npassage = \"“always late”\"\n"),
//!     ("content/bus/en.md", "# The bus\n\nIt is *always* late, it is \"always\nlate\".\n"),
//! ]);
//! let session = Session::open(site, Options::default())?;
//!
//! // Check: all that is wrong, by file and place.
//! assert_eq!(session.diagnostics(), []);
//!
//! // What was read: the passage is found across a line break and with other quotation marks.
//! let copy = &session.site_library().readings[0].copies[0];
//! assert_eq!(copy.words(copy.claims[0].first_part()), "\"always late\"");
//!
//! // Pages: a renderer there is only where nothing is wrong.
//! let renderer = session.renderer().expect("there are no errors");
//! let (path, page) = session.page("bus/index.html").expect("the copy has a page");
//! let html = renderer.render(path, page).expect("the built-in templates can be filled");
//! assert!(String::from_utf8(html)?.contains("<mark"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod anchor;
pub mod assess;
pub mod check;
pub mod cli;
pub mod config;
pub mod detect;
pub mod diagnostic;
pub mod disk;
pub mod drafts;
pub mod edit;
mod export;
pub mod import;
pub mod interface;
pub mod keys;
pub mod language;
pub mod load;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod serve;
pub mod session;
pub mod text;
pub mod typed_toml;
pub mod watch;
pub mod write;
