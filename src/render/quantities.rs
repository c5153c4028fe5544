//! The quantity that a claim states in a copy: the one place that pages and tables ask.

use super::context::PageContext;
use crate::interface::{Html, TextView, in_words, number};
use crate::model::{FigureKind, PlacedClaim, Quantity, ReadCopy};

/// What a figure states in a copy.
pub(super) struct Stated<'a> {
    pub quantity: &'a Quantity,
    /// Whether it says how many times as much something is.
    pub is_multiple: bool,
    /// What is counted, in the words of the copy.
    noun: Option<TextView>,
}

impl<'a> Stated<'a> {
    /// What a claim states in `copy`; none if that is not known, or if it is no figure.
    pub(super) fn of(context: &PageContext<'_>, copy: &ReadCopy, placed: &'a PlacedClaim) -> Option<Self> {
        let (figure, quantity) = (placed.claim.figure()?, placed.quantity.as_deref()?);
        let sense = copy.shown_sense(placed);
        let is_times = figure.ratio.is_some() || sense.is_some_and(|sense| sense.kind == FigureKind::Multiplier);
        let noun = sense.and_then(|sense| sense.noun).filter(|_| quantity.unit.is_none());
        let noun = noun.map(|noun| copy.words(noun));
        Some(Self {
            quantity,
            is_multiple: quantity.unit.is_none() && is_times,
            noun: noun.map(|noun| TextView::new(noun, Some(&copy.copy.language), context.language)),
        })
    }

    /// The quantity in signs, beside a passage that has words for what is counted.
    pub(super) fn short(&self, context: &PageContext<'_>) -> String {
        let locale = context.locale();
        if self.is_multiple {
            return in_words::times(number::interval(&self.quantity.interval, locale), locale);
        }
        number::beside_passage(self.quantity, locale)
    }

    /// The quantity in words, with what is counted, and what an "about" is taken for.
    pub(super) fn words(&self, context: &PageContext<'_>) -> Html {
        let mut out = Html::with_capacity(96);
        self.write(context, &mut out);
        if let Some(reach) = in_words::reach(&self.quantity.interval, context.locale()) {
            out.raw(", ").text(&reach);
        }
        out
    }

    /// Appends the quantity in words, with what is counted.
    pub(super) fn write(&self, context: &PageContext<'_>, out: &mut Html) {
        out.text(&in_words::quantity(self.quantity, self.is_multiple, context.locale()));
        if let Some(noun) = &self.noun {
            noun.write(out.raw(" "));
        }
    }

    /// Whether [`Self::words`] tell more than the number and its unit do.
    pub(super) fn needs_words(&self) -> bool {
        self.is_interpreted() || self.quantity.unit.is_none()
    }

    /// Whether there is more to the quantity than a number that counts something.
    pub(super) fn is_interpreted(&self) -> bool {
        let interval = self.quantity.interval;
        interval.approximate || interval.bound.is_near() || interval.low != interval.high || self.is_multiple
    }
}
