//! Stage 1, the only one that reads a site's files: from a folder on disk to a [`SourceTree`].
//!
//! 1. [`walk`] lists `site.toml`, `content/`, `templates/` and `static/`, following links.
//! 2. [`read`] reads those that are text, in parallel.
//! 3. [`arrange`] gives each file its part: a copy, a template, a file that is carried along.
//!
//! What cannot be read is a diagnostic in [`SourceTree::faults`]; the rest is loaded all the same.
//! File ids follow the sorted paths, so that two runs name the same file alike.
#![expect(clippy::disallowed_methods, reason = "this is the stage that reads files")]

mod arrange;
mod read;
mod walk;

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::model::SourceTree;

/// Reads the site in the folder `root`.
///
/// # Errors
/// Only where there is no such folder; all that is wrong inside it is in [`SourceTree::faults`].
pub fn load(root: &Path) -> Result<SourceTree> {
    let metadata =
        std::fs::metadata(root).with_context(|| format!("cannot open the site's folder {}", root.display()))?;
    ensure!(metadata.is_dir(), "{} is not a folder; name the folder that holds site.toml", root.display());
    let mut tree = SourceTree::default();
    let found = walk::walk(root, &mut tree.faults);
    let files = read::read(found.files, &mut tree.faults);
    arrange::arrange(files, &found.folders, &mut tree);
    Ok(tree)
}

#[cfg(test)]
mod tests;
