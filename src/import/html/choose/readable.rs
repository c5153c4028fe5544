//! The first voice: Readability, as `dom_smoothie` has it. It changes its page, so it gets a copy, and what it chose is
//! known by the numbers of the elements that it kept.

use dom_query::Document;
use dom_smoothie::Readability;

use crate::import::html::dom::{Dom, NUMBER};

/// For each node, whether the first voice names its own text. `boxes` are taken out before.
pub(super) fn units(dom: &Dom, document: &Document, boxes: &[bool]) -> Vec<bool> {
    let kept = kept(document, boxes);
    let mut is_kept = vec![false; dom.len()];
    for index in kept.into_iter().filter(|index| *index < dom.len()) {
        is_kept[index] = true;
    }
    // It joins an element with the only one inside it, and keeps the number of the outer one. Parents come first.
    for index in 1..dom.len() {
        let parent = dom.ancestors(index).next().unwrap_or(0);
        let is_only = || {
            dom.weight(index).0 > 0
                && dom.weight(parent).0 == dom.weight(index).0
                && dom.children(parent).filter(|c| dom.weight(*c).0 > 0).count() == 1
        };
        if is_kept[parent] && parent > 0 && dom.text(index).is_none() && dom.is_block(index) && is_only() {
            is_kept[index] = true;
        }
    }
    is_kept
}

/// The numbers of the elements that are kept.
fn kept(document: &Document, boxes: &[bool]) -> Vec<usize> {
    let document = document.clone();
    let number = |node: &dom_query::NodeRef<'_>| node.attr(NUMBER).and_then(|number| number.parse::<usize>().ok());
    for node in document.root().descendants() {
        if number(&node).is_some_and(|number| boxes.get(number) == Some(&true)) {
            node.remove_from_parent();
        }
    }
    let Ok(mut readability) = Readability::with_document(document, None, None) else { return Vec::new() };
    let Ok(article) = readability.parse() else { return Vec::new() };
    let html: &str = &article.content;
    let mark = format!("{NUMBER}=\"");
    let numbers = html.split(mark.as_str()).skip(1);
    numbers.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}
