//! `beleg new`: a reading to start from, in a site that is there. It has no claims, checks clean, and says in comments
//! which keys it can have, in the language of the one who writes it.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use super::edited_site::EditedSite;
use super::{ExitStatus, WrongUsage, report};
use crate::load::Memory;
use crate::model::{LanguageTag, ReadingId, suggested_id};
use crate::session::{Options, Session};

const EXAMPLES: &str = "\
Examples:
  beleg new night-bus              content/night-bus/, in the first language of the site
  beleg new nachtbus --lang de     with an article in German

A folder that is there is never touched.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The name of the reading's folder, and its address
    #[arg(value_name = "SLUG")]
    slug: String,

    /// The language of the article [default: the first of the site]
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
}

/// The files of a new reading, in a language; the copy is called after its own.
struct Template {
    reading: &'static str,
    copy: &'static str,
}

const GERMAN: Template =
    Template { reading: include_str!("new/de/reading.toml"), copy: include_str!("new/de/copy.md") };
const ENGLISH: Template =
    Template { reading: include_str!("new/en/reading.toml"), copy: include_str!("new/en/copy.md") };

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let site = EditedSite::open(site)?;
    let language = language(arguments.lang.as_deref(), site.session().site().default_language())?;
    let slug = slug(&arguments.slug, &language)?;
    let folder = format!("content/{slug}");
    let shown = site.shown(&folder);
    let place = site.path(&folder);
    if place.symlink_metadata().is_ok() {
        let message =
            format!("{shown} is there already\nhelp: name the new reading otherwise, or go on in that folder");
        return Err(WrongUsage(message).into());
    }
    let files = files(&language, &today());
    refuse_reserved(&site, &folder, &files)?;
    fs::create_dir_all(site.path("content")).with_context(|| format!("cannot write {}", site.shown("content")))?;
    // Whoever makes the folder first has it.
    fs::create_dir(&place).with_context(|| format!("cannot make {shown}"))?;
    for (name, text) in &files {
        fs::write(place.join(name), text).with_context(|| format!("cannot write {shown}/{name}"))?;
    }
    report::say(&next_steps(&shown, slug.as_str(), &files));
    Ok(ExitStatus::Done)
}

fn language(named: Option<&str>, default: &LanguageTag) -> Result<LanguageTag, WrongUsage> {
    let Some(named) = named else { return Ok(default.clone()) };
    LanguageTag::new(named)
        .ok_or_else(|| WrongUsage(format!("`{named}` is no language\nhelp: write a tag such as `de`, `en` or `pt-BR`")))
}

fn slug(typed: &str, language: &LanguageTag) -> Result<ReadingId, WrongUsage> {
    ReadingId::new(typed).map_err(|error| {
        let help = suggested_id(typed, language)
            .map_or_else(|| "write it in letters from a to z".to_owned(), |id| format!("try `beleg new {id}`"));
        WrongUsage(format!("`{typed}` is no name for a reading: {error}\nhelp: {help}"))
    })
}

fn files(language: &LanguageTag, today: &str) -> [(String, String); 2] {
    let template = if language.primary().to_string() == "de" { GERMAN } else { ENGLISH };
    let name = language.to_string().to_ascii_lowercase();
    let lang = if name == language.to_string() { String::new() } else { format!("lang = \"{language}\"\n") };
    let reading = template.reading.replace("{today}", today);
    [("reading.toml".to_owned(), reading), (format!("{name}.md"), template.copy.replace("{lang}\n", &lang))]
}

/// Reads the site as it would be with nothing in it but the new reading: some names are pages' or languages'.
fn refuse_reserved(site: &EditedSite, folder: &str, files: &[(String, String)]) -> Result<()> {
    let settings = site.session().tree().files.iter().find(|(_, file)| file.path().as_str() == "site.toml");
    let mut alone = Memory::default();
    settings.iter().for_each(|(_, file)| alone.insert("site.toml", file.text()));
    files.iter().for_each(|(name, text)| alone.insert(format!("{folder}/{name}"), text));
    let session = Session::open(alone, Options::default())?;
    let fault = session.diagnostics().iter().find(|fault| fault.is_error() && fault.code.id().starts_with('R'));
    fault.map_or(Ok(()), |fault| Err(WrongUsage(format!("{}\nhelp: name it otherwise", fault.message)).into()))
}

/// The day, in Coordinated Universal Time.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    date(seconds / (24 * 60 * 60))
}

/// The date that is so many days after 1970-01-01, by the method of Howard Hinnant's `civil_from_days`.
fn date(days: u64) -> String {
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

fn next_steps(shown: &str, slug: &str, files: &[(String, String)]) -> String {
    let list: String = files.iter().map(|(name, _)| format!("\n  {shown}/{name}")).collect();
    let copy = &files[1].0;
    format!(
        "made a new reading:{list}\n\nNext: put the article into {shown}/{copy}, then\n  beleg propose {slug}\n\
         writes drafts of claims for what it shows."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates_of_the_calendar() {
        let dates = [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_784, "2026-11-27")];
        for (days, expected) in dates {
            assert_eq!(date(days), expected);
        }
    }
}
