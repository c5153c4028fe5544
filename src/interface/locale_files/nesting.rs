//! How deep placeables stand in placeables. Fluent's parser calls itself for each, and for each function in the
//! arguments of a function, so that a file of a hundred kilobytes could end the process.
//!
//! One pass with a stack of its own reads as the parser does: braces open a placeable in a text, strings hide them
//! in a placeable, the variants of a select are texts again. Where the parser meets an error it goes on at a later
//! line; so each line that can begin an entry begins anew here, and what comes before it in error is counted in
//! full. The count may be too high in a file that has errors of syntax, and is never too low.

use std::ops::Range;

/// What a person may need; Fluent's own tests go to three.
const DEEPEST: usize = 32;

/// What stands around the place that is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Placeable,
    Arguments,
    Variants,
}

/// An entry whose placeables stand too deep in each other.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooDeep {
    /// The whole entry.
    pub(super) entry: Range<usize>,
    /// The brace or parenthesis that is one too many.
    pub(super) place: Range<usize>,
}

/// All entries that are nested too deep, in the order of the text.
pub(super) fn too_deep(text: &str) -> Vec<TooDeep> {
    let mut found = Vec::new();
    let mut entry = 0;
    let mut lines = text.split_inclusive('\n').scan(0, |start, line| {
        let here = *start;
        *start += line.len();
        Some((here, line))
    });
    let mut around = Vec::new();
    let mut place = None;
    for (start, line) in lines.by_ref() {
        if begins_an_entry(line) {
            found.extend(place.take().map(|place| TooDeep { entry: entry..start, place }));
            (entry, around) = (start, Vec::new());
        }
        if place.is_none() {
            place = read(line, &mut around).map(|at| start + at..start + at + 1);
        }
    }
    found.extend(place.map(|place| TooDeep { entry: entry..text.len(), place }));
    found
}

/// Whether the line is `id =` or `-id =`, or a comment: all else the parser takes for an error at its first word.
fn begins_an_entry(line: &str) -> bool {
    let id = line.strip_prefix('-').unwrap_or(line);
    let rest = id.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let is_id = id.starts_with(|c: char| c.is_ascii_alphabetic());
    line.starts_with('#') || is_id && rest.trim_start_matches(' ').starts_with('=')
}

/// Reads a line; gives where it becomes too deep. A string ends with its line.
fn read(line: &str, around: &mut Vec<Around>) -> Option<usize> {
    let bytes = line.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let is_text = matches!(around.last(), None | Some(Around::Variants));
        match byte {
            b'{' => around.push(Around::Placeable),
            b'}' if matches!(around.last(), Some(Around::Placeable | Around::Variants)) => _ = around.pop(),
            b'"' if !is_text => at = end_of_string(bytes, at),
            b'(' if !is_text => around.push(Around::Arguments),
            b')' if around.last() == Some(&Around::Arguments) => _ = around.pop(),
            b'>' if at > 0 && bytes[at - 1] == b'-' && around.last() == Some(&Around::Placeable) => {
                around.pop();
                around.push(Around::Variants);
            }
            _ => {}
        }
        if around.len() > DEEPEST {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Where the string that begins at `start` ends: its closing mark, or the end of the line.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<usize> {
        too_deep(text).into_iter().map(|found| found.place.start).collect()
    }

    #[test]
    fn what_a_translator_writes_is_never_too_deep() {
        let braces = "a = { \"{\" }{ \"}\" } ) ( > } text\n".repeat(200);
        let plural = "b = { $n ->\n    [one] \"{ $n }\n   *[other] ( { NUMBER($n) } \n}\n".repeat(200);
        assert!(too_deep(&(braces + &plural)).is_empty());
        assert!(too_deep(&format!("a = {}1{}", "{ ".repeat(DEEPEST), " }".repeat(DEEPEST))).is_empty());
    }

    #[test]
    fn every_way_to_nest_is_counted() {
        for piece in ["{", "{ ", "{\n", "{ $n ->\n *[a] ", "{ F(", "{ -t(", "{ F(\"}}))\", ", "{\nF(\n"] {
            let text = format!("ok = fine\na = {}\nb = fine\n", piece.repeat(40));
            assert_eq!(too_deep(&text).len(), 1, "{piece:?}");
        }
        let calls = format!("a = {{ {}\n", "F(\n".repeat(40));
        assert_eq!(too_deep(&calls).len(), 1);
    }

    #[test]
    fn a_string_that_an_error_leaves_open_hides_nothing() {
        for before in ["a = { \"\n", "a = { -> \"\n", "a = { $n -> [x] } \"\n", "a = {\n", "junk {{ \" \n"] {
            let text = format!("{before}b = \"{}\n", "{".repeat(40));
            assert_eq!(places(&text), [before.len() + 5 + DEEPEST], "{before:?}");
        }
    }

    #[test]
    fn each_entry_is_found_whole() {
        let deep = "{".repeat(40);
        let text = format!("a = {deep}\n   more\nb = fine\nc = {deep}");
        let entries: Vec<_> = too_deep(&text).into_iter().map(|found| text[found.entry].to_owned()).collect();
        assert_eq!(entries, [format!("a = {deep}\n   more\n"), format!("c = {deep}")]);
    }
}
