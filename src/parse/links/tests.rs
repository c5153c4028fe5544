//! What a reader or an author would lose if a destination were taken for something else.

use super::*;
use crate::diagnostic::Code;
use crate::text::{Files, SourceFile, SourcePath};

fn span() -> Span {
    let file = Files::default().add(SourceFile::new(SourcePath::new("a"), String::new()));
    Span::new(file, 0..0)
}

fn with_context<T>(run: impl FnOnce(&LinkContext<'_>) -> T) -> T {
    let copies = SiteCopies::new([("xiaomi", "en"), ("xiaomi", "de"), ("tesla", "de")]);
    let assets = ["xiaomi/a b.png", "xiaomi/img/chart.png"].map(str::to_owned);
    let assets = SiteAssets::new(assets, &[]);
    run(&LinkContext { folder: "xiaomi", copies: &copies, assets: &assets, near: &NearFolders::default() })
}

fn classify(destination: &str) -> LinkTarget {
    with_context(|context| link(destination, span(), context).target)
}

fn copy(reading: &str, copy: &str, fragment: Option<&str>) -> LinkTarget {
    LinkTarget::Copy {
        reading: ReadingId::new(reading).unwrap(),
        copy: CopyId::new(copy).unwrap(),
        fragment: fragment.map(str::to_owned),
    }
}

fn help(destination: &str, used: LinkUse) -> (Code, String) {
    with_context(|context| {
        let link = link(destination, span(), context);
        let diagnostic = explain(&link, used, context);
        assert_eq!(fault(&link, used), Some(diagnostic.code), "{destination}");
        (diagnostic.code, diagnostic.help)
    })
}

#[test]
fn no_disguise_lets_a_script_into_a_link() {
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " \u{1}javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript\r:alert(1)",
        "jav\0ascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "blob:https://a.b",
        "intent://a.b",
        "view-source:https://a.b",
        "C:\\x.pdf",
        "c:/x.pdf",
        "doi:javascript:x",
        "steam://run/1",
    ] {
        assert_eq!(classify(address), LinkTarget::Unsafe, "{address:?}");
    }
}

/// The page of a viewer that reads the path as a browser does would be another one.
#[test]
fn a_slash_that_is_doubled_changes_nothing_but_what_two_dots_take_back() {
    let chart = || LinkTarget::Asset("xiaomi/img/chart.png".to_owned());
    assert_eq!(classify("img//chart.png"), chart());
    assert_eq!(classify("img/x//../../chart.png"), chart());
    assert_eq!(classify("x//../img/chart.png"), LinkTarget::Broken);
    assert_eq!(classify(".//../../../x.png"), LinkTarget::Broken);
}

#[test]
fn addresses_that_run_no_code_may_be_linked_if_they_name_something() {
    for address in [
        "ftp://a.b/c.txt",
        "TEL:+49301234",
        "sms:+49301234?body=a",
        "geo:54.1,12.1",
        "magnet:?xt=urn:btih:0",
        "urn:isbn:9783000000000",
        "news:de.comp.text",
        "ircs://a.b/c",
        "webcal://a.b/c.ics",
    ] {
        assert_eq!(classify(address), LinkTarget::External, "{address}");
    }
    for address in ["tel:", "ftp:a.b", "sms:\u{1}1", "geo:", "mailto:\\a", "urn://"] {
        assert_eq!(classify(address), LinkTarget::Broken, "{address:?}");
    }
    assert_eq!(help("tel:", LinkUse::Link).1, "write the whole address, such as `tel:+49301234`");
    assert_eq!(help("ftp:a", LinkUse::Link).1, "write the whole address, such as `ftp://example.org/`");
}

/// No browser knows what to do with `doi:`.
#[test]
fn a_doi_leads_to_its_address_on_the_web() {
    for written in ["doi:10.1000/182", "DOI: 10.1000/182"] {
        let link = with_context(|context| link(written, span(), context));
        assert_eq!((link.destination.as_str(), link.target), ("https://doi.org/10.1000/182", LinkTarget::External));
    }
    assert_eq!(help("doi:182", LinkUse::Link).1, "write it as in `doi:10.1000/182`, or link to its address on the web");
}

