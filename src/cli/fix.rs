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
    file: FileId,
    /// The file on disk, links resolved.
    disk: PathBuf,
    /// How diagnostics call it.
    shown: String,
    old: String,
    new: String,
    /// How many suggestions it takes in.
    suggestions: usize,
}

/// Applies the safe suggestions of `read`, which was read with `overrides`, and gives the site as it is afterwards.
pub(super) fn fix(read: Read, folder: &SiteFolder, overrides: &Overrides) -> Result<Read> {
    let all = read.diagnostics.iter().filter(|diagnostic| diagnostic.suggestion.is_some()).count();
    let mendings = mendings(&read, folder);
    if mendings.is_empty() {
        say_result(0, 0, all);
        return Ok(read);
    }
    let again = write_and_read(&mendings, folder, overrides).inspect_err(|_| put_back(&mendings))?;
    let (kept, undone): (Vec<_>, Vec<_>) = mendings.into_iter().partition(|mending| mending.holds(&read, &again));
    for mending in &undone {
        report::say(&format!("{} was put back as it was: mending it would have moved other claims", mending.shown));
    }
    put_back(&undone);
    let applied = kept.iter().map(|mending| mending.suggestions).sum();
    say_result(applied, kept.len(), all - applied);
    if undone.is_empty() { Ok(again) } else { pipeline::read(folder.path(), overrides) }
}

fn write_and_read(mendings: &[Mending], folder: &SiteFolder, overrides: &Overrides) -> Result<Read> {
    mendings.iter().try_for_each(|mending| replace(&mending.disk, &mending.new))?;
    pipeline::read(folder.path(), overrides)
}

fn put_back(mendings: &[Mending]) {
    for mending in mendings {
        if let Err(error) = replace(&mending.disk, &mending.old) {
            report::error(&error);
        }
    }
}

impl Mending {
    /// Whether the file has fewer faults than before, and its claims stand where they stood.
    fn holds(&self, before: &Read, after: &Read) -> bool {
        let faults = |read: &Read| {
            let files = read.diagnostics.iter().filter_map(|diagnostic| Some(diagnostic.primary.as_ref()?.span.file));
            files.filter(|file| read.tree.files.get(*file).path().as_str() == self.shown).count()
        };
        faults(after) < faults(before) && same::anchors_stand(&before.library, &after.library, self.file)
    }
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
    by_file.values_mut().for_each(keep_first_of_each_place);
    let mendings = by_file.iter().map(|(id, suggestions)| mending(*id, read.tree.files.get(*id), suggestions, folder));
    let refused = |(path, reason)| report::say(&format!("{path} was left as it is: {reason}"));
    mendings.filter_map(|mending| mending.map_err(refused).ok()).collect()
}

/// One passage can be missed in several copies; what is said first about it is tried.
fn keep_first_of_each_place(suggestions: &mut Vec<Suggestion>) {
    suggestions.sort_by_key(|suggestion| (suggestion.span.start, suggestion.span.end));
    suggestions.dedup_by(|next, first| next.span.start < first.span.end);
}

/// The file with its suggestions taken in, or its name and why it must stay as it is.
fn mending(
    id: FileId,
    file: &SourceFile,
    suggestions: &[Suggestion],
    folder: &SiteFolder,
) -> Result<Mending, (String, &'static str)> {
    let shown = file.path().to_string();
    let Some(disk) = disk_path(file, folder) else { return Err((shown, "it lies outside of the site's content")) };
    let old = file.text().to_owned();
    let new = anchor::fix::apply(&old, suggestions);
    let edits: Vec<_> = suggestions.iter().map(|suggestion| suggestion.span.range()).collect();
    let is_current = file.encoding() == Encoding::Utf8 && fs::read(&disk).is_ok_and(|bytes| bytes == old.as_bytes());
    let reason = match () {
        () if !is_current => "it is not UTF-8, or has changed since it was read",
        () if !same::is_toml(&old) => "it has errors of syntax; mend those first",
        () if !same::values_stand(&old, &new, &edits) => "mending it would change more than the passages",
        () => return Ok(Mending { file: id, disk, shown, old, new, suggestions: suggestions.len() }),
    };
    Err((shown, reason))
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
