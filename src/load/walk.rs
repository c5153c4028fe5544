//! Lists the files of a site: where each lies, links resolved.
//!
//! Links are followed as far as [`links`](super::links) allows. Nothing is opened but folders.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::links::{self, Target};
use super::role::{self, Top};
use super::unreadable::unreadable;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{is_in_sources, never_published};

/// Folders nest no deeper than this.
const DEEPEST: usize = 40;
/// How many links to folders are followed: two links in each of a few folders are no loop, and still make a tree
/// without end.
const MOST_LINKED_FOLDERS: usize = 10_000;

/// A file on disk with its path in the site.
#[derive(Debug)]
pub(super) struct Found {
    /// Relative to the site's folder, with `/` between its parts.
    pub path: String,
    /// Where it lies, without a link in the way.
    pub disk: PathBuf,
}

impl Found {
    /// The path under `content/` of a file of another part of the site that a link takes from there.
    pub(super) fn taken_from_content(&self, root: &Path) -> Option<String> {
        let inside =
            self.disk.strip_prefix(root.join("content")).ok().filter(|_| !self.path.starts_with("content/"))?;
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        Some(parts.join("/"))
    }
}

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// The files, `site.toml` first, then by path.
    pub files: Vec<Found>,
    /// The folders right under `content/`, by name, and `content` itself.
    pub folders: Vec<String>,
    /// The paths of what is there and cannot be had.
    pub unread: BTreeSet<String>,
    /// The files and folders whose names are never published, without those that are hidden, by path.
    pub passed_over: Vec<String>,
    /// What lies right in the site's folder under a name that is meant for a part of the site but for its capitals.
    pub miswritten: Vec<String>,
}

/// Lists the files of the site at `root`, which has no link in it.
pub(super) fn walk(root: &Path, follow_links: bool, faults: &mut Vec<Diagnostic>) -> Listing {
    let mut walk = Walk { root, follow_links, linked_folders: 0, listing: Listing::default(), faults };
    for top in Top::ALL {
        walk.top(top);
    }
    walk.others();
    let mut listing = walk.listing;
    listing.files.sort_by(|a, b| (a.path != "site.toml", &a.path).cmp(&(b.path != "site.toml", &b.path)));
    listing.folders.sort();
    listing.passed_over.sort();
    listing
}

struct Walk<'a> {
    root: &'a Path,
    follow_links: bool,
    linked_folders: usize,
    listing: Listing,
    faults: &'a mut Vec<Diagnostic>,
}

/// A folder that is being listed.
struct Folder<'a> {
    top: Top,
    path: String,
    disk: PathBuf,
    /// The folder it was reached from.
    above: Option<&'a Folder<'a>>,
    /// Whether a link leads to it or to a folder around it.
    is_linked: bool,
}

impl Folder<'_> {
    /// It and the folders above it, the innermost first.
    fn way(&self) -> impl Iterator<Item = &Folder<'_>> {
        std::iter::successors(Some(self), |folder| folder.above)
    }
}

