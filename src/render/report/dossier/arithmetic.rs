//! The arithmetic of a copy: what comes out of its conversions, ratios, shares and sums, beside what it
//! states itself.
//!
//! Each result is shown twice: as the numbers stand, and with the room that rounding leaves them. Only what
//! does not fit even so is at odds. Where a copy has no arithmetic, nothing is done.

use serde::Serialize;

use super::named::{self, Named, Names, names};
use super::rates::{self, RatesView};
use super::{Subject, ledger};
use crate::interface::{Html, LinkView, TextView, Word};
use crate::model::{Agreement, ClaimId, Computed, Conversion, Operation, Verdict};
use crate::plan::shown;
use crate::render::context::PageContext;
use crate::render::outcome;
use crate::render::quantities::Stated;

/// What there is to compute.
#[derive(Debug, Serialize)]
pub(super) struct Arithmetic {
    rates: Vec<RatesView>,
    #[serde(rename = "reckonings")]
    computations: Vec<Computation>,
}

/// A figure that is made from others, or is another in a unit of its own.
#[derive(Debug, Serialize)]
struct Computation {
    /// The figure that states the result, by its words.
    figure: Named,
    operands: Vec<Operand>,
    /// What comes out of the numbers as they stand.
    outcome: Option<String>,
    /// What comes out with room.
    room: Option<String>,
    /// What the text states; none where that is what its words say.
    stated: Option<Html>,
    is_at_odds: bool,
    /// The message that judges.
    verdict: Word,
    /// Why the reading dismisses that it does not fit, in words.
    dismissed: Option<String>,
}

#[derive(Debug, Serialize)]
struct Operand {
    /// The message before it.
    message: Word,
    figure: Named,
}

/// The arithmetic of the page's copy; none if it has none.
pub(super) fn arithmetic(context: &PageContext<'_>, subject: &Subject<'_>) -> Option<Arithmetic> {
    let copy = subject.copy;
    if copy.computed.is_empty() && copy.conversions.is_empty() {
        return None;
    }
    let names = names(context, subject);
    let computations = copy.computed.iter().filter_map(|computed| computation(context, subject, &names, computed));
    let fixed = copy.shown_conversions().filter(|conversion| !conversion.is_at_rate());
    let conversions = fixed.map(|conversion| converted(context, &names, conversion));
    Some(Arithmetic {
        rates: rates::rates(context, subject, &names),
        computations: conversions.chain(computations).collect(),
    })
}

/// A quantity that is said again in another unit, and what it comes to there.
fn converted(context: &PageContext<'_>, names: &Names<'_>, conversion: &Conversion) -> Computation {
    let (locale, to) = (context.locale(), &conversion.to);
    let from = Operand { message: Word("note-converts"), figure: named::amount(&conversion.from, names, locale) };
    let is_odd = conversion.agreement.is_odd();
    Computation {
        figure: named::amount(to, names, locale),
        operands: vec![from],
        outcome: conversion.comes_to().map(|comes| outcome::in_unit(comes, &to.quantity, locale)),
        room: None,
        stated: None,
        is_at_odds: conversion.agreement == Agreement::Odd,
        dismissed: conversion.agreement.dismissal().map(|reason| outcome::dismissed(context, reason)),
        verdict: Word(if is_odd { "arithmetic-differs" } else { "arithmetic-fits" }),
    }
}

fn computation(
    context: &PageContext<'_>,
    subject: &Subject<'_>,
    names: &Names<'_>,
    computed: &Computed,
) -> Option<Computation> {
    let (locale, placed) = (context.locale(), subject.copy.claim(&computed.claim)?);
    let (result, named) = (placed.quantity.as_deref()?, names.get(&computed.claim)?);
    let operand = |(index, claim): (usize, &ClaimId)| {
        Some(Operand { message: Word(before(computed.operation, index)), figure: names.get(claim)?.clone() })
    };
    let stated = Stated::of(context, subject.copy, placed).filter(Stated::is_interpreted);
    let words = shown::line(subject.copy, &placed.anchor, ledger::NAME_LENGTH);
    let text = TextView::new(words, Some(subject.language()), context.language);
    let dismissed = match &computed.verdict {
        Verdict::Dismissed(reason) => Some(outcome::dismissed(context, reason)),
        _ => None,
    };
    Some(Computation {
        figure: Named { link: LinkView { text, href: named.link.href.clone() }, ..named.clone() },
        operands: computed.operands.iter().enumerate().filter_map(operand).collect(),
        outcome: computed.outcome.map(|found| outcome::words(found, computed.operation, result, locale)),
        room: outcome::room(computed, result, locale),
        stated: stated.map(|stated| stated.words(context)),
        is_at_odds: computed.verdict == Verdict::AtOdds,
        dismissed,
        verdict: Word(match computed.verdict {
            Verdict::Fits => "arithmetic-fits",
            Verdict::Rounded => "arithmetic-rounded",
            Verdict::AtOdds | Verdict::Dismissed(_) => "arithmetic-differs",
        }),
    })
}

/// The message before an operand.
fn before(operation: Operation, index: usize) -> &'static str {
    match (operation, index) {
        (Operation::Ratio, 0) => "note-ratio",
        (Operation::Ratio, _) => "note-ratio-to",
        (Operation::Share, 0) => "note-share",
        (Operation::Share, _) => "note-share-of",
        (Operation::Sum, 0) => "note-sum",
        (Operation::Sum, _) => "arithmetic-plus",
    }
}
