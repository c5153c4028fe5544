//! Stars inside German words that became emphasis: in `Bürger*innen und Lehrer*innen` Markdown sees a pair.

use super::MarkdownText;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::InlineKind;

/// Finds the pairs: emphasis that begins and ends inside a word, before the ending of women.
pub(super) fn find(markdown: &MarkdownText<'_>) -> Vec<Diagnostic> {
    let text = &markdown.document.text;
    let is_ending = |rest: &str| {
        ["innen", "in"]
            .iter()
            .any(|ending| rest.strip_prefix(ending).is_some_and(|after| !after.starts_with(char::is_alphanumeric)))
    };
    let follows_letter = |at: usize| text[..at].chars().next_back().is_some_and(char::is_alphabetic);
    let emphasis = markdown.document.inlines.iter().filter(|inline| inline.kind == InlineKind::Emphasis);
    let stars = emphasis.filter(|inline| {
        [inline.text.range().start, inline.text.range().end]
            .iter()
            .all(|&at| follows_letter(at) && is_ending(&text[at..]))
    });
    stars
        .map(|inline| {
            let words = inline.text.range();
            let start = text[..words.start]
                .rfind(|c: char| !c.is_alphabetic())
                .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
            let message =
                format!("the star in `{}*in…` is read as emphasis, up to the next one", &text[start..words.start]);
            let help = "write `\\*`: the backslash keeps the star";
            Diagnostic::new(Code::LooksLikeMarkdown, message, help).at(markdown.document.source_span(inline.text), "")
        })
        .collect()
}