/// Whoever reads "could run code" of an address for the telephone does not believe the next message.
#[test]
fn only_what_could_run_code_is_said_to() {
    let message = |address: &str| {
        with_context(|context| explain(&link(address, span(), context), LinkUse::Link, context).message)
    };
    for address in ["javascript:x", "VBScript:x", "data:text/html,x"] {
        assert!(message(address).ends_with("could run code on the reader's computer"), "{address}");
    }
    for (address, expected) in [
        ("file:///a/b.pdf", "a link with the scheme `file` leads to a file on the reader's own computer"),
        ("C:\\a\\b.pdf", "`C:` is a drive of a computer, and no reader has its files"),
        ("blob:x", "a link with the scheme `blob` leads to nothing outside of one browser"),
        ("steam:x", "`steam` is not among the schemes that a link may have"),
    ] {
        assert_eq!(message(address), expected);
    }
    assert!(help("file:///a/b.pdf", LinkUse::Link).1.starts_with("put the file into `content/xiaomi/`"));
    assert!(help("Teil:1.md", LinkUse::Link).1.ends_with("is written `./Teil:1.md`"));
}

#[test]
fn what_browsers_would_read_as_another_host_is_never_a_local_path() {
    for address in ["//evil.com", "/\\evil.com", "\\\\evil.com", "/xiaomi/de.md", "http:evil.com", "https:///a"] {
        assert_eq!(classify(address), LinkTarget::Broken, "{address:?}");
    }
}

#[test]
fn addresses_outside_the_site_are_kept_as_browsers_read_them() {
    let (target, destination) = with_context(|context| {
        let link = link(" HTTPS://a.b/\tc?d:e#f ", span(), context);
        (link.target, link.destination)
    });
    assert_eq!((target, destination.as_str()), (LinkTarget::External, "HTTPS://a.b/c?d:e#f"));
    assert_eq!(classify("mailto:a@b.c"), LinkTarget::External);
    assert_eq!(classify("http://"), LinkTarget::Broken);
}

#[test]
fn a_path_to_a_copy_leads_to_it_from_any_copy() {
    assert_eq!(classify("en.md"), copy("xiaomi", "en", None));
    assert_eq!(classify("./en.md#price"), copy("xiaomi", "en", Some("price")));
    assert_eq!(classify("../tesla/de.md#a%20b"), copy("tesla", "de", Some("a b")));
    assert_eq!(classify("%64e.md#"), copy("xiaomi", "de", None));
    assert_eq!(classify("../tesla/en.md"), LinkTarget::Broken);
    assert_eq!(classify("sub/de.md"), LinkTarget::Broken);
}

#[test]
fn claims_and_files_beside_the_copy_are_found() {
    assert_eq!(classify("#price"), LinkTarget::Fragment("price".to_owned()));
    assert_eq!(classify("a%20b.png"), LinkTarget::Asset("xiaomi/a b.png".to_owned()));
    assert_eq!(classify("img/../img/chart.png?v=1"), LinkTarget::Asset("xiaomi/img/chart.png".to_owned()));
    assert_eq!(classify("chart.png"), LinkTarget::Broken);
}

#[test]
fn no_path_leaves_the_content_folder() {
    for path in ["../../xiaomi/de.md", "%2e%2e/%2e%2e/xiaomi/de.md", "..%2fxiaomi%2fde.md", "img%2Fchart.png", "", "#"]
    {
        assert_eq!(classify(path), LinkTarget::Broken, "{path:?}");
    }
}

#[test]
fn a_mistyped_link_gets_the_name_that_was_meant() {
    use Code::{BrokenLink, MissingImage, UnsafeLink};
    assert_eq!(help("../xiaomy/de.md", LinkUse::Link), (BrokenLink, "did you mean `de.md`?".to_owned()));
    assert_eq!(help("../tesla/dd.md", LinkUse::Link), (BrokenLink, "did you mean `../tesla/de.md`?".to_owned()));
    assert_eq!(help("//a.b/c", LinkUse::Link), (BrokenLink, "write `https://a.b/c`".to_owned()));
    assert_eq!(help("img/char.png", LinkUse::Image), (MissingImage, "did you mean `img/chart.png`?".to_owned()));
    let (code, help_text) = help("https://a.b/c.png", LinkUse::Image);
    assert_eq!(code, MissingImage);
    assert!(help_text.starts_with("save the file in `content/xiaomi/`"));
    assert_eq!(help("data:image/png;base64,", LinkUse::Image).0, UnsafeLink);
    for empty in ["", "#"] {
        assert!(help(empty, LinkUse::Link).1.contains("the id of a claim"), "{empty:?}");
    }
}
