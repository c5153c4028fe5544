//! A site that is open: read once, and after that as far as something changes.
//!
//! ```text
//! load -> config -> parse -> anchor -> detect -> assess -> check -> plan        what the site is, and all its faults
//! ```
//!
//! A [`Session`] has a [`Source`] and what was read from it. [`Session::open`] reads all of it, [`Session::update`]
//! what a change touches; a build is a session that is opened and written (`pipeline`). The two give the same: that is
//! what the tests here try with edits of any kind.
//!
//! One run shows the faults of all stages. Lints judge by what is there, so those of a reading that could not be read
//! without errors are silent ([`Doubts`]): a claim that was left out would make its speaker look unused.

mod edition;
mod readings;
mod stale;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Result;

use crate::check::{self, Doubts};
use crate::config;
use crate::diagnostic::{Code, Counts, Diagnostic};
use crate::interface::Theme;
use crate::load::{KeptFiles, Snapshot, Source};
use crate::model::{
    ExcerptTerms, LanguageTag, Library, Links, Localized, Output, Page, Proposals, ReadingId, Site, SitePath,
    SourceTree,
};
use crate::plan;
use crate::render::Renderer;
use crate::text::Span;
pub use edition::Edition;
use readings::Readings;

/// What is said over `site.toml`.
#[derive(Clone, Default)]
pub struct Options {
    /// The address the site is published at, with a slash at its end.
    pub base_url: Option<String>,
    /// Templates and words in place of the site's own: reading these takes longer than reading a small site.
    pub theme: Option<Arc<Theme>>,
}

/// A site that is open: all that pages are made from, and all that is wrong with it.
pub struct Session {
    source: Box<dyn Source + Send>,
    options: Options,
    files: Snapshot,
    /// The files that texts were kept in, of which nothing is read.
    kept_files: KeptFiles,
    /// Its settings; defaults where `site.toml` says nothing that can be read.
    site: Site,
    settings_faults: Vec<Diagnostic>,
    readings: Readings,
    theme: Result<Arc<Theme>, Vec<Diagnostic>>,
    outputs: Arc<[Output]>,
    diagnostics: Vec<Diagnostic>,
}

/// What an update found changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The files that came, went, or may have other bytes, by their paths in the site's folder.
    pub files: BTreeSet<String>,
    /// The folders of the readings that were read again.
    pub readings: BTreeSet<String>,
}

impl Session {
    /// Opens the site that `source` gives, and reads all of it.
    ///
    /// # Errors
    /// Only where the site's folder cannot be listed; all that is wrong inside it is among the diagnostics.
    pub fn open(source: impl Source + Send + 'static, options: Options) -> Result<Self> {
        let source = Box::new(source);
        let files = Snapshot::take(&*source)?;
        let (site, settings_faults) = settings(&files.tree, &options);
        let mut session = Self {
            theme: theme(&files.tree, &site, &options),
            readings: Readings::default(),
            outputs: Arc::new([]),
            diagnostics: Vec::new(),
            kept_files: KeptFiles::default(),
            source,
            options,
            files,
            site,
            settings_faults,
        };
        session.readings.update(&session.files.tree, &session.site, None);
        session.look_at_kept_files::<&str>(&[]);
        session.settle();
        Ok(session)
    }

    /// Reads again what `changed` touches: paths of files in the site's folder, or of folders with all that is in
    /// them; `""` is all of it. What came and went is named as well.
    ///
    /// # Errors
    /// As for [`Session::open`]; the session is then as it was before.
    pub fn update<P: AsRef<str>>(&mut self, changed: &[P]) -> Result<Changes> {
        let mut files = self.files.refresh(&*self.source, changed)?;
        let tree = &self.files.tree;
        let is_of_site = files.contains("site.toml");
        if is_of_site {
            (self.site, self.settings_faults) = settings(tree, &self.options);
        }
        if is_of_site || files.iter().any(|path| path.starts_with("templates/")) {
            self.theme = theme(tree, &self.site, &self.options);
        }
        let readings = self.readings.update(tree, &self.site, Some(&files).filter(|_| !is_of_site));
        files.extend(self.look_at_kept_files(changed));
        self.settle();
        Ok(Changes { files, readings })
    }

    /// Looks whether the files are there that texts were kept in, as far as `changed` may touch them. Gives the paths of
    /// those that are not what they were.
    fn look_at_kept_files<P: AsRef<str>>(&mut self, changed: &[P]) -> BTreeSet<String> {
        let wanted = check::kept_files(self.readings.site_library(), &self.files.tree.files);
        self.kept_files.refresh(&*self.source, changed, &wanted)
    }

