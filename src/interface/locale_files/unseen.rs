//! Control characters that a locale file names by an escape: `{ "\u0007" }`.

use crate::diagnostic::{Diagnostic, escaped_control};
use crate::text::{FileId, Span, is_control};

/// How far the start of a text is looked for, in bytes, so that one endless line costs no more than others.
const LONGEST_LITERAL: usize = 1000;

/// A diagnostic for each control character that a text in quotation marks of `source` names.
pub(super) fn escaped_controls(source: &str, file: FileId) -> impl Iterator<Item = Diagnostic> {
    memchr::memchr_iter(b'\\', source.as_bytes()).filter_map(move |at| {
        let length = match source.as_bytes().get(at + 1)? {
            b'u' => 4,
            b'U' => 6,
            _ => return None,
        };
        let end = at + 2 + length;
        let c = char::from_u32(u32::from_str_radix(source.get(at + 2..end)?, 16).ok()?)?;
        (is_control(c) && is_in_literal(&source[..at])).then(|| escaped_control(c, Span::new(file, at..end)))
    })
}

/// Whether a text in quotation marks is open at the end of `before`. Such texts stand between braces and on
/// one line; elsewhere Fluent knows no escapes.
fn is_in_literal(before: &str) -> bool {
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(LONGEST_LITERAL))..];
    let line = near.rsplit('\n').next().unwrap_or_default();
    let Some((_, since_brace)) = line.rsplit_once('{') else { return false };
    let is_escape = since_brace.chars().rev().take_while(|&c| c == '\\').count() % 2 == 1;
    !is_escape && since_brace.replace("\\\"", "").matches('"').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Files, SourceFile, SourcePath};

    fn found(source: &str) -> Vec<String> {
        let file = Files::default().add(SourceFile::new(SourcePath::new("templates/locales/en.ftl"), source.into()));
        let place = |fault: Diagnostic| source[fault.primary.unwrap().span.range()].to_owned();
        escaped_controls(source, file).map(place).collect()
    }

    #[test]
    fn an_escape_of_a_control_character_is_told_and_no_other() {
        assert_eq!(found("a = x { \"\\u0007\" } { \"b\\U00FFFE\" }\n"), ["\\u0007", "\\U00FFFE"]);
        assert_eq!(found("a = { \"\\u00A0\\u2014\\\\u0007\" } \\u0007\nb = { $n } \\u0007\n"), [""; 0]);
    }
}
