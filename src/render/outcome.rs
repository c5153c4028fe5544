//! What comes out of the figures of a text when one computes with them, as it is shown: "more than 4.2–4.9
//! times", "7.14 CNY to the USD".
//!
//! [`Computed`] holds what is possible; this is how one says it. Numbers that are divided keep their bound:
//! what is less than 20,000 goes into 84,000–98,000 more than 4.2–4.9 times.

use crate::interface::{Locale, in_words, number};
use crate::model::{
    Computed, Conversion, CopyFindings, Decimal, Extent, Interval, IntervalBound, Noughts, Operation, Quantity,
};

/// The numbers that are stated, or come out of them, and on which side they are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outcome {
    pub low: Decimal,
    pub high: Decimal,
    /// A bound, where the numbers are one.
    open: Option<IntervalBound>,
}

/// How well the result that a text states and what comes out go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// What comes out of the numbers as they stand is what is stated, as exactly as it is.
    Fits,
    /// They fit if the numbers are rounded.
    Rounded,
    /// They exclude each other.
    AtOdds,
}

impl Outcome {
    fn stated(interval: Interval) -> Option<Self> {
        let open = match interval.bound {
            IntervalBound::Exactly | IntervalBound::Between => None,
            bound => Some(bound),
        };
        Some(Self { low: interval.low.or(interval.high)?, high: interval.high.or(interval.low)?, open })
    }

    /// From the lesser to the greater of both; open where one is.
    pub(super) fn around(self, other: Self) -> Self {
        let low = if self.low.compare(other.low).is_gt() { other.low } else { self.low };
        let high = if self.high.compare(other.high).is_lt() { other.high } else { self.high };
        Self { low, high, open: self.open.or(other.open) }
    }

    fn over(self, other: Self) -> Option<Self> {
        let open = together(self.open, other.open.map(reversed))?;
        Some(Self { low: self.low.checked_div(other.high)?, high: self.high.checked_div(other.low)?, open })
    }

    fn plus(self, other: Self) -> Option<Self> {
        let open = together(self.open, other.open)?;
        Some(Self { low: self.low.checked_add(other.low)?, high: self.high.checked_add(other.high)?, open })
    }

    fn shifted(self, power: i16) -> Option<Self> {
        Some(Self { low: self.low.shifted(power)?, high: self.high.shifted(power)?, ..self })
    }

    /// The number or the range, with `measure` around it, and in words how it is bounded.
    fn shown(self, measure: impl Fn(String) -> String, locale: &Locale) -> String {
        let extent = Extent { low: Some(self.low), high: Some(self.high) };
        let (number, bound) = in_words::extent(extent, locale).unwrap_or((String::new(), IntervalBound::Exactly));
        in_words::bounded(measure(number), self.open.unwrap_or(bound), locale)
    }
}

/// The bound of a result whose parts have these bounds; none if one opens it upwards and one downwards.
fn together(one: Option<IntervalBound>, other: Option<IntervalBound>) -> Option<Option<IntervalBound>> {
    use IntervalBound::{Above, AtLeast, AtMost, Below};
    match (one, other) {
        (None, open) | (open, None) => Some(open),
        (Some(Above), Some(Above | AtLeast)) | (Some(AtLeast), Some(Above)) => Some(Some(Above)),
        (Some(Below), Some(Below | AtMost)) | (Some(AtMost), Some(Below)) => Some(Some(Below)),
        (one, other) => (one == other).then_some(one),
    }
}

/// The bound of what is divided by something with this one.
fn reversed(bound: IntervalBound) -> IntervalBound {
    match bound {
        IntervalBound::Below => IntervalBound::Above,
        IntervalBound::AtMost => IntervalBound::AtLeast,
        IntervalBound::Above => IntervalBound::Below,
        IntervalBound::AtLeast => IntervalBound::AtMost,
        other => other,
    }
}

/// What comes out of the operands of a figure as they are stated, for the figure that states `result`.
pub(super) fn outcome(computed: &Computed, result: &Quantity, findings: &CopyFindings) -> Option<Outcome> {
    // Where nothing can be said of the result, nothing is.
    computed.ends.low.or(computed.ends.high)?;
    let operands = computed.operands.iter().map(|&claim| Outcome::stated(findings.quantity(claim)?.interval));
    let mut operands = operands.collect::<Option<Vec<_>>>()?.into_iter();
    let first = operands.next()?;
    match computed.operation {
        Operation::Sum => operands.try_fold(first, Outcome::plus),
        Operation::Ratio | Operation::Share => {
            first.over(operands.next()?)?.shifted(if result.is_percent() { 2 } else { 0 })
        }
    }
}

