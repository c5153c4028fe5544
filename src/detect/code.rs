//! Code in an article, and HTML that is shown as text, states no figure and quotes no one, whatever stands in it.

use crate::model::{BlockKind, Document, Exclusion, ExclusionReason, FigureFindings, InlineKind, SpeechFindings};
use crate::text::{Covered, TextRange};

/// Takes what lies in code out of the findings of `document`. Its figures become exclusions.
pub(super) fn leave_out(document: &Document, figures: &mut FigureFindings, speech: &mut SpeechFindings) {
    let code = places(document);
    if code.is_empty() {
        return;
    }
    let is_code = |range: TextRange| code.touches(range);
    figures.figures.retain(|figure| {
        let inside = is_code(figure.core);
        let exclusion = Exclusion { range: figure.whole, reason: ExclusionReason::Code, ordinal: None };
        figures.exclusions.extend(inside.then_some(exclusion));
        !inside
    });
    figures.vague.retain(|figure| !is_code(figure.core));
    figures.exclusions.sort_by_key(|exclusion| exclusion.range);
    speech.utterances.retain(|utterance| !utterance.parts.iter().any(|part| is_code(*part)));
    speech.quoted_terms.retain(|term| !is_code(term.range));
}

/// Where code stands.
fn places(document: &Document) -> Covered {
    let is_code_block = |kind: &BlockKind| matches!(kind, BlockKind::CodeBlock { .. } | BlockKind::Html);
    let blocks = document.blocks.iter().filter(|block| is_code_block(&block.kind)).map(|block| block.text);
    let inlines = document.inlines.iter().filter(|inline| inline.kind == InlineKind::Code).map(|inline| inline.text);
    Covered::new(blocks.chain(inlines))
}
