//! A site in memory: for tests, for fuzzers, and for whoever has texts and no folder.

use std::collections::BTreeMap;
use std::io;
use std::ops::Bound;
use std::sync::Arc;

use super::read_error::ReadError;
use super::source::{Entry, Kind, Located, Source};
use crate::disk;
use crate::model::AssetBytes;

/// Files by their paths in the site, with `/` between their parts.
///
/// Folders are there because files are in them; an empty one is a path with a `/` at its end. A path that other files
/// have as a folder is a folder. What no disk could hold, such as `a//b` or `../a`, is never listed.
///
/// ```
/// use beleg::load::{Memory, load};
///
/// let mut site = Memory::from([
///     ("site.toml", "title = \"Readings\""),
///     ("content/bus/reading.toml", "rights = \"own\""),
/// ]);
/// site.insert("content/bus/en.md", "# The bus");
/// let tree = load(&site).unwrap();
/// assert_eq!(tree.readings[0].copies.len(), 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<String, Arc<[u8]>>,
}

impl Memory {
    /// Puts a file there, in place of what is there under this path.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl AsRef<[u8]>) {
        self.files.insert(path.into(), bytes.as_ref().into());
    }

    /// Takes a file away, or a folder with all that is in it.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
        let folder = format!("{path}/");
        let inside = self.below(&folder).map(|(path, _)| path.clone()).collect::<Vec<_>>();
        inside.iter().for_each(|path| _ = self.files.remove(path));
    }

    /// The files with their bytes, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), &**bytes))
    }

    fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a String, &'a Arc<[u8]>)> {
        self.files.range(folder.to_owned()..).take_while(move |(path, _)| path.starts_with(folder))
    }

    /// The bytes of a file, unless it is none.
    fn bytes(&self, path: &str) -> Result<&Arc<[u8]>, ReadError> {
        if self.below(&format!("{path}/")).next().is_some() {
            return Err(disk::is_a_folder().into());
        }
        self.files.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound).into())
    }
}

impl Source for Memory {
    fn list(&self, folder: &Located) -> io::Result<Vec<Entry>> {
        let folder = if folder.path.is_empty() { String::new() } else { format!("{}/", folder.path) };
        let mut names = BTreeMap::new();
        let mut from = Bound::Included(folder.clone());
        while let Some((path, _)) = self.files.range((from, Bound::Unbounded)).next() {
            let Some(rest) = path.strip_prefix(&folder) else { break };
            match rest.split_once('/') {
                // `0` comes after `/`: what else is in that folder is passed by.
                Some((name, _)) => {
                    names.insert(name, Kind::Folder);
                    from = Bound::Included(format!("{folder}{name}0"));
                }
                None => {
                    names.entry(rest).or_insert(Kind::File);
                    from = Bound::Excluded(path.clone());
                }
            }
        }
        let names = names.into_iter().filter(|(name, _)| !["", ".", ".."].contains(name));
        Ok(names.map(|(name, kind)| Entry { name: name.to_owned(), kind: Ok(kind) }).collect())
    }

    fn read(&self, file: &Located, limit: u64) -> Result<Vec<u8>, ReadError> {
        let bytes = self.bytes(&file.path)?;
        if bytes.len() as u64 > limit { Err(ReadError::TooLarge) } else { Ok(bytes.to_vec()) }
    }

    fn carry(&self, file: &Located) -> Result<AssetBytes, ReadError> {
        self.bytes(&file.path).map(|bytes| AssetBytes::Memory(Arc::clone(bytes)))
    }
}

impl<P: Into<String>, B: AsRef<[u8]>> Extend<(P, B)> for Memory {
    fn extend<I: IntoIterator<Item = (P, B)>>(&mut self, files: I) {
        files.into_iter().for_each(|(path, bytes)| self.insert(path, bytes));
    }
}

impl<P: Into<String>, B: AsRef<[u8]>> FromIterator<(P, B)> for Memory {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let mut memory = Self::default();
        memory.extend(files);
        memory
    }
}

impl<P: Into<String>, B: AsRef<[u8]>, const N: usize> From<[(P, B); N]> for Memory {
    fn from(files: [(P, B); N]) -> Self {
        files.into_iter().collect()
    }
}
