//! The diagnostics of characters that nobody sees, in words: the only ones that several stages have to say
//! alike, since any text of the site can hold them.

use std::ops::Range;

use super::{Code, Diagnostic};
use crate::text::{
    Hidden, HiddenCharacter, Span, control_name, controls, hidden_characters, hidden_name, in_windows_1252,
};

/// How many lines are named at most.
const LINES: usize = 10;

/// S116: the first control character of a text, if it has one, and how many more there are. `place` gives
/// the span of a range of `text`; `first_line` is the line of the file that the text begins on, if its lines
/// are the file's.
pub fn control_characters(
    text: &str,
    first_line: Option<usize>,
    place: impl Fn(Range<usize>) -> Span,
) -> Option<Diagnostic> {
    let mut found = controls(text);
    let (at, first) = found.next()?;
    let message = format!("the control character {} ({}) stands here", code_point(first), control_name(first));
    let diagnostic =
        Diagnostic::new(Code::ControlCharacter, message, way_out(first)).at(place(at..at + first.len_utf8()), "");
    Some(match more(text, at, found, first_line) {
        Some(note) => diagnostic.note(note),
        None => diagnostic,
    })
}

/// S116: a control character that a text names by an escape or an entity, at `span`.
pub fn escaped_control(c: char, span: Span) -> Diagnostic {
    let message = format!("this stands for the control character {} ({})", code_point(c), control_name(c));
    Diagnostic::new(Code::ControlCharacter, message, way_out(c)).at(span, "")
}

/// How many more there are, and where: in these lines, where lines can be named.
fn more(
    text: &str,
    first: usize,
    found: impl Iterator<Item = (usize, char)>,
    first_line: Option<usize>,
) -> Option<String> {
    let (mut count, mut lines, mut is_cut) = (0_usize, Vec::new(), false);
    let (mut line, mut counted) = (first_line.unwrap_or(1) + breaks(&text[..first]), first);
    for (at, _) in found {
        count += 1;
        line += breaks(&text[counted..at]);
        counted = at;
        if lines.last() != Some(&line) {
            is_cut |= lines.len() == LINES;
            lines.extend((lines.len() < LINES).then_some(line));
        }
    }
    if count == 0 {
        return None;
    }
    let (verb, them) = if count == 1 { ("is", "1 more") } else { ("are", &*format!("{count} more")) };
    if first_line.is_none() {
        return Some(format!("there {verb} {them} in this text"));
    }
    let numbers: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let noun = if lines.len() == 1 { "line" } else { "lines" };
    let rest = if is_cut { " and further down" } else { "" };
    Some(format!("there {verb} {them} in this file, in {noun} {}{rest}", numbers.join(", ")))
}

