//! Diagnostics for GitHub: workflow commands, which show them at the line of a pull request.
//!
//! The form and its escapes are those of GitHub's "Workflow commands" and of actions/toolkit's
//! `command.ts`. A command is one line; GitHub shows ten errors and ten warnings of a step.

use std::fmt::Write;

use super::place::{Place, from_here};
use super::visible::visible;
use super::{Diagnostic, Severity};
use crate::text::{Files, Span};

/// All `diagnostics`, a command each. `folder` is the way from the repository's folder to the site's,
/// put before each path (`""` if they are one).
pub fn render(diagnostics: &[Diagnostic], files: &Files, folder: &str) -> String {
    diagnostics.iter().map(|diagnostic| command(diagnostic, files, folder)).collect()
}

fn command(diagnostic: &Diagnostic, files: &Files, folder: &str) -> String {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = diagnostic.primary.as_ref().map(|label| place(label.span, files, folder)).unwrap_or_default();
    let title = format!("{} {}", diagnostic.code.id(), diagnostic.code.name());
    format!("::{kind} {place}title={}::{}\n", property(&title), text(&body(diagnostic)))
}

/// The properties that say where. GitHub takes columns only where a range stays on its line.
fn place(span: Span, files: &Files, folder: &str) -> String {
    let place = Place::new(span, files);
    let file = property(&from_here(folder, place.path));
    let (start, end) = (place.start, place.end);
    let mut properties = format!("file={file},line={},endLine={},", start.line, end.line);
    if start.line == end.line {
        let end_column = end.column.max(start.column + 1) - 1;
        write!(properties, "col={},endColumn={end_column},", start.column).expect("a string takes all that is written");
    }
    properties
}

/// The message with all that explains it.
fn body(diagnostic: &Diagnostic) -> String {
    let label = diagnostic.primary.iter().map(|label| label.text.as_str()).filter(|text| !text.is_empty());
    let mut body = diagnostic.message.clone();
    label.for_each(|label| body.extend([" (", label, ")"]));
    diagnostic.notes.iter().for_each(|note| body.extend(["\nnote: ", note.as_str()]));
    body + "\nhelp: " + &diagnostic.help
}

fn text(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(value: &str) -> String {
    text(value).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::text::{SourceFile, SourcePath};

    #[test]
    fn no_character_of_a_text_or_a_path_is_obeyed_by_a_terminal_or_hides() {
        let mut files = Files::default();
        let path = "content/\u{1b}[31m\n::error::x\u{202e}/de.md";
        let file = files.add(SourceFile::new(SourcePath::new(path), "a".into()));
        let fault = Diagnostic::new(Code::AnchorOrphaned, "\u{1b}[2J\u{9b}\u{200b}", "\u{2067}\r")
            .at(Span::new(file, 0..1), "\u{7}")
            .note("\u{fffe}");
        let expected = "\
::error file=content/␛[31m%0A%3A%3Aerror%3A%3Ax\\u{202e}/de.md,line=1,endLine=1,col=1,endColumn=1,\
title=A101 anchor-orphaned::␛[2J\\u{9b}\\u{200b} (␇)%0Anote: \\u{fffe}%0Ahelp: \\u{2067}␍
";
        assert_eq!(render(&[fault], &files, ""), expected);
    }

    #[test]
    fn a_command_stands_on_one_line_whatever_the_words_are() {
        let mut files = Files::default();
        let file = files.add(SourceFile::new(SourcePath::new("content/a,b:c/de.md"), "äb\ncd\n".into()));
        let one = Diagnostic::new(Code::AnchorOrphaned, "100 % gone\r\n::error::no", "x\ny")
            .at(Span::new(file, 2..3), "here")
            .note("n");
        let two = Diagnostic::new(Code::RightsUnknown, "m", "h").at(Span::new(file, 0..6), "");
        let three = Diagnostic::new(Code::StrayFile, "m", "h");
        let expected = "\
::error file=site/content/a%2Cb%3Ac/de.md,line=1,endLine=1,col=2,endColumn=2,title=A101 anchor-orphaned::\
100 %25 gone%0A::error::no (here)%0Anote: n%0Ahelp: x%0Ay
::warning file=site/content/a%2Cb%3Ac/de.md,line=1,endLine=2,title=P401 rights-unknown::m%0Ahelp: h
::warning title=S110 stray-file::m%0Ahelp: h
";
        assert_eq!(render(&[one, two, three], &files, "site/"), expected);
    }
}
