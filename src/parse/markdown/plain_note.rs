//! Notes that are one paragraph of words: what they say is what is written, so that no parser has to look.
//!
//! Most notes are such, and a site has many. The look may err on one side only: a note that is not seen to be plain is
//! parsed, and builds with debug assertions parse all of them and compare.

use crate::model::{Note, NoteKind, NotePart};
use crate::text::{Span, TextRange, joins, may_hold_addresses};

/// The note, if it is plainly one paragraph of words. `span` is its value in `reading.toml`.
pub(super) fn plain_note(markdown: &str, span: Span) -> Option<Note> {
    let words = markdown.strip_suffix('\n').unwrap_or(markdown);
    is_plain(words).then(|| {
        let all = NotePart { kind: NoteKind::Paragraph, text: TextRange::new(0..words.len()), end: 1 };
        Note { span, text: words.into(), parts: [all].into() }
    })
}

fn is_plain(words: &str) -> bool {
    let lines = || words.split('\n');
    !words.bytes().any(may_be_markup)
        && lines().all(is_plain_line)
        && !lines().zip(lines().skip(1)).any(|(line, next)| is_joined(line, next))
        && !may_hold_addresses(words)
}

/// Whether a byte can be markup, or be read as another one, wherever it stands in a line.
fn may_be_markup(byte: u8) -> bool {
    matches!(byte, b'\\' | b'`' | b'*' | b'_' | b'~' | b'[' | b']' | b'<' | b'>' | b'&' | b'\r' | b'\0')
}

/// Whether nothing is made of how a line begins and ends: every marker of a block begins with another character than a
/// letter.
fn is_plain_line(line: &str) -> bool {
    line.starts_with(char::is_alphabetic) && !line.ends_with(char::is_whitespace)
}

/// Whether nothing stands for the break between two lines.
fn is_joined(line: &str, next: &str) -> bool {
    line.chars().next_back().zip(next.chars().next()).is_some_and(|(before, after)| joins(before, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_begin_the_lines_of_a_plain_note() {
        for plain in ["One word", "Ein Wort – „und“ noch\neins (1.2 | 3): x = y # z!\n", "港口", "a\n港口", "a - b + c"]
        {
            assert!(is_plain(plain.trim_end()), "{plain}");
        }
        for other in [
            "",
            " a",
            "a ",
            "a  \nb",
            "a\n",
            "a\n\nb",
            "a\n---",
            "a\n===",
            "a\n- b",
            "- a",
            "1. a",
            "# a",
            "a|b\n-|-",
            "a\\",
            "*a*",
            "a_b_",
            "`a`",
            "~~a~~",
            "[a]",
            "<b>",
            "a > b",
            "&amp;",
            "a\r\nb",
            "a\0",
            "a@b.org",
            "www.a.org",
            "see https://a.org",
            "港\n口",
            "\u{feff}a",
        ] {
            assert!(!is_plain(other), "{other}");
        }
    }
}
