//! The diagnostics of Markdown, in words.

use super::html::{allowed, element};
use crate::diagnostic::{Code, Diagnostic};
use crate::text::Span;

/// A tag in running text that is shown as it stands.
pub(super) fn inline_html(html: &str, span: Span) -> Diagnostic {
    let name = element(html);
    let help = match allowed(name) {
        Some(_) if html.starts_with("</") => {
            format!("open it with `<{name}>` in the same paragraph and the same emphasis, or take it out")
        }
        Some(_) if is_bare(html, name) => {
            format!("close it with `</{name}>` in the same paragraph and the same emphasis, or take it out")
        }
        Some(_) => format!("write `<{name}>` without attributes, or use Markdown"),
        None => "use Markdown instead, or write `&lt;` if the bracket is meant as text".to_owned(),
    };
    Diagnostic::new(Code::RawHtml, format!("`{}` is shown as text", shown(html)), help).at(span, "")
}

/// A block of HTML that is shown as it stands; `first` is its first line.
pub(super) fn html_block(first: &str, span: Span) -> Diagnostic {
    let help = if first.starts_with("<!--") {
        "close the comment with `-->`"
    } else {
        "use Markdown instead; a few elements such as `<sup>` may stand inside a paragraph"
    };
    Diagnostic::new(Code::RawHtml, "a block of HTML is shown as text", help).at(span, "")
}

/// A `[^label]` without definition.
pub(super) fn undefined_footnote(mark: &str, span: Span) -> Diagnostic {
    let message = format!("there is no footnote `{}`", shown(mark));
    let help = format!("write the footnote on a line of its own: `{0}: …`, or `\\{0}` for plain text", shown(mark));
    Diagnostic::new(Code::UndefinedFootnote, message, help).at(span, "")
}

/// A mark of a footnote in a note.
pub(super) fn footnote_in_note(span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::UndefinedFootnote,
        "a note has no footnotes",
        "write in the note itself what the footnote would say, or `\\[^…]` for plain text",
    )
    .at(span, "")
}

/// A link or image by reference without definition.
pub(super) fn undefined_reference(source: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` refers to a link that is not defined", shown(source));
    let help = "define it on a line of its own: `[label]: https://…`, or write `\\[` if the brackets are text";
    Diagnostic::new(Code::UndefinedReference, message, help).at(span, "")
}

/// Something nested deeper than is kept.
pub(super) fn too_deep(what: &str, span: Span) -> Diagnostic {
    let message = format!("{what} are nested too deep here");
    Diagnostic::new(Code::TooDeep, message, "take out levels: Beleg keeps 64 of them").at(span, "")
}

/// A line that is nested so deep that the text is read only up to it.
pub(super) fn cut_off(span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::TooDeep,
        "this line is nested too deep, and the text is read only up to it",
        "take out markers such as `>` and `-` at its start, or put a backslash before the first",
    )
    .at(span, "")
}

/// A second footnote with the label of one before it.
pub(super) fn duplicate_footnote(label: &str, span: Span, first: Span) -> Diagnostic {
    let message = format!("there are two footnotes `[^{}]`; marks lead to the first", shown(label));
    Diagnostic::new(Code::DuplicateFootnote, message, "give this one a label of its own, and its mark too")
        .at(span, "this one stands at the end of the text")
        .also(first, "the first one")
}

/// A footnote without marks.
pub(super) fn unused_footnote(label: &str, span: Span) -> Diagnostic {
    let message = format!("no mark leads to the footnote `[^{}]`", shown(label));
    let help = format!("put `[^{}]` where it belongs, or take the footnote out", shown(label));
    Diagnostic::new(Code::UnusedFootnote, message, help).at(span, "it stands at the end of the text")
}

fn is_bare(html: &str, name: &str) -> bool {
    html.len() > name.len() + 1 && html[name.len() + 1..].trim_ascii() == ">"
}

/// What is quoted in a message: one line, not too long.
fn shown(source: &str) -> String {
    let mut words: String = source.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if source.chars().nth(60).is_some() {
        words.push('…');
    }
    words
}
