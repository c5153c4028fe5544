//! What is sent back: bytes with the headers that go with them.

use std::convert::Infallible;
use std::io::{Read, Seek, SeekFrom};
use std::time::Duration;

use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Channel, Full};
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

use super::range::{self, Wanted};
use crate::disk;
use crate::model::AssetBytes;

/// An answer to a request.
pub(super) type Answer = Response<BoxBody<Bytes, Infallible>>;

/// What every answer says: it is of the kind it claims to be, shown in no frame, kept nowhere, given to no other site.
const ALWAYS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];
/// How much of a file is read at once.
const PIECE: usize = 64 * 1024;
/// A reader that takes nothing for so long has gone.
const PATIENCE: Duration = Duration::from_secs(30);

/// An answer with bytes of a kind.
pub(super) fn of(status: StatusCode, kind: &str, bytes: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::new(bytes.into()).boxed());
    *answer.status_mut() = status;
    set(&mut answer, header::CONTENT_TYPE, kind);
    with_headers(answer)
}

/// An answer in plain words.
pub(super) fn words(status: StatusCode, words: &str) -> Answer {
    of(status, "text/plain; charset=utf-8", format!("{words}\n"))
}

/// An answer that leads elsewhere on this server.
pub(super) fn elsewhere(status: StatusCode, address: &str) -> Answer {
    let mut answer = words(status, address);
    set(&mut answer, header::LOCATION, address);
    answer
}

/// A stream of events; `channel` is its other end.
pub(super) fn stream(channel: Channel<Bytes>) -> Answer {
    let mut answer = Response::new(channel.map_err(|never| match never {}).boxed());
    set(&mut answer, header::CONTENT_TYPE, "text/event-stream");
    with_headers(answer)
}

/// A file of the site, or the part of it that the `Range` header wants.
pub(super) fn file(path: &str, bytes: &AssetBytes, range: Option<&str>) -> Answer {
    match bytes {
        AssetBytes::Memory(bytes) => {
            let length = bytes.len() as u64;
            part(path, range, length, |part| {
                Full::new(Bytes::copy_from_slice(&bytes[within(&part, bytes.len())])).boxed()
            })
        }
        AssetBytes::Disk(place) => match disk::open(place) {
            Ok((opened, metadata)) => part(path, range, metadata.len(), |part| read(opened, part)),
            Err(_) => words(StatusCode::NOT_FOUND, "this file cannot be opened any more"),
        },
    }
}

fn part(
    path: &str,
    range: Option<&str>,
    length: u64,
    body: impl FnOnce(std::ops::Range<u64>) -> BoxBody<Bytes, Infallible>,
) -> Answer {
    let (status, wanted, said) = match range::wanted(range, length) {
        Wanted::Whole => (StatusCode::OK, 0..length, None),
        Wanted::Part(part) => {
            let said = format!("bytes {}-{}/{length}", part.start, part.end - 1);
            (StatusCode::PARTIAL_CONTENT, part, Some(said))
        }
        Wanted::Nothing => {
            let mut answer = words(StatusCode::RANGE_NOT_SATISFIABLE, "the file has no such bytes");
            set(&mut answer, header::CONTENT_RANGE, &format!("bytes */{length}"));
            return answer;
        }
    };
    let count = wanted.end - wanted.start;
    let mut answer = Response::new(body(wanted));
    *answer.status_mut() = status;
    set(&mut answer, header::CONTENT_TYPE, kind(path));
    set(&mut answer, header::ACCEPT_RANGES, "bytes");
    set(&mut answer, header::CONTENT_LENGTH, &count.to_string());
    if let Some(said) = said {
        set(&mut answer, header::CONTENT_RANGE, &said);
    }
    with_headers(answer)
}

/// The bytes of an open file, read as they are taken.
fn read(mut file: std::fs::File, part: std::ops::Range<u64>) -> BoxBody<Bytes, Infallible> {
    let (mut sender, body) = Channel::<Bytes>::new(2);
    tokio::spawn(async move {
        let mut left = part.end - part.start;
        let mut is_at = part.start;
        while left > 0 {
            let piece = tokio::task::spawn_blocking(move || {
                let size = usize::try_from(left).map_or(PIECE, |left| left.min(PIECE));
                let mut piece = vec![0; size];
                let read = file.seek(SeekFrom::Start(is_at)).and_then(|_| file.read(&mut piece));
                (
                    file,
                    read.map(|count| {
                        piece.truncate(count);
                        piece
                    }),
                )
            });
            let Ok((opened, Ok(piece))) = piece.await else { return };
            // The file has become shorter: the reader learns that something is missing, and asks again.
            if piece.is_empty() {
                return;
            }
            (file, left, is_at) = (opened, left - piece.len() as u64, is_at + piece.len() as u64);
            match tokio::time::timeout(PATIENCE, sender.send_data(piece.into())).await {
                Ok(Ok(())) => {}
                _ => return,
            }
        }
    });
    body.map_err(|never| match never {}).boxed()
}

/// A range of bytes that are in memory.
fn within(part: &std::ops::Range<u64>, length: usize) -> std::ops::Range<usize> {
    let place = |at: u64| usize::try_from(at).map_or(length, |at| at.min(length));
    place(part.start)..place(part.end)
}

/// The media type of a file of this name.
pub(super) fn kind(path: &str) -> &'static str {
    let guess = mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream");
    match guess {
        "text/html" => "text/html; charset=utf-8",
        "text/css" => "text/css; charset=utf-8",
        "text/javascript" | "application/javascript" => "text/javascript; charset=utf-8",
        "text/plain" => "text/plain; charset=utf-8",
        "text/csv" => "text/csv; charset=utf-8",
        other => other,
    }
}

pub(super) fn set(answer: &mut Answer, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

fn with_headers(mut answer: Answer) -> Answer {
    ALWAYS.into_iter().for_each(|(name, value)| set(&mut answer, name, value));
    answer
}
