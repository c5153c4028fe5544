//! What the copies of a site show by themselves, beside what its readings claim.

use std::collections::BTreeMap;

use super::{Computed, Conversion, FigureFindings, FigureKind, FoundFigure, Quantity, Shown, SpeechFindings};
use crate::diagnostic::Code;
use crate::text::{Span, TextRange};

/// The findings of all copies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// By the index of the reading, then by that of the copy, as in [`Library::anchors`](super::Library::anchors).
    pub copies: Vec<Vec<CopyFindings>>,
    /// What lints say of places in the files and the readings dismiss, with the reason.
    pub dismissed: BTreeMap<(Code, Span), String>,
}

/// What one copy shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CopyFindings {
    /// Whether there is a lexicon for its language; otherwise there are no figures, and of speech only quotations.
    pub has_lexicon: bool,
    /// Its figures, and its numbers that are none.
    pub figures: FigureFindings,
    /// Others' words in it.
    pub speech: SpeechFindings,
    /// The quantity that each figure states here, with the figure's index among the claims, in that order: the
    /// `value` of `reading.toml`, else what its passage says. Figures of which neither is known are left out.
    pub quantities: Vec<(usize, Quantity)>,
    /// How the number of each figure is meant of which the passage states one, in the same order.
    pub senses: Vec<(usize, Sense)>,
    /// The figures that are made from others, with what comes out; those that can be computed here, by the index
    /// of the claim.
    pub computed: Vec<Computed>,
    /// The amounts of money that it states in two currencies.
    pub conversions: Vec<Conversion>,
    /// What an excerpt shows of it; `None` where all of it is shown.
    pub shown: Option<Shown>,
}

/// How a number is meant that a passage states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// What kind of quantity it is.
    pub kind: FigureKind,
    /// What is counted, where the passage says so itself.
    pub noun: Option<TextRange>,
}

impl Findings {
    /// The quantity that a claim states in a copy, each by its index; none if it is not known, or if the claim
    /// is no figure or does not stand there.
    pub fn quantity(&self, reading: usize, copy: usize, claim: usize) -> Option<&Quantity> {
        self.copies.get(reading)?.get(copy)?.quantity(claim)
    }

    /// Why a reading dismisses what a lint says of a place in its files.
    pub fn dismissal(&self, lint: Code, place: Span) -> Option<&str> {
        self.dismissed.get(&(lint, place)).map(String::as_str)
    }
}

impl CopyFindings {
    /// The quantity that a claim states here, by the claim's index.
    pub fn quantity(&self, claim: usize) -> Option<&Quantity> {
        quantity_of(&self.quantities, claim)
    }

    /// The conversions that are shown: no amount of what an excerpt leaves out.
    pub fn shown_conversions(&self) -> impl Iterator<Item = &Conversion> {
        let is_shown = |place| self.shown.as_ref().is_none_or(|shown| shown.touches(place));
        self.conversions.iter().filter(move |found| is_shown(found.from.place) && is_shown(found.to.place))
    }

    /// How the number of a claim is meant here, and what is counted, as far as that is shown.
    pub fn shown_sense(&self, claim: usize) -> Option<Sense> {
        let is_shown = |noun: &TextRange| self.shown.as_ref().is_none_or(|shown| shown.touches(*noun));
        self.sense(claim).map(|sense| Sense { noun: sense.noun.filter(is_shown), ..sense })
    }

    /// What is shown of `range` of the copy's text: the pieces of it, in order.
    pub fn shown_in(&self, range: TextRange) -> Vec<TextRange> {
        self.shown.as_ref().map_or_else(|| vec![range], |shown| shown.within(range).collect())
    }

    /// How the number of a claim is meant here, by the claim's index.
    pub fn sense(&self, claim: usize) -> Option<Sense> {
        let at = self.senses.binary_search_by_key(&claim, |(index, _)| *index).ok()?;
        Some(self.senses[at].1)
    }
}

/// The quantity of a claim among those of a copy, which are in the order of the claims.
pub fn quantity_of(quantities: &[(usize, Quantity)], claim: usize) -> Option<&Quantity> {
    let at = quantities.binary_search_by_key(&claim, |(index, _)| *index).ok()?;
    Some(&quantities[at].1)
}

impl FigureFindings {
    /// The figures whose numeral lies within `range`, in order.
    pub fn within(&self, range: TextRange) -> &[FoundFigure] {
        let first = self.figures.partition_point(|figure| figure.core.start < range.start);
        let count = self.figures[first..].partition_point(|figure| figure.core.end <= range.end);
        &self.figures[first..first + count]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decimal, FigureKind, Interval};

    #[test]
    fn figures_lie_within_a_range_with_their_numeral() {
        let figure = |start, end| FoundFigure {
            whole: TextRange { start: start - 1, end: end + 1 },
            core: TextRange { start, end },
            interval: Interval::exactly(Decimal::whole(1), 0),
            unit: None,
            kind: FigureKind::Number,
            noun: None,
        };
        let findings = FigureFindings { figures: vec![figure(2, 4), figure(7, 9)], exclusions: Vec::new() };
        let count = |start, end| findings.within(TextRange { start, end }).len();
        assert_eq!([count(2, 9), count(2, 4), count(3, 9), count(2, 8), count(4, 7)], [2, 1, 1, 1, 0]);
    }
}
