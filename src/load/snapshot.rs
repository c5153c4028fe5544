//! A site's files as they were last read, and what has become of them since.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::arrange::{arrange, text_faults};
use super::known::{Known, Part};
use super::read::{self, Content};
use super::remembered::{Folders, Remembered};
use super::source::{Located, Source};
use super::touched::Touched;
use super::walk::walk;
use crate::model::{AssetBytes, SourceTree};
use crate::text::SourceFile;

/// The files of a site at one time, which can be brought up to date.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The files.
    pub tree: SourceTree,
    /// All of them, in the order of their paths but for `site.toml`, which is first.
    known: Vec<Known>,
    /// What stood in its folders.
    folders: Folders,
}

impl Snapshot {
    /// Reads all files of `source`.
    ///
    /// # Errors
    /// Where the site's folder cannot be listed; all that is wrong inside it is in [`SourceTree::faults`].
    pub fn take(source: &dyn Source) -> Result<Self> {
        let mut snapshot = Self::default();
        snapshot.refresh::<&str>(source, &[])?;
        Ok(snapshot)
    }

    /// Brings what `changed` names up to date: paths of files in the site's folder, or of folders with all that is in
    /// them; `""` is all of it. Gives the paths of the files that came, went, or may have other bytes.
    ///
    /// If `changed` names all that came, went, or has other bytes, then the tree is the one that
    /// [`load`](super::load) would give, with all faults in their order, but for the numbers of the file ids: a path
    /// keeps its id for as long as the snapshot lasts, and those that are new come after all others.
    ///
    /// # Errors
    /// As for [`take`](Snapshot::take); the snapshot is then as it was before.
    pub fn refresh<P: AsRef<str>>(&mut self, source: &dyn Source, changed: &[P]) -> Result<BTreeSet<String>> {
        let remembered = Remembered::new(source, &self.folders, changed);
        let mut listing = walk(&remembered).context("cannot list the site's folder")?;
        self.folders = remembered.folders();
        let listed = mem::take(&mut listing.files);
        let known = mem::take(&mut self.known).into_iter().map(|known| (known.at.path.clone(), known));
        let mut before: BTreeMap<String, Known> = known.collect();
        let touched = Touched::of(changed, &listed);
        let is_kept = |at: &Located| before.get(&at.path).is_some_and(|known| known.at == *at && !touched.holds(at));
        let read = |at: Located| {
            let content = if is_kept(&at) { None } else { Some(read::read(source, &at)) };
            (at, content)
        };
        let files: Vec<(Located, Option<Content>)> = listed.into_par_iter().map(read).collect();
        let mut others = BTreeSet::new();
        for (at, content) in files {
            let known = before.remove(&at.path);
            let part = match content {
                // It is known, or else it would have been read.
                None => known.map(|known| known.part),
                Some(content) => {
                    let (part, is_other) = self.take_in(content, known.map(|known| known.part));
                    others.extend(is_other.then(|| at.path.clone()));
                    Some(part)
                }
            };
            self.known.extend(part.map(|part| Known { at, part }));
        }
        for (path, gone) in before {
            self.forget(&gone.part);
            others.insert(path);
        }
        arrange(&self.known, listing, &mut self.tree);
        Ok(others)
    }

    /// What is made of a file that was read, in place of what it was `before`, and whether that may be another.
    fn take_in(&mut self, content: Content, before: Option<Part>) -> (Part, bool) {
        match (content, before) {
            (Content::Text(text), Some(part)) if self.holds(&part, &text) => (part, false),
            (Content::Text(text), before) => {
                let file = match before {
                    Some(Part::Text { file, .. }) => self.tree.files.replace(file, text),
                    _ => self.tree.files.add(text),
                };
                (Part::Text { file, faults: text_faults(file, &self.tree.files) }, true)
            }
            (Content::Asset(bytes), before) => {
                let is_same =
                    matches!((&bytes, &before), (AssetBytes::Memory(_), Some(Part::Asset(old))) if *old == bytes);
                (Part::Asset(bytes), !is_same)
            }
            (Content::Unread(fault), before) => {
                before.iter().for_each(|part| self.forget(part));
                let is_same = matches!(before, Some(Part::Unread(old)) if old == *fault);
                (Part::Unread(*fault), !is_same)
            }
        }
    }

    /// Whether a file that was read again has the text that it had.
    fn holds(&self, part: &Part, text: &SourceFile) -> bool {
        let Part::Text { file, .. } = part else { return false };
        let known = self.tree.files.get(*file);
        known.text() == text.text() && known.encoding() == text.encoding()
    }

    fn forget(&mut self, part: &Part) {
        if let Part::Text { file, .. } = part {
            self.tree.files.remove(*file);
        }
    }
}
