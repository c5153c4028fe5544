//! The links of what a server shows for an address that is not there: it is shown under any address.

use super::{between, voice};
use crate::site::Site;

fn site() -> Site {
    let speaker = "rights = \"own\"\n\n[[speaker]]\nid = \"ada\"\nname = \"Ada Reed\"\nkind = \"person\"\n\n";
    Site::of(&format!("{speaker}{}", voice("sinks", "it sinks")), "# The ferry\n\nAda Reed says it sinks.\n")
}

/// All addresses that the page loads or leads to.
fn addresses(page: &str) -> Vec<&str> {
    ["href=\"", "src=\""].iter().flat_map(|name| between(page, name, "\"")).filter(|to| !to.starts_with('#')).collect()
}

/// A link that starts from the page's own address would lead nowhere from `/no/such/page`.
#[test]
fn with_an_address_every_link_is_whole_and_leads_to_a_file_of_the_site() {
    let built = site().published().build();
    let links = addresses(built.page("404.html"));
    assert!(links.contains(&"https://example.org/"), "the way to the start page is there: {links:?}");
    assert!(links.iter().any(|link| link.ends_with("/speakers/")), "and the navigation: {links:?}");
    for link in links {
        let path = link.strip_prefix("https://example.org/").unwrap_or_else(|| panic!("`{link}` starts from anywhere"));
        let page = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        assert!(built.pages.contains_key(&page) || page.starts_with("theme/"), "`{link}` leads nowhere");
    }
}

/// A site that does not know its address can name no other page; what is looked at must be in the page itself.
#[test]
fn without_an_address_there_is_no_link_and_the_page_carries_its_own_looks() {
    let built = site().build();
    let page = built.page("404.html");
    assert_eq!(addresses(page), [""; 0]);
    assert!(page.contains("<style>") && page.contains("style-src 'self' 'sha256-"), "it has a look of its own");
    assert!(page.contains("<h1>"), "and says what happened");
}

/// A search engine would list an error as a page of the site.
#[test]
fn it_names_no_address_as_its_own() {
    assert!(!site().published().build().page("404.html").contains("rel=\"canonical\""));
}
