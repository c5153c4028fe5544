//! The only place that puts the stages together.
//!
//! ```text
//! load -> config -> parse -> anchor -> detect -> check -> plan        read: what the site is, and all its faults
//!                                              render -> write   build: a page at a time, in parallel
//! ```
//! [`read`] does all that can be done without writing, so that `beleg check` shows what a build would.
//! One run shows the faults of all stages. Lints judge by what is there, so those of a reading that could not be read
//! without errors are silent ([`check::Doubts`]): a claim that was left out would make its speaker look unused.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use rayon::prelude::*;

use crate::assess::CopyParts;
use crate::diagnostic::{Code, Counts, Diagnostic};
use crate::interface::Theme;
use crate::language::Language;
use crate::load::Disk;
use crate::model::{Corpus, ExcerptTerms, LanguageTag, Library, Links, Localized, Output, Site, SourceTree};
use crate::render::Renderer;
use crate::text::Files;
use crate::write::{WriteError, WriteSummary};
use crate::{anchor, assess, check, config, detect, load, parse, plan, write};

/// The files and folders of a site that no output may touch.
const SOURCES: [&str; 4] = ["site.toml", "content", "templates", "static"];

/// What a command line says over `site.toml`.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// The address the site is published at, with a slash at its end.
    pub base_url: Option<String>,
    /// Whether links in the site's folder may lead out of it. No file of the site can say so: whoever could change
    /// the site could have any file of this machine published.
    pub follow_links: bool,
}

/// Where and how a site is written.
#[derive(Debug, Clone)]
pub struct Target {
    /// The output folder.
    pub out: PathBuf,
    /// Whether files are replaced one by one.
    pub in_place: bool,
}

/// A site that was read: all that pages are made from, and all that is wrong with it.
pub struct Read {
    /// Its files.
    pub tree: SourceTree,
    /// Its settings; defaults where `site.toml` says nothing that can be read.
    pub site: Site,
    /// Its readings, anchored.
    pub library: Library,
    /// Its templates and words, unless they are at fault.
    pub theme: Option<Theme>,
    /// The files it consists of.
    pub outputs: Vec<Output>,
    /// All faults at the site's levels, by path and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// How far a build is; another thread may look.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicUsize,
    done: AtomicUsize,
}

impl Progress {
    /// The pages that are done, and all; both are 0 before rendering begins.
    pub fn pages(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

impl Read {
    /// How many errors and warnings there are.
    pub fn counts(&self) -> Counts {
        Counts::of(&self.diagnostics)
    }
}

/// Reads the site in the folder `root`.
///
/// # Errors
/// Only where there is no such folder; all that is wrong inside it is among the diagnostics.
pub fn read(root: &Path, overrides: &Overrides) -> Result<Read> {
    let mut read = read_files(load::load(&Disk::new(root, overrides.follow_links)?)?, overrides);
    let theme = Theme::new(&read.tree, &read.site).map_err(|faults| read.diagnostics.extend(faults));
    read.theme = theme.ok();
    read.settle();
    Ok(read)
}

/// Reads a site from its files, but for its templates.
pub fn read_files(mut tree: SourceTree, overrides: &Overrides) -> Read {
    let mut diagnostics = std::mem::take(&mut tree.faults);
    let (site, faults) = config::site(&tree);
    diagnostics.extend(faults);
    let mut site = site.unwrap_or_else(default_site);
    site.base_url = overrides.base_url.clone().or(site.base_url);
    let (corpus, faults) = parse::parse(&tree, &site);
    diagnostics.extend(faults);
    let doubts = check::Doubts::of(&diagnostics, &tree.files);
    let (library, faults) = read_through(corpus, &tree.files, &site);
    diagnostics.extend(faults);
    diagnostics.extend(check::check(&library, &site, &doubts));
    let (outputs, mut faults) = plan::plan(&library, &tree, &site);
    let faulty = faulty_folders(&diagnostics, &tree);
    // What could not be read of a reading may well refer to the files beside it.
    faults.retain(|fault| fault.code != Code::UnpublishedFile || !faulty.contains(folder_of(fault, &tree)));
    diagnostics.extend(faults);
    let mut read = Read { tree, site, library, theme: None, outputs, diagnostics };
    read.settle();
    read
}

/// Anchors, detects and assesses each reading.
fn read_through(corpus: Corpus, files: &Files, site: &Site) -> (Library, Vec<Diagnostic>) {
    let Corpus { readings, parties } = corpus;
    let read = readings.into_par_iter().map(|parsed| {
        let (places, faults) = anchor::anchor(&parsed, files);
        let parts = parsed.copies.iter().zip(places).map(|(copy, claims)| {
            let found = Arc::new(detect::detect(&copy.document, Language::of(&copy.language)));
            CopyParts { claims, found }
        });
        let parts = parts.collect();
        (Arc::new(assess::assess(parsed, parts, &parties, site)), faults)
    });
    let (readings, faults): (Vec<_>, Vec<_>) = read.unzip();
    (Library { readings, parties }, faults.into_iter().flatten().collect())
}

/// The folders with files that have errors.
fn faulty_folders<'a>(diagnostics: &[Diagnostic], tree: &'a SourceTree) -> BTreeSet<&'a str> {
    diagnostics.iter().filter(|fault| fault.is_error()).map(|fault| folder_of(fault, tree)).collect()
}

