//! The words of a passage outside their text: on one line, cut to a length, with what stands around them.

use serde::Serialize;

use crate::interface::TextView;
use crate::model::{Anchor, ReadCopy};
use crate::plan::shown;
use crate::render::context::PageContext;

/// How many bytes beside a passage are looked at for its surroundings.
const SURROUNDINGS: usize = 240;
/// How many characters of them are shown on each side.
const SIDE: usize = 56;

/// A passage with the words around it.
#[derive(Debug, Serialize)]
pub(super) struct InContext {
    passage: TextView,
    before: String,
    after: String,
}

/// The words of a passage, at most `length` characters, between those around it in its paragraph.
pub(super) fn in_context(context: &PageContext<'_>, copy: &ReadCopy, anchor: &Anchor, length: usize) -> InContext {
    let (start, end) = (anchor.start(), anchor.parts.last().map_or(0, |part| part.end));
    let text = &copy.copy.document.text;
    let from = shown::around(copy, start).start as usize;
    let to = shown::around(copy, end).end as usize;
    InContext {
        passage: TextView::new(shown::line(copy, anchor, length), Some(&copy.copy.language), context.language),
        before: before(&text[from..], start as usize - from),
        after: after(&text[..to], end as usize),
    }
}

/// The last words before `at`, with the white space that parts them from what follows.
fn before(text: &str, at: usize) -> String {
    let near = &text[text.ceil_char_boundary(at.saturating_sub(SURROUNDINGS))..at];
    let line = near.rfind(['\n', '\t']).map_or(near, |end| &near[end + 1..]);
    let from = line.char_indices().rev().nth(SIDE).map(|(from, _)| from);
    match from {
        None if line.len() < near.len() || near.len() == at => line.replace('\u{fffc}', ""),
        from => {
            let rest = &line[from.unwrap_or(0)..];
            let rest = rest.find(char::is_whitespace).map_or("", |space| rest[space..].trim_start());
            format!("… {rest}").replace('\u{fffc}', "")
        }
    }
}

/// The first words after `at`, with the white space before them.
fn after(text: &str, at: usize) -> String {
    let near = &text[at..text.floor_char_boundary((at + SURROUNDINGS).min(text.len()))];
    let line = near.find(['\n', '\t']).map_or(near, |end| &near[..end]);
    let to = line.char_indices().nth(SIDE).map(|(to, _)| to);
    match to {
        None if line.len() < near.len() || at + near.len() == text.len() => line.replace('\u{fffc}', ""),
        to => {
            let rest = &line[..to.unwrap_or(line.len())];
            let rest = rest.rfind(char::is_whitespace).map_or("", |space| rest[..space].trim_end());
            format!("{rest}\u{a0}…").replace('\u{fffc}', "")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{after, before};

    #[test]
    fn a_passage_is_shown_with_whole_words_of_its_own_paragraph() {
        let text = "Erster Absatz.\n\nDie Fähre kostet 40 Euro im Jahr.\n\nDritter.";
        let at = text.find("40").unwrap();
        assert_eq!(before(text, at), "Die Fähre kostet ");
        assert_eq!(after(text, at + 2), " Euro im Jahr.");
        let long = format!("{}40{}", "längere Wörter ".repeat(40), " und noch mehr".repeat(40));
        let at = long.find("40").unwrap();
        assert!(before(&long, at).starts_with("… ") && before(&long, at).ends_with("Wörter "), "{}", before(&long, at));
        assert!(after(&long, at + 2).starts_with(" und") && after(&long, at + 2).ends_with("\u{a0}…"));
        assert_eq!((before("40", 0).as_str(), after("40", 2).as_str()), ("", ""));
        assert_eq!(before(&"x".repeat(900), 900), "… ", "a word without an end is not shown");
    }
}
