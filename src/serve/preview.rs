//! The site as it is shown: what is wrong with it now, and the pages of the last edition that could be made.
#![expect(clippy::disallowed_methods, reason = "this is the edge: it measures how long an update takes")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::diagnostic::{Counts, Diagnostic, human};
use crate::model::{AssetBytes, Output};
use crate::session::{Changes, Edition, Session};
use crate::text::hex;

/// A site that is previewed.
pub struct Preview {
    session: Mutex<Session>,
    shown: Mutex<Shown>,
    /// The way to the site's folder, put before each path in what is said.
    folder: String,
}

/// What is shown at one time.
struct Shown {
    state: State,
    /// The folder that the site stands in at its address, with a slash at both ends.
    base: String,
    edition: Option<Arc<Edition>>,
    /// The pages that were made of this edition, by path.
    pages: BTreeMap<String, Arc<MadePage>>,
}

/// What is said of the site.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct State {
    /// Which change this is the state after; 0 is before any.
    pub version: u64,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// Them all as a terminal shows them, with its colours.
    pub text: String,
    /// The files that pages load and that changed, by their paths in the site: style sheets, images.
    pub changed: Vec<String>,
    /// How long it took to read what changed.
    #[serde(skip)]
    pub took: Duration,
}

/// A page, and a mark by which to tell it from what it was before.
#[derive(Debug)]
pub(super) struct MadePage {
    pub(super) bytes: Vec<u8>,
    pub(super) mark: String,
}

/// What stands at a path of the site.
pub(super) enum Found {
    /// A page.
    Page(Arc<MadePage>),
    /// A file of the program.
    BuiltIn(&'static [u8]),
    /// A file of the site.
    Asset(AssetBytes),
}

/// The page for an address at which nothing stands.
const NOT_FOUND: &str = "404.html";

impl Preview {
    /// A preview of a site that was opened; `folder` is the way to its folder from here.
    pub fn new(session: Session, folder: &str) -> Self {
        let edition = session.edition(None);
        let state = state(&session, folder, 0, Vec::new());
        let shown = Shown { state, base: base(&session), edition, pages: BTreeMap::new() };
        Self { session: Mutex::new(session), shown: Mutex::new(shown), folder: folder.to_owned() }
    }

    /// Takes in what changed, as a watch tells it; what changed of the site, and what is said of it now.
    ///
    /// # Errors
    /// Where the site's folder cannot be listed; what is shown stays.
    pub fn take_in(&self, paths: &[String]) -> Result<(Changes, State)> {
        let start = Instant::now();
        let mut session = guard(&self.session);
        let changes = session.update(paths)?;
        let before = guard(&self.shown).edition.clone();
        let edition = session.edition(before.as_ref());
        let mut shown = guard(&self.shown);
        let mut state = state(&session, &self.folder, shown.state.version + 1, loaded(&changes));
        state.took = start.elapsed();
        *shown = Shown { state: state.clone(), base: base(&session), edition, pages: BTreeMap::new() };
        Ok((changes, state))
    }

    /// What is said of the site.
    pub fn state(&self) -> State {
        guard(&self.shown).state.clone()
    }

    /// The session, to look at.
    pub fn session(&self) -> MutexGuard<'_, Session> {
        guard(&self.session)
    }

    /// The folder that the site stands in at its address, with a slash at both ends.
    pub(super) fn base(&self) -> String {
        guard(&self.shown).base.clone()
    }

    /// What stands at `path`; where it is a page, it is made.
    pub(super) fn find(&self, path: &str) -> Option<Found> {
        let (edition, version) = {
            let shown = guard(&self.shown);
            if let Some(page) = shown.pages.get(path) {
                return Some(Found::Page(Arc::clone(page)));
            }
            (shown.edition.clone()?, shown.state.version)
        };
        match edition.output(path)? {
            Output::BuiltIn(_, bytes) => Some(Found::BuiltIn(bytes)),
            Output::Asset(_, bytes) => Some(Found::Asset(bytes.clone())),
            Output::Page(path, page) => {
                // A template that cannot be filled is found by making the page; the session does not know yet.
                let bytes = edition.render(path, page);
                let bytes = bytes.unwrap_or_else(|fault| fault.message.clone().into_bytes());
                let made = Arc::new(MadePage { mark: mark(&bytes), bytes });
                let mut shown = guard(&self.shown);
                if shown.state.version == version {
                    shown.pages.insert(path.as_str().to_owned(), Arc::clone(&made));
                }
                Some(Found::Page(made))
            }
        }
    }

    /// The page for an address at which nothing stands.
    pub(super) fn not_found(&self) -> Option<Arc<MadePage>> {
        match self.find(NOT_FOUND) {
            Some(Found::Page(page)) => Some(page),
            _ => None,
        }
    }

    /// The mark of what a browser is shown at `path`, page or not; none where Beleg makes nothing there.
    pub(super) fn mark(&self, path: &str) -> Option<String> {
        match self.find(path) {
            Some(Found::Page(page)) => Some(page.mark.clone()),
            Some(_) => None,
            None => Some(self.not_found().map_or_else(String::new, |page| page.mark.clone())),
        }
    }
}

fn base(session: &Session) -> String {
    let address = session.site().base_url.as_deref().and_then(|url| Some(url.split_once("://")?.1));
    let folder = address.and_then(|address| Some(address[address.find('/')?..].to_owned()));
    folder.unwrap_or_else(|| "/".to_owned())
}

fn state(session: &Session, folder: &str, version: u64, changed: Vec<String>) -> State {
    let Counts { errors, warnings, .. } = session.counts();
    // What stops a build comes first.
    let (errors_first, rest): (Vec<_>, Vec<_>) = session.diagnostics().iter().cloned().partition(Diagnostic::is_error);
    let sorted = [errors_first, rest].concat();
    let text = human::render(&sorted, &session.tree().files, folder, human::Style::Coloured);
    State { version, errors, warnings, text, changed, took: Duration::ZERO }
}

/// The paths in the site of the changed files that pages load as they are.
fn loaded(changes: &Changes) -> Vec<String> {
    let in_site =
        |path: &String| path.strip_prefix("static/").or_else(|| path.strip_prefix("content/")).map(str::to_owned);
    changes.files.iter().filter(|path| !path.ends_with(".md") && !path.ends_with(".toml")).filter_map(in_site).collect()
}

fn mark(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

/// What a lock holds: a thread that panicked has left it whole, since nothing is changed in place.
fn guard<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
