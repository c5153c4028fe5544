//! The fuzz targets: what must hold of the Markdown map, of anchors, figures and speech in any text, and of any
//! `reading.toml`, note, link and locale file; what must hold of the pages of any site.
//!
//! Each target is a property over bytes, and two tests: `fuzz` tries the corpus under `__fuzz__` and,
//! under `cargo bolero`, what coverage leads to; `sample` tries the same inputs each time.
//! What the bytes stand for is in [`input`], how sites and pages are read in [`site`] and [`mod@page`];
//! ARCHITECTURE.md says how to run the targets.

mod anchor;
mod figures;
mod input;
mod links;
mod locale;
mod markdown_map;
mod notes;
mod page;
mod pages;
mod reading_toml;
mod site;
mod speech;
