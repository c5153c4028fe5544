//! Stage 2: from the files of a site to what they say.
//!
//! 1. Each reading's folder becomes a [`reading::UnresolvedReading`], in parallel: [`front_matter`] and
//!    [`markdown`] read the copies, [`claim`], [`passage`] and [`parties`] what stands in
//!    `reading.toml`.
//! 2. [`merge`] puts the speakers and sources of all files together.
//! 3. [`references`] checks what each reading names, and [`heading_links`] finds the headings that links name.
//!
//! Nothing here panics or stops at the first fault: what could not be read is left out and reported.
//! The diagnostics are sorted by place, so that two runs show the same.

mod agreement;
mod annotators;
mod article_copy;
mod assertion;
mod claim;
mod figure;
mod front_matter;
mod heading_links;
pub mod links;
pub mod markdown;
mod merge;
mod own_words;
mod parties;
mod passage;
mod provenance;
mod publish_files;
mod reading;
mod references;
mod voice;

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::keys::parties as keys;
use crate::model::{CopyId, Corpus, ParsedReading, ReadingFolder, ReadingId, Site, SourceTree};
use crate::text::{FileId, Spanned};
use crate::typed_toml::{Toml, Value};
pub use heading_links::Headed;
use links::{LinkContext, NearFolders, SiteAssets, SiteCopies};
pub use merge::{Definitions, Merged};
pub use reading::UnresolvedReading;

/// Reads the readings, speakers and sources of a site. The diagnostics are in the order of the files,
/// and of the places in each.
pub fn parse(tree: &SourceTree, site: &Site) -> (Corpus, Vec<Diagnostic>) {
    let around = Surroundings::new(tree, site);
    let shared = SharedParties::new(tree, site);
    let unresolved: Vec<_> = tree.readings.par_iter().map(|folder| unresolved(folder, tree, site, &around)).collect();
    let definitions = unresolved.iter().map(|reading| reading.definitions.clone());
    let (merged, mut faults) = merge(&shared, definitions, site);
    faults.extend(shared.faults.iter().cloned());
    let resolved: Vec<_> = unresolved.into_par_iter().map(|reading| resolve(reading, &merged, &shared)).collect();
    let mut readings = Vec::with_capacity(resolved.len());
    for (reading, found) in resolved {
        readings.extend(reading);
        faults.extend(found);
    }
    faults.sort_by_key(|fault| fault.primary.as_ref().map(|label| label.span));
    readings.sort_by(|a, b| a.reading.id.cmp(&b.reading.id));
    resolve_headings(&mut readings, |_, _| None);
    (Corpus { readings, parties: merged.parties }, faults)
}

/// What stands around a reading, as far as its links and images may name it.
pub struct Surroundings {
    copies: SiteCopies,
    assets: SiteAssets,
    near: NearFolders,
}

impl Surroundings {
    /// The copies and files of a site.
    pub fn new(tree: &SourceTree, site: &Site) -> Self {
        Self { copies: site_copies(tree), assets: assets(tree, site), near: NearFolders::default() }
    }
}

/// Reads the folder of a reading by itself.
pub fn unresolved(folder: &ReadingFolder, tree: &SourceTree, site: &Site, around: &Surroundings) -> UnresolvedReading {
    let Surroundings { copies, assets, near } = around;
    reading::reading(folder, tree, site, &LinkContext { folder: &folder.name, copies, assets, near })
}

/// What `content/speakers.toml`, `content/sources.toml` and `content/annotators.toml` define.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct SharedParties {
    definitions: Definitions,
    /// Whether a syntax error hides some of it.
    is_broken: bool,
    /// What is wrong with the files.
    pub faults: Vec<Diagnostic>,
}

/// Puts the definitions of the shared files and of all readings together, in the order of the files, and checks the
/// annotators that the site names.
pub fn merge(
    shared: &SharedParties,
    of_readings: impl IntoIterator<Item = Definitions>,
    site: &Site,
) -> (Merged, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let mut definitions = shared.definitions.clone();
    definitions.extend(of_readings);
    let merged = merge::merge(definitions, &mut faults);
    if !shared.is_broken {
        merged.check_annotators(&site.annotators, &mut faults);
    }
    (merged, faults)
}

