//! Lines that lead to other articles, or say who made a picture: they stand between paragraphs like one of them, and
//! are known by how they begin, or by being nothing but links.

use super::Unit;
use crate::import::html::dom::Dom;

/// Longer paragraphs are never dropped.
const LONGEST: u32 = 170;

/// How such lines begin, in small letters, without what stands before the first letter.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "lesen sie auch", "lesen sie mehr", "lesen sie hier", "lesen sie dazu", "lesen sie weiter", "lesen sie jetzt", "auch interessant", "mehr zum thema", "mehr dazu",
    "mehr lesen", "weiterlesen", "weiterführende links", "siehe auch:", "zum thema:", "das könnte sie auch interessieren", "das könnte dich auch", "foto:", "fotos:", "bild:", "bilder:",
    "bildquelle", "bildnachweis", "quelle:", "quellen:", "kommentare", "kommentar schreiben", "diesen artikel", "artikel teilen", "teilen", "newsletter", "jetzt abonnieren",
    "copyright", "anzeige", "werbung", "schlagwörter", "schlagworte", "stichwörter", "tags:", "kategorie:", "kategorien:", "hier geht es zu", "video:",
    "read more", "read also", "also read", "read next", "related:", "related articles", "see also:", "more:", "more on", "photo:", "photos:", "image:", "image credit", "photo credit", "photo by", "credit:",
    "picture:", "source:", "sources:", "comments", "leave a reply", "leave a comment", "share this", "share:", "sign up", "subscribe", "follow us", "filed under", "posted in", "advertisement",
    "weiter zu", "der beitrag wurde", "dieser beitrag wurde", "erstellt am", "veröffentlicht am", "category", "creative commons", "mit diesem button", "if you enjoyed", "keine kommentare", "noch keine kommentare",
    "hier geht es zur", "hier geht's", "zuletzt aktualisiert", "last updated", "posted on", "published on", "published:", "updated:", "stand:", "drucken", "zum seitenanfang", "nach oben", "print this", "email this",
    "tagged", "click here", "you may also like", "recommended", "don't miss", "continue reading", "all rights reserved", "©", "(c)",
    "lire aussi", "à lire aussi", "lire la suite", "crédit photo", "source :", "partager", "commentaires", "lea también", "lea más", "lea:", "leer más", "te puede interesar", "le puede interesar", "foto :", "fuente:", "compartir",
    "leggi anche", "leggi di più", "fonte:", "condividi", "leia também", "leia mais", "compartilhe", "lees ook", "lees meer", "bron:", "les også", "läs också", "läs mer", "czytaj też", "czytaj także", "zobacz też", "źródło:", "fot.",
    "číst dále", "čtěte také", "zdroj:", "читайте также", "источник:", "фото:", "διαβάστε", "πηγή:", "ayrıca oku", "kaynak:",
];

/// Takes such lines out of what is chosen, and lists that are links. Gives those that are no links.
pub(super) fn drop_lines(dom: &Dom, units: &[Unit], chosen: &mut [bool]) -> Vec<String> {
    let mut left_out = Vec::new();
    for unit in units {
        if !chosen[unit.element] {
            continue;
        }
        let is_short = unit.weight < LONGEST;
        let is_links = unit.linked * 10 > unit.weight * 8 && is_short && !is_heading(dom, unit.element);
        if is_links || is_in_list_of_links(dom, unit.element) {
            chosen[unit.element] = false;
        } else if is_short && (leads_away(dom, *unit) || is_bare_number(dom, unit.element)) {
            chosen[unit.element] = false;
            left_out.push(dom.own_text(unit.element).split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    left_out
}

fn is_heading(dom: &Dom, index: usize) -> bool {
    matches!(dom.name(index).as_bytes(), [b'h', b'1'..=b'6'])
}

fn leads_away(dom: &Dom, unit: Unit) -> bool {
    let text = dom.own_text(unit.element);
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©' && c != '(');
    let beginning: String = text.chars().take(40).flat_map(char::to_lowercase).collect();
    OPENINGS.iter().any(|opening| {
        let rest = beginning.strip_prefix(opening);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || !opening.ends_with(char::is_alphanumeric))
    })
}

/// A date or a count that stands by itself; numbers in tables and items are text.
fn is_bare_number(dom: &Dom, index: usize) -> bool {
    matches!(dom.name(index), "p" | "div" | "span" | "section" | "header")
        && !dom.own_text(index).chars().any(char::is_alphabetic)
}

fn is_in_list_of_links(dom: &Dom, index: usize) -> bool {
    let list = std::iter::once(index).chain(dom.ancestors(index)).find(|index| matches!(dom.name(*index), "ul" | "ol"));
    list.is_some_and(|list| {
        let (weight, linked) = dom.weight(list);
        linked * 10 > weight * 7
    })
}
