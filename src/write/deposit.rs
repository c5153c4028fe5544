//! Renders, compares and stages each output: the work of a build, in parallel.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::old_site::OldSite;
use super::staging::Staging;
use super::{Stop, WriteError};
use crate::model::{Output, Page, SitePath};

/// What became of an output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fate {
    /// Whether its bytes are other than the old site's.
    pub(super) written: bool,
    /// Its size.
    pub(super) bytes: u64,
}

/// What came of one step.
enum Step<E> {
    Done(Fate),
    Skipped,
    Faulty(E),
    Stopped(Stop),
}

/// Stages all outputs and gives their fates in order. After the first fault pages are still rendered, so
/// that all faults are shown, but nothing more is staged; after an error of the system all work ends.
pub(super) fn all<E, F>(outputs: &[Output], depot: &Depot<'_>, produce: F) -> Result<Vec<Fate>, WriteError<E>>
where
    E: Send,
    F: Fn(&SitePath, &Page) -> Result<Vec<u8>, E> + Sync,
{
    let (faulty, stopped) = (AtomicBool::new(false), AtomicBool::new(false));
    let step = |output: &Output| {
        if stopped.load(Ordering::Relaxed) {
            return Step::Skipped;
        }
        let rendered = match output {
            Output::Page(path, page) => match produce(path, page) {
                Ok(bytes) => Some(bytes),
                Err(fault) => {
                    faulty.store(true, Ordering::Relaxed);
                    return Step::Faulty(fault);
                }
            },
            _ => None,
        };
        if faulty.load(Ordering::Relaxed) {
            return Step::Skipped;
        }
        match depot.take_in(output, rendered.as_deref()) {
            Ok(fate) => Step::Done(fate),
            Err(stop) => {
                stopped.store(true, Ordering::Relaxed);
                Step::Stopped(stop)
            }
        }
    };
    conclude(outputs.par_iter().map(step).collect())
}

fn conclude<E>(steps: Vec<Step<E>>) -> Result<Vec<Fate>, WriteError<E>> {
    let mut fates = Vec::with_capacity(steps.len());
    let mut faults = Vec::new();
    for step in steps {
        match step {
            Step::Done(fate) => fates.push(fate),
            Step::Skipped => {}
            Step::Faulty(fault) => faults.push(fault),
            Step::Stopped(stop) => return Err(stop.into()),
        }
    }
    if faults.is_empty() { Ok(fates) } else { Err(WriteError::Render(faults)) }
}

/// Takes files in: as links to the old site where nothing changed, as new files in the staging folder elsewhere.
pub(super) struct Depot<'a> {
    old: &'a OldSite,
    staging: &'a Path,
    /// Whether unchanged files are to be staged too: not where they stay in place.
    whole: bool,
}

impl<'a> Depot<'a> {
    /// A depot that fills `staging`.
    pub(super) fn new(old: &'a OldSite, staging: &'a Staging) -> Self {
        Self { old, staging: &staging.folder, whole: staging.inside.is_none() }
    }

    fn take_in(&self, output: &Output, rendered: Option<&[u8]>) -> Result<Fate, Stop> {
        match output {
            Output::Page(path, _) => self.bytes(path.as_str(), rendered.unwrap_or_default()),
            Output::BuiltIn(path, bytes) => self.bytes(path.as_str(), bytes),
            Output::Asset(path, disk) => self.asset(path.as_str(), disk),
        }
    }

    /// Takes in a file with these bytes.
    pub(super) fn bytes(&self, path: &str, bytes: &[u8]) -> Result<Fate, Stop> {
        let size = bytes.len() as u64;
        let old = self.old.same(path, size, bytes);
        let written = self.place(path, old.as_deref(), |file| file.write_all(bytes))?;
        Ok(Fate { written, bytes: size })
    }

    /// Takes in a copy of the file `disk`. Its bytes are read twice where they are compared, never held whole.
    fn asset(&self, path: &str, disk: &Path) -> Result<Fate, Stop> {
        let metadata = fs::symlink_metadata(disk).map_err(Stop::io("read", disk))?;
        if !metadata.is_file() {
            return Err(Stop::NotAFile { path: disk.to_owned() });
        }
        let open = || File::open(disk).map_err(Stop::io("read", disk));
        let size = metadata.len();
        let old = self.old.same(path, size, open()?);
        let mut source = open()?;
        let written = self.place(path, old.as_deref(), |file| io::copy(&mut source, file).map(drop))?;
        Ok(Fate { written, bytes: size })
    }

    /// Stages the file at `path`: as a link to `old`, an old file with the same bytes, or filled by `fill`.
    /// Gives whether the file is new or changed.
    fn place(
        &self,
        path: &str,
        old: Option<&Path>,
        fill: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<bool, Stop> {
        if old.is_some() && !self.whole {
            return Ok(false);
        }
        let staged = self.staging.join(path);
        if old.is_some_and(|old| in_folder(&staged, || fs::hard_link(old, &staged)).is_ok()) {
            return Ok(false);
        }
        create(&staged, old, fill).map_err(Stop::io("write", &self.old.folder.join(path)))?;
        Ok(old.is_none())
    }
}

/// Creates a file with the permissions that the umask leaves. Where `old` has the same bytes and could
/// not be linked (another owner's, too many links, a file system without), its time is kept.
fn create(staged: &Path, old: Option<&Path>, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let mut file = in_folder(staged, || File::create_new(staged))?;
    fill(&mut file)?;
    match old {
        Some(old) => file.set_modified(fs::metadata(old)?.modified()?),
        None => Ok(()),
    }
}

/// Tries, and tries again with the file's folder created: so each folder is created once, by whoever comes first.
pub(super) fn in_folder<T>(file: &Path, attempt: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (attempt(), file.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            attempt()
        }
        (result, _) => result,
    }
}
