//! Findings about the arithmetic of a copy that its reading dismisses: the reason stands where the verdict would.

use super::context::PageContext;
use crate::diagnostic::Code;
use crate::model::{ArticleCopy, Computed, Conversion};
use crate::text::TextRange;

/// Why a result is dismissed that does not fit its figures, in words; `place` is where its passage begins to stand.
pub(super) fn computed(
    context: &PageContext<'_>,
    copy: &ArticleCopy,
    place: TextRange,
    computed: &Computed,
) -> Option<String> {
    words(context, copy, computed.operation.lint(), place)
}

/// Why a conversion is dismissed that does not fit the others, in words.
pub(super) fn conversion(context: &PageContext<'_>, copy: &ArticleCopy, conversion: &Conversion) -> Option<String> {
    words(context, copy, Code::ConversionInconsistent, conversion.to.place)
}

fn words(context: &PageContext<'_>, copy: &ArticleCopy, lint: Code, place: TextRange) -> Option<String> {
    let reason = context.findings.dismissal(lint, copy.document.source_span(place))?;
    Some(context.locale().with("arithmetic-dismissed", [("reason", reason.into())]))
}
