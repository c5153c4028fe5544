//! A page as a browser reads it: html5ever builds the tree, and whatever it takes offence at is a fault.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use percent_encoding::percent_decode_str;
use url::{ParseError, Url};

/// The address of the site in [`crate::site::SETTINGS`].
const BASE: &str = "https://wells.example/site/";
/// What a link may be followed with: none of these runs code, or brings a page along.
#[rustfmt::skip]
pub const SCHEMES: [&str; 20] = [
    "http", "https", "ftp", "ftps", "geo", "irc", "ircs", "magnet", "mailto", "matrix", "news", "nntp", "sftp", "sip", "sms",
    "smsto", "tel", "urn", "webcal", "xmpp",
];
const ADDRESSES: [&str; 10] =
    ["action", "background", "cite", "data", "formaction", "href", "ping", "poster", "src", "xlink:href"];
/// The classes of what the copy stands in, and of what stands in it and is not the copy's.
const TEXT: [&str; 2] = ["headline", "text"];
const ASIDE: [&str; 7] = ["beside", "footnote-back", "footnote-ref", "margin-head", "notes", "ref", "vh"];
/// The scripts of the theme: that of texts, and that of all other pages.
const SCRIPTS: [&str; 2] = ["theme/js/beleg.js", "theme/js/lists.js"];
/// Elements that run, load or hide something; the templates write none of them.
#[rustfmt::skip]
const FORBIDDEN: [&str; 13] = [
    "applet", "base", "embed", "frame", "frameset", "iframe", "math", "noscript", "object", "plaintext", "template", "textarea",
    "xmp",
];

/// The elements of a page, parents before children.
pub struct Page {
    pub path: String,
    address: Url,
    elements: Vec<Element>,
    /// What a reader sees of the copy: the headline and the text, without notes, refs and hidden words.
    pub text: String,
}

/// An element with its attributes; `end` is the index after its last descendant.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    end: usize,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn is(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|found| found == class))
    }
}

impl Page {
    /// Reads a page that is well-formed.
    pub fn new(path: &str, html: &str) -> Self {
        let (page, faults) = Self::read(path, html);
        assert!(faults.is_empty(), "{path}: {faults:?}\n{html}");
        page
    }

    /// Reads a page, and all that a browser has to put right in it.
    pub fn read(path: &str, html: &str) -> (Self, Vec<String>) {
        let tokenizer = TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() };
        let dom =
            parse_document(RcDom::default(), ParseOpts { tokenizer, ..ParseOpts::default() }).one(html.to_owned());
        let address = Url::parse(BASE).and_then(|base| base.join(path)).expect("the site's addresses are ones");
        let mut page = Self { path: path.to_owned(), address, elements: Vec::new(), text: String::new() };
        page.collect(&dom.document, false);
        (page, dom.errors.borrow().iter().map(ToString::to_string).collect())
    }

    /// Takes in what lies in `node`; `is_text` says whether that is the copy's. Pages do not nest without measure
    /// (M107).
    fn collect(&mut self, node: &Handle, mut is_text: bool) {
        let at = self.elements.len();
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let attributes = attrs.borrow();
                let attributes = attributes.iter().map(|found| (full_name(&found.name), found.value.to_string()));
                let element = Element { name: name.local.to_string(), attributes: attributes.collect(), end: 0 };
                let is_one_of = |classes: &[&str]| classes.iter().any(|class| element.is(class));
                is_text = (is_text || is_one_of(&TEXT)) && !is_one_of(&ASIDE);
                self.elements.push(element);
            }
            NodeData::Text { contents } if is_text => self.text.push_str(&contents.borrow()),
            _ => {}
        }
        node.children.borrow().iter().for_each(|child| self.collect(child, is_text));
        let end = self.elements.len();
        if let (NodeData::Element { .. }, Some(element)) = (&node.data, self.elements.get_mut(at)) {
            element.end = end;
        }
    }

    /// The elements inside those with this class that lie in the one with this id.
    pub fn inside<'a>(&'a self, id: &'a str, class: &'a str) -> impl Iterator<Item = &'a Element> {
        let at = self.elements.iter().position(|element| element.attribute("id") == Some(id));
        let whole = at.map_or(0..0, |at| at..self.elements[at].end);
        let parts = whole.clone().filter(move |&at| self.elements[at].is(class));
        parts.flat_map(|at| &self.elements[at + 1..self.elements[at].end])
    }

    /// Where the links lead that lie inside those with this class in the one with this id: a path of the site, `#` and a
    /// place of the page, or an address elsewhere.
    pub fn links_inside(&self, id: &str, class: &str) -> Vec<String> {
        let addresses = self.inside(id, class).filter_map(|element| element.attribute("href"));
        let leads_to = |address: &str| match Url::parse(address) {
            Err(ParseError::RelativeUrlWithoutBase) if !address.starts_with('#') => {
                let whole = self.address.join(address).expect("an address of the site is one");
                whole.as_str().strip_prefix(BASE).unwrap_or_else(|| panic!("{address:?} leaves the site")).to_owned()
            }
            _ => address.to_owned(),
        };
        addresses.map(|address| decoded(&leads_to(address))).collect()
    }

    /// The names of all elements in their order, with how deep they lie, but of those inside these classes.
    pub fn outside(&self, classes: &[&str]) -> Vec<(usize, &str)> {
        let (mut all, mut open, mut at) = (Vec::new(), Vec::new(), 0);
        while let Some(element) = self.elements.get(at) {
            open.retain(|end| *end > at);
            all.push((open.len(), element.name.as_str()));
            open.push(element.end);
            at = if classes.iter().any(|class| element.is(class)) { element.end } else { at + 1 };
        }
        all
    }

    /// Fails if the page could run a script other than the theme's, load from elsewhere without being asked,
    /// leads to what may not be followed, or has two elements with the same id.
    pub fn check(&self) {
        let (mut ids, mut scripts) = (BTreeSet::new(), 0);
        for element in &self.elements {
            let shown = || format!("{}: {element:?}", self.path);
            assert!(!FORBIDDEN.contains(&&*element.name), "{}", shown());
            if element.name == "script" {
                scripts += 1;
                let is_own = |src: &str| SCRIPTS.iter().any(|script| src.ends_with(script)) && !src.contains("//");
                assert!(self.path == "404.html" || element.attribute("src").is_some_and(is_own), "{}", shown());
            }
            let refreshes = element.attribute("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("refresh"));
            assert!(!refreshes, "{}", shown());
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style" && !name.starts_with("srcdoc"), "{}", shown());
                assert!(!ADDRESSES.contains(&&**name) || self.may_be_followed(value), "{}", shown());
                assert!(name != "src" || self.is_own(value), "{} loads from elsewhere", shown());
                assert!(name != "id" || ids.insert(value), "{} has an id of another", shown());
            }
        }
        assert_eq!(scripts, 1, "{}", self.path);
    }

    fn may_be_followed(&self, address: &str) -> bool {
        self.address.join(address).map_or(true, |address| SCHEMES.contains(&address.scheme()))
    }

    fn is_own(&self, address: &str) -> bool {
        self.address.join(address).is_ok_and(|address| address.as_str().starts_with(BASE))
    }

    fn ids(&self) -> BTreeSet<&str> {
        self.elements.iter().filter_map(|element| element.attribute("id")).collect()
    }

    /// The addresses that the page names and that stay in the site, as a path and what follows `#`.
    fn own_links(&self) -> impl Iterator<Item = (String, Option<String>)> {
        let named = self.elements.iter().flat_map(|element| ["href", "src"].map(|name| element.attribute(name)));
        let is_relative = |address: &&str| Url::parse(address) == Err(ParseError::RelativeUrlWithoutBase);
        let relative = named.flatten().filter(is_relative);
        relative.map(|address| {
            let whole = self.address.join(address);
            let whole = whole.unwrap_or_else(|fault| panic!("{}: {address:?} is no address: {fault}", self.path));
            let path = whole.as_str().strip_prefix(BASE).unwrap_or_else(|| panic!("{address:?} leaves the site"));
            let path = decoded(path.split(['?', '#']).next().unwrap_or_default());
            (path, whole.fragment().map(decoded))
        })
    }
}

