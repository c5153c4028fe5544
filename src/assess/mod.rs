//! The one verdict: what a reading claims, held against what its copies show by themselves.
//!
//! In: what was parsed, the place of each claim, and what detection found in each text. Out: a [`ReadReading`], in
//! which every figure has its quantity and every comparison its outcome. Lints, pages and tables ask there; none of
//! them judges again.
//!
//! 1. [`quantities`]: the quantity that each claimed figure states in each copy.
//! 2. [`computed`]: what comes out of the figures that others are made from, and whether that is what is stated.
//! 3. [`conversions`]: the amounts of money that a copy states in two currencies, and [`rates`]: whether all that the
//!    reading converts leaves room for one rate ([`agreement`]).
//! 4. [`shown`]: what an excerpt shows. [`balance`]: whose words they are.
//! 5. [`questions`]: what is left open.
//!
//! [`dismissals`] says what the reading has an answer to.

mod agreement;
mod balance;
mod computed;
mod conversions;
mod dismissals;
mod figures;
mod quantities;
mod questions;
mod quotations;
mod rates;
mod shown;

use std::sync::Arc;

use figures::ClaimedFigures;

use crate::language::Language;
use crate::model::{
    AnchoredClaim, ArticleCopy, Assessment, Dismissals, ParsedReading, Parties, ReadCopy, ReadReading, Site,
    TextFindings,
};

/// A copy of a reading with the claims that stand in it, in the order of their notes, and what its text shows.
pub struct CopyParts {
    /// Where its claims stand.
    pub claims: Vec<AnchoredClaim>,
    /// What it shows by itself.
    pub found: Arc<TextFindings>,
}

/// Holds what `parsed` claims against what its copies show. `parts` are those of its copies, in their order.
pub fn assess(parsed: ParsedReading, parts: Vec<CopyParts>, parties: &Parties, site: &Site) -> ReadReading {
    let dismissals = dismissals::dismissals(&parsed);
    let ParsedReading { reading, copies } = parsed;
    let copies = copies.into_iter().zip(parts).map(|(copy, parts)| of_copy(copy, parts, &dismissals)).collect();
    let mut read = ReadReading { reading, copies, assessment: Assessment::default(), dismissals };
    read.assessment.rates = rates::judge(&mut read.copies, &read.dismissals);
    let questions = questions::of_copies(&read, parties, site);
    read.copies.iter_mut().zip(questions).for_each(|(copy, questions)| copy.questions = questions);
    read
}

fn of_copy(copy: ArticleCopy, parts: CopyParts, dismissals: &Dismissals) -> ReadCopy {
    let language = Language::of(&copy.language);
    let claims = quantities::placed(parts.claims, &copy.document.text, language, &parts.found);
    let (drafts, claims) = claims.into_iter().partition(|placed| placed.claim.is_draft);
    let mut read = ReadCopy::new(copy, claims, parts.found);
    read.drafts = drafts;
    let computed = computed::computed(&read, dismissals);
    let conversions = conversions::conversions(&read, &ClaimedFigures::new(&read.claims));
    (read.computed, read.conversions) = (computed, conversions);
    read.balance = balance::balance(&read);
    read.shown = shown::shown(&read);
    read
}
