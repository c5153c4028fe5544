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

/// The attributes of a heading, of which `attribute` means nothing to Beleg.
pub(super) fn idle_attribute(attribute: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` means nothing on a heading", shown(attribute));
    let help = "take it out: a heading may have an id, as in `## Methods {#methods}`";
    Diagnostic::new(Code::HeadingAttributes, message, help).at(span, "it is left out")
}

/// What looks like the id of a heading and cannot be one.
pub(super) fn no_heading_id(attributes: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` is shown as text: it is not the id of a heading", shown(attributes));
    let help = "write an id of letters, digits and dashes, as in `{#how-we-counted}`, or `\\{` if the braces are text";
    Diagnostic::new(Code::HeadingAttributes, message, help).at(span, "")
}

/// The id of a heading that another one has.
pub(super) fn taken_heading_id(id: &str, given: &str, span: Span) -> Diagnostic {
    let message = format!("another heading has the id `{}`", shown(id));
    let help = "give this one an id of its own";
    Diagnostic::new(Code::HeadingAttributes, message, help).at(span, format!("gets `{}`", shown(given)))
}

/// A line that begins with a date, or a year, and became a list.
pub(super) fn dates_as_list(marker: &str, span: Span) -> Diagnostic {
    let message = format!("a line that begins with `{marker}` is an item of a list");
    Diagnostic::new(Code::ListNumbers, message, as_text(marker))
        .at(span, "")
        .note("the page shows the number as it is written, in front of the item; other programs may count it anew")
}

/// A list whose numbers do not follow each other.
pub(super) fn irregular_list(numbers: &[u32], marker: &str, span: Span) -> Diagnostic {
    let more = if numbers.len() > 8 { ", …" } else { "" };
    let shown: Vec<String> = numbers.iter().take(8).map(u32::to_string).collect();
    let message = format!("the numbers of this list do not follow each other: {}{more}", shown.join(", "));
    let help = format!("number the items one by one; if they are lines of text, {}", as_text(marker));
    Diagnostic::new(Code::ListNumbers, message, help)
        .at(span, "")
        .note("the page shows the numbers as they are written; other programs count on from the first one")
}

/// How the number of an item is kept as text.
fn as_text(marker: &str) -> String {
    let (number, mark) = marker.split_at(marker.len() - 1);
    format!("write `{number}\\{mark}`: the backslash keeps it from being the number of an item")
}

fn is_bare(html: &str, name: &str) -> bool {
    html.len() > name.len() + 1 && html[name.len() + 1..].trim_ascii() == ">"
}

/// What is quoted in a message: one line, not too long.
pub(super) fn shown(source: &str) -> String {
    let mut words: String = source.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if source.chars().nth(60).is_some() {
        words.push('…');
    }
    words
}
