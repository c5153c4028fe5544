//! The number ledger: every figure of a copy with its value, its passage, and who vouches for it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Subject;
use super::quoted::{self, InContext};
use crate::interface::{LinkView, LinksView, TextView, number};
use crate::model::{ClaimClass, ClaimId, Figure, PlacedClaim};
use crate::plan::shown;
use crate::render::context::PageContext;
use crate::render::quantities::Stated;

/// How many characters of a passage the ledger shows.
const PASSAGE_LENGTH: usize = 160;
/// How many characters of a passage stand for a figure whose number is not known.
pub(super) const NAME_LENGTH: usize = 48;

/// A figure of the ledger.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    id: String,
    /// Which figure of the text it is, from 1.
    number: String,
    class: ClaimClass,
    /// Its place in the text.
    href: String,
    quoted: InContext,
    value: Option<String>,
    /// The words of the copy where it gives no number.
    words: Option<TextView>,
    /// The value for machines.
    machine: Option<String>,
    speaker: Option<LinksView>,
    source: Option<LinksView>,
    converts: Option<LinkView>,
    ratio: Option<[LinkView; 2]>,
    share: Option<[LinkView; 2]>,
    sum: Vec<LinkView>,
}

/// The figures of the page's copy, in the order of the text.
pub(super) fn rows(context: &PageContext<'_>, subject: &Subject<'_>) -> Vec<Row> {
    let address = context.copy(subject.reading(), subject.copy);
    let figures: Vec<_> = figures(subject).collect();
    let names: BTreeMap<_, _> =
        figures.iter().map(|(placed, _)| (placed.id(), name(context, subject, placed))).collect();
    let other = |id: &ClaimId| LinkView {
        text: names.get(id).cloned().unwrap_or_else(|| TextView::plain(id.as_str())),
        href: names.contains_key(id).then(|| format!("#l--{id}")),
    };
    let row = |(index, (placed, figure)): (usize, &(&PlacedClaim, &Figure))| {
        let found = Stated::of(context, subject.copy, placed);
        let pair = |of: &ClaimId, to: &ClaimId| [other(of), other(to)];
        Row {
            id: placed.id().to_string(),
            number: (index + 1).to_string(),
            class: ClaimClass::of(&placed.claim),
            href: format!("{address}#{}", placed.id()),
            quoted: quoted::in_context(context, subject.copy, &placed.anchor, PASSAGE_LENGTH),
            value: found.as_ref().map(|found| found.short(context)),
            words: (subject.copy.words_without_number(placed))
                .map(|words| TextView::new(words, Some(subject.language()), context.language)),
            machine: found.as_ref().map(|found| found.quantity.to_string()),
            speaker: context.group(&figure.speakers),
            source: context.group(&figure.sources),
            converts: figure.converts.as_ref().map(|claim| other(&claim.value)),
            ratio: figure.ratio.as_ref().map(|ratio| pair(&ratio.of.value, &ratio.to.value)),
            share: figure.share.as_ref().map(|share| pair(&share.of.value, &share.to.value)),
            sum: figure.sum.iter().map(|claim| other(&claim.value)).collect(),
        }
    };
    figures.iter().enumerate().map(row).collect()
}

/// The figures of the page's copy, in the order of the text.
pub(super) fn figures<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (&'a PlacedClaim, &'a Figure)> {
    subject.copy.claims.iter().filter_map(|placed| Some((placed, placed.claim.figure()?)))
}

/// What a figure is called by others: its value, or the words of its passage where only they say what is
/// counted.
pub(super) fn name(context: &PageContext<'_>, subject: &Subject<'_>, placed: &PlacedClaim) -> TextView {
    let value = placed.quantity.as_deref().and_then(|quantity| number::quantity(quantity, context.locale()));
    let words = || shown::line(subject.copy, &placed.anchor, NAME_LENGTH);
    value.map_or_else(|| TextView::new(words(), Some(subject.language()), context.language), TextView::plain)
}
