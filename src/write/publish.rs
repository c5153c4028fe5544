//! Lets the new site take the old one's place: in one step where the system can, else file by file.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::deposit::{Fate, in_folder};
use super::old_site::OldSite;
use super::outputs::folders;
use super::staging::{self, Staging};
use super::{How, InPlaceReason, Stop, manifest};
use crate::model::Output;

/// Whether this system can exchange two folders in one step.
pub(super) const CAN_EXCHANGE: bool = cfg!(any(target_os = "linux", target_os = "macos"));

/// A site that stands in its staging folder, and the one it replaces.
pub(super) struct Publication<'a> {
    pub(super) old: &'a OldSite,
    pub(super) outputs: &'a [Output],
    pub(super) fates: &'a [Fate],
    pub(super) new: &'a BTreeSet<&'a str>,
}

impl Publication<'_> {
    /// Publishes, and clears what is left. Gives how it was done, and the path of what could not be cleared.
    pub(super) fn publish(&self, staging: Staging) -> Result<(How, Option<PathBuf>), Stop> {
        let how = match &staging.inside {
            _ if self.changes_nothing() => How::Unchanged,
            Some(reason) => self.in_place(&staging.folder, reason.clone())?,
            None => {
                self.complete(&staging.folder)?;
                match self.in_one_step(&staging.folder) {
                    Ok(how) => how,
                    Err(error) => self.in_place(&staging.folder, InPlaceReason::NoExchange(error.to_string()))?,
                }
            }
        };
        Ok((how, staging.remove()))
    }

    fn changes_nothing(&self) -> bool {
        let same_files = self.fates.iter().all(|fate| !fate.written) && self.old.stale(self.new).next().is_none();
        same_files && self.old.has_manifest(&self.manifest())
    }

    /// Adds to the staged files what makes them a whole site: links to the unchanged files, and the manifest.
    fn complete(&self, staged: &Path) -> Result<(), Stop> {
        let unchanged = self.outputs.par_iter().zip(self.fates).filter(|(_, fate)| !fate.written);
        unchanged.try_for_each(|(output, _)| {
            let path = output.path().as_str();
            let old = self.old.folder.join(path);
            keep(&old, &staged.join(path)).map_err(Stop::io("keep", &old))
        })?;
        let file = staged.join(manifest::NAME);
        let text = self.manifest();
        if self.old.has_manifest(&text) && keep(&self.old.folder.join(manifest::NAME), &file).is_ok() {
            return Ok(());
        }
        fs::write(&file, text).map_err(Stop::io("write", &self.old.folder.join(manifest::NAME)))
    }

    fn manifest(&self) -> String {
        manifest::to_text(self.new.iter().copied())
    }

    /// An empty folder is replaced by a plain rename, which every system can.
    fn in_one_step(&self, staged: &Path) -> io::Result<How> {
        if self.old.exists {
            return exchange(staged, &self.old.folder).map(|()| How::Exchanged);
        }
        match fs::rename(staged, &self.old.folder) {
            Ok(()) => Ok(How::Created),
            // Empty folders or litter stand there.
            Err(_) => exchange(staged, &self.old.folder).map(|()| How::Created),
        }
    }

    /// Replaces file by file. While both sites' files stand there the manifest lists both, so that a build
    /// after a crash knows them. Pages come after the files they need; what is stale goes last.
    fn in_place(&self, staged: &Path, reason: InPlaceReason) -> Result<How, Stop> {
        let both: BTreeSet<&str> = self.old.files().chain(self.new.iter().copied()).collect();
        self.set_manifest(staged, &manifest::to_text(both))?;
        let folded: BTreeSet<String> = self.new.iter().map(|path| path.to_lowercase()).collect();
        let (in_the_way, stale): (Vec<&str>, Vec<&str>) =
            self.old.stale(self.new).partition(|path| self.is_in_the_way(path, &folded));
        for path in in_the_way {
            self.remove(Path::new(path))?;
        }
        let changed = self.outputs.iter().zip(self.fates).filter(|(_, fate)| fate.written);
        let (pages, assets): (Vec<&Output>, Vec<&Output>) =
            changed.map(|(output, _)| output).partition(|output| matches!(output, Output::Page(..)));
        for output in assets.into_iter().chain(pages) {
            self.bring(staged, output.path().as_str())?;
        }
        let litter = self.old.litter.iter().map(PathBuf::as_path);
        for path in stale.into_iter().map(Path::new).chain(litter) {
            self.remove(path)?;
        }
        self.set_manifest(staged, &self.manifest())?;
        Ok(How::InPlace(reason))
    }

    /// Whether a stale file stands where the new site has a folder, or in a folder where it has a file, or
    /// may be a new file by another name: where case doesn't count, removing it last would take the new one.
    fn is_in_the_way(&self, stale: &str, folded: &BTreeSet<String>) -> bool {
        let inside = format!("{stale}/");
        let as_folder = self.new.range(inside.as_str()..).next().is_some_and(|path| path.starts_with(&inside));
        as_folder || folded.contains(&stale.to_lowercase()) || folders(stale).any(|folder| self.new.contains(folder))
    }

    fn bring(&self, staged: &Path, path: &str) -> Result<(), Stop> {
        let (from, to) = (staged.join(path), self.old.folder.join(path));
        move_file(&from, &to).map_err(Stop::io("write", &to))
    }

    fn set_manifest(&self, staged: &Path, text: &str) -> Result<(), Stop> {
        if self.old.has_manifest(text) {
            return Ok(());
        }
        let next = staged.join(manifest::NAME);
        // The staged manifest may be a link to the old one, which is not to be written to.
        let _ = fs::remove_file(&next);
        fs::write(&next, text).map_err(Stop::io("write", &self.old.folder.join(manifest::NAME)))?;
        self.bring(staged, manifest::NAME)
    }

    /// Removes a file of the output folder, and the folders that are empty without it.
    fn remove(&self, path: &Path) -> Result<(), Stop> {
        let file = self.old.folder.join(path);
        match fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Stop::io("remove", &file)(error)),
            _ => {}
        }
        for folder in path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
            if fs::remove_dir(self.old.folder.join(folder)).is_err() {
                break;
            }
        }
        Ok(())
    }
}

