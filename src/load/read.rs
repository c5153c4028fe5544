//! Reads the files that are text, in parallel. The others are opened, so that what cannot be had is told before
//! anything is built, and passed on.

use std::io::Read;

use rayon::prelude::*;

use super::role::is_text;
use super::unreadable::unreadable;
use super::walk::Found;
use crate::diagnostic::{Code, Diagnostic};
use crate::disk::{self, OpenError};
use crate::text::{SourceFile, SourcePath};

const MIB: u64 = 1 << 20;
/// No article and no list of claims comes near this; a file that does is a mistake.
const LARGEST_WRITTEN: u64 = 64 * MIB;
/// Places in a file are 32-bit offsets.
const LARGEST: u64 = 4096 * MIB - 1;

/// A file of the site: its text, or where it lies.
#[derive(Debug)]
pub(super) enum Loaded {
    /// A file that Beleg reads.
    Text(SourceFile),
    /// A file that is carried along.
    Asset(Found),
}

impl Loaded {
    /// Its path in the site.
    pub(super) fn path(&self) -> &str {
        match self {
            Self::Text(file) => file.path().as_str(),
            Self::Asset(found) => &found.path,
        }
    }
}

/// Reads what is text among `files`. Those that cannot be read are faults, and their paths are given; the order of
/// the others is kept.
pub(super) fn read(files: Vec<Found>, faults: &mut Vec<Diagnostic>) -> (Vec<Loaded>, Vec<String>) {
    let results: Vec<Result<Loaded, Unread>> = files.into_par_iter().map(read_one).collect();
    let (mut loaded, mut unread) = (Vec::with_capacity(results.len()), Vec::new());
    for result in results {
        match result {
            Ok(file) => loaded.push(file),
            Err(fault) => {
                faults.push(*fault.diagnostic);
                unread.push(fault.path);
            }
        }
    }
    (loaded, unread)
}

/// A file that cannot be read, and why.
struct Unread {
    path: String,
    diagnostic: Box<Diagnostic>,
}

fn read_one(file: Found) -> Result<Loaded, Unread> {
    match text_of(&file) {
        Ok(Some(bytes)) => Ok(Loaded::Text(SourceFile::decode(SourcePath::new(file.path), bytes))),
        Ok(None) => Ok(Loaded::Asset(file)),
        Err(diagnostic) => Err(Unread { path: file.path, diagnostic }),
    }
}

/// The bytes of a text; none for a file that is carried along.
fn text_of(file: &Found) -> Result<Option<Vec<u8>>, Box<Diagnostic>> {
    let (opened, metadata) = disk::open(&file.disk).map_err(|error| refused(&file.path, error))?;
    if !is_text(&file.path) {
        return Ok(None);
    }
    let is_written = file.path.ends_with(".md") || file.path.ends_with(".toml");
    let limit = if is_written { LARGEST_WRITTEN } else { LARGEST };
    if metadata.len() > limit {
        return Err(too_large(&file.path, limit));
    }
    // A byte more, so that the end of the file is found without making room for more of it.
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default() + 1);
    // The file may have grown since it was opened.
    match opened.take(limit + 1).read_to_end(&mut bytes) {
        Ok(length) if length as u64 > limit => Err(too_large(&file.path, limit)),
        Ok(_) => Ok(Some(bytes)),
        Err(error) => Err(Box::new(unreadable(&file.path, &error))),
    }
}

fn refused(path: &str, error: OpenError) -> Box<Diagnostic> {
    Box::new(match error {
        OpenError::Io(error) => unreadable(path, &error),
        OpenError::NotAFile => {
            let message = format!("`{path}` is not a plain file, or has been replaced by a link just now");
            Diagnostic::new(
                Code::Unreadable,
                message,
                "put a copy of the file there, or take it out of the site's folder",
            )
        }
    })
}

fn too_large(path: &str, limit: u64) -> Box<Diagnostic> {
    let limit = if limit == LARGEST { "4 GiB".to_owned() } else { format!("{} MiB", limit / MIB) };
    let message = format!("`{path}` is larger than {limit}");
    Box::new(Diagnostic::new(Code::Unreadable, message, "split it, or move it out of the site's folder"))
}
