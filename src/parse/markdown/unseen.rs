//! What nobody sees in a Markdown text: control characters that are written as entities (`&#7;`), and the
//! characters that hide words or turn their direction.
//!
//! Control characters that stand in the file as they are were told when it was loaded.

use std::ops::Range;

use super::faults::Faults;
use crate::diagnostic::{Code, escaped_control, hidden_in};
use crate::model::{Block, Document, InlineKind};
use crate::text::{TextRange, controls};

/// Reports the first control character of `text`, which comes from the bytes `range` of `source`, if it
/// stands there as an entity.
pub(super) fn report_escapes(text: &str, source: &str, range: Range<usize>, faults: &mut Faults<'_>) {
    // CommonMark has replaced a NUL.
    let mut found = controls(text).map(|(_, c)| c).chain(text.contains('\u{fffd}').then_some('\0'));
    let Some(c) = found.next() else { return };
    let written = source.get(range.clone()).unwrap_or_default();
    let is_entity = if c == '\0' { names_nul(written) } else { controls(written).next().is_none() };
    if is_entity {
        let span = faults.span(range);
        faults.report(Code::ControlCharacter, || escaped_control(c, span));
    }
}

/// Whether an entity of NUL is in the source.
fn names_nul(source: &str) -> bool {
    entities(source).any(|(_, number)| number == Some(0))
}

/// The numeric entities of a source, with what they come to; none where it is no character's number.
fn entities(source: &str) -> impl Iterator<Item = (Range<usize>, Option<u32>)> {
    memchr::memmem::find_iter(source.as_bytes(), "&#").map(|start| {
        let number = &source[start + 2..];
        let hex = number.strip_prefix(['x', 'X']);
        let digits = hex.unwrap_or(number);
        let radix = if hex.is_some() { 16 } else { 10 };
        let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let end = start + 2 + usize::from(hex.is_some()) + length;
        (start..end, u32::from_str_radix(&digits[..length], radix).ok())
    })
}

/// The first control character that HTML makes of an entity in `html`, with its place. Browsers read the
/// numbers of C1 as Windows-1252, and need no semicolon.
pub(super) fn control_in_html(html: &str) -> Option<(Range<usize>, char)> {
    entities(html).find_map(|(range, number)| {
        let c = char::from_u32(number?)?;
        (controls(c.encode_utf8(&mut [0; 4])).next().is_some() && !('\u{80}'..='\u{9f}').contains(&c))
            .then_some((range, c))
    })
}

/// Reports the hidden characters of a copy: those of each paragraph, heading or cell, and of the titles and
/// the words of images and links.
pub(super) fn report_hidden(document: &Document, faults: &mut Faults<'_>) {
    for (_, block) in document.leaves() {
        report_block(block, document, faults);
    }
    for inline in &document.inlines {
        let texts = match &inline.kind {
            InlineKind::Link { title, .. } => [title.as_str(), ""],
            InlineKind::Image(image) => [&*image.title, &*image.alt],
            _ => continue,
        };
        let span = document.source_span(inline.text);
        for diagnostic in texts.iter().flat_map(|text| hidden_in(text, |_| span)) {
            faults.report(Code::HiddenCharacters, || diagnostic);
        }
    }
}

fn report_block(block: &Block, document: &Document, faults: &mut Faults<'_>) {
    let range = block.text.range();
    let place =
        |found: Range<usize>| document.source_span(TextRange::new(range.start + found.start..range.start + found.end));
    for diagnostic in hidden_in(&document.text[range.clone()], place) {
        faults.report(Code::HiddenCharacters, || diagnostic);
    }
}
