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

mod article_copy;
mod claim;
mod figure;
mod front_matter;
mod heading_links;
pub mod links;
pub mod markdown;
mod merge;
mod parties;
mod passage;
mod publish_files;
mod reading;
mod references;
mod voice;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{CopyId, Corpus, Reading, Site, SourceTree};
use crate::text::{FileId, Spanned};
use crate::typed_toml::{Toml, Value};
use links::{LinkContext, NearFolders, SiteAssets, SiteCopies};
use parties::PartyDefinition;
use reading::UnresolvedReading;

/// Reads the readings, speakers and sources of a site. The diagnostics are in the order of the files,
/// and of the places in each.
pub fn parse(tree: &SourceTree, site: &Site) -> (Corpus, Vec<Diagnostic>) {
    let copies = site_copies(tree);
    let assets = assets(tree, site);
    let near = NearFolders::default();
    let mut unresolved: Vec<UnresolvedReading> = tree
        .readings
        .par_iter()
        .map(|folder| {
            let links = LinkContext { folder: &folder.name, copies: &copies, assets: &assets, near: &near };
            reading::reading(folder, tree, site, &links)
        })
        .collect();
    let mut faults = Vec::new();
    let (mut shared, is_broken) = shared(tree, site, &mut faults);
    shared.extend(unresolved.iter_mut().flat_map(|reading| std::mem::take(&mut reading.parties)));
    let parties = merge::merge(shared, &mut faults);
    let finished: Vec<_> = unresolved.into_par_iter().map(|reading| finish(reading, &parties, is_broken)).collect();
    let mut readings = Vec::with_capacity(finished.len());
    for (reading, found) in finished {
        readings.extend(reading);
        faults.extend(found);
    }
    faults.sort_by_key(|fault| fault.primary.as_ref().map(|label| label.span));
    readings.sort_by(|a, b| a.id.cmp(&b.id));
    heading_links::resolve(&mut readings);
    (Corpus { readings, speakers: parties.speakers, sources: parties.sources }, faults)
}

/// Checks what a reading names, unless a syntax error may have hidden it.
fn finish(
    unresolved: UnresolvedReading,
    parties: &merge::Parties,
    is_broken: bool,
) -> (Option<Reading>, Vec<Diagnostic>) {
    let mut faults = unresolved.faults;
    if !unresolved.is_broken {
        references::check_figures(&unresolved.claims, &mut faults);
    }
    let Some(mut reading) = unresolved.reading else { return (None, faults) };
    reading.claims = unresolved.claims.claims;
    if !unresolved.is_broken && !is_broken {
        references::check_parties(&reading, parties, &mut faults);
    }
    (Some(reading), faults)
}

/// What `content/speakers.toml` and `content/sources.toml` define, and whether a syntax error hides some of it.
fn shared(tree: &SourceTree, site: &Site, faults: &mut Vec<Diagnostic>) -> (Vec<PartyDefinition>, bool) {
    let mut found = Vec::new();
    let mut is_broken = false;
    let mut read = |file: FileId, is_speakers: bool| {
        let toml = Toml::parse(tree.files.get(file).text(), file, 0, faults).in_language(site.default_language());
        is_broken |= toml.is_broken();
        let mut root = toml.root();
        found.extend(if is_speakers {
            root.refuse("source", "sources that readings share stand in content/sources.toml", faults);
            parties::speakers(&mut root, true, faults)
        } else {
            root.refuse("speaker", "speakers that readings share stand in content/speakers.toml", faults);
            parties::sources(&mut root, faults)
        });
        root.finish(faults);
    };
    tree.speakers.into_iter().for_each(|file| read(file, true));
    tree.sources.into_iter().for_each(|file| read(file, false));
    (found, is_broken)
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
