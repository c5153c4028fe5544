//! Which links of a site are followed, and what is said of the others.
//!
//! A site's folder may come from someone else, as a pull request does; a link in it must not carry a file of this
//! machine into the published site. So a link may lead to a file or folder of the site's own folder, and there only
//! to what could be published from where it lies: both names count, the link's and the file's. `--follow-links`
//! lets links lead out of the folder, though never to where the system shows its own state.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};
use crate::load::fault::{leads_back, unreadable};
use crate::load::kept_back::{kept_back, never};
use crate::load::role::{self, Top};
use crate::load::source::{Linked, Target};
use crate::model::never_published;

/// Where a system shows its processes, settings and devices as files.
const SYSTEM: [&str; 3] = ["/proc", "/sys", "/dev"];

/// How far links are followed.
pub(super) struct Follow<'a> {
    /// The site's folder, without a link in it.
    pub root: &'a Path,
    /// Whether they may lead out of it.
    pub outside: bool,
}

impl Follow<'_> {
    /// What the link at `disk` leads to, whose path in the site is `path`; else what to say of it.
    pub(super) fn target(&self, path: &str, disk: &Path) -> Result<Target, Box<Diagnostic>> {
        let target = disk.canonicalize().map_err(|error| Box::new(unreadable(path, &error)))?;
        let inside = target.strip_prefix(self.root).ok().map(with_slashes);
        let link = Link { path, disk, target: &target };
        match &inside {
            Some(inside) => link.check_inside(inside)?,
            None if is_of_system(disk, &target) => {
                return Err(link.refused("to where the system shows its own state", "remove the link"));
            }
            None if self.outside => link.check_name()?,
            None => return Err(link.refused("out of the site's folder", OUTSIDE)),
        }
        let kind = target.metadata().map_err(|error| Box::new(unreadable(path, &error)))?;
        match () {
            () if kind.is_file() => Ok(Target::File(Linked { disk: target, inside })),
            () if kind.is_dir() => self.folder(path, Linked { disk: target, inside }),
            () => Err(link.refused("to what is neither a file nor a folder", "remove the link")),
        }
    }

    /// Refuses a folder that the site lies in. One in the place of a text is never entered.
    fn folder(&self, path: &str, linked: Linked) -> Result<Target, Box<Diagnostic>> {
        if role::has_text_at(path) || !self.root.starts_with(&linked.disk) {
            return Ok(Target::Folder(linked));
        }
        let named = if self.root == linked.disk { "the site's folder" } else { "a folder around the site's" };
        Err(Box::new(leads_back(path, named)))
    }
}

/// A path in the site's folder as the site writes it.
fn with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
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
    /// Refuses what is not published from where it lies in the site's folder.
    fn check_inside(&self, inside: &str) -> Result<(), Box<Diagnostic>> {
        let Some(top) = Top::of(self.path) else { return Ok(()) };
        let reads_text = top == Top::Site || (top == Top::Content && role::is_text(self.path));
        match kept_back(inside, reads_text, top, self.target.is_dir()) {
            None => Ok(()),
            Some(what) => {
                let help = "remove the link, or put a copy of what may be published in its place";
                Err(self.refused(&what, help))
            }
        }
    }

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
        let diagnostic = Diagnostic::new(Code::ForeignLink, message, help).about(self.path);
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
