//! `beleg serve` (IO): shows a site in a browser of this machine while it is written.
//!
//! In: a [`Session`](crate::session::Session) and what a [`Watch`] tells. Out: pages over HTTP, each made when it is
//! asked for, of the last edition without errors ([`Preview`]); what is wrong lies over it. A page is the one that a
//! build writes but for two things (`render/live.rs`): one script, and in its policy the leave to hear of changes.
//!
//! A request never reaches the disk by its own words: it is let in (`guard.rs`), decoded (`target.rs`), and looked up
//! among the files that the site consists of.

mod answer;
mod events;
mod guard;
mod preview;
mod range;
mod target;
mod token;

pub use preview::{Preview, State};

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use hyper::header::{ALLOW, RANGE, SET_COOKIE};
use hyper::http::request::Parts;
use hyper::{Request, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::watch;

use crate::render::{BLANK, live};
use crate::session::Changes;
use crate::watch::Watch;
use answer::Answer;
use guard::{Entry, Guard};
use preview::Found;
use target::{BadTarget, Target};
use token::Token;

/// The port that is taken if it is free and no other is asked for.
pub const PORT: u16 = 1111;
/// What keeps a page up to date.
const SCRIPT: &str = include_str!("preview.js");
/// How many ports after it are tried.
const PORTS: u16 = 100;
/// How long a client may take to say what it wants.
const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait for room where the system has none for one more connection.
const NO_ROOM: Duration = Duration::from_millis(20);
/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 32 * 1024;

/// A server that has its port and no visitors yet.
pub struct Server {
    listener: TcpListener,
    guard: Guard,
    address: String,
}

/// Where to listen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which of this machine's addresses; other machines may come where it is not one of its own.
    pub host: IpAddr,
    /// Which port; none is the first free one from [`PORT`] on.
    pub port: Option<u16>,
}

impl Default for Place {
    fn default() -> Self {
        Self { host: Ipv4Addr::LOCALHOST.into(), port: None }
    }
}

impl Server {
    /// Takes a port.
    ///
    /// # Errors
    /// Where it is taken, or all that are tried are.
    pub fn new(place: Place) -> io::Result<Self> {
        let listener = match place.port {
            Some(port) => TcpListener::bind((place.host, port))?,
            None => first_free(place.host)?,
        };
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let address = SocketAddr::new(place.host, port);
        let (guard, query) = if place.host == IpAddr::from(Ipv4Addr::LOCALHOST) {
            (Guard::of_this_machine(port), None)
        } else {
            let token = Token::new(port)?;
            let query = token.query();
            (Guard::by_token(token), Some(query))
        };
        let query = query.map_or_else(String::new, |query| format!("?{query}"));
        Ok(Self { listener, guard, address: format!("http://{address}/{query}") })
    }

    /// The address to open.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves `preview` and keeps it up to date with what `watch` tells, until the program ends. After each change
    /// `said` hears what changed and what is said of the site now, or that its folder could not be listed.
    ///
    /// # Errors
    /// Where the system gives no threads or no events.
    pub fn run(
        self,
        preview: Arc<Preview>,
        mut watch: Watch,
        said: impl Fn(anyhow::Result<(Changes, State)>) + Send + 'static,
    ) -> io::Result<()> {
        let (versions, versions_seen) = watch::channel(0);
        let updated = Arc::clone(&preview);
        std::thread::Builder::new().name("watch".to_owned()).spawn(move || {
            while let Some(paths) = watch.next_changes() {
                let paths: Vec<String> = paths.into_iter().collect();
                let taken = updated.take_in(&paths);
                versions.send_replace(taken.as_ref().map_or_else(|_| *versions.borrow(), |(_, state)| state.version));
                said(taken);
            }
        })?;
        let room = Arc::new(Room { preview, guard: self.guard, versions: versions_seen });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        runtime.block_on(welcome(self.listener, room))
    }
}

/// The first free port from [`PORT`] on.
fn first_free(host: IpAddr) -> io::Result<TcpListener> {
    let mut ports = PORT..PORT + PORTS;
    loop {
        match ports.next().map(|port| TcpListener::bind((host, port))) {
            Some(Ok(listener)) => return Ok(listener),
            Some(Err(error)) if error.kind() != io::ErrorKind::AddrInUse => return Err(error),
            Some(Err(_)) => {}
            None => return Err(io::Error::new(io::ErrorKind::AddrInUse, "no port is free")),
        }
    }
}

/// What all visitors share.
struct Room {
    preview: Arc<Preview>,
    guard: Guard,
    versions: watch::Receiver<u64>,
}

