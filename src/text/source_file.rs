//! One file of the site, decoded, with the name it is called by in diagnostics.

use std::fmt;
use std::sync::OnceLock;

use super::{LineColumn, LineIndex};

/// A file's path as diagnostics show it: relative to the site's folder, with `/` between its parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(String);

impl SourcePath {
    /// The path `path`, which is already relative and has `/` between its parts.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path without its last part; empty for a file of the site's folder.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part of the path.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The last part of the path without what follows its last dot.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How the bytes of a file were taken as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// The bytes are UTF-8.
    Utf8,
    /// They are not: what could not be read is U+FFFD in the text, first at this byte of it.
    Broken {
        /// Offset in bytes, into the decoded text.
        at: u32,
    },
}

/// A decoded file.
#[derive(Debug)]
pub struct SourceFile {
    path: SourcePath,
    text: String,
    encoding: Encoding,
    lines: OnceLock<LineIndex>,
}

impl SourceFile {
    /// A file whose bytes were UTF-8.
    pub fn new(path: SourcePath, text: String) -> Self {
        Self { path, text, encoding: Encoding::Utf8, lines: OnceLock::new() }
    }

    /// Decodes `bytes`. What is not UTF-8 becomes U+FFFD and is kept as [`Encoding::Broken`].
    pub fn decode(path: SourcePath, bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(path, text),
            Err(error) => {
                let at = u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX);
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                Self { path, text, encoding: Encoding::Broken { at }, lines: OnceLock::new() }
            }
        }
    }

    /// The name that diagnostics use.
    pub fn path(&self) -> &SourcePath {
        &self.path
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the bytes were UTF-8.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The line and column of a byte offset, made from an index that is built at the first call.
    pub fn line_column(&self, offset: u32) -> LineColumn {
        self.lines().line_column(&self.text, offset)
    }

    /// Where the lines begin; built at the first call.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }
}
