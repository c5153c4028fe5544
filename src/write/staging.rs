//! Where a new site grows before it takes the old one's place.
//!
//! Beside the output, as `.<name>.beleg-staging`, so that the two folders can change places; inside it,
//! as `.beleg-staging`, where they can't. The lock makes a fixed name safe, and a fixed name is how the
//! staging folder of a build that was killed is found and cleared.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::lock::Lock;
use super::mount::is_mount_point;
use super::old_site::OldSite;
use super::{InPlaceReason, Stop, disk, names};

/// A staging folder; what is left of it goes when it is dropped.
#[derive(Debug)]
pub(super) struct Staging {
    /// The folder.
    pub(super) folder: PathBuf,
    /// Why it lies inside the output, if it does.
    pub(super) inside: Option<InPlaceReason>,
}

impl Staging {
    /// Clears what dead builds left, and creates the folder: beside the output, unless there is a reason not to.
    pub(super) fn open(out: &Path, in_place: bool, old: &OldSite, lock: &mut Lock) -> Result<Self, Stop> {
        let inside = out.join(names::STAGING);
        let beside = beside(out);
        clear(&inside)?;
        clear(&beside)?;
        let reason = match reason_for_inside(out, in_place, old) {
            Some(reason) => reason,
            None => match disk::create_folder(&beside) {
                Ok(()) => return Self { folder: beside, inside: None }.prepared(out, lock),
                Err(error) => InPlaceReason::NothingBeside(error.to_string()),
            },
        };
        disk::create_folder(&inside).map_err(Stop::io("create", &inside))?;
        Ok(Self { folder: inside, inside: Some(reason) })
    }

    /// Locks the folder, which is to become the output, and gives it the output's permissions.
    fn prepared(self, out: &Path, lock: &mut Lock) -> Result<Self, Stop> {
        lock.extend_to(&self.folder)?;
        let permissions = fs::metadata(out).map_err(Stop::io("read", out))?.permissions();
        disk::set_permissions(&self.folder, permissions).map_err(Stop::io("create", &self.folder))?;
        Ok(self)
    }

    /// Removes the folder; gives its path if something of it could not be removed.
    pub(super) fn remove(self) -> Option<PathBuf> {
        clear(&self.folder).is_err().then(|| self.folder.clone())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // A folder that can't be removed now is cleared by the next build, which says so if it can't either.
        let _ = clear(&self.folder);
    }
}

/// The staging folder beside `out`, which has a name: the root is refused.
pub(super) fn beside(out: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push(names::STAGING);
    out.with_file_name(name)
}

/// Removes what stands at `folder`. What can't be looked at isn't there: a name may be too long for the system.
fn clear(folder: &Path) -> Result<(), Stop> {
    let result = match fs::symlink_metadata(folder) {
        Err(_) => Ok(()),
        Ok(metadata) if metadata.is_dir() => remove_folder(folder),
        Ok(_) => disk::remove_file(folder),
    };
    result.map_err(Stop::io("remove", folder))
}

/// Removes what is in a folder in parallel: the old site goes this way, as wide as it has readings.
fn remove_folder(folder: &Path) -> io::Result<()> {
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.par_iter().try_for_each(|entry| match entry.file_type()?.is_dir() {
        true => disk::remove_whole_folder(&entry.path()),
        false => disk::remove_file(&entry.path()),
    })?;
    disk::remove_folder(folder)
}

fn reason_for_inside(out: &Path, in_place: bool, old: &OldSite) -> Option<InPlaceReason> {
    if in_place {
        Some(InPlaceReason::Requested)
    } else if old.version_control {
        Some(InPlaceReason::VersionControl)
    } else if is_mount_point(out) {
        Some(InPlaceReason::MountPoint)
    } else if !disk::CAN_EXCHANGE {
        Some(InPlaceReason::NoExchange(io::Error::from(io::ErrorKind::Unsupported).to_string()))
    } else {
        None
    }
}
