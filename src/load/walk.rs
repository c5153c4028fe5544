//! Lists the files of a site: which there are, what they stand for, and what is said of the others.
//!
//! Links are followed as far as the source allows. Nothing is opened but folders.

use std::collections::BTreeSet;
use std::io;

use super::fault::{leads_back, unreadable};
use super::kept_back::is_kept_back;
use super::role::{self, Top};
use super::source::{Entry, Kind, Linked, Located, Source, Target};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{is_in_sources, never_published};

/// Folders nest no deeper than this.
const DEEPEST: usize = 40;
/// How many links to folders are followed: two links in each of a few folders are no loop, and still make a tree
/// without end.
const MOST_LINKED_FOLDERS: usize = 10_000;

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// The files, `site.toml` first, then by path.
    pub files: Vec<Located>,
    /// The folders right under `content/`, by name, and `content` itself.
    pub folders: Vec<String>,
    /// The paths of what is there and cannot be had.
    pub unread: BTreeSet<String>,
    /// The files and folders whose names are never published, without those that are hidden, by path.
    pub passed_over: Vec<String>,
    /// What lies right in the site's folder under a name that is meant for a part of the site but for its capitals.
    pub miswritten: Vec<String>,
    /// What is wrong with names, folders and links.
    pub faults: Vec<Diagnostic>,
}

/// Lists the files of a site.
///
/// # Errors
/// Where the site's own folder cannot be listed.
pub(super) fn walk(source: &dyn Source) -> io::Result<Listing> {
    let root = Located::root();
    let entries = list(source, &root)?;
    let mut walk = Walk { source, linked_folders: 0, listing: Listing::default() };
    for top in Top::ALL {
        if let Some(entry) = entries.iter().find(|entry| entry.name == top.name()) {
            walk.top(top, entry, &root);
        }
    }
    let mut listing = walk.listing;
    let names = entries.into_iter().map(|entry| entry.name);
    listing.miswritten = names.filter(|name| role::meant(name).is_some()).collect();
    listing.files.sort_by(|a, b| (a.path != "site.toml", &a.path).cmp(&(b.path != "site.toml", &b.path)));
    listing.folders.sort();
    listing.passed_over.sort();
    Ok(listing)
}

struct Walk<'a> {
    source: &'a dyn Source,
    linked_folders: usize,
    listing: Listing,
}

/// A folder that is being listed.
struct Folder<'a> {
    top: Top,
    at: Located,
    /// The folder it was reached from.
    above: Option<&'a Folder<'a>>,
}

impl Folder<'_> {
    /// It and the folders above it, the innermost first.
    fn way(&self) -> impl Iterator<Item = &Folder<'_>> {
        std::iter::successors(Some(self), |folder| folder.above)
    }
}

