//! Notes: what is lost otherwise is that nothing a person pastes into one can run, load or spoil the page.

use std::sync::LazyLock;

use beleg::model::{Link, LinkTarget};
use url::Url;

use crate::page::{Element, Page, decoded};
use crate::site::Read;
use crate::{input, site};

/// What means something to Markdown, to HTML or to a note, and what tries to get past both.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", "\n", "\n\n", "    ", "\t", "\\", "a", "ä", "小米", "\u{301}", "\u{a0}", "„x“", "*", "**", "_", "~~", "`", "```\n",
    "```rs\" onclick=\"x()\n", "~~~\n", "[", "]", "![", "](", ")", "](en.md)", "](#n)", "](../other/en.md \"t\")", "](plan.png)",
    "](javascript:x)", "](&#106;avascript:x)", "](//e.example/x)", "](https://e.example/\"x)", "](<a b>)", "[x][y]",
    "\n[y]: javascript:x\n", "\n[y]: /u 'a\"b'\n", "[^a]", "\n[^a]: b\n", "> ", "\n> ", "- ", "\n- ", "\n  - ", "1. ", "\n7) ",
    "# ", "\n###### ", "\n===\n", "\n---\n", "|", "\n| a | b |\n|:-|:-:|\n", "| c |\n", "&amp;", "&lt;script&gt;", "&#0;", "&colon;",
    "<", ">", "</", "/>", "\"", "'", "=", "<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<div>", "\n<div>\n", "</div>",
    "<br>", "<hr/>", "<table>", "<tr><td>", "</table>", "<ul><li>", "</ul>", "<details open>", "<summary>", "</details>",
    "<a href=\"javascript:x\">", "<a href=\"../x\">", "<a href=https://e.example/>", "<a name=n id=n>", "</a>", "<img src=x onerror=x()>",
    "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "--!>", "<?x", "?>", "<![CDATA[", "]]>", "<svg>", "<math>",
    "<mi><mglyph>", "<iframe srcdoc=\"", "<form>", "<input>", "<button>", "<select>", "<option>", "<textarea>", "<title>",
    "<noscript>", "<template>", "<base href=//e.example>", "<link rel=x>", "<meta http-equiv=refresh>", "<p style=x onclick=x()>",
    "<p class=note id=n--n>", "<b dir=rtl>", "<q cite=\"javascript:x\">", "<h1>", "<body onload=x()>", "<html>", "<frameset>",
    "<https://e.example/>", "<a@e.example>", "www.e.example", "\u{202e}",
];

/// The elements that a note may be made of: what Markdown has, and what HTML has for running text.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "acronym", "area", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite", "code",
    "col", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "ins", "kbd", "li", "map", "mark", "nav", "ol", "p", "pre",
    "q", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
];

/// The attributes that they may have: none names an element, styles it or runs something.
#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "align", "char", "charoff", "cite", "colspan", "datetime", "dir", "headers", "href", "hreflang", "lang", "rowspan", "scope",
    "size", "span", "start", "summary", "title", "type", "value", "width",
];

#[test]
fn fuzz() {
    let _pool = site::own_pool();
    bolero::check!(name = "notes").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    let _pool = site::own_pool();
    input::sample(100, holds);
}

fn holds(bytes: &[u8]) {
    let note = site::without_controls(&input::text(bytes, PIECES));
    let read = read(&note);
    site::check_faults(read.0.diagnostics(), &read.0.tree().files);
    if read.has_errors() {
        return;
    }
    let html = read.page(PAGE, &site::THEME);
    assert_eq!(html, read.page(PAGE, &site::THEME), "the same note twice");
    // Raw HTML can name elements where they do not belong (`<rt>` alone). Browsers put that right inside the note.
    let (page, _) = Page::read(PAGE, &html);
    page.check();
    page.inside("n--n", "prose").for_each(|element| check_element(element, &html));
    check_links(&read, &page);
    if html.contains("class=\"prose\"") {
        let plain = if html.contains("class=\"endnotes\"") { &LONG } else { &PLAIN };
        assert_eq!(page.outside(&IN_NOTE), plain.outside(&IN_NOTE), "the note leaves its place in {html}");
    }
}

const PAGE: &str = "wells/index.html";
/// What of a page comes from a note: its text, and its first words.
const IN_NOTE: [&str; 2] = ["prose", "words"];

/// The page with a note that is one word.
static PLAIN: LazyLock<Page> = LazyLock::new(|| Page::new(PAGE, &read("word").page(PAGE, &site::THEME)));

/// The page with one that paper has no room for beside its block, so that it stands behind the text once more.
static LONG: LazyLock<Page> = LazyLock::new(|| Page::new(PAGE, &read(&"word ".repeat(400)).page(PAGE, &site::THEME)));

fn read(note: &str) -> Read {
    let claim = "rights = \"own\"\n[[assertion]]\nid = \"n\"\npassage = \"one well\"\nnote = ";
    site::read(&[
        ("site.toml", site::SETTINGS),
        ("content/other/reading.toml", "rights = \"own\"\n"),
        ("content/other/en.md", "# Other\n"),
        ("content/wells/reading.toml", &format!("{claim}{}\n", site::toml_string(note))),
        ("content/wells/en.md", "# Wells\n\nThere is one well.\n"),
        ("content/wells/plan.png", ""),
    ])
}

/// The links of the page are those of the note, in their order; raw HTML can add such as lead elsewhere, and hide others.
fn check_links(read: &Read, page: &Page) {
    let claims = read.0.site_library().readings.iter().flat_map(|read| &read.reading.claims);
    let notes = claims.flat_map(|claim| &claim.note).flat_map(|notes| notes.iter());
    let Some((_, note)) = notes.last() else { return };
    let found: Vec<_> = note.followed().filter_map(leads_to).collect();
    let written = page.links_inside("n--n", "prose");
    match note.has_html() {
        true => {
            let mut own = written.iter().filter(|address| Url::parse(address).is_err());
            assert!(own.all(|address| found.contains(address)), "{note:?} and not {written:?}");
        }
        false => assert_eq!(found, written, "{note:?}"),
    }
}

/// Where a link leads, if it may be followed.
fn leads_to(link: &Link) -> Option<String> {
    match &link.target {
        LinkTarget::External => Some(decoded(&link.destination)),
        LinkTarget::Fragment(name) => Some(format!("#{name}")),
        LinkTarget::Copy { reading, fragment, .. } => {
            let place = fragment.as_ref().map(|name| format!("#{name}"));
            Some(format!("{reading}/index.html{}", place.unwrap_or_default()))
        }
        LinkTarget::Asset(path) => Some(path.clone()),
        LinkTarget::Private | LinkTarget::Broken | LinkTarget::Unsafe => None,
    }
}

/// An element of a note is a harmless one, and only code says with a class what language it is in.
fn check_element(element: &Element, html: &str) {
    assert!(ELEMENTS.contains(&&*element.name), "{element:?} in {html}");
    let is_language =
        |name: &str, value: &str| name == "class" && element.name == "code" && value.starts_with("language-");
    for (name, value) in element.attributes() {
        assert!(ATTRIBUTES.contains(&name) || is_language(name, value), "{element:?} in {html}");
    }
}
