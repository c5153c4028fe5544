//! Which links of a site are followed, and what is said of the others.
//!
//! A site's folder may come from someone else, as a pull request does; a link in it must not carry a file of this
//! machine into the published site. So a link may lead to a file or folder of the site's own folder, and there only
//! to what could be published from where it lies: both names count, the link's and the file's. `--follow-links`
//! lets links lead out of the folder, though never to where the system shows its own state.

use std::path::{Component, Path, PathBuf};

use super::role::{self, Top};
use super::unreadable::unreadable;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{is_in_sources, never_published};

/// Where a system shows its processes, settings and devices as files.
const SYSTEM: [&str; 3] = ["/proc", "/sys", "/dev"];

/// What a link leads to, links resolved.
#[derive(Debug)]
pub(super) enum Target {
    File(PathBuf),
    Folder(PathBuf),
}

/// How far links are followed.
pub(super) struct Follow<'a> {
    /// The site's folder, without a link in it.
    pub root: &'a Path,
    /// Whether they may lead out of it.
    pub outside: bool,
}

impl Follow<'_> {
    /// What the link at `disk` leads to, whose path in the site is `path`; else what to say of it.
    pub(super) fn target(&self, top: Top, path: &str, disk: &Path) -> Result<Target, Box<Diagnostic>> {
        let target = disk.canonicalize().map_err(|error| Box::new(unreadable(path, &error)))?;
        let link = Link { path, disk, target: &target };
        match target.strip_prefix(self.root) {
            Ok(inside) => self.inside(&link, top, inside)?,
            Err(_) if is_of_system(disk, &target) => {
                return Err(link.refused("to where the system shows its own state", "remove the link"));
            }
            Err(_) if self.outside => link.check_name()?,
            Err(_) => return Err(link.refused("out of the site's folder", OUTSIDE)),
        }
        let kind = target.metadata().map_err(|error| Box::new(unreadable(path, &error)))?;
        match () {
            () if kind.is_file() => Ok(Target::File(target)),
            () if kind.is_dir() => Ok(Target::Folder(target)),
            () => Err(link.refused("to what is neither a file nor a folder", "remove the link")),
        }
    }

    /// Refuses what is not published from where it lies.
    fn inside(&self, link: &Link<'_>, top: Top, inside: &Path) -> Result<(), Box<Diagnostic>> {
        let reads_text = top == Top::Site || (top == Top::Content && role::is_text(link.path));
        match kept_back(inside, reads_text, top, link.target.is_dir()) {
            None => Ok(()),
            Some(what) => {
                let help = "remove the link, or put a copy of what may be published in its place";
                Err(link.refused(&what, help))
            }
        }
    }
}

const OUTSIDE: &str = "put a copy of what it leads to in its place; \
                       or, if you trust all who write to this folder, give the command `--follow-links`";

/// A link that is looked at.
struct Link<'a> {
    path: &'a str,
    disk: &'a Path,
    target: &'a Path,
}

impl Link<'_> {
    /// Outside of the site it is the name alone that tells what a file is.
    fn check_name(&self) -> Result<(), Box<Diagnostic>> {
        let name = self.target.file_name().map(|name| name.to_string_lossy());
        match name.and_then(|name| never_published(&name)) {
            None => Ok(()),
            Some(pattern) => Err(self.refused(&never(pattern), "remove the link")),
        }
    }

    /// The fault of this link, which leads `to` somewhere it must not.
    fn refused(&self, to: &str, help: &str) -> Box<Diagnostic> {
        let written = self.disk.read_link().unwrap_or_else(|_| self.target.to_owned());
        let message = format!("the link `{}` leads {to}: `{}`", self.path, written.display());
        let diagnostic = Diagnostic::new(Code::ForeignLink, message, help);
        // Where processes show, the real path has a number that is another in each run.
        let is_news = written != *self.target && !is_of_system(self.disk, self.target);
        Box::new(if is_news { diagnostic.note(format!("that is `{}`", self.target.display())) } else { diagnostic })
    }
}

/// Whether a link leads to where the system shows its own state, at its end or on the way.
fn is_of_system(link: &Path, target: &Path) -> bool {
    let is_system = |path: &Path| SYSTEM.iter().any(|system| path.starts_with(system));
    is_system(target) || link.read_link().is_ok_and(|written| is_system(&written))
}

/// Whether what lies at `disk`, in a folder that a link leads to, is kept back there.
pub(super) fn is_kept_back(root: &Path, disk: &Path, top: Top, is_folder: bool) -> bool {
    disk.strip_prefix(root).is_ok_and(|inside| kept_back(inside, top == Top::Content, top, is_folder).is_some())
}

/// Why what lies at `inside` the site's folder may not be had through a link under `top`, in words that follow
/// "leads". `reads_text` says whether the link stands where the same text could.
fn kept_back(inside: &Path, reads_text: bool, top: Top, is_folder: bool) -> Option<String> {
    let parts: Vec<_> = inside.components().filter_map(name).collect();
    if let Some(pattern) = parts.iter().find_map(|part| never_published(part)) {
        return Some(never(pattern));
    }
    let path = parts.join("/");
    if parts.first().is_none_or(|first| first != "content") {
        return (path == "site.toml" && !reads_text).then(|| "to a text of the site itself".to_owned());
    }
    let is_private = is_in_sources(&parts[1..].join("/")) || parts[1..].iter().any(|part| part.starts_with('.'));
    let is_whole_reading = is_folder && top != Top::Content && parts.len() < 3;
    match () {
        () if is_private => Some("to a file or folder that is private".to_owned()),
        () if is_whole_reading => Some("to texts of the site itself".to_owned()),
        () if !is_folder && role::is_text(&path) && !reads_text => Some("to a text of the site itself".to_owned()),
        () => None,
    }
}

fn name(part: Component<'_>) -> Option<String> {
    match part {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    }
}

fn never(pattern: &str) -> String {
    format!("to what is never published (`{pattern}`)")
}

/// The fault of a link to a folder that holds it.
pub(super) fn leads_back(path: &str, folder: &str) -> Diagnostic {
    let message = format!("the link `{path}` leads back to {folder}, which holds it");
    Diagnostic::new(Code::Unreadable, message, "remove the link, or let it lead to a folder beside it")
}