/// Lets visitors in, each by itself, so that a slow one keeps nobody waiting.
async fn welcome(listener: TcpListener, room: Arc<Room>) -> io::Result<()> {
    make_room();
    let listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(NO_ROOM).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let room = Arc::clone(&room);
        tokio::spawn(async move {
            let service = hyper::service::service_fn(|request| answered(Arc::clone(&room), request));
            let connection = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_PATIENCE)
                .max_buf_size(LONGEST_HEAD)
                .serve_connection(TokioIo::new(stream), service);
            // A visitor that breaks off, or says nothing that can be read, is no fault of this side.
            let _ = connection.await;
        });
    }
}

/// Asks for as many open files as this program may have: each visitor is one.
fn make_room() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let limit = getrlimit(Resource::Nofile);
        let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
    }
}

async fn answered(room: Arc<Room>, request: Request<hyper::body::Incoming>) -> Result<Answer, Infallible> {
    let (request, _) = request.into_parts();
    match room.guard.admit(&request) {
        Err(refusal) => {
            let mut answer = answer::words(refusal.status, refusal.reason);
            if refusal.status == StatusCode::METHOD_NOT_ALLOWED {
                answer::set(&mut answer, ALLOW, "GET, HEAD");
            }
            Ok(answer)
        }
        Ok(Entry::Welcome(cookie)) => {
            let mut answer = answer::elsewhere(StatusCode::SEE_OTHER, request.uri.path());
            answer::set(&mut answer, SET_COOKIE, &cookie);
            Ok(answer)
        }
        Ok(Entry::In) => Ok(found(room, request).await),
    }
}

/// The answer to a request that was let in.
async fn found(room: Arc<Room>, request: Parts) -> Answer {
    let base = room.preview.base();
    match target::target(request.uri.path(), &base) {
        Err(BadTarget::Malformed) => answer::words(StatusCode::BAD_REQUEST, "this is no path"),
        Err(BadTarget::Detour) => answer::words(StatusCode::BAD_REQUEST, "a path has no `..` in it"),
        Ok(Target::AboveSite) => answer::elsewhere(StatusCode::FOUND, &base),
        Ok(Target::Script) => answer::of(StatusCode::OK, answer::kind("preview.js"), SCRIPT),
        Ok(Target::Events) => {
            let query = request.uri.query().unwrap_or_default();
            events::open(Arc::clone(&room.preview), query, &base, room.versions.clone())
        }
        Err(BadTarget::Unknown) => of_site(room, None, request).await,
        Ok(Target::Site(path)) => of_site(room, Some(path), request).await,
    }
}

/// What stands at a path of the site, or the page that says that nothing does. Pages are made beside the other
/// visitors' requests.
async fn of_site(room: Arc<Room>, path: Option<String>, request: Parts) -> Answer {
    let answer = tokio::task::spawn_blocking(move || look_up(&room.preview, path.as_deref(), &request)).await;
    answer.unwrap_or_else(|_| answer::words(StatusCode::INTERNAL_SERVER_ERROR, "this page could not be made"))
}

fn look_up(preview: &Preview, path: Option<&str>, request: &Parts) -> Answer {
    let Some(path) = path else { return missing(preview) };
    let file = file_at(path);
    match preview.find(&file) {
        Some(Found::Page(page)) => {
            let kind = answer::kind(&file);
            let is_html = kind.starts_with("text/html");
            let bytes = if is_html { live(&page.bytes, &script(&page.mark)) } else { page.bytes.clone() };
            answer::of(StatusCode::OK, kind, bytes)
        }
        Some(Found::BuiltIn(bytes)) => answer::of(StatusCode::OK, answer::kind(&file), bytes),
        Some(Found::Asset(bytes)) => {
            let range = request.headers.get(RANGE).and_then(|value| value.to_str().ok());
            answer::file(&file, &bytes, range)
        }
        // As on a host: a folder without its slash is the folder.
        None if preview.find(&format!("{path}/index.html")).is_some() => {
            answer::elsewhere(StatusCode::MOVED_PERMANENTLY, &format!("{}/", request.uri.path()))
        }
        None => missing(preview),
    }
}

/// The page for an address at which nothing stands.
fn missing(preview: &Preview) -> Answer {
    let page = preview.not_found();
    let (bytes, mark) = page.as_ref().map_or((BLANK.as_bytes(), ""), |page| (&page.bytes, &page.mark));
    answer::of(StatusCode::NOT_FOUND, answer::kind("404.html"), live(bytes, &script(mark)))
}

/// The address of the script that keeps a page up to date; `mark` tells it what the page stands on.
fn script(mark: &str) -> String {
    format!("/_beleg/preview.js?page={mark}")
}

/// The file that a host shows at an address: in a folder, its `index.html`.
fn file_at(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
