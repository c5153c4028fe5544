//! What the style and the numbering of a paragraph mean: a heading, a quotation, an item of a list.

use std::collections::BTreeMap;

use super::archive::Parts;
use super::xml::{Element, each};
use crate::import::taken::Refusal;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Running text.
    Plain,
    /// The title of the document.
    Title,
    /// A heading; the level is 1–6.
    Heading(u8),
    /// A quotation.
    Quote,
}

/// The styles of a document, and the numbering of its lists.
#[derive(Debug, Default)]
pub(super) struct Styles {
    kinds: BTreeMap<String, Kind>,
    /// The list that paragraphs of a style belong to.
    lists: BTreeMap<String, (String, u8)>,
    /// The abstract numbering of each list.
    numberings: BTreeMap<String, String>,
    /// Whether a level of an abstract numbering counts.
    counts: BTreeMap<(String, u8), bool>,
}

impl Styles {
    /// Reads both parts.
    pub(super) fn read(parts: &Parts) -> Result<Self, Refusal> {
        let mut styles = Self::default();
        styles.read_styles(&parts.styles)?;
        styles.read_numbering(&parts.numbering)?;
        Ok(styles)
    }

    fn read_styles(&mut self, part: &str) -> Result<(), Refusal> {
        let mut style = String::new();
        let mut level = 0;
        each(part, "word/styles.xml", &mut |element| {
            let Element::Start(tag) = element else { return };
            let value = || tag.attribute("val").unwrap_or_default();
            match tag.name.as_str() {
                "style" => {
                    style = tag.attribute("styleId").unwrap_or_default().to_owned();
                    level = 0;
                }
                "name" => {
                    if let Some(kind) = named(value()) {
                        self.kinds.insert(style.clone(), kind);
                    }
                }
                "outlineLvl" => {
                    if let Some(level) = value().parse::<u8>().ok().filter(|level| *level < 6) {
                        self.kinds.entry(style.clone()).or_insert(Kind::Heading(level + 1));
                    }
                }
                "ilvl" => level = value().parse().unwrap_or(0),
                "numId" => drop(self.lists.insert(style.clone(), (value().to_owned(), level))),
                _ => {}
            }
        })
    }

    fn read_numbering(&mut self, part: &str) -> Result<(), Refusal> {
        let (mut numbering, mut level, mut list) = (String::new(), 0, String::new());
        each(part, "word/numbering.xml", &mut |element| {
            let Element::Start(tag) = element else { return };
            let value = |name: &str| tag.attribute(name).unwrap_or_default().to_owned();
            match tag.name.as_str() {
                "abstractNum" => numbering = value("abstractNumId"),
                "lvl" => level = value("ilvl").parse().unwrap_or(0),
                "numFmt" => {
                    let counts = !matches!(value("val").as_str(), "bullet" | "none");
                    self.counts.insert((numbering.clone(), level), counts);
                }
                "num" => list = value("numId"),
                "abstractNumId" => drop(self.numberings.insert(list.clone(), value("val"))),
                _ => {}
            }
        })
    }

    /// What a paragraph of this style is. Without a table of styles, the names that Word gives them are believed.
    pub(super) fn kind(&self, style: &str) -> Kind {
        self.kinds.get(style).copied().or_else(|| named(style)).unwrap_or(Kind::Plain)
    }

    /// The list, and the level in it, that paragraphs of this style belong to.
    pub(super) fn list(&self, style: &str) -> Option<(String, u8)> {
        self.lists.get(style).cloned().filter(|(list, _)| list != "0")
    }

    /// Whether the items of a list are numbered.
    pub(super) fn counts(&self, list: &str, level: u8) -> bool {
        let numbering = self.numberings.get(list).cloned().unwrap_or_default();
        self.counts.get(&(numbering, level)).copied().unwrap_or(false)
    }

    /// Whether a document begins with a paragraph of the style of titles: its headings then stand below it.
    pub(super) fn has_title_paragraph(&self, document: &str) -> bool {
        self.kinds.iter().any(|(style, kind)| *kind == Kind::Title && document.contains(&format!("w:val=\"{style}\"")))
    }
}

/// What the name of a style says. In the table of styles the names are English in every Word.
fn named(name: &str) -> Option<Kind> {
    let name: String = name.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let level = ["heading", "überschrift", "berschrift"].iter().find_map(|start| name.strip_prefix(start));
    match (name.as_str(), level.and_then(|level| level.parse().ok())) {
        ("title" | "titel", _) => Some(Kind::Title),
        ("quote" | "intensequote" | "blocktext", _) => Some(Kind::Quote),
        (_, Some(level @ 1..=6)) => Some(Kind::Heading(level)),
        (_, Some(7..=9)) => Some(Kind::Heading(6)),
        _ => None,
    }
}
