//! Word files: the accepted text, and the comments beside it with the words they are about.
//!
//! A file is a ZIP of XML parts: `archive` unpacks those that are needed, `xml` reads one, `styles` knows what a
//! paragraph's style and numbering mean, `body` goes through the text, `blocks` makes lists and tables of paragraphs,
//! and `comments` puts remarks and their passages together.
//!
//! Of tracked changes the accepted text is taken: what was put in stays, what was taken out is gone.

mod archive;
mod blocks;
mod body;
mod comments;
mod paragraph;
mod styles;
#[cfg(test)]
pub(super) mod tests;
mod xml;

use std::collections::BTreeMap;

use super::block::Block;
use super::taken::{Body, Refusal, Stated, Taken, first_line_as_headline, with_headline};
use archive::Parts;
use body::Read;
use xml::Element;

/// Reads a Word file.
///
/// # Errors
/// It is none, it asks for more than any article does, or there are no words in it.
pub(super) fn read(bytes: &[u8]) -> Result<Taken, Refusal> {
    let parts = Parts::unpack(bytes)?;
    let styles = styles::Styles::read(&parts)?;
    let text = body::read(&parts.document, &styles, &parts.links()?)?;
    let notes = notes(&parts, &styles)?;
    let comments = comments::comments(&parts, &text)?;
    let mut notices = notices(&text);
    let mut blocks = blocks::blocks(text.pieces, styles.has_title_paragraph(&parts.document));
    if blocks.iter().all(|block| block.texts().iter().all(|text| text.trim().is_empty())) {
        return Err(Refusal::new("there are no words in this file", "name a file that holds an article"));
    }
    let stated = stated(&parts)?;
    let has_heading = blocks.iter().take(6).any(|block| matches!(block, Block::Heading(1, _)));
    if !has_heading && first_line_as_headline(&mut blocks) {
        notices.push("headline: the first paragraph".to_owned());
    }
    let mut blocks = with_headline(blocks, None);
    blocks.extend(notes);
    Ok(Taken { body: Body::Blocks(blocks), stated, comments, notices })
}

/// The footnotes and endnotes whose marks stand in the text.
fn notes(parts: &Parts, styles: &styles::Styles) -> Result<Vec<Block>, Refusal> {
    let mut notes: BTreeMap<String, Vec<Block>> = BTreeMap::new();
    for (part, kind) in [(&parts.footnotes, "f"), (&parts.endnotes, "e")] {
        for (id, pieces) in body::read_notes(part, styles)? {
            notes.insert(format!("{kind}{id}"), blocks::blocks(pieces, false));
        }
    }
    let marks = body::marks(&parts.document)?;
    let note = |label: String| {
        let blocks = notes.get(&label).cloned().filter(|blocks| !blocks.is_empty());
        // A mark without a note would be read as words.
        let blocks = blocks.unwrap_or_else(|| vec![Block::Paragraph(vec![super::block::Inline::Text("–".to_owned())])]);
        Block::Footnote(label, blocks)
    };
    Ok(marks.into_iter().map(note).collect())
}

fn notices(text: &Read) -> Vec<String> {
    let mut notices = Vec::new();
    notices
        .extend((text.changes > 0).then(|| format!("tracked changes: {}; the accepted text is taken", text.changes)));
    notices.extend(
        (text.pictures > 0).then(|| format!("pictures are left out ({}), their captions are text", text.pictures)),
    );
    notices.extend((text.symbols > 0).then(|| format!("{} signs of a symbol font are left out", text.symbols)));
    notices
}

/// What the file says of itself. The title that Word keeps is often that of a template, so it is not taken.
fn stated(parts: &Parts) -> Result<Stated, Refusal> {
    let mut authors = Vec::new();
    let mut is_author = false;
    xml::each(&parts.core, "docProps/core.xml", &mut |element| match element {
        Element::Start(tag) => is_author = tag.name == "creator",
        Element::Text(text) if is_author && !text.trim().is_empty() => authors.push(text.trim().to_owned()),
        Element::Text(_) => {}
        Element::End(_) => is_author = false,
    })?;
    Ok(Stated { authors, ..Stated::default() })
}
