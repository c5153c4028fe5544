//! Syntax errors in words that help someone who does not write TOML every day.

use std::ops::Range;

use toml::de::Error;

use super::origin::{Origin, SyntaxFault};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::PartialDate;
use crate::text::controls;

/// Reports `errors`, the first of each line (the others follow from it), and gives their places.
pub(super) fn report(errors: &[Error], origin: &Origin<'_>, faults: &mut Vec<Diagnostic>) -> Vec<SyntaxFault> {
    let mut errors: Vec<(Range<usize>, &Error)> =
        errors.iter().map(|error| (clamp(error.span(), origin.text), error)).collect();
    errors.sort_by_key(|(range, _)| range.start);
    let mut places: Vec<SyntaxFault> = Vec::with_capacity(errors.len());
    for (range, error) in errors {
        let last = places.last().copied();
        // Only what lies after the last error is searched, since one line can hold all of them.
        let from = last.map_or(0, |last| last.at);
        let new_line = origin.text[from..range.start].rfind('\n').map(|newline| from + newline + 1);
        let line = new_line.or(last.map(|last| last.line)).unwrap_or(0);
        if last.is_none_or(|last| last.line != line) && !holds_control(origin.text, line) {
            faults.push(diagnostic(range.clone(), error.message(), origin));
        }
        places.push(SyntaxFault { at: range.start, line });
    }
    places
}

/// Whether a control character stands on the line that begins at `line`. It is no TOML, and is told for all
/// files alike when they are loaded.
fn holds_control(text: &str, line: usize) -> bool {
    controls(&text[line..end_of_line(text, line)]).next().is_some()
}

/// A range on character boundaries inside the text; errors at its end may lie one past it.
fn clamp(range: Option<Range<usize>>, text: &str) -> Range<usize> {
    let range = range.unwrap_or(0..0);
    let start = text.floor_char_boundary(range.start.min(text.len()));
    start..text.ceil_char_boundary(range.end.clamp(start, text.len()))
}

fn diagnostic(range: Range<usize>, message: &str, origin: &Origin<'_>) -> Diagnostic {
    let line = &origin.text[start_of_line(origin.text, range.start)..end_of_line(origin.text, range.start)];
    if let Some(token) = date_token(line) {
        return date_diagnostic(token, range, origin);
    }
    let help = help(message, line, &origin.text[range.clone()]);
    let diagnostic = Diagnostic::new(Code::TomlSyntax, format!("this is not TOML: {message}"), help);
    let diagnostic = diagnostic.at(origin.span(range.clone()), "");
    match unclosed(message, &origin.text[..range.start]) {
        Some(start) => diagnostic.also(origin.span(start..start + 3), "the text begins here and has no end"),
        None => diagnostic,
    }
}

/// Where a text of several lines begins that has no end: its fault is found at the end of the file.
fn unclosed(message: &str, before: &str) -> Option<usize> {
    let marks = if message.contains("multi-line literal string") {
        "'''"
    } else if message.contains("multi-line basic string") {
        "\"\"\""
    } else {
        return None;
    };
    before.rfind(marks)
}

/// What a line assigns, if it looks like a date: two or three groups of one, two or four digits.
fn date_token(line: &str) -> Option<&str> {
    let value = line.split_once('=')?.1.trim_start();
    let token = value.split([' ', '\t', '\r', '#', ',', '}', ']']).next()?;
    let groups: Vec<&str> = token.splitn(4, ['-', '.', '/']).collect();
    let are_digits =
        groups.iter().all(|group| matches!(group.len(), 1 | 2 | 4) && group.bytes().all(|byte| byte.is_ascii_digit()));
    let years = groups.iter().filter(|group| group.len() == 4).count();
    (are_digits && years == 1 && matches!(groups.len(), 2 | 3)).then_some(token)
}

fn date_diagnostic(token: &str, range: Range<usize>, origin: &Origin<'_>) -> Diagnostic {
    let start = start_of_line(origin.text, range.start);
    let found = origin.text[start..].find(token).map_or(range, |at| start + at..start + at + token.len());
    let diagnostic = if PartialDate::new(token).is_some() {
        let help = format!("put it in quotation marks: \"{token}\"");
        Diagnostic::new(Code::TomlSyntax, format!("TOML has no date without a day, and `{token}` is one"), help)
    } else {
        Diagnostic::new(
            Code::BadDate,
            format!("`{token}` is not a date of the calendar"),
            "write year, month and day, such as 2022-10-18; where the day is not known, \"2022-10\" or \"2022\"",
        )
    };
    diagnostic.at(origin.span(found), "")
}

/// The way out of a fault, from what the parser says of it, the line and what the fault covers.
fn help(message: &str, line: &str, covered: &str) -> String {
    const TYPOGRAPHIC: [char; 10] = ['„', '“', '”', '«', '»', '‘', '’', '‚', '‹', '›'];
    let value = line.split_once('=').map_or("", |(_, value)| value.trim_start());
    let says = |words: &str| message.contains(words);
    if says("duplicate key") {
        "remove one of the two, or write the values into one".to_owned()
    } else if says("cannot extend value") {
        "give the key one value, or one for each language or copy (`title.de = …`), but not both".to_owned()
    } else if says("escape") {
        "write a backslash as \\\\, or put the text between single quotation marks: '…'".to_owned()
    } else if value.starts_with(TYPOGRAPHIC) {
        "begin and end a text with straight quotation marks: \"…\"; typographic ones may stand inside".to_owned()
    } else if says("comma") {
        "write a comma between the items of a list, and `]` after the last".to_owned()
    } else if says("multi-line") {
        "end the text with the same three quotation marks that it begins with".to_owned()
    } else if says("unclosed array table") {
        "write the header between two brackets on either side, such as `[[voice]]`".to_owned()
    } else if says("unclosed") {
        "add the bracket that is missing".to_owned()
    } else if value.starts_with('"') && value.matches('"').count() > 2 {
        "write a quotation mark inside a text as \\\", or put the whole text between ''' and '''".to_owned()
    } else if value.starts_with('"') {
        "end the text with \" on the same line, or put a text of several lines between \"\"\" and \"\"\"".to_owned()
    } else if says("must be quoted") && covered.len() < 80 {
        format!("put the text between quotation marks: \"{}\"", covered.trim())
    } else {
        "write `key = \"text\"`, `key = [\"one\", \"two\"]` or a header such as `[[voice]]`, each on a line of its own"
            .to_owned()
    }
}

fn start_of_line(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

fn end_of_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline)
}
