//! Whether several statements of one thing leave room for a value that all of them allow, and which stand apart.

use crate::model::{Decimal, Extent};

/// Which extents do not hold with the largest group that agrees; all, if two such groups exclude each other.
pub(super) fn odd(extents: &[Extent]) -> Vec<bool> {
    let sorted = |end: fn(&Extent) -> Option<Decimal>| {
        let mut ends: Vec<_> = extents.iter().filter_map(end).collect();
        ends.sort_by(|one, other| one.compare(*other));
        ends
    };
    let (lows, highs) = (sorted(|extent| extent.low), sorted(|extent| extent.high));
    let unbounded = extents.len() - lows.len();
    // How many extents hold a number: those that have begun, without those that have ended.
    let holding = |at: Decimal| {
        unbounded + lows.partition_point(|low| low.compare(at).is_le())
            - highs.partition_point(|high| high.compare(at).is_lt())
    };
    let most = lows.iter().map(|&low| holding(low)).max().unwrap_or_default();
    let best: Vec<_> = lows.iter().copied().filter(|&low| holding(low) == most).collect();
    // An extent holds all of the best numbers if it holds the least and the greatest.
    let outermost = Extent { low: best.first().copied(), high: best.last().copied() };
    let holds = |extent: &Extent| extent.intersection(outermost) == Some(outermost);
    let agree = most == extents.len();
    extents.iter().map(|extent| !agree && !holds(extent)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(low: i128, high: i128) -> Extent {
        Extent { low: Some(Decimal::whole(low)), high: Some(Decimal::whole(high)) }
    }

    #[test]
    fn the_one_that_differs_is_told_from_those_that_agree() {
        assert_eq!(odd(&[extent(6, 8), extent(7, 9), extent(20, 30)]), [false, false, true]);
        assert_eq!(odd(&[extent(6, 8), extent(7, 9), extent(8, 10)]), [false; 3]);
        assert_eq!(odd(&[]), [false; 0]);
    }

    #[test]
    fn where_two_groups_agree_none_is_taken_for_right() {
        assert_eq!(odd(&[extent(1, 2), extent(5, 6)]), [true, true]);
        assert_eq!(odd(&[extent(1, 3), extent(2, 4), extent(7, 9), extent(8, 9)]), [true; 4]);
    }
}
