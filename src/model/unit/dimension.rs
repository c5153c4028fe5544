//! What a unit measures: a product of powers of what cannot be led back to anything else.

/// What cannot be led back to anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Base {
    /// In metres.
    Length,
    /// In grams.
    Mass,
    /// By the clock, in seconds.
    Time,
    /// By the calendar, in months: twelve are a year, and no fixed number of days is one.
    Calendar,
    /// How warm it is, in kelvins.
    Temperature,
    /// How much warmer, in kelvins.
    Warmth,
    /// In degrees.
    Angle,
    /// In bits.
    Information,
    /// How far apart two shares are, in percentage points.
    Points,
    /// Money of a currency, by its ISO 4217 code.
    Money([u8; 3]),
    /// What only the unit of this name measures.
    Own(&'static str),
}

/// Powers of bases; none for what is a plain number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Dimension {
    /// In their order, none of them to the power of nought.
    powers: Vec<(Base, i8)>,
}

impl Dimension {
    /// The product of these powers.
    pub(super) fn new(powers: &[(Base, i8)]) -> Self {
        powers.iter().fold(Self::default(), |product, &(base, power)| product.times_base(base, power))
    }

    /// The product with a power of `other`.
    pub(super) fn times(self, other: &Self, power: i8) -> Self {
        other.powers.iter().fold(self, |product, &(base, of)| product.times_base(base, of.saturating_mul(power)))
    }

    /// Whether it is a plain number.
    pub(super) fn is_plain(&self) -> bool {
        self.powers.is_empty()
    }

    /// Whether it is a length and nothing else.
    pub(super) fn is_length(&self) -> bool {
        self.powers == [(Base::Length, 1)]
    }

    /// Whether it is money of a currency and nothing else.
    pub(super) fn is_money(&self) -> bool {
        matches!(self.powers[..], [(Base::Money(_), 1)])
    }

    /// Whether it is a length of time and nothing else.
    pub(super) fn is_time(&self) -> bool {
        matches!(self.powers[..], [(Base::Time | Base::Calendar, 1)])
    }

    fn times_base(mut self, base: Base, power: i8) -> Self {
        match self.powers.binary_search_by_key(&base, |(base, _)| *base) {
            Ok(at) => self.powers[at].1 = self.powers[at].1.saturating_add(power),
            Err(at) => self.powers.insert(at, (base, power)),
        }
        self.powers.retain(|(_, power)| *power != 0);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_one_base_are_one_and_cancel() {
        let speed = Dimension::new(&[(Base::Time, -1), (Base::Length, 1)]);
        let time = Dimension::new(&[(Base::Time, 1)]);
        assert!(speed.clone().times(&time, 1).is_length() && !speed.is_length());
        assert!(speed.clone().times(&speed, -1).is_plain());
    }
}
