//! A source whose folders are listed anew only where something has changed in them.
//!
//! To list 10,000 folders takes longer than to read one again. So a [`Snapshot`](super::Snapshot) remembers what stood
//! in each folder, and a walk asks the source only for those that a change touches.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Mutex, PoisonError};

use super::read_error::ReadError;
use super::source::{Entry, Kind, Located, Source, Target};
use super::touched::way;
use crate::diagnostic::Diagnostic;
use crate::model::AssetBytes;

/// What stood in each folder, by its path in the site.
pub(super) type Folders = BTreeMap<String, Vec<(String, Kind)>>;

/// A source together with what it said before.
pub(super) struct Remembered<'a> {
    source: &'a dyn Source,
    before: &'a Folders,
    /// The folders in which something came, went or became another thing, and those that changed with all in them.
    stale: BTreeSet<&'a str>,
    whole: BTreeSet<&'a str>,
    now: Mutex<Folders>,
}

impl<'a> Remembered<'a> {
    /// `source`, of which `before` is known, and of which all that is `changed` is named: paths of files, or of
    /// folders with all that is in them.
    pub(super) fn new<P: AsRef<str>>(source: &'a dyn Source, before: &'a Folders, changed: &'a [P]) -> Self {
        let whole: BTreeSet<&str> = changed.iter().map(|path| path.as_ref().trim_matches('/')).collect();
        let mut stale = BTreeSet::new();
        for path in &whole {
            let mut folder = nearest_known(path, before);
            // A folder that has nothing left in it may be gone, and then it is the one around it that changed.
            while stale.insert(folder) && !folder.is_empty() && is_bare(source, folder) {
                folder = nearest_known(folder, before);
            }
        }
        Self { source, before, stale, whole, now: Mutex::default() }
    }

    /// What stands in each folder that was listed.
    pub(super) fn folders(self) -> Folders {
        self.now.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether what stood in `folder` may be another thing now.
    fn is_stale(&self, folder: &Located) -> bool {
        let is_touched = |path: &str| self.stale.contains(path) || way(path).any(|place| self.whole.contains(place));
        is_touched(&folder.path) || folder.inside().is_none_or(is_touched)
    }
}

impl Source for Remembered<'_> {
    fn list(&self, folder: &Located) -> io::Result<Vec<Entry>> {
        let known = self.before.get(&folder.path).filter(|_| !self.is_stale(folder));
        let entries = match known {
            Some(known) => known.iter().map(|(name, kind)| Entry { name: name.clone(), kind: Ok(*kind) }).collect(),
            None => self.source.list(folder)?,
        };
        // What the system did not tell this time, it may tell the next.
        let told = |entry: &Entry| Some((entry.name.clone(), *entry.kind.as_ref().ok()?));
        if let Some(told) = entries.iter().map(told).collect() {
            self.now.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.path.clone(), told);
        }
        Ok(entries)
    }

    fn read(&self, file: &Located, limit: u64) -> Result<Vec<u8>, ReadError> {
        self.source.read(file, limit)
    }

    fn carry(&self, file: &Located) -> Result<AssetBytes, ReadError> {
        self.source.carry(file)
    }

    fn follow(&self, link: &Located) -> Result<Target, Box<Diagnostic>> {
        self.source.follow(link)
    }
}

/// Whether nothing stands in `folder`, or nothing that can be listed.
fn is_bare(source: &dyn Source, folder: &str) -> bool {
    source.list(&Located { path: folder.to_owned(), linked: None }).map_or(true, |entries| entries.is_empty())
}

/// The innermost folder around `path` that is known: whatever is new on the way to `path` came into that one.
fn nearest_known<'p>(path: &'p str, before: &Folders) -> &'p str {
    let mut folder = path;
    while let Some((around, _)) = folder.rsplit_once('/') {
        folder = around;
        if before.contains_key(folder) {
            return folder;
        }
    }
    ""
}
