//! What was found where a site lies: its files, decoded, with the folders they stand in.

use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::text::{FileId, Files};

/// The files of a site.
#[derive(Debug, Default)]
pub struct SourceTree {
    /// All files that were read as text.
    pub files: Files,
    /// `site.toml`.
    pub site: Option<FileId>,
    /// `content/speakers.toml`.
    pub speakers: Option<FileId>,
    /// `content/sources.toml`.
    pub sources: Option<FileId>,
    /// `content/annotators.toml`.
    pub annotators: Option<FileId>,
    /// The folders under `content/`, sorted by name in the order of bytes.
    pub readings: Vec<ReadingFolder>,
    /// The templates of the site, with their paths under `templates/`, by path.
    pub templates: Vec<(String, FileId)>,
    /// The locale files of the site, with their names without `.ftl`, by name.
    pub locales: Vec<(String, FileId)>,
    /// The files under `static/`, by path.
    pub static_files: Vec<AssetFile>,
    /// The paths in the site of what is there and could not be read, so that nobody calls it missing.
    pub unread: BTreeSet<String>,
    /// The files and folders whose names are never published, without those that are hidden, by path in the site.
    pub passed_over: Vec<String>,
    /// What could not be read.
    pub faults: Vec<Diagnostic>,
}

impl SourceTree {
    /// The names without `.md` of the copies of the reading `name` that are there and could not be read.
    pub fn unread_copies<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let folder = format!("content/{name}/");
        let start = self.unread.range(folder.clone()..);
        let inside = start.map_while(move |path| path.strip_prefix(&folder));
        inside.filter_map(|file| file.strip_suffix(".md")).filter(|stem| !stem.contains('/'))
    }
}

/// A folder under `content/`.
#[derive(Debug)]
pub struct ReadingFolder {
    /// Its name.
    pub name: String,
    /// Its `reading.toml`.
    pub reading: Option<FileId>,
    /// Its Markdown files, by name.
    pub copies: Vec<FileId>,
    /// Its other files, by path; hidden ones are left out.
    pub assets: Vec<AssetFile>,
}

/// A file that is carried along as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetFile {
    /// Its path under `content/` or `static/`, with `/` between its parts.
    pub path: String,
    /// The path under `content/` that a link of `static/` takes it from: it is published only if that one is.
    pub taken_from: Option<String>,
    /// What `write` copies.
    pub bytes: AssetBytes,
}

/// The bytes of a file that is carried along.
#[derive(Clone, PartialEq, Eq)]
pub enum AssetBytes {
    /// They lie here, without a link in the way. `write` opens the file by this path and follows none.
    Disk(PathBuf),
    /// Here they are.
    Memory(Arc<[u8]>),
}

impl fmt::Debug for AssetBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disk(path) => f.debug_tuple("Disk").field(path).finish(),
            Self::Memory(bytes) => write!(f, "Memory({} bytes)", bytes.len()),
        }
    }
}
