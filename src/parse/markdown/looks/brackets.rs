//! Brackets that look like a link, an image or a footnote.
//!
//! `[a](b c.pdf)` is no link, since a destination ends at a blank; `[a[^1]](b)` is none, since a mark of a footnote is a
//! link itself; `^[…]` is Pandoc's, `![[…]]` Obsidian's. In prose, `[a](see there)` is two brackets: what is told looks
//! like a path or an address.

use std::ops::Range;

use super::Leaf;
use crate::diagnostic::Diagnostic;
use crate::model::LinkTarget;
use crate::parse::links::link;
use crate::parse::markdown::explain::shown;
use crate::text::TextRange;

/// How many bytes between parentheses are taken for a destination.
const LONGEST: usize = 1000;
/// The shortest text of a footnote: `x^[2]` is something else.
const SHORTEST_NOTE: usize = 4;
/// What the names of files end with that articles link to.
const ENDINGS: [&str; 34] = [
    "avif", "csv", "doc", "docx", "epub", "gif", "htm", "html", "jpeg", "jpg", "json", "md", "mov", "mp3", "mp4",
    "odp", "ods", "odt", "ogg", "pdf", "png", "ppt", "pptx", "svg", "tif", "tiff", "tsv", "txt", "wav", "webm", "webp",
    "xls", "xlsx", "zip",
];

/// Finds them in a leaf.
pub(super) fn find(leaf: &Leaf<'_>, found: &mut Vec<Diagnostic>) {
    if memchr::memchr(b']', leaf.text.as_bytes()).is_none() {
        return;
    }
    let mut open = Vec::new();
    for (at, byte) in leaf.text.bytes().enumerate() {
        match byte {
            b'[' if leaf.is_bare(at) => open.push(at),
            b']' if leaf.is_bare(at) => {
                let Some(start) = open.pop() else { continue };
                found.extend(bracketed(leaf, start..at + 1));
            }
            _ => {}
        }
    }
}

/// What the brackets `range`, from `[` to `]`, look like and are not.
fn bracketed(leaf: &Leaf<'_>, range: Range<usize>) -> Option<Diagnostic> {
    let is_after =
        |byte: u8| range.start > 0 && leaf.text.as_bytes()[range.start - 1] == byte && leaf.is_bare(range.start - 1);
    if leaf.text[range.end..].starts_with('(') && leaf.is_bare(range.end) {
        let (end, is_image) = (closing(leaf.text, range.end)?, is_after(b'!'));
        return link_like(leaf, range, end, is_image);
    }
    if is_after(b'^') {
        return inline_note(leaf, range);
    }
    let behind = leaf.range(range.end..range.end).start;
    if leaf.markdown.link_starts.binary_search(&behind).is_ok()
        && holds(&leaf.markdown.footnote_refs, leaf.range(range.clone()))
    {
        // `[words[^1]][label]`: the label alone became a link.
        let message =
            format!("`{}` is no link: a link cannot hold the mark of a footnote", shown(&leaf.text[range.clone()]));
        return Some(leaf.tell(range, message, "put the mark of the footnote behind it: `[…][…][^…]`".to_owned()));
    }
    let inner = range.start + 1..range.end - 1;
    let is_embedded =
        is_after(b'!') && leaf.text[inner.clone()].starts_with('[') && leaf.text[inner.clone()].ends_with(']');
    let name = leaf.text[inner].trim_matches(['[', ']']).split('|').next().unwrap_or_default().trim();
    (is_embedded && is_file(leaf, name)).then(|| {
        let message = format!("`![[{}]]` is shown as text", shown(name));
        leaf.tell(
            range.start - 1..range.end,
            message,
            format!("write `![what the image shows]({})`", destination(name)),
        )
    })
}

/// The byte after the parenthesis that closes the one at `open`.
fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in text.bytes().enumerate().skip(open).take(LONGEST) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `[words](destination)`, with the words at `words` and all of it ending at `end`.
fn link_like(leaf: &Leaf<'_>, words: Range<usize>, end: usize, is_image: bool) -> Option<Diagnostic> {
    let name = without_title(&leaf.text[words.end + 1..end - 1]);
    let start = words.start - usize::from(is_image);
    let what = if is_image { "image" } else { "link" };
    let message = |why: &str| format!("`{}` is no {what}: {why}", shown(&leaf.text[start..end]));
    if name.contains(char::is_whitespace) {
        let help = match without_size(name) {
            Some(file) => format!("write `{}`: an image has no size here", shown(file)),
            None => format!("write {}", ways_to_write(name)),
        };
        let is_meant = is_image || is_file(leaf, name) || is_address(name);
        return is_meant.then(|| leaf.tell(start..end, message("a destination ends at a blank"), help));
    }
    if is_image || !looks_like_destination(name) {
        return None;
    }
    let inside = leaf.range(words.clone());
    if holds(&leaf.markdown.footnote_refs, inside) {
        let help = format!("put the mark of the footnote behind it: `[…]({})[^…]`", shown(name));
        return Some(leaf.tell(start..end, message("a link cannot hold the mark of a footnote"), help));
    }
    holds(&leaf.markdown.link_starts, inside).then(|| {
        let help = "take one of the two links out".to_owned();
        leaf.tell(start..end, message("a link cannot hold another one"), help)
    })
}

