//! Stage 1, the only one that reads a site's files: from a folder on disk to a [`SourceTree`].
//!
//! 1. [`walk`] lists `site.toml`, `content/`, `templates/` and `static/`; [`links`] says which links it follows.
//! 2. [`read`] reads those that are text, in parallel.
//! 3. [`arrange`] gives each file its part: a copy, a template, a file that may be carried along.
//!
//! What cannot be read is a diagnostic in [`SourceTree::faults`]; the rest is loaded all the same.
//! File ids follow the sorted paths, so that two runs name the same file alike.
#![expect(clippy::disallowed_methods, reason = "this is the stage that reads files")]

mod arrange;
mod links;
mod read;
mod role;
mod unreadable;
mod walk;

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::model::SourceTree;

/// Reads the site in the folder `root`. Links in it may lead out of it only where `follow_links` says so.
///
/// # Errors
/// Only where there is no such folder; all that is wrong inside it is in [`SourceTree::faults`].
pub fn load(root: &Path, follow_links: bool) -> Result<SourceTree> {
    let name = || format!("cannot open the site's folder {}", root.display());
    ensure!(
        std::fs::metadata(root).with_context(name)?.is_dir(),
        "{} is not a folder; name the folder that holds site.toml",
        root.display()
    );
    let root = root.canonicalize().with_context(name)?;
    let mut tree = SourceTree::default();
    let mut found = walk::walk(&root, follow_links, &mut tree.faults);
    let (files, unread) = read::read(std::mem::take(&mut found.files), &mut tree.faults);
    found.unread.extend(unread);
    arrange::arrange(files, found, &root, &mut tree);
    Ok(tree)
}

#[cfg(test)]
mod tests;
