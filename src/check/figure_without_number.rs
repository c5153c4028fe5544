//! F202: a figure whose passage states no number, or more than one, and that has no `value`.
//!
//! One claim states one quantity. In a language without lexicon nothing is read, so that nothing is said. A quantity
//! that the text itself gives no number for (`thousands`) needs none, unless others are computed from it.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, ClaimId, Figure, PlacedClaim, Ratio};
use crate::text::Spanned;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(|copy| {
        let faults = copy.claims().filter_map(|(claim, placed)| fault(copy, claim, placed));
        faults.chain(copy.claims().flat_map(|(claim, _)| operands_without_number(copy, claim))).collect()
    })
}

/// The figures that `claim` is computed from, or is itself, and that the copy gives no number for.
fn operands_without_number(copy: InCopy<'_>, claim: &Claim) -> Vec<Diagnostic> {
    let Some((figure, what)) = claim.figure().and_then(|figure| Some((figure, made_as(figure)?))) else {
        return Vec::new();
    };
    let pair = |of: &Option<Ratio>| of.iter().flat_map(|of| [of.of.clone(), of.to.clone()]).collect::<Vec<_>>();
    let operands = pair(&figure.ratio).into_iter().chain(pair(&figure.share)).chain(figure.sum.iter().cloned());
    let lacking = |id: &Spanned<ClaimId>| {
        let placed = copy.copy.claim(&id.value).filter(|placed| is_vague(copy, placed))?;
        let message = format!("`{}` is a {what} of `{}`, which is stated without a number", claim.id.value, id.value);
        let help = "nothing can be computed from words: give its bounds as `value = \"2000..9000\"` if they are known, or \
                    take it out here";
        let diagnostic = Diagnostic::new(Code::FigureWithoutNumber, message, help).at(id.span, "this figure");
        Some(diagnostic.also(copy.span_of(placed), "no number here"))
    };
    operands.filter_map(|id| lacking(&id)).collect()
}

/// What a figure is that is computed from others.
fn made_as(figure: &Figure) -> Option<&'static str> {
    let ratio = figure.ratio.as_ref().map(|_| "ratio");
    ratio.or(figure.share.as_ref().map(|_| "share")).or((!figure.sum.is_empty()).then_some("sum"))
}

/// Whether the figure is stated in words that name no number, and has no `value`.
fn is_vague(copy: InCopy<'_>, placed: &PlacedClaim) -> bool {
    let found = &copy.found().figures;
    placed.quantity.is_none() && placed.anchor.parts.iter().any(|part| !found.vague_in(*part).is_empty())
}

fn fault(copy: InCopy<'_>, claim: &Claim, placed: &PlacedClaim) -> Option<Diagnostic> {
    let passage = claim.figure().filter(|_| placed.quantity.is_none()).and_then(|_| claim.passage(copy.id()))?;
    let numbers: Vec<_> = placed
        .anchor
        .parts
        .iter()
        .flat_map(|part| copy.found().figures.within(*part))
        .map(|found| found.whole)
        .collect();
    let (message, help) = match numbers.len() {
        0 if !copy.found().has_lexicon || is_vague(copy, placed) => return None,
        0 => (
            format!("the passage of the figure `{}` states no number", claim.id.value),
            "take the number into the passage, or say what it is with `value = \"5 km\"`",
        ),
        count => (
            format!("the passage of the figure `{}` states {count} numbers", claim.id.value),
            "one claim states one quantity: shorten the passage, or say which one is meant with `value = \"5 km\"`",
        ),
    };
    let found = Diagnostic::new(Code::FigureWithoutNumber, message, help).at(passage.span, "");
    let one_of_them = |found: Diagnostic, number| found.also(copy.span(number), "a number");
    Some(numbers.into_iter().take(2).fold(found, one_of_them))
}
