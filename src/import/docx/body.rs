//! Goes through the text of a Word file: paragraphs and tables in a row, and where comments begin and end.

use std::collections::BTreeMap;

use super::paragraph::{Paragraph, Piece};
use super::styles::{Kind, Styles};
use super::xml::{Element, Tag, each};
use crate::import::block::{Inline, Style};
use crate::import::taken::Refusal;

/// Elements that are none of the article: what was taken out, what only old programs read, instructions, how something
/// looked before a change.
#[rustfmt::skip]
const SKIPPED: [&str; 12] = [
    "del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "sdtPr", "rt", "rPrChange", "pPrChange",
    "tblPrChange", "sectPrChange",
];

/// A place in the text: the number of a paragraph, and a byte of its raw text.
pub(super) type Place = (usize, usize);

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The paragraphs and tables.
    pub(super) pieces: Vec<Piece>,
    /// Where each comment begins, ends, and is referred to, by its id.
    pub(super) starts: BTreeMap<String, Place>,
    pub(super) ends: BTreeMap<String, Place>,
    pub(super) references: BTreeMap<String, Place>,
    /// How many changes were tracked.
    pub(super) changes: usize,
    /// How many pictures there are.
    pub(super) pictures: usize,
    /// How many signs of a font that has its own.
    pub(super) symbols: usize,
}

/// Reads the text of a document. `links` has the addresses of its links.
pub(super) fn read(part: &str, styles: &Styles, links: &BTreeMap<String, String>) -> Result<Read, Refusal> {
    let mut walk = Walk::new(styles, links);
    each(part, "word/document.xml", &mut |element| walk.take(element))?;
    Ok(walk.finish())
}

/// The notes of a part, by their ids. Those that part notes from the text have a type and are none.
pub(super) fn read_notes(part: &str, styles: &Styles) -> Result<Vec<(String, Vec<Piece>)>, Refusal> {
    let links = BTreeMap::new();
    let mut notes = Vec::new();
    let mut walk = Walk::new(styles, &links);
    let mut id = None;
    each(part, "word/footnotes.xml", &mut |element| match element {
        Element::Start(tag) if matches!(tag.name.as_str(), "footnote" | "endnote") => {
            walk = Walk::new(styles, &links);
            let is_note = matches!(tag.attribute("type"), None | Some("normal"));
            id = tag.attribute("id").filter(|_| is_note).map(str::to_owned);
        }
        Element::End("footnote" | "endnote") => {
            let read = std::mem::replace(&mut walk, Walk::new(styles, &links)).finish();
            notes.extend(id.take().map(|id| (id, read.pieces)));
        }
        element => walk.take(element),
    })?;
    Ok(notes)
}

