//! Places in a text that are taken: by the claims of a kind, by quotation marks, by code.

use super::TextRange;

/// Places in one text, in bytes, merged and in order, so that asking takes logarithmic time.
#[derive(Debug, Default)]
pub struct Covered(Vec<TextRange>);

impl Covered {
    /// The places that `ranges` cover together, in any order. Places that only touch stay apart.
    pub fn new(ranges: impl IntoIterator<Item = TextRange>) -> Self {
        let mut ranges: Vec<TextRange> = ranges.into_iter().filter(|range| !range.is_empty()).collect();
        ranges.sort_unstable();
        ranges.dedup_by(|next, last| {
            let joins = next.start < last.end;
            last.end = if joins { last.end.max(next.end) } else { last.end };
            joins
        });
        Self(ranges)
    }

    /// Whether nothing is covered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a byte of `range` is covered.
    pub fn touches(&self, range: TextRange) -> bool {
        let next = self.0.partition_point(|place| place.end <= range.start);
        self.0.get(next).is_some_and(|place| place.start < range.end)
    }

    /// Whether all of `range` is covered by one place.
    pub fn holds(&self, range: TextRange) -> bool {
        let next = self.0.partition_point(|place| place.end <= range.start);
        self.0.get(next).is_some_and(|place| place.contains(range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_whatever_their_order() {
        let range = |start, end| TextRange { start, end };
        let covered = Covered::new([range(8, 9), range(2, 4), range(3, 6), range(6, 7), range(5, 5)]);
        let touched: Vec<u32> = (0..10).filter(|at| covered.touches(range(*at, at + 1))).collect();
        assert_eq!(touched, [2, 3, 4, 5, 6, 8]);
        assert!(covered.touches(range(0, 3)) && !covered.touches(range(0, 2)) && !covered.touches(range(7, 8)));
        assert!(covered.holds(range(2, 6)) && !covered.holds(range(2, 7)));
    }
}
