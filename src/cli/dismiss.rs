//! `beleg dismiss`: takes a draft away, or answers a finding, with an `[[ignore]]` entry that says why.

use std::path::Path;

use anyhow::Result;
use clap::builder::NonEmptyStringValueParser;

use super::edited_site::EditedSite;
use super::report;
use super::{ExitStatus, WrongUsage};
use crate::diagnostic::nearest;
use crate::drafts::{self, Dismissed};
use crate::edit::ReadingFile;
use crate::model::Proposal;

const EXAMPLES: &str = "\
Examples:
  beleg dismiss my-article five-buses --reason \"a manner of speaking\"

ID is that of a draft, or the one that `beleg check` shows behind a finding. What is dismissed is not proposed again.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The reading, by the name of its folder
    #[arg(value_name = "READING")]
    reading: String,

    /// The draft, or the finding
    #[arg(value_name = "ID")]
    id: String,

    /// Why nothing is to be claimed there
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    reason: String,
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let mut site = EditedSite::open(site)?;
    let reading = site.reading(&arguments.reading)?;
    let id = reading.reading.id.clone();
    let file = site.file(reading)?;
    let (path, id_of_claim, reason) = (&file.path, &arguments.id, &arguments.reason);
    let Some(dismissed) = drafts::dismiss(&mut site.trial, &id, path, &file.text, id_of_claim, reason)? else {
        let found = site.session().proposals(&id).unwrap_or_default();
        return Err(unknown(&ReadingFile::parse(&file.text)?, arguments, &found.claims).into());
    };
    let faults = site.trial.try_out(path, &dismissed.text)?;
    if !faults.is_empty() {
        site.show(&faults)?;
        report::say(&format!("{} was left as it is: it would have errors", site.shown(path)));
        return Ok(ExitStatus::InputHasErrors);
    }
    site.write(&file, &dismissed.text)?;
    report::say(&told(&site.shown(path), id_of_claim, &dismissed)?);
    Ok(ExitStatus::Done)
}

fn told(shown: &str, id: &str, dismissed: &Dismissed) -> Result<String> {
    if dismissed.findings.is_empty() {
        return Ok(format!(
            "{shown}: took the draft `{id}` away; nothing is found there that would have to be dismissed"
        ));
    }
    let codes: Vec<&str> = dismissed.findings.iter().map(|claim| claim.code.id()).collect();
    let line = ReadingFile::parse(&dismissed.text)?.last_ignore_line().unwrap_or(1);
    Ok(format!("{shown}:{line}: dismissed `{id}` ({})", codes.join(", ")))
}

fn unknown(file: &ReadingFile<'_>, arguments: &Arguments, found: &[Proposal]) -> WrongUsage {
    let Arguments { reading, id, .. } = arguments;
    let drafts = file.drafts().map(|(_, draft)| draft);
    let near = nearest(id, drafts.chain(found.iter().map(|claim| claim.id.as_str())));
    let help = match near {
        _ if file.line_of(id).is_some() => "it is a claim, and no draft; take it out by hand".to_owned(),
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("`beleg check {reading}` shows what is found, with the ids"),
    };
    WrongUsage(format!("`{reading}` has no draft and no finding `{id}`\nhelp: {help}"))
}
