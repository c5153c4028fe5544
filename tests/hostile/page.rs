//! Reads a page the way a browser does, as far as it takes to see what could run or load.

use std::collections::BTreeSet;

/// A tag with its attributes, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    pub closes: bool,
    /// Whether it ends with `/>`.
    pub is_whole: bool,
    pub attributes: Vec<(String, String)>,
}

const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"];
const ADDRESSES: [&str; 10] =
    ["action", "background", "cite", "data", "formaction", "href", "ping", "poster", "src", "xlink:href"];
/// Schemes that run no code; those of the HTML Standard's list that pages of the tests have.
const HARMLESS: [&str; 6] = ["http", "https", "mailto", "tel", "sms", "geo"];
const FORBIDDEN: [&str; 9] = ["applet", "base", "embed", "frame", "iframe", "math", "object", "template", "textarea"];

/// Fails if the page could run a script other than the theme's, load from elsewhere without being asked,
/// has two elements with the same id, or elements that do not nest.
pub fn assert_safe(path: &str, html: &str) {
    let tags = tags(html);
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut scripts = 0;
    for tag in &tags {
        assert!(!FORBIDDEN.contains(&tag.name.as_str()), "{path}: {tag:?}");
        if tag.closes {
            let last = open.pop();
            assert_eq!(last, Some(tag.name.as_str()), "{path}: elements do not nest");
            continue;
        }
        if !tag.is_whole && !VOID.contains(&tag.name.as_str()) {
            open.push(&tag.name);
        }
        if tag.name == "script" {
            scripts += 1;
            let is_ours = |src: &str| src.ends_with("theme/js/beleg.js") || src.ends_with("theme/js/lists.js");
            assert!(attribute(tag, "src").is_some_and(is_ours), "{path}: {tag:?}");
        }
        for (name, value) in &tag.attributes {
            assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{path}: {tag:?}");
            assert!(!ADDRESSES.contains(&name.as_str()) || is_harmless(value), "{path}: {tag:?}");
            assert!(
                name != "src" || !value.contains("//") || path == "404.html",
                "{path}: {tag:?} loads from elsewhere"
            );
            assert!(name != "id" || ids.insert(value.clone()), "{path}: two elements have the id `{value}`");
        }
        let refreshes = attribute(tag, "http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("refresh"));
        assert!(!refreshes, "{path}: {tag:?}");
    }
    assert!(open.is_empty(), "{path}: {open:?} are not closed");
    assert_eq!(scripts, 1, "{path}");
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
}

/// Whether an address has no scheme, or one that only leads on when it is followed.
fn is_harmless(address: &str) -> bool {
    let address: String = address.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let address = address.trim_matches(|c: char| c <= ' ').to_ascii_lowercase();
    match address.find([':', '/', '?', '#']) {
        Some(end) if address[end..].starts_with(':') => HARMLESS.contains(&&address[..end]),
        _ => true,
    }
}

/// All tags of a page. Inside `<style>` and `<script>` only their end is one.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = &comment[comment.find("-->").unwrap_or(comment.len())..];
            continue;
        }
        let name = rest[1..].trim_start_matches('/');
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = &rest[1..];
            continue;
        }
        let (tag, after) = tag(rest);
        rest = after;
        if !tag.closes && (tag.name == "style" || tag.name == "script") {
            rest = &rest[rest.find(&format!("</{}", tag.name)).unwrap_or(rest.len())..];
        }
        tags.push(tag);
    }
    tags
}

/// The tag that `text` begins with, and what stands after it.
fn tag(text: &str) -> (Tag, &str) {
    let closes = text.starts_with("</");
    let mut rest = &text[if closes { 2 } else { 1 }..];
    let name = take(&mut rest, |c| c.is_whitespace() || c == '/' || c == '>').to_ascii_lowercase();
    let mut tag = Tag { name, closes, ..Tag::default() };
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        if let Some(after) = rest.strip_prefix('/') {
            tag.is_whole = after.starts_with('>');
            rest = after;
            continue;
        }
        if rest.is_empty() {
            return (tag, rest);
        }
        let name = take(&mut rest, |c| c.is_whitespace() || matches!(c, '/' | '>' | '=')).to_ascii_lowercase();
        rest = rest.trim_start();
        let value = rest.strip_prefix('=').map(|after| {
            rest = after.trim_start();
            match rest.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    rest = &rest[1..];
                    let value = take(&mut rest, |c| c == quote);
                    rest = rest.strip_prefix(quote).unwrap_or(rest);
                    value
                }
                _ => take(&mut rest, |c| c.is_whitespace() || c == '>'),
            }
        });
        tag.attributes.push((name, decoded(value.unwrap_or_default())));
    }
}

fn take<'a>(rest: &mut &'a str, ends: impl Fn(char) -> bool) -> &'a str {
    let end = rest.find(ends).unwrap_or(rest.len());
    let (taken, after) = rest.split_at(end);
    *rest = after;
    taken
}

/// A value with those entities resolved that could hide a scheme.
fn decoded(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        let number = name.strip_prefix("#x").map(|hex| u32::from_str_radix(hex, 16).ok());
        let number = number.or_else(|| name.strip_prefix('#').map(|number| number.parse().ok())).flatten();
        let named = [("amp", '&'), ("colon", ':'), ("tab", '\t'), ("newline", '\n'), ("quot", '"'), ("lt", '<')];
        let named = named.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
        match number.and_then(char::from_u32).or(named) {
            Some(c) => {
                out.push(c);
                rest = rest[end..].strip_prefix(';').unwrap_or(&rest[end..]);
            }
            None => out.push('&'),
        }
    }
    out + rest
}

/// If this reader saw nothing, every test here would pass.
#[test]
fn what_could_run_is_seen() {
    let page = |body: &str| format!("<html><script src=\"theme/js/beleg.js\"></script>{body}</html>");
    assert_safe("a", &page("<p id=a>1 < 2 <img src=x.png alt='a>b'><a href=\"https://e.org/?a:b\">c</a></p>"));
    for body in [
        "<script>x()</script>",
        "<img src=x onerror=x()>",
        "<a href=\"javascript:x()\">a</a>",
        "<a href='&#106;ava&#x09;script&colon;x()'>a</a>",
        "<a href=\" data:text/html,x\">a</a>",
        "<img src=\"//example.org/x.png\">",
        "<p style=\"top:0\">a</p>",
        "<b><i>a</b></i>",
        "<p>a",
        "<p id=a>b</p><p id=a>c</p>",
        "<svg/onload=x()>",
        "<iframe></iframe>",
    ] {
        let fails = std::panic::catch_unwind(|| assert_safe("a", &page(body))).is_err();
        assert!(fails, "{body}");
    }
}
