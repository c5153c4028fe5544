//! Whether a place in a text lies inside a number.
//!
//! `8 Prozent` stands in `18 Prozent` letter by letter, and says something else. So no match may
//! begin or end where a number is cut in two: between digits, at a decimal or grouping sign between
//! digits, after a sign, or at the narrow or unbreakable space that parts groups of three. Nor may
//! words that hold a number end within a word: `2 m` is not in `2 mal`.

use std::ops::Range;

use crate::text::is_ignored;

/// Whether a match of `range` would begin or end inside a number, or, with a number, inside a word.
pub fn cut(text: &str, range: Range<usize>) -> bool {
    let ends = [range.start, range.end];
    let tears = || text[range.clone()].contains(char::is_numeric) && ends.iter().any(|&at| tears_word(text, at));
    ends.iter().any(|&at| lies_inside(text, at)) || tears()
}

/// Whether letters or digits stand on both sides of `at`, in a script that parts its words by spaces.
fn tears_word(text: &str, at: usize) -> bool {
    let in_word = |c: char| c.is_lowercase() || c.is_uppercase() || c.is_ascii_digit();
    let last = text[..at].chars().rev().find(|&c| !is_ignored(c));
    let next = text[at..].chars().find(|&c| !is_ignored(c));
    last.is_some_and(in_word) && next.is_some_and(in_word)
}

/// Whether the boundary at byte `at` of `text` lies inside a number.
fn lies_inside(text: &str, at: usize) -> bool {
    let before = || text[..at].chars().rev().filter(|&c| !is_ignored(c));
    let after = || text[at..].chars().filter(|&c| !is_ignored(c));
    let (Some(last), Some(next)) = (before().next(), after().next()) else { return false };
    match (last.is_numeric(), next.is_numeric()) {
        (true, true) => true,
        (true, false) => {
            let follows = after().nth(1).is_some_and(char::is_numeric);
            (joins_digits(next) && follows) || (parts_groups(next) && begins_group(after().skip(1)))
        }
        (false, true) => {
            let before_sign = before().nth(1);
            let leads = before_sign.is_some_and(char::is_numeric);
            (joins_digits(last) && leads)
                || (parts_groups(last) && leads && begins_group(after()))
                || (is_sign(last) && before_sign.is_none_or(opens_number))
        }
        (false, false) => false,
    }
}

/// What stands between the digits of one number, fraction or date.
fn joins_digits(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’' | '/' | '⁄' | '·')
}

/// The spaces that part groups of three digits: they keep the number on one line.
fn parts_groups(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' | '\u{2008}')
}

/// What makes a number negative, or a fraction without its zero.
fn is_sign(c: char) -> bool {
    matches!(c, '-' | '−' | '–' | '.' | ',')
}

/// What may stand before a sign that belongs to a number, rather than to a range or a word.
fn opens_number(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | '[')
}

/// Whether exactly three digits follow.
fn begins_group(mut chars: impl Iterator<Item = char>) -> bool {
    chars.by_ref().take(3).filter(|c| c.is_numeric()).count() == 3 && !chars.next().is_some_and(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `part`, at its last place in `text`, cuts a number.
    fn cuts(text: &str, part: &str) -> bool {
        let at = text.rfind(part).unwrap();
        cut(text, at..at + part.len())
    }

    #[test]
    fn a_match_does_not_change_a_number_by_cutting_it() {
        for (text, part) in [
            ("18 Prozent", "8 Prozent"),
            ("um 1.8 Prozent", "8 Prozent"),
            ("um 1.8 Prozent", "um 1"),
            ("rund 8,5 Mio", "rund 8"),
            ("18\u{a0}000 Euro", "000 Euro"),
            ("für 18\u{202f}000", "für 18"),
            ("1\u{2009}500\u{2009}000 Yuan", "500\u{2009}000 Yuan"),
            ("1'000 Franken", "000 Franken"),
            ("1\u{2060}8 Prozent", "8 Prozent"),
            ("1½ Liter", "½ Liter"),
            ("1/2 Liter", "2 Liter"),
            ("bei -5 Grad", "5 Grad"),
            ("bei −5 Grad", "5 Grad"),
            ("about .5 percent", "5 percent"),
            ("um 8 Prozentpunkte", "8 Prozent"),
            ("noch 2 mal", "2 m"),
            ("ein 5G-Netz", "5"),
        ] {
            assert!(cuts(text, part), "{part:?} in {text:?}");
        }
    }

    #[test]
    fn whole_numbers_are_found() {
        for (text, part) in [
            ("18 Prozent", "18 Prozent"),
            ("2022 300 Menschen", "300 Menschen"),
            ("Es waren 8, 5 blieben", "5 blieben"),
            ("Es waren 8. Dann", "waren 8"),
            ("5-7 Prozent", "7 Prozent"),
            ("5–7 Prozent", "7 Prozent"),
            ("um 2022\u{a0}70 Prozent", "70 Prozent"),
            ("Covid-19 war", "19 war"),
            ("8", "8"),
            ("im 5G-Netz", "5G"),
            ("增长18个百分点的", "18个百分"),
        ] {
            assert!(!cuts(text, part), "{part:?} in {text:?}");
        }
    }
}
