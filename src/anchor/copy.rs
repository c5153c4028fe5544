//! All claims of a reading in one of its copies.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;

use super::approximate::Budget;
use super::case::Case;
use super::haystack::Haystack;
use super::locate::locate;
use super::needle::Needle;
use super::parts::{Assignment, assign};
use super::report;
use super::search::Hits;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Anchor, AnchoredClaim, ArticleCopy, Claim, CopyId, Passage, Reading};
use crate::text::{Files, TextRange};

/// A copy in which the words of all claims have been looked for.
pub struct SearchedCopy<'a> {
    /// The copy.
    pub copy: &'a ArticleCopy,
    /// The claims of the reading, and after them its drafts.
    claims: Vec<&'a Arc<Claim>>,
    haystack: Haystack<'a>,
    needles: Vec<Needle>,
    hits: Vec<Hits>,
    /// For each of these what was looked for, if it has a passage for the copy.
    sought: Vec<Option<Sought<'a>>>,
}

/// How the words of a passage stand in a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In one place.
    Clear,
    /// In several.
    Several,
    /// Not at all.
    Nowhere,
}

/// What was looked for, and what was found.
struct Sought<'a> {
    passage: &'a Passage,
    /// Which of all needles are its parts.
    parts: Range<usize>,
    found: Assignment,
}

/// Looks for the words of all claims in a copy.
pub fn search<'a>(reading: &'a Reading, copy: &'a ArticleCopy) -> SearchedCopy<'a> {
    let haystack = Haystack::of(&copy.document);
    let claims: Vec<_> = reading.claims_and_drafts().collect();
    let passages: Vec<Option<&Passage>> = claims.iter().map(|claim| claim.passage(&copy.id)).collect();
    let needles: Vec<Needle> = passages.iter().flatten().flat_map(|passage| &passage.parts).map(Needle::of).collect();
    let hits = locate(&haystack, &needles);
    let mut first = 0;
    let mut sought = |passage: &'a Passage| {
        let parts = first..first + passage.parts.len();
        first = parts.end;
        Sought { passage, found: assign(&hits[parts.clone()]), parts }
    };
    let sought = passages.into_iter().map(|passage| passage.map(&mut sought)).collect();
    SearchedCopy { copy, claims, haystack, needles, hits, sought }
}

impl SearchedCopy<'_> {
    /// Whether the words of a claim, by its number, stand in the copy, and whether in one place.
    pub fn standing(&self, claim: usize) -> Option<Standing> {
        Some(match self.sought[claim].as_ref()?.found {
            Assignment::Only(_) => Standing::Clear,
            Assignment::Several { .. } => Standing::Several,
            Assignment::Missing(_) | Assignment::OutOfOrder(_) => Standing::Nowhere,
        })
    }

    /// The claims that stand in the copy, in the order of their notes; the others are reported, each with its number.
    /// `elsewhere` says of a claim whose words are meant for several copies in which of the others they stand.
    pub fn settle(
        &self,
        files: &Files,
        elsewhere: impl Fn(usize) -> Option<Elsewhere>,
        mut report: impl FnMut(usize, Vec<Diagnostic>),
    ) -> Vec<AnchoredClaim> {
        let mut budget = Budget::new();
        let mut anchored = Vec::with_capacity(self.claims.len());
        for (number, claim) in self.claims.iter().enumerate() {
            let Some(sought) = &self.sought[number] else {
                // Nobody has said yet that a draft belongs into every copy.
                if !claim.is_draft && !claim.is_absent(&self.copy.id) {
                    report(number, vec![report::without_passage(claim, self.copy)]);
                }
                continue;
            };
            if let Assignment::Only(places) = &sought.found {
                let parts: Vec<TextRange> = places.iter().cloned().map(TextRange::new).collect();
                let anchor = |parts| AnchoredClaim { claim: Arc::clone(claim), anchor: Anchor { parts } };
                anchored.extend(Some(parts).filter(|parts| !parts.is_empty()).map(anchor));
                continue;
            }
            let elsewhere = elsewhere(number).unwrap_or_default();
            let case = self.case(files, claim, sought, &elsewhere.copies);
            let mut faults = || faults(&case, &sought.found, &elsewhere, &mut budget);
            match claim.is_draft {
                true if elsewhere.copies.is_empty() => {
                    report(number, faults().into_iter().map(Diagnostic::of_draft).collect());
                }
                true => {}
                false => report(number, faults()),
            }
        }
        anchored.sort_by(|one, other| {
            let key = |anchored: &AnchoredClaim| (anchored.anchor.start(), Reverse(anchored.anchor.len()));
            key(one).cmp(&key(other)).then_with(|| one.claim.id.value.cmp(&other.claim.id.value))
        });
        anchored
    }

    fn case<'b>(
        &'b self,
        files: &'b Files,
        claim: &'b Claim,
        sought: &'b Sought<'_>,
        elsewhere: &'b [CopyId],
    ) -> Case<'b> {
        Case {
            files,
            copy: self.copy,
            haystack: &self.haystack,
            claim,
            passage: sought.passage,
            needles: &self.needles[sought.parts.clone()],
            hits: &self.hits[sought.parts.clone()],
            elsewhere,
        }
    }
}

/// Where the words that are meant for several copies stand, besides the one that is looked at.
#[derive(Debug, Clone, Default)]
pub struct Elsewhere {
    /// The copies in which they stand, in one place or in several.
    pub copies: Vec<CopyId>,
    /// Whether they stand in one of these in one place.
    pub is_clear: bool,
    /// Whether one of these is in the language of the copy that is looked at.
    pub in_same_language: bool,
}

/// What is wrong with a passage that has no clear place. Where the same words stand in another copy, nothing is lost but
/// a mark in this one: that is a warning.
fn faults(case: &Case<'_>, found: &Assignment, elsewhere: &Elsewhere, budget: &mut Budget) -> Vec<Diagnostic> {
    let faults = match found {
        Assignment::Only(_) => return Vec::new(),
        Assignment::Several { part, places } => {
            let fault = report::ambiguous(case, *part, places, case.hits[*part].more, budget);
            return vec![if elsewhere.is_clear { fault.as_warning() } else { fault }];
        }
        _ if !elsewhere.copies.is_empty() && !elsewhere.in_same_language => return vec![report::not_there(case)],
        Assignment::Missing(parts) => parts.iter().map(|&part| report::missing(case, part, budget)).collect(),
        Assignment::OutOfOrder(part) => vec![report::out_of_order(case, *part)],
    };
    if elsewhere.copies.is_empty() {
        return faults;
    }
    let is_near = |fault: &Diagnostic| fault.code == Code::AnchorChanged;
    let near: Vec<Diagnostic> = faults.into_iter().filter(is_near).map(Diagnostic::as_warning).collect();
    if near.is_empty() { vec![report::not_there(case)] } else { near }
}
