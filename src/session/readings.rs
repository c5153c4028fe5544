//! The readings of a session: each is kept as it was read until something it depends on changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::stale::Links;
use crate::assess::{self, CopyParts};
use crate::check::{self, Doubts, SiteNames};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{AnchoredClaim, ArticleCopy, Library, ParsedReading, ReadReading, Site, SourceTree, TextFindings};
use crate::parse::{Definitions, Headed, Merged, SharedParties, Surroundings, UnresolvedReading};
use crate::{anchor, detect, parse};

/// All readings of a site, with what is needed to know which a change touches.
#[derive(Default)]
pub(super) struct Readings {
    /// By the names of their folders.
    kept: BTreeMap<String, Kept>,
    shared: SharedParties,
    merged: Merged,
    /// What the definitions of speakers and sources contradict each other in.
    merge_faults: Vec<Diagnostic>,
    site_library: Library,
}

/// What is kept of a reading's folder.
#[derive(Default)]
struct Kept {
    /// The speakers, sources and annotators that it defines.
    definitions: Definitions,
    /// What is wrong with its files, and with the places of its claims.
    faults: Vec<Diagnostic>,
    /// What lints say of it, once they were asked.
    lints: Option<Vec<Diagnostic>>,
    /// Where its links lead.
    links: Links,
    /// The reading, unless its folder is not called like one or has no `reading.toml`.
    read: Option<Arc<ReadReading>>,
}

impl Readings {
    /// The readings, and the speakers and sources.
    pub(super) fn site_library(&self) -> &Library {
        &self.site_library
    }

    /// What is wrong with the files, in no order.
    pub(super) fn faults(&self) -> impl Iterator<Item = &Diagnostic> {
        let of_parties = self.shared.faults.iter().chain(&self.merge_faults);
        of_parties.chain(self.kept.values().flat_map(|kept| &kept.faults))
    }

    /// What lints say of all that is in no doubt. Those over one reading are asked once, until it changes.
    pub(super) fn lints(&mut self, site: &Site, doubts: &Doubts) -> Vec<Diagnostic> {
        if doubts.of_settings() {
            return Vec::new();
        }
        let (parties, names) = (&*self.site_library.parties, SiteNames::default());
        self.kept.par_iter_mut().for_each(|(_, kept)| {
            if let Some(read) = kept.read.as_ref().filter(|read| !doubts.about(&read.reading.id)) {
                kept.lints.get_or_insert_with(|| check::check_reading(read, parties, &names, site));
            }
        });
        let clear = self.kept.values().filter_map(|kept| Some((kept, &**kept.read.as_ref()?)));
        let clear: Vec<_> = clear.filter(|(_, read)| !doubts.about(&read.reading.id)).collect();
        let mut found: Vec<_> = clear.iter().flat_map(|(kept, _)| kept.lints.iter().flatten().cloned()).collect();
        let readings: Vec<_> = clear.into_iter().map(|(_, read)| read).collect();
        let over_all = check::check_library(&readings, parties, site);
        found.extend(over_all.into_iter().filter(|found| !doubts.silence(found.code)));
        found
    }

    /// Reads again the readings that a change of these files touches, or all of them; gives the names of their
    /// folders.
    pub(super) fn update(
        &mut self,
        tree: &SourceTree,
        site: &Site,
        changed: Option<&BTreeSet<String>>,
    ) -> BTreeSet<String> {
        let around = Surroundings::new(tree, site);
        let hid_some = self.shared.may_hide_some();
        self.shared = SharedParties::new(tree, site);
        let gone = self.forget(tree);
        let mut stale = match changed {
            Some(changed) => self.stale(tree, changed),
            None => all(tree),
        };
        let mut unresolved = read_folders(&stale, tree, site, &around);
        if self.merge(&mut unresolved, site) || hid_some != self.shared.may_hide_some() {
            // Whatever a reading says of speakers and sources may mean another thing now.
            let others = &all(tree) - &stale;
            unresolved.append(&mut read_folders(&others, tree, site, &around));
            stale.extend(others);
        }
        self.read_through(unresolved, tree, site);
        let readings = self.kept.values().filter_map(|kept| kept.read.clone());
        self.site_library.readings = readings.collect();
        self.site_library.readings.sort_by(|one, other| one.reading.id.cmp(&other.reading.id));
        stale.extend(gone);
        stale
    }

    /// Forgets readings whose folders are gone, and gives their names.
    fn forget(&mut self, tree: &SourceTree) -> Vec<String> {
        let is_there = |name: &String| tree.readings.binary_search_by(|folder| folder.name.cmp(name)).is_ok();
        let gone: Vec<_> = self.kept.keys().filter(|name| !is_there(name)).cloned().collect();
        gone.iter().for_each(|name| _ = self.kept.remove(name));
        gone
    }

