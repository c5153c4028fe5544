//! Diagnostics for programs: one versioned object.
//!
//! Paths are relative to the site's folder. Bytes count from 0, lines and columns from 1; columns
//! count Unicode scalar values. The version changes when a field is renamed, removed or means
//! something else, and stays when one is added.

use std::borrow::Cow;
use std::fmt::Write;

use serde::Serialize;

use super::place::Place;
use super::visible::is_unseen;
use super::{Counts, Coverage, Diagnostic, Label, Severity, Suggestion};
use crate::text::{Files, LineColumn, Span};

/// The version of the object's form.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    diagnostics: Vec<Entry<'a>>,
    summary: Counts,
    /// How much of what the texts show is claimed, where that was counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<&'a Coverage>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: &'a str,
    path: Option<&'a str>,
    start: Option<Position>,
    end: Option<Position>,
    label: Option<&'a str>,
    labels: Vec<Labelled<'a>>,
    notes: &'a [String],
    help: &'a str,
    suggestion: Option<Edit<'a>>,
    /// A whole claim, as text, where one would answer it.
    #[serde(skip_serializing_if = "Option::is_none")]
    offer: Option<&'a str>,
}

#[derive(Serialize)]
struct Labelled<'a> {
    #[serde(flatten)]
    place: Range<'a>,
    text: &'a str,
}

#[derive(Serialize)]
struct Edit<'a> {
    #[serde(flatten)]
    place: Range<'a>,
    replacement: &'a str,
    safe: bool,
}

#[derive(Serialize)]
struct Range<'a> {
    path: &'a str,
    start: Position,
    end: Position,
}

#[derive(Serialize, Clone, Copy)]
struct Position {
    byte: u32,
    line: u32,
    column: u32,
}

/// All `diagnostics` as one JSON object, with a line feed at its end; with the `coverage` of the site if it was
/// counted.
pub fn render(diagnostics: &[Diagnostic], coverage: Option<&Coverage>, files: &Files) -> String {
    let report = Report {
        version: VERSION,
        diagnostics: diagnostics.iter().map(|diagnostic| entry(diagnostic, files)).collect(),
        summary: Counts::of(diagnostics),
        coverage,
    };
    let json = serde_json::to_string_pretty(&report).expect("every key is a string and every value a plain one");
    escaped(&json).into_owned() + "\n"
}

/// `json` with all that would not be seen as escapes: a program reads the same texts, and a terminal that the
/// object is shown on obeys none of them. They stand in strings only, since the format has none of its own.
fn escaped(json: &str) -> Cow<'_, str> {
    if !json.chars().any(is_unseen) {
        return Cow::Borrowed(json);
    }
    let mut escaped = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if is_unseen(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(escaped, "\\u{unit:04x}").expect("a string takes all that is written");
            }
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

fn entry<'a>(diagnostic: &'a Diagnostic, files: &'a Files) -> Entry<'a> {
    let place = diagnostic.primary.as_ref().map(|label| range(label.span, files));
    Entry {
        code: diagnostic.code.id(),
        name: diagnostic.code.name(),
        severity: severity(diagnostic.severity),
        message: &diagnostic.message,
        path: place.as_ref().map(|place| place.path),
        start: place.as_ref().map(|place| place.start),
        end: place.as_ref().map(|place| place.end),
        label: diagnostic.primary.as_ref().map(|label| label.text.as_str()),
        labels: diagnostic.secondary.iter().map(|label| labelled(label, files)).collect(),
        notes: &diagnostic.notes,
        help: &diagnostic.help,
        suggestion: diagnostic.suggestion.as_ref().map(|suggestion| edit(suggestion, files)),
        offer: diagnostic.offer.as_ref().map(|offer| offer.claim.as_str()),
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn labelled<'a>(label: &'a Label, files: &'a Files) -> Labelled<'a> {
    Labelled { place: range(label.span, files), text: &label.text }
}

fn edit<'a>(suggestion: &'a Suggestion, files: &'a Files) -> Edit<'a> {
    let Suggestion { span, replacement, machine_applicable } = suggestion;
    Edit { place: range(*span, files), replacement, safe: *machine_applicable }
}

fn range(span: Span, files: &Files) -> Range<'_> {
    let place = Place::new(span, files);
    let position = |byte, at: LineColumn| Position { byte, line: at.line, column: at.column };
    Range { path: place.path, start: position(place.start_byte, place.start), end: position(place.end_byte, place.end) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::text::{SourceFile, SourcePath};

    #[test]
    fn a_program_finds_every_part_of_a_diagnostic() {
        let mut files = Files::default();
        let file = files.add(SourceFile::new(SourcePath::new("content/a/reading.toml"), "x = \"ä\"\ny = 1\n".into()));
        let span = Span::new(file, 4..8);
        let diagnostic = Diagnostic::new(Code::AnchorOrphaned, "not there", "change it")
            .at(span, "here")
            .also(Span::new(file, 9..10), "there")
            .note("a fact")
            .suggest(Suggestion { span, replacement: "\"ö\"".into(), machine_applicable: false });
        let expected = r#"{
  "version": 1,
  "diagnostics": [
    {
      "code": "A101",
      "name": "anchor-orphaned",
      "severity": "error",
      "message": "not there",
      "path": "content/a/reading.toml",
      "start": {
        "byte": 4,
        "line": 1,
        "column": 5
      },
      "end": {
        "byte": 8,
        "line": 1,
        "column": 8
      },
      "label": "here",
      "labels": [
        {
          "path": "content/a/reading.toml",
          "start": {
            "byte": 9,
            "line": 2,
            "column": 1
          },
          "end": {
            "byte": 10,
            "line": 2,
            "column": 2
          },
          "text": "there"
        }
      ],
      "notes": [
        "a fact"
      ],
      "help": "change it",
      "suggestion": {
        "path": "content/a/reading.toml",
        "start": {
          "byte": 4,
          "line": 1,
          "column": 5
        },
        "end": {
          "byte": 8,
          "line": 1,
          "column": 8
        },
        "replacement": "\"ö\"",
        "safe": false
      }
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 0
  }
}
"#;
        assert_eq!(render(&[diagnostic], None, &files), expected);
    }

    #[test]
    fn what_nobody_sees_is_escaped_and_read_as_it_was() {
        let message = "\u{1b}[31m\u{7f}\u{9b}\u{202e}\u{200b}\u{feff}\u{fffe}\u{10ffff} „ä“ \u{200d}";
        let json = render(&[Diagnostic::new(Code::StrayFile, message, "h")], None, &Files::default());
        assert!(!json.chars().any(is_unseen), "{json}");
        assert!(json.contains(r"\u001b[31m\u007f\u009b\u202e\u200b\ufeff\ufffe\udbff\udfff „ä“"), "{json}");
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["diagnostics"][0]["message"], message);
    }

    #[test]
    fn what_has_no_place_has_no_path() {
        let diagnostic = Diagnostic::new(Code::StrayFile, "m", "h");
        let expected = r#"{
  "version": 1,
  "diagnostics": [
    {
      "code": "S110",
      "name": "stray-file",
      "severity": "warning",
      "message": "m",
      "path": null,
      "start": null,
      "end": null,
      "label": null,
      "labels": [],
      "notes": [],
      "help": "h",
      "suggestion": null
    }
  ],
  "summary": {
    "errors": 0,
    "warnings": 1
  }
}
"#;
        assert_eq!(render(&[diagnostic], None, &Files::default()), expected);
    }
}
