//! Words outside their text: on one line, as long as there is room for.

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

#[cfg(test)]
mod tests {
    use super::on_one_line;

    #[test]
    fn a_long_passage_is_cut_after_a_word() {
        assert_eq!(on_one_line("eins zwei\n drei", 9), "eins zwei\u{a0}…");
        assert_eq!(on_one_line("eins zwei", 9), "eins zwei");
        assert_eq!(on_one_line("Donaudampfschiff", 5), "Donau");
        assert_eq!(on_one_line("", 5), "");
    }
}
