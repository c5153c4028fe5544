//! Makes links of the addresses that stand in a text as they are.
//!
//! An address is found in the text that a reader sees, since the parser cuts it at every `_` and `&`. It stands in one
//! leaf, outside of code and links, and ends where emphasis begins or ends. A backslash in `https:\//` or `a\@b.org`
//! keeps it from being a link.

use crate::model::{BlockKind, Document, Inline, InlineKind, LinkTarget, Run};
use crate::parse::links::{LinkContext, link};
use crate::text::{Address, Covered, TextRange, addresses, may_hold_addresses};

/// Adds the links of bare addresses to the inlines of the document.
pub(super) fn link_them(document: &mut Document, links: &LinkContext<'_>) {
    if !may_hold_addresses(&document.text) {
        return;
    }
    let taken = Covered::new(document.inlines.iter().filter(|inline| holds_no_link(&inline.kind)).map(|one| one.text));
    let boundaries = boundaries(document);
    let mut found = Vec::new();
    for (_, leaf) in document.leaves().filter(|(_, block)| !is_code(&block.kind)) {
        for address in addresses(&document.text[leaf.text.range()]) {
            let address = moved(address, leaf.text.start as usize);
            if taken.touches(TextRange::new(address.range.clone())) {
                continue;
            }
            let address = within(&address, &boundaries, document).filter(|address| is_whole(address, &document.runs));
            found.extend(address.and_then(|address| linked(address, document, links)));
        }
    }
    document.inlines.extend(found);
    // Stable: what begins at the same byte holds the address, or is empty and stands before it.
    document.inlines.sort_by_key(|inline| inline.text.start);
}

/// The link of an address, unless there is something wrong with it.
fn linked(address: Address, document: &Document, links: &LinkContext<'_>) -> Option<Inline> {
    let text = TextRange::new(address.range);
    let link = link(&address.destination, document.source_span(text), links);
    let is_sound = link.target == LinkTarget::External;
    is_sound.then(|| Inline { text, kind: InlineKind::Link { link: Box::new(link), title: String::new() } })
}

fn moved(found: Address, by: usize) -> Address {
    let range = |range: std::ops::Range<usize>| range.start + by..range.end + by;
    Address { range: range(found.range), head: range(found.head), ..found }
}

fn holds_no_link(kind: &InlineKind) -> bool {
    matches!(kind, InlineKind::Link { .. } | InlineKind::Code | InlineKind::Image(_))
}

fn is_code(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::CodeBlock { .. } | BlockKind::Html)
}

/// Where inlines begin and end, sorted. Places where a word may be broken are inside of addresses.
fn boundaries(document: &Document) -> Vec<u32> {
    let inlines = document.inlines.iter().filter(|inline| inline.kind != InlineKind::WordBreak);
    let mut boundaries: Vec<u32> = inlines.flat_map(|inline| [inline.text.start, inline.text.end]).collect();
    boundaries.sort_unstable();
    boundaries
}

/// The address up to the first boundary inside it, if that is one.
fn within(found: &Address, boundaries: &[u32], document: &Document) -> Option<Address> {
    let (start, end) = (found.range.start, found.range.end);
    let next = boundaries.partition_point(|&boundary| boundary as usize <= start);
    match boundaries.get(next).map(|&boundary| boundary as usize).filter(|&boundary| boundary < end) {
        None => Some(found.clone()),
        Some(cut) => {
            let first = addresses(&document.text[start..cut]).into_iter().next()?;
            (first.range.start == 0).then(|| moved(first, start))
        }
    }
}

/// Whether what makes it an address stands in the source as it is: an escape begins a run of its own.
fn is_whole(found: &Address, runs: &[Run]) -> bool {
    let (start, end) = (found.head.start as u32, found.head.end as u32);
    let run = runs.get(runs.partition_point(|run| run.text.end <= start));
    let is_mailbox = found.head.start > found.range.start;
    run.is_some_and(|run| !run.atomic && run.text.end >= end && run.text.start <= start - u32::from(is_mailbox))
}
