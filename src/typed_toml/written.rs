//! Words and selectors as they are written in `reading.toml`: what diagnostics offer to paste.

use crate::model::CopyId;

/// A basic string of TOML with this content.
pub fn string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A selector: the words alone, or a table with what stands before and after them.
pub fn selector(prefix: &str, exact: &str, suffix: &str) -> String {
    if prefix.is_empty() && suffix.is_empty() {
        return string(exact);
    }
    let side =
        |key: &str, text: &str| if text.is_empty() { String::new() } else { format!(", {key} = {}", string(text)) };
    format!("{{ exact = {}{}{} }}", string(exact), side("prefix", prefix), side("suffix", suffix))
}

/// A passage of one or several parts, for each of these copies, and another one for one more: an inline table.
pub fn per_copy(copies: &[CopyId], parts: &[String], (other, own): (&CopyId, &[String])) -> String {
    let value = |parts: &[String]| match parts {
        [only] => only.clone(),
        several => format!("[{}]", several.join(", ")),
    };
    let entries = copies.iter().map(|copy| format!("{copy} = {}", value(parts)));
    let entries: Vec<String> = entries.chain([format!("{other} = {}", value(own))]).collect();
    format!("{{ {} }}", entries.join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_pasted_reads_as_what_was_meant(text in "\\PC{0,20}|[\"\\\\\n\t\u{7f}\u{0}\r a]{0,20}") {
            let line = format!("x = {}", selector("", &text, &text));
            let table = toml::de::DeTable::parse(&line).unwrap();
            let value = table.get_ref().get("x").unwrap().get_ref();
            let exact = value.as_str().or_else(|| value.get("exact")?.get_ref().as_str());
            prop_assert_eq!(exact, Some(text.as_str()));
        }
    }
}