/// Makes `new` the same file as `old`. Where it can't be linked (another owner's, too many links, a file
/// system without) it is copied with its time.
fn keep(old: &Path, new: &Path) -> io::Result<()> {
    if in_folder(new, || fs::hard_link(old, new)).is_ok() {
        return Ok(());
    }
    let mut source = File::open(old)?;
    let mut file = File::create_new(new)?;
    io::copy(&mut source, &mut file)?;
    file.set_modified(source.metadata()?.modified()?)
}

/// Moves a file so that whoever opens `to` sees the old or the new one whole. From another file system
/// it is copied to a spare file beside `to` first; a build that dies there leaves it as litter.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    match in_folder(to, || fs::rename(from, to)) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let spare = to.with_file_name(staging::INSIDE);
            fs::copy(from, &spare)?;
            fs::rename(spare, to)
        }
        result => result,
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Page, SitePath};
    use crate::write::deposit::{self, Depot};
    use crate::write::lock::Lock;
    use crate::write::tests::rig::{Rig, page};

    /// A file system without exchange refuses only when all is staged: nothing of the work may be lost.
    #[test]
    fn a_whole_site_whose_exchange_is_refused_is_brought_file_by_file() {
        let rig = Rig::new();
        rig.build(&[("a.html", "a"), ("b.html", "b"), ("c.html", "c")]).unwrap();
        let (old, mut lock) = (OldSite::read(&rig.out).unwrap(), Lock::take(&rig.out).unwrap());
        let staging = Staging::open(&rig.out, false, &old, &mut lock).unwrap();
        let outputs = [page("a.html"), page("b.html")];
        let new = super::super::outputs::paths(&outputs).unwrap();
        let text =
            |path: &SitePath, _: &Page| Ok::<_, ()>(if path.as_str() == "a.html" { b"a" } else { b"B" }.to_vec());
        let fates = deposit::all(&outputs, &Depot::new(&old, &staging), text).unwrap();
        let publication = Publication { old: &old, outputs: &outputs, fates: &fates, new: &new };
        publication.complete(&staging.folder).unwrap();
        publication.in_place(&staging.folder, InPlaceReason::NoExchange(String::new())).unwrap();
        drop(staging);
        assert_eq!(rig.paths(), [".beleg", "a.html", "b.html"]);
        assert_eq!(rig.read("b.html").unwrap(), "B");
        assert_eq!(rig.read(".beleg").unwrap(), "beleg manifest 1\na.html\nb.html\n");
        assert!(rig.beside().is_empty());
    }

    /// An edit of the copy must not reach the old site, and a copier must see no new time.
    #[cfg(target_os = "linux")]
    #[test]
    fn an_unchanged_file_that_cannot_be_linked_is_copied_with_its_time() {
        let Ok(far) = tempfile::tempdir_in("/dev/shm") else { return eprintln!("skipped: no /dev/shm") };
        let near = tempfile::tempdir().unwrap();
        let (old, new) = (far.path().join("a"), near.path().join("x/a"));
        fs::write(&old, "text").unwrap();
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        File::open(&old).unwrap().set_modified(time).unwrap();
        keep(&old, &new).unwrap();
        assert_eq!(fs::read_to_string(&new).unwrap(), "text");
        assert_eq!(fs::metadata(&new).unwrap().modified().unwrap(), time);
    }

    /// `/dev/shm` is another file system than the temporary folder; where it isn't, a plain rename is tested.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_comes_whole_from_another_file_system() {
        let Ok(far) = tempfile::tempdir_in("/dev/shm") else { return eprintln!("skipped: no /dev/shm") };
        let near = tempfile::tempdir().unwrap();
        let (from, to) = (far.path().join("a"), near.path().join("x/a"));
        for text in ["one", "two"] {
            fs::write(&from, text).unwrap();
            move_file(&from, &to).unwrap();
            assert_eq!(fs::read_to_string(&to).unwrap(), text);
        }
        assert_eq!(fs::read_dir(near.path().join("x")).unwrap().count(), 1, "no spare file is left");
    }
}