/// What comes out, in words and with its unit.
pub(super) fn words(outcome: Outcome, operation: Operation, result: &Quantity, locale: &Locale) -> String {
    outcome.shown(|number| measured(number, operation, result, locale), locale)
}

/// All that can come out, in words and with its unit; none if that is anything, or nothing more than comes out of
/// the numbers as they stand.
pub(super) fn room(computed: &Computed, result: &Quantity, locale: &Locale) -> Option<String> {
    let is_same = |one: Option<Decimal>, other: Option<Decimal>| match (one, other) {
        (Some(one), Some(other)) => one.compare(other).is_eq(),
        (one, other) => one == other,
    };
    let (ends, extent) = (computed.ends, computed.extent);
    if is_same(ends.low, extent.low) && is_same(ends.high, extent.high) {
        return None;
    }
    let (number, bound) = in_words::extent(computed.extent, locale)?;
    Some(in_words::bounded(measured(number, computed.operation, result, locale), bound, locale))
}

/// A number with the unit of a result.
fn measured(number: String, operation: Operation, result: &Quantity, locale: &Locale) -> String {
    if operation == Operation::Ratio && result.unit.is_none() {
        return in_words::times(number, locale);
    }
    number::with_unit(number.clone(), result, locale).unwrap_or(number)
}

/// How well what is stated and what comes out go together.
pub(super) fn verdict(computed: &Computed, result: &Quantity) -> Verdict {
    let stated = result.interval.extent(Noughts::Stated);
    if computed.is_at_odds_with(result) {
        Verdict::AtOdds
    } else if stated.excludes(computed.ends) {
        Verdict::Rounded
    } else {
        Verdict::Fits
    }
}

/// How much of `currency` stands for one of the other, as the amounts are stated.
pub(super) fn rate(conversion: &Conversion, currency: &str) -> Option<Outcome> {
    let (from, to) = (&conversion.from, &conversion.to);
    let (of, to) = if from.currency() == currency { (from, to) } else { (to, from) };
    Outcome::stated(of.quantity.interval)?.over(Outcome::stated(to.quantity.interval)?)
}

/// What comes out, in words, without a unit.
pub(super) fn number_words(outcome: Outcome, locale: &Locale) -> String {
    outcome.shown(|number| number, locale)
}

/// A rate with both currencies: "7.14 CNY to the USD".
pub(super) fn rate_words(rate: Outcome, (of, to): (&str, &str), locale: &Locale) -> String {
    rate.shown(
        |number| locale.with("value-rate", [("value", number.into()), ("of", of.into()), ("to", to.into())]),
        locale,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(text: &str) -> Outcome {
        Outcome::stated(Quantity::parse(text).unwrap().interval).unwrap()
    }

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn what_is_less_goes_in_more_often() {
        let ratio = stated("84000..98000").over(stated("<20000")).unwrap();
        assert_eq!(ratio, Outcome { low: number("4.2"), high: number("4.9"), open: Some(IntervalBound::Above) });
        let ratio = stated(">=500").over(stated("4")).unwrap();
        assert_eq!(ratio.open, Some(IntervalBound::AtLeast));
    }

    #[test]
    fn what_is_rounded_is_told_from_what_cannot_be() {
        let extent = |low: &str, high: &str| Extent { low: Decimal::parse(low), high: Decimal::parse(high) };
        let computed = Computed {
            claim: 0,
            operation: Operation::Ratio,
            operands: Vec::new(),
            ends: extent("4.2", ""),
            extent: extent("3.3", ""),
        };
        let verdict = |text: &str| verdict(&computed, &Quantity::parse(text).unwrap());
        assert_eq!(["~4", "3.5", "2"].map(verdict), [Verdict::Fits, Verdict::Rounded, Verdict::AtOdds]);
    }

    #[test]
    fn what_is_open_to_both_sides_is_not_said() {
        assert_eq!(stated(">5").over(stated(">5")), None);
        assert_eq!(stated("<5").plus(stated(">=5")), None);
        assert_eq!(stated("<5").plus(stated("<=5")).unwrap().open, Some(IntervalBound::Below));
        assert_eq!(stated("5").over(stated("0")), None);
    }
}
