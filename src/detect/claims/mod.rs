//! What the figures that a reading claims state in one copy, and what comes of them: the step from what the text shows
//! by itself to what is said of its claims. Nothing else in `detect/` knows a claim.

mod computed;
mod conversions;
mod figures;
mod quantities;

use figures::ClaimedFigures;

use crate::language::Language;
use crate::model::{AnchoredClaim, Claim, CopyFindings, TextFindings};

/// Holds what a text shows against the claims that stand in it.
pub(super) fn compare(
    claims: &[Claim],
    anchored: &[AnchoredClaim],
    text: &str,
    language: &Language,
    shown: TextFindings,
) -> CopyFindings {
    let (quantities, senses) = quantities::quantities(claims, anchored, text, language, &shown);
    let known = ClaimedFigures::new(claims, anchored, &quantities);
    let computed = computed::computed(claims, &quantities, &known);
    let conversions = conversions::conversions(claims, anchored, &known, &shown);
    let TextFindings { has_lexicon, figures, speech, .. } = shown;
    CopyFindings { has_lexicon, figures, speech, quantities, senses, computed, conversions }
}
