//! Paths of the site's files, and links from one to another.

use std::borrow::Cow;
use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::Links;

/// What is escaped in a path that stands in a link: what is not allowed there, and what would end it.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'%')
    .add(b'\\')
    .add(b'^')
    .add(b'{')
    .add(b'}')
    .add(b'|')
    .add(b':');

/// A file of the site: relative to the output folder, `/` between its parts, no part empty, `.` or `..`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// Takes `path` if it stays inside the output folder.
    pub fn new(path: impl Into<String>) -> Option<Self> {
        let path = path.into();
        let inside =
            path.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0']));
        inside.then_some(Self(path))
    }

    /// The `index.html` of the folder with these parts; parts that are empty are left out.
    pub fn index<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut path: String = parts.into_iter().filter(|part| !part.is_empty()).flat_map(|part| [part, "/"]).collect();
        path.push_str("index.html");
        Self(path)
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of this file in a link on the page `from`, relative, percent-encoded.
    pub fn link_from(&self, from: &Self, links: Links) -> String {
        let shared = self.shared_folders(from);
        let up = from.0.as_bytes()[shared..].iter().filter(|byte| **byte == b'/').count();
        let mut link = String::with_capacity(3 * up + self.0.len() - shared);
        (0..up).for_each(|_| link.push_str("../"));
        link.push_str(&self.0[shared..]);
        if links == Links::Pretty {
            let folder = link.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/'));
            link.truncate(folder.map_or(link.len(), str::len));
        }
        if link.is_empty() {
            link.push_str("./");
        }
        match Cow::from(utf8_percent_encode(&link, ESCAPED)) {
            Cow::Borrowed(_) => link,
            Cow::Owned(encoded) => encoded,
        }
    }

    /// How many bytes of the path are the folders that both files lie in, with the slash after them.
    fn shared_folders(&self, other: &Self) -> usize {
        let alike = self.0.bytes().zip(other.0.bytes()).take_while(|(a, b)| a == b).count();
        self.0.as_bytes()[..alike].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1)
    }

    /// The full address of this file under `base`, which ends with a slash; without `index.html`.
    pub fn absolute(&self, base: &str) -> String {
        let path =
            self.0.strip_suffix("index.html").filter(|rest| rest.is_empty() || rest.ends_with('/')).unwrap_or(&self.0);
        format!("{base}{}", utf8_percent_encode(path, ESCAPED))
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(from: &str, to: &str, links: Links) -> String {
        SitePath::new(to).unwrap().link_from(&SitePath::new(from).unwrap(), links)
    }

    #[test]
    fn links_are_relative_and_name_their_index() {
        assert_eq!(link("index.html", "xiaomi/index.html", Links::Full), "xiaomi/index.html");
        assert_eq!(link("en/xiaomi/index.html", "xiaomi/index.html", Links::Full), "../../xiaomi/index.html");
        assert_eq!(link("en/xiaomi/index.html", "en/index.html", Links::Full), "../index.html");
        assert_eq!(link("xiaomi/index.html", "xiaomi/index.html", Links::Full), "index.html");
    }

    #[test]
    fn pretty_links_end_with_the_folder() {
        assert_eq!(link("index.html", "xiaomi/index.html", Links::Pretty), "xiaomi/");
        assert_eq!(link("xiaomi/index.html", "index.html", Links::Pretty), "../");
        assert_eq!(link("xiaomi/index.html", "xiaomi/index.html", Links::Pretty), "./");
    }

    #[test]
    fn a_name_that_looks_like_an_address_stays_a_path() {
        assert_eq!(link("index.html", "a:b/c d#e.png", Links::Full), "a%3Ab/c%20d%23e.png");
    }

    #[test]
    fn a_path_never_leaves_the_output_folder() {
        for path in ["", "../x", "a//b", "/a", "a/./b", "a\\b"] {
            assert_eq!(SitePath::new(path), None, "{path}");
        }
    }
}