/// The folder of the file that a fault is about; empty if it is about none.
fn folder_of<'a>(fault: &Diagnostic, tree: &'a SourceTree) -> &'a str {
    fault.primary.as_ref().map_or("", |label| tree.files.get(label.span.file).path().folder())
}

impl Read {
    /// Applies levels and dismissals, and sorts what is left.
    fn settle(&mut self) {
        check::apply_levels(&mut self.diagnostics, &self.site);
        check::dismiss(&mut self.diagnostics, &self.library);
        let place = |diagnostic: &Diagnostic| diagnostic.primary.as_ref().map(|label| label.span);
        let path = |diagnostic: &Diagnostic| place(diagnostic).map(|span| self.tree.files.get(span.file).path());
        self.diagnostics.sort_by(|a, b| (path(a), place(a), a.code).cmp(&(path(b), place(b), b.code)));
    }
}

/// Writes a site that was read from the folder `root`. If it has errors, nothing is written and the
/// result is `None`; faults of rendering join the diagnostics.
///
/// # Errors
/// What stood in the way on disk.
pub fn build(read: &mut Read, root: &Path, target: &Target, progress: &Progress) -> Result<Option<WriteSummary>> {
    let Some(theme) = read.theme.as_ref().filter(|_| read.counts().errors == 0) else { return Ok(None) };
    let pages = read.outputs.iter().filter(|output| matches!(output, Output::Page(..))).count();
    progress.total.store(pages, Ordering::Relaxed);
    let protect = SOURCES.iter().map(|name| root.join(name)).collect();
    let options = write::Options { in_place: target.in_place, protect };
    let renderer = Renderer::new(&read.library, &read.site, theme);
    let written = write::write(&target.out, &read.outputs, &options, |path, page| {
        let page = renderer.render(path, page);
        progress.done.fetch_add(1, Ordering::Relaxed);
        page
    });
    match written {
        Ok(summary) => Ok(Some(summary)),
        Err(WriteError::Render(faults)) => {
            read.diagnostics.extend(faults.into_iter().map(|fault| *fault));
            read.settle();
            Ok(None)
        }
        Err(WriteError::Stopped(stop)) => Err(stop.into()),
    }
}

/// What stands in for settings that cannot be read, so that the faults of the other files show.
fn default_site() -> Site {
    Site {
        title: Localized::all(String::new()),
        languages: vec![LanguageTag::new("en").expect("`en` is a language tag")],
        base_url: None,
        links: Links::default(),
        excerpt: ExcerptTerms::default(),
        lints: std::collections::BTreeMap::new(),
        never_publish: Vec::new(),
    }
}
