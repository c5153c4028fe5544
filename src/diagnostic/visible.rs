//! Text of users made fit to be shown: nothing in it can move the cursor, change colours, turn the direction
//! of the line or hide, and none of it is endless.
//!
//! Control characters of ASCII are shown as pictures (`␛`), as rustc does; all others by their number
//! (`\u{202e}`), so that one knows which stands there.

use std::borrow::Cow;
use std::fmt::Write;

use crate::text::is_control;

/// `text` with what would not be seen made visible. Line feeds and tabs stay, and a carriage return before a
/// line feed is dropped.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\0'..='\u{1f}' if is_unseen(c) => shown.extend(char::from_u32(0x2400 + u32::from(c))),
            '\u{7f}' => shown.push('␡'),
            c if is_unseen(c) => {
                write!(shown, "\\u{{{:x}}}", u32::from(c)).expect("a string takes all that is written")
            }
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// As [`visible`], on one line.
pub(super) fn visible_line(text: &str) -> Cow<'_, str> {
    match visible(text) {
        text if text.contains('\n') => Cow::Owned(text.replace('\n', "␊")),
        text => text,
    }
}

/// Whether a terminal would obey `c`, or show nothing for it, so that what is shown is not what stands there.
/// The joiners of a script (U+200C, U+200D) and soft hyphens belong to words and stay.
pub(super) fn is_unseen(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\r' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => true,
        _ => is_control(c),
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
        assert_eq!(visible("a\u{1b}[31mb\u{9b}c\u{202e}d\u{7f}"), "a␛[31mb\\u{9b}c\\u{202e}d␡");
        assert_eq!(visible("wo\u{200b}rd \u{fffe}\u{feff}"), "wo\\u{200b}rd \\u{fffe}\\u{feff}");
        assert_eq!(visible("a\r\nb\rc\td"), "a\nb␍c\td");
        assert_eq!(visible_line("a\nb"), "a␊b");
        assert!(matches!(visible("„Größe“\tx\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_belongs_to_words_is_shown_as_it_is() {
        for text in ["می\u{200c}خواهم", "👩\u{200d}🔬", "Do\u{ad}nau", "5\u{a0}km"] {
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn a_long_text_says_how_much_is_left_out() {
        assert_eq!(shorten("äöü", 3), "äöü");
        assert_eq!(shorten("äöüß!", 3), "äöü… (2 more characters)");
    }
}
