//! Notes as safe HTML.
//!
//! They are written by pulldown-cmark. A note that holds raw HTML goes through ammonia, which keeps what is harmless; the
//! others cannot hold any, so that the way round is saved.

use std::borrow::Cow;
use std::collections::BTreeSet;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd, html};

use crate::interface::{Html, TextView};
use crate::model::{Link, Note, NoteKind, NotePiece};
use crate::render::context::PageContext;

/// The HTML of a note. A link that must not be followed is left as its words.
pub(in crate::render) fn html(note: &Note, context: &PageContext<'_>) -> Html {
    let mut out = String::with_capacity(note.text.len() * 3 / 2);
    html::push_html(&mut out, events(note, context));
    Html::from_markdown(if note.has_html() { sanitised(&out, own_addresses(note, context)) } else { out })
}

/// The same, behind a label that stands on its first line; the label alone where there is no note.
pub(in crate::render) fn html_behind(label: &TextView, note: Option<&Note>, context: &PageContext<'_>) -> Html {
    let words = note.map_or_else(|| "<p></p>".to_owned(), |note| html(note, context).into_string());
    let mut out = Html::of("<p><b class=\"label\">");
    label.write(&mut out);
    out.raw("</b> ");
    match words.strip_prefix("<p>") {
        Some(rest) => _ = out.html(&Html::from_markdown(rest.to_owned())),
        None => _ = out.raw("</p>").html(&Html::from_markdown(words)),
    }
    out
}

/// A note as pulldown-cmark writes it.
fn events<'a>(note: &'a Note, context: &'a PageContext<'_>) -> impl Iterator<Item = Event<'a>> {
    // How each part ends that is open; not at all if it was not written.
    let mut open: Vec<Option<TagEnd>> = Vec::new();
    note.pieces().filter_map(move |piece| match piece {
        NotePiece::Words(words) => Some(Event::Text(words.into())),
        NotePiece::Leaf(kind, text) => leaf(kind, text),
        NotePiece::Start(kind) => {
            let tag = tag(kind, context);
            open.push(tag.as_ref().map(Tag::to_end));
            tag.map(Event::Start)
        }
        NotePiece::End(_) => open.pop().flatten().map(Event::End),
    })
}

/// A part that holds no others.
fn leaf<'a>(kind: &NoteKind, text: &'a str) -> Option<Event<'a>> {
    match kind {
        NoteKind::Code => Some(Event::Code(text.into())),
        NoteKind::Html => Some(Event::Html(text.into())),
        NoteKind::HardBreak => Some(Event::HardBreak),
        NoteKind::Rule => Some(Event::Rule),
        _ => None,
    }
}

/// The tag of a part that may hold others; none for a link that leads nowhere.
fn tag<'a>(kind: &'a NoteKind, context: &PageContext<'_>) -> Option<Tag<'a>> {
    Some(match kind {
        NoteKind::Paragraph => Tag::Paragraph,
        NoteKind::Heading(level) => {
            let level = HeadingLevel::try_from(usize::from(*level)).unwrap_or(HeadingLevel::H6);
            Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }
        }
        NoteKind::BlockQuote => Tag::BlockQuote(None),
        NoteKind::CodeBlock(block) => Tag::CodeBlock(CodeBlockKind::Fenced(block.language.as_str().into())),
        NoteKind::List(start) => Tag::List(start.map(u64::from)),
        NoteKind::Item => Tag::Item,
        // A column's alignment would be a style attribute, which the page's policy forbids.
        NoteKind::Table => Tag::Table(Vec::new()),
        NoteKind::TableHead => Tag::TableHead,
        NoteKind::TableRow => Tag::TableRow,
        NoteKind::TableCell => Tag::TableCell,
        NoteKind::Emphasis | NoteKind::Image(_) => Tag::Emphasis,
        NoteKind::Strong => Tag::Strong,
        NoteKind::Strikethrough => Tag::Strikethrough,
        NoteKind::Link(link) => Tag::Link {
            // The address is whole; an e-mail link would get another `mailto:`.
            link_type: LinkType::Inline,
            dest_url: context.href(&link.link)?.into(),
            title: link.title.as_str().into(),
            id: "".into(),
        },
        NoteKind::Code | NoteKind::Html | NoteKind::HardBreak | NoteKind::Rule => return None,
    })
}

/// The addresses of a note's links, as they are compared.
fn own_addresses(note: &Note, context: &PageContext<'_>) -> BTreeSet<String> {
    note.followed().filter_map(|link| context.href(link)).map(|address| decoded(&address)).collect()
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
