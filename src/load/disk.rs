//! A site in a folder on disk: the only part of this stage that touches it.
//!
//! Names are listed as they are; a link is followed as far as [`links`] allows. A file is opened by the path that a
//! walk found, following no link that has come into it since ([`crate::disk`]).
#![expect(clippy::disallowed_methods, reason = "this is what reads files")]

mod links;

use std::borrow::Cow;
use std::fs::{self, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use super::read_error::ReadError;
use super::source::{Entry, Kind, Located, Source, Target};
use crate::diagnostic::Diagnostic;
use crate::disk;
use crate::model::AssetBytes;

/// How many bytes of a file are hashed at once.
const PIECE: usize = 1 << 16;

/// A folder with a site in it.
#[derive(Debug)]
pub struct Disk {
    /// Without a link in it.
    root: PathBuf,
    follow_links: bool,
}

impl Disk {
    /// The site in the folder `root`. Links in it may lead out of it only where `follow_links` says so.
    ///
    /// # Errors
    /// Where there is no such folder.
    pub fn new(root: &Path, follow_links: bool) -> Result<Self> {
        let name = || format!("cannot open the site's folder {}", root.display());
        ensure!(
            fs::metadata(root).with_context(name)?.is_dir(),
            "{} is not a folder; name the folder that holds site.toml",
            root.display()
        );
        Ok(Self { root: root.canonicalize().with_context(name)?, follow_links })
    }

    /// Where a file or folder lies, without a link in the way.
    fn place<'a>(&self, located: &'a Located) -> Cow<'a, Path> {
        match &located.linked {
            Some(linked) => Cow::Borrowed(&linked.disk),
            None => Cow::Owned(self.root.join(&located.path)),
        }
    }
}

impl Source for Disk {
    fn list(&self, folder: &Located) -> io::Result<Vec<Entry>> {
        let entries = fs::read_dir(self.place(folder))?;
        entries.map(|entry| entry.map(|entry| named(&entry))).collect()
    }

    fn read(&self, file: &Located, limit: u64) -> Result<Vec<u8>, ReadError> {
        let (opened, metadata) = disk::open(&self.place(file))?;
        if metadata.len() > limit {
            return Err(ReadError::TooLarge);
        }
        // A byte more, so that the end of the file is found without making room for more of it.
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default() + 1);
        // The file may have grown since it was opened.
        let length = opened.take(limit + 1).read_to_end(&mut bytes)?;
        if length as u64 > limit { Err(ReadError::TooLarge) } else { Ok(bytes) }
    }

    fn carry(&self, file: &Located) -> Result<AssetBytes, ReadError> {
        let place = self.place(file);
        disk::open(&place)?;
        Ok(AssetBytes::Disk(place.into_owned()))
    }

    fn find(&self, folder: &Located, name: &str) -> io::Result<Option<Kind>> {
        match fs::symlink_metadata(self.place(folder).join(name)) {
            Ok(metadata) => Ok(Some(kind(metadata.file_type()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn digest(&self, file: &Located) -> Result<[u8; 32], ReadError> {
        let (mut opened, _) = disk::open(&self.place(file))?;
        let (mut hash, mut bytes) = (Sha256::new(), vec![0; PIECE]);
        loop {
            match opened.read(&mut bytes) {
                Ok(0) => return Ok(hash.finalize().into()),
                Ok(length) => hash.update(&bytes[..length]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn follow(&self, link: &Located) -> Result<Target, Box<Diagnostic>> {
        links::Follow { root: &self.root, outside: self.follow_links }.target(&link.path, &self.place(link))
    }
}

/// An entry of a folder. Folders tell what their entries are, so that no file is looked at by itself.
fn named(entry: &fs::DirEntry) -> Entry {
    match entry.file_name().into_string() {
        Ok(name) => Entry { name, kind: entry.file_type().map(kind) },
        Err(name) => Entry { name: name.to_string_lossy().into_owned(), kind: Ok(Kind::Misnamed) },
    }
}

fn kind(kind: FileType) -> Kind {
    match () {
        () if kind.is_symlink() => Kind::Link,
        () if kind.is_dir() => Kind::Folder,
        () if kind.is_file() => Kind::File,
        () => Kind::Other,
    }
}
