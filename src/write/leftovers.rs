//! What the old site leaves in the output folder that the new one has no place for, and how it goes.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::old_site::OldSite;
use super::outputs::folders;
use super::{Stop, disk};

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
    /// What the `new` files leave over of the old site.
    pub(super) fn new(old: &OldSite, new: &BTreeSet<&str>) -> Self {
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
    pub(super) fn make_way(&mut self, root: &Path, path: &str) -> Result<(), Stop> {
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
