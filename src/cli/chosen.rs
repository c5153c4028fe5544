//! Readings that a command line names: which there are, and what of a site's faults is theirs.

use std::collections::BTreeSet;

use super::WrongUsage;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Library, SourceTree};
use crate::text::{self, Files};

/// The readings that a command is about; none that is named means all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Chosen(BTreeSet<String>);

impl Chosen {
    /// The readings of a site that `names` names. One whose files are at fault is called like its folder.
    ///
    /// # Errors
    /// [`WrongUsage`] with the nearest name, if there is no such reading.
    pub(super) fn named(names: &[String], tree: &SourceTree) -> Result<Self, WrongUsage> {
        let is_there = |name: &&String| tree.readings.binary_search_by(|folder| folder.name.cmp(name)).is_ok();
        if let Some(unknown) = names.iter().find(|name| !is_there(name)) {
            let known: Vec<&str> = tree.readings.iter().map(|folder| folder.name.as_str()).collect();
            return Err(unknown_reading(unknown, &known));
        }
        Ok(Self(names.iter().cloned().collect()))
    }

    fn are_all(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a fault is shown: it has a place in a chosen reading, or in a file that all of them need.
    pub(super) fn concern(&self, fault: &Diagnostic, files: &Files) -> bool {
        let spans = fault.primary.iter().chain(&fault.secondary).map(|label| label.span);
        let mut paths: Vec<&str> = spans.map(|span| files.get(span.file).path().as_str()).collect();
        paths.extend(fault.about.as_deref());
        let mut readings = paths.iter().map(|path| reading_of(path));
        let is_shared = matches!(readings.clone().next(), None | Some(None));
        self.are_all() || is_shared || readings.any(|reading| reading.is_some_and(|name| self.0.contains(name)))
    }

    /// The faults that are shown.
    pub(super) fn of_faults(&self, faults: &[Diagnostic], files: &Files) -> Vec<Diagnostic> {
        faults.iter().filter(|fault| self.concern(fault, files)).cloned().collect()
    }

    /// The site with these readings alone.
    pub(super) fn of_library(&self, library: &Library) -> Library {
        let mut chosen = library.clone();
        chosen.readings.retain(|read| self.are_all() || self.0.contains(read.reading.id.as_str()));
        chosen
    }
}

/// The folder of the reading that a path lies in, or that it is.
fn reading_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("content/")?;
    // With other capitals such a file is not read, which all readings lack.
    let shared = ["speakers.toml", "sources.toml", "annotators.toml"];
    let is_shared = shared.iter().any(|name| inside.eq_ignore_ascii_case(name));
    inside.split('/').next().filter(|_| !is_shared)
}

/// Says that there is no reading `name`, and which there are.
pub(super) fn unknown_reading(name: &str, known: &[&str]) -> WrongUsage {
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("the site has no readings; `beleg new {name}` makes one"),
        None => format!("the site has {}", listed(known)),
    };
    WrongUsage(format!("there is no reading `{name}`\nhelp: {help}"))
}

/// Names in backticks, with commas; only the first ones of many.
pub(super) fn listed(names: &[&str]) -> String {
    const MOST: usize = 8;
    text::listed(names, MOST)
}
