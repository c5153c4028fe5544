//! `beleg check --fix`: writes safe suggestions into `reading.toml`.
//!
//! 1. What the new file would say is compared with what the old one said ([`same`]): nothing but the
//!    values that were to be mended may differ.
//! 2. The file is replaced in one step, its permissions kept.
//! 3. The site is read again. If a claim that stood in a copy has moved, or there are no fewer errors
//!    than before, the old file is put back.

mod same;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::report::{self, count};
use super::site_folder::SiteFolder;
use crate::anchor;
use crate::diagnostic::Suggestion;
use crate::pipeline::{self, Overrides, Read};
use crate::text::{Encoding, FileId, SourceFile};

/// A file to mend.
struct Mending {
    /// The file on disk, links resolved.
    disk: PathBuf,
    /// How diagnostics call it.
    shown: String,
    old: String,
    new: String,
    /// How many suggestions it takes in.
    suggestions: usize,
}

/// Applies the safe suggestions of `read`, and gives the site as it is afterwards.
pub(super) fn fix(read: Read, folder: &SiteFolder) -> Result<Read> {
    let all = read.diagnostics.iter().filter(|diagnostic| diagnostic.suggestion.is_some()).count();
    let mendings = mendings(&read, folder);
    if mendings.is_empty() {
        say_result(0, 0, all);
        return Ok(read);
    }
    for mending in &mendings {
        replace(&mending.disk, &mending.new)?;
    }
    let again = pipeline::read(folder.path(), &Overrides::default())?;
    let fewer = again.counts().errors < read.counts().errors || again.counts().warnings < read.counts().warnings;
    if fewer && again.counts().errors <= read.counts().errors && same::anchors_stand(&read.library, &again.library) {
        let applied = mendings.iter().map(|mending| mending.suggestions).sum();
        say_result(applied, mendings.len(), all - applied);
        return Ok(again);
    }
    for mending in &mendings {
        replace(&mending.disk, &mending.old)?;
        report::say(&format!("{}: put back as it was, since mending it changed other claims", mending.shown));
    }
    say_result(0, 0, all);
    pipeline::read(folder.path(), &Overrides::default())
}

fn say_result(applied: usize, files: usize, left: usize) {
    let left = match left {
        0 => String::new(),
        left => format!("; {} left for you to judge", count(left, "suggestion")),
    };
    match applied {
        0 => report::say(&format!("nothing to mend{left}")),
        _ => report::say(&format!("mended {} in {}{left}", count(applied, "passage"), count(files, "file"))),
    }
}

/// The files with safe suggestions that can be taken in without touching anything else.
fn mendings(read: &Read, folder: &SiteFolder) -> Vec<Mending> {
    let mut by_file: BTreeMap<FileId, Vec<Suggestion>> = BTreeMap::new();
    let suggestions = read.diagnostics.iter().filter_map(|diagnostic| diagnostic.suggestion.as_ref());
    for suggestion in suggestions.filter(|suggestion| suggestion.safe) {
        by_file.entry(suggestion.span.file).or_default().push(suggestion.clone());
    }
    by_file.iter().filter_map(|(file, suggestions)| mending(read.tree.files.get(*file), suggestions, folder)).collect()
}

fn mending(file: &SourceFile, suggestions: &[Suggestion], folder: &SiteFolder) -> Option<Mending> {
    let disk = disk_path(file, folder)?;
    let old = file.text().to_owned();
    let new = anchor::fix::apply(&old, suggestions);
    let edits: Vec<_> = suggestions.iter().map(|suggestion| suggestion.span.range()).collect();
    let is_current = file.encoding() == Encoding::Utf8 && fs::read(&disk).is_ok_and(|bytes| bytes == old.as_bytes());
    let is_safe = new != old && is_current && same::values_stand(&old, &new, &edits);
    is_safe.then(|| Mending { disk, shown: file.path().to_string(), old, new, suggestions: suggestions.len() })
}

/// Where a `reading.toml` lies; `None` for any other file, and for one outside of the site's content.
fn disk_path(file: &SourceFile, folder: &SiteFolder) -> Option<PathBuf> {
    let content = folder.path().join("content").canonicalize().ok()?;
    let disk = folder.path().join(file.path().as_str()).canonicalize().ok()?;
    (file.path().file_name() == "reading.toml" && disk.starts_with(content)).then_some(disk)
}

/// Puts `text` in the place of a file, in one step: whoever reads it sees the old text or the new.
fn replace(path: &Path, text: &str) -> Result<()> {
    let name = || format!("cannot write {}", path.display());
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new().prefix(".beleg-").tempfile_in(folder).with_context(name)?;
    beside.write_all(text.as_bytes()).with_context(name)?;
    let permissions = fs::metadata(path).with_context(name)?.permissions();
    beside.as_file().set_permissions(permissions).with_context(name)?;
    beside.persist(path).with_context(name)?;
    Ok(())
}
