//! What pages, lists and tables may take from a copy's text: all of it, or the sentences that an excerpt shows.
//!
//! Whoever takes words from a copy asks here first, so that what an excerpt leaves out stands nowhere.

use std::borrow::Cow;

use crate::model::{Anchor, BlockKind, ReadCopy};
use crate::text::{TextRange, on_one_line};

/// What is shown of a copy, in order.
pub(crate) fn shown(copy: &ReadCopy) -> Vec<TextRange> {
    copy.shown_in(TextRange::new(0..copy.copy.document.text.len()))
}

/// The words of a passage as far as they are shown; an ellipsis stands between its parts, and where some are not.
pub(crate) fn words<'a>(copy: &'a ReadCopy, parts: &[TextRange]) -> Cow<'a, str> {
    let text = &copy.copy.document.text;
    match (parts, &copy.shown) {
        ([part], None) => text[part.range()].into(),
        _ => {
            let pieces = parts.iter().flat_map(|part| copy.shown_in(*part));
            pieces.map(|piece| &text[piece.range()]).collect::<Vec<_>>().join(" … ").into()
        }
    }
}

/// The words of a passage, its parts joined by an ellipsis, cut to at most `length` characters.
pub(crate) fn line(copy: &ReadCopy, anchor: &Anchor, length: usize) -> String {
    on_one_line(&words(copy, &anchor.parts), length)
}

/// The stretch of text that is shown around the byte `at`, for what stands beside a passage.
pub(crate) fn around(copy: &ReadCopy, at: u32) -> TextRange {
    let all = TextRange::new(0..copy.copy.document.text.len());
    let nothing = TextRange { start: at, end: at };
    copy.shown.as_ref().map_or(all, |shown| shown.around(at).unwrap_or(nothing))
}

/// Whether the page of a copy has the place that `#fragment` names, given that the whole text has it: a heading or a
/// footnote that an excerpt leaves out is not there, and its name tells what it says.
pub(crate) fn has_place(copy: &ReadCopy, fragment: &str) -> bool {
    let Some(shown) = &copy.shown else { return true };
    let document = &copy.copy.document;
    let is_named = |kind: &BlockKind| match kind {
        BlockKind::Heading { slug, .. } => fragment.strip_prefix("h--").unwrap_or(fragment) == slug,
        BlockKind::Footnote { index } => {
            let number = fragment.strip_prefix("f--").and_then(|rest| rest.split("--").next());
            number.and_then(|number| number.parse::<u32>().ok()) == Some(index + 1)
        }
        _ => false,
    };
    document.blocks.iter().filter(|block| is_named(&block.kind)).all(|block| shown.touches(block.text))
}
