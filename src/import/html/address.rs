//! Addresses: of the page itself, and of what it links to.

/// What the addresses of a page are relative to; nothing, if the page does not say its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Base {
    /// `https:`
    scheme: String,
    /// `//example.org`
    host: String,
    /// `/news/` up to the last `/`.
    folder: String,
}

impl Base {
    /// The base that an absolute address of the web gives.
    pub(super) fn new(address: &str) -> Option<Self> {
        let (scheme, rest) = address.trim().split_once("://")?;
        if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
            return None;
        }
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if host.is_empty() || host.contains(char::is_whitespace) {
            return None;
        }
        let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        Some(Self {
            scheme: scheme.to_ascii_lowercase() + ":",
            host: format!("//{host}"),
            folder: format!("/{folder}"),
        })
    }

    /// The name of the host, without `www.`.
    pub(super) fn host(&self) -> &str {
        let host = self.host.trim_start_matches('/');
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// The whole address that `to` leads to, if it leads to the web or is a mail address.
    pub(super) fn resolve(&self, to: &str) -> Option<String> {
        let to: String = to.trim().chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect();
        let scheme = to.split(['/', '?', '#']).next().and_then(|start| start.split_once(':')).map(|(scheme, _)| scheme);
        match scheme.map(str::to_ascii_lowercase).as_deref() {
            Some("http" | "https") => Self::new(&to).map(|_| to),
            Some("mailto") => Some(to).filter(|to| to.contains('@')),
            Some(_) => None,
            None if self.host.is_empty() || to.is_empty() || to.starts_with('#') => None,
            None if to.starts_with("//") => Some(format!("{}{to}", self.scheme)),
            None if to.starts_with('/') => Some(format!("{}{}{}", self.scheme, self.host, without_dots(&to))),
            None => Some(format!("{}{}{}", self.scheme, self.host, without_dots(&format!("{}{to}", self.folder)))),
        }
    }
}

/// A path without `.` and `..`.
fn without_dots(path: &str) -> String {
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let (path, rest) = path.split_at(end);
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').skip(1) {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let is_folder = path.ends_with("/.") || path.ends_with("/..");
    format!("/{}{}{rest}", parts.join("/"), if is_folder { "/" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_made_whole() {
        let base = Base::new("https://www.example.org/news/today/a.html?x=/y").unwrap();
        for (to, expected) in [
            ("b.html", Some("https://www.example.org/news/today/b.html")),
            ("../b?c=1#d", Some("https://www.example.org/news/b?c=1#d")),
            ("/b", Some("https://www.example.org/b")),
            ("//other.example/b", Some("https://other.example/b")),
            (" https://other.example/ ", Some("https://other.example/")),
            ("mailto:a@example.org", Some("mailto:a@example.org")),
            ("#part", None),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("", None),
        ] {
            assert_eq!(base.resolve(to).as_deref(), expected, "{to}");
        }
        assert_eq!(base.host(), "example.org");
        assert_eq!(Base::default().resolve("b.html"), None, "no one knows where it leads");
        assert_eq!(Base::new("file:///a/b.html"), None);
    }
}
