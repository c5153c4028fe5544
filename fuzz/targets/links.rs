//! Links: what is lost otherwise is that a link leads where it seems to, and never to what runs.

use std::borrow::Cow;
use std::str::Utf8Error;

use beleg::diagnostic::Code;
use beleg::model::LinkTarget;
use beleg::parse::links::{LinkContext, NearFolders, SiteAssets, SiteCopies, link};
use percent_encoding::percent_decode_str;
use url::Url;

use crate::page::{Page, SCHEMES, check_links};
use crate::{input, site};

/// The address of the file that the links stand in, if someone serves the sources.
const HERE: &str = "https://wells.example/content/wells/en.md";

/// Schemes, what stands around them, names that are there or nearly, and what browsers leave out or take for a slash.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", "\t", "\n", "\r", "\0", "\u{1}", "\u{a0}", "\u{200b}", "\u{202e}", "\u{feff}", "\u{fffd}", "\u{ff1a}", "/", "//", "///", "\\",
    ":", ";", "?", "#", "#", "@", "&", "=", "%", "%2e", "%2E%2e", "%2f", "%5c", "%00", "%0a", "%3a", "%c3%bc", "%ff", "%25",
    ".", "..", "../", "./", "..\\", "*", "|", "[", "]", "<", ">", "(", ")", "{", "\"", "'", "`", "^", "+", "-", "~", "$", "!", ",",
    "a", "Z", "0", "ä", "é", "e\u{301}", "小", "ſ", "K", "http", "https", "HTTP", "https:", "https://", "http://", "https:/", "mailto:",
    "javascript:", "JavaScript", "java\tscript:", "vbscript:", "data:", "data:text/html,", "blob:", "file:", "file:///", "ftp://", "tel:",
    "about:blank", "view-source:", "javascript&colon;", "x(1)", "e.example", "wells.example", "user:secret@", ":80", "[::1]", "127.0.0.1",
    "xn--a", "content/", "wells", "wells/", "other", "other/", "../other/", "../other/en.md", "../wells/en.md", "en.md", "de.md",
    "EN.md", "plan.png", "data/wells.csv", "data/", "reading.toml", "index.html", "#n", "#h--depth", "#f--1", "#r--n", "#nowhere",
    "http\u{0}s", "%68ttps:", "//e.example/", "\\\\e.example\\", "a@e.example", "?x=1", "https://e.example",
];

#[test]
fn fuzz() {
    let _pool = site::own_pool();
    bolero::check!(name = "links").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    let _pool = site::own_pool();
    input::sample(150, holds);
}

fn holds(bytes: &[u8]) {
    let destination = input::text(bytes, PIECES);
    check_target(&destination);
    check_page(&destination);
}

/// What is taken for harmless is so to a browser, and leads to the same file in any viewer of Markdown.
fn check_target(destination: &str) {
    let copies = SiteCopies::new([("wells", "en"), ("wells", "de"), ("other", "en")]);
    let assets = SiteAssets::new(["wells/data/wells.csv".to_owned(), "wells/plan.png".to_owned()], &[]);
    let context = LinkContext { folder: "wells", copies: &copies, assets: &assets, near: &NearFolders::default() };
    let here = Url::parse(HERE).expect("an address");
    let link = link(destination, site::nowhere(), &context);
    let browsers = here.join(destination);
    match link.target {
        LinkTarget::External => {
            let kept = here.join(&link.destination);
            let is_doi = browsers.as_ref().is_ok_and(|url| url.scheme() == "doi");
            assert!(is_doi || kept == browsers, "{destination:?} is kept as {:?}", link.destination);
            // What no browser can read is followed by none.
            assert!(kept.map_or(true, |url| SCHEMES.contains(&url.scheme())), "{destination:?} is followed");
        }
        LinkTarget::Fragment(fragment) => leads(browsers, "wells/en.md", Some(&fragment)),
        LinkTarget::Copy { reading, copy, fragment } => {
            leads(browsers, &format!("{reading}/{copy}.md"), fragment.as_deref());
        }
        LinkTarget::Asset(path) => leads(browsers, &path, None),
        LinkTarget::Private | LinkTarget::Broken | LinkTarget::Unsafe => {}
    }
}

/// Whether a browser finds the same file under `content/`, and the same place in it; what is no UTF-8 is no place.
fn leads(address: Result<Url, url::ParseError>, path: &str, fragment: Option<&str>) {
    let address = address.expect("a link leads somewhere");
    let whole = address.as_str().strip_prefix("https://wells.example/content/");
    let found = whole.map(|whole| decoded(whole.split(['?', '#']).next().unwrap_or_default()));
    assert_eq!(found, Some(Ok(path.into())), "{address} leads elsewhere");
    if let (Some(fragment), Ok(found)) = (fragment, decoded(address.fragment().unwrap_or_default())) {
        assert_eq!(found, fragment, "{address} leads elsewhere");
    }
}

fn decoded(text: &str) -> Result<Cow<'_, str>, Utf8Error> {
    percent_decode_str(text).decode_utf8()
}

/// The destination in a text, in a footnote, in a note and as an image: no page leads where it must not, and what is
/// not reported leads to what is there.
fn check_page(destination: &str) {
    let shown = escaped(destination);
    // What is no image is reported, and hides whether the link is good: every second destination is none.
    let image = if destination.len().is_multiple_of(2) { String::new() } else { format!("![y](<{shown}>)") };
    let copy = format!(
        "# Wells\n\nThere is one well.[^1]\n\n## Depth\n\nIt is deep: [x](<{shown}>) {image}\n\n[^1]: So [it is said](<{shown}> \"z\").\n"
    );
    let toml = format!(
        "rights = \"own\"\n[[assertion]]\nid = \"n\"\npassage = {{ en = \"one well\", de = \"einen Brunnen\" }}\nnote = {}\n",
        site::toml_string(&format!("[x](<{shown}>) {image} <b>z</b>"))
    );
    let read = site::read(&[
        ("site.toml", site::SETTINGS),
        ("content/other/reading.toml", "rights = \"own\"\n"),
        ("content/other/en.md", "# Other\n\n## Depth\n\nNone.[^1]\n\n[^1]: So it is.\n"),
        ("content/wells/reading.toml", &toml),
        ("content/wells/de.md", "# Brunnen\n\nEs gibt einen Brunnen.[^1]\n\n## Depth\n\n[^1]: So heißt es.\n"),
        ("content/wells/en.md", &copy),
        ("content/wells/data/wells.csv", ""),
        ("content/wells/plan.png", ""),
    ]);
    site::check_faults(read.0.diagnostics(), &read.0.tree().files);
    let pages = read.pages(&site::THEME, |path| path.ends_with("wells/index.html") || path == "other/index.html");
    let pages: Vec<Page> = pages.iter().map(|(path, html)| Page::new(path, html)).collect();
    pages.iter().for_each(Page::check);
    let is_reported = |code| matches!(code, Code::BrokenLink | Code::UnsafeLink | Code::MissingImage);
    if !read.has_errors() && !read.0.diagnostics().iter().any(|fault| is_reported(fault.code)) {
        check_links(&pages, &read.paths());
    }
}

/// The destination as it is written between `<` and `>`: what Markdown would take for a sign stands as an entity.
fn escaped(destination: &str) -> String {
    let sign = |c: char| match c {
        c if c.is_ascii_punctuation() || c.is_control() => format!("&#{};", u32::from(c)),
        c => c.to_string(),
    };
    destination.chars().map(sign).collect()
}
