//! Puts a reading into the site, in one step: it is written beside its place and then renamed, so that whoever looks,
//! and a build or a stop at any time, sees all of it or nothing.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::import::Imported;

/// How the names of folders begin that are not yet in their place; the site's walk leaves them out.
const STAGING: &str = ".beleg-import-";

/// What came of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Placed {
    /// The names under which files are kept that were replaced.
    pub(super) kept: Vec<String>,
}

/// Puts the files of `imported` into its folder under `content`.
///
/// # Errors
/// The folder is there and `force` is not, or the disk refuses; nothing has changed then.
pub(super) fn place(imported: &Imported, content: &Path, force: bool) -> Result<Placed> {
    let slug = imported.slug.as_str();
    let target = content.join(slug);
    let is_there = target.symlink_metadata();
    if is_there.is_ok() && !force {
        anyhow::bail!(
            "there is {} already\nhelp: give the new reading another name with `--slug {slug}-2`, or write into that one \
             with `--force`, which keeps what it replaces",
            target.display()
        );
    }
    if is_there.as_ref().is_ok_and(|metadata| !metadata.is_dir()) {
        anyhow::bail!("{} is no folder\nhelp: name another with `--slug`", target.display());
    }
    fs::create_dir_all(content).with_context(|| format!("cannot make {}", content.display()))?;
    let staging = tempfile::Builder::new().prefix(STAGING).tempdir_in(content);
    let staging = staging.with_context(|| format!("cannot write into {}", content.display()))?;
    let mut placed = Placed::default();
    if is_there.is_ok() {
        copy_all(&target, staging.path()).with_context(|| format!("cannot copy {}", target.display()))?;
        for (path, bytes) in &imported.files {
            placed.kept.extend(keep(staging.path(), path, bytes).with_context(|| format!("cannot keep {path}"))?);
        }
    }
    for (path, bytes) in &imported.files {
        write(&staging.path().join(path), bytes)
            .with_context(|| format!("cannot write {path} of {}", target.display()))?;
    }
    swap(staging, &target, is_there.is_ok()).with_context(|| format!("cannot put {} in place", target.display()))?;
    Ok(placed)
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Copies a folder with all in it. Links are copied as links are followed: to what they lead to.
fn copy_all(from: &Path, to: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, copy) = (entry.path(), to.join(entry.file_name()));
        if fs::metadata(&source)?.is_dir() {
            fs::create_dir(&copy)?;
            copy_all(&source, &copy)?;
        } else {
            fs::copy(&source, &copy)?;
        }
    }
    Ok(())
}

/// Gives a file that will be replaced by other bytes a name beside its own, and says which.
fn keep(folder: &Path, path: &str, bytes: &[u8]) -> std::io::Result<Option<String>> {
    let old = folder.join(path);
    match fs::read(&old) {
        Ok(found) if found != bytes => {}
        Ok(_) => return Ok(None),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    }
    let names = (1..).map(|number| if number == 1 { format!("{path}.bak") } else { format!("{path}.{number}.bak") });
    let mut free = names.filter(|name| folder.join(name).symlink_metadata().is_err());
    let name = free.next().unwrap_or_else(|| format!("{path}.bak"));
    fs::rename(old, folder.join(&name))?;
    Ok(Some(name))
}

/// Lets the new folder take its place.
fn swap(staging: tempfile::TempDir, target: &Path, is_there: bool) -> std::io::Result<()> {
    open_to_all(staging.path());
    if !is_there {
        fs::rename(staging.path(), target)?;
        // It is no temporary folder any more.
        _ = staging.keep();
        return Ok(());
    }
    if exchange(staging.path(), target).is_ok() {
        return staging.close();
    }
    // Where two folders can't change places, the old one is out of the way for a moment.
    let aside: PathBuf = staging.path().with_extension("old");
    fs::rename(target, &aside)?;
    if let Err(error) = fs::rename(staging.path(), target) {
        fs::rename(&aside, target)?;
        return Err(error);
    }
    _ = staging.keep();
    fs::remove_dir_all(aside)
}

/// A temporary folder is for its owner alone; a reading is like any other folder.
#[cfg(unix)]
fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let like = folder.parent().and_then(|parent| fs::metadata(parent).ok());
    let mode = like.map_or(0o755, |metadata| metadata.permissions().mode());
    _ = fs::set_permissions(folder, fs::Permissions::from_mode(mode & 0o777));
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) {}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> std::io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(std::io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::Error::from(std::io::ErrorKind::Unsupported))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::DraftCounts;
    use crate::model::ReadingId;

    fn imported(text: &str) -> Imported {
        Imported {
            slug: ReadingId::new("mill").unwrap(),
            files: vec![("en.md".into(), text.into()), ("sources/a.txt".into(), b"a".to_vec())],
            title: "Mill".into(),
            extent: (1, 1),
            notices: Vec::new(),
            comments: Vec::new(),
            drafts: DraftCounts::default(),
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = entries.collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_there_is_not_overwritten_and_what_is_replaced_is_kept() {
        let content = tempfile::tempdir().unwrap();
        place(&imported("one"), content.path(), false).unwrap();
        let refusal = place(&imported("two"), content.path(), false).unwrap_err().to_string();
        assert!(refusal.contains("already") && refusal.contains("--slug mill-2"), "{refusal}");
        assert_eq!(fs::read_to_string(content.path().join("mill/en.md")).unwrap(), "one");
        fs::write(content.path().join("mill/own.txt"), "own").unwrap();
        let placed = place(&imported("two"), content.path(), true).unwrap();
        assert_eq!(placed.kept, ["en.md.bak"]);
        assert_eq!(names(&content.path().join("mill")), ["en.md", "en.md.bak", "own.txt", "sources"]);
        place(&imported("three"), content.path(), true).unwrap();
        assert_eq!(fs::read_to_string(content.path().join("mill/en.md.bak")).unwrap(), "one");
        assert_eq!(fs::read_to_string(content.path().join("mill/en.md.2.bak")).unwrap(), "two");
        assert_eq!(names(content.path()), ["mill"], "nothing is left beside it");
    }

    #[test]
    fn what_can_not_be_written_leaves_nothing_behind() {
        let content = tempfile::tempdir().unwrap();
        let mut broken = imported("one");
        // A file can't be a folder too.
        broken.files.push(("en.md/inside".into(), b"x".to_vec()));
        assert!(place(&broken, content.path(), false).is_err());
        assert_eq!(names(content.path()), [] as [&str; 0]);
    }
}
