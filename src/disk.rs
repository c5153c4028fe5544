//! Opens a file of the site without being led astray.
//!
//! A walk lists where files lie, links resolved; much later they are read, and later still copied. In between a
//! name can be given to something else: a link to a password file, or a pipe that nobody writes to. So a file is
//! opened by the path that the walk found, following no link in any part of it, and it is looked at once it is
//! open, when no name counts any more. Where Linux has `openat2` (since 5.6) that takes one call; on an older one
//! each folder on the way is opened from the one before; elsewhere the path is resolved once more.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

/// Why a file was not opened.
#[derive(Debug)]
pub enum OpenError {
    /// It is a folder, a pipe, a socket or a device, or a link has taken its place.
    NotAFile,
    /// The system refused.
    Io(io::Error),
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Opens the plain file at `path`, which has no link in it, for reading, and never waits for a pipe.
///
/// # Errors
/// Where there is something else at that path by now, or the system refuses.
pub fn open(path: &Path) -> Result<(File, Metadata), OpenError> {
    let file = open_unlinked(path).map_err(|error| if is_link(&error) { OpenError::NotAFile } else { error.into() })?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(is_a_folder().into());
    }
    if metadata.is_file() { Ok((file, metadata)) } else { Err(OpenError::NotAFile) }
}

/// Whether the system refused because of a link.
fn is_link(error: &io::Error) -> bool {
    #[cfg(unix)]
    return rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::LOOP);
    #[cfg(not(unix))]
    return error.kind() == io::ErrorKind::Other;
}

/// What the system says of a folder that is read as a file.
pub fn is_a_folder() -> io::Error {
    #[cfg(unix)]
    return rustix::io::Errno::ISDIR.into();
    #[cfg(not(unix))]
    return io::ErrorKind::IsADirectory.into();
}

#[cfg(target_os = "linux")]
fn open_unlinked(path: &Path) -> io::Result<File> {
    use rustix::fs::{CWD, Mode, ResolveFlags, openat2};
    use rustix::io::Errno;
    match openat2(CWD, path, flags(), Mode::empty(), ResolveFlags::NO_SYMLINKS) {
        Ok(file) => Ok(file.into()),
        // An older system, or a container that lets only older calls through.
        Err(Errno::NOSYS | Errno::PERM | Errno::INVAL) => folder_by_folder(path),
        Err(error) => Err(error.into()),
    }
}

#[cfg(target_os = "linux")]
fn flags() -> rustix::fs::OFlags {
    use rustix::fs::OFlags;
    OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::NOFOLLOW
}

/// Opens each folder of `path` from the one before, so that none of them can become a link unseen.
#[cfg(target_os = "linux")]
fn folder_by_folder(path: &Path) -> io::Result<File> {
    use rustix::fs::{CWD, Mode, OFlags, openat};
    let way = OFlags::PATH | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let start = if path.is_absolute() { "/" } else { "." };
    let mut folder = openat(CWD, start, way, Mode::empty())?;
    let parts: Vec<_> = path.components().filter(|part| matches!(part, std::path::Component::Normal(_))).collect();
    let Some((name, folders)) = parts.split_last() else { return Err(is_a_folder()) };
    for part in folders {
        folder = openat(&folder, part.as_os_str(), way, Mode::empty())?;
    }
    Ok(openat(&folder, name.as_os_str(), flags(), Mode::empty())?.into())
}

#[cfg(not(target_os = "linux"))]
fn open_unlinked(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOFOLLOW).bits() as i32);
    }
    let file = options.open(path)?;
    // A link in the path would lead elsewhere.
    if path.canonicalize()? == path { Ok(file) } else { Err(io::Error::other("a link has taken its place")) }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test writes the files that it opens")]

    use std::io::Read;

    use super::*;

    fn folder() -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap();
        std::fs::create_dir(path.join("sub")).unwrap();
        std::fs::write(path.join("sub/a.txt"), "text").unwrap();
        (folder, path)
    }

    #[test]
    fn a_plain_file_is_read_and_a_folder_is_not() {
        let (_folder, path) = folder();
        let mut text = String::new();
        open(&path.join("sub/a.txt")).unwrap().0.read_to_string(&mut text).unwrap();
        assert_eq!(text, "text");
        assert!(matches!(open(&path.join("sub")), Err(OpenError::Io(_))));
        assert!(matches!(open(&path.join("none")), Err(OpenError::Io(_))));
    }

    /// A link that takes the place of a file, or of a folder on the way to it, after the walk has seen the file.
    #[cfg(unix)]
    #[test]
    fn a_link_that_has_come_into_the_path_is_not_followed() {
        let (_folder, path) = folder();
        std::os::unix::fs::symlink(path.join("sub/a.txt"), path.join("link.txt")).unwrap();
        std::os::unix::fs::symlink(path.join("sub"), path.join("link")).unwrap();
        assert!(matches!(open(&path.join("link.txt")), Err(OpenError::NotAFile)));
        assert!(open(&path.join("link/a.txt")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_or_a_device_is_refused_without_waiting() {
        let (_folder, path) = folder();
        let pipe = path.join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success());
        assert!(made && matches!(open(&pipe), Err(OpenError::NotAFile)));
        assert!(matches!(open(Path::new("/dev/null")), Err(OpenError::NotAFile)));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_older_system_follows_no_link_either() {
        let (_folder, path) = folder();
        std::os::unix::fs::symlink(path.join("sub"), path.join("link")).unwrap();
        std::os::unix::fs::symlink(path.join("sub/a.txt"), path.join("link.txt")).unwrap();
        assert!(folder_by_folder(&path.join("sub/a.txt")).is_ok());
        assert!(folder_by_folder(&path.join("link/a.txt")).is_err());
        assert!(folder_by_folder(&path.join("link.txt")).is_err());
    }
}
