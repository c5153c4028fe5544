//! A site of which some files have other bytes than where it lies, or are not there yet: what it would be, before anything
//! is written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::read_error::ReadError;
use super::source::{Entry, Kind, Located, Source, Target};
use crate::diagnostic::Diagnostic;
use crate::model::AssetBytes;

/// The bytes of some files, by their paths in the site. All clones are one and the same, so that whoever has opened a
/// session can go on trying.
///
/// ```
/// use beleg::load::{Memory, Overlay, Texts};
/// use beleg::session::{Options, Session};
///
/// let site = Memory::from([("site.toml", "title = \"A\""), ("content/bus/reading.toml", "rights = \"own\"")]);
/// let texts = Texts::default();
/// let mut session = Session::open(Overlay::new(site, texts.clone()), Options::default())?;
/// let before = session.counts().errors;
/// texts.put("content/bus/reading.toml", "rights = \"mine\"");
/// session.update(&["content/bus/reading.toml"])?;
/// assert_eq!(session.counts().errors, before + 1);
/// # Ok::<(), anyhow::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Texts(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl Texts {
    /// Lets the file at `path` have this text, whether it is there or not.
    pub fn put(&self, path: &str, text: &str) {
        self.lock().insert(path.to_owned(), text.as_bytes().to_vec());
    }

    /// Lets the file at `path` have its own text again.
    pub fn take_back(&self, path: &str) {
        self.lock().remove(path);
    }

    /// What stands in `folder` of these: names, and whether they are folders.
    fn list(&self, folder: &str) -> BTreeMap<String, Kind> {
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let texts = self.lock();
        let inside = texts.keys().filter_map(|path| path.strip_prefix(&folder));
        let entry = |rest: &str| match rest.split_once('/') {
            Some((name, _)) => (name.to_owned(), Kind::Folder),
            None => (rest.to_owned(), Kind::File),
        };
        inside.map(entry).collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        // A thread that panicked has left whole texts.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A source with other texts laid over it.
#[derive(Debug)]
pub struct Overlay<S> {
    source: S,
    texts: Texts,
}

impl<S> Overlay<S> {
    /// Lays `texts` over `source`.
    pub fn new(source: S, texts: Texts) -> Self {
        Self { source, texts }
    }
}

impl<S: Source> Source for Overlay<S> {
    fn list(&self, folder: &Located) -> io::Result<Vec<Entry>> {
        let added = self.texts.list(&folder.path);
        let mut entries = match self.source.list(folder) {
            // A folder that is not there yet.
            Err(_) if !added.is_empty() => Vec::new(),
            listed => listed?,
        };
        let known: BTreeSet<String> = entries.iter().map(|entry| entry.name.clone()).collect();
        let new = added.into_iter().filter(|(name, _)| !known.contains(name));
        entries.extend(new.map(|(name, kind)| Entry { name, kind: Ok(kind) }));
        Ok(entries)
    }

    fn read(&self, file: &Located, limit: u64) -> Result<Vec<u8>, ReadError> {
        match self.texts.lock().get(&file.path) {
            Some(bytes) if bytes.len() as u64 > limit => Err(ReadError::TooLarge),
            Some(bytes) => Ok(bytes.clone()),
            None => self.source.read(file, limit),
        }
    }

    fn carry(&self, file: &Located) -> Result<AssetBytes, ReadError> {
        self.source.carry(file)
    }

    fn find(&self, folder: &Located, name: &str) -> io::Result<Option<Kind>> {
        self.source.find(folder, name)
    }

    /// No text is laid over a file that is hashed.
    fn digest(&self, file: &Located) -> Result<[u8; 32], ReadError> {
        self.source.digest(file)
    }

    fn follow(&self, link: &Located) -> Result<Target, Box<Diagnostic>> {
        self.source.follow(link)
    }
}
