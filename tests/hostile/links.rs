//! Addresses that could run code or lead out of the site.

use crate::site::Site;

const ADDRESSES: [&str; 16] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript&colon;alert(1)",
    "java&Tab;script:alert(1)",
    "&#106;avascript:alert(1)",
    "&#1;javascript:alert(1)",
    "vbscript:x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,x",
    "file:///etc/passwd",
    "blob:x",
    "//example.org/x",
    "\\\\example.org\\x",
    "../../../etc/passwd",
    "%2e%2e/%2e%2e/x",
    "/etc/passwd",
];

fn copy(address: &str) -> String {
    format!(
        "# A\n\none [a]({address}) [b](<{address}>) ![c]({address}) [d] [e][d] <{address}> [![f]({address})]({address})\n\n[d]: {address}\n"
    )
}

fn reading(address: &str) -> String {
    format!(
        "rights = \"own\"\n[[assertion]]\nid = \"holds\"\npassage = \"one\"\nnote = '''[a]({address}) ![b]({address}) <{address}> <b>c</b> [d](https://example.org/d)'''\n"
    )
}

#[test]
fn an_address_that_could_run_or_lead_out_is_an_error() {
    for address in ADDRESSES {
        let outcome = Site::of("rights = \"own\"\n", copy(address)).outcome();
        assert!(outcome.has("M106") || outcome.has("M105"), "{address}:\n{}", outcome.said);
        let outcome = Site::of(reading(address), "# A\n\none\n").outcome();
        assert!(outcome.has("M106") || outcome.has("M105"), "{address}:\n{}", outcome.said);
    }
}

/// A lint that is switched off must not open the door that it watched.
#[test]
fn an_address_that_is_let_pass_is_still_no_link() {
    let levels =
        "title = \"A\"\n[lints]\nunsafe-link = \"allow\"\nbroken-link = \"allow\"\nmissing-image = \"allow\"\n";
    // A control character is an error at any level.
    for address in ADDRESSES.into_iter().filter(|address| !address.starts_with("&#1;")) {
        let site = Site::of(reading(address), copy(address));
        site.write("site.toml", levels);
        let outcome = site.outcome();
        let page = outcome.page();
        assert!(page.contains("href=\"https://example.org/d\""), "{address}: a good link after a bad one: {page}");
        assert!(!page.contains("href=\"\""), "{address}: {page}");
    }
}

/// Whoever keeps the image would learn who reads the page.
#[test]
fn an_image_from_elsewhere_is_its_words_at_any_level() {
    for address in
        ["https://example.org/x.png", "HTTP://example.org/x.png", "mailto:a@example.org", "#h--a", "../first/en.md"]
    {
        let site = Site::of("rights = \"own\"\n", format!("# A\n\none ![a bench]({address}) ![beside](x.png)\n"));
        site.write("site.toml", "title = \"A\"\n[lints]\nmissing-image = \"allow\"\nbroken-link = \"allow\"\n");
        let outcome = site.write("content/first/x.png", "x").outcome();
        let page = outcome.page();
        assert_eq!(page.matches("<img").count(), 1, "{address}: {page}");
        assert!(page.contains("one a bench <img src=\"x.png\""), "{address}: {page}");
    }
}

#[test]
fn an_address_in_toml_begins_with_http() {
    for address in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "http:///x",
        "https://a b",
        "ftp://x",
        "\u{a0}javascript:x",
    ] {
        for (toml, head) in [
            (format!("rights = \"own\"\n[[source]]\nid = \"a\"\ntitle = \"A\"\nurl = \"{address}\"\n"), String::new()),
            ("rights = \"own\"\n".to_owned(), format!("+++\nsource_url = \"{address}\"\n+++\n")),
            ("rights = \"own\"\n".to_owned(), format!("+++\narchive_url = \"{address}\"\n+++\n")),
        ] {
            Site::of(toml, format!("{head}# A\n\none\n")).outcome().assert_refused("S105");
        }
        let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
        site.write("site.toml", format!("title = \"A\"\nbase_url = \"{address}\"\n")).outcome().assert_refused("S105");
    }
}

/// Quotes in an address would end the attribute.
#[test]
fn an_address_stays_in_its_attribute() {
    let address = "https://example.org/\\\"onclick=alert(1)//'<script>&amp;&quot;";
    let reading = reading(address).replace("![b]", "[b]");
    let outcome = Site::of(reading, copy(address).replace("![", "[")).outcome();
    assert!(outcome.page().contains("https://example.org/"));
}