    /// Lists the files of the site, and gathers all faults at its levels.
    fn settle(&mut self) {
        let (tree, site) = (&self.files.tree, &self.site);
        let mut faults: Vec<Diagnostic> = tree.faults.iter().chain(&self.settings_faults).cloned().collect();
        faults.extend(self.readings.faults().cloned());
        let doubts = Doubts::of(&faults, &tree.files);
        self.readings.ask_lints(site, &doubts);
        let readings = &self.readings;
        let (lints, (outputs, of_plan)) =
            rayon::join(|| readings.lints(site, &doubts), || plan::plan(readings.site_library(), tree, site));
        faults.extend(lints);
        let of_kept_files =
            check::check_kept_files(readings.site_library(), &tree.files, |path| self.kept_files.state(path));
        faults.extend(of_kept_files);
        faults.extend(self.theme.as_ref().err().into_iter().flatten().cloned());
        faults.extend(of_plan.into_iter().filter(|fault| !doubts.belie(fault, &tree.files)));
        check::apply_levels(&mut faults, site);
        check::dismiss(&mut faults, self.site_library());
        check::leave_out_expected(&mut faults, self.site_library());
        let place = |diagnostic: &Diagnostic| diagnostic.primary.as_ref().map(|label| label.span);
        let path = |diagnostic: &Diagnostic| place(diagnostic).map(|span| tree.files.get(span.file).path());
        faults.sort_by(|a, b| (path(a), place(a), a.code).cmp(&(path(b), place(b), b.code)));
        (self.outputs, self.diagnostics) = (outputs.into(), faults);
    }

    /// Its files.
    pub fn tree(&self) -> &SourceTree {
        &self.files.tree
    }

    /// Its settings.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Its readings.
    pub fn site_library(&self) -> &Library {
        self.readings.site_library()
    }

    /// Its templates and words, unless they are at fault.
    pub fn theme(&self) -> Option<&Theme> {
        self.theme.as_deref().ok()
    }

    /// The files that the site consists of, by path.
    pub fn outputs(&self) -> &[Output] {
        &self.outputs
    }

    /// All faults at the site's levels, by path and place.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// What could be claimed of a reading beyond what it claims: what its lints find, at the levels of the site and with
    /// what the reading dismisses. `None` if there is no such reading.
    pub fn proposals(&self, reading: &ReadingId) -> Option<Proposals> {
        let read = self.site_library().reading(reading)?;
        let mut proposals = check::propose::proposals(read, &self.site_library().parties);
        let found: BTreeSet<(Code, Span)> = self
            .diagnostics
            .iter()
            .filter(|found| found.offer.is_some())
            .filter_map(|found| Some((found.code, found.primary.as_ref()?.span)))
            .collect();
        proposals.keep(|code, span| found.contains(&(code, span)));
        Some(proposals)
    }

    /// What of a reading cannot be read, so that nobody knows all that it claims.
    pub fn hidden_by(&self, reading: &ReadingId) -> Vec<&Diagnostic> {
        let may_hide = |fault: &&Diagnostic| fault.is_error() && !fault.code.is_lint();
        let faults: Vec<&Diagnostic> = self.diagnostics.iter().filter(may_hide).collect();
        let hides = |fault: &&Diagnostic| {
            let doubts = Doubts::of(std::slice::from_ref(*fault), &self.files.tree.files);
            doubts.of_settings() || doubts.about(reading)
        };
        faults.into_iter().filter(hides).collect()
    }

    /// How many errors and warnings there are.
    pub fn counts(&self) -> Counts {
        Counts::of(&self.diagnostics)
    }

    /// What makes the pages; none while there are errors.
    pub fn renderer(&self) -> Option<Renderer<'_>> {
        let theme = self.theme().filter(|_| self.counts().errors == 0)?;
        Some(Renderer::new(self.site_library(), &self.site, theme))
    }

    /// The page that stands at `path`, if one does.
    pub fn page(&self, path: &str) -> Option<(&SitePath, &Page)> {
        let at = self.outputs.binary_search_by(|output| output.path().as_str().cmp(path)).ok()?;
        match &self.outputs[at] {
            Output::Page(path, page) => Some((path, page)),
            Output::BuiltIn(..) | Output::Asset(..) => None,
        }
    }

    /// Adds faults that were found while pages were made.
    pub(crate) fn add_faults(&mut self, faults: impl IntoIterator<Item = Diagnostic>) {
        self.diagnostics.extend(faults);
    }
}

/// What `site.toml` says, under what the options say.
fn settings(tree: &SourceTree, options: &Options) -> (Site, Vec<Diagnostic>) {
    let (site, faults) = config::site(tree);
    let mut site = site.unwrap_or_else(default_site);
    site.base_url = options.base_url.clone().or(site.base_url);
    (site, faults)
}

/// The templates and words of a site, unless the options have others.
fn theme(tree: &SourceTree, site: &Site, options: &Options) -> Result<Arc<Theme>, Vec<Diagnostic>> {
    options.theme.clone().map_or_else(|| Theme::new(tree, site).map(Arc::new), Ok)
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
        license: None,
        annotators: Vec::new(),
        unasked: std::collections::BTreeSet::new(),
    }
}
