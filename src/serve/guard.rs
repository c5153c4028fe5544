//! Who is let in: the browser of the person who started the preview, and nobody else.
//!
//! A server on this machine can be reached by every page that a browser shows. What such a page could do is refused
//! here: to ask under a name of its own that leads to 127.0.0.1 (DNS rebinding; the `Host` is not ours), to read or
//! to frame a page (`Origin`, `Sec-Fetch-Site`). Where the preview listens beyond this machine, a token stands in for
//! the name. See the Fetch Metadata specification (W3C) and RFC 9110, section 7.2.

use hyper::header::{HOST, HeaderMap, HeaderName, ORIGIN};
use hyper::http::request::Parts;
use hyper::{Method, StatusCode, Version};

use super::token::Token;

/// Who is let in.
#[derive(Debug)]
pub(super) struct Guard {
    /// The names of this server, with its port.
    hosts: Vec<String>,
    /// What whoever comes from elsewhere must know; then any name is let in.
    token: Option<Token>,
}

/// How a request goes on.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// It is answered.
    In,
    /// It brought the token in its address: it gets a cookie in its place.
    Welcome(String),
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    /// What kind of answer it gets.
    pub status: StatusCode,
    /// What it says.
    pub reason: &'static str,
}

/// Says whether a site in a browser asks for itself or for another.
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

impl Guard {
    /// Lets in who asks for this machine by its own names.
    pub(super) fn of_this_machine(port: u16) -> Self {
        let mut hosts: Vec<_> = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}")).into();
        if port == 80 {
            hosts.extend(["127.0.0.1", "localhost"].map(str::to_owned));
        }
        Self { hosts, token: None }
    }

    /// Lets in who knows the token, under any name.
    pub(super) fn by_token(token: Token) -> Self {
        Self { hosts: Vec::new(), token: Some(token) }
    }

    /// Whether a request is answered.
    pub(super) fn admit(&self, request: &Parts) -> Result<Entry, Refusal> {
        let uri = &request.uri;
        if uri.authority().is_some() || uri.scheme().is_some() || !uri.path().starts_with('/') {
            return Err(refused(StatusCode::BAD_REQUEST, "the target of a request is a path"));
        }
        if request.version > Version::HTTP_11 {
            return Err(refused(StatusCode::HTTP_VERSION_NOT_SUPPORTED, "this server speaks HTTP/1.1"));
        }
        let host = self.host(&request.headers)?;
        self.same_origin(host, &request.headers)?;
        if ![Method::GET, Method::HEAD].contains(&request.method) {
            return Err(refused(StatusCode::METHOD_NOT_ALLOWED, "pages are read, with GET or HEAD"));
        }
        match &self.token {
            None => Ok(Entry::In),
            Some(token) if token.is_cookie_of(&request.headers) => Ok(Entry::In),
            Some(token) if uri.query().is_some_and(|query| token.is_in(query)) => Ok(Entry::Welcome(token.cookie())),
            Some(_) => {
                Err(refused(StatusCode::FORBIDDEN, "open the address that `beleg serve` printed, with its token"))
            }
        }
    }

    /// The one name that the request calls this server.
    fn host<'a>(&self, headers: &'a HeaderMap) -> Result<&'a str, Refusal> {
        let mut hosts = headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return Err(refused(StatusCode::BAD_REQUEST, "a request names one host"));
        };
        let host = host.to_str().ok().filter(|host| is_plain(host));
        let host = host.ok_or(refused(StatusCode::BAD_REQUEST, "the host is none"))?;
        let is_ours = self.token.is_some() || self.hosts.iter().any(|ours| ours.eq_ignore_ascii_case(host));
        if is_ours {
            return Ok(host);
        }
        let reason =
            "this preview answers to 127.0.0.1 and localhost with its own port; see `beleg serve --help` for --host";
        Err(refused(StatusCode::MISDIRECTED_REQUEST, reason))
    }

    /// Refuses what another site asks for.
    fn same_origin(&self, host: &str, headers: &HeaderMap) -> Result<(), Refusal> {
        let is_ours = |origin: &str| {
            let name = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
            name.is_some_and(|name| name.eq_ignore_ascii_case(host))
        };
        let all = |name: HeaderName, fits: &dyn Fn(&str) -> bool| {
            headers.get_all(name).iter().all(|value| value.to_str().is_ok_and(fits))
        };
        if !all(ORIGIN, &is_ours) {
            return Err(refused(StatusCode::FORBIDDEN, "another site may not read this preview"));
        }
        if !all(SEC_FETCH_SITE, &|site| matches!(site, "same-origin" | "none")) {
            let reason = "another site led here; open the address in a new tab if you want the preview";
            return Err(refused(StatusCode::FORBIDDEN, reason));
        }
        Ok(())
    }
}

