//! A build: a site that is opened, read whole and written.
//!
//! ```text
//! Session::open                 what the site is, and all its faults   (`session`)
//! render -> write               a page at a time, in parallel
//! ```
//! `beleg check` does the first alone, so that it shows what a build would.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;

use crate::load::Disk;
use crate::model::Output;
use crate::session::{Options, Session};
use crate::write::{self, WriteError, WriteSummary};

/// The files and folders of a site that no output may touch.
const SOURCES: [&str; 4] = ["site.toml", "content", "templates", "static"];

/// What a command line says over `site.toml`.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// The address the site is published at, with a slash at its end.
    pub base_url: Option<String>,
    /// Whether links in the site's folder may lead out of it. No file of the site can say so: whoever could change
    /// the site could have any file of this machine published.
    pub follow_links: bool,
}

/// Where and how a site is written.
#[derive(Debug, Clone)]
pub struct Target {
    /// The output folder.
    pub out: PathBuf,
    /// Whether files are replaced one by one.
    pub in_place: bool,
}

/// How far a build is; another thread may look.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicUsize,
    done: AtomicUsize,
}

impl Progress {
    /// The pages that are done, and all; both are 0 before rendering begins.
    pub fn pages(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

/// Opens the site in the folder `root`.
///
/// # Errors
/// Only where there is no such folder; all that is wrong inside it is among the diagnostics.
pub fn open(root: &Path, overrides: &Overrides) -> Result<Session> {
    Session::open(
        Disk::new(root, overrides.follow_links)?,
        Options { base_url: overrides.base_url.clone(), theme: None },
    )
}

/// Writes a site that was opened in the folder `root`. If it has errors, nothing is written and the
/// result is `None`; faults of rendering join the diagnostics.
///
/// # Errors
/// What stood in the way on disk.
pub fn build(session: &mut Session, root: &Path, target: &Target, progress: &Progress) -> Result<Option<WriteSummary>> {
    let Some(renderer) = session.renderer() else { return Ok(None) };
    let pages = session.outputs().iter().filter(|output| matches!(output, Output::Page(..))).count();
    progress.total.store(pages, Ordering::Relaxed);
    let protect = SOURCES.iter().map(|name| root.join(name)).collect();
    let options = write::Options { in_place: target.in_place, protect };
    let written = write::write(&target.out, session.outputs(), &options, |path, page| {
        let page = renderer.render(path, page);
        progress.done.fetch_add(1, Ordering::Relaxed);
        page
    });
    match written {
        Ok(summary) => Ok(Some(summary)),
        Err(WriteError::Render(faults)) => {
            session.add_faults(faults.into_iter().map(|fault| *fault));
            Ok(None)
        }
        Err(WriteError::Stopped(stop)) => Err(stop.into()),
    }
}
