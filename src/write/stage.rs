//! Renders, compares and stages each output: the work of a build, in parallel.
//!
//! Only what is new or has changed is staged here. Links to the rest are made when the folders are to be
//! exchanged, so that a build that changes nothing creates nothing.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::old_site::OldSite;
use super::staging::Staging;
use super::{Stop, WriteError, disk};
use crate::disk::{OpenError, open};
use crate::model::{AssetBytes, Output, Page, SitePath};

/// What came of a file of the new site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileOutcome {
    /// Whether it was staged: its bytes are other than the old site's.
    pub(super) written: bool,
    /// Its size.
    pub(super) bytes: u64,
}

/// What came of the work on one output.
enum Step<E> {
    Done(FileOutcome),
    Skipped,
    Faulty(E),
    Stopped(Stop),
}

/// Stages all outputs in `staging`, but for those that `old` has, and gives what came of each, in order. After the first fault pages are still rendered, so
/// that all faults are shown, but nothing more is staged; after an error of the system all work ends.
pub(super) fn all<E, F>(
    outputs: &[Output],
    old: &OldSite,
    staging: &Staging,
    produce: F,
) -> Result<Vec<FileOutcome>, WriteError<E>>
where
    E: Send,
    F: Fn(&SitePath, &Page) -> Result<Vec<u8>, E> + Sync,
{
    let place = StagingPlace { old, folder: &staging.folder };
    let (faulty, stopped) = (AtomicBool::new(false), AtomicBool::new(false));
    let step = |output: &Output| {
        if stopped.load(Ordering::Relaxed) {
            return Step::Skipped;
        }
        let rendered = match rendered(output, &produce) {
            Some(Err(fault)) => {
                faulty.store(true, Ordering::Relaxed);
                return Step::Faulty(fault);
            }
            Some(Ok(bytes)) => Some(bytes),
            None => None,
        };
        if faulty.load(Ordering::Relaxed) {
            return Step::Skipped;
        }
        place.stage(output, rendered.as_deref()).map_or_else(
            |stop| {
                stopped.store(true, Ordering::Relaxed);
                Step::Stopped(stop)
            },
            Step::Done,
        )
    };
    conclude(longest_first(outputs, step))
}

/// Takes the step for each output, and gives the results in the order of the outputs. Pages over all readings can
/// take as long as a hundred others: they come first, so that no thread waits for the last of them, and the rest is
/// dealt out in small parts.
fn longest_first<T: Send>(outputs: &[Output], step: impl Fn(&Output) -> T + Sync) -> Vec<T> {
    const PART: usize = 8;
    let is_wide = |index: &usize| matches!(&outputs[*index], Output::Page(_, page) if page.is_over_readings());
    let (wide, narrow): (Vec<usize>, Vec<usize>) = (0..outputs.len()).partition(is_wide);
    let order = [wide, narrow].concat();
    let mut done: Vec<(usize, T)> =
        order.into_par_iter().with_max_len(PART).map(|index| (index, step(&outputs[index]))).collect();
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// The bytes of a page; none where the output isn't one.
fn rendered<E>(
    output: &Output,
    produce: impl Fn(&SitePath, &Page) -> Result<Vec<u8>, E>,
) -> Option<Result<Vec<u8>, E>> {
    match output {
        Output::Page(path, page) => Some(produce(path, page)),
        Output::BuiltIn(..) | Output::Asset(..) => None,
    }
}

fn conclude<E>(steps: Vec<Step<E>>) -> Result<Vec<FileOutcome>, WriteError<E>> {
    let mut outcomes = Vec::with_capacity(steps.len());
    let mut faults = Vec::new();
    for step in steps {
        match step {
            Step::Done(outcome) => outcomes.push(outcome),
            Step::Skipped => {}
            Step::Faulty(fault) => faults.push(fault),
            Step::Stopped(stop) => return Err(stop.into()),
        }
    }
    if faults.is_empty() { Ok(outcomes) } else { Err(WriteError::Render(faults)) }
}

/// Where files are staged, and what they are compared with before.
struct StagingPlace<'a> {
    old: &'a OldSite,
    folder: &'a Path,
}

impl StagingPlace<'_> {
    fn stage(&self, output: &Output, rendered: Option<&[u8]>) -> Result<FileOutcome, Stop> {
        match output {
            Output::Page(path, _) => self.stage_bytes(path.as_str(), rendered.unwrap_or_default()),
            Output::BuiltIn(path, bytes) => self.stage_bytes(path.as_str(), bytes),
            Output::Asset(path, AssetBytes::Disk(disk)) => self.stage_asset(path.as_str(), disk),
            Output::Asset(path, AssetBytes::Memory(bytes)) => self.stage_bytes(path.as_str(), bytes),
        }
    }

    /// Stages a file with these bytes.
    fn stage_bytes(&self, path: &str, bytes: &[u8]) -> Result<FileOutcome, Stop> {
        let size = bytes.len() as u64;
        let written = !self.old.same(path, size, bytes);
        if written {
            self.create(path, |file| file.write_all(bytes))?;
        }
        Ok(FileOutcome { written, bytes: size })
    }

    /// Stages a copy of the file `disk`, which is opened once: what has been looked at is what is copied. Its bytes
    /// are read twice where they are compared, never held whole.
    fn stage_asset(&self, path: &str, disk: &Path) -> Result<FileOutcome, Stop> {
        let (mut source, metadata) = open(disk).map_err(|error| match error {
            OpenError::NotAFile => Stop::NotAFile { path: disk.to_owned() },
            OpenError::Io(error) => Stop::io("read", disk)(error),
        })?;
        if self.old.same(path, metadata.len(), &mut source) {
            return Ok(FileOutcome { written: false, bytes: metadata.len() });
        }
        source.rewind().map_err(Stop::io("read", disk))?;
        let size = self.create(path, |file| io::copy(&mut &source, file))?;
        Ok(FileOutcome { written: true, bytes: size })
    }

    /// Creates a staged file, filled by `fill`, with the permissions that the umask leaves.
    fn create<T>(&self, path: &str, fill: impl Fn(&mut File) -> io::Result<T>) -> Result<T, Stop> {
        let staged = self.folder.join(path);
        let created = disk::in_folder(&staged, || disk::create(&staged, &fill));
        created.map_err(Stop::io("write", &self.old.folder.join(path)))
    }
}
