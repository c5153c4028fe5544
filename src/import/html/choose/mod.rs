//! Which parts of a page are the article.
//!
//! Two voices read the page in different ways: `readable` asks an implementation of Mozilla's Readability, which weighs
//! boxes by the text in them, `container` goes by the names that site builders give to the box of the article. A long
//! paragraph counts if either names it, a short one (a caption, a date, "share") only if both do. Before that, `boxes`
//! takes out what its own name says is something else, and after it `openings` the lines that lead to other articles.
//!
//! What is chosen are *units*: elements that hold text themselves. They are written from the page as it was.

mod boxes;
mod container;
mod lead;
mod openings;
mod readable;

use dom_query::Document;

use super::dom::Dom;

/// A unit this long counts if one voice names it.
const LONG: u32 = 85;
/// A page with less text than this was cut too hard, or is no article.
const LITTLE: u32 = 210;

/// An element that holds text itself.
#[derive(Debug, Clone, Copy)]
struct Unit {
    element: usize,
    /// Characters of its own text, and how many of these stand in links.
    weight: u32,
    linked: u32,
}

/// What was chosen of a page.
#[derive(Debug)]
pub(super) struct Chosen {
    /// For each node, whether its own text belongs to the article.
    pub(super) nodes: Vec<bool>,
    /// The lines that stand in it and were left out, since they lead to other articles.
    pub(super) left_out: Vec<String>,
}

/// Chooses what of a page is its article.
pub(super) fn chosen(dom: &Dom, document: &Document) -> Chosen {
    let units = units(dom);
    let boxes = boxes::of(dom);
    let mut first = readable::units(dom, document, &boxes);
    if weight(&units, &first) < LITTLE {
        first = readable::units(dom, document, &vec![false; dom.len()]);
    }
    let (all, linked) = sums(&units, &first);
    if linked * 2 > all {
        // A menu was taken for the article.
        first = container::densest_units(dom, &units, &boxes);
    }
    let second = container::units(dom, &units, &boxes).unwrap_or_else(|| first.clone());
    let mut chosen = vec![false; dom.len()];
    for unit in &units {
        let (one, other) = (first[unit.element], second[unit.element]);
        chosen[unit.element] = if unit.weight >= LONG { one || other } else { one && other };
    }
    if weight(&units, &chosen) < LITTLE {
        let heavier = if weight(&units, &first) >= weight(&units, &second) { first } else { second };
        chosen = heavier;
    }
    let left_out = openings::drop_lines(dom, &units, &mut chosen);
    lead::add(dom, &units, &boxes, &mut chosen);
    captions(dom, &units, &boxes, &mut chosen);
    Chosen { nodes: chosen, left_out }
}

/// Adds the captions of the pictures between the first and the last of what is chosen.
fn captions(dom: &Dom, units: &[Unit], boxes: &[bool], chosen: &mut [bool]) {
    let is_chosen = |unit: &Unit| chosen[unit.element];
    let (first, last) = (units.iter().position(is_chosen), units.iter().rposition(is_chosen));
    let Some((first, last)) = first.zip(last) else { return };
    for unit in &units[first..=last] {
        let mut around = std::iter::once(unit.element).chain(dom.ancestors(unit.element)).take(3);
        if !boxes[unit.element] && around.any(|index| dom.name(index) == "figcaption") {
            chosen[unit.element] = true;
        }
    }
}

/// The units of a page, in order.
fn units(dom: &Dom) -> Vec<Unit> {
    let mut units = Vec::new();
    for element in 0..dom.len() {
        if !dom.is_block(element) {
            continue;
        }
        let inline = dom.children(element).filter(|child| !dom.is_block(*child)).map(|child| dom.weight(child));
        let (weight, linked) = inline.fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
        if weight > 0 {
            units.push(Unit { element, weight, linked });
        }
    }
    units
}

/// The characters of the units that are chosen, and how many of them stand in links.
fn sums(units: &[Unit], chosen: &[bool]) -> (u32, u32) {
    let chosen = units.iter().filter(|unit| chosen[unit.element]);
    chosen.fold((0, 0), |sum, unit| (sum.0 + unit.weight, sum.1 + unit.linked))
}

/// The characters of the units that are chosen.
fn weight(units: &[Unit], chosen: &[bool]) -> u32 {
    sums(units, chosen).0
}
