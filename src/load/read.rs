//! Reads the files that are text. The others are opened, so that what cannot be had is told before anything is
//! built, and passed on.

use super::fault::refused;
use super::read_error::ReadError;
use super::role::is_text;
use super::source::{Located, Source};
use crate::diagnostic::Diagnostic;
use crate::model::AssetBytes;
use crate::text::{SourceFile, SourcePath};

const MIB: u64 = 1 << 20;
/// No article and no list of claims comes near this; a file that does is a mistake.
const LARGEST_WRITTEN: u64 = 64 * MIB;
/// Places in a file are 32-bit offsets.
const LARGEST: u64 = 4096 * MIB - 1;

/// What a file of the site holds.
#[derive(Debug)]
pub(super) enum Content {
    /// A text that Beleg reads.
    Text(SourceFile),
    /// Bytes that are carried along.
    Asset(AssetBytes),
    /// Nothing that can be had, and why.
    Unread(Box<Diagnostic>),
}

/// Whether a file is a style sheet of the theme, which the site joins with the others.
fn is_style_sheet(path: &str) -> bool {
    path.starts_with("static/theme/css/") && path.ends_with(".css")
}

/// Reads the file `at` of `source`.
pub(super) fn read(source: &dyn Source, at: &Located) -> Content {
    let is_written = at.path.ends_with(".md") || at.path.ends_with(".toml");
    let (limit, in_words) = if is_written { (LARGEST_WRITTEN, "64 MiB") } else { (LARGEST, "4 GiB") };
    let content = || -> Result<Content, ReadError> {
        if is_style_sheet(&at.path) {
            return Ok(Content::Asset(AssetBytes::Memory(source.read(at, LARGEST_WRITTEN)?.into())));
        }
        if !is_text(&at.path) {
            return Ok(Content::Asset(source.carry(at)?));
        }
        let bytes = source.read(at, limit)?;
        Ok(Content::Text(SourceFile::decode(SourcePath::new(at.path.as_str()), bytes)))
    };
    content().unwrap_or_else(|error| Content::Unread(Box::new(refused(&at.path, &error, in_words))))
}
