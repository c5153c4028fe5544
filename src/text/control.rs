//! Control characters: what no page, feed or table can hold, and what a text never means.
//!
//! They come along when words are copied from a PDF or from Word. XML forbids most of them, HTML all of
//! them, and a terminal obeys some. Tab, line feed and carriage return are white space and stay.

/// Whether `c` has no place in a text: a control character of ASCII or Latin-1 other than tab and line
/// breaks, or a code point that Unicode keeps from ever being a character, such as U+FFFE.
pub fn is_control(c: char) -> bool {
    let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || is_noncharacter
}

/// The control characters of `text` with their bytes, in order.
pub fn controls(text: &str) -> impl Iterator<Item = (usize, char)> {
    let searched = if holds_control(text.as_bytes()) { text } else { "" };
    searched.char_indices().filter(|&(_, c)| is_control(c))
}

/// Whether a UTF-8 text holds a control character. Every text that comes in and every page that goes out is
/// asked, so its bytes are looked at and not its characters: those of ASCII many at a time, and of the others only
/// such as have a byte that every control character has.
pub fn holds_control(utf8: &[u8]) -> bool {
    utf8.chunks(STRETCH).any(holds_ascii_control)
        || memchr::memchr3_iter(0xc2, 0xb7, 0xbf, utf8).any(|at| character_at(utf8, at).is_some_and(is_control))
}

/// How many bytes are looked at before it is asked whether one was found.
const STRETCH: usize = 4096;

/// All bytes are looked at, without stopping at the first found, so that the compiler can compare many side by side.
fn holds_ascii_control(bytes: &[u8]) -> bool {
    let is_space = |a: u8| u8::from(a == b'\t') | u8::from(a == b'\n') | u8::from(a == b'\r');
    let is_control = |a: u8| (u8::from(a < b' ') & !is_space(a)) | u8::from(a == 0x7f);
    bytes.iter().fold(0, |found, &byte| found | is_control(byte)) != 0
}

/// The character that the byte at `at` belongs to.
fn character_at(utf8: &[u8], at: usize) -> Option<char> {
    let start = utf8[..=at].iter().rposition(|byte| byte & 0xc0 != 0x80)?;
    let length = match utf8[start] {
        0xf0.. => 4,
        0xe0.. => 3,
        _ => 2,
    };
    std::str::from_utf8(utf8.get(start..start + length)?).ok()?.chars().next()
}

/// What `c` is called, for those whose name says where it may come from; all others are called by kind.
pub fn control_name(c: char) -> &'static str {
    const ASCII: [&str; 32] = [
        "null",
        "start of heading",
        "start of text",
        "end of text",
        "end of transmission",
        "enquiry",
        "acknowledge",
        "bell",
        "backspace",
        "tab",
        "line feed",
        "vertical tab",
        "form feed",
        "carriage return",
        "shift out",
        "shift in",
        "data link escape",
        "device control one",
        "device control two",
        "device control three",
        "device control four",
        "negative acknowledge",
        "synchronous idle",
        "end of transmission block",
        "cancel",
        "end of medium",
        "substitute",
        "escape",
        "file separator",
        "group separator",
        "record separator",
        "unit separator",
    ];
    match c {
        '\0'..='\u{1f}' => ASCII[c as usize],
        '\u{7f}' => "delete",
        '\u{85}' => "next line",
        '\u{80}'..='\u{9f}' => "a control character of Latin-1",
        _ => "no character at all",
    }
}

/// The character that the byte of a C1 control is in Windows-1252: what was probably meant, since files are
/// taken for Latin-1 so often that HTML itself reads them this way.
pub fn in_windows_1252(c: char) -> Option<char> {
    const TABLE: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”',
        '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let index = u32::from(c).checked_sub(0x80)?;
    TABLE.get(index as usize).copied().filter(|&meant| meant != '\0')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tabs_and_line_breaks_are_text_and_all_other_controls_are_not() {
        let found: Vec<char> = ('\0'..='\u{ff}').filter(|&c| is_control(c)).collect();
        assert_eq!(found.len(), 32 - 3 + 1 + 32);
        assert!(['\u{fffe}', '\u{ffff}', '\u{fdd0}', '\u{1fffe}', '\u{10ffff}'].into_iter().all(is_control));
        let kept = ['\t', '\n', '\r', '\u{ad}', '\u{200d}', '\u{2028}', '\u{feff}', '\u{fffc}', '\u{fffd}', '\u{e000}'];
        assert!(!kept.into_iter().any(is_control));
    }

    #[test]
    fn names_tell_what_was_meant() {
        assert_eq!((control_name('\u{7}'), control_name('\u{1b}')), ("bell", "escape"));
        assert_eq!((in_windows_1252('\u{96}'), in_windows_1252('\u{80}')), (Some('–'), Some('€')));
        assert_eq!((in_windows_1252('\u{81}'), in_windows_1252('a'), in_windows_1252('\u{a0}')), (None, None, None));
    }

    proptest! {
        #[test]
        fn the_quick_look_sees_what_the_characters_are(
            before in 0..3 * STRETCH,
            text in "[aä„𐀀\u{feff}\u{fffd}\u{1ffff}\u{fffe}\u{fdd0}\u{fdcf}\u{85}\u{a0}\u{7}]{0,3}",
            after in "[aä]{0,3}",
        ) {
            let text = "ä".repeat(before) + &text + &after;
            prop_assert_eq!(holds_control(text.as_bytes()), text.chars().any(is_control));
            prop_assert_eq!(controls(&text).count(), text.chars().filter(|&c| is_control(c)).count());
        }

        #[test]
        fn any_character_is_seen_for_what_it_is(c in any::<char>(), after in any::<char>()) {
            let text: String = [c, after].into_iter().collect();
            prop_assert_eq!(holds_control(text.as_bytes()), text.chars().any(is_control));
        }
    }
}