/// Fails if a link leads to a file that is not in the site, or to an id that is not on its page.
pub fn check_links(pages: &[Page], files: &BTreeSet<&str>) {
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages.iter().map(|page| (page.path.as_str(), page.ids())).collect();
    for page in pages {
        for (path, fragment) in page.own_links() {
            assert!(files.contains(&*path), "{} leads to {path:?}, which is not there", page.path);
            let (Some(fragment), Some(ids)) = (fragment, ids.get(&*path)) else { continue };
            assert!(ids.contains(&*fragment), "{} leads to `{path}#{fragment}`, which is not there", page.path);
        }
    }
}

/// An address without its escapes.
pub fn decoded(address: &str) -> String {
    percent_decode_str(address).decode_utf8_lossy().into_owned()
}

fn full_name(name: &html5ever::QualName) -> String {
    name.prefix.as_ref().map_or_else(|| name.local.to_string(), |prefix| format!("{prefix}:{}", name.local))
}

/// If this reader saw nothing, every target here would pass.
#[test]
fn what_could_run_or_leads_nowhere_is_seen() {
    let page = |body: &str| {
        let head = "<head><title>t</title><script src=\"theme/js/beleg.js\"></script></head>";
        Page::new("index.html", &format!("<!doctype html><html>{head}<body>{body}</body></html>"))
    };
    let files = BTreeSet::from(["index.html", "x.png", "theme/js/beleg.js"]);
    let read = |body: &str| {
        let page = page(body);
        page.check();
        check_links(&[page], &files);
    };
    read("<p id=a>1 &lt; 2 <img src=x.png alt='a>b'><a href=\"https://e.example/?a:b\">c</a> <a href='#a'>d</a></p>");
    for body in [
        "<p><a href='&#106;ava&#x09;script&colon;x()'>a</a></p>",
        "<p><a href=' data:text/html,x'>a</a></p>",
        "<img src='//e.example/x.png'>",
        "<p style='top:0'>a</p>",
        "<p id=a>b</p><p id=a>c</p>",
        "<b><i>a</b></i>",
        "<div>a",
        "<svg onload=x()></svg>",
        "<p><a href='#b'>a</a></p>",
        "<p><a href='y.html'>a</a></p>",
        "<p><a href='../../y.html'>a</a></p>",
    ] {
        assert!(std::panic::catch_unwind(|| read(body)).is_err(), "{body}");
    }
}
