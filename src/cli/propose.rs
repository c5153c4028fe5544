//! `beleg propose`: writes drafts of claims for what a reading's texts show and no claim is about.

use std::path::Path;

use anyhow::Result;

use super::edited_site::{EditedSite, OnDisk};
use super::report::{self, count};
use super::{ExitStatus, progress};
use crate::diagnostic::Diagnostic;
use crate::drafts::{self, RefusedChange};
use crate::edit::{ReadingFile, apply};
use crate::model::{Proposals, ProposedKind};
use crate::pipeline::Progress;

const EXAMPLES: &str = "\
Examples:
  beleg propose                            write drafts for all readings
  beleg propose my-article                 for one of them
  beleg accept my-article --figures        make claims of the drafts of figures
  beleg dismiss my-article ID --reason …   take a draft away, and say why

A draft is a claim with `draft = true`: it is in no page until it is accepted. What is dismissed is not proposed again.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The readings, by the names of their folders [default: all]
    #[arg(value_name = "READING")]
    readings: Vec<String>,
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let mut site = progress::watch("reading", &Progress::default(), || EditedSite::open(site))?;
    let names = names(&site, &arguments.readings)?;
    let (mut outcome, mut drafts) = (ExitStatus::Done, 0);
    for name in &names {
        match propose(&mut site, name)? {
            Outcome::Wrote(count) => drafts += count,
            Outcome::Refused => outcome = ExitStatus::InputHasErrors,
        }
    }
    match (drafts, outcome) {
        (0, ExitStatus::Done) => {
            report::say("nothing to propose: claims, drafts and dismissals speak of all that was found")
        }
        (0, ExitStatus::InputHasErrors) => {}
        _ => report::say(&next(&names)),
    }
    Ok(outcome)
}

/// The readings that are named, or all.
fn names(site: &EditedSite, named: &[String]) -> Result<Vec<String>> {
    if named.is_empty() {
        let readings = site.session().site_library().readings.iter();
        return Ok(readings.map(|read| read.reading.id.to_string()).collect());
    }
    let mut names = Vec::new();
    for name in named {
        let id = site.reading(name)?.reading.id.to_string();
        if !names.contains(&id) {
            names.push(id);
        }
    }
    Ok(names)
}

enum Outcome {
    /// So many drafts.
    Wrote(usize),
    Refused,
}

fn propose(site: &mut EditedSite, name: &str) -> Result<Outcome> {
    let reading = site.reading(name)?;
    let id = reading.reading.id.clone();
    let hidden: Vec<Diagnostic> = site.session().hidden_by(&id).into_iter().cloned().collect();
    if !hidden.is_empty() {
        site.show(&hidden)?;
        report::say(&format!("nothing is proposed for `{name}` before its errors are mended: they may hide claims"));
        return Ok(Outcome::Refused);
    }
    let proposals = site.session().proposals(&id).unwrap_or_default();
    if proposals.claims.is_empty() {
        return Ok(Outcome::Wrote(0));
    }
    let reading = site.reading(name)?;
    let file = site.file(reading)?;
    let parsed = ReadingFile::parse(&file.text)?;
    let splices = match drafts::propose(&parsed, reading, &proposals) {
        Ok(splices) => splices,
        Err(why) => {
            report::say(&format!("nothing is written into {}: {why}", site.shown(&file.path)));
            return Ok(Outcome::Refused);
        }
    };
    let text = apply(&file.text, splices).ok_or(RefusedChange::Harm)?;
    let faults = site.trial.try_out(&file.path, &text)?;
    if !faults.is_empty() {
        site.show(&faults)?;
        site.trial.put_back(&file.path)?;
        report::say(&format!("{} was left as it is: with the drafts it would have errors", site.shown(&file.path)));
        return Ok(Outcome::Refused);
    }
    site.write(&file, &text)?;
    report::say(&told(site, &file, &text, &proposals)?);
    Ok(Outcome::Wrote(proposals.claims.len()))
}

/// What was written, and where.
fn told(site: &EditedSite, file: &OnDisk, text: &str, proposals: &Proposals) -> Result<String> {
    let parsed = ReadingFile::parse(text)?;
    let figures = proposals.claims.iter().filter(|claim| matches!(claim.kind, ProposedKind::Figure(_))).count();
    let mut parts = vec![
        (figures, "figure"),
        (proposals.claims.len() - figures, "voice"),
        (proposals.speakers.len(), "speaker"),
        (proposals.sources.len(), "source"),
    ];
    parts.retain(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.into_iter().map(|(number, noun)| count(number, noun)).collect();
    let mut told = format!("{}: wrote drafts of {}", site.shown(&file.path), parts.join(", "));
    for claim in &proposals.claims {
        let words = &claim.passages[0].quotes[0].exact;
        told.push_str(&format!(
            "\n  {}  {}  {}",
            site.place_of(file, &parsed, claim.id.as_str()),
            claim.id,
            beginning(words)
        ));
    }
    Ok(told)
}

/// The first words of a passage.
fn beginning(words: &str) -> String {
    const LONGEST: usize = 48;
    let mut short: String = words.chars().take(LONGEST).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    format!("“{short}”")
}

fn next(names: &[String]) -> String {
    let reading = if let [only] = names { only } else { "READING" };
    format!(
        "look them through in the files; then `beleg accept {reading} ID…` (or `--figures`) makes claims of them, and \
         `beleg dismiss {reading} ID --reason \"…\"` takes one away"
    )
}