impl Walk<'_> {
    fn top(&mut self, top: Top) {
        let (path, disk) = (top.name().to_owned(), self.root.join(top.name()));
        let kind = match disk.symlink_metadata() {
            Ok(metadata) => metadata.file_type(),
            // Whether a part of the site is there is for `arrange` to say.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.unreadable(path, &error),
        };
        if kind.is_symlink() {
            self.link(top, path, &disk, None);
        } else if kind.is_dir() && top != Top::Site {
            self.folder(&Folder { top, path, disk, above: None, is_linked: false });
        } else {
            self.file(path, disk);
        }
    }

    fn file(&mut self, path: String, disk: PathBuf) {
        if ["content", "templates", "static"].contains(&path.as_str()) {
            let message = format!("`{path}` is a file, and a folder belongs in its place");
            let help = "rename the file, or move it out of the site's folder";
            self.faults.push(Diagnostic::new(Code::Unreadable, message, help));
            self.listing.unread.insert(path);
        } else {
            self.listing.files.push(Found { path, disk });
        }
    }

    /// Notes what lies beside `content/` and is called so but for its capitals.
    fn others(&mut self) {
        let names = list(self.root).into_iter().flatten().filter_map(|entry| entry.file_name().into_string().ok());
        self.listing.miswritten.extend(names.filter(|name| role::meant(name).is_some()));
    }

    fn folder(&mut self, folder: &Folder<'_>) {
        let is_reading = folder.top == Top::Content && folder.path.matches('/').count() == 1;
        if is_reading || folder.path == "content" {
            self.listing.folders.push(folder.path.clone());
        }
        if folder.way().count() > DEEPEST {
            let message = format!("`{}` lies deeper than {DEEPEST} folders", folder.path);
            let help = "move its files up, or remove the link that leads in";
            return self.faults.push(Diagnostic::new(Code::Unreadable, message, help));
        }
        match list(&folder.disk) {
            Ok(entries) => entries.iter().for_each(|entry| self.entry(entry, folder)),
            Err(error) => self.unreadable(folder.path.clone(), &error),
        }
    }

    fn entry(&mut self, entry: &DirEntry, folder: &Folder<'_>) {
        let name = entry.file_name();
        let path = format!("{}/{}", folder.path, name.to_string_lossy());
        let disk = folder.disk.join(&name);
        if self.is_passed_over(&name.to_string_lossy(), &path, folder) {
            return;
        }
        if name.to_str().is_none() {
            let help = "rename it, with letters that every system knows";
            let message = format!("the name of `{path}` is not UTF-8");
            return self.faults.push(Diagnostic::new(Code::Unreadable, message, help));
        }
        match entry.file_type() {
            Ok(kind) if kind.is_symlink() => self.link(folder.top, path, &disk, Some(folder)),
            Ok(kind) if folder.is_linked && links::is_kept_back(self.root, &disk, folder.top, kind.is_dir()) => {}
            // A folder in the place of a text is no folder of files; what reads it says so.
            Ok(kind) if kind.is_dir() && !role::has_text_at(&path) => {
                let (top, is_linked) = (folder.top, folder.is_linked);
                self.folder(&Folder { top, path, disk, above: Some(folder), is_linked });
            }
            Ok(kind) if kind.is_dir() || kind.is_file() => self.listing.files.push(Found { path, disk }),
            Ok(_) => {
                let message = format!("`{path}` is neither a file nor a folder");
                let help = "take it out of the site's folder";
                self.faults.push(Diagnostic::new(Code::Unreadable, message, help));
                self.listing.unread.insert(path);
            }
            Err(error) => self.unreadable(path, &error),
        }
    }

    /// Whether an entry is never looked at: what is hidden, but for the files of `static/` that are meant for a
    /// server (`.nojekyll`, `.well-known`), what is never published, and the sources of a reading.
    fn is_passed_over(&mut self, name: &str, path: &str, folder: &Folder<'_>) -> bool {
        let is_hidden = name.starts_with('.');
        if never_published(name).is_some() {
            self.listing.passed_over.extend((!is_hidden).then(|| path.to_owned()));
            return true;
        }
        let is_of_sources = folder.top == Top::Content && path.strip_prefix("content/").is_some_and(is_in_sources);
        is_of_sources || (is_hidden && folder.top != Top::Static)
    }

    fn link(&mut self, top: Top, path: String, disk: &Path, folder: Option<&Folder<'_>>) {
        let follow = links::Follow { root: self.root, outside: self.follow_links };
        let target = match follow.target(top, &path, disk) {
            Ok(target) => target,
            Err(fault) => {
                self.faults.push(*fault);
                self.listing.unread.insert(path);
                return;
            }
        };
        match target {
            Target::File(disk) => self.file(path, disk),
            Target::Folder(disk) if role::has_text_at(&path) => self.listing.files.push(Found { path, disk }),
            Target::Folder(disk) => {
                let next = Folder { top, path, disk, above: folder, is_linked: true };
                if self.may_enter(&next) {
                    self.folder(&next);
                } else {
                    self.listing.unread.insert(next.path);
                }
            }
        }
    }

    /// Whether a folder that a link leads to is none that holds the link, nor one too many.
    fn may_enter(&mut self, next: &Folder<'_>) -> bool {
        if let Some(name) = self.holds(next) {
            self.faults.push(links::leads_back(&next.path, &name));
            return false;
        }
        self.linked_folders += 1;
        if self.linked_folders == MOST_LINKED_FOLDERS + 1 {
            let message = format!("more than {MOST_LINKED_FOLDERS} links to folders; `{}` is one of them", next.path);
            let help = "remove links between folders that lead to each other";
            self.faults.push(Diagnostic::new(Code::Unreadable, message, help));
        }
        self.linked_folders <= MOST_LINKED_FOLDERS
    }

    /// What a folder is called that a link leads to and that holds the link.
    fn holds(&self, next: &Folder<'_>) -> Option<String> {
        if self.root.starts_with(&next.disk) {
            let is_root = self.root == next.disk;
            return Some(if is_root { "the site's folder" } else { "a folder around the site's" }.to_owned());
        }
        let around = || next.way().skip(1).filter(|folder| folder.disk.starts_with(&next.disk));
        let same = around().find(|folder| folder.disk == next.disk).map(|folder| format!("`{}`", folder.path));
        same.or_else(|| around().next().map(|_| "a folder around it".to_owned()))
    }

    fn unreadable(&mut self, path: String, error: &io::Error) {
        self.faults.push(unreadable(&path, error));
        self.listing.unread.insert(path);
    }
}

/// The entries of a folder, by name.
fn list(disk: &Path) -> io::Result<Vec<DirEntry>> {
    let mut entries = fs::read_dir(disk)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}
