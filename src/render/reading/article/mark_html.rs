//! The markup of marks: the ref before a claim, the places of its further parts, the classes of a piece.

use super::context::Words;
use crate::interface::Html;
use crate::model::ClaimClass;
use crate::render::marks::Marked;

/// The link before a claim's mark: what the claim is in hidden words, and its note's symbol.
pub(super) fn claim_ref(out: &mut Html, marked: &Marked<'_>, label: &str, words: &Words) {
    let (id, class) = (marked.id(), marked.class.name());
    let said = if marked.said { " said" } else { "" };
    let draft = if marked.claim.is_draft { " draft" } else { "" };
    out.raw("<a")
        .attribute("class", ["ref ", class, said, draft])
        .attribute("id", ["r--", id])
        .raw(" role=\"doc-noteref\"")
        .attribute("href", ["#", id])
        .raw(">");
    words.hidden(out, &format!("{label} "));
    out.raw(marked.class.icon()).raw("</a>");
}

/// The place of a further part of a claim.
pub(super) fn part_ref(out: &mut Html, id: &str, nth: usize) {
    out.raw("<span class=\"part\"").attribute("id", format_args!("r--{id}--{}", nth + 1)).raw("></span>");
}

/// The classes of a piece of marked text: `m`, the lines and fills of the claims over it with the
/// shortest claim's first, and `said` where it stands in a voice. An assertion's line comes last,
/// since what others say is said inside what the article asserts.
pub(super) fn mark_classes(classes: &[ClaimClass]) -> String {
    let mut lines: Vec<_> = classes.iter().filter(|class| class.is_voice()).map(|class| class.name()).collect();
    lines.extend(classes.contains(&ClaimClass::Assertion).then_some(ClaimClass::Assertion.name()));
    let fills = classes.iter().filter(|class| class.is_figure()).map(|class| class.name()).collect();
    let mut names = "m".to_owned();
    for (prefix, mut layers) in [("line", lines), ("fill", fills)] {
        let mut seen: Vec<&str> = Vec::new();
        layers.retain(|layer| {
            !seen.contains(layer) && {
                seen.push(layer);
                true
            }
        });
        for (depth, layer) in (1..).zip(layers) {
            names.push_str(&format!(" {prefix}{depth}-{layer}"));
        }
    }
    if classes.iter().any(|class| class.is_voice()) {
        names.push_str(" said");
    }
    names
}
