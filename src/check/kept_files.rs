//! What is wrong with the files that texts were kept in: one is not there, or has other bytes than it had.
//!
//! Which there are is known here, and what stands there is asked of the site's source, for these paths alone.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{KeptFile, KeptState, Library};
use crate::text::Files;

/// How many digits of a hash tell it from another, for people.
const DIGITS: usize = 12;

/// The paths in the site of all kept files, and whether the hash of each is needed.
pub fn kept_files(library: &Library, files: &Files) -> BTreeMap<String, bool> {
    let mut wanted = BTreeMap::new();
    for kept in all(library) {
        *wanted.entry(format!("{}{}", folder(kept, files), kept.path.value)).or_default() |= kept.sha256.is_some();
    }
    wanted
}

/// What is wrong with them, by what stands at each path.
pub fn check_kept_files<'a>(
    library: &Library,
    files: &Files,
    state: impl Fn(&str) -> Option<&'a KeptState>,
) -> Vec<Diagnostic> {
    let fault = |kept: &KeptFile| {
        let folder = folder(kept, files);
        let path = format!("{folder}{}", kept.path.value);
        match state(&path)? {
            KeptState::Here { sha256 } => differs(kept, &path, sha256.as_deref()?),
            KeptState::Missing { near } => Some(missing(kept, &path, folder, near.as_deref())),
            KeptState::Unread(why) => Some(unread(kept, why)),
        }
    };
    all(library).filter_map(fault).collect()
}

fn all(library: &Library) -> impl Iterator<Item = &KeptFile> {
    let copies = library.readings.iter().flat_map(|read| &read.copies);
    let of_sources = library.parties.sources.values().filter_map(|source| source.kept.as_ref());
    copies.filter_map(|read| read.copy.kept.as_ref()).chain(of_sources)
}

/// The folder that the path of a kept file begins in, with a slash at its end: the reading's, or the site's for what
/// readings share.
fn folder<'a>(kept: &KeptFile, files: &'a Files) -> &'a str {
    let path = files.get(kept.path.span.file).path().as_str();
    let end = path.match_indices('/').nth(1).map_or(0, |(at, _)| at + 1);
    &path[..end]
}

fn missing(kept: &KeptFile, path: &str, folder: &str, near: Option<&str>) -> Diagnostic {
    let help = match near.and_then(|near| near.strip_prefix(folder)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "put the file there, name the one that the text is kept in, or take `file` and `sha256` out".to_owned(),
    };
    Diagnostic::new(Code::KeptFile, format!("there is no file `{path}`"), help).at(kept.path.span, "")
}

fn unread(kept: &KeptFile, why: &Diagnostic) -> Diagnostic {
    let fault = Diagnostic::new(Code::KeptFile, why.message.as_str(), why.help.as_str()).at(kept.path.span, "");
    why.notes.iter().fold(fault, |fault, note| fault.note(note.as_str()))
}

/// The fault of a file whose hash is not the one that was written down.
fn differs(kept: &KeptFile, path: &str, found: &str) -> Option<Diagnostic> {
    let written = kept.sha256.as_ref().filter(|written| written.value != found)?;
    let [was, is] = [&written.value, found].map(|hash| hash.get(..DIGITS).unwrap_or(hash));
    let message =
        format!("`{path}` has changed since it was kept: its SHA-256 begins with `{is}`, and began with `{was}`");
    let help = format!(
        "put the old file back; or record the new one: `sha256 = \"{found}\"`, with the day on which it was read as \
         `retrieved`"
    );
    Some(Diagnostic::new(Code::KeptFile, message, help).at(written.span, "the hash of what was kept"))
}
