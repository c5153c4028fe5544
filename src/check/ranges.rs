//! Which places of a text are covered: one sweep for all that is asked in order.

use crate::text::TextRange;

/// Ranges that may overlap. Questions must be asked by rising start, so that all of them together cost no more
/// than the ranges are many.
pub(super) struct Cover {
    /// Apart from each other, by start.
    ranges: Vec<TextRange>,
    next: usize,
}

impl Cover {
    /// The places that `ranges` cover.
    pub(super) fn new(mut ranges: Vec<TextRange>) -> Self {
        ranges.sort_unstable();
        ranges.dedup_by(|later, earlier| {
            let meets = later.start <= earlier.end;
            earlier.end = if meets { earlier.end.max(later.end) } else { earlier.end };
            meets
        });
        Self { ranges, next: 0 }
    }

    /// Whether a byte of `range` is covered.
    pub(super) fn touches(&mut self, range: TextRange) -> bool {
        while self.ranges.get(self.next).is_some_and(|covered| covered.end <= range.start) {
            self.next += 1;
        }
        self.ranges.get(self.next).is_some_and(|covered| covered.start < range.end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The sweep says what looking at all ranges says.
        #[test]
        fn a_place_is_covered_if_a_range_meets_it(
            ranges in prop::collection::vec((0u32..50, 1u32..9), 0..12),
            mut asked in prop::collection::vec((0u32..50, 1u32..9), 0..12),
        ) {
            let range = |(start, length): (u32, u32)| TextRange { start, end: start + length };
            let ranges: Vec<_> = ranges.into_iter().map(range).collect();
            let mut cover = Cover::new(ranges.clone());
            asked.sort_unstable();
            for place in asked.into_iter().map(range) {
                let meets = ranges.iter().any(|range| range.intersection(place).is_some());
                prop_assert_eq!(cover.touches(place), meets);
            }
        }
    }
}
