//! Where a site's files are had from: a folder on disk, or memory.
//!
//! A source only says what stands in a folder and gives the bytes of a file. Which of it belongs to a site, what is
//! passed over and what is said of the rest is decided by [`walk`](super::walk) for all sources alike, so that a site
//! in memory is the same as one on disk.

use std::io;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::fault;
use super::read_error::ReadError;
use crate::diagnostic::Diagnostic;
use crate::model::AssetBytes;

/// Gives the files of a site.
pub trait Source: Sync {
    /// What stands in `folder`, in any order.
    ///
    /// # Errors
    /// Where the system refuses. If that is the site's own folder, there is no site.
    fn list(&self, folder: &Located) -> io::Result<Vec<Entry>>;

    /// The bytes of `file`.
    ///
    /// # Errors
    /// Where there are more than `limit`, it is no file, or the system refuses.
    fn read(&self, file: &Located, limit: u64) -> Result<Vec<u8>, ReadError>;

    /// The bytes of `file` for `write`, which copies them; on disk it is seen only that they can be had.
    ///
    /// # Errors
    /// As for [`read`](Source::read).
    fn carry(&self, file: &Located) -> Result<AssetBytes, ReadError>;

    /// What stands in `folder` under `name`, if anything does. Unlike [`list`](Source::list) it looks at nothing else there.
    ///
    /// # Errors
    /// Where the system refuses.
    fn find(&self, folder: &Located, name: &str) -> io::Result<Option<Kind>> {
        let found = self.list(folder)?.into_iter().find(|entry| entry.name == name);
        found.map(|entry| entry.kind).transpose()
    }

    /// The SHA-256 of the bytes of `file`, of which none are kept.
    ///
    /// # Errors
    /// Where it is no file, or the system refuses.
    fn digest(&self, file: &Located) -> Result<[u8; 32], ReadError> {
        Ok(Sha256::digest(self.read(file, u64::MAX - 1)?).into())
    }

    /// Where the link `link` leads. A source that lists none need not say.
    ///
    /// # Errors
    /// What to say of a link that may not be followed.
    fn follow(&self, link: &Located) -> Result<Target, Box<Diagnostic>> {
        Err(Box::new(fault::unreadable(&link.path, &io::ErrorKind::Unsupported.into())))
    }
}

/// Something in a folder.
#[derive(Debug)]
pub struct Entry {
    /// Its name; what is not UTF-8 of it is U+FFFD.
    pub name: String,
    /// What it is, if the system says so.
    pub kind: io::Result<Kind>,
}

/// What stands under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link, whatever it leads to.
    Link,
    /// A pipe, a socket or a device.
    Other,
    /// Whatever it is, its name is not UTF-8.
    Misnamed,
}

/// A file or folder with its path in the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// Relative to the site's folder, with `/` between its parts; empty for that folder itself.
    pub path: String,
    /// Where it lies, if a link is in the way.
    pub linked: Option<Linked>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// The path on disk, without a link in it.
    pub disk: PathBuf,
    /// The path in the site's folder, with `/` between its parts, of what lies in there.
    pub inside: Option<String>,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file, which lies there.
    File(Linked),
    /// A folder, which lies there.
    Folder(Linked),
}

impl Located {
    /// The site's folder.
    pub(super) fn root() -> Self {
        Self { path: String::new(), linked: None }
    }

    /// What stands in this folder under `name`.
    pub(super) fn join(&self, name: &str) -> Self {
        let linked = self.linked.as_ref().map(|linked| Linked {
            disk: linked.disk.join(name),
            inside: linked.inside.as_deref().map(|inside| join(inside, name)),
        });
        Self { path: join(&self.path, name), linked }
    }

    /// Where it lies in the site's folder, links resolved, unless that is outside.
    pub(super) fn inside(&self) -> Option<&str> {
        self.linked.as_ref().map_or(Some(&self.path), |linked| linked.inside.as_deref())
    }

    /// Whether it lies in `other` or is that folder, links resolved.
    pub(super) fn lies_in(&self, other: &Self) -> bool {
        match (self.inside(), other.inside()) {
            (Some(inside), Some(folder)) => is_below(inside, folder) || inside == folder,
            (None, None) => {
                let disk = |located: &Self| located.linked.as_ref().map(|linked| linked.disk.clone());
                disk(self).zip(disk(other)).is_some_and(|(disk, folder)| disk.starts_with(folder))
            }
            _ => false,
        }
    }

    /// The path under `content/` of a file of another part of the site that a link takes from there.
    pub(super) fn taken_from_content(&self) -> Option<String> {
        let taken = self.inside()?.strip_prefix("content/").filter(|_| !self.path.starts_with("content/"))?;
        Some(taken.to_owned())
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Whether what stands at `path` stands in `folder` or in a folder of it.
fn is_below(path: &str, folder: &str) -> bool {
    folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}
