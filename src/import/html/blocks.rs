//! Writes what was chosen of a page as blocks: paragraphs, headings, lists, quotations, tables.
//!
//! The texts come from the page as it was saved, with HTML's own rules for white space. Pictures are left out and
//! counted; their captions are text like any other.

use super::dom::Dom;
use super::footnotes::Footnotes;
use super::inlines::{Line, Words};
use super::table::table;
use crate::import::block::{Block, text_of};
use crate::import::folded::{folded, printable};

/// What a page is written with.
pub(super) struct Page<'a> {
    pub(super) dom: &'a Dom,
    /// For each node, whether its own text belongs to the article.
    pub(super) chosen: &'a [bool],
    pub(super) words: Words<'a>,
    pub(super) footnotes: &'a Footnotes,
}

impl Page<'_> {
    /// The blocks of the article.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut blocks = without_idle_rules(self.inside(0));
        // All of a footnote is written, chosen or not.
        let all = vec![true; self.dom.len()];
        let whole = Page { chosen: &all, ..*self };
        blocks.extend(self.footnotes.written(|index| whole.inside(index)));
        blocks
    }

    /// The blocks inside an element.
    pub(super) fn inside(&self, element: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut line = Line::default();
        for child in self.dom.children(element) {
            if !self.dom.is_block(child) {
                if self.chosen[element] {
                    self.words.collect(self.dom, child, self.footnotes, &mut line);
                }
                continue;
            }
            line.end_paragraphs(&mut blocks);
            if !self.footnotes.holds(child) {
                self.block(child, &mut blocks);
            }
        }
        line.end_paragraphs(&mut blocks);
        blocks
    }

    /// Writes one block element.
    fn block(&self, element: usize, blocks: &mut Vec<Block>) {
        match self.dom.name(element) {
            name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => self.heading(element, name, blocks),
            "ul" | "menu" | "dir" => self.list(element, None, blocks),
            "ol" => {
                let start = self.dom.attribute(element, "start").and_then(|start| start.trim().parse().ok());
                self.list(element, Some(start.unwrap_or(1)), blocks);
            }
            "blockquote" => {
                let inside = without_idle_rules(self.inside(element));
                blocks.extend((!inside.is_empty()).then_some(Block::Quote(inside)));
            }
            "pre" if self.chosen[element] => blocks.extend(self.preformatted(element)),
            "hr" => blocks.push(Block::Rule),
            "table" => blocks.extend(table(self.dom, element, &|cell| self.inside(cell))),
            _ => blocks.extend(self.inside(element)),
        }
    }

    /// Headings hold one line; what else stands in one is written after it.
    fn heading(&self, element: usize, name: &str, blocks: &mut Vec<Block>) {
        let level = name.as_bytes()[1] - b'0';
        blocks.extend(self.inside(element).into_iter().map(|block| match block {
            Block::Paragraph(words) => Block::Heading(level, words),
            block => block,
        }));
    }

    fn list(&self, element: usize, start: Option<u64>, blocks: &mut Vec<Block>) {
        let items =
            self.dom.children(element).filter(|child| self.dom.is_block(*child) && !self.footnotes.holds(*child));
        let mut items: Vec<Vec<Block>> = items.map(|item| self.item(item)).collect();
        // Items that are left out would give the ones after them other numbers.
        let first = items.iter().position(|item| !item.is_empty()).unwrap_or(0);
        items.retain(|item| !item.is_empty());
        if !items.is_empty() {
            blocks.push(Block::List { start: start.map(|start: u64| start.saturating_add(first as u64)), items });
        }
    }

    fn item(&self, element: usize) -> Vec<Block> {
        if self.dom.name(element) == "li" {
            return without_idle_rules(self.inside(element));
        }
        let mut blocks = Vec::new();
        self.block(element, &mut blocks);
        without_idle_rules(blocks)
    }

    fn preformatted(&self, element: usize) -> Option<Block> {
        let mut text = String::new();
        for inner in element..self.dom.end(element) {
            match self.dom.text(inner) {
                Some(words) => text.push_str(words),
                None if self.dom.name(inner) == "br" => text.push('\n'),
                None => {}
            }
        }
        let text = printable(&text.replace("\r\n", "\n").replace(['\r', '\u{85}'], "\n")).0;
        let text = text.trim_end_matches([' ', '\n', '\t']).trim_start_matches('\n');
        (!text.trim().is_empty()).then(|| Block::Code(text.to_owned()))
    }
}

/// Thematic breaks part blocks; at the edges and in a row they part nothing.
fn without_idle_rules(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let is_idle = block == Block::Rule && kept.last().is_none_or(|last| *last == Block::Rule);
        if !is_idle {
            kept.push(block);
        }
    }
    while kept.last() == Some(&Block::Rule) {
        kept.pop();
    }
    kept
}

impl Line {
    /// Ends the paragraph, and begins another one after it. Two line breaks part paragraphs as well.
    pub(super) fn end_paragraphs(&mut self, blocks: &mut Vec<Block>) {
        for inlines in self.paragraphs() {
            let inlines = folded(inlines);
            if !text_of(&inlines).trim().is_empty() {
                blocks.push(Block::Paragraph(inlines));
            }
        }
    }
}
