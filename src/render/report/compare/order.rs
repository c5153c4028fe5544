//! One order for the claims of several copies: that of the first copy; a claim that it lacks follows
//! the one that it follows elsewhere.

use std::collections::BTreeMap;

use crate::model::AnchoredClaim;

/// The claims that stand in at least one copy, as indexes into the reading's claims.
pub(super) fn merged(copies: &[&[AnchoredClaim]]) -> Vec<usize> {
    // Each claim's key: after which claim of the first copy, in which copy, where in it.
    let mut keys: BTreeMap<usize, (usize, usize, usize)> = BTreeMap::new();
    for (copy, anchored) in copies.iter().enumerate() {
        let mut after = 0;
        for (position, anchored) in anchored.iter().enumerate() {
            let key = *keys.entry(anchored.claim).or_insert(if copy == 0 {
                (position + 1, 0, 0)
            } else {
                (after, copy, position)
            });
            after = key.0;
        }
    }
    let mut order: Vec<_> = keys.into_iter().map(|(claim, key)| (key, claim)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, claim)| claim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Anchor;

    fn copy(claims: &[usize]) -> Vec<AnchoredClaim> {
        claims.iter().map(|&claim| AnchoredClaim { claim, anchor: Anchor { parts: Vec::new() } }).collect()
    }

    #[test]
    fn a_claim_that_the_first_copy_lacks_keeps_its_neighbour() {
        let (first, second, third) = (copy(&[0, 1, 2]), copy(&[7, 1, 5, 6, 0]), copy(&[1, 8, 5]));
        assert_eq!(merged(&[&first, &second, &third]), [7, 0, 1, 5, 6, 8, 2]);
        assert_eq!(merged(&[]), [0; 0]);
    }
}
