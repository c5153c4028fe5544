//! What a site has beside its pages, by whether it knows its address.

use crate::site::Folder;

const NOTE: &str =
    "a `base_url` in site.toml, or --base-url, would add a feed, a sitemap, canonical links, and links in 404.html\n";

fn folder() -> Folder {
    Folder::site("rights = \"own\"\nannotated = 2026-03-31\n", "# The bus\n\nThe bus is late.\n")
}

#[test]
fn a_build_says_what_an_address_would_add_and_a_program_is_not_told() {
    let folder = folder();
    assert!(folder.beleg(&["build"]).stderr.ends_with(NOTE));
    assert!(!folder.beleg(&["build", "--format", "json"]).stderr.contains(NOTE));
    assert!(!folder.beleg(&["build", "--base-url", "https://example.org/"]).stderr.contains(NOTE));
}

/// A relative link leads to the next page that is not there, from all folders but one.
#[test]
fn without_an_address_the_page_for_what_is_not_there_stands_for_itself() {
    let folder = folder();
    assert_eq!(folder.beleg(&["build"]).code, 0);
    let page = folder.read("public/404.html");
    let links = page.split(['<']).filter(|tag| tag.contains("href=") || tag.contains("src="));
    assert_eq!(links.collect::<Vec<_>>(), ["a class=\"skip\" href=\"#t--text\">Skip to the text"]);
    assert!(page.contains("<style>") && page.contains("--paper: #fbf8f1"), "{page}");
    assert!(page.contains("style-src 'self' 'sha256-"), "its policy lets the rules in");
}

#[test]
fn with_an_address_its_links_are_whole() {
    let folder = folder();
    assert_eq!(folder.beleg(&["build", "--base-url", "https://example.org/sub"]).code, 0);
    let page = folder.read("public/404.html");
    let links: Vec<_> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(links.len() > 5, "{links:?}");
    assert!(links.iter().all(|link| *link == "#t--text" || link.starts_with("https://example.org/sub/")), "{links:?}");
    assert!(!page.contains("<style>"));
}

#[test]
fn an_address_with_a_password_is_wrong_usage_and_the_password_is_not_repeated() {
    let folder = folder();
    for address in ["https://ann:secret@example.org/", "https://secret@example.org/readings/"] {
        let run = folder.beleg(&["build", "--base-url", address]);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains("--base-url: the site's address holds a name or a password"), "{}", run.stderr);
        assert!(!run.stderr.contains("secret") && !folder.has("public"), "{}", run.stderr);
    }
    folder.write("site.toml", "title = \"Readings\"\nbase_url = \"https://ann:secret@example.org/\"\n");
    let run = folder.beleg(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("site.toml:2:12") && !folder.has("public"), "{}", run.stderr);
}

/// A build has no clock, and 1970 is the first entry of no one's feed.
#[test]
fn a_feed_has_the_readings_that_say_when_they_changed() {
    let folder = folder();
    folder.write("content/second/reading.toml", "rights = \"own\"\n");
    folder.write("content/second/en.md", "# The tram\n\nThe tram is early.\n");
    let run = folder.beleg(&["build", "--base-url", "https://example.org/"]);
    assert!(run.stderr.contains("the feed leaves out `second`"), "{}", run.stderr);
    let feed = folder.read("public/feed.xml");
    assert!(feed.contains("<updated>2026-03-31T00:00:00Z</updated>") && !feed.contains("tram"), "{feed}");
    assert!(folder.read("public/second/index.html").contains("feed.xml"));
}

/// Atom wants the day a feed changed last, so that one without entries cannot be written.
#[test]
fn where_no_reading_says_when_it_changed_there_is_no_feed_and_no_link_to_one() {
    let folder = Folder::site("rights = \"own\"\npublished = 2026-03-31\n", "# The bus\n\nThe bus is late.\n");
    assert_eq!(folder.beleg(&["build", "--base-url", "https://example.org/"]).code, 0);
    assert!(!folder.has("public/feed.xml") && folder.has("public/sitemap.xml"));
    assert!(!folder.read("public/index.html").contains("feed.xml"));
}
