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
}

/// Finds the front matter of `text`.
pub(super) fn split(text: &str) -> FrontMatter {
    let mark = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let none = FrontMatter { toml: 0..0, body_start: 0, unclosed: None };
    let mut lines = lines(text, mark);
    let Some(first) = lines.next().filter(|line| is_fence(&text[line.clone()])) else { return none };
    match lines.find(|line| is_fence(&text[line.clone()])) {
        Some(last) => FrontMatter { toml: first.end..last.start, body_start: last.end, unclosed: None },
        None => FrontMatter { unclosed: Some(mark..mark + 3), ..none },
    }
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
    fn an_unclosed_fence_is_found() {
        assert_eq!(split("\u{feff}+++\nlang = 1\n# H").unclosed, Some(3..6));
    }
}
