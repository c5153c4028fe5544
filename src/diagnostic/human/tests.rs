//! Whole texts, as a terminal shows them.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Code, Suggestion};
use crate::text::{FileId, SourceFile, SourcePath, Span};

fn file(text: &str) -> (Files, FileId) {
    let mut files = Files::default();
    let file = files.add(SourceFile::new(SourcePath::new("content/a/de.md"), text.into()));
    (files, file)
}

fn plain(diagnostic: Diagnostic, files: &Files) -> String {
    without_pointer(render(&[diagnostic], files, "", Style::Plain))
}

/// The text without its last line, which says where to read more.
fn without_pointer(text: String) -> String {
    let (diagnostics, pointer) = text.split_once("for more about a code, run `beleg explain ").expect("says where");
    assert!(pointer.ends_with("`\n\n") && pointer.lines().count() == 2, "{pointer}");
    diagnostics.to_owned()
}

fn fault() -> Diagnostic {
    Diagnostic::new(Code::AnchorOrphaned, "the passage is not in the copy", "change it\nor mark it `absent`")
}

#[test]
fn a_fault_is_shown_as_rustc_would() {
    let (files, file) = file("Eins.\n\nZwei größere Zahlen.\n");
    let diagnostic = fault().at(Span::new(file, 12..20), "this").also(Span::new(file, 0..4), "that").note("a fact");
    let expected = "\
error[A101]: the passage is not in the copy
 --> content/a/de.md:3:6
  |
1 | Eins.
  | ---- that
2 |
3 | Zwei größere Zahlen.
  |      ^^^^^^ this
  |
  = note: a fact
  = help: change it
          or mark it `absent`

";
    assert_eq!(plain(diagnostic, &files), expected);
}

#[test]
fn what_has_no_place_has_its_help() {
    let expected = "error[A101]: the passage is not in the copy\n = help: change it\n         or mark it `absent`\n\n";
    assert_eq!(plain(fault(), &Files::default()), expected);
}

#[test]
fn far_places_are_shown_apart_each_with_its_own_line_and_column() {
    let (files, file) = file(&format!("one\n{}two three\n", "\n".repeat(100)));
    let diagnostic = Diagnostic::new(Code::StrayFile, "m", "h")
        .at(Span::new(file, 108..113), "")
        .also(Span::new(file, 0..3), "first")
        .suggest(Suggestion { span: Span::new(file, 0..3), replacement: String::new(), machine_applicable: true });
    let expected = "\
warning[S110]: m
   --> ../site/content/a/de.md:102:5
    |
102 | two three
    |     ^^^^^
   --> ../site/content/a/de.md:1:1
    |
  1 | one
    | --- first
    |
    = help: h
    = help: `beleg check --fix` does this for you

";
    assert_eq!(without_pointer(render(&[diagnostic], &files, "../site", Style::Plain)), expected);
}

#[test]
fn an_endless_line_is_cut_around_its_mark_and_keeps_its_column() {
    let (files, file) = file(&format!("{}HERE{}", "ä".repeat(5_000_000), "b".repeat(5_000_000)));
    let expected = "\
error[A101]: the passage is not in the copy
 --> content/a/de.md:1:5000001
  |
1 | …ääääääääääääääääääääHEREbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
  |                      ^^^^
  |
  = help: change it
          or mark it `absent`

";
    assert_eq!(plain(fault().at(Span::new(file, 10_000_000..10_000_004), ""), &files), expected);
}

#[test]
fn a_mark_without_end_shows_where_it_begins() {
    let (files, file) = file(&"word ".repeat(1_000_000));
    let text = plain(fault().at(Span::new(file, 5..4_000_000), ""), &files);
    assert!(text.contains("1 | word word ") && text.len() < 600, "{text}");
}

#[test]
fn no_escape_sequence_of_the_input_reaches_the_terminal() {
    let (files, file) = file("a \u{1b}[2J \u{202e} b\u{9b}1m\r\nnext\u{7}");
    let diagnostic = Diagnostic::new(Code::StrayFile, "m\u{1b}[0m\nx", "h\u{1b}c")
        .at(Span::new(file, 2..99), "l\u{9b}")
        .note("n\u{202e}");
    let expected = "\
warning[S110]: m␛[0m␊x
 --> content/a/de.md:1:3
  |
1 |   a ␛[2J \\u{202e} b\\u{9b}1m
  |  ___^
2 | | next␇
  | |_____^ l\\u{9b}
  |
  = note: n\\u{202e}
  = help: h␛c

";
    assert_eq!(plain(diagnostic, &files), expected);
}

#[test]
fn an_empty_file_and_a_place_past_its_end_have_a_caret() {
    let (files, file) = file("");
    let expected = "\
error[A101]: the passage is not in the copy
 --> content/a/de.md:1:1
  |
1 |
  | ^
  |
  = help: change it
          or mark it `absent`

";
    assert_eq!(plain(fault().at(Span::new(file, 7..9), ""), &files), expected);
}

#[test]
fn after_two_hundred_the_rest_is_counted_and_errors_come_first() {
    let warnings = std::iter::repeat_n(Diagnostic::new(Code::StrayFile, "w", "h"), 300);
    let all: Vec<_> = warnings.chain(std::iter::repeat_n(fault(), 150)).collect();
    let text = render(&all, &Files::default(), "", Style::Plain);
    assert_eq!((text.matches("error[A101]").count(), text.matches("warning[S110]").count()), (150, 50));
    let end = "… and 0 errors, 250 warnings that are not shown\n\nfor more about a code, run `beleg explain S110`\n\n";
    assert!(text.ends_with(end), "{text}");
}

#[test]
fn a_run_without_faults_says_nothing() {
    assert_eq!(render(&[], &Files::default(), "", Style::Plain), "");
}

#[test]
fn colours_are_there_only_when_asked_for() {
    let (files, file) = file("abc");
    let diagnostic = fault().at(Span::new(file, 0..1), "x");
    let coloured = render(std::slice::from_ref(&diagnostic), &files, "", Style::Coloured);
    assert!(coloured.starts_with("\u{1b}[1m\u{1b}[91merror[A101]"), "{coloured:?}");
    assert_eq!(without_pointer(anstream::adapter::strip_str(&coloured).to_string()), plain(diagnostic, &files));
}

proptest! {
    /// Any span of any text is shown: a fault must never hide behind a panic.
    #[test]
    fn any_span_of_any_text_is_shown(
        text in "([a-zäß\u{301}\u{202e}\u{1b}\t\r漢👩‍🚀]{0,200}(\r\n|\n|\r)?){0,12}",
        spans in prop::collection::vec((0u32..3000, 0u32..3000), 1..5),
    ) {
        let (files, file) = file(&text);
        let span = |&(start, end): &(u32, u32)| Span { file, start, end };
        let diagnostic = fault().at(span(&spans[0]), "p");
        let diagnostic = spans.iter().skip(1).fold(diagnostic, |diagnostic, place| diagnostic.also(span(place), "s"));
        let shown = plain(diagnostic, &files);
        prop_assert!(shown.contains(" --> content/a/de.md:"));
        let obeyed = ['\u{1b}', '\u{202e}', '\r'];
        prop_assert!(!shown.contains(obeyed));
    }
}