fn breaks(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// What to do about a control character, by where it probably comes from.
fn way_out(c: char) -> String {
    let known = match c {
        '\u{b}' => "write a line break in its place: Word has it for one",
        '\u{c}' => "take it out: it is the end of a page in a PDF or a text file",
        '\u{1e}' => "write a hyphen in its place: Word has it for one that does not break",
        '\u{2}' | '\u{1f}' | '\u{fffe}' => {
            "take it out and join the word again: in a PDF or in Word it is a hyphen at the end of a line"
        }
        '\u{85}' => "write a line break in its place, or `…` if that was meant",
        c => match in_windows_1252(c) {
            Some(meant) => {
                return format!("write `{meant}` if that was meant (Windows-1252 has it there), or take it out");
            }
            None => "take it out: no page can show it, and it comes along when text is copied from a PDF or from Word",
        },
    };
    known.to_owned()
}

/// M115: what is hidden in one paragraph and changes what is read, a diagnostic for each kind. `place` gives
/// the span of a range of the paragraph.
pub fn hidden_in(paragraph: &str, place: impl Fn(Range<usize>) -> Span) -> Vec<Diagnostic> {
    let found = hidden_characters(paragraph);
    let mut diagnostics = Vec::new();
    for fault in [Hidden::Override, Hidden::Unclosed, Hidden::Unopened, Hidden::InWord] {
        let mut alike = found.iter().filter(|found| found.fault == fault);
        let Some(first) = alike.next() else { continue };
        let (message, help) = words(first);
        let span = place(first.at..first.at + first.c.len_utf8());
        let diagnostic = Diagnostic::new(Code::HiddenCharacters, message, help).at(span, "nobody sees it");
        diagnostics.push(match alike.count() {
            0 => diagnostic,
            count => diagnostic
                .note(format!("in this paragraph there {} {count} more", if count == 1 { "is" } else { "are" })),
        });
    }
    diagnostics
}

/// What is said of a hidden character, and what to do about it.
fn words(found: &HiddenCharacter) -> (String, &'static str) {
    let name = format!("{} ({})", code_point(found.c), hidden_name(found.c));
    match found.fault {
        Hidden::Override => (
            format!("{name} makes the text after it read otherwise than it is written"),
            "take it out: letters of every script run the right way by themselves",
        ),
        Hidden::Unclosed => (
            format!("{name} is not closed in its paragraph, and turns the rest of it"),
            match found.c {
                '\u{202a}' | '\u{202b}' => "take it out, or close it with U+202C after the words it is meant for",
                _ => "take it out, or close it with U+2069 after the words it is meant for",
            },
        ),
        Hidden::Unopened => {
            (format!("{name} closes nothing that its paragraph opens"), "take it out, or open the direction before it")
        }
        Hidden::InWord => (
            format!("{name} stands inside a word, and hides it from a search"),
            "take it out; where a long word may break, write a soft hyphen (U+00AD)",
        ),
    }
}

/// The number of a character, as Unicode writes it.
fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Files, SourceFile, SourcePath};

    fn control(text: &str) -> Option<Diagnostic> {
        let file = Files::default().add(SourceFile::new(SourcePath::new("content/a/en.md"), text.into()));
        control_characters(text, Some(1), |range| Span::new(file, range))
    }

    #[test]
    fn the_first_is_shown_and_the_others_are_counted_with_their_lines() {
        let fault = control("a\u{7}b\n\u{7}\u{1b}\n\nc\u{fffe}").unwrap();
        assert_eq!(fault.message, "the control character U+0007 (bell) stands here");
        assert_eq!(fault.primary.unwrap().span.range(), 1..2);
        assert_eq!(fault.notes, ["there are 3 more in this file, in lines 2, 4"]);
        assert_eq!(control("a\u{7}\n").unwrap().notes, [""; 0]);
        let flood = control(&"\u{7}\n".repeat(300)).unwrap();
        let lines = "2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and further down";
        assert_eq!(flood.notes, [format!("there are 299 more in this file, in lines {lines}")]);
    }

    #[test]
    fn a_text_without_them_has_nothing_to_say() {
        assert_eq!(control("\u{feff}Größe\t5\u{a0}km\r\n„\u{200c}“ \u{fffd}"), None);
    }

    #[test]
    fn the_way_out_says_what_was_meant() {
        let help = |c: char| control(&c.to_string()).unwrap().help;
        assert!(help('\u{96}').contains("`–`") && help('\u{b}').contains("line break"));
        assert!(help('\u{fffe}').contains("hyphen") && help('\u{8}').contains("take it out"));
    }

    #[test]
    fn a_paragraph_full_of_hidden_characters_is_told_once_for_each_kind() {
        let file = Files::default().add(SourceFile::new(SourcePath::new("content/a/en.md"), String::new()));
        let found = hidden_in("a\u{200b}b c\u{200b}d \u{202e}e", |range| Span::new(file, range));
        let told: Vec<_> = found.iter().map(|fault| (fault.code, fault.notes.len())).collect();
        assert_eq!(told, [(Code::HiddenCharacters, 0), (Code::HiddenCharacters, 1)]);
        assert_eq!(found[1].primary.as_ref().unwrap().span.range(), 1..4);
    }
}
