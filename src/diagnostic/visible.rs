//! Text of users made fit for a terminal: nothing in it can move the cursor, change colours or turn
//! the direction of the line, and none of it is endless.
//!
//! The characters are those of rustc's emitter, and the C1 controls (a terminal may take U+009B for
//! an escape sequence) and the marks of direction that it leaves out.

use std::borrow::Cow;

/// `text` with its control characters as pictures (`␛`) or U+FFFD. Line feeds and tabs stay, and a
/// carriage return before a line feed is dropped.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| picture(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let crlf = text.replace("\r\n", "\n");
    Cow::Owned(crlf.chars().map(|c| picture(c).unwrap_or(c)).collect())
}

/// As [`visible`], on one line.
pub(super) fn visible_line(text: &str) -> Cow<'_, str> {
    match visible(text) {
        text if text.contains('\n') => Cow::Owned(text.replace('\n', "␊")),
        text => text,
    }
}

/// What stands for a character that a terminal would obey and not show.
fn picture(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => None,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('␡'),
        '\u{80}'..='\u{9f}' => Some(char::REPLACEMENT_CHARACTER),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(char::REPLACEMENT_CHARACTER)
        }
        _ => None,
    }
}

/// The first `limit` characters of `text`, and how many more there are if there are more.
pub(super) fn shorten(text: &str, limit: usize) -> Cow<'_, str> {
    match text.char_indices().nth(limit) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}… ({} more characters)", &text[..end], text[end..].chars().count())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        assert_eq!(visible("a\u{1b}[31mb\u{9b}c\u{202e}d\u{7f}"), "a␛[31mb\u{fffd}c\u{fffd}d␡");
        assert_eq!(visible("a\r\nb\rc\td"), "a\nb␍c\td");
        assert_eq!(visible_line("a\nb"), "a␊b");
        assert!(matches!(visible("„Größe“\tx\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_long_text_says_how_much_is_left_out() {
        assert_eq!(shorten("äöü", 3), "äöü");
        assert_eq!(shorten("äöüß!", 3), "äöü… (2 more characters)");
    }
}
