//! What a build did to the output folder.

use std::fmt;
use std::path::PathBuf;

use super::stage::FileOutcome;

/// What a build did to the output folder. The manifest counts nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteSummary {
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that are as they were, times included.
    pub unchanged: usize,
    /// Files of the old site that the new one doesn't have.
    pub removed: usize,
    /// The size of all files of the new site, in bytes.
    pub bytes: u64,
    /// How the new site took the old one's place.
    pub how: How,
    /// The old site, if it could not be removed whole after the exchange; the next build clears it.
    pub left_behind: Option<PathBuf>,
}

/// How a new site took the old one's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// There was none before.
    Created,
    /// The old one was the same, and nothing was touched.
    Unchanged,
    /// The folders changed places in one step.
    Exchanged,
    /// Files were replaced one by one: a reader may have seen some old and some new.
    InPlace(InPlaceReason),
}

/// Why files were replaced one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InPlaceReason {
    /// The user asked for it.
    Requested,
    /// The folder is the working folder of a version control system, whose own files stay.
    VersionControl,
    /// The folder is a mount point.
    MountPoint,
    /// The new site can't be staged beside the folder, for this reason.
    NothingBeside(String),
    /// The system refused to exchange the folders, for this reason.
    NoExchange(String),
}

impl WriteSummary {
    pub(super) fn new(outcomes: &[FileOutcome], removed: usize, how: How, left_behind: Option<PathBuf>) -> Self {
        let written = outcomes.iter().filter(|outcome| outcome.written).count();
        let bytes = outcomes.iter().map(|outcome| outcome.bytes).sum();
        Self { written, unchanged: outcomes.len() - written, removed, bytes, how, left_behind }
    }
}

impl fmt::Display for InPlaceReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Requested => f.write_str("as asked"),
            Self::VersionControl => f.write_str("the folder is under version control"),
            Self::MountPoint => f.write_str("the folder is a mount point"),
            Self::NothingBeside(error) => write!(f, "nothing can be written beside the folder: {error}"),
            Self::NoExchange(error) => write!(f, "the folders can't be exchanged: {error}"),
        }
    }
}