impl Walk<'_> {
    fn top(&mut self, top: Top, entry: &Entry, root: &Located) {
        let at = root.join(&entry.name);
        match &entry.kind {
            Ok(Kind::Link) => self.link(top, at, None),
            Ok(Kind::Folder) if top != Top::Site => self.folder(&Folder { top, at, above: None }),
            Ok(_) => self.file(at),
            Err(error) => self.unreadable(at.path, error),
        }
    }

    fn file(&mut self, at: Located) {
        if ["content", "templates", "static"].contains(&at.path.as_str()) {
            let message = format!("`{}` is a file, and a folder belongs in its place", at.path);
            self.unhad(at.path, message, "rename the file, or move it out of the site's folder");
        } else {
            self.listing.files.push(at);
        }
    }

    fn folder(&mut self, folder: &Folder<'_>) {
        let path = &folder.at.path;
        let is_reading = folder.top == Top::Content && path.matches('/').count() == 1;
        if is_reading || path == "content" {
            self.listing.folders.push(path.clone());
        }
        if folder.way().count() > DEEPEST {
            let message = format!("`{path}` lies deeper than {DEEPEST} folders");
            return self.fault(path, message, "move its files up, or remove the link that leads in");
        }
        match list(self.source, &folder.at) {
            Ok(entries) => entries.into_iter().for_each(|entry| self.entry(entry, folder)),
            Err(error) => self.unreadable(path.clone(), &error),
        }
    }

    fn entry(&mut self, entry: Entry, folder: &Folder<'_>) {
        let (top, at) = (folder.top, folder.at.join(&entry.name));
        if self.is_passed_over(&entry.name, &at.path, top) {
            return;
        }
        match entry.kind {
            Ok(Kind::Misnamed) => {
                let message = format!("the name of `{}` is not UTF-8", at.path);
                self.fault(&at.path, message, "rename it, with letters that every system knows");
            }
            Ok(Kind::Link) => self.link(top, at, Some(folder)),
            Ok(kind) if is_kept_back_there(&at, top, kind) => {}
            // A folder in the place of a text is no folder of files; what reads it says so.
            Ok(Kind::Folder) if !role::has_text_at(&at.path) => {
                self.folder(&Folder { top, at, above: Some(folder) });
            }
            Ok(Kind::Folder | Kind::File) => self.listing.files.push(at),
            Ok(Kind::Other) => {
                let message = format!("`{}` is neither a file nor a folder", at.path);
                self.unhad(at.path, message, "take it out of the site's folder");
            }
            Err(error) => self.unreadable(at.path, &error),
        }
    }

    /// Whether an entry is never looked at: what is hidden, but for the files of `static/` that are meant for a
    /// server (`.nojekyll`, `.well-known`), what is never published, and the sources of a reading.
    fn is_passed_over(&mut self, name: &str, path: &str, top: Top) -> bool {
        let is_hidden = name.starts_with('.');
        if never_published(name).is_some() {
            self.listing.passed_over.extend((!is_hidden).then(|| path.to_owned()));
            return true;
        }
        let is_of_sources = top == Top::Content && path.strip_prefix("content/").is_some_and(is_in_sources);
        is_of_sources || (is_hidden && top != Top::Static)
    }

    fn link(&mut self, top: Top, link: Located, folder: Option<&Folder<'_>>) {
        let followed = |linked: Linked| Located { path: link.path.clone(), linked: Some(linked) };
        match self.source.follow(&link) {
            Ok(Target::File(linked)) => self.file(followed(linked)),
            Ok(Target::Folder(linked)) if role::has_text_at(&link.path) => self.listing.files.push(followed(linked)),
            Ok(Target::Folder(linked)) => {
                let next = Folder { top, at: followed(linked), above: folder };
                if self.may_enter(&next) {
                    self.folder(&next);
                } else {
                    self.listing.unread.insert(next.at.path);
                }
            }
            Err(fault) => {
                self.listing.faults.push(*fault);
                self.listing.unread.insert(link.path);
            }
        }
    }

    /// Whether a folder that a link leads to is none that holds the link, nor one too many.
    fn may_enter(&mut self, next: &Folder<'_>) -> bool {
        let path = &next.at.path;
        if let Some(name) = holds(next) {
            self.listing.faults.push(leads_back(path, &name));
            return false;
        }
        self.linked_folders += 1;
        if self.linked_folders == MOST_LINKED_FOLDERS + 1 {
            let message = format!("more than {MOST_LINKED_FOLDERS} links to folders; `{path}` is one of them");
            self.fault(path, message, "remove links between folders that lead to each other");
        }
        self.linked_folders <= MOST_LINKED_FOLDERS
    }

    fn unreadable(&mut self, path: String, error: &io::Error) {
        self.listing.faults.push(unreadable(&path, error));
        self.listing.unread.insert(path);
    }

    /// Says why what stands at `path` cannot be had.
    fn unhad(&mut self, path: String, message: String, help: &str) {
        self.fault(&path, message, help);
        self.listing.unread.insert(path);
    }

    fn fault(&mut self, path: &str, message: String, help: &str) {
        self.listing.faults.push(Diagnostic::new(Code::Unreadable, message, help).about(path));
    }
}

/// Whether what a folder holds that a link leads to may not be had from there.
fn is_kept_back_there(at: &Located, top: Top, kind: Kind) -> bool {
    at.linked.is_some() && at.inside().is_some_and(|inside| is_kept_back(inside, top, kind == Kind::Folder))
}

/// What a folder is called that a link leads to and that holds the link.
fn holds(next: &Folder<'_>) -> Option<String> {
    let around = || next.way().skip(1).filter(|folder| folder.at.lies_in(&next.at));
    let same = around().find(|folder| next.at.lies_in(&folder.at)).map(|folder| format!("`{}`", folder.at.path));
    same.or_else(|| around().next().map(|_| "a folder around it".to_owned()))
}

/// The entries of a folder, by name, so that no source's order shows.
fn list(source: &dyn Source, folder: &Located) -> io::Result<Vec<Entry>> {
    let mut entries = source.list(folder)?;
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(entries)
}
