//! The words that a text gives as another's, by their quotation marks.

use crate::text::normalize;

/// What stands between quotation marks, single or double, in a normalised text; all that a mark stands next to, where
/// they are not in pairs. An apostrophe is none: within a word, or behind one where no single mark is open.
pub fn quotations(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let (mut last, mut is_single_open) = (' ', false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let follows_word = last.is_alphanumeric();
        let within_word = follows_word && chars.peek().is_some_and(|next| next.is_alphanumeric());
        let is_single = c == '\'' && !within_word && (is_single_open || !follows_word);
        if is_single || c == '"' {
            is_single_open ^= is_single;
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        last = c;
    }
    let paired = pieces.len() % 2 == 1;
    pieces.into_iter().enumerate().filter(|(index, _)| !paired || index % 2 == 1).map(|(_, piece)| piece).collect()
}

/// Whether byte `at` of a block may lie within quotation marks: one is open there, or the marks of
/// the block are not in pairs, so that nobody can say.
pub fn is_in_quotation_marks(block: &str, at: usize) -> bool {
    let marks = |text: &str| normalize(text).matches('"').count();
    let (before, after) = (marks(&block[..at]), marks(&block[at..]));
    before % 2 == 1 || (before + after) % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_quotation_marks_are_noticed() {
        assert!(is_in_quotation_marks("Er sagte: „Ja, so ist es“", 15));
        assert!(!is_in_quotation_marks("„Ja“, sagte er dann", 12));
        assert!(is_in_quotation_marks("Ein 6″ Rohr: „Ja, so ist es“", 22));
    }

    #[test]
    fn an_apostrophe_quotes_nothing() {
        assert_eq!(quotations("the workers' pay"), [""; 0]);
        assert_eq!(quotations("it's 'so' and \"on\""), ["so", "on"]);
    }
}
