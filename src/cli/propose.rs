//! `beleg propose`: writes drafts of claims for what a reading's texts show and no claim is about.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::edited_site::{EditedSite, OnDisk};
use super::report::{self, count};
use super::{ExitStatus, progress};
use crate::check::propose::text;
use crate::diagnostic::Diagnostic;
use crate::edit::{CannotEdit, ReadingFile, Splice};
use crate::model::{Proposal, ProposedKind, Proposals, ReadReading};
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
        (0, ExitStatus::Done) => report::say("nothing to propose: claims, drafts and dismissals speak of all that was found"),
        (0, ExitStatus::InputHasErrors) => {}
        _ => report::say(&next(&names)),
    }
    Ok(outcome)
}

/// The readings that are named, or all.
fn names(site: &EditedSite, named: &[String]) -> Result<Vec<String>> {
    if named.is_empty() {
        let readings = site.session.site_library().readings.iter();
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
    let hidden: Vec<Diagnostic> = site.session.hidden_by(&id).into_iter().cloned().collect();
    if !hidden.is_empty() {
        site.show(&hidden)?;
        report::say(&format!("nothing is proposed for `{name}` before its errors are mended: they may hide claims"));
        return Ok(Outcome::Refused);
    }
    let proposals = site.session.proposals(&id).unwrap_or_default();
    if proposals.claims.is_empty() {
        return Ok(Outcome::Wrote(0));
    }
    let reading = site.reading(name)?;
    let file = site.file(reading)?;
    let splices = match file.parsed().and_then(|parsed| Ok(drafts(&parsed, reading, &proposals)?)) {
        Ok(splices) => splices,
        Err(error) => {
            report::say(&format!("nothing is written into {}: {error}", site.shown(&file.path)));
            return Ok(Outcome::Refused);
        }
    };
    let text = file.with(splices)?;
    let faults = site.try_out(&file, &text)?;
    if !faults.is_empty() {
        site.show(&faults)?;
        site.put_back(&file)?;
        report::say(&format!("{} was left as it is: with the drafts it would have errors", site.shown(&file.path)));
        return Ok(Outcome::Refused);
    }
    site.write(&file, &text)?;
    report::say(&told(site, &file, &text, &proposals)?);
    Ok(Outcome::Wrote(proposals.claims.len()))
}

/// The changes that write all proposals down.
pub(crate) fn drafts(
    file: &ReadingFile<'_>,
    reading: &ReadReading,
    proposals: &Proposals,
) -> Result<Vec<Splice>, CannotEdit> {
    let is_only = reading.copies.len() == 1;
    let mut splices = Vec::new();
    let speakers: Vec<String> = proposals.speakers.iter().map(text::speaker).collect();
    let sources: Vec<String> = proposals.sources.iter().map(text::source).collect();
    for (kind, parties) in [("source", sources), ("speaker", speakers)] {
        if !parties.is_empty() {
            splices.push(file.insert_parties(kind, &parties)?);
        }
    }
    let mut blocks: BTreeMap<Option<usize>, (Option<&str>, Vec<String>)> = BTreeMap::new();
    for proposal in &proposals.claims {
        let after = before(reading, proposal).filter(|id| file.line_of(id).is_some());
        let line = after.and_then(|id| file.line_of(id));
        blocks.entry(line).or_insert((after, Vec::new())).1.push(text::draft(proposal, is_only));
    }
    for (after, blocks) in blocks.into_values() {
        splices.push(file.insert_claims(after, &blocks)?);
    }
    Ok(splices)
}

/// The claim that stands before the words of a proposal in the text.
fn before<'a>(reading: &'a ReadReading, proposal: &Proposal) -> Option<&'a str> {
    let passage = &proposal.passages[0];
    let copy = reading.copy(&passage.copy)?;
    let start = passage.parts[0].start;
    let next = copy.claims.partition_point(|placed| placed.first_part().start <= start);
    Some(copy.claims[..next].last()?.id().as_str())
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
        told.push_str(&format!("\n  {}  {}  {}", site.place_of(file, &parsed, claim.id.as_str()), claim.id, beginning(words)));
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
