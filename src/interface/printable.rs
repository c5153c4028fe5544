//! The last look at what goes out: no page, feed or table holds a control character.
//!
//! Each was an error in the text it stood in, so none should be left; and since one is enough to make a feed
//! unreadable, this does not rest on every stage having seen all. What cannot be told any more is left out.

use crate::text::{holds_control, is_control};

/// The bytes of a page, which are UTF-8, without control characters.
pub(crate) fn printable(page: Vec<u8>) -> Vec<u8> {
    if !holds_control(&page) {
        return page;
    }
    String::from_utf8_lossy(&page).chars().filter(|&c| !is_control(c)).collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_left_out_and_all_else_stays() {
        let page = "<p>\u{1}„Größe“\u{9b}\t5\u{a0}km\r\n\u{fffe}\u{200d}\u{7f}</p>";
        assert_eq!(printable(page.into()), "<p>„Größe“\t5\u{a0}km\r\n\u{200d}</p>".as_bytes());
    }
}
