//! Bare addresses in running text: those that GitHub's Markdown makes links of.
//!
//! That is what begins with `http://`, `https://` or `www.`, and mailboxes. Where an address ends (not at the full stop
//! of its sentence, nor at a bracket that was opened before it) [`linkify`] knows. Beyond that, marks of typography and
//! of East Asian scripts end one: they are escaped in addresses that are meant, and follow them in text.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use super::wide::is_wide;

/// A bare address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Where it stands.
    pub range: Range<usize>,
    /// Its bytes up to here make it an address: what is before its path, or its `@`.
    pub head: Range<usize>,
    /// Where it leads.
    pub destination: String,
}

/// Whether a text could hold an address; quick, for all the texts that hold none.
pub fn may_hold_addresses(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'@', b':', b'.', bytes).any(|at| match bytes[at] {
        b'@' => true,
        b':' => bytes[at..].starts_with(b"://"),
        _ => bytes[..at].last_chunk().is_some_and(|before: &[u8; 2]| before.eq_ignore_ascii_case(b"ww")),
    })
}

/// The addresses in a text, in order.
pub fn addresses(text: &str) -> Vec<Address> {
    if !may_hold_addresses(text) {
        return Vec::new();
    }
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let found = finder.links(text).filter_map(|link| match link.kind() {
        LinkKind::Email => mailbox(text, link.start()..link.end()),
        LinkKind::Url => web(text, link.start()..link.end()),
        _ => None,
    });
    found.collect()
}

fn mailbox(text: &str, range: Range<usize>) -> Option<Address> {
    let at = range.start + text[range.clone()].find('@')?;
    let is_plain = text[range.clone()].is_ascii();
    is_plain.then(|| Address { head: at..at + 1, destination: format!("mailto:{}", &text[range.clone()]), range })
}

fn web(text: &str, range: Range<usize>) -> Option<Address> {
    let address = &text[range.clone()];
    let begins = |start: &str| address.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start));
    let scheme = ["https://", "http://"].into_iter().find(|scheme| begins(scheme)).map_or(0, str::len);
    let is_www = scheme == 0 && begins("www.");
    if scheme == 0 && !is_www {
        return None;
    }
    let address = trimmed(address);
    let host = address.get(scheme..)?.split(['/', '?', '#', ':']).next()?;
    let labels = if is_www { 3 } else { 2 };
    if !is_host(host, labels) {
        return None;
    }
    let destination = if is_www { format!("http://{address}") } else { address.to_owned() };
    let head = range.start..range.start + scheme + host.len();
    Some(Address { range: range.start..range.start + address.len(), head, destination })
}

/// Without what follows an address in text, from the first mark that ends one.
fn trimmed(address: &str) -> &str {
    let ends = |c: char| {
        matches!(c, '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '‹' | '›' | '…' | '\u{fffc}')
            || (is_wide(c) && !c.is_alphanumeric())
    };
    let cut = address.find(ends).unwrap_or(address.len());
    if cut < address.len() { address[..cut].trim_end_matches(['.', ',', ';', ':', '!', '?']) } else { address }
}

/// Whether this is the name of a host with so many labels, or the machine itself.
fn is_host(host: &str, labels: usize) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    let is_label = |label: &str| {
        label.starts_with(char::is_alphanumeric) && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    host.eq_ignore_ascii_case("localhost") || (host.split('.').count() >= labels && host.split('.').all(is_label))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        addresses(text).into_iter().map(|found| (text[found.range].to_owned(), found.destination)).collect()
    }

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        for (text, address) in [
            ("See https://example.org/a.", "https://example.org/a"),
            ("(http://example.org/a_(b))", "http://example.org/a_(b)"),
            ("“https://example.org/a?b=c&d#e”,", "https://example.org/a?b=c&d#e"),
            ("见https://example.org/a。她说", "https://example.org/a"),
            ("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG"),
            ("https://例え.jp/小米，", "https://例え.jp/小米"),
            ("https://example.org/a…", "https://example.org/a"),
            ("http://localhost:8000/a!", "http://localhost:8000/a"),
            ("https://example.org/a--b-", "https://example.org/a--b-"),
        ] {
            assert_eq!(found(text), [(address.to_owned(), address.to_owned())], "{text}");
        }
    }

    #[test]
    fn hosts_that_begin_with_www_and_mailboxes_are_addresses_too() {
        let expected = |shown: &str, leads: &str| vec![(shown.to_owned(), leads.to_owned())];
        assert_eq!(found("www.example.org/a, b"), expected("www.example.org/a", "http://www.example.org/a"));
        assert_eq!(found("an ann.b+c@example.org."), expected("ann.b+c@example.org", "mailto:ann.b+c@example.org"));
    }

    #[test]
    fn words_with_dots_and_beginnings_of_addresses_are_none() {
        for text in [
            "example.org z.B. 3.5 a.b/c",
            "https://… http:// https://a www.x www. @ann ann@home",
            "ftp://example.org/a javascript:alert(1) file:///etc/passwd mailto:",
            "web.example.org/save/https://example.org/a",
            "https://-a.org https://a..b",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
