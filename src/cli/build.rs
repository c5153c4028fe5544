//! `beleg build`: read, and write the site if nothing is wrong with it.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;

use super::report::{self, Format, count};
use super::site_folder::SiteFolder;
use super::{ExitStatus, WrongUsage, progress};
use crate::config;
use crate::model::Output;
use crate::pipeline::{self, Overrides, Progress, Target};
use crate::session::Session;
use crate::write::{How, WriteSummary};

const EXAMPLES: &str = "\
Examples:
  beleg build                                          into public/ in the site's folder
  beleg build --out /srv/readings                      into another folder
  beleg build --base-url https://example.org/readings  with a feed and a sitemap
  beleg build --format github                          in a GitHub workflow

The old site stands until the new one is whole. If the input has errors, nothing is written.";

/// What a site does without if it does not know where it will stand.
const WITHOUT_ADDRESS: &str =
    "a `base_url` in site.toml, or --base-url, would add a feed, a sitemap, canonical links, and links in 404.html";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The folder to write the site into [default: public/ in the site's folder]
    #[arg(short, long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// The address the site will be published at; overrides `base_url` in site.toml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,

    /// Replace files one by one instead of exchanging the folder, for servers that hold it open
    #[arg(long)]
    in_place: bool,

    /// Follow symbolic links out of the site's folder; only for a folder whose writers you all trust
    #[arg(long)]
    follow_links: bool,

    /// How to show what is wrong
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let start = Instant::now();
    let base_url = arguments.base_url.as_deref().map(base_url).transpose()?;
    let overrides = Overrides { base_url, follow_links: arguments.follow_links };
    let folder = SiteFolder::find(site)?;
    let out = arguments.out.clone().unwrap_or_else(|| folder.join("public"));
    let target = Target { out, in_place: arguments.in_place };
    let progress = Progress::default();
    let (read, written) = progress::watch("building", &progress, || {
        let mut read = pipeline::open(folder.path(), &overrides)?;
        let written = pipeline::build(&mut read, folder.path(), &target, &progress);
        anyhow::Ok((read, written))
    })?;
    let shown = report::show(arguments.format, read.diagnostics(), None, &read.tree().files, folder.shown());
    let outcome = match written? {
        Some(summary) => {
            report::say(&done(&read, &summary, &target.out, start));
            if read.site().base_url.is_none() && arguments.format != Format::Json {
                report::say(WITHOUT_ADDRESS);
            }
            ExitStatus::Done
        }
        None => {
            report::say(&format!("not built: {}; nothing was written", read.counts()));
            ExitStatus::InputHasErrors
        }
    };
    shown?;
    // The process ends here. To take a site apart piece by piece would cost as much as to anchor it.
    std::mem::forget(read);
    Ok(outcome)
}

/// What was built, in a line, and in a second how the folder was replaced if not in one step.
fn done(read: &Session, summary: &WriteSummary, out: &Path, start: Instant) -> String {
    let is_page = |output: &&Output| matches!(output, Output::Page(..));
    let pages = read.outputs().iter().filter(is_page).count();
    let mut text = format!(
        "built {} into {} in {:.2} s: {}, {}, {}; {} written, {} unchanged, {} removed",
        count(read.site_library().readings.len(), "reading"),
        out.display(),
        start.elapsed().as_secs_f64(),
        count(pages, "page"),
        count(read.outputs().len() - pages, "other file"),
        report::size(summary.bytes),
        summary.written,
        summary.unchanged,
        summary.removed,
    );
    if read.counts().warnings > 0 {
        text.push_str(&format!("; {}", count(read.counts().warnings, "warning")));
    }
    let drafts: usize = read.site_library().readings.iter().map(|read| read.reading.drafts.len()).sum();
    if drafts > 0 {
        text.push_str(&format!("; {} left out", count(drafts, "draft")));
    }
    if let How::InPlace(reason) = &summary.how {
        text.push_str(&format!("\nfiles were replaced one by one: {reason}"));
    }
    if let Some(folder) = &summary.left_behind {
        text.push_str(&format!("\nthe old site could not be removed whole and lies in {}", folder.display()));
    }
    text
}

/// The address a site is published at. It is not clap that refuses one: it would repeat a password.
fn base_url(text: &str) -> Result<String, WrongUsage> {
    config::base_address(text).map_err(|fault| {
        WrongUsage(format!("--base-url: {}\nhelp: {}; see `beleg build --help`", fault.message, fault.help))
    })
}
