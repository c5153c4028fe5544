//! Text of East Asia, which parts its words by nothing: a line of it goes on in the next one without a blank.
//!
//! The rule is that of CSS (Text Module Level 3, "segment break transformation"): between two wide characters a line
//! break is nothing, and in such a language also between one and a quotation mark or dash that other scripts share.
//! Hangul is wide too, but Korean parts its words by blanks.

/// Ideographs, kana, bopomofo, Yi, their punctuation, and fullwidth and halfwidth forms; first and last.
const WIDE: [(char, char); 14] = [
    ('\u{2e80}', '\u{302d}'),
    ('\u{3030}', '\u{3130}'),
    ('\u{3190}', '\u{31ff}'),
    ('\u{3220}', '\u{325f}'),
    ('\u{3280}', '\u{4dbf}'),
    ('\u{4e00}', '\u{a4cf}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{fe10}', '\u{fe1f}'),
    ('\u{fe30}', '\u{fe6f}'),
    ('\u{ff01}', '\u{ff9f}'),
    ('\u{ffe0}', '\u{ffe6}'),
    ('\u{16fe0}', '\u{18dff}'),
    ('\u{1aff0}', '\u{1b2ff}'),
    ('\u{20000}', '\u{3fffd}'),
];

/// Whether `c` is a wide character of a script that parts its words by nothing.
pub fn is_wide(c: char) -> bool {
    c >= WIDE[0].0 && WIDE.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// Whether a line that ends in `before` goes on with `after` in the next one without a blank, in any language.
pub fn joins(before: char, after: char) -> bool {
    is_wide(before) && is_wide(after)
}

/// The same in a text that is East Asian as a whole, where shared marks are part of the run too.
pub fn joins_in_east_asian_text(before: char, after: char) -> bool {
    (is_wide(before) && (is_wide(after) || is_shared(after))) || (is_shared(before) && is_wide(after))
}

/// Marks that East Asian scripts share with others.
fn is_shared(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_han_and_kana_join_and_those_of_words_do_not() {
        for (before, after) in [('年', '发'), ('。', '「'), ('カ', 'な'), ('ｱ', '，'), ('𠀀', '字')] {
            assert!(joins(before, after), "{before}{after}");
        }
        for (before, after) in
            [('年', 'a'), ('가', '나'), ('年', '나'), ('a', '发'), ('년', '5'), ('年', '“'), ('🙂', '年')]
        {
            assert!(!joins(before, after), "{before}{after}");
        }
        assert!(joins_in_east_asian_text('说', '“') && joins_in_east_asian_text('…', '她'));
        assert!(!joins_in_east_asian_text('“', 'a') && !joins_in_east_asian_text('”', '“'));
    }
}
