//! In which direction one says a rate: "7.14 CNY to the USD", and not "0.14 USD to the CNY".

use super::{Conversion, Decimal};

impl Conversion {
    /// The currency of the conversion of which one or more stand for one of the other, and that one.
    pub fn direction(&self) -> (&str, &str) {
        let (one, other) = self.currencies();
        let is_less = |end: Option<Decimal>| end.is_some_and(|end| end.compare(Decimal::whole(1)).is_lt());
        let ends = self.rate(one).ends;
        if is_less(ends.high.or(ends.low)) { (other, one) } else { (one, other) }
    }
}
