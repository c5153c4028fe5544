//! Writes proposals into a reading: claims where they stand in the article, speakers and sources with their own kind.

use std::collections::BTreeMap;

use crate::check::propose::text;
use crate::edit::{CannotEdit, ReadingFile, Splice};
use crate::model::{PlacedClaim, Proposal, Proposals, ReadReading};

/// The changes that write all `proposals` down as drafts. A draft stands behind the claim that stands before it in the
/// text.
///
/// # Errors
/// Where the file cannot be changed without harm.
pub fn propose(
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

/// The claim or draft that stands before the words of a proposal in the text.
fn before<'a>(reading: &'a ReadReading, proposal: &Proposal) -> Option<&'a str> {
    let passage = &proposal.passages[0];
    let copy = reading.copy(&passage.copy)?;
    let start = passage.parts[0].start;
    let last = |claims: &'a [PlacedClaim]| {
        let next = claims.partition_point(|placed| placed.first_part().start <= start);
        claims[..next].last()
    };
    // The one that begins last: a figure in a voice stands behind that.
    let before =
        last(&copy.claims).into_iter().chain(last(&copy.drafts)).max_by_key(|placed| placed.first_part().start);
    Some(before?.id().as_str())
}
