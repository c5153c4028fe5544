//! What is judged of a reading's copies together.

use super::Extent;

/// What the copies say together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// The pairs of currencies between which its copies convert, in alphabetical order.
    pub rates: Vec<Rates>,
}

/// All conversions between two currencies, in all copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    /// The currencies in alphabetical order.
    pub currencies: (String, String),
    /// How much of the first stands for one of the second, as all conversions allow that are not dismissed; none if
    /// they leave no room for one rate.
    pub common: Option<Extent>,
}

impl Assessment {
    /// What is judged of the conversions between these two, given in alphabetical order.
    pub fn rates(&self, (one, other): (&str, &str)) -> Option<&Rates> {
        self.rates.iter().find(|rates| rates.currencies.0 == one && rates.currencies.1 == other)
    }
}
