//! Figures that do not fit what they are made from, and claims that differ between copies.

use super::{Asker, Item, Said, asked};
use crate::interface::{TextView, number};
use crate::model::{Across, Occurrence, Operation, PlacedClaim, Quantity};
use crate::plan::published;
use crate::render::outcome;
use crate::render::quantities::Stated;
use crate::render::views::copy_name;

/// Which is right, what the text states or what its figures give.
pub(super) fn computed(asker: &Asker<'_>, placed: &PlacedClaim, operation: Operation) -> Option<Item> {
    let (context, copy) = (asker.context, asker.subject.copy);
    let is_it = |computed: &&crate::model::Computed| computed.claim == *placed.id() && computed.operation == operation;
    let found = copy.computed.iter().find(is_it)?.outcome?;
    let words = outcome::words(found, operation, placed.quantity.as_deref()?, context.locale());
    let stated = Stated::of(context, copy, placed)?;
    let question =
        asked(context.locale(), "question-at-odds", &[("computed", words)], |out| stated.write(context, out));
    Some(asker.passage(question, placed))
}

/// Which is right, a quantity or what it is said to be in another unit.
pub(super) fn conversion(asker: &Asker<'_>, from: &Quantity, to: &Quantity) -> Item {
    let locale = asker.context.locale();
    let words = |quantity: &Quantity| number::measured(quantity, locale);
    let texts = [
        ("to", words(to)),
        ("comes", from.in_unit_of(to).map_or_else(String::new, |comes| outcome::in_unit(comes, to, locale))),
    ];
    Item::new(asked(locale, "question-conversion", &texts, |out| _ = out.text(&words(from))))
}

/// How it was converted, where no rate fits.
pub(super) fn rates(asker: &Asker<'_>, of: &str, to: &str) -> Item {
    let currencies = [("of", of.to_owned()), ("to", to.to_owned())];
    Item::new(asked(asker.context.locale(), "question-rates", &currencies, |_| {}))
}

/// Which copy is right, where what they state excludes each other.
pub(super) fn value(asker: &Asker<'_>, placed: &PlacedClaim) -> Item {
    let question = asked(asker.context.locale(), "question-value-differs", &[], |_| {});
    let value = |here: Occurrence<'_>| Some(Stated::of(asker.context, here.copy, here.placed)?.short(asker.context));
    Item { copies: across(asker, placed, value), ..asker.passage(question, placed) }
}

/// Which copy is right, where they quote in different forms.
pub(super) fn form(asker: &Asker<'_>, placed: &PlacedClaim) -> Option<Item> {
    let question = asker.speaker(placed, "question-form-differs")?;
    let locale = asker.context.locale();
    let form = |here: Occurrence<'_>| Some(locale.text(&format!("form-long-{}", here.form()?.name())));
    Some(Item { copies: across(asker, placed, form), ..asker.passage(question, placed) })
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
