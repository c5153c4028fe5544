//! A folder to build into, and ways to look at it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::model::{AssetBytes, Output, Page, SitePath};
use crate::write::{How, Options, Stop, WriteError, WriteSummary, write};

pub(in crate::write) type BuildResult = Result<WriteSummary, WriteError<String>>;

/// A temporary folder with an output folder `site` in it.
pub(in crate::write) struct Rig {
    pub(in crate::write) root: TempDir,
    pub(in crate::write) out: PathBuf,
    pub(in crate::write) options: Options,
}

/// What can be seen of a file without reading it again: bytes, inode, time.
pub(in crate::write) type Seen = BTreeMap<String, (Vec<u8>, u64, SystemTime)>;

impl Rig {
    pub(in crate::write) fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("site");
        Self { root, out, options: Options::default() }
    }

    /// In memory where the system has a folder there: for tests that build a thousand times.
    pub(in crate::write) fn in_memory(in_place: bool) -> Self {
        let root = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let out = root.path().join("site");
        Self { root, out, options: Options { in_place, ..Options::default() } }
    }

    pub(in crate::write) fn in_place() -> Self {
        let mut rig = Self::new();
        rig.options.in_place = true;
        rig
    }

    /// Builds a site of pages with these texts; `!` is a page that can't be rendered.
    pub(in crate::write) fn build(&self, pages: &[(&str, &str)]) -> BuildResult {
        let outputs: Vec<_> = pages.iter().map(|(path, _)| page(path)).collect();
        let texts: BTreeMap<&str, &str> = pages.iter().copied().collect();
        write(&self.out, &outputs, &self.options, |path, _| match texts[path.as_str()] {
            "!" => Err(path.to_string()),
            text => Ok(text.as_bytes().to_vec()),
        })
    }

    /// Builds a site with the one asset `path`, taken from the file `disk`.
    pub(in crate::write) fn build_asset(&self, path: &str, disk: &Path) -> BuildResult {
        self.build_asset_of(path, AssetBytes::Disk(disk.to_owned()))
    }

    /// Builds a site with the one asset `path`, which has these bytes.
    pub(in crate::write) fn build_asset_of(&self, path: &str, bytes: AssetBytes) -> BuildResult {
        let output = Output::Asset(SitePath::new(path).unwrap(), bytes);
        write(&self.out, &[output], &self.options, |_, _| unreachable!("no pages"))
    }

    /// A file in the temporary folder, with this text.
    pub(in crate::write) fn file(&self, path: &str, text: &str) -> PathBuf {
        let file = self.root.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    pub(in crate::write) fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.out.join(path)).ok()
    }

    /// All files of the output.
    pub(in crate::write) fn seen(&self) -> Seen {
        let files = WalkDir::new(&self.out).into_iter().map(Result::unwrap).filter(|entry| !entry.file_type().is_dir());
        files
            .map(|entry| {
                let metadata = entry.metadata().unwrap();
                let path = entry.path().strip_prefix(&self.out).unwrap().to_str().unwrap().to_owned();
                (path, (fs::read(entry.path()).unwrap_or_default(), inode(&metadata), metadata.modified().unwrap()))
            })
            .collect()
    }

    pub(in crate::write) fn paths(&self) -> Vec<String> {
        self.seen().into_keys().collect()
    }

    /// What lies beside the output: a build leaves nothing there.
    pub(in crate::write) fn beside(&self) -> Vec<String> {
        let entries = fs::read_dir(self.root.path()).unwrap().map(|entry| entry.unwrap().file_name());
        entries.map(|name| name.into_string().unwrap()).filter(|name| name.starts_with('.')).collect()
    }
}

pub(in crate::write) fn page(path: &str) -> Output {
    Output::Page(SitePath::new(path).unwrap(), Page::NotFound)
}

#[cfg(unix)]
pub(in crate::write) fn inode(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
pub(in crate::write) fn inode(_: &fs::Metadata) -> u64 {
    0
}

/// Says that a test skips, past the capture of a passing test's output.
#[cfg(target_os = "linux")]
pub(in crate::write) fn skipped(because: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "skipped: {because}");
}

/// The counts of a build that went well: written, unchanged, removed.
pub(in crate::write) fn counts(outcome: BuildResult) -> (usize, usize, usize) {
    let summary = outcome.unwrap();
    assert_eq!(summary.left_behind, None);
    (summary.written, summary.unchanged, summary.removed)
}

/// What stopped a build.
pub(in crate::write) fn stop(outcome: BuildResult) -> Stop {
    match outcome {
        Err(WriteError::Stopped(stop)) => stop,
        other => panic!("expected to be stopped, got {other:?}"),
    }
}

/// How a site is replaced on the system that runs the test.
pub(in crate::write) fn is_exchange(how: &How) -> bool {
    *how == How::Exchanged || !crate::write::disk::CAN_EXCHANGE
}
