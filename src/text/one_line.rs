//! Words outside their text: on one line, as long as there is room for.

use super::is_wide;

/// `text` on one line, cut after a word so that it has at most `length` characters.
pub fn on_one_line(text: &str, length: usize) -> String {
    let words = text.split_whitespace().filter(|word| *word != "\u{fffc}");
    let mut short = String::with_capacity(text.len().min(length.saturating_mul(4)) + 4);
    let mut count = 0;
    for word in words {
        // No text has more characters than bytes: one that is short enough anyway need not be counted.
        let is_short = text.len() <= length;
        let more = if is_short { word.len() } else { word.chars().count() } + usize::from(count > 0);
        if count > 0 && count + more > length {
            short.push_str("\u{a0}…");
            break;
        }
        if count > 0 {
            short.push(' ');
        }
        match word.len() <= length {
            true => short.push_str(word),
            false => short.extend(word.chars().take(length)),
        }
        count += more;
    }
    short
}

/// `text` on one line of so many columns: a wide character, such as an ideograph, takes two.
pub fn in_columns(text: &str, columns: usize) -> String {
    let mut taken = 0;
    let fits = |c: &char| {
        taken += if is_wide(*c) { 2 } else { 1 };
        taken <= columns
    };
    on_one_line(text, text.chars().take_while(fits).count())
}

#[cfg(test)]
mod tests {
    use super::{in_columns, on_one_line};

    #[test]
    fn ideographs_take_the_room_of_two_letters_each() {
        assert_eq!(in_columns("港口的灯塔在夜里照亮", 8), "港口的灯");
        assert_eq!(in_columns("eins zwei drei", 9), "eins zwei\u{a0}…");
        assert_eq!(in_columns("灯塔 und See", 12), "灯塔 und See");
    }

    #[test]
    fn a_long_passage_is_cut_after_a_word() {
        assert_eq!(on_one_line("eins zwei\n drei", 9), "eins zwei\u{a0}…");
        assert_eq!(on_one_line("eins zwei", 9), "eins zwei");
        assert_eq!(on_one_line("Donaudampfschiff", 5), "Donau");
        assert_eq!(on_one_line("", 5), "");
    }
}