fn refused(status: StatusCode, reason: &'static str) -> Refusal {
    Refusal { status, reason }
}

/// Whether a `Host` is a name or an address with a port, and nothing else.
fn is_plain(host: &str) -> bool {
    !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_:[]".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admit(guard: &Guard, method: &str, uri: &str, headers: &[(&str, &str)]) -> Result<Entry, u16> {
        let mut request = hyper::Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        guard.admit(&request.body(()).unwrap().into_parts().0).map_err(|refusal| refusal.status.as_u16())
    }

    fn get(headers: &[(&str, &str)]) -> Result<Entry, u16> {
        admit(&Guard::of_this_machine(1111), "GET", "/bus/", headers)
    }

    const OWN: (&str, &str) = ("host", "127.0.0.1:1111");

    #[test]
    fn a_browser_that_asks_for_this_machine_is_let_in() {
        assert_eq!(get(&[OWN]), Ok(Entry::In));
        assert_eq!(get(&[("host", "LOCALHOST:1111")]), Ok(Entry::In));
        assert_eq!(get(&[OWN, ("origin", "http://127.0.0.1:1111"), ("sec-fetch-site", "same-origin")]), Ok(Entry::In));
        assert_eq!(get(&[OWN, ("sec-fetch-site", "none")]), Ok(Entry::In));
    }

    #[test]
    fn a_name_that_is_not_ours_is_refused() {
        let foreign =
            ["evil.example", "evil.example:1111", "127.0.0.1", "127.0.0.1:80", "localhost.:1111", "[::1]:1111"];
        for host in foreign {
            assert_eq!(get(&[("host", host)]), Err(421), "{host}");
        }
        for headers in [&[][..], &[("host", "")], &[OWN, OWN], &[("host", "a b")], &[("host", "x@127.0.0.1:1111")]] {
            assert_eq!(get(headers), Err(400), "{headers:?}");
        }
    }

    #[test]
    fn what_another_site_asks_for_is_refused() {
        for origin in ["http://evil.example", "null", "https://localhost:1111", "http://127.0.0.1:1112", ""] {
            assert_eq!(get(&[OWN, ("origin", origin)]), Err(403), "{origin}");
        }
        for site in ["cross-site", "same-site", "", "x"] {
            assert_eq!(get(&[OWN, ("sec-fetch-site", site)]), Err(403), "{site}");
        }
        assert_eq!(get(&[OWN, ("origin", "http://127.0.0.1:1111"), ("origin", "http://evil.example")]), Err(403));
    }

    #[test]
    fn nothing_is_written_and_no_address_of_another_is_fetched() {
        let guard = Guard::of_this_machine(1111);
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PURGE"] {
            assert_eq!(admit(&guard, method, "/", &[OWN]), Err(405), "{method}");
        }
        assert_eq!(admit(&guard, "HEAD", "/", &[OWN]), Ok(Entry::In));
        for uri in ["http://127.0.0.1:1111/", "http://evil.example/", "*", "evil.example:80"] {
            assert_eq!(admit(&guard, "GET", uri, &[OWN]), Err(400), "{uri}");
        }
    }

    #[test]
    fn beyond_this_machine_only_who_knows_the_token_is_let_in() {
        let guard = Guard::by_token(Token::of("secret", 8080));
        let host = ("host", "10.0.0.7:8080");
        assert_eq!(admit(&guard, "GET", "/", &[host]), Err(403));
        assert_eq!(admit(&guard, "GET", "/?token=secre", &[host]), Err(403));
        assert_eq!(admit(&guard, "GET", "/", &[host, ("cookie", "beleg-preview-8080=secret2")]), Err(403));
        assert!(matches!(admit(&guard, "GET", "/?token=secret", &[host]), Ok(Entry::Welcome(_))));
        assert_eq!(admit(&guard, "GET", "/", &[host, ("cookie", "a=b; beleg-preview-8080=secret")]), Ok(Entry::In));
        assert_eq!(admit(&guard, "GET", "/?token=secret", &[host, ("origin", "http://evil.example")]), Err(403));
    }
}
