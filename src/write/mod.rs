//! Puts a site on disk: stage, compare, exchange. The only stage that writes files of a site.
//!
//! In: the list of outputs and a function that renders a page. Out: the folder, and what was done to it.
//! Pages are rendered in parallel and go straight to disk, so that a thread holds one page at a time.
//!
//! 1. `outputs` — no two outputs may want the same place.
//! 2. `target` — the folder, links resolved; the site's own sources, the root and the home folder are refused.
//! 3. `lock` — a lock on the folder's handle keeps a second build out and leaves no file behind.
//! 4. `old_site` — what stands there: files that no build wrote stop this one.
//! 5. `staging` and `stage` — what is new or has changed grows beside the old site.
//! 6. `publish` — hard links to the unchanged files make it whole, and the two folders change places in one
//!    step; where they can't, `in_place` replaces files one by one; where nothing has changed, nothing is done.
//!
//! Until step 6 nothing of the old site is touched. A build that is killed before leaves at most a staging
//! folder, which the next one clears; what `in_place` leaves, the next one knows by the manifest. Only that is
//! flushed to the disk's platter: after a power cut the next build compares bytes, finds what is torn and
//! writes it again. All that changes the disk goes through `disk`, where tests let each step fail.
#![expect(clippy::disallowed_methods, reason = "this stage writes files, and reads those it wrote before")]

mod disk;
mod error;
mod in_place;
mod leftovers;
mod lock;
mod manifest;
mod mount;
mod names;
mod old_site;
mod outputs;
mod publication;
mod publish;
pub mod replace;
mod stage;
mod staging;
mod summary;
mod target;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::model::{Output, Page, SitePath};

pub use error::{Refusal, Stop, WriteError};
pub use summary::{How, InPlaceReason, WriteSummary};

use lock::Lock;
use old_site::OldSite;
use publication::Publication;
use staging::Staging;

/// How to write.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Replace file by file instead of exchanging the folder, for a server that holds the folder open.
    pub in_place: bool,
    /// The site's own files and folders (`site.toml`, `content`, `templates`, `static`): the output may
    /// neither hold one of them nor lie in one. They need not exist.
    pub protect: Vec<PathBuf>,
}

/// Writes the site that `outputs` lists into the folder `out`, rendering pages with `produce`.
///
/// The folder is created if it isn't there. On any error the old site stands as it stood; only where
/// files are replaced one by one can a full disk leave some new and some old.
///
/// # Errors
/// [`WriteError::Render`] with all faults of `produce`, in the order of `outputs`; [`WriteError::Stopped`]
/// with what stood in the way on disk.
pub fn write<E, F>(out: &Path, outputs: &[Output], options: &Options, produce: F) -> Result<WriteSummary, WriteError<E>>
where
    E: Send,
    F: Fn(&SitePath, &Page) -> Result<Vec<u8>, E> + Sync,
{
    let new = outputs::paths(outputs)?;
    let folder = target::find(out, &options.protect)?;
    let mut lock = Lock::take(&folder)?;
    let old = OldSite::read(&folder)?;
    let staging = Staging::open(&folder, options.in_place, &old, &mut lock)?;
    let outcomes = stage::all(outputs, &old, &staging, produce)?;
    let publication = Publication { old: &old, outputs, outcomes: &outcomes, new: &new };
    let (how, left_behind) = publish::publish(&publication, staging)?;
    Ok(WriteSummary::new(&outcomes, old.stale(&new).count(), how, left_behind))
}
