//! A copy's text as HTML, with its marks.
//!
//! Written by Rust and not by templates, since marks overlap: `segments` cuts the text where
//! marks begin and end, `leaf` and `pieces` write the inlines of a block with the marks inside them, and
//! `blocks` writes the outermost blocks, each with the claims that begin in it, so that their notes can
//! follow it. Nothing recurses: users decide how deep blocks and inlines nest.

mod blocks;
mod context;
mod elements;
mod excerpt;
mod gaps;
mod leaf;
mod mark_html;
mod pieces;
mod segments;
mod tables;

pub(in crate::render) use blocks::{ArticleBlock, BlockRole, blocks};
pub(in crate::render) use context::{ArticleContext, Words};
