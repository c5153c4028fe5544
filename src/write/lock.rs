//! One build at a time: a lock on the output folder's own handle.
//!
//! A lock file would stay beside the output, or, removed, be raced for. The folder itself can be
//! locked (`flock`), the lock ends with the process, and it works where nothing may be written beside
//! the output. Since an exchange puts another folder in its place, the new one is locked before it is
//! moved there, and whoever gets a lock looks whether the folder still stands at its path.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::{Stop, disk};

/// Keeps other builds out of a folder until it is dropped.
pub(super) struct Lock {
    held: Vec<File>,
    created: Vec<PathBuf>,
}

impl Lock {
    /// Locks `folder`, which is created if it isn't there. Doesn't wait: a second build of the same site
    /// would only do the first one's work again.
    pub(super) fn take(folder: &Path) -> Result<Self, Stop> {
        let missing = folder.ancestors().take_while(|path| !path.exists());
        let created = missing.map(Path::to_owned).collect();
        let mut lock = Self { held: Vec::new(), created };
        loop {
            disk::create_folders(folder).map_err(Stop::io("create", folder))?;
            let handle = match open(folder) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                handle => handle.map_err(Stop::io("open", folder))?,
            };
            match handle.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(Stop::Locked { folder: folder.to_owned() }),
                Err(TryLockError::Error(error)) => return Err(Stop::io("lock", folder)(error)),
                Ok(()) if stands_at(&handle, folder) => lock.held.push(handle),
                Ok(()) => continue,
            }
            return Ok(lock);
        }
    }

    /// Locks a folder that only this build knows, before it takes the output's place.
    pub(super) fn extend_to(&mut self, folder: &Path) -> Result<(), Stop> {
        let handle = open(folder).map_err(Stop::io("open", folder))?;
        handle.lock().map_err(Stop::io("lock", folder))?;
        self.held.push(handle);
        Ok(())
    }
}

impl Drop for Lock {
    /// Takes back the folders that were created for a build that came to nothing: they are empty.
    /// Who never got the lock leaves them to who has it.
    fn drop(&mut self) {
        for folder in self.created.iter().filter(|_| !self.held.is_empty()) {
            if disk::remove_folder(folder).is_err() {
                break;
            }
        }
        // Closing would not do: a process that another thread is just starting has copies of the handles.
        for handle in &self.held {
            let _ = handle.unlock();
        }
    }
}

#[cfg(unix)]
fn open(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

#[cfg(unix)]
fn stands_at(handle: &File, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let (held, there) = (handle.metadata().map(place), fs::metadata(folder).map(place));
    matches!((held, there), (Ok(held), Ok(there)) if held == there)
}

/// Elsewhere folders can't be locked; there they are never exchanged either, so a file inside does it.
#[cfg(not(unix))]
fn open(folder: &Path) -> io::Result<File> {
    File::create(folder.join(super::names::LOCK))
}

#[cfg(not(unix))]
fn stands_at(_: &File, _: &Path) -> bool {
    true
}
