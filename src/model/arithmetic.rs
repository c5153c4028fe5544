//! What a reading's figures say of each other: conversions of money, ratios, shares and sums.
//!
//! Each is computed twice over: from the numbers as they are stated, to be shown, and from all values that
//! these leave room for, to be judged by. What the text states is at odds with it only where the second and
//! the statement exclude each other.

use super::{Extent, Quantity, TrailingZeros};
use crate::diagnostic::Code;
use crate::text::TextRange;

/// A figure that is made from others, as `reading.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computed {
    /// The figure that states the result, by its index among the claims.
    pub claim: usize,
    /// How it is made.
    pub operation: Operation,
    /// The figures it is made from, by their index: `of` and `to`, or all that add up.
    pub operands: Vec<usize>,
    /// What comes out of the numbers as they are stated.
    pub ends: Extent,
    /// All that can come out of the values they leave room for.
    pub extent: Extent,
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

/// An amount of money that the text states in two currencies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// The amount that stands first, or that the other converts.
    pub from: Amount,
    /// The same in the other currency.
    pub to: Amount,
}

/// One side of a conversion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Where it stands.
    pub place: TextRange,
    /// How much it is; its unit is a currency.
    pub quantity: Quantity,
    /// The figure that is claimed there, by its index among the claims.
    pub claim: Option<usize>,
}

/// How much of one currency another is worth, as one conversion implies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// From the amounts as they are stated.
    pub ends: Extent,
    /// From all amounts they leave room for.
    pub extent: Extent,
}

impl Computed {
    /// Whether what the text states and what comes out exclude each other.
    pub fn is_at_odds_with(&self, stated: &Quantity) -> bool {
        stated.interval.extent(TrailingZeros::Rounded).excludes(self.extent)
    }
}

impl Conversion {
    /// The two currencies, in alphabetical order.
    pub fn currencies(&self) -> (&str, &str) {
        let (from, to) = (self.from.currency(), self.to.currency());
        if from < to { (from, to) } else { (to, from) }
    }

    /// How many units of `currency`, which is one of the two, stand for one of the other.
    pub fn rate(&self, currency: &str) -> Rate {
        let (of, to) = if self.from.currency() == currency { (&self.from, &self.to) } else { (&self.to, &self.from) };
        let (of, to) = (of.quantity.interval, to.quantity.interval);
        let extent = |interval: super::Interval| interval.extent(TrailingZeros::Rounded).not_negative();
        Rate { ends: of.ends().divided_by(to.ends()), extent: extent(of).divided_by(extent(to)) }
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
    use crate::model::Decimal;

    fn conversion(from: &str, to: &str) -> Conversion {
        let amount = |text: &str| {
            let quantity = Quantity::parse(text).unwrap();
            Amount { place: TextRange::default(), quantity, claim: None }
        };
        Conversion { from: amount(from), to: amount(to) }
    }

    #[test]
    fn a_rate_is_read_in_either_direction() {
        let conversion = conversion("140 USD", "1000 CNY");
        assert_eq!(conversion.currencies(), ("CNY", "USD"));
        let seven = Decimal::parse("7.142857142857143").unwrap();
        assert_eq!(conversion.rate("CNY").ends, Extent { low: Some(seven), high: Some(seven) });
        let back = Decimal::parse("0.14").unwrap();
        assert_eq!(conversion.rate("USD").ends, Extent { low: Some(back), high: Some(back) });
    }

    #[test]
    fn a_rate_leaves_the_room_that_rounding_makes() {
        let Extent { low, high } = conversion("3300 CNY", "~460 USD").rate("CNY").extent;
        let (low, high) = (low.unwrap(), high.unwrap());
        assert!(low.compare(Decimal::parse("6.43").unwrap()).is_lt() && high.compare(Decimal::whole(8)).is_gt());
    }
}
