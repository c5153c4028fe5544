//! Takes out the blanks that line breaks leave between lines of Chinese and Japanese.
//!
//! Markdown shows a line break as a blank, and these scripts have none. What stands on both sides of a break is
//! known when the whole text is read, with its emphasis and links, so this goes over the finished document.

use crate::model::{Document, LanguageTag, Run};
use crate::text::{TextRange, joins, joins_in_east_asian_text};

/// Takes them out of a copy in this language. `source` begins at byte `base` of its file.
pub(super) fn join(document: &mut Document, source: &str, base: usize, language: Option<&LanguageTag>) {
    if document.text.is_ascii() {
        return;
    }
    let is_east_asian =
        language.is_some_and(|tag| matches!(tag.identifier().language.as_str(), "zh" | "ja" | "yue" | "wuu" | "ii"));
    let joins = if is_east_asian { joins_in_east_asian_text } else { joins };
    let text = &document.text;
    let is_nothing = |run: &&Run| {
        let (before, after) = (&text[..run.text.start as usize], &text[run.text.end as usize..]);
        is_line_break(run, text, source, base)
            && before.chars().next_back().zip(after.chars().next()).is_some_and(|(before, after)| joins(before, after))
    };
    let blanks: Vec<u32> = document.runs.iter().filter(is_nothing).map(|run| run.text.start).collect();
    if !blanks.is_empty() {
        take_out(document, &blanks);
    }
}

/// Whether a run is the blank that stands for a line break.
pub(super) fn is_line_break(run: &Run, text: &str, source: &str, base: usize) -> bool {
    let written = || source.as_bytes().get(run.source_start as usize - base..run.source_end as usize - base);
    run.atomic
        && &text[run.text.range()] == " "
        && written().is_some_and(|written| memchr::memchr2(b'\n', b'\r', written).is_some())
}

/// Takes the bytes at these places, ascending, out of the text. Each is a run of its own.
fn take_out(document: &mut Document, places: &[u32]) {
    let moved = |offset: u32| offset - places.partition_point(|&place| place < offset) as u32;
    let moved = |range: TextRange| TextRange { start: moved(range.start), end: moved(range.end) };
    let mut text = String::with_capacity(document.text.len());
    let mut kept = 0;
    for &place in places {
        text.push_str(&document.text[kept..place as usize]);
        kept = place as usize + 1;
    }
    text.push_str(&document.text[kept..]);
    document.text = text;
    document.runs.retain(|run| places.binary_search(&run.text.start).is_err());
    document.runs.iter_mut().for_each(|run| run.text = moved(run.text));
    document.blocks.iter_mut().for_each(|block| block.text = moved(block.text));
    document.inlines.iter_mut().for_each(|inline| inline.text = moved(inline.text));
}
