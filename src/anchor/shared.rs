//! Passages that one value of `reading.toml` gives to several copies: they mean all places where these words stand.
//!
//! Such a passage is missing only where it stands in none of the copies. In a copy that has other words it is simply not
//! shown, and a warning says so; where that copy is in the language of one in which the words stand, what they have
//! become is shown. What mends such a passage for one copy changes it for all. So it is left to a person unless all
//! copies that lack it need the same.

use std::sync::Arc;

use super::copy::{Elsewhere, SearchedCopy, Standing};
use super::doubt::{Doubt, left_because};
use crate::diagnostic::{Code, Diagnostic, Suggestion};
use crate::model::{Claim, ParsedReading, PerCopy};
use crate::text::Span;

/// Which of a reading's claims have one passage for several copies, and how its words stand in each of these.
pub struct Shared<'a, 'b> {
    copies: &'b [SearchedCopy<'a>],
    /// For each claim that has, the copies by number, with how the words stand there.
    standing: Vec<Option<Vec<(usize, Standing)>>>,
}

impl<'a, 'b> Shared<'a, 'b> {
    /// Those of a reading whose claims have been looked for in all its copies.
    pub fn of(parsed: &ParsedReading, copies: &'b [SearchedCopy<'a>]) -> Self {
        let standing = |(number, claim): (usize, &Arc<Claim>)| {
            if !matches!(claim.passage, PerCopy::All(_)) || copies.len() < 2 {
                return None;
            }
            let of_copy = |(index, copy): (usize, &SearchedCopy<'_>)| Some((index, copy.standing(number)?));
            let standing: Vec<_> = copies.iter().enumerate().filter_map(of_copy).collect();
            (standing.len() > 1).then_some(standing)
        };
        Self { copies, standing: parsed.reading.claims_and_drafts().enumerate().map(standing).collect() }
    }

    /// Where else the words of a claim stand, seen from one of the copies, if they are meant for several.
    pub fn elsewhere(&self, copy: usize, claim: usize) -> Option<Elsewhere> {
        let standing = self.standing[claim].as_ref()?;
        let mut elsewhere = Elsewhere::default();
        for (index, how) in standing.iter().filter(|(index, how)| *index != copy && *how != Standing::Nowhere) {
            let (here, there) = (self.copies[copy].copy, self.copies[*index].copy);
            elsewhere.copies.push(there.id.clone());
            elsewhere.is_clear |= *how == Standing::Clear;
            elsewhere.in_same_language |= here.language.primary() == there.language.primary();
        }
        Some(elsewhere)
    }

    /// Whether a claim is meant for several copies and stands in none of them.
    fn is_lost(&self, claim: usize) -> bool {
        let is_nowhere = |standing: &Vec<(usize, Standing)>| standing.iter().all(|(_, how)| *how == Standing::Nowhere);
        self.standing[claim].as_ref().is_some_and(is_nowhere)
    }

    /// The faults that copies have found, each with the number of its copy and its claim, in that order. A passage that is
    /// in none of its copies is one fault: where it changed, or else in the copy that has most to say of it.
    pub fn told_once(&self, found: Vec<(usize, usize, Vec<Diagnostic>)>) -> Vec<Diagnostic> {
        let mut chosen: Vec<Option<usize>> = vec![None; self.standing.len()];
        let is_changed = |faults: &[Diagnostic]| faults.iter().any(|fault| fault.code == Code::AnchorChanged);
        let weight = |faults: &[Diagnostic]| {
            let places = faults.iter().map(|fault| fault.secondary.len()).max().unwrap_or(0);
            (is_changed(faults), places > 0)
        };
        for (index, (_, claim, faults)) in found.iter().enumerate().filter(|(_, (_, claim, _))| self.is_lost(*claim)) {
            let is_better = |other: usize| weight(faults) > weight(&found[other].2);
            if chosen[*claim].is_none_or(is_better) {
                chosen[*claim] = Some(index);
            }
        }
        let is_told = |index: usize, claim: usize, faults: &[Diagnostic]| {
            chosen[claim].is_none_or(|chosen| chosen == index || is_changed(faults))
        };
        let mut told = Vec::new();
        for (index, (copy, claim, faults)) in found.into_iter().enumerate() {
            if is_told(index, claim, &faults) {
                let nor = |fault: Diagnostic| {
                    if chosen[claim].is_some() { self.nor_elsewhere(fault, copy, claim) } else { fault }
                };
                told.extend(faults.into_iter().map(nor));
            }
        }
        told
    }

    fn nor_elsewhere(&self, fault: Diagnostic, copy: usize, claim: usize) -> Diagnostic {
        let others = self.standing[claim].iter().flatten().filter(|(index, _)| *index != copy);
        let others: Vec<String> = others.map(|(index, _)| format!("`{}`", self.copies[*index].copy.id)).collect();
        fault.note(format!("it does not stand in {} either", others.join(", ")))
    }
}

/// Takes back that suggestions may be applied unasked where not all copies that share the passage would be mended by
/// the same one.
pub fn leave_to_a_person(parsed: &ParsedReading, diagnostics: &mut [Diagnostic]) {
    if parsed.copies.len() < 2 {
        return;
    }
    let mut shared: Vec<Span> = parsed.reading.claims_and_drafts().filter_map(|claim| for_all(claim)).collect();
    shared.sort_unstable();
    let mut suggesting: Vec<Vec<usize>> = vec![Vec::new(); shared.len()];
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        let Some(Suggestion { span, .. }) = &diagnostic.suggestion else { continue };
        let next = shared.partition_point(|passage| (passage.file, passage.start) <= (span.file, span.start));
        let is_within = |passage: &Span| passage.file == span.file && span.end <= passage.end;
        if let Some(at) = next.checked_sub(1).filter(|&at| is_within(&shared[at])) {
            suggesting[at].push(index);
        }
    }
    for group in suggesting {
        if group.windows(2).any(|pair| !suggest_the_same(&diagnostics[pair[0]], &diagnostics[pair[1]])) {
            group.into_iter().for_each(|index| leave(&mut diagnostics[index]));
        }
    }
}

/// The passage that a claim has in all copies.
fn for_all(claim: &Claim) -> Option<Span> {
    match &claim.passage {
        PerCopy::All(passage) => Some(passage.span),
        PerCopy::Each(_) => None,
    }
}

fn suggest_the_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    let new = |fault: &Diagnostic| fault.suggestion.as_ref().map(|new| (new.span, new.replacement.clone()));
    new(one) == new(other)
}

fn leave(diagnostic: &mut Diagnostic) {
    if let Some(suggestion) = diagnostic.suggestion.as_mut().filter(|suggestion| suggestion.machine_applicable) {
        suggestion.machine_applicable = false;
        diagnostic.notes.push(left_because(&Doubt::Shared));
    }
}
