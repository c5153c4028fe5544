//! Lists the files of a site. Links are followed; a link that leads back to a folder above it is a fault.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Code, Diagnostic};

/// Folders nest no deeper than this; a pair of links can make a tree without end that is no loop.
const DEEPEST: usize = 40;

/// A file on disk with its path in the site.
#[derive(Debug)]
pub(super) struct Found {
    /// Relative to the site's folder, with `/` between its parts.
    pub path: String,
    /// Where it lies.
    pub disk: PathBuf,
    /// Its length in bytes.
    pub length: u64,
}

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// The files, `site.toml` first, then by path.
    pub files: Vec<Found>,
    /// The folders right under `content/`, by name, and `content` itself.
    pub folders: Vec<String>,
}

/// Lists the files of the site at `root`; hidden files and the copies that editors leave are passed over.
pub(super) fn walk(root: &Path, faults: &mut Vec<Diagnostic>) -> Listing {
    let mut listing = Listing::default();
    for top in ["site.toml", "content", "templates", "static"] {
        // Whether a part of the site is there is for `arrange` to say; a link to nowhere is not "absent".
        if root.join(top).symlink_metadata().is_ok() {
            walk_top(root, top, &mut listing, faults);
        }
    }
    listing.files.sort_by(|a, b| (a.path != "site.toml", &a.path).cmp(&(b.path != "site.toml", &b.path)));
    listing.folders.sort();
    listing
}

fn walk_top(root: &Path, top: &str, listing: &mut Listing, faults: &mut Vec<Diagnostic>) {
    let entries = WalkDir::new(root.join(top)).follow_links(true).max_depth(DEEPEST).sort_by_file_name();
    for entry in entries.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry, top)) {
        match entry {
            Ok(entry) => take(&entry, root, listing, faults),
            Err(error) => faults.push(walk_fault(&error, root)),
        }
    }
}

/// Whether a file is hidden, or one that an editor keeps beside the file being edited. Hidden files of
/// `static/` (`.nojekyll`, `.well-known`) are meant for the server and carried along.
fn is_passed_over(entry: &DirEntry, top: &str) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_hidden = name.starts_with('.') && (top != "static" || [".DS_Store", ".git"].contains(&&*name));
    let is_kept_by_editor = name.ends_with('~')
        || name.ends_with(".swp")
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'));
    is_hidden || is_kept_by_editor
}

fn take(entry: &DirEntry, root: &Path, listing: &mut Listing, faults: &mut Vec<Diagnostic>) {
    let Some(path) = relative(entry.path(), root) else {
        let shown = shown(entry.path(), root);
        let message = format!("the name of `{shown}` is not UTF-8");
        faults.push(Diagnostic::new(Code::Unreadable, message, "rename it, with letters that every system knows"));
        return;
    };
    let kind = entry.file_type();
    if kind.is_dir() {
        let is_reading = path.matches('/').count() == 1 && path.starts_with("content/");
        if is_reading || path == "content" {
            listing.folders.push(path.clone());
        }
        if entry.depth() == DEEPEST {
            let message = format!("`{path}` lies deeper than {DEEPEST} folders");
            faults.push(Diagnostic::new(
                Code::Unreadable,
                message,
                "move its files up, or remove the link that leads in",
            ));
        }
        return;
    }
    match entry.metadata() {
        Ok(metadata) if metadata.is_file() => {
            listing.files.push(Found { path, disk: target(entry), length: metadata.len() });
        }
        Ok(_) => {
            let message = format!("`{path}` is neither a file nor a folder");
            faults.push(Diagnostic::new(Code::Unreadable, message, "take it out of the site's folder"));
        }
        Err(error) => faults.push(walk_fault(&error, root)),
    }
}

/// Where a file's bytes lie: the end of a link, since `write` copies no links.
fn target(entry: &DirEntry) -> PathBuf {
    let linked = entry.path_is_symlink().then(|| entry.path().canonicalize().ok()).flatten();
    linked.unwrap_or_else(|| entry.path().to_path_buf())
}

/// The path in the site, if all its parts are UTF-8.
fn relative(path: &Path, root: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

fn shown(path: &Path, root: &Path) -> String {
    let parts: Vec<_> = path.strip_prefix(root).unwrap_or(path).iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn walk_fault(error: &walkdir::Error, root: &Path) -> Diagnostic {
    let path = error.path().map_or_else(String::new, |path| shown(path, root));
    if let Some(above) = error.loop_ancestor() {
        let above = shown(above, root);
        let above = if above.is_empty() { "the site's folder".to_owned() } else { format!("`{above}`") };
        let message = format!("the link `{path}` leads back to {above}, which holds it");
        return Diagnostic::new(Code::Unreadable, message, "remove the link, or let it lead to a folder beside it");
    }
    let reason = error.io_error().map_or_else(|| error.to_string(), reason);
    let help = match error.io_error().map(std::io::Error::kind) {
        Some(std::io::ErrorKind::NotFound) => "let the link lead to a file that is there, or remove it",
        _ => "see that you may read it, or move it out of the site's folder",
    };
    Diagnostic::new(Code::Unreadable, format!("`{path}` cannot be read: {reason}"), help)
}

/// What the system says, without the number that follows it.
pub(super) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}
