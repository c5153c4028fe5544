//! The address that a site is published at, whether it stands in `site.toml` or on the command line.

use crate::typed_toml::url_fault;

/// Why an address cannot be a site's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AddressFault {
    /// What is wrong with it. The address itself is not repeated: it may hold a password.
    pub message: &'static str,
    /// The way out.
    pub help: &'static str,
}

/// The address of the folder that a site is published in, with a slash at its end. It stands in the feed,
/// the sitemap and the head of every page, so that nothing may be in it that is not for all to read.
pub(crate) fn base_address(text: &str) -> Result<String, AddressFault> {
    const FOLDER: &str =
        "write the address of the folder that the site stands in, such as \"https://example.org/readings/\"";
    const PASSWORD: &str = "take out what stands before the `@`: the address is written into every page; whoever uploads the site \
                            gives the password to the program that uploads";
    let fault = |message, help| Err(AddressFault { message, help });
    if let Some(message) = url_fault(text) {
        return fault(message, FOLDER);
    }
    let (_, rest) = text.split_once("://").unwrap_or_default();
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if host.contains('@') {
        return fault("the site's address holds a name or a password", PASSWORD);
    }
    if path.contains(['?', '#']) {
        return fault("the site's address has no `?` and no `#`", FOLDER);
    }
    if path.ends_with(".html") {
        return fault("the site's address is that of a page, and not of a folder", FOLDER);
    }
    Ok(if path.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sites_address_ends_with_a_slash() {
        for (text, address) in [
            ("https://example.org/a", "https://example.org/a/"),
            ("http://localhost:8000/", "http://localhost:8000/"),
            ("https://example.org/@ann/readings/", "https://example.org/@ann/readings/"),
        ] {
            assert_eq!(base_address(text).as_deref(), Ok(address));
        }
    }

    #[test]
    fn an_address_that_is_no_folder_of_the_web_is_refused() {
        for wrong in [
            "example.org",
            "https://",
            "https:///a",
            "https://a/?b",
            "https://a?b",
            "https://a/#b",
            "https://a b/",
            "https://a\u{7}/",
            "ftp://a/",
            "file:///srv/www/",
            "//a/",
            "https://a/index.html",
        ] {
            assert!(base_address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_address_with_a_name_or_a_password_is_refused_and_not_repeated() {
        for wrong in
            ["https://ann:secret@a.org/", "https://ann@a.org", "HTTP://:secret@a.org/x", "https://ann:s@cret@a.org"]
        {
            let fault = base_address(wrong).expect_err("it names who uploads");
            assert_eq!(fault.message, "the site's address holds a name or a password", "{wrong}");
        }
    }
}
