//! Notes: from Markdown to safe HTML.
//!
//! Notes are rendered by pulldown-cmark. A note that holds raw HTML goes through ammonia, which keeps
//! what is harmless; the others cannot hold any, so that the way round is saved.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use super::context::PageContext;
use crate::model::Note;

/// The HTML of a note.
pub(super) fn html(note: &Note, context: &PageContext<'_>) -> String {
    let mut has_html = false;
    let mut links = note.links.iter();
    let events = Parser::new_ext(&note.markdown, Options::ENABLE_STRIKETHROUGH).map(|event| {
        has_html |= matches!(event, Event::Html(_) | Event::InlineHtml(_));
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let address = links.by_ref().find(|link| link.destination == *dest_url);
                let dest_url = address.and_then(|link| context.href(link)).unwrap_or_default().into();
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Start(Tag::Image { .. }) => Event::Start(Tag::Emphasis),
            Event::End(TagEnd::Image) => Event::End(TagEnd::Emphasis),
            event => event,
        }
    });
    let mut out = String::with_capacity(note.markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    if has_html { sanitised(&out) } else { out }
}

fn sanitised(html: &str) -> String {
    ammonia::Builder::default()
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(ammonia::UrlRelative::Deny)
        .rm_tags(["img"])
        .clean(html)
        .to_string()
}
