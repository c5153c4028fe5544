//! A site in a folder of its own, the program that serves it, and connections that say any bytes.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

/// What is never waited for longer; nothing here takes so long unless it hangs.
pub const PATIENCE: Duration = Duration::from_secs(60);

pub const FILES: [(&str, &str); 6] = [
    ("site.toml", "title = \"Lines\"\nlanguages = [\"en\"]\n"),
    ("content/bus/reading.toml", "rights = \"own\"\n[[assertion]]\nid = \"late\"\npassage = \"always late\"\n"),
    ("content/bus/en.md", "# The bus\n\nIt is always late. ![A stop](stop.png)\n"),
    ("content/bus/stop.png", "0123456789"),
    ("content/ferry/reading.toml", "rights = \"own\"\n[[assertion]]\nid = \"early\"\npassage = \"never late\"\n"),
    ("content/ferry/en.md", "# The ferry\n\nIt is never late.\n"),
];

/// A site that is served until this is dropped.
pub struct Served {
    pub folder: TempDir,
    pub port: u16,
    /// The address that was printed.
    pub address: String,
    child: Child,
    said: BufReader<ChildStderr>,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

impl Served {
    /// Serves [`FILES`].
    pub fn new() -> Self {
        Self::with(&[], &[])
    }

    /// Serves [`FILES`] and others, with more arguments.
    pub fn with(files: &[(&str, &str)], arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        FILES.iter().chain(files).for_each(|(path, text)| write(folder.path(), path, text));
        Self::of(folder, arguments)
    }

    /// Serves the site in a folder.
    pub fn of(folder: TempDir, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
        let has_port = arguments.contains(&"--port");
        command.args(["serve", "-C"]).arg(folder.path()).args(arguments);
        // A port that the system has free.
        command.args(if has_port { &[][..] } else { &["--port", "0"] });
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let address = loop {
            let line = line(&mut said);
            assert!(!line.is_empty(), "it ended before it served");
            if let Some((_, rest)) = line.split_once(" at http://") {
                break format!("http://{}", rest.split(' ').next().unwrap());
            }
        };
        let port = address["http://".len()..].split(['/', '?']).next().unwrap().rsplit(':').next().unwrap();
        Self { folder, port: port.parse().unwrap(), address, child, said }
    }

    /// What it says next that holds `words`.
    pub fn says(&mut self, words: &str) -> String {
        loop {
            let line = line(&mut self.said);
            assert!(!line.is_empty(), "it ended without saying {words:?}");
            if line.contains(words) {
                return line;
            }
        }
    }

    pub fn write(&self, path: &str, text: &str) {
        write(self.folder.path(), path, text);
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends these bytes, and takes all that comes back.
    pub fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request).unwrap();
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        answer(&bytes)
    }

    /// Sends a request with these lines in its head.
    pub fn ask(&self, method: &str, target: &str, headers: &[&str]) -> Answer {
        let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
        self.raw(format!("{method} {target} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n").as_bytes())
    }

    pub fn host(&self) -> String {
        format!("Host: 127.0.0.1:{}", self.port)
    }

    pub fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, &[&self.host()])
    }

    /// The events of a page that shows what has this mark.
    pub fn listen(&self, at: &str, mark: &str) -> Events {
        let mut stream = self.connect();
        let request = format!("GET /_beleg/events?page={mark}&at={at} HTTP/1.1\r\n{}\r\n\r\n", self.host());
        stream.write_all(request.as_bytes()).unwrap();
        Events(BufReader::new(stream))
    }
}

/// A stream of events.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// The next event, with its data.
    pub fn next(&mut self) -> (String, String) {
        loop {
            let said = line(&mut self.0);
            assert!(!said.is_empty(), "the stream ended");
            if let Some(event) = said.strip_prefix("event: ") {
                let data = line(&mut self.0);
                return (event.trim().to_owned(), data.trim_start_matches("data: ").trim().to_owned());
            }
        }
    }

    /// The next event of this kind.
    pub fn wait_for(&mut self, kind: &str) -> String {
        loop {
            let (event, data) = self.next();
            if event == kind {
                return data;
            }
        }
    }
}

/// The mark that a served page tells its script.
pub fn mark(page: &Answer) -> String {
    let text = page.text();
    text.split_once("preview.js?page=").unwrap().1.split('"').next().unwrap().to_owned()
}

pub fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn line(from: &mut impl BufRead) -> String {
    let mut bytes = Vec::new();
    from.read_until(b'\n', &mut bytes).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn answer(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = end.map_or((bytes, &[][..]), |end| (&bytes[..end], &bytes[end + 4..]));
    let head = String::from_utf8_lossy(head).into_owned();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head, body: body.to_vec() }
}
