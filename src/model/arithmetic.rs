//! What a reading's figures say of each other: conversions, ratios, shares and sums.
//!
//! Each is computed twice over: from the numbers as they are stated, to be shown, and from all values that
//! these leave room for, to be judged by. What the text states is at odds with it only where the second and
//! the statement exclude each other.

use super::{ClaimId, Extent, Outcome, Quantity, TrailingZeros};
use crate::diagnostic::Code;
use crate::text::TextRange;

/// A figure that is made from others, as `reading.toml` says, in one copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computed {
    /// The figure that states the result.
    pub claim: ClaimId,
    /// How it is made.
    pub operation: Operation,
    /// The figures it is made from: `of` and `to`, or all that add up.
    pub operands: Vec<ClaimId>,
    /// What comes out of the numbers as they are stated; none where that could be any number.
    pub outcome: Option<Outcome>,
    /// All that can come out of the values they leave room for.
    pub extent: Extent,
    /// How well that and what the text states go together.
    pub verdict: Verdict,
}

/// How a figure is made from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// `of` is so many times `to`.
    Ratio,
    /// `of` is this part of `to`.
    Share,
    /// All of them together.
    Sum,
}

/// How well the result that a text states and what comes out go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// What comes out of the numbers as they stand is what is stated, as exactly as it is.
    Fits,
    /// They fit if the numbers are rounded.
    Rounded,
    /// They exclude each other.
    AtOdds,
    /// They exclude each other, and the reading dismisses that for this reason.
    Dismissed(String),
}

/// A quantity that the text states twice, in two units. Between currencies it implies a rate, which is held against
/// those of others; between other units the table of units says what it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// The amount that stands first, or that the other converts.
    pub from: Amount,
    /// The same in the other unit.
    pub to: Amount,
    /// Whether its rate goes with those of the reading's other conversions, or the one number with the other.
    pub agreement: Agreement,
}

/// Whether one of several statements goes with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreement {
    /// It is among the most that leave room for one value; or what is stated is what it comes to.
    Agrees,
    /// It is not, or as many others leave room for another value only; or it comes to something else.
    Odd,
    /// It is not, and the reading dismisses that for this reason; the others are judged without it.
    Dismissed(String),
}

/// One side of a conversion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Where it stands.
    pub place: TextRange,
    /// How much it is, with its unit.
    pub quantity: Quantity,
    /// The figure that is claimed there.
    pub claim: Option<ClaimId>,
}

/// How much of one currency another is worth, as one conversion implies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// From the amounts as they are stated; none where that could be anything.
    pub outcome: Option<Outcome>,
    /// From all amounts they leave room for.
    pub extent: Extent,
}

impl Operation {
    /// The lint that says where a result does not fit.
    pub fn lint(self) -> Code {
        match self {
            Self::Ratio => Code::RatioDiffers,
            Self::Share => Code::ShareDiffers,
            Self::Sum => Code::SumDiffers,
        }
    }
}

impl Verdict {
    /// Whether what is stated and what comes out exclude each other, dismissed or not.
    pub fn is_contradiction(&self) -> bool {
        matches!(self, Self::AtOdds | Self::Dismissed(_))
    }

    /// How `stated` goes with what comes out.
    pub fn of(stated: &Quantity, outcome: Option<Outcome>, extent: Extent) -> Self {
        let ends = outcome.map(Outcome::ends);
        if stated.interval.extent(TrailingZeros::Few).excludes(extent) {
            Self::AtOdds
        } else if ends.is_some_and(|ends| stated.interval.extent(TrailingZeros::Significant).excludes(ends)) {
            Self::Rounded
        } else {
            Self::Fits
        }
    }
}

impl Agreement {
    /// Whether it stands apart from the others, dismissed or not.
    pub fn is_odd(&self) -> bool {
        *self != Self::Agrees
    }

    /// Why the reading dismisses that it stands apart.
    pub fn dismissal(&self) -> Option<&str> {
        match self {
            Self::Dismissed(reason) => Some(reason),
            Self::Agrees | Self::Odd => None,
        }
    }
}

