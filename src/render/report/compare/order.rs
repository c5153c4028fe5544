//! One order for the claims of several copies: that of the first copy; a claim that it lacks follows
//! the one that it follows elsewhere.

use std::collections::BTreeMap;

use crate::model::{Claim, ClaimId, ReadCopy};

/// The claims that stand in at least one copy.
pub(super) fn merged<'a>(copies: &[&'a ReadCopy]) -> Vec<&'a Claim> {
    // Each claim's key: after which claim of the first copy, in which copy, where in it.
    let mut keys: BTreeMap<&ClaimId, ((usize, usize, usize), &Claim)> = BTreeMap::new();
    for (copy, claims) in copies.iter().map(|copy| &copy.claims).enumerate() {
        let mut after = 0;
        for (position, placed) in claims.iter().enumerate() {
            let own = if copy == 0 { (position + 1, 0, 0) } else { (after, copy, position) };
            let (key, _) = *keys.entry(placed.id()).or_insert((own, &placed.claim));
            after = key.0;
        }
    }
    let mut order: Vec<_> = keys.into_values().collect();
    order.sort_unstable_by_key(|(key, _)| *key);
    order.into_iter().map(|(_, claim)| claim).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Anchor, Assertion, ClaimKind, PlacedClaim, TextFindings, testing};
    use crate::text::{Span, TextRange};

    /// A copy in which claims of these names stand, in that order.
    fn copy(claims: &str) -> ReadCopy {
        let [reading, file] = testing::files();
        let span = Span::new(reading, 0..1);
        let placed = |id: char| PlacedClaim {
            claim: Arc::new(testing::claim(
                &id.to_string(),
                span,
                ClaimKind::Assertion(Assertion::default()),
                testing::passage("x", span),
            )),
            anchor: Anchor { parts: vec![TextRange::new(0..1)] },
            quantity: None,
            sense: None,
        };
        let article = testing::copy(testing::english(), testing::document(file, "x"));
        ReadCopy::new(article, claims.chars().map(placed).collect(), Arc::new(TextFindings::default()))
    }

    #[test]
    fn a_claim_that_the_first_copy_lacks_keeps_its_neighbour() {
        let (first, second, third) = (copy("abc"), copy("hbfga"), copy("bif"));
        let order: String = merged(&[&first, &second, &third]).iter().map(|claim| claim.id.value.as_str()).collect();
        assert_eq!(order, "habfgic");
        assert_eq!(merged(&[]), [] as [&Claim; 0]);
    }
}
