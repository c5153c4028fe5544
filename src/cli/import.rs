//! `beleg import`: makes a reading of an article on disk, with drafts of what it shows. Each file is read whole, then a
//! folder is made of it in one step; what can't be read leaves nothing behind.

mod guarded;
mod original;
mod place;

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::site_folder::SiteFolder;
use super::{ExitStatus, WrongUsage, report};
use crate::import::{Imported, Original, Refusal, Wishes};
use crate::load::Disk;
use crate::model::{LanguageTag, PartialDate, ReadingId};
use original::Opened;
use place::Placed;

const EXAMPLES: &str = "\
Examples:
  beleg import article.html                     a page that you saved
  beleg import draft.docx --lang de             a Word file, with the comments in it
  beleg import report.txt --slug floods         a text, into content/floods/
  pdftotext report.pdf - | beleg import -       what another program writes

The original is kept in the reading's private folder sources/. Nothing that is there is overwritten.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The article: plain text, Markdown, HTML or DOCX; `-` reads from standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// The language of the article [default: as its words show]
    #[arg(long, value_name = "LANG", value_parser = language)]
    lang: Option<LanguageTag>,

    /// The name of the reading's folder [default: after its title]
    #[arg(long, value_name = "NAME", value_parser = slug)]
    slug: Option<ReadingId>,

    /// The day the article was retrieved on [default: the day of the file]
    #[arg(long, value_name = "DATE", value_parser = date)]
    retrieved: Option<PartialDate>,

    /// Write into a folder that is there; files that would be overwritten are kept as `.bak`
    #[arg(long)]
    force: bool,

    /// Write no drafts: comments are kept as comments of reading.toml, and `beleg propose` can write the others later
    #[arg(long)]
    no_drafts: bool,
}

fn language(text: &str) -> Result<LanguageTag, String> {
    LanguageTag::new(text).ok_or_else(|| "write a language tag, such as `de` or `en-GB`".to_owned())
}

fn slug(text: &str) -> Result<ReadingId, String> {
    ReadingId::new(text).map_err(|error| error.to_string())
}

fn date(text: &str) -> Result<PartialDate, String> {
    PartialDate::new(text).ok_or_else(|| "write a date, such as `2022-10-18`".to_owned())
}

/// A reading that was made.
struct Made {
    slug: ReadingId,
    drafts: usize,
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    if arguments.slug.is_some() && arguments.files.len() > 1 {
        let message = "`--slug` names one folder, and there are several files\nhelp: import them one by one";
        return Err(WrongUsage(message.to_owned()).into());
    }
    let folder = SiteFolder::find(site)?;
    let mut made = Vec::new();
    let mut has_failed = false;
    for file in &arguments.files {
        match import(file, arguments, &folder) {
            Ok(imported) => made.push(imported),
            Err(error) => {
                has_failed = true;
                report::error(&error);
            }
        }
    }
    if !made.is_empty() {
        report::say(&next(&made));
    }
    Ok(if has_failed { ExitStatus::InputHasErrors } else { ExitStatus::Done })
}

/// Makes a reading of one file, and says what was made.
fn import(path: &Path, arguments: &Arguments, folder: &SiteFolder) -> Result<Made> {
    let Opened { name, bytes, retrieved } = original::open(path)?;
    let wishes = Wishes { language: arguments.lang.clone(), slug: arguments.slug.clone() };
    let (retrieved, whence) = match (arguments.retrieved, retrieved) {
        (Some(date), _) => (Some(date), "as you say"),
        (None, Some(date)) => (Some(date), "the day of the file; `--retrieved DATE` if it is another"),
        (None, None) => (None, ""),
    };
    let imported = guarded::within_limits(move || {
        crate::import::import(Original { name: &name, bytes: &bytes, retrieved }, &wishes)
    });
    let mut imported = imported.map_err(|refusal| refused(path, &refusal))?;
    imported.notices.push(match retrieved {
        Some(date) => format!("retrieved: {date}, {whence}"),
        None => "retrieved: not known; `--retrieved DATE` says it".to_owned(),
    });
    if !arguments.no_drafts {
        add_drafts(&mut imported, folder);
    }
    let placed = place::place(&imported, &folder.path().join("content"), arguments.force)?;
    report::say(&made(&imported, &placed, folder));
    Ok(Made { drafts: imported.drafts.all(), slug: imported.slug })
}

/// Adds drafts, or says why there are none: the reading is one without them too.
fn add_drafts(imported: &mut Imported, folder: &SiteFolder) {
    let source = match Disk::new(folder.path(), false) {
        Ok(source) => source,
        Err(error) => return imported.notices.push(format!("no drafts are written: {error}")),
    };
    let plain = imported.clone();
    match guarded::within_limits(move || crate::import::with_drafts(&plain, source)) {
        Ok(drafted) => *imported = drafted,
        Err(Refusal { reason, .. }) => imported
            .notices
            .push(format!("no drafts are written: {reason}; `beleg propose {}` writes them later", imported.slug)),
    }
}

/// What to do with the readings that were made.
fn next(made: &[Made]) -> String {
    let name = if let [only] = made { only.slug.as_str() } else { "READING" };
    if made.iter().all(|made| made.drafts == 0) {
        return "\nNext: `beleg check` says what its claims could be, `beleg serve` shows it".to_owned();
    }
    format!(
        "\nNext: look the drafts through in `beleg serve` and in reading.toml; then `beleg accept {name} ID…` (or \
         `--figures`) makes claims of them,\n`beleg dismiss {name} ID --reason \"…\"` takes one away, and `beleg check` \
         says what is left"
    )
}

fn refused(path: &Path, refusal: &Refusal) -> anyhow::Error {
    let name = if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() };
    anyhow::anyhow!("{name}: {}\nhelp: {}", refusal.reason, refusal.way_out)
}

fn made(imported: &Imported, placed: &Placed, folder: &SiteFolder) -> String {
    let at = folder.join(&format!("content/{}", imported.slug.as_str()));
    let files: String = imported.files.iter().map(|(path, _)| format!("\n  {}", at.join(path).display())).collect();
    let (blocks, words) = imported.extent;
    let notices: String = imported.said().iter().map(|notice| format!("\n- {notice}")).collect();
    let kept: String = placed.kept.iter().map(|name| format!("\n- what was there is kept as {name}")).collect();
    let size = format!("{}, {}", report::count(blocks, "paragraph"), report::count(words, "word"));
    format!("made a reading of “{}”: {size}{files}{notices}{kept}", imported.title)
}
