//! A span as people and machines name it: path, lines and columns.

use crate::text::{Files, LineColumn, Span};

/// Where a span stands.
pub(super) struct Place<'a> {
    /// The file's path, relative to the site's folder.
    pub path: &'a str,
    /// Its first byte, inside the file.
    pub start_byte: u32,
    /// Line and column of its first character.
    pub start: LineColumn,
    /// The byte after its last, inside the file.
    pub end_byte: u32,
    /// Line and column after its last character.
    pub end: LineColumn,
}

impl<'a> Place<'a> {
    /// The place of `span`; a span that leaves its file or cuts a character is clamped.
    pub(super) fn new(span: Span, files: &'a Files) -> Self {
        let file = files.get(span.file);
        let range = clamp(span, file.text());
        let offset = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        let (start_byte, end_byte) = (offset(range.start), offset(range.end));
        let (start, end) = (file.line_column(start_byte), file.line_column(end_byte));
        Self { path: file.path().as_str(), start_byte, start, end_byte, end }
    }
}

/// The bytes of `span` in `text`, within it and on boundaries of characters.
pub(super) fn clamp(span: Span, text: &str) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary((span.start as usize).min(text.len()));
    let end = text.ceil_char_boundary((span.end as usize).min(text.len()));
    start..end.max(start)
}

/// `path` seen from where the reader stands, `folder` being the way from there to the site's folder.
pub(super) fn from_here(folder: &str, path: &str) -> String {
    match folder.trim_end_matches('/') {
        "" | "." => path.to_owned(),
        folder => format!("{folder}/{path}"),
    }
}
