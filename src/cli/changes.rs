//! Changes of a site's files, for the commands that stay and look.

use std::time::Duration;

use anyhow::{Context, Result};

use super::report;
use super::site_folder::SiteFolder;
use crate::session::Changes;
use crate::watch::{How, Watch};

/// How many files are named.
const NAMED: usize = 3;

/// Watches a site's folder, and says so where that costs more than it should.
///
/// # Errors
/// Where it cannot be watched.
pub(super) fn watch(folder: &SiteFolder, poll: bool) -> Result<Watch> {
    let watch = Watch::new(folder.path(), poll).context("cannot watch the site's folder")?;
    if watch.how() == How::Polled && !poll {
        report::say("the system does not tell when files here change: they are looked at twice a second");
    }
    Ok(watch)
}

/// What changed, and how long it took to read it: `content/bus/en.md changed (12 ms)`.
pub(super) fn told(changes: &Changes, took: Duration) -> String {
    let files: Vec<&str> = changes.files.iter().map(String::as_str).collect();
    let named = match files.len() {
        0 => "the site".to_owned(),
        1..=NAMED => files.join(", "),
        more => format!("{} and {} more", files[..NAMED].join(", "), more - NAMED),
    };
    format!("{named} changed ({} ms)", took.as_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_files_are_named_and_many_counted() {
        let told = |names: &[&str]| {
            let files = names.iter().map(|&name| name.to_owned()).collect();
            super::told(&Changes { files, ..Changes::default() }, Duration::from_millis(12))
        };
        assert_eq!(told(&["a.md"]), "a.md changed (12 ms)");
        assert_eq!(told(&["a", "b", "c", "d", "e"]), "a, b, c and 2 more changed (12 ms)");
        assert_eq!(told(&[]), "the site changed (12 ms)");
    }
}
