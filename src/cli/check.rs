//! `beleg check`: read, and show what is wrong.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use super::chosen::Chosen;
use super::report::{self, Format, count};
use super::site_folder::SiteFolder;
use super::{ExitStatus, changes, fix, progress};
use crate::check;
use crate::diagnostic::Counts;
use crate::pipeline::{self, Overrides, Progress};
use crate::session::Session;

const EXAMPLES: &str = "\
Examples:
  beleg check                  show errors and warnings with their places
  beleg check my-article       only what concerns this reading, and what all of them share
  beleg check --fix            mend passages that moved, where no judgement is needed
  beleg check --drafts         list the drafts that wait to be accepted
  beleg check --watch          show them anew after each change
  beleg check --format json    one JSON object on stdout, for editors and scripts";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The readings to show, by the names of their folders; what they share is shown too [default: all]
    #[arg(value_name = "READING")]
    readings: Vec<String>,

    /// Write safe suggestions into reading.toml
    #[arg(long)]
    fix: bool,

    /// List the drafts, which nobody has accepted yet
    #[arg(long)]
    drafts: bool,

    /// Stay, and show what is wrong anew after each change
    #[arg(long, conflicts_with = "fix")]
    watch: bool,

    /// Look at all files twice a second, where the system tells of no changes
    #[arg(long, requires = "watch")]
    poll: bool,

    /// Follow symbolic links out of the site's folder; only for a folder whose writers you all trust
    #[arg(long)]
    follow_links: bool,

    /// How to show what is wrong
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let folder = SiteFolder::find(site)?;
    let overrides = Overrides { follow_links: arguments.follow_links, ..Overrides::default() };
    if arguments.watch {
        return watch(arguments, &folder, &overrides);
    }
    let (read, chosen) = progress::watch("checking", &Progress::default(), || {
        let read = pipeline::open(folder.path(), &overrides)?;
        let chosen = Chosen::named(&arguments.readings, read.tree())?;
        let read = if arguments.fix { fix::fix(read, &chosen, &folder, &overrides)? } else { read };
        anyhow::Ok((read, chosen))
    })?;
    let counts = show(&read, &chosen, arguments, &folder)?;
    let outcome = if counts.errors > 0 { ExitStatus::InputHasErrors } else { ExitStatus::Done };
    // The process ends here; see `build`.
    std::mem::forget(read);
    Ok(outcome)
}

/// Shows what is wrong now, and then after each change.
fn watch(arguments: &Arguments, folder: &SiteFolder, overrides: &Overrides) -> Result<ExitStatus> {
    // What changes while the site is read is seen afterwards.
    let mut watch = changes::watch(folder, arguments.poll)?;
    let mut session = pipeline::open(folder.path(), overrides)?;
    let chosen = Chosen::named(&arguments.readings, session.tree())?;
    show(&session, &chosen, arguments, folder)?;
    while let Some(paths) = watch.next_changes() {
        let paths: Vec<String> = paths.into_iter().collect();
        let start = Instant::now();
        match session.update(&paths) {
            Ok(changes) if changes.files.is_empty() && changes.readings.is_empty() => {}
            Ok(changes) => {
                report::say(&changes::told(&changes, start.elapsed()));
                show(&session, &chosen, arguments, folder)?;
            }
            Err(error) => report::error(&error),
        }
    }
    Ok(ExitStatus::Done)
}

/// Shows what is wrong with the chosen readings, and how much of their texts is annotated; gives how much is wrong.
fn show(read: &Session, chosen: &Chosen, arguments: &Arguments, folder: &SiteFolder) -> Result<Counts> {
    let files = &read.tree().files;
    let library = chosen.of_library(read.site_library());
    let faults = chosen.of_faults(read.diagnostics(), files);
    let (counts, coverage) = (Counts::of(&faults), check::coverage(&library, files));
    let shown = report::show(arguments.format, &faults, Some(&coverage), files, folder.shown());
    let drafts = coverage.drafts.iter().map(|drafts| format!("\n{}", drafts.in_words(arguments.drafts)));
    let checked = count(library.readings.len(), "reading");
    report::say(&format!("checked {checked}: {counts}\n{coverage}{}", drafts.collect::<String>()));
    shown?;
    Ok(counts)
}
