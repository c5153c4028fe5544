//! Replaces a site file by file, in an order that leaves something to go on from wherever it ends.
//!
//! 1. The manifest names the files of both sites, before anything else is touched: whatever stands there
//!    from now on, the next build knows it for its own.
//! 2. Files come whole, one rename each: first what pages need, then pages, then the pages that lead to those.
//!    What stands in the way of a file (a file where a folder is to be, a folder where a file is to be) goes
//!    at the last moment.
//! 3. What the new site doesn't have goes: pages before what they needed, then folders that are empty.
//! 4. The manifest names the new files alone.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::deposit::in_folder;
use super::outputs::folders;
use super::publish::Publication;
use super::{How, InPlaceReason, Stop, disk, manifest, staging};
use crate::model::Output;

impl Publication<'_> {
    /// Replaces file by file.
    pub(super) fn in_place(&self, staged: &Path, reason: InPlaceReason) -> Result<How, Stop> {
        let both: BTreeSet<&str> = self.old.files().chain(self.new.iter().copied()).collect();
        self.set_manifest(staged, &manifest::to_text(both))?;
        let mut leftovers = Leftovers::new(self);
        for output in self.changed_in_order() {
            leftovers.make_way(&self.old.folder, output.path().as_str())?;
            self.bring(staged, output.path().as_str())?;
        }
        leftovers.remove(&self.old.folder)?;
        self.set_manifest(staged, &self.manifest())?;
        Ok(How::InPlace(reason))
    }

    /// What is new or has changed: what pages need, pages, and pages that lead to those.
    fn changed_in_order(&self) -> Vec<&Output> {
        let changed = self.outputs.iter().zip(self.fates).filter(|(_, fate)| fate.written);
        let mut changed: Vec<&Output> = changed.map(|(output, _)| output).collect();
        changed.sort_by_key(|output| match output {
            Output::BuiltIn(..) | Output::Asset(..) => 0,
            Output::Page(_, page) if page.is_over_readings() => 2,
            Output::Page(..) => 1,
        });
        changed
    }

    fn bring(&self, staged: &Path, path: &str) -> Result<(), Stop> {
        let (from, to) = (staged.join(path), self.old.folder.join(path));
        move_file(&from, &to).map_err(Stop::io("write", &to))
    }

    /// Replaces the manifest, and waits until it is on the disk's platter: after a power cut it may be
    /// the old or the new one, but whole, and no younger than what it names.
    fn set_manifest(&self, staged: &Path, text: &str) -> Result<(), Stop> {
        if self.old.has_manifest(text) {
            return Ok(());
        }
        let next = staged.join(manifest::NAME);
        // The staged manifest may be a link to the old one, which is not to be written to.
        let _ = disk::remove_file(&next);
        disk::create_lasting(&next, text).map_err(Stop::io("write", &self.old.folder.join(manifest::NAME)))?;
        self.bring(staged, manifest::NAME)?;
        disk::settle(&self.old.folder);
        Ok(())
    }
}

/// What stands in the output folder and has no place in the new site: stale files, litter, and folders without
/// a file of the new site. By path, folded: where a file system takes two spellings for one name, a stale file
/// may be a new one by another name, and has to go before that comes.
pub(super) struct Leftovers(BTreeMap<String, Vec<Leftover>>);

struct Leftover {
    /// The path in the output folder.
    path: PathBuf,
    is_folder: bool,
}

impl Leftovers {
    /// What `publication` leaves over of the old site.
    pub(super) fn new(publication: &Publication<'_>) -> Self {
        let Publication { old, new, .. } = publication;
        let is_needed = |folder: &str| {
            let inside = format!("{folder}/");
            new.range(inside.as_str()..).next().is_some_and(|path| path.starts_with(&inside))
        };
        let files = old.stale(new).map(PathBuf::from).chain(old.litter.iter().cloned());
        let files = files.map(|path| Leftover { path, is_folder: false });
        let unneeded = old.folders.iter().filter(|path| !path.to_str().is_some_and(is_needed));
        let unneeded = unneeded.map(|path| Leftover { path: path.clone(), is_folder: true });
        let mut all: BTreeMap<String, Vec<Leftover>> = BTreeMap::new();
        for leftover in files.chain(unneeded) {
            all.entry(folded(&leftover.path.to_string_lossy())).or_default().push(leftover);
        }
        Self(all)
    }

    /// Removes what stands in the way of the new file `path`: files where it needs folders, what has its name, and
    /// all that is below it.
    fn make_way(&mut self, root: &Path, path: &str) -> Result<(), Stop> {
        let path = folded(path);
        for folder in folders(&path) {
            let files = self.0.get_mut(folder).into_iter();
            let files: Vec<_> = files.flat_map(|here| here.extract_if(.., |leftover| !leftover.is_folder)).collect();
            files.iter().try_for_each(|file| file.remove(root))?;
        }
        // The character after the slash: no path below sorts after it.
        let (below, after) = (format!("{path}/"), format!("{path}0"));
        let below: Vec<_> = self.0.extract_if(below..after, |_, _| true).flat_map(|(_, here)| here).collect();
        let here = self.0.remove(&path).unwrap_or_default();
        here.iter().chain(&below).rev().try_for_each(|leftover| leftover.remove(root))
    }

    /// Removes all: pages before other files, so that none stands without what it needs, and folders from within.
    pub(super) fn remove(self, root: &Path) -> Result<(), Stop> {
        let all = self.0.into_values().flatten();
        let (folders, files): (Vec<_>, Vec<_>) = all.partition(|leftover| leftover.is_folder);
        let (pages, others): (Vec<_>, Vec<_>) = files.into_iter().partition(Leftover::is_page);
        pages.iter().chain(&others).chain(folders.iter().rev()).try_for_each(|leftover| leftover.remove(root))
    }
}

impl Leftover {
    fn is_page(&self) -> bool {
        self.path.extension().is_some_and(|ending| ending == "html")
    }

    /// A folder that stays does no harm, unless it is in the way, and then the file that it is in the way of says
    /// so: it may be a volume's, or hold what came while this build ran, which is not ours to remove.
    fn remove(&self, root: &Path) -> Result<(), Stop> {
        let path = root.join(&self.path);
        if self.is_folder {
            let _ = disk::remove_folder(&path);
            return Ok(());
        }
        match disk::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Stop::io("remove", &path)(error)),
            _ => Ok(()),
        }
    }
}

/// The path as file systems see it for which neither case nor normal form counts.
fn folded(path: &str) -> String {
    path.nfc().collect::<String>().to_lowercase()
}

/// Moves a file so that whoever opens `to` sees the old or the new one whole. From another file system
/// it is copied to a spare file beside `to` first; a build that dies there leaves it as litter.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    match in_folder(to, || disk::rename(from, to)) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let spare = to.with_file_name(staging::INSIDE);
            disk::copy(from, &spare)?;
            disk::rename(&spare, to)
        }
        result => result,
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs;

    use super::*;

    /// `/dev/shm` is another file system than the temporary folder; where it isn't, a plain rename is tested.
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
