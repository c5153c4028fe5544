//! Notes: from Markdown to safe HTML.
//!
//! Notes are rendered by pulldown-cmark. A note that holds raw HTML goes through ammonia, which keeps
//! what is harmless; the others cannot hold any, so that the way round is saved.

use std::borrow::Cow;
use std::collections::BTreeSet;

use pulldown_cmark::{Alignment, Event, LinkType, Tag, TagEnd, html};

use crate::interface::Html;
use crate::model::{Link, Note};
use crate::render::context::PageContext;

/// The HTML of a note. A link that must not be followed is left as its words.
pub(in crate::render) fn html(note: &Note, context: &PageContext<'_>) -> Html {
    let mut has_html = false;
    let mut own = BTreeSet::new();
    // The links and images of a note were listed in the order of its text.
    let mut links = note.links.iter();
    let mut open = Vec::new();
    let events = note.events().filter_map(|event| {
        has_html |= matches!(event, Event::Html(_) | Event::InlineHtml(_));
        match event {
            Event::Start(Tag::Link { title, id, .. }) => {
                let address = links.next().and_then(|link| context.href(link));
                open.push(address.is_some());
                let dest_url = address?;
                own.insert(decoded(&dest_url));
                // The address is whole; an e-mail link would get another `mailto:`.
                Some(Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url: dest_url.into(), title, id }))
            }
            Event::End(TagEnd::Link) => open.pop().filter(|is_linked| *is_linked).map(|_| event),
            // A column's alignment would be a style attribute, which the page's policy forbids.
            Event::Start(Tag::Table(columns)) => Some(Event::Start(Tag::Table(vec![Alignment::None; columns.len()]))),
            Event::Start(Tag::Image { .. }) => {
                links.next();
                Some(Event::Start(Tag::Emphasis))
            }
            Event::End(TagEnd::Image) => Some(Event::End(TagEnd::Emphasis)),
            event => Some(event),
        }
    });
    let mut out = String::with_capacity(note.markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    Html::from_markdown(if has_html { sanitised(&out, own) } else { out })
}

/// The first words of a note without markup: at least `length` characters, if it has as many.
pub(in crate::render) fn plain(note: &Note, length: usize) -> String {
    let mut text = String::new();
    for event in note.events() {
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

/// Keeps what is harmless; of relative addresses only those of links that were written in Markdown
/// and lead to a file of the site.
///
/// What is taken out can leave elements in each other that browsers put apart (`<p><button><div>`), so
/// that the note would end elsewhere than it seems to. The second time it is read as browsers read it.
fn sanitised(html: &str, own: BTreeSet<String>) -> String {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .url_schemes(Link::SCHEMES.iter().copied().collect())
        .url_relative(ammonia::UrlRelative::Custom(Box::new(OwnAddresses(own))))
        .link_rel(None)
        .rm_tags(["img"]);
    // Addresses in `cite` are not looked at by ammonia, and no reader follows them.
    for element in ["blockquote", "del", "ins", "q"] {
        cleaner.rm_tag_attributes(element, ["cite"]);
    }
    let harmless = cleaner.clean(html).to_string();
    cleaner.clean(&harmless).to_string()
}

/// The relative addresses that a note may hold.
struct OwnAddresses(BTreeSet<String>);

impl<'a> ammonia::UrlRelativeEvaluate<'a> for OwnAddresses {
    fn evaluate<'url>(&self, url: &'url str) -> Option<Cow<'url, str>> {
        self.0.contains(&decoded(url)).then_some(Cow::Borrowed(url))
    }
}

/// An address as it is compared: writers of HTML escape different characters of it.
fn decoded(address: &str) -> String {
    percent_encoding::percent_decode_str(address).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::sanitised;

    #[test]
    fn raw_html_in_a_note_cannot_run_or_load_anything() {
        let html = sanitised(
            "<p onclick=\"x()\" id=\"c1\" style=\"top:0\">a<script>x()</script><img src=\"http://e/x\"><a href=\"javascript:x()\">b</a><a href=\"../y\">c</a><q cite=\"data:x\">d</q></p>",
            BTreeSet::new(),
        );
        for part in ["onclick", "id=", "style", "script", "img", "javascript", "href", "cite"] {
            assert!(!html.contains(part), "{part} in {html}");
        }
    }

    #[test]
    fn what_is_left_of_raw_html_nests_as_browsers_read_it() {
        let html = sanitised("<p>a<button><div>b</div></button></p>", BTreeSet::new());
        assert_eq!(html, "<p>a</p><div>b</div><p></p>");
    }
}