    /// Puts the definitions of all folders together, those of `read` as they are now; whether they say another thing
    /// than before.
    fn merge(&mut self, read: &mut BTreeMap<String, UnresolvedReading>, site: &Site) -> bool {
        for (name, unresolved) in read {
            self.kept.entry(name.clone()).or_default().definitions = std::mem::take(&mut unresolved.definitions);
        }
        let definitions = self.kept.values().map(|kept| kept.definitions.clone());
        let (merged, faults) = parse::merge(&self.shared, definitions, site);
        let is_other = !merged.says_the_same(&self.merged);
        self.site_library.parties = Arc::clone(&merged.parties);
        (self.merged, self.merge_faults) = (merged, faults);
        is_other
    }

    /// Resolves, anchors, detects and assesses.
    fn read_through(&mut self, unresolved: BTreeMap<String, UnresolvedReading>, tree: &SourceTree, site: &Site) {
        let (merged, shared) = (&self.merged, &self.shared);
        let resolved: Vec<_> = unresolved
            .into_par_iter()
            .map(|(name, unresolved)| (name, parse::resolve(unresolved, merged, shared)))
            .collect();
        let (mut parsed, mut faults) = (Vec::with_capacity(resolved.len()), BTreeMap::new());
        for (name, (reading, found)) in resolved {
            parsed.extend(reading);
            faults.insert(name, found);
        }
        parsed.sort_by(|one: &ParsedReading, other| one.reading.id.cmp(&other.reading.id));
        let links: BTreeMap<String, Links> =
            parsed.iter().map(|parsed| (parsed.reading.id.to_string(), Links::of(parsed))).collect();
        let library = &self.site_library;
        parse::resolve_headings(&mut parsed, |reading, copy| {
            let read = library.reading(reading)?;
            Some(Headed { reading: &read.reading, copy: &read.copy(copy)?.copy })
        });
        let read = parsed.into_par_iter().map(|parsed| {
            let before = library.reading(&parsed.reading.id);
            let (places, faults) = anchor::anchor(&parsed, &tree.files);
            let parts = parsed.copies.iter().zip(places).map(|(copy, claims)| parts(copy, claims, before)).collect();
            let name = parsed.reading.id.to_string();
            (name, (assess::assess(parsed, parts, &library.parties, site), faults))
        });
        let mut read: BTreeMap<String, (ReadReading, Vec<Diagnostic>)> = read.collect();
        for (name, mut found) in faults {
            let kept = self.kept.entry(name.clone()).or_default();
            // What could not be read may have links of its own.
            let known = links.get(&name).filter(|_| found.is_empty());
            kept.links = known.cloned().unwrap_or_else(Links::unknown);
            let (reading, of_anchors) = read.remove(&name).unzip();
            found.extend(of_anchors.into_iter().flatten());
            (kept.faults, kept.lints, kept.read) = (found, None, reading.map(Arc::new));
        }
    }

    /// The folders that a change of these files touches.
    fn stale(&self, tree: &SourceTree, changed: &BTreeSet<String>) -> BTreeSet<String> {
        let touched: BTreeSet<&str> = changed.iter().filter_map(|path| folder_of(path)).collect();
        let is_stale = |name: &String| {
            let kept = self.kept.get(name);
            touched.contains(name.as_str()) || kept.is_none_or(|kept| kept.links.depend_on(&touched))
        };
        tree.readings.iter().map(|folder| &folder.name).filter(|name| is_stale(name)).cloned().collect()
    }
}

/// The names of all folders.
fn all(tree: &SourceTree) -> BTreeSet<String> {
    tree.readings.iter().map(|folder| folder.name.clone()).collect()
}

/// The folder of a reading that a file lies in.
pub(super) fn folder_of(path: &str) -> Option<&str> {
    Some(path.strip_prefix("content/")?.split_once('/')?.0)
}

fn read_folders(
    names: &BTreeSet<String>,
    tree: &SourceTree,
    site: &Site,
    around: &Surroundings,
) -> BTreeMap<String, UnresolvedReading> {
    let folders: Vec<_> = tree.readings.iter().filter(|folder| names.contains(&folder.name)).collect();
    let read = folders.into_par_iter();
    read.map(|folder| (folder.name.clone(), parse::unresolved(folder, tree, site, around))).collect()
}

/// What a text shows is found once: a text that was read before, and reads as it did, shows the same.
fn parts(copy: &ArticleCopy, claims: Vec<AnchoredClaim>, before: Option<&ReadReading>) -> CopyParts {
    let known = before.and_then(|read| read.copy(&copy.id));
    let known =
        known.filter(|known| known.copy.language == copy.language && known.copy.document.reads_like(&copy.document));
    let detect = || -> Arc<TextFindings> { Arc::new(detect::detect(&copy.document, Language::of(&copy.language))) };
    CopyParts { claims, found: known.map_or_else(detect, |known| Arc::clone(&known.found)) }
}
