//! Parts a copy's front matter from its text.
//!
//! Front matter is TOML between two lines `+++`, the first of which begins the file (after a byte
//! order mark, if there is one). Lines may end in `\r\n`.

use std::ops::Range;

/// Where the two parts of a copy stand, in bytes of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// The TOML between the lines `+++`; nothing where there is no front matter.
    pub toml: Range<usize>,
    /// Where the text begins. A file without front matter keeps its byte order mark in the text.
    pub body_start: usize,
    /// The first `+++`, where no second one follows. The whole file is taken as text then.
    pub unclosed: Option<Range<usize>>,
    /// A block between lines `---` at the start, as other tools have it. It is taken as text.
    pub foreign: Option<Range<usize>>,
}

/// Finds the front matter of `text`.
pub(super) fn split(text: &str) -> FrontMatter {
    let mark = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let none = FrontMatter { toml: 0..0, body_start: 0, unclosed: None, foreign: None };
    let mut lines = lines(text, mark);
    let Some(first) = lines.next().filter(|line| is_fence(&text[line.clone()])) else {
        return FrontMatter {
            foreign: foreign(&text[mark..]).map(|range| mark + range.start..mark + range.end),
            ..none
        };
    };
    match lines.find(|line| is_fence(&text[line.clone()])) {
        Some(last) => FrontMatter { toml: first.end..last.start, body_start: last.end, ..none },
        None => FrontMatter { unclosed: Some(mark..mark + 3), ..none },
    }
}

/// The first line of a text, if it is `---` and a line such as `title: …` follows; a thematic break
/// is followed by prose.
fn foreign(text: &str) -> Option<Range<usize>> {
    let mut lines = text.lines();
    let fence = lines.next().filter(|line| line.trim_end() == "---")?;
    let key = lines.next()?.split_once(':')?.0;
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    is_key.then_some(0..fence.trim_end().len())
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "+++"
}

/// The lines from byte `start` on, with their line breaks.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    text[start..].split_inclusive('\n').scan(start, |at, line| {
        let begin = *at;
        *at += line.len();
        Some(begin..*at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (&str, &str) {
        let found = split(text);
        (&text[found.toml], &text[found.body_start..])
    }

    #[test]
    fn front_matter_is_parted_from_the_text_whatever_system_wrote_it() {
        assert_eq!(parts("+++\nlang = \"de\"\n+++\n# H"), ("lang = \"de\"\n", "# H"));
        assert_eq!(parts("\u{feff}+++\r\na = 1\r\n+++\r\n# H"), ("a = 1\r\n", "# H"));
        assert_eq!(parts("+++ \n+++"), ("", ""));
    }

    #[test]
    fn a_text_without_front_matter_stays_whole() {
        for text in ["# H\n+++\n+++\n", "", "++++\n", " +++\na\n+++\n", "\u{feff}# H"] {
            assert_eq!(parts(text), ("", text), "{text:?}");
        }
    }

    #[test]
    fn front_matter_of_other_tools_is_told_from_a_thematic_break() {
        assert_eq!(split("\u{feff}---\r\ntitle: x\r\n---\r\n").foreign, Some(3..6));
        for text in ["---\n\nText.", "---\nHe said: no.", "----\na: b", "---"] {
            assert_eq!(split(text).foreign, None, "{text:?}");
        }
    }

    #[test]
    fn an_unclosed_fence_is_found() {
        assert_eq!(split("\u{feff}+++\nlang = 1\n# H").unclosed, Some(3..6));
    }
}
