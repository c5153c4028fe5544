//! `beleg check`: read, and show what is wrong.

use std::path::Path;

use anyhow::Result;

use super::report::{self, Format, count};
use super::site_folder::SiteFolder;
use super::{ExitStatus, fix, progress};
use crate::check;
use crate::pipeline::{self, Overrides, Progress};
use crate::session::Session;

const EXAMPLES: &str = "\
Examples:
  beleg check                  show errors and warnings with their places
  beleg check --fix            mend passages that moved, where no judgement is needed
  beleg check --format json    one JSON object on stdout, for editors and scripts";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Write safe suggestions into reading.toml
    #[arg(long)]
    fix: bool,

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
    let read = progress::watch("checking", &Progress::default(), || {
        let read = pipeline::open(folder.path(), &overrides)?;
        if arguments.fix { fix::fix(read, &folder, &overrides) } else { Ok(read) }
    })?;
    let coverage = check::coverage(read.site_library());
    let shown = report::show(arguments.format, read.diagnostics(), Some(&coverage), &read.tree().files, folder.shown());
    report::say(&format!("{}\n{}", summary(&read), coverage.total));
    shown?;
    let outcome = if read.counts().errors > 0 { ExitStatus::InputHasErrors } else { ExitStatus::Done };
    // The process ends here; see `build`.
    std::mem::forget(read);
    Ok(outcome)
}

fn summary(read: &Session) -> String {
    format!("checked {}: {}", count(read.site_library().readings.len(), "reading"), read.counts())
}
