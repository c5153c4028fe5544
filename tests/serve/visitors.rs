//! Visitors that are slow, silent or many keep nobody waiting.

use std::io::{Read, Write};
use std::process::Command;

use crate::rig::{FILES, Served, write};

#[test]
fn silent_and_half_said_visitors_keep_nobody_waiting() {
    let site = Served::new();
    let mut visitors: Vec<_> = (0..200).map(|_| site.connect()).collect();
    for (at, visitor) in visitors.iter_mut().enumerate() {
        let said: &[u8] = [&b""[..], b"G", b"GET / HTTP/1.1\r\nHost: 127", b"GET / HTTP/1.1\r\n"][at % 4];
        visitor.write_all(said).unwrap();
    }
    // These ask for a large file and take nothing of it.
    let large = Served::with(&[("static/large.bin", &"x".repeat(8_000_000))], &[]);
    let mut takers: Vec<_> = (0..20).map(|_| large.connect()).collect();
    for taker in &mut takers {
        taker.write_all(format!("GET /large.bin HTTP/1.1\r\n{}\r\n\r\n", large.host()).as_bytes()).unwrap();
    }
    assert_eq!((site.get("/bus/").status, large.get("/bus/").status), (200, 200));
    drop((visitors, takers));
    assert_eq!(site.get("/bus/").status, 200);
}

#[test]
fn what_is_no_request_is_refused_and_harms_nobody() {
    let site = Served::new();
    let long = format!("GET /{} HTTP/1.1\r\n{}\r\n\r\n", "x".repeat(100_000), site.host());
    for request in
        [&b"\x16\x03\x01\x02\x00\x01"[..], b"GET\r\n\r\n", b"\r\n\r\n\r\n", long.as_bytes(), b"GET / HTTP/9.9\r\n\r\n"]
    {
        let mut stream = site.connect();
        let _ = stream.write_all(request);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        assert!(!bytes.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&bytes));
    }
    assert_eq!(site.get("/bus/").status, 200);
}

#[test]
fn several_requests_come_over_one_connection() {
    let site = Served::new();
    let mut stream = site.connect();
    let ask = |path: &str, end: &str| format!("GET {path} HTTP/1.1\r\n{}\r\n{end}\r\n", site.host());
    stream.write_all(ask("/bus/", "").as_bytes()).unwrap();
    stream.write_all(ask("/ferry/", "Connection: close\r\n").as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    assert_eq!(String::from_utf8_lossy(&bytes).matches("HTTP/1.1 200").count(), 2);
}

#[test]
fn a_port_that_is_taken_is_said_with_the_way_out() {
    let site = Served::new();
    let folder = tempfile::tempdir().unwrap();
    FILES.iter().for_each(|(path, text)| write(folder.path(), path, text));
    let mut second = Command::new(env!("CARGO_BIN_EXE_beleg"));
    second.args(["serve", "--port", &site.port.to_string(), "-C"]).arg(folder.path());
    let second = second.output().unwrap();
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert_eq!(second.status.code(), Some(2));
    assert!(said.contains("is taken") && said.contains("help: "), "{said}");
}