/// Whether one of these places, which are in order, lies in the range.
fn holds(places: &[u32], range: TextRange) -> bool {
    places.get(places.partition_point(|&place| place < range.start)).is_some_and(|&place| place < range.end)
}

/// The destination without the size of an image that other programs put behind it.
fn without_size(name: &str) -> Option<&str> {
    let (file, size) = name.rsplit_once(" =")?;
    let is_size = size.contains('x') && size.chars().all(|c| c.is_ascii_digit() || matches!(c, 'x' | '%'));
    (is_size && !file.trim().contains(char::is_whitespace)).then(|| file.trim())
}

/// `^[words]`.
fn inline_note(leaf: &Leaf<'_>, range: Range<usize>) -> Option<Diagnostic> {
    let words = &leaf.text[range.start + 1..range.end - 1];
    if words.chars().filter(|c| c.is_alphabetic()).count() < SHORTEST_NOTE {
        return None;
    }
    let taken = |label: &String| leaf.markdown.document.footnotes.iter().any(|note| note.label == *label);
    let label = (1_u32..).map(|number| number.to_string()).find(|label| !taken(label))?;
    let message = format!("`^[{}]` is shown as text", shown(words));
    let help = format!("write `[^{label}]` here, and on a line of its own `[^{label}]: {}`", shown(words));
    Some(leaf.tell(range.start - 1..range.end, message, help))
}

/// Finds lines such as `[label]: my file.pdf`, which define nothing.
pub(super) fn find_definitions(leaf: &Leaf<'_>, found: &mut Vec<Diagnostic>) {
    if !leaf.text.starts_with('[') || !leaf.is_bare(0) {
        return;
    }
    for line in leaf.lines() {
        let text = &leaf.text[line.clone()];
        let Some((label, name)) = text.strip_prefix('[').and_then(|rest| rest.split_once("]: ")) else { return };
        let name = without_title(name);
        if label.contains(['[', ']', '^']) || !name.contains(char::is_whitespace) {
            return;
        }
        if is_file(leaf, name) || is_address(name) {
            let message = format!("`[{}]` is not defined: a destination ends at a blank", shown(label));
            found.push(leaf.tell(line, message, format!("write {}", ways_to_write(name))));
        }
    }
}

/// The destination without the title behind it.
fn without_title(destination: &str) -> &str {
    let destination = destination.trim();
    let titled = [(" \"", '"'), (" '", '\'')].into_iter().filter(|(_, last)| destination.ends_with(*last));
    titled
        .filter_map(|(first, _)| destination.find(first).filter(|&at| at + 2 < destination.len()))
        .min()
        .map_or(destination, |at| destination[..at].trim_end())
}

/// Whether it names a file: one that is there, or one by its ending.
fn is_file(leaf: &Leaf<'_>, name: &str) -> bool {
    let target = || link(name, leaf.span(0..0), leaf.markdown.links).target;
    let ending = name.rsplit_once('.').map(|(stem, ending)| (stem, ending.split(['#', '?']).next().unwrap_or(ending)));
    let has_ending = |(stem, ending): (&str, &str)| {
        !stem.trim_end().is_empty() && ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
    };
    ending.is_some_and(has_ending) || matches!(target(), LinkTarget::Asset(_) | LinkTarget::Copy { .. })
}

/// Whether it begins like an address or a path.
fn is_address(name: &str) -> bool {
    ["http://", "https://", "ftp://", "www.", "./", "../"]
        .iter()
        .any(|start| name.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start)))
}

/// Whether something without blanks is a destination rather than a word in parentheses.
fn looks_like_destination(name: &str) -> bool {
    name.starts_with('#') || name.contains([':', '/']) || name.trim_end_matches('.').contains('.')
}

/// How a destination with blanks is written: between angle brackets, or with the blanks escaped.
fn ways_to_write(name: &str) -> String {
    let escaped = name.split_whitespace().collect::<Vec<_>>().join("%20");
    match name.contains(['<', '>']) {
        true => format!("`{}`", shown(&escaped)),
        false => format!("`<{}>` or `{}`", shown(name), shown(&escaped)),
    }
}

/// A destination as it is written, whatever is in it.
fn destination(name: &str) -> String {
    if name.contains(char::is_whitespace) { format!("<{}>", shown(name)) } else { shown(name) }
}
