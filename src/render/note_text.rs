//! Notes: from Markdown to safe HTML.
//!
//! Notes are rendered by pulldown-cmark. A note that holds raw HTML goes through ammonia, which keeps
//! what is harmless; the others cannot hold any, so that the way round is saved.

use pulldown_cmark::{Alignment, Event, Parser, Tag, TagEnd, html};

use super::context::PageContext;
use crate::model::Note;

/// The HTML of a note.
pub(super) fn html(note: &Note, context: &PageContext<'_>) -> String {
    let mut has_html = false;
    let mut links = note.links.iter();
    let events = Parser::new_ext(&note.markdown, Note::options()).map(|event| {
        has_html |= matches!(event, Event::Html(_) | Event::InlineHtml(_));
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let address = links.by_ref().find(|link| link.destination == *dest_url);
                let dest_url = address.and_then(|link| context.href(link)).unwrap_or_default().into();
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            // A column's alignment would be a style attribute, which the page's policy forbids.
            Event::Start(Tag::Table(columns)) => Event::Start(Tag::Table(vec![Alignment::None; columns.len()])),
            Event::Start(Tag::Image { .. }) => Event::Start(Tag::Emphasis),
            Event::End(TagEnd::Image) => Event::End(TagEnd::Emphasis),
            event => event,
        }
    });
    let mut out = String::with_capacity(note.markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    if has_html { sanitised(&out) } else { out }
}

/// The first words of a note without markup: at least `length` characters, if it has as many.
pub(super) fn plain(note: &Note, length: usize) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(&note.markdown, Note::options()) {
        match event {
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => text.push(' '),
            _ => {}
        }
        if text.len() > 4 * length {
            break;
        }
    }
    text
}

fn sanitised(html: &str) -> String {
    ammonia::Builder::default()
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .rm_tags(["img"])
        .clean(html)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::sanitised;

    #[test]
    fn raw_html_in_a_note_cannot_run_or_load_anything() {
        let html = sanitised(
            "<p onclick=\"x()\" id=\"c1\" style=\"top:0\">a<script>x()</script><img src=\"http://e/x\"><a href=\"javascript:x()\">b</a></p>",
        );
        for part in ["onclick", "id=", "style", "script", "img", "javascript"] {
            assert!(!html.contains(part), "{part} in {html}");
        }
    }
}
