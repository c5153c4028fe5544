//! `beleg dismiss`: takes a draft away, or answers a finding, with an `[[ignore]]` entry that says why.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use clap::builder::NonEmptyStringValueParser;

use super::edited_site::{EditedSite, OnDisk};
use super::report;
use super::{ExitStatus, WrongUsage};
use crate::check::propose::text;
use crate::diagnostic::nearest;
use crate::edit::{ReadingFile, Splice};
use crate::model::{CopyId, Proposal, ReadingId};
use crate::text::TextRange;

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
    let (id, is_only) = (reading.reading.id.clone(), reading.copies.len() == 1);
    let file = site.file(reading)?;
    let parsed = file.parsed()?;
    let known = claims(&site, &id);
    let is_draft = parsed.drafts().any(|(_, draft)| draft == arguments.id);
    let (splices, dismissed) = if is_draft {
        let removed = parsed.remove_claim(&arguments.id)?;
        // What is found without the draft, and was not with it, is what it was about.
        site.try_out(&file, &file.with(vec![removed.clone()])?)?;
        let places: BTreeSet<_> = known.iter().flat_map(places).collect();
        let found = claims(&site, &id).into_iter().filter(|claim| places_of(claim).any(|place| !places.contains(&place)));
        let found: Vec<Proposal> = found.collect();
        site.put_back(&file)?;
        (vec![removed], found)
    } else {
        let found: Vec<Proposal> = known.iter().filter(|claim| claim.id.as_str() == arguments.id).cloned().collect();
        if found.is_empty() {
            return Err(unknown(&parsed, arguments, &known).into());
        }
        (Vec::new(), found)
    };
    finish(&mut site, &file, &parsed, splices, &dismissed, arguments, is_only)
}

/// Writes the dismissals, and says so.
fn finish(
    site: &mut EditedSite,
    file: &OnDisk,
    parsed: &ReadingFile<'_>,
    mut splices: Vec<Splice>,
    dismissed: &[Proposal],
    arguments: &Arguments,
    is_only: bool,
) -> Result<ExitStatus> {
    let ignores: Vec<String> =
        dismissed.iter().map(|claim| text::ignore(claim, &arguments.reason, is_only)).collect();
    if !ignores.is_empty() {
        splices.push(parsed.insert_ignores(&ignores)?);
    }
    let text = file.with(splices)?;
    let faults = site.try_out(file, &text)?;
    if !faults.is_empty() {
        site.show(&faults)?;
        report::say(&format!("{} was left as it is: it would have errors", site.shown(&file.path)));
        return Ok(ExitStatus::InputHasErrors);
    }
    site.write(file, &text)?;
    let shown = site.shown(&file.path);
    let id = &arguments.id;
    report::say(&match dismissed {
        [] => format!("{shown}: took the draft `{id}` away; nothing is found there that would have to be dismissed"),
        dismissed => {
            let codes: Vec<&str> = dismissed.iter().map(|claim| claim.code.id()).collect();
            let line = ReadingFile::parse(&text)?.last_ignore_line().unwrap_or(1);
            format!("{shown}:{line}: dismissed `{id}` ({})", codes.join(", "))
        }
    });
    Ok(ExitStatus::Done)
}

/// What could be claimed now.
fn claims(site: &EditedSite, id: &ReadingId) -> Vec<Proposal> {
    site.session.proposals(id).unwrap_or_default().claims
}

/// The places that a proposal is about.
fn places_of(claim: &Proposal) -> impl Iterator<Item = (CopyId, TextRange)> + '_ {
    claim.passages.iter().flat_map(|passage| passage.parts.iter().map(|part| (passage.copy.clone(), *part)))
}

fn places(claim: &Proposal) -> Vec<(CopyId, TextRange)> {
    places_of(claim).collect()
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
