//! Applies suggestions to a text.
//!
//! Bytes are spliced and nothing is written anew, since tools that write TOML lose line ends and
//! comments. Whoever calls this reads the result again and keeps it only if nothing else changed.

use crate::diagnostic::Suggestion;

/// `text` with all suggestions applied that are machine-applicable. One that lies off the text, cuts a character or
/// overlaps one before it is left out. All suggestions are for the file that `text` is.
pub fn apply(text: &str, suggestions: &[Suggestion]) -> String {
    let mut applicable: Vec<&Suggestion> =
        suggestions.iter().filter(|suggestion| suggestion.machine_applicable).collect();
    applicable.sort_by_key(|suggestion| (suggestion.span.start, suggestion.span.end));
    let mut fixed = String::with_capacity(text.len());
    let mut done = 0;
    for suggestion in applicable {
        let range = suggestion.span.range();
        if range.start < done || text.get(range.clone()).is_none() {
            continue;
        }
        fixed.push_str(&text[done..range.start]);
        fixed.push_str(&suggestion.replacement);
        done = range.end;
    }
    fixed.push_str(&text[done..]);
    fixed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Files, SourceFile, SourcePath, Span};

    fn suggestion(text: &str, old: &str, new: &str, machine_applicable: bool) -> Suggestion {
        let file = Files::default().add(SourceFile::new(SourcePath::new("reading.toml"), String::new()));
        let at = text.find(old).unwrap();
        Suggestion { span: Span::new(file, at..at + old.len()), replacement: new.to_owned(), machine_applicable }
    }

    #[test]
    fn every_other_byte_is_kept() {
        let text = "# ä\r\na = \"eins\" # x\r\n\tb = [\"zwei\", # y\r\n\"drei\"]";
        let suggestions = [
            suggestion(text, "\"drei\"", "\"3\"", true),
            suggestion(text, "\"eins\"", "\"EINS!\"", true),
            suggestion(text, "\"zwei\"", "\"nein\"", false),
        ];
        let fixed = "# ä\r\na = \"EINS!\" # x\r\n\tb = [\"zwei\", # y\r\n\"3\"]";
        assert_eq!(apply(text, &suggestions), fixed);
    }

    #[test]
    fn what_overlaps_or_lies_outside_is_left_out() {
        let text = "äbc";
        let mut outside = suggestion(text, "c", "x", true);
        outside.span.end = 99;
        let mut cuts = suggestion(text, "ä", "x", true);
        cuts.span.end -= 1;
        let overlapping = [suggestion(text, "bc", "1", true), suggestion(text, "c", "2", true), outside, cuts];
        assert_eq!(apply(text, &overlapping), "ä1");
        assert_eq!(apply(text, &[]), text);
    }
}