/// Checks what a reading names, unless a syntax error may have hidden it. The reading is none if its folder is not
/// called like one or has no `reading.toml`.
pub fn resolve(
    mut unresolved: UnresolvedReading,
    merged: &Merged,
    shared: &SharedParties,
) -> (Option<ParsedReading>, Vec<Diagnostic>) {
    let mut faults = std::mem::take(&mut unresolved.faults);
    if !unresolved.is_broken {
        references::check_figures(&unresolved.claims, &mut faults);
    }
    let Some(mut parsed) = unresolved.reading.take() else { return (None, faults) };
    if !unresolved.is_broken {
        references::check_about(&parsed.reading, &unresolved.claims, &mut faults);
    }
    references::report_drafts(&mut unresolved.claims, &mut faults);
    let claims = unresolved.claims.claims.into_iter().map(Arc::new);
    (parsed.reading.drafts, parsed.reading.claims) = claims.partition(|claim| claim.is_draft);
    if !unresolved.is_broken && !shared.is_broken {
        references::check_parties(&parsed.reading, merged, &mut faults);
        references::check_annotators(&parsed.reading, merged, &mut faults);
    }
    (Some(parsed), faults)
}

/// Makes the links of these readings, which are sorted by id, lead to the headings that they name. The pages of other
/// readings are those that `others` knows.
pub fn resolve_headings<'a>(
    readings: &mut [ParsedReading],
    others: impl Fn(&ReadingId, &CopyId) -> Option<Headed<'a>>,
) {
    heading_links::resolve(readings, others);
}

impl SharedParties {
    /// Whether a syntax error may hide some of what they define: then no reading is told that it names nobody.
    pub fn may_hide_some(&self) -> bool {
        self.is_broken
    }

    /// Reads the files, as far as a site has them.
    pub fn new(tree: &SourceTree, site: &Site) -> Self {
        let mut shared = Self::default();
        let files = [(tree.speakers, "speaker"), (tree.sources, "source"), (tree.annotators, "annotator")];
        for (file, name) in files {
            file.into_iter().for_each(|file| shared.read(file, name, tree, site));
        }
        shared
    }

    /// Reads the file of the tables `name`; the other ones stand in other files.
    fn read(&mut self, file: FileId, name: &str, tree: &SourceTree, site: &Site) {
        let faults = &mut self.faults;
        let toml = Toml::parse(tree.files.get(file).text(), file, 0, faults).in_language(site.default_language());
        self.is_broken |= toml.is_broken();
        let section = match name {
            "speaker" => &keys::SPEAKERS_FILE,
            "source" => &keys::SOURCES_FILE,
            _ => &keys::ANNOTATORS_FILE,
        };
        let mut root = toml.root(section);
        match name {
            "speaker" => self.definitions.parties.extend(parties::speakers(&mut root, true, faults)),
            "source" => self.definitions.parties.extend(parties::sources(&mut root, faults)),
            _ => self.definitions.annotators.extend(annotators::annotators(&mut root, faults)),
        }
        for (other, help) in [
            ("source", "sources that readings share stand in content/sources.toml"),
            ("speaker", "speakers that readings share stand in content/speakers.toml"),
            ("annotator", "annotators that readings share stand in content/annotators.toml"),
        ] {
            if other != name {
                root.refuse(other, help, faults);
            }
        }
        root.finish(faults);
    }
}

fn site_copies(tree: &SourceTree) -> SiteCopies {
    let stem = |file: &FileId| tree.files.get(*file).path().stem();
    // A link to a copy that is there and cannot be read is no fault of the link.
    let unread = tree
        .readings
        .iter()
        .flat_map(|folder| tree.unread_copies(&folder.name).map(|stem| (folder.name.as_str(), stem)));
    SiteCopies::new(
        tree.readings
            .iter()
            .flat_map(|folder| folder.copies.iter().map(move |file| (folder.name.as_str(), stem(file))))
            .chain(unread),
    )
}

/// The files that links and images may name.
fn assets(tree: &SourceTree, site: &Site) -> SiteAssets {
    let paths = tree.readings.iter().flat_map(|folder| &folder.assets).map(|asset| asset.path.clone());
    let unread = tree.unread.iter().filter_map(|path| path.strip_prefix("content/")).map(str::to_owned);
    SiteAssets::new(paths, &site.never_publish).with_unread(unread)
}

/// The name of a copy of the reading, as a value.
fn copy_name(value: Value<'_>, copies: &[CopyId], faults: &mut Vec<Diagnostic>) -> Option<Spanned<CopyId>> {
    let Some(text) = value.as_str() else { return value.wrong_type("the names of copies", value.usage(), faults) };
    let found = copies.iter().find(|copy| copy.as_str() == text);
    if found.is_none() && !copies.is_empty() {
        let names = copies.iter().map(CopyId::as_str);
        let help = nearest(text, names).map_or_else(
            || format!("take it out, or add the file `{text}.md`"),
            |name| format!("did you mean `{name}`?"),
        );
        let message = format!("the reading has no copy `{text}`");
        faults.push(Diagnostic::new(Code::UnknownCopy, message, help).at(value.span(), ""));
    }
    found.map(|copy| Spanned::new(copy.clone(), value.span()))
}

#[cfg(test)]
mod tests;
