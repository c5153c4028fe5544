//! Replaces a file that a person wrote, if it still is what it was: for whoever changes sources, not the site.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Why a file was not replaced.
#[derive(Debug)]
pub enum NotReplaced {
    /// Its bytes are others than expected, or it is gone: someone else was there.
    HasChanged,
    /// The system refuses.
    Io(io::Error),
}

/// What to tell of a file that someone else has changed.
pub const HAS_CHANGED: &str = "it has changed on disk since Beleg read it; run `beleg check --fix` again";

impl From<io::Error> for NotReplaced {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::HasChanged,
            _ => Self::Io(error),
        }
    }
}

/// Puts `new` in the place of a file that says `expected`, in one step: whoever reads it sees the old text or the new.
/// Its permissions stay. The bytes are compared when all else is done, directly before that step; no system can
/// compare and replace in one.
///
/// # Errors
/// [`NotReplaced`]; the file is then as it was.
pub fn replace(path: &Path, expected: &str, new: &str) -> Result<(), NotReplaced> {
    let permissions = writable(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new().prefix(".beleg-").tempfile_in(folder)?;
    beside.write_all(new.as_bytes())?;
    beside.as_file().set_permissions(permissions)?;
    if fs::read(path)? != expected.as_bytes() {
        return Err(NotReplaced::HasChanged);
    }
    beside.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// The permissions of a file that may be written. Its folder alone decides whether another one can take its place,
/// so that has to be asked for.
fn writable(path: &Path) -> io::Result<fs::Permissions> {
    let permissions = fs::metadata(path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    File::options().write(true).open(path)?;
    Ok(permissions)
}
