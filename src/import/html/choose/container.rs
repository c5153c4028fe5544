//! The second voice: the box that a site builder named after the article, without what lies in it and is none of it.

use super::Unit;
use super::boxes::words;
use crate::import::html::dom::Dom;

/// A container holds at least this many characters of text outside of links.
const LEAST: u32 = 200;

/// Names of the box of an article, by how sure they are: the first that holds a text is taken.
#[rustfmt::skip]
const NAMES: &[&[&[&str]]] = &[
    &[
        &["article", "body"], &["article", "content"], &["article", "text"], &["post", "content"], &["post", "body"],
        &["post", "text"], &["post", "entry"], &["entry", "content"], &["entry", "text"], &["story", "body"], &["story", "content"], &["articlebody"],
        &["articletext"], &["articlecontent"], &["postcontent"], &["entrycontent"], &["body", "text"], &["text", "content"],
        &["article", "container"], &["storycontent"], &["bodytext"], &["artikel", "text"], &["artikeltext"], &["article", "main"],
        &["mw", "parser", "output"], &["beitrag", "text"],
    ],
    &[&["article"], &["story"], &["single", "content"], &["single", "post"], &["artikel"], &["beitrag"], &["entry"], &["post"], &["theme", "content"], &["blog", "content"], &["section", "content"], &["news", "detail"], &["field", "body"]],
    &[&["main", "content"], &["content", "main"], &["content", "body"], &["content", "area"], &["page", "content"], &["maincontent"], &["main", "column"], &["primary"]],
    &[&["content"], &["inhalt"], &["main"]],
];

/// For each node, whether the second voice names its own text; `None` where no box has such a name.
pub(super) fn units(dom: &Dom, units: &[Unit], boxes: &[bool]) -> Option<Vec<bool>> {
    container(dom, units, boxes).map(|container| prose_in(dom, units, boxes, container))
}

/// The same for the element whose own paragraphs hold most text, whatever its name.
pub(super) fn densest_units(dom: &Dom, units: &[Unit], boxes: &[bool]) -> Vec<bool> {
    let densest = densest(dom, units, boxes);
    densest.map_or_else(|| vec![false; dom.len()], |container| prose_in(dom, units, boxes, container))
}

fn prose_in(dom: &Dom, units: &[Unit], boxes: &[bool], container: usize) -> Vec<bool> {
    let mut named = vec![false; dom.len()];
    let inside = units.iter().filter(|unit| container <= unit.element && unit.element < dom.end(container));
    for unit in inside.filter(|unit| !boxes[unit.element] && is_prose(dom, unit, container)) {
        named[unit.element] = true;
    }
    named
}

fn container(dom: &Dom, units: &[Unit], boxes: &[bool]) -> Option<usize> {
    let mut ranked: Vec<Option<(u32, usize)>> = vec![None; NAMES.len()];
    let prose = prose_before(dom, units, boxes);
    for index in (0..dom.len()).filter(|index| !boxes[*index] && dom.is_block(*index)) {
        let Some(rank) = rank(dom, index) else { continue };
        let held = prose[dom.end(index)] - prose[index];
        if held >= LEAST && ranked[rank].is_none_or(|(best, _)| held > best + best / 5) {
            ranked[rank] = Some((held, index));
        }
    }
    let best = ranked.iter().flatten().map(|(held, _)| *held).max().unwrap_or(0);
    // A name that is surer is believed unless it holds a small part of what another does.
    ranked.iter().flatten().find(|(held, _)| *held * 10 >= best * 3).map(|(_, index)| *index)
}

/// For each node, the characters of paragraphs before it.
fn prose_before(dom: &Dom, units: &[Unit], boxes: &[bool]) -> Vec<u32> {
    let mut sums = vec![0; dom.len() + 1];
    for unit in units.iter().filter(|unit| !boxes[unit.element] && unit.weight >= 30 && unit.linked * 2 < unit.weight) {
        sums[unit.element + 1] += unit.weight;
    }
    for index in 1..sums.len() {
        sums[index] += sums[index - 1];
    }
    sums
}

/// How sure the name of an element makes it to be the box of the article; 0 is the surest.
fn rank(dom: &Dom, index: usize) -> Option<usize> {
    if dom.attribute(index, "itemprop").is_some_and(|name| name.eq_ignore_ascii_case("articleBody")) {
        return Some(0);
    }
    let by_element = match dom.name(index) {
        "article" => Some(1),
        "main" => Some(2),
        _ => None,
    };
    let by_role = dom.attribute(index, "role").filter(|role| *role == "main").map(|_| 2);
    let names = ["class", "id"].iter().filter_map(|attribute| dom.attribute(index, attribute));
    let by_name =
        names.flat_map(str::split_ascii_whitespace).filter(|name| name.len() < 60).filter_map(name_rank).min();
    [by_element, by_role, by_name].into_iter().flatten().min()
}

fn name_rank(name: &str) -> Option<usize> {
    let words = words(name);
    let is_named = |wanted: &&[&str]| match wanted {
        [only] => words.len() <= 2 && words.first().is_some_and(|word| word == only),
        _ => words.windows(wanted.len()).any(|found| found.iter().zip(*wanted).all(|(one, other)| one == other)),
    };
    NAMES.iter().position(|names| names.iter().any(&is_named))
}

/// The element whose own paragraphs hold most text, where nothing is named.
fn densest(dom: &Dom, units: &[Unit], boxes: &[bool]) -> Option<usize> {
    let mut score = vec![0; dom.len()];
    for unit in units.iter().filter(|unit| !boxes[unit.element] && unit.weight >= 60 && unit.linked * 2 < unit.weight) {
        for (depth, holder) in dom.ancestors(unit.element).take(2).enumerate() {
            score[holder] += unit.weight >> depth;
        }
    }
    let best = (0..dom.len()).max_by_key(|index| (score[*index], std::cmp::Reverse(*index)))?;
    (score[best] >= LEAST).then_some(best)
}

/// Whether a unit in the container is running text, a heading, an item or a cell, and not a list of links.
fn is_prose(dom: &Dom, unit: &Unit, container: usize) -> bool {
    let around =
        std::iter::once(unit.element).chain(dom.ancestors(unit.element)).take_while(|index| *index != container);
    let mut is_heading = false;
    for index in around {
        match dom.name(index) {
            "aside" | "form" | "nav" | "footer" | "fieldset" | "address" => return false,
            "ul" | "ol" => {
                let (weight, linked) = dom.weight(index);
                if linked * 10 > weight * 7 {
                    return false;
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => is_heading = true,
            _ => {}
        }
    }
    is_heading || unit.linked * 10 <= unit.weight * 8 || unit.weight >= 200
}