/// The labels of the notes whose marks stand in a document, in order.
pub(super) fn marks(part: &str) -> Result<Vec<String>, Refusal> {
    let (styles, links) = (Styles::default(), BTreeMap::new());
    let read = read(part, &styles, &links)?;
    let mut labels = Vec::new();
    for piece in &read.pieces {
        if let Piece::Paragraph(paragraph) = piece {
            crate::import::block::marks_of(&paragraph.inlines, &mut labels);
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    labels.retain(|label| seen.insert(label.clone()));
    Ok(labels)
}

/// How the words of a run look.
#[derive(Debug, Clone, Default)]
struct Run {
    styles: Vec<Style>,
    is_hidden: bool,
}

/// The state between two pieces of XML.
struct Walk<'a> {
    styles: &'a Styles,
    links: &'a BTreeMap<String, String>,
    read: Read,
    /// The elements that are open.
    open: Vec<String>,
    /// How many of them are skipped.
    skipped: usize,
    /// The paragraphs that are open: text boxes hold paragraphs inside of one.
    paragraphs: Vec<Paragraph>,
    run: Run,
    link: Option<String>,
    next: usize,
}

impl<'a> Walk<'a> {
    fn new(styles: &'a Styles, links: &'a BTreeMap<String, String>) -> Self {
        Self {
            styles,
            links,
            read: Read::default(),
            open: Vec::new(),
            skipped: 0,
            paragraphs: Vec::new(),
            run: Run::default(),
            link: None,
            next: 0,
        }
    }

    fn take(&mut self, element: Element<'_>) {
        match element {
            Element::Start(tag) => {
                self.skipped += usize::from(self.is_skipped(&tag.name));
                self.count_changes(tag);
                if self.skipped == 0 || tag.name.starts_with("comment") {
                    self.start(tag);
                }
                self.open.push(tag.name.clone());
            }
            Element::End(name) => {
                self.open.pop();
                if self.skipped == 0 {
                    self.end(name);
                }
                self.skipped -= usize::from(self.is_skipped(name)).min(self.skipped);
            }
            Element::Text(text) if self.skipped == 0 && self.open.last().is_some_and(|name| name == "t") => {
                self.words(text);
            }
            Element::Text(_) => {}
        }
    }

    /// Whether an element is skipped. Among the properties of a run or the end of a paragraph it only says what became
    /// of that.
    fn is_skipped(&self, name: &str) -> bool {
        let is_property = matches!(name, "del" | "moveFrom") && (self.is_in("rPr") || self.is_in("pPr"));
        SKIPPED.contains(&name) && !is_property
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.last().is_some_and(|open| open == name)
    }

    fn count_changes(&mut self, tag: &Tag) {
        if matches!(tag.name.as_str(), "ins" | "del" | "moveFrom" | "moveTo") {
            self.read.changes += 1;
        }
    }

    fn words(&mut self, words: &str) {
        if self.run.is_hidden {
            return;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        paragraph.push(words, &self.run.styles, self.link.as_deref());
    }

    fn start(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "p" => self.begin_paragraph(),
            "tbl" => self.read.pieces.push(Piece::TableStart),
            "tr" => self.read.pieces.push(Piece::RowStart),
            "tc" => self.read.pieces.push(Piece::CellStart(1)),
            "r" => self.run = Run::default(),
            "hyperlink" => self.link = tag.attribute("id").and_then(|id| self.links.get(id)).cloned(),
            "pic" => self.read.pictures += 1,
            "commentRangeStart" | "commentRangeEnd" | "commentReference" => self.comment(tag),
            _ if self.is_in("pPr") || self.is_in("numPr") || self.is_in("tcPr") => self.paragraph_property(tag),
            _ if self.is_in("rPr") => self.run_property(tag),
            _ if self.is_in("r") => self.sign(tag),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "tbl" => self.read.pieces.push(Piece::TableEnd),
            "hyperlink" => self.link = None,
            "r" => self.run = Run::default(),
            _ => {}
        }
    }

    /// A paragraph whose end was taken out goes on in the next one.
    fn begin_paragraph(&mut self) {
        let goes_on = matches!(self.read.pieces.last(), Some(Piece::Paragraph(last)) if last.is_open);
        if let Some(Piece::Paragraph(last)) = self.read.pieces.pop_if(|_| goes_on) {
            return self.paragraphs.push(Paragraph { is_open: false, ..last });
        }
        self.paragraphs.push(Paragraph::new(self.next));
        self.next += 1;
    }

    fn end_paragraph(&mut self) {
        self.read.pieces.extend(self.paragraphs.pop().map(Piece::Paragraph));
    }

    fn paragraph_property(&mut self, tag: &Tag) {
        let value = tag.attribute("val").unwrap_or_default();
        if tag.name == "gridSpan" {
            let span = value.parse().unwrap_or(1).clamp(1, 50);
            if let Some(Piece::CellStart(columns)) = self.read.pieces.last_mut() {
                *columns = span;
            }
            return;
        }
        let styles = self.styles;
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        match tag.name.as_str() {
            "pStyle" => {
                paragraph.kind = styles.kind(value);
                paragraph.list = styles.list(value).map(|(list, level)| {
                    let counts = styles.counts(&list, level);
                    (list, level, counts)
                });
            }
            "outlineLvl" if paragraph.kind == Kind::Plain => {
                let level = value.parse::<u8>().ok().filter(|level| *level < 6);
                paragraph.kind = level.map_or(Kind::Plain, |level| Kind::Heading(level + 1));
            }
            "ilvl" => {
                let level = value.parse().unwrap_or(0);
                let list = paragraph.list.take().map(|(list, _, _)| list).unwrap_or_default();
                paragraph.list = Some((list, level, false));
            }
            "numId" => {
                let level = paragraph.list.take().map_or(0, |(_, level, _)| level);
                let counts = styles.counts(value, level);
                paragraph.list = (value != "0").then(|| (value.to_owned(), level, counts));
            }
            _ => {}
        }
    }

    fn run_property(&mut self, tag: &Tag) {
        let is_of_mark = self.open.len() >= 2 && self.open[self.open.len() - 2] == "pPr";
        if is_of_mark {
            if tag.name == "del" || tag.name == "moveFrom" {
                self.paragraphs.last_mut().into_iter().for_each(|paragraph| paragraph.is_open = true);
            }
            return;
        }
        let style = match tag.name.as_str() {
            "b" => Some(Style::Strong),
            "i" => Some(Style::Emphasis),
            "strike" | "dstrike" => Some(Style::Struck),
            "vertAlign" => match tag.attribute("val") {
                Some("superscript") => Some(Style::Raised),
                Some("subscript") => Some(Style::Lowered),
                _ => None,
            },
            "vanish" => {
                self.run.is_hidden = tag.is_on();
                None
            }
            _ => None,
        };
        self.run.styles.extend(style.filter(|_| tag.is_on()));
    }

    /// What stands in a run beside its words.
    fn sign(&mut self, tag: &Tag) {
        if self.run.is_hidden {
            return;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let note = |kind: &str| tag.attribute("id").map(|id| Inline::FootnoteMark(format!("{kind}{id}")));
        match tag.name.as_str() {
            "tab" | "ptab" => self.words(" "),
            "noBreakHyphen" => self.words("\u{2011}"),
            "softHyphen" => self.words("\u{ad}"),
            "br" if matches!(tag.attribute("type"), Some("page" | "column")) => self.words(" "),
            "br" | "cr" => paragraph.push_break(),
            "footnoteReference" => paragraph.inlines.extend(note("f")),
            "endnoteReference" => paragraph.inlines.extend(note("e")),
            "sym" => {
                let code = tag.attribute("char").and_then(|code| u32::from_str_radix(code, 16).ok());
                // Those of symbol fonts have numbers that mean nothing elsewhere.
                let c = code.filter(|code| !(0xe000..=0xf8ff).contains(code)).and_then(char::from_u32);
                match c {
                    Some(c) => self.words(c.encode_utf8(&mut [0; 4])),
                    None => self.read.symbols += 1,
                }
            }
            _ => {}
        }
    }

    /// Notes where a comment begins or ends; it may stand between paragraphs.
    fn comment(&mut self, tag: &Tag) {
        let Some(id) = tag.attribute("id") else { return };
        let place = match self.paragraphs.last() {
            Some(paragraph) => (paragraph.number, paragraph.raw.len()),
            None => (self.next, 0),
        };
        let places = match tag.name.as_str() {
            "commentRangeStart" => &mut self.read.starts,
            "commentRangeEnd" => &mut self.read.ends,
            _ => &mut self.read.references,
        };
        places.insert(id.to_owned(), place);
    }

    fn finish(mut self) -> Read {
        while !self.paragraphs.is_empty() {
            self.end_paragraph();
        }
        self.read
    }
}
