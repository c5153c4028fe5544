//! Which folder is the site's: the one that `--site` names, else the current one or the nearest above
//! it that holds `site.toml`, as Cargo looks for its manifest.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{WrongUsage, report};
use crate::text::SourceFile;
use crate::write::replace::HAS_CHANGED;

/// The site's folder, as seen from the current one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SiteFolder {
    path: PathBuf,
    shown: String,
}

impl SiteFolder {
    /// Finds the site's folder, and says so where it is not the obvious one.
    ///
    /// # Errors
    /// [`WrongUsage`] if there is none.
    pub(super) fn find(named: Option<&Path>) -> Result<Self> {
        let current = std::env::current_dir().context("cannot tell which folder this is")?;
        if let Some(folder) = named {
            return Self::named(folder, &current);
        }
        let steps = current.ancestors().position(holds_site).ok_or_else(|| {
            WrongUsage(format!(
                "there is no site.toml in {} or in a folder above it\n\
                 help: go to a site's folder, name it with `--site DIR`, or make a new site with `beleg init`",
                current.display()
            ))
        })?;
        let folder = Self::above(steps);
        if steps > 0 {
            report::say(&format!("using the site in {}", folder.shown));
        }
        Ok(folder)
    }

    fn named(folder: &Path, current: &Path) -> Result<Self> {
        if !holds_site(folder) && !is_barred(folder) {
            let what = if folder.is_dir() { "there is no site.toml in" } else { "there is no folder" };
            let folder = folder.display();
            return Err(WrongUsage(format!(
                "{what} {folder}\nhelp: name a folder that holds one, or make a new site with `beleg init {folder}`"
            ))
            .into());
        }
        let shown = folder.strip_prefix(current).unwrap_or(folder);
        Ok(Self { path: folder.to_owned(), shown: shown.to_string_lossy().replace('\\', "/") })
    }

    fn above(steps: usize) -> Self {
        let shown = vec![".."; steps].join("/");
        Self { path: if steps == 0 { ".".into() } else { shown.clone().into() }, shown }
    }

    /// The folder, for reading.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The way there in diagnostics; empty if it is the current folder.
    pub(super) fn shown(&self) -> &str {
        &self.shown
    }

    /// Where a `reading.toml` lies, links resolved, or why a file is not to be written: it is another one, or outside of
    /// the site's content.
    pub(super) fn reading_file(&self, file: &SourceFile) -> Result<PathBuf, &'static str> {
        let resolved = |path: &str| self.path.join(path).canonicalize().map_err(|_| HAS_CHANGED);
        let (content, disk) = (resolved("content")?, resolved(file.path().as_str())?);
        let is_reading = file.path().file_name() == "reading.toml" && disk.starts_with(content);
        is_reading.then_some(disk).ok_or("it lies outside of the site's content")
    }

    /// A path in the folder, as short as can be.
    pub(super) fn join(&self, name: &str) -> PathBuf {
        Path::new(&self.shown).join(name)
    }
}

/// Whether a folder holds a site. A `site.toml` that leads nowhere is there all the same: what is wrong with it is
/// said by whoever reads it.
fn holds_site(folder: &Path) -> bool {
    folder.join("site.toml").symlink_metadata().is_ok_and(|metadata| !metadata.is_dir())
}

/// Whether the system does not say if a folder holds a site.
fn is_barred(folder: &Path) -> bool {
    let error = folder.join("site.toml").symlink_metadata().err();
    error.is_some_and(|error| !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory))
}
