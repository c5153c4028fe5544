//! What the figures that a reading claims state in one copy, what comes of them, and what an excerpt shows: the step from what the text shows
//! by itself to what is said of its claims. Nothing else in `detect/` knows a claim.

mod computed;
mod conversions;
mod figures;
mod quantities;
mod shown;

use figures::ClaimedFigures;

use crate::language::Language;
use crate::model::{AnchoredClaim, ArticleCopy, Claim, CopyFindings, TextFindings};

/// Holds what a text shows against the claims that stand in it.
pub(super) fn compare(
    claims: &[Claim],
    copy: &ArticleCopy,
    anchored: &[AnchoredClaim],
    language: &Language,
    found: TextFindings,
) -> CopyFindings {
    let (quantities, senses) = quantities::quantities(claims, anchored, &copy.document.text, language, &found);
    let known = ClaimedFigures::new(claims, anchored, &quantities);
    let computed = computed::computed(claims, &quantities, &known);
    let conversions = conversions::conversions(claims, anchored, &known, &found);
    let shown = shown::shown(claims, copy, anchored, &found.speech);
    let TextFindings { has_lexicon, figures, speech, .. } = found;
    CopyFindings { has_lexicon, figures, speech, quantities, senses, computed, conversions, shown }
}