impl Conversion {
    /// Whether it is made at a rate: from one currency into another.
    pub fn is_at_rate(&self) -> bool {
        self.from.quantity.currency().is_some() && self.to.quantity.currency().is_some()
    }

    /// What the first comes to in the unit of the other, where that has a fixed factor.
    pub fn comes_to(&self) -> Option<Outcome> {
        self.from.quantity.in_unit_of(&self.to.quantity)
    }

    /// The two currencies, in alphabetical order.
    pub fn currencies(&self) -> (&str, &str) {
        let (from, to) = (self.from.currency(), self.to.currency());
        if from < to { (from, to) } else { (to, from) }
    }

    /// The currency of which one or more stand for one of the other, and that one.
    pub fn direction(&self) -> (&str, &str) {
        let (one, other) = self.currencies();
        let is_less_than_one = self.rate(one).outcome.is_some_and(Outcome::is_less_than_one);
        if is_less_than_one { (other, one) } else { (one, other) }
    }

    /// How many units of `currency`, which is one of the two, stand for one of the other.
    pub fn rate(&self, currency: &str) -> Rate {
        let (of, to) = if self.from.currency() == currency { (&self.from, &self.to) } else { (&self.to, &self.from) };
        let (of, to) = (of.quantity.interval, to.quantity.interval);
        let extent = |interval: super::Interval| interval.extent(TrailingZeros::Rounded).not_negative();
        let outcome = || Outcome::stated(of)?.over(Outcome::stated(to)?);
        Rate { outcome: outcome(), extent: extent(of).divided_by(extent(to)) }
    }
}

impl Amount {
    /// The ISO 4217 code of its currency.
    pub fn currency(&self) -> &str {
        self.quantity.currency().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decimal, IntervalBound};

    fn conversion(from: &str, to: &str) -> Conversion {
        let amount = |text: &str| {
            let quantity = Quantity::parse(text).unwrap();
            Amount { place: TextRange::default(), quantity, claim: None }
        };
        Conversion { from: amount(from), to: amount(to), agreement: Agreement::Agrees }
    }

    #[test]
    fn a_rate_is_read_in_either_direction() {
        let conversion = conversion("140 USD", "1000 CNY");
        assert_eq!(conversion.currencies(), ("CNY", "USD"));
        let seven = Decimal::parse("7.142857142857143").unwrap();
        assert_eq!(conversion.rate("CNY").outcome.unwrap().ends(), Extent { low: Some(seven), high: Some(seven) });
        let back = Decimal::parse("0.14").unwrap();
        assert_eq!(conversion.rate("USD").outcome.unwrap().ends(), Extent { low: Some(back), high: Some(back) });
    }

    #[test]
    fn a_rate_leaves_the_room_that_rounding_makes() {
        let Extent { low, high } = conversion("3300 CNY", "~460 USD").rate("CNY").extent;
        let (low, high) = (low.unwrap(), high.unwrap());
        assert!(low.compare(Decimal::parse("6.43").unwrap()).is_lt() && high.compare(Decimal::whole(8)).is_gt());
    }

    #[test]
    fn what_is_rounded_is_told_from_what_cannot_be() {
        let low = |text: &str| Decimal::parse(text);
        let outcome = Outcome { low: low("4.2").unwrap(), high: low("4.9").unwrap(), open: Some(IntervalBound::Above) };
        let extent = Extent { low: low("3.3"), high: None };
        let verdict = |text: &str| Verdict::of(&Quantity::parse(text).unwrap(), Some(outcome), extent);
        assert_eq!(["~4", "3.5", "2"].map(verdict), [Verdict::Fits, Verdict::Rounded, Verdict::AtOdds]);
    }

    #[test]
    fn a_rate_is_told_in_the_currency_of_which_there_are_more() {
        assert_eq!(conversion("140 USD", "1000 CNY").direction(), ("CNY", "USD"));
        assert_eq!(conversion("1000 JPY", "7 EUR").direction(), ("JPY", "EUR"));
    }
}
