//! Footnotes of a page: a link that is a number, to an element that leads back.

use std::collections::{BTreeMap, BTreeSet};

use super::dom::Dom;
use crate::import::block::{Block, Inline};

/// The longest text of a link that is a mark: `[12]`.
const LONGEST_MARK: usize = 6;

/// The footnotes whose marks stand in the article.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// The links that are marks, and the label of each.
    marks: BTreeMap<usize, String>,
    /// The elements that are footnotes, in the order of their first marks, with their labels.
    notes: Vec<(usize, String)>,
    /// The same by their elements.
    labels: BTreeMap<usize, String>,
    /// The links in them that lead back, or repeat the mark.
    backs: BTreeSet<usize>,
}

impl Footnotes {
    /// Finds the footnotes of the article.
    pub(super) fn find(dom: &Dom, chosen: &[bool]) -> Self {
        let mut found = Self::default();
        let targets = targets(dom);
        for link in (0..dom.len()).filter(|index| dom.name(*index) == "a" && is_chosen(dom, *index, chosen)) {
            let Some(target) = fragment(dom, link).and_then(|id| targets.get(id)).copied() else { continue };
            if !is_mark(&dom.all_text(link)) || !is_note(dom, target, link) {
                continue;
            }
            let label = found.labels.get(&target).cloned().unwrap_or_else(|| {
                let label = (found.notes.len() + 1).to_string();
                found.notes.push((target, label.clone()));
                found.labels.insert(target, label.clone());
                found.backs.extend(backs(dom, target));
                label
            });
            found.marks.insert(link, label);
        }
        found
    }

    /// The label of the footnote whose mark this element is.
    pub(super) fn mark(&self, index: usize) -> Option<String> {
        self.marks.get(&index).cloned()
    }

    /// Whether this element is a footnote: it is written at the end.
    pub(super) fn holds(&self, index: usize) -> bool {
        self.labels.contains_key(&index)
    }

    /// Whether a link leads from a footnote back to its mark.
    pub(super) fn is_back(&self, index: usize) -> bool {
        self.backs.contains(&index)
    }

    /// The footnotes as blocks; `write` writes all that an element holds.
    pub(super) fn written(&self, write: impl Fn(usize) -> Vec<Block>) -> Vec<Block> {
        let note = |(index, label): &(usize, String)| {
            let mut blocks = write(*index);
            blocks.iter_mut().for_each(without_way_back);
            blocks.retain(|block| block.texts().iter().any(|text| !text.trim().is_empty()));
            if blocks.is_empty() {
                // The mark stays where it is, and a mark needs a note.
                blocks.push(Block::Paragraph(vec![Inline::Text("–".to_owned())]));
            }
            Block::Footnote(label.clone(), blocks)
        };
        self.notes.iter().map(note).collect()
    }
}

/// The links inside a footnote to a place of the same page, of a few letters at most.
fn backs(dom: &Dom, note: usize) -> Vec<usize> {
    let is_back = |index: &usize| {
        let leads_here = dom.name(*index) == "a" && dom.attribute(*index, "href").is_some_and(|to| to.starts_with('#'));
        leads_here && dom.weight(*index).0 <= 3
    };
    (note..dom.end(note)).filter(is_back).collect()
}

fn fragment(dom: &Dom, link: usize) -> Option<&str> {
    dom.attribute(link, "href")?.rsplit_once('#').map(|(_, id)| id).filter(|id| !id.is_empty())
}

/// The elements that have an id, without those in links.
fn targets(dom: &Dom) -> BTreeMap<&str, usize> {
    let named =
        (0..dom.len()).filter_map(|index| Some((dom.attribute(index, "id").or(dom.attribute(index, "name"))?, index)));
    named.collect::<Vec<_>>().into_iter().rev().collect()
}

fn is_chosen(dom: &Dom, link: usize, chosen: &[bool]) -> bool {
    let holder = dom.ancestors(link).find(|index| dom.is_block(*index));
    holder.is_some_and(|holder| chosen[holder])
}

/// Whether the text of a link is a number, a letter or a star, in brackets or not.
fn is_mark(text: &str) -> bool {
    let text = text.trim();
    let bare = text.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')') || c.is_whitespace());
    let is_number = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit());
    let is_sign =
        bare.chars().count() <= 3 && !bare.is_empty() && bare.chars().all(|c| matches!(c, '*' | '†' | '‡' | '§'));
    let is_letter = text.starts_with('[') && bare.chars().count() == 1;
    text.len() <= LONGEST_MARK && (is_number || is_sign || is_letter)
}

/// Whether an element is a note that `link` leads to: further down, an item or a paragraph, and not the text that the
/// link stands in.
fn is_note(dom: &Dom, target: usize, link: usize) -> bool {
    let weight = dom.weight(target).0;
    target > link
        && dom.is_block(target)
        && matches!(dom.name(target), "li" | "p" | "div" | "dd" | "aside")
        && (2..=4000).contains(&weight)
}

/// Takes out the signs that lead back to the text, at both ends of a note.
fn without_way_back(block: &mut Block) {
    let Block::Paragraph(words) = block else { return };
    let is_back = |inline: &Inline| match inline {
        Inline::Link(_, inner) | Inline::Styled(_, inner) => is_way_back(&crate::import::block::text_of(inner)),
        Inline::Text(text) => is_way_back(text),
        _ => false,
    };
    while words.first().is_some_and(is_back) {
        words.remove(0);
    }
    while words.last().is_some_and(is_back) {
        words.pop();
    }
    if let Some(Inline::Text(text)) = words.first_mut() {
        *text = text.trim_start_matches(|c: char| is_arrow(c) || c == ' ').to_owned();
    }
    if let Some(Inline::Text(text)) = words.last_mut() {
        *text = text.trim_end_matches(|c: char| is_arrow(c) || c == ' ').to_owned();
    }
    words.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

fn is_way_back(text: &str) -> bool {
    text.chars().all(|c| is_arrow(c) || c.is_whitespace())
}

fn is_arrow(c: char) -> bool {
    matches!(c, '↑' | '↩' | '↵' | '⏎' | '^' | '\u{fe0e}' | '\u{fe0f}')
}
