//! The lead: what stands between the headline and the first paragraph. Many sites put it into the box of the headline,
//! where neither voice looks.

use super::{LONG, Unit};
use crate::import::html::dom::Dom;

/// A lead is at least this long: lines with date and place are shorter.
const SHORTEST: u32 = 60;
/// No more units than these stand between a headline and its article.
const MOST_BETWEEN: usize = 14;

/// Adds the lead to what is chosen.
pub(super) fn add(dom: &Dom, units: &[Unit], boxes: &[bool], chosen: &mut [bool]) {
    let Some(first) = units.iter().position(|unit| chosen[unit.element] && unit.weight >= LONG) else { return };
    let before = first.saturating_sub(MOST_BETWEEN);
    let is_headline = |unit: &Unit| {
        std::iter::once(unit.element).chain(dom.ancestors(unit.element)).any(|index| dom.name(index) == "h1")
    };
    let Some(headline) = units[before..first].iter().rposition(is_headline) else { return };
    for unit in &units[before + headline + 1..first] {
        if unit.weight >= SHORTEST
            && unit.linked * 5 < unit.weight
            && !boxes[unit.element]
            && is_running(dom, unit.element)
        {
            chosen[unit.element] = true;
        }
    }
}

/// Whether an element holds running text, and not a caption or an item of a menu.
fn is_running(dom: &Dom, index: usize) -> bool {
    let mut around = std::iter::once(index).chain(dom.ancestors(index)).take(6);
    matches!(dom.name(index), "p" | "div" | "h2" | "h3" | "section" | "header" | "strong")
        && !around.any(|index| matches!(dom.name(index), "figure" | "figcaption" | "nav" | "form" | "ul" | "aside"))
}
