//! What a request asks for: one of Beleg's own addresses, or a file of the site.
//!
//! The target of a request never becomes a path on disk. It is decoded once and compared with the names of the files
//! that the site consists of, so that a detour (`..`, `%2e%2e`, `\`) can lead nowhere; it is refused all the same, so
//! that nobody takes it for a file that is missing.

use percent_encoding::percent_decode_str;

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// The script that keeps a page up to date.
    Script,
    /// The stream that tells of changes, for the page at an address.
    Events,
    /// A file of the site; a folder ends with `/`, and the root is empty.
    Site(String),
    /// The root of an address the site does not stand at: it stands in a folder below.
    AboveSite,
}

/// Why a target is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadTarget {
    /// It is no plain path.
    Malformed,
    /// It leads through `..` or the like.
    Detour,
    /// Nothing stands there.
    Unknown,
}

/// Beleg's own addresses.
const OWN: &str = "_beleg/";

/// Reads the path of a request; `base` is the folder that the site stands in, with a slash at both ends.
pub(super) fn target(path: &str, base: &str) -> Result<Target, BadTarget> {
    let path = decoded(path)?;
    if let Some(own) = path.strip_prefix(OWN) {
        return match own {
            "preview.js" => Ok(Target::Script),
            "events" => Ok(Target::Events),
            _ => Err(BadTarget::Unknown),
        };
    }
    let folder = &base[1..];
    match path.strip_prefix(folder) {
        Some(path) => Ok(Target::Site(path.to_owned())),
        None if path.is_empty() || format!("{path}/") == folder => Ok(Target::AboveSite),
        None => Err(BadTarget::Unknown),
    }
}

/// The path without the slash it begins with, decoded once.
fn decoded(path: &str) -> Result<String, BadTarget> {
    let path = path.strip_prefix('/').ok_or(BadTarget::Malformed)?;
    if !has_whole_escapes(path) {
        return Err(BadTarget::Malformed);
    }
    let path = percent_decode_str(path).decode_utf8().map_err(|_| BadTarget::Malformed)?;
    if path.chars().any(|c| c.is_control() || c == '\\') {
        return Err(BadTarget::Malformed);
    }
    if path.split('/').any(is_detour) {
        return Err(BadTarget::Detour);
    }
    let has_empty_part = path.starts_with('/') || path.contains("//");
    if has_empty_part { Err(BadTarget::Malformed) } else { Ok(path.into_owned()) }
}

/// Whether a part of a path leads up or stays, also where it is encoded once more.
fn is_detour(part: &str) -> bool {
    let again = percent_decode_str(part).decode_utf8_lossy();
    [part, &again].iter().any(|part| matches!(*part, "." | "..")) || again.contains(['/', '\\'])
}

/// Whether two hexadecimal digits follow each `%`.
fn has_whole_escapes(path: &str) -> bool {
    path.split('%').skip(1).all(|rest| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(path: &str) -> Result<Target, BadTarget> {
        target(path, "/")
    }

    #[test]
    fn a_path_is_decoded_once_and_names_a_file_of_the_site() {
        assert_eq!(site("/"), Ok(Target::Site(String::new())));
        assert_eq!(site("/bus/"), Ok(Target::Site("bus/".into())));
        assert_eq!(site("/bus/stra%C3%9Fe.png"), Ok(Target::Site("bus/straße.png".into())));
        assert_eq!(site("/100%25.png"), Ok(Target::Site("100%.png".into())));
        assert_eq!(site("/_beleg/events"), Ok(Target::Events));
        assert_eq!(site("/_beleg/preview.js"), Ok(Target::Script));
    }

    #[test]
    fn no_detour_is_taken_however_it_is_written() {
        for path in [
            "/../site.toml",
            "/bus/../../x",
            "/%2e%2e/site.toml",
            "/%2E%2e/x",
            "/..",
            "/.",
            "/./x",
            "/bus/.%2e/x",
            "/%252e%252e/x",
            "/bus/..%2f..%2fx",
            "/%252e%252e%252fx",
        ] {
            assert_eq!(site(path), Err(BadTarget::Detour), "{path}");
        }
    }

    #[test]
    fn what_is_no_plain_path_is_refused() {
        for path in [
            "",
            "*",
            "http://localhost/",
            "//bus/",
            "/bus//x",
            "/a\\b",
            "/%5cx",
            "/x%00",
            "/x%",
            "/x%g0",
            "/%ff",
            "/%0a",
        ] {
            assert_eq!(site(path), Err(BadTarget::Malformed), "{path}");
        }
        assert_eq!(site("/_beleg/"), Err(BadTarget::Unknown));
    }

    #[test]
    fn a_site_with_an_address_in_a_folder_stands_there() {
        let in_folder = |path| target(path, "/press/");
        assert_eq!(in_folder("/press/bus/"), Ok(Target::Site("bus/".into())));
        assert_eq!((in_folder("/"), in_folder("/press")), (Ok(Target::AboveSite), Ok(Target::AboveSite)));
        assert_eq!(in_folder("/bus/"), Err(BadTarget::Unknown));
        assert_eq!(in_folder("/_beleg/events"), Ok(Target::Events));
    }
}
