//! Figures that do not fit what they are made from, and claims that differ between copies.

use super::{Asked, Asker, Said};
use crate::interface::{Html, TextView, number};
use crate::model::{Across, Occurrence, Operation, PlacedClaim, Quantity};
use crate::plan::published;
use crate::render::outcome;
use crate::render::quantities::Stated;
use crate::render::views::copy_name;

/// What the text states and what its figures give: one of the two is right.
pub(super) fn computed(asker: &Asker<'_>, placed: &PlacedClaim, operation: Operation) -> Option<Asked> {
    let (context, copy) = (asker.context, asker.subject.copy);
    let is_it = |computed: &&crate::model::Computed| computed.claim == *placed.id() && computed.operation == operation;
    let found = copy.computed.iter().find(is_it)?.outcome?;
    let words = outcome::words(found, operation, placed.quantity.as_deref()?, context.locale());
    let mut name = Html::default();
    Stated::of(context, copy, placed)?.write(context, &mut name);
    name.raw(" <span class=\"facts\">").text(&context.locale().with("question-computed", [("computed", words.into())]));
    name.raw("</span>");
    Some(Asked { name, ..asker.passage(placed) })
}

/// A quantity, what the text says it is in another unit, and what it comes to there.
pub(super) fn conversion(asker: &Asker<'_>, from: &Quantity, to: &Quantity) -> Asked {
    let locale = asker.context.locale();
    let comes = from.in_unit_of(to).map_or_else(String::new, |comes| outcome::in_unit(comes, to, locale));
    let mut name = Html::default();
    name.text(&number::measured(from, locale)).raw(" = ").text(&number::measured(to, locale));
    name.raw(" <span class=\"facts\">").text(&locale.with("question-computed", [("computed", comes.into())]));
    name.raw("</span>");
    Asked { name, ..Asked::default() }
}

/// Two currencies between which no rate fits.
pub(super) fn rates(asker: &Asker<'_>, of: &str, to: &str) -> Asked {
    let mut name = Html::default();
    name.text(&asker.context.locale().with("arithmetic-rates", [("of", of.into()), ("to", to.into())]));
    Asked { name, ..Asked::default() }
}

/// A figure that copies state in ways that exclude each other.
pub(super) fn value(asker: &Asker<'_>, placed: &PlacedClaim) -> Asked {
    let value = |here: Occurrence<'_>| Some(Stated::of(asker.context, here.copy, here.placed)?.short(asker.context));
    Asked { copies: across(asker, placed, value), ..asker.passage(placed) }
}

/// A voice that copies quote in different forms.
pub(super) fn form(asker: &Asker<'_>, placed: &PlacedClaim) -> Option<Asked> {
    let locale = asker.context.locale();
    let form = |here: Occurrence<'_>| Some(locale.text(&format!("form-long-{}", here.form()?.name())));
    Some(Asked { copies: across(asker, placed, form), ..asker.speaker(placed)? })
}

/// What each published copy says.
fn across(asker: &Asker<'_>, placed: &PlacedClaim, says: impl Fn(Occurrence<'_>) -> Option<String>) -> Vec<Said> {
    let (context, subject) = (asker.context, asker.subject);
    let across = Across::new(placed.id(), published::copies(subject.read, context.site));
    let said = |here: Occurrence<'_>| {
        let copy = &here.copy.copy;
        let name = TextView::new(copy_name(copy), Some(&copy.language), context.language);
        Some(Said { copy: name, says: says(here)? })
    };
    across.present().filter_map(said).collect()
}
