//! All claims of a reading in one of its copies.

use std::cmp::Reverse;
use std::sync::Arc;

use super::approximate::Budget;
use super::case::Case;
use super::haystack::Haystack;
use super::locate::locate;
use super::needle::Needle;
use super::parts::{Assignment, assign};
use super::report;
use crate::diagnostic::Diagnostic;
use crate::model::{Anchor, AnchoredClaim, ArticleCopy, Passage, Reading};
use crate::text::{Files, TextRange};

/// The claims and drafts that stand in `copy`, in the order of their notes; the others are reported.
pub fn anchor_copy(
    reading: &Reading,
    copy: &ArticleCopy,
    files: &Files,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<AnchoredClaim> {
    let haystack = Haystack::of(&copy.document);
    let claims = || reading.claims.iter().chain(&reading.drafts);
    let passages: Vec<Option<&Passage>> = claims().map(|claim| claim.passage(&copy.id)).collect();
    let needles: Vec<Needle> = passages.iter().flatten().flat_map(|passage| &passage.parts).map(Needle::of).collect();
    let hits = locate(&haystack, &needles);
    let mut budget = Budget::new();
    let mut anchored = Vec::with_capacity(passages.len());
    let mut first = 0;
    for (claim, passage) in claims().zip(passages) {
        let Some(passage) = passage else {
            // Nobody has said yet that a draft belongs into every copy.
            let is_missed = !claim.is_draft && !claim.is_absent(&copy.id);
            diagnostics.extend(is_missed.then(|| report::without_passage(claim, copy)));
            continue;
        };
        let parts = first..first + passage.parts.len();
        first = parts.end;
        let (needles, hits) = (&needles[parts.clone()], &hits[parts]);
        let case = Case { files, copy, haystack: &haystack, claim, passage, needles, hits };
        match settle(&case, &mut budget) {
            Ok(anchor) => anchored.push(AnchoredClaim { claim: Arc::clone(claim), anchor }),
            Err(faults) if claim.is_draft => diagnostics.extend(faults.into_iter().map(Diagnostic::of_draft)),
            Err(faults) => diagnostics.extend(faults),
        }
    }
    anchored.sort_by(|one, other| {
        let key = |anchored: &AnchoredClaim| (anchored.anchor.start(), Reverse(anchored.anchor.len()));
        key(one).cmp(&key(other)).then_with(|| one.claim.id.value.cmp(&other.claim.id.value))
    });
    anchored
}

/// The one place of a passage, or what is wrong with it.
fn settle(case: &Case<'_>, budget: &mut Budget) -> Result<Anchor, Vec<Diagnostic>> {
    match assign(case.hits) {
        Assignment::Only(places) if !places.is_empty() => {
            Ok(Anchor { parts: places.into_iter().map(TextRange::new).collect() })
        }
        Assignment::Only(_) => Err(Vec::new()),
        Assignment::Several { part, places } => {
            Err(vec![report::ambiguous(case, part, &places, case.hits[part].more, budget)])
        }
        Assignment::Missing(parts) => Err(parts.iter().map(|&part| report::missing(case, part, budget)).collect()),
        Assignment::OutOfOrder(part) => Err(vec![report::out_of_order(case, part)]),
    }
}
