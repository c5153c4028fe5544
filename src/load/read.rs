//! Reads the files that are text, in parallel, and passes the others on unopened.

use std::fs::File;
use std::io::Read;

use rayon::prelude::*;

use super::walk::{Found, reason};
use crate::diagnostic::{Code, Diagnostic};
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

/// Reads what is text among `files`. Those that cannot be read are faults; the order is kept.
pub(super) fn read(files: Vec<Found>, faults: &mut Vec<Diagnostic>) -> Vec<Loaded> {
    let results: Vec<Result<Loaded, Box<Diagnostic>>> = files.into_par_iter().map(read_one).collect();
    let mut loaded = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(file) => loaded.push(file),
            Err(fault) => faults.push(*fault),
        }
    }
    loaded
}

/// Whether Beleg reads the file itself. The files under `static/` are carried along, whatever they are.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match path.split_once('/') {
        None => true,
        Some(("content", _)) => matches!(extension, "md" | "toml"),
        Some(("templates", _)) => matches!(extension, "html" | "xml" | "svg" | "txt" | "ftl"),
        Some(_) => false,
    }
}

fn read_one(file: Found) -> Result<Loaded, Box<Diagnostic>> {
    let is_written = is_text(&file.path) && (file.path.ends_with(".md") || file.path.ends_with(".toml"));
    let limit = if is_written { LARGEST_WRITTEN } else { LARGEST };
    if file.length > limit {
        return Err(too_large(&file.path, limit));
    }
    if !is_text(&file.path) {
        return Ok(Loaded::Asset(file));
    }
    // A byte more, so that the end of the file is found without making room for more of it.
    let mut bytes = Vec::with_capacity(usize::try_from(file.length).unwrap_or_default() + 1);
    // The file may have grown since it was listed.
    let read = File::open(&file.disk).and_then(|opened| opened.take(limit + 1).read_to_end(&mut bytes));
    match read {
        Ok(length) if length as u64 > limit => Err(too_large(&file.path, limit)),
        Ok(_) => Ok(Loaded::Text(SourceFile::decode(SourcePath::new(file.path), bytes))),
        Err(error) => {
            let message = format!("`{}` cannot be read: {}", file.path, reason(&error));
            let help = "see that you may read it, or move it out of the site's folder";
            Err(Box::new(Diagnostic::new(Code::Unreadable, message, help)))
        }
    }
}

fn too_large(path: &str, limit: u64) -> Box<Diagnostic> {
    let limit = if limit == LARGEST { "4 GiB".to_owned() } else { format!("{} MiB", limit / MIB) };
    let message = format!("`{path}` is larger than {limit}");
    Box::new(Diagnostic::new(Code::Unreadable, message, "split it, or move it out of the site's folder"))
}
