//! Stage 1, the only one that reads a site's files: from a [`Source`] to a [`SourceTree`].
//!
//! 1. [`walk`] lists `site.toml`, `content/`, `templates/` and `static/` of the source: a folder ([`Disk`]) or files in
//!    memory ([`Memory`]). `Disk` says which links may be followed.
//! 2. [`read`] reads those that are text, in parallel.
//! 3. [`arrange`] gives each file its part: a copy, a template, a file that may be carried along.
//!
//! What cannot be read is a diagnostic in [`SourceTree::faults`]; the rest is loaded all the same.
//! File ids follow the sorted paths, so that two runs name the same file alike. A [`Snapshot`] remembers what became of
//! each file, and reads again only what has changed. [`KeptFiles`] looks for what is never read: the files that texts
//! were kept in. Nothing but `Disk` touches a disk.

mod arrange;
mod disk;
mod fault;
mod kept_back;
mod kept_files;
mod known;
mod memory;
mod overlay;
mod read;
mod read_error;
mod remembered;
mod role;
mod snapshot;
mod source;
mod touched;
mod walk;

use anyhow::Result;

pub use disk::Disk;
pub use kept_files::KeptFiles;
pub use memory::Memory;
pub use overlay::{Overlay, Texts};
pub use read_error::ReadError;
pub use snapshot::Snapshot;
pub use source::{Entry, Kind, Linked, Located, Source, Target};

use crate::model::SourceTree;

/// Reads the site that `source` gives.
///
/// # Errors
/// Only where its folder cannot be listed; all that is wrong inside it is in [`SourceTree::faults`].
pub fn load(source: &dyn Source) -> Result<SourceTree> {
    Ok(Snapshot::take(source)?.tree)
}

#[cfg(test)]
mod tests;
