//! Takes drafts and findings away, and writes down why.

use std::collections::BTreeSet;

use anyhow::Result;

use super::accept::RefusedChange;
use super::trial::Trial;
use crate::check::propose::text;
use crate::edit::{ReadingFile, Splice, apply};
use crate::model::{CopyId, Proposal, ReadingId};
use crate::text::TextRange;

/// What was dismissed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissed {
    /// The new text of the file.
    pub text: String,
    /// What an `[[ignore]]` entry speaks of now; nothing, if what a draft was about is not found any more.
    pub findings: Vec<Proposal>,
}

/// Dismisses the draft or the finding `id` in the file at `path`, which has this `text`. `None` if there is neither. The
/// site is as it was afterwards.
///
/// # Errors
/// [`RefusedChange`], or where the site cannot be read.
pub fn dismiss(
    trial: &mut Trial,
    reading: &ReadingId,
    path: &str,
    text: &str,
    id: &str,
    reason: &str,
) -> Result<Option<Dismissed>> {
    let file = ReadingFile::parse(text)?;
    let is_only = trial.session().site_library().reading(reading).is_none_or(|read| read.copies.len() == 1);
    let known = claims(trial, reading);
    let (mut splices, findings) = if file.drafts().any(|(_, draft)| draft == id) {
        let removed = file.remove_claim(id)?;
        let found = shown_without(trial, reading, path, text, &removed, &known)?;
        (vec![removed], found)
    } else {
        (Vec::new(), known.into_iter().filter(|claim| claim.id.as_str() == id).collect())
    };
    if splices.is_empty() && findings.is_empty() {
        return Ok(None);
    }
    let ignores: Vec<String> = findings.iter().map(|claim| text::ignore(claim, reason, is_only)).collect();
    if !ignores.is_empty() {
        splices.push(file.insert_ignores(&ignores)?);
    }
    let text = apply(text, splices).ok_or(RefusedChange::Harm)?;
    Ok(Some(Dismissed { text, findings }))
}

/// What is found without a draft, and was not found with it: what it was about.
fn shown_without(
    trial: &mut Trial,
    reading: &ReadingId,
    path: &str,
    text: &str,
    removed: &Splice,
    known: &[Proposal],
) -> Result<Vec<Proposal>> {
    let without = apply(text, vec![removed.clone()]).ok_or(RefusedChange::Harm)?;
    trial.try_out(path, &without)?;
    let places: BTreeSet<(CopyId, TextRange)> = known.iter().flat_map(places_of).collect();
    let found = claims(trial, reading).into_iter();
    let found = found.filter(|claim| places_of(claim).any(|place| !places.contains(&place))).collect();
    trial.put_back(path)?;
    Ok(found)
}

fn claims(trial: &Trial, reading: &ReadingId) -> Vec<Proposal> {
    trial.session().proposals(reading).unwrap_or_default().claims
}

/// The places that a proposal is about.
fn places_of(claim: &Proposal) -> impl Iterator<Item = (CopyId, TextRange)> + '_ {
    claim.passages.iter().flat_map(|passage| passage.parts.iter().map(|part| (passage.copy.clone(), *part)))
}
