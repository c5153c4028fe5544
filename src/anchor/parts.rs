//! Passages of several parts: each stands after the one before.
//!
//! A part may stand in several places and still be clear, because the others leave it only one. So
//! it is whole assignments that are counted: exactly one makes an anchor.

use std::ops::Range;

use super::search::Hits;

/// How the places of the parts can be combined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assignment {
    /// In one way.
    Only(Vec<Range<usize>>),
    /// In several ways; for the first part that has a choice, its index and its places.
    Several {
        /// The part.
        part: usize,
        /// The places it can have, in order.
        places: Vec<Range<usize>>,
    },
    /// These parts stand nowhere.
    Missing(Vec<usize>),
    /// All parts stand somewhere, and nowhere in this order; the first part that cannot follow.
    OutOfOrder(usize),
}

/// Combines the places of the parts, in order, so that none overlap.
pub fn assign(parts: &[Hits]) -> Assignment {
    let missing: Vec<usize> = (0..parts.len()).filter(|&part| parts[part].at.is_empty()).collect();
    if !missing.is_empty() {
        return Assignment::Missing(missing);
    }
    let feasible = match feasible(parts) {
        Ok(feasible) => feasible,
        Err(part) => return Assignment::OutOfOrder(part),
    };
    // Every place left can be completed in both directions, so a part with two of them has a choice.
    let choice = (0..parts.len()).find(|&part| feasible[part].len() > 1 || parts[part].more);
    match choice {
        Some(part) => Assignment::Several { part, places: feasible[part].clone() },
        None => Assignment::Only(feasible.into_iter().flatten().collect()),
    }
}

/// For each part the places that can be completed to an assignment; else the part that cannot follow.
fn feasible(parts: &[Hits]) -> Result<Vec<Vec<Range<usize>>>, usize> {
    let mut left = Vec::with_capacity(parts.len());
    let mut earliest_end = 0;
    for (index, part) in parts.iter().enumerate() {
        let after: Vec<_> = part.at.iter().filter(|place| place.start >= earliest_end).cloned().collect();
        earliest_end = after.iter().map(|place| place.end).min().ok_or(index)?;
        left.push(after);
    }
    let mut latest_start = usize::MAX;
    for places in left.iter_mut().rev() {
        places.retain(|place| place.end <= latest_start);
        latest_start = places.iter().map(|place| place.start).max().unwrap_or(0);
    }
    Ok(left)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Places of two bytes each.
    fn hits(starts: &[usize]) -> Hits {
        Hits { at: starts.iter().map(|&at| at..at + 2).collect(), more: false }
    }

    #[test]
    fn order_makes_a_part_clear_that_stands_twice() {
        let parts = [hits(&[5]), hits(&[0, 9])];
        assert_eq!(assign(&parts), Assignment::Only(vec![5..7, 9..11]));
    }

    #[test]
    fn two_whole_assignments_are_ambiguous() {
        let parts = [hits(&[0]), hits(&[3, 9])];
        assert_eq!(assign(&parts), Assignment::Several { part: 1, places: vec![3..5, 9..11] });
    }

    #[test]
    fn parts_in_another_order_and_missing_parts_are_told_apart() {
        assert_eq!(assign(&[hits(&[5]), hits(&[0])]), Assignment::OutOfOrder(1));
        assert_eq!(assign(&[hits(&[5]), hits(&[])]), Assignment::Missing(vec![1]));
    }

    proptest! {
        #[test]
        fn it_agrees_with_trying_all(parts in proptest::collection::vec(
            proptest::collection::btree_set(0..12usize, 1..4), 1..4)) {
            let parts: Vec<Hits> =
                parts.iter().map(|starts| hits(&starts.iter().copied().collect::<Vec<_>>())).collect();
            let mut all: Vec<Vec<Range<usize>>> = vec![Vec::new()];
            for part in &parts {
                all = all.iter().flat_map(|chosen| part.at.iter()
                    .filter(|place| chosen.last().is_none_or(|last| last.end <= place.start))
                    .map(|place| chosen.iter().chain([place]).cloned().collect())).collect();
            }
            match assign(&parts) {
                Assignment::Only(places) => prop_assert_eq!(all, [places]),
                Assignment::Several { part, places } => {
                    let mut seen: Vec<_> = all.iter().map(|places| places[part].clone()).collect();
                    seen.sort_by_key(|place| place.start);
                    seen.dedup();
                    prop_assert_eq!(seen, places);
                }
                Assignment::OutOfOrder(_) => prop_assert!(all.is_empty()),
                Assignment::Missing(_) => prop_assert!(false),
            }
        }
    }
}
