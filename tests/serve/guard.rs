//! Who is let in, and who is not.

use crate::rig::{Served, write};

const PORTLESS: [&str; 4] = ["127.0.0.1", "localhost", "[::1]", "0.0.0.0"];

#[test]
fn only_this_machines_own_names_are_answered() {
    let site = Served::new();
    let port = site.port;
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("LocalHost:{port}")] {
        assert_eq!(site.ask("GET", "/", &[&format!("Host: {host}")]).status, 200, "{host}");
    }
    let mut refused: Vec<String> = PORTLESS.map(str::to_owned).into();
    refused.extend([
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
    ]);
    refused.extend([
        format!("127.0.0.1.:{port}"),
        format!("127.0.0.2:{port}"),
        format!("2130706433:{port}"),
        String::new(),
    ]);
    refused.extend([
        format!("a@127.0.0.1:{port}"),
        format!("127.0.0.1:{port}, evil.example"),
        "127.0.0.1:1".to_owned(),
    ]);
    for host in refused {
        let answer = site.ask("GET", "/", &[&format!("Host: {host}")]);
        assert!((400..500).contains(&answer.status) && !answer.text().contains("<html"), "{host:?}: {}", answer.status);
    }
    assert_eq!(site.ask("GET", "/", &[]).status, 400);
    let own = site.host();
    assert_eq!(site.ask("GET", "/", &[&own, &own]).status, 400);
    assert_eq!(site.ask("GET", "/", &[&own, "Host: evil.example"]).status, 400);
    assert_eq!(site.raw(b"GET / HTTP/1.0\r\n\r\n").status, 400);
}

#[test]
fn what_another_site_asks_for_is_refused() {
    let site = Served::new();
    let (own, origin) = (site.host(), format!("Origin: http://127.0.0.1:{}", site.port));
    let asks = |line: &str| site.ask("GET", "/bus/", &[&own, line]).status;
    assert_eq!(asks(&origin), 200);
    assert_eq!(asks("Sec-Fetch-Site: same-origin"), 200);
    assert_eq!(asks("Sec-Fetch-Site: none"), 200);
    for line in [
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1",
        "Origin: ",
        "Origin: http://127.0.0.1:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: CROSS-SITE",
    ] {
        assert_eq!(asks(line), 403, "{line}");
    }
    assert_eq!(site.ask("GET", "/_beleg/events", &[&own, "Origin: http://evil.example"]).status, 403);
    assert_eq!(site.ask("OPTIONS", "/", &[&own, &origin, "Access-Control-Request-Method: GET"]).status, 405);
}

#[test]
fn pages_are_read_and_nothing_else() {
    let site = Served::new();
    let own = site.host();
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"] {
        let answer = site.ask(method, "/", &[&own]);
        assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    for target in [format!("http://127.0.0.1:{}/", site.port), "http://evil.example/".into(), "*".into(), "x".into()] {
        assert_eq!(site.ask("GET", &target, &[&own]).status, 400, "{target}");
    }
    let connect = site.ask("CONNECT", "evil.example:443", &[&own]).status;
    assert!((400..500).contains(&connect), "{connect}");
    let head = site.ask("HEAD", "/", &[&own]);
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn every_answer_says_what_browsers_must_not_do_with_it() {
    let site = Served::new();
    for target in
        ["/", "/bus/", "/nothing", "/bus/stop.png", "/theme/icons/beleg.svg", "/_beleg/preview.js", "/%2e%2e/x"]
    {
        let answer = site.get(target);
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{target}");
        assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{target}");
        assert_eq!(answer.header("content-security-policy"), Some("frame-ancestors 'none'"), "{target}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{target}");
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"), "{target}");
        assert!(!answer.head.to_ascii_lowercase().contains("access-control"), "{target}");
    }
}

#[test]
fn no_path_leads_out_of_the_site_however_it_is_written() {
    let site = Served::with(&[("secret.txt", "secret"), ("content/bus/sources/notes.txt", "secret")], &[]);
    site.write("content/bus/.hidden", "secret");
    for target in [
        "/../site.toml",
        "/..%2fsite.toml",
        "/%2e%2e/site.toml",
        "/%2e%2e%2fsite.toml",
        "/bus/../../site.toml",
        "/%252e%252e/site.toml",
        "/%252e%252e%252fsite.toml",
        "/..%5csite.toml",
        "/..\\site.toml",
        "/....//site.toml",
        "/%c0%ae%c0%ae/site.toml",
        "/%uff0e%uff0e/site.toml",
        "/bus/%00",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/etc/passwd",
        "/site.toml",
        "/secret.txt",
        "/content/bus/reading.toml",
        "/bus/reading.toml",
        "/bus/en.md",
        "/bus/.hidden",
        "/.git/config",
        "/bus/sources/notes.txt",
        "/bus/./index.html",
        "/templates/",
        "/.",
        "/..",
        "/%",
    ] {
        let answer = site.get(target);
        assert!([400, 404].contains(&answer.status), "{target}: {}", answer.status);
        let text = answer.text();
        assert!(!["secret", "rights =", "title =", "root:"].iter().any(|word| text.contains(word)), "{target}: {text}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_site_is_not_followed_even_if_it_comes_later() {
    let outside = tempfile::tempdir().unwrap();
    write(outside.path(), "secret.txt", "secret");
    let site = Served::new();
    assert_eq!(site.get("/bus/stop.png").text(), "0123456789");
    let image = site.folder.path().join("content/bus/stop.png");
    std::fs::remove_file(&image).unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.txt"), &image).unwrap();
    // Whether the change was seen yet or not.
    for _ in 0..50 {
        assert!(!site.get("/bus/stop.png").text().contains("secret"));
    }
}

#[test]
fn beyond_this_machine_a_token_is_asked_for() {
    let site = Served::with(&[], &["--host", "0.0.0.0"]);
    let (path, query) = site.address.rsplit_once('?').unwrap();
    assert!(path.starts_with("http://0.0.0.0:") && query.starts_with("token="), "{}", site.address);
    let host = format!("Host: reader.example:{}", site.port);
    for target in ["/", "/bus/", "/_beleg/events", "/_beleg/preview.js", "/?token=", "/?token=0123"] {
        assert_eq!(site.ask("GET", target, &[&host]).status, 403, "{target}");
    }
    assert_eq!(site.ask("GET", "/", &[&host, "Cookie: beleg-preview=1"]).status, 403);
    let welcome = site.ask("GET", &format!("/bus/?{query}"), &[&host]);
    assert_eq!((welcome.status, welcome.header("location")), (303, Some("/bus/")));
    let cookie = welcome.header("set-cookie").unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    let cookie = format!("Cookie: {}", cookie.split(';').next().unwrap());
    assert_eq!(site.ask("GET", "/bus/", &[&host, &cookie]).status, 200);
    assert_eq!(site.ask("GET", "/bus/", &[&host, &cookie, "Origin: http://evil.example"]).status, 403);
}
