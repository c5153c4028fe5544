//! Every step that changes the disk, one function each: nothing else in this stage does. So a test can let any
//! one of them fail, or be the last before the process dies, and look at what the next build makes of it
//! (`tests/every_step.rs`).

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::Path;

#[cfg(test)]
use super::tests::trouble::{Trouble, meet};

/// Whether this system can exchange two folders in one step.
pub(super) const CAN_EXCHANGE: bool = cfg!(any(target_os = "linux", target_os = "macos"));

/// Creates a folder.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    step(path, || fs::create_dir(path))
}

/// Creates a folder, and those it lies in; it may be there, or come from another thread.
pub(super) fn create_folders(path: &Path) -> io::Result<()> {
    let create = || match create_folder(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        created => created,
    };
    match (create(), path.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            create_folders(parent)?;
            create()
        }
        (created, _) => created,
    }
}

/// Tries, and tries again with the file's folder created: so each folder is created once, by whoever comes first.
pub(super) fn in_folder<T>(file: &Path, attempt: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (attempt(), file.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            create_folders(folder)?;
            attempt()
        }
        (result, _) => result,
    }
}

/// Creates a file that isn't there yet, filled by `fill`.
pub(super) fn create<T>(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
    write(path, || {
        let mut file = File::create_new(path)?;
        fill(&mut file)
    })
}

/// Creates a file whose bytes stand on the disk's platter before anything is done that needs them there.
pub(super) fn create_lasting(path: &Path, text: &str) -> io::Result<()> {
    create(path, |file| {
        file.write_all(text.as_bytes())?;
        // A test can't cut the power, and would wait.
        if cfg!(test) { Ok(()) } else { file.sync_all() }
    })
}

/// Copies a file over another one, if there is one.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    write(to, || fs::copy(from, to).map(|_| ()))
}

/// Moves a file or folder.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step(to, || fs::rename(from, to))
}

/// Gives a file a second name.
pub(super) fn link(old: &Path, new: &Path) -> io::Result<()> {
    step(new, || fs::hard_link(old, new))
}

/// Lets two folders change places in one step.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    step(b, || renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from))
}

/// Lets two folders change places in one step, which this system can't.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

/// Removes a file or a link.
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    step(path, || fs::remove_file(path))
}

/// Removes an empty folder.
pub(super) fn remove_folder(path: &Path) -> io::Result<()> {
    step(path, || fs::remove_dir(path))
}

/// Removes a folder with all that is in it.
pub(super) fn remove_whole_folder(path: &Path) -> io::Result<()> {
    step(path, || fs::remove_dir_all(path))
}

/// Sets the permissions of a file or folder.
pub(super) fn set_permissions(path: &Path, permissions: Permissions) -> io::Result<()> {
    step(path, || fs::set_permissions(path, permissions))
}

/// Waits until the names in a folder stand on the disk's platter, as far as the system knows how to wait for that.
pub(super) fn settle(folder: &Path) {
    if !cfg!(test) {
        // Some file systems, and Windows, can't; the order that the journal keeps has to do there.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

#[cfg(not(test))]
fn step<T>(_: &Path, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    act()
}

#[cfg(not(test))]
fn write<T>(_: &Path, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    act()
}

#[cfg(test)]
fn step<T>(path: &Path, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    match meet(path) {
        Some(_) => Err(io::Error::other("the test lets this step fail")),
        None => act(),
    }
}

/// A step that can be cut off in the middle: half of the file stands then.
#[cfg(test)]
fn write<T>(path: &Path, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    match meet(path) {
        None => act(),
        Some(Trouble::Nothing) => Err(io::Error::other("the test lets this step fail")),
        Some(Trouble::Half) => {
            act()?;
            let file = File::options().write(true).open(path)?;
            file.set_len(file.metadata()?.len() / 2)?;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        }
    }
}
