//! The names of a text's sections, each from the tick of its heading on, as far as there is room until the next one.

use super::Scale;
use crate::interface::{Html, TextView};
use crate::model::{Block, BlockKind, ReadCopy};
use crate::render::context::PageContext;
use crate::text::{TextRange, on_one_line};

/// Where the names stand, in CSS pixels from the top.
const TOP: &str = "57";
/// The least room that says something: 24 pixels of 300.
const LEAST: u64 = 800;
/// How many characters of a heading are put on the page; style sheets cut what there is no room for.
const LENGTH: usize = 60;

/// A heading that begins a section.
struct Section<'a> {
    slug: &'a str,
    text: TextRange,
}

/// Appends the names of the sections that are shown; `links` lead to the headings.
pub(super) fn write(out: &mut Html, context: &PageContext<'_>, read: &ReadCopy, scale: &Scale, links: bool) {
    let sections = sections(read);
    for (index, section) in sections.iter().enumerate() {
        let end =
            sections.get(index + 1).map_or(u32::try_from(scale.total).unwrap_or(u32::MAX), |next| next.text.start);
        let (from, to) = (scale.share(section.text.start), scale.share(end));
        let name = on_one_line(&read.copy.document.text[section.text.range()], LENGTH);
        if to.0.saturating_sub(from.0) < LEAST || name.is_empty() || read.shown_in(section.text) != [section.text] {
            continue;
        }
        out.raw("<foreignObject height=\"18\"").attribute("x", from).attribute("y", TOP);
        out.attribute("width", super::Share(to.0 - from.0)).raw("><div>");
        if links {
            out.raw("<a tabindex=\"-1\"").attribute("href", ["#h--", section.slug]).raw(">");
        }
        TextView::new(name, Some(&read.copy.language), context.language).write(out);
        out.raw(if links { "</a></div></foreignObject>" } else { "</div></foreignObject>" });
    }
}

/// The headings of the highest level that there is, apart from the headline.
fn sections(read: &ReadCopy) -> Vec<Section<'_>> {
    let document = &read.copy.document;
    let headline = document.headline_range();
    let heading = |block: &'_ Block| match &block.kind {
        BlockKind::Heading { level, .. } if Some(block.text) != headline => Some(*level),
        _ => None,
    };
    let Some(highest) = document.blocks.iter().filter_map(heading).min() else { return Vec::new() };
    let found = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { slug, .. } if heading(block) == Some(highest) => Some(Section { slug, text: block.text }),
        _ => None,
    });
    found.collect()
}
