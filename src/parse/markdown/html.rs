//! Inline HTML: what a tag is, and which tags find their partner.
//!
//! A copy may use a few elements that mean something in running text, without attributes. Anything
//! else is shown as it stands, so that no text from outside becomes markup.

use pulldown_cmark::{Event, Parser, Tag};

use super::options;
use crate::model::HtmlTag;

/// The elements that are allowed, by name.
const ALLOWED: [(&str, HtmlTag); 19] = [
    ("abbr", HtmlTag::Abbr),
    ("b", HtmlTag::B),
    ("cite", HtmlTag::Cite),
    ("del", HtmlTag::Del),
    ("dfn", HtmlTag::Dfn),
    ("em", HtmlTag::Em),
    ("i", HtmlTag::I),
    ("ins", HtmlTag::Ins),
    ("kbd", HtmlTag::Kbd),
    ("mark", HtmlTag::Mark),
    ("q", HtmlTag::Q),
    ("s", HtmlTag::S),
    ("samp", HtmlTag::Samp),
    ("small", HtmlTag::Small),
    ("strong", HtmlTag::Strong),
    ("sub", HtmlTag::Sub),
    ("sup", HtmlTag::Sup),
    ("u", HtmlTag::U),
    ("var", HtmlTag::Var),
];

/// What a piece of inline HTML is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// The start of an allowed element.
    Open(HtmlTag),
    /// The end of an allowed element.
    Close(HtmlTag),
    /// `<br>`.
    Break,
    /// `<wbr>`.
    WordBreak,
    /// A comment.
    Comment,
    /// Anything else.
    Other,
}

/// What `html`, one piece of inline HTML as the parser cuts it, is.
pub(super) fn piece(html: &str) -> Piece {
    if html.starts_with("<!--") {
        return Piece::Comment;
    }
    let Some(inner) = html.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else { return Piece::Other };
    if let Some(name) = inner.strip_prefix('/') {
        return allowed(name).map_or(Piece::Other, Piece::Close);
    }
    let name = inner.strip_suffix('/').unwrap_or(inner);
    if name.trim_ascii().eq_ignore_ascii_case("br") {
        return Piece::Break;
    }
    if name.trim_ascii().eq_ignore_ascii_case("wbr") {
        return Piece::WordBreak;
    }
    allowed(inner).map_or(Piece::Other, Piece::Open)
}

/// The name of the element that a tag opens or closes; may be empty.
pub(super) fn element(html: &str) -> &str {
    let name = html.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
    &name[..end]
}

/// The element with this name, if it is allowed.
pub(super) fn allowed(name: &str) -> Option<HtmlTag> {
    let name = name.trim_ascii();
    ALLOWED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|&(_, tag)| tag)
}

fn kind(tag: HtmlTag) -> usize {
    tag as usize
}

/// The offsets of the tags in `markdown` that open or close an element and have their partner in the
/// same block and the same emphasis, link or strikethrough, in order.
///
/// Whether a tag is closed is known only further on, so this reads the text once before it is rendered;
/// most copies have no tags and are not read twice.
pub(super) fn balanced(markdown: &str) -> Vec<usize> {
    if !markdown.contains("</") {
        return Vec::new();
    }
    let mut matcher = Matcher::default();
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(tag) => matcher.enter(is_inline(&tag)),
            Event::End(_) => matcher.leave(),
            Event::Rule => matcher.forget(),
            Event::InlineHtml(html) => match piece(&html) {
                Piece::Open(tag) => matcher.open(tag, range.start),
                Piece::Close(tag) => matcher.close(tag, range.start),
                Piece::Break | Piece::WordBreak | Piece::Comment | Piece::Other => {}
            },
            _ => {}
        }
    }
    matcher.pairs.sort_unstable();
    matcher.pairs
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// Pairs tags. What is open is a stack; a container's tags are those above its floor.
#[derive(Debug, Default)]
struct Matcher {
    open: Vec<(HtmlTag, usize)>,
    /// For each element, where it stands in `open`: so that an end tag without start costs nothing.
    places: [Vec<usize>; ALLOWED.len()],
    floors: Vec<usize>,
    pairs: Vec<usize>,
}

impl Matcher {
    /// A container begins. A block ends the text that stood before it in the same item of a list.
    fn enter(&mut self, inline: bool) {
        if !inline {
            self.forget();
        }
        self.floors.push(self.open.len());
    }

    fn leave(&mut self) {
        self.forget();
        self.floors.pop();
    }

    fn floor(&self) -> usize {
        self.floors.last().copied().unwrap_or(0)
    }

    /// Gives up on the tags that are open in this container.
    fn forget(&mut self) {
        self.cut(self.floor());
    }

    fn cut(&mut self, length: usize) {
        for (tag, _) in self.open.drain(length..) {
            self.places[kind(tag)].pop();
        }
    }

    fn open(&mut self, tag: HtmlTag, offset: usize) {
        self.places[kind(tag)].push(self.open.len());
        self.open.push((tag, offset));
    }

    fn close(&mut self, tag: HtmlTag, offset: usize) {
        let place = self.places[kind(tag)].last().copied().filter(|&place| place >= self.floor());
        if let Some(place) = place {
            self.pairs.extend([self.open[place].1, offset]);
            self.cut(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_with_attributes_or_strange_names_are_never_markup() {
        assert_eq!(piece("<B >"), Piece::Open(HtmlTag::B));
        assert_eq!(piece("</sup\n>"), Piece::Close(HtmlTag::Sup));
        assert_eq!(piece("<br/>"), Piece::Break);
        assert_eq!(piece("<BR >"), Piece::Break);
        assert_eq!(piece("<wbr />"), Piece::WordBreak);
        assert_eq!(piece("<!-- <b> -->"), Piece::Comment);
        for other in [
            "<b class=x>",
            "<b/>",
            "<br class=x>",
            "<wbr class=x>",
            "</wbr>",
            "<script>",
            "<?b?>",
            "<![CDATA[b]]>",
            "</b x>",
            "<>",
        ] {
            assert_eq!(piece(other), Piece::Other, "{other}");
        }
    }

    #[test]
    fn only_tags_with_a_partner_in_the_same_container_pair_up() {
        for (markdown, expected) in [
            ("<b>x</b>", &[0, 4][..]),
            ("<b><i>x</b></i>", &[0, 7]),
            ("<b>*x</b>*", &[]),
            ("*<b>x</b>* </b>", &[1, 5]),
            ("a<b>\n\nx</b>", &[]),
            ("- a<b>\n  # h\n  c</b>", &[]),
            ("</b><b>", &[]),
        ] {
            assert_eq!(balanced(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn every_element_has_a_place_of_its_own() {
        for (index, (_, tag)) in ALLOWED.iter().enumerate() {
            assert_eq!(kind(*tag), index);
        }
    }
}
