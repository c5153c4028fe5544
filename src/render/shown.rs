//! Which parts of a copy's text its page shows.

use std::collections::BTreeSet;

use super::plan::is_published;
use crate::model::{AnchoredClaim, ArticleCopy, BlockKind, Document, InlineKind, Publish, Site};
use crate::text::TextRange;

/// The places in the text of `copy` that a page of `site` shows, sorted: all of it, what an excerpt shows, or none
/// where the copy has no page. `anchored` are the claims that stand in it.
pub(super) fn shown(copy: &ArticleCopy, anchored: &[AnchoredClaim], site: &Site) -> Vec<TextRange> {
    let document = &copy.document;
    match copy.publish {
        publish if !is_published(publish, site) => Vec::new(),
        Publish::Full | Publish::Local => vec![TextRange::new(0..document.text.len())],
        Publish::Excerpt => excerpt(document, anchored),
    }
}

/// The headings, the outermost blocks that claims begin in, and the footnotes of these.
fn excerpt(document: &Document, anchored: &[AnchoredClaim]) -> Vec<TextRange> {
    let starts: BTreeSet<u32> =
        anchored.iter().filter_map(|claim| claim.anchor.parts.first()).map(|part| part.start).collect();
    let has_claim = |range: TextRange| starts.range(range.start..range.end).next().is_some();
    let (mut shown, mut footnotes) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(block) = document.blocks.get(at) {
        match block.kind {
            BlockKind::Footnote { index } => footnotes.push((index, block.text)),
            _ if block.kind.is_heading() || has_claim(block.text) => shown.push(block.text),
            _ => {}
        }
        at = block.end as usize;
    }
    let mut waiting: Vec<TextRange> = shown.clone();
    let (mut left, own): (Vec<_>, Vec<_>) = footnotes.into_iter().partition(|(_, text)| !has_claim(*text));
    own.iter().for_each(|(_, text)| waiting.push(*text));
    shown.extend(own.into_iter().map(|(_, text)| text));
    while let Some(range) = waiting.pop() {
        let marked = marks(document, range);
        let (found, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(|(index, _)| marked.contains(index));
        left = rest;
        waiting.extend(found.iter().map(|(_, text)| *text));
        shown.extend(found.into_iter().map(|(_, text)| text));
    }
    shown.sort_unstable();
    shown
}

/// The footnotes that are marked in a stretch of the text.
fn marks(document: &Document, range: TextRange) -> BTreeSet<u32> {
    let first = document.inlines.partition_point(|inline| inline.text.start < range.start);
    let inside = document.inlines[first..].iter().take_while(|inline| inline.text.start <= range.end);
    inside
        .filter_map(|inline| match inline.kind {
            InlineKind::FootnoteRef { index, .. } => Some(index),
            _ => None,
        })
        .collect()
}
