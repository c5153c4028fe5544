//! What a destination in Markdown leads to.
//!
//! Comes in: a destination as the parser gives it, entities and escapes resolved, and what the site
//! holds. Goes out: a [`Link`] whose target says whether it may be followed. Links to other copies are
//! written as paths to their files, so that they work in any Markdown viewer, as in mdBook. Anything
//! that is not known to be harmless is [`LinkTarget::Unsafe`] or [`LinkTarget::Broken`]. Schemes are
//! recognised the way the WHATWG URL standard has browsers do it, so that nothing slips through.

mod advice;
mod assets;
mod faults;
mod link_use;
mod scheme;

use std::sync::OnceLock;

use percent_encoding::percent_decode_str;

use crate::diagnostic::Names;
use crate::model::{CopyId, Link, LinkTarget, ReadingId};
use crate::text::Span;

pub use assets::SiteAssets;
pub(crate) use faults::{explain, fault};
pub(crate) use link_use::LinkUse;
use scheme::{doi, is_allowed, is_whole, scheme};

/// What destinations are looked up in.
#[derive(Debug, Clone, Copy)]
pub struct LinkContext<'a> {
    /// The folder under `content/` that relative paths start from.
    pub folder: &'a str,
    /// The copies of the whole site.
    pub copies: &'a SiteCopies,
    /// The files that may be linked and shown.
    pub assets: &'a SiteAssets,
    /// The folders of readings, for what is mistyped.
    pub near: &'a NearFolders,
}

/// The names of a site's readings as mistyped ones are compared with them, made ready at the first fault.
#[derive(Debug, Default)]
pub struct NearFolders(OnceLock<Names>);

/// The copies of a site: the folder of the reading and the file's name without `.md`, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteCopies(Vec<(Box<str>, Box<str>)>);

impl SiteCopies {
    /// The set of these pairs of folder and stem, in any order.
    pub fn new<'a>(copies: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut copies: Vec<_> = copies.into_iter().map(|(folder, stem)| (folder.into(), stem.into())).collect();
        copies.sort_unstable();
        copies.dedup();
        Self(copies)
    }

    /// Whether `content/<folder>/<stem>.md` is a copy.
    pub fn contains(&self, folder: &str, stem: &str) -> bool {
        self.0.binary_search_by(|(f, s)| (&**f, &**s).cmp(&(folder, stem))).is_ok()
    }

    /// All pairs of folder and stem, sorted.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(folder, stem)| (&**folder, &**stem))
    }

    /// The stems of one folder's copies, sorted.
    pub fn of_folder(&self, folder: &str) -> impl Iterator<Item = &str> {
        let start = self.0.partition_point(|(f, _)| &**f < folder);
        self.0[start..].iter().take_while(move |(f, _)| &**f == folder).map(|(_, stem)| &**stem)
    }
}

/// The link to `destination`, which stands at `span`. The destination of an external link is kept the
/// way a browser would read it, without the white space it ignores; that of a DOI is its address on the web.
pub fn link(destination: &str, span: Span, context: &LinkContext<'_>) -> Link {
    let cleaned = as_browsers_read(destination);
    let cleaned = doi(&cleaned).unwrap_or(cleaned);
    let target = target(&cleaned, context);
    let destination = if target == LinkTarget::External { cleaned } else { destination.to_owned() };
    Link { destination, target, span }
}

/// Without tabs and line breaks anywhere, and without control characters and spaces at both ends.
fn as_browsers_read(destination: &str) -> String {
    let unbroken: String = destination.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    unbroken.trim_matches(|c: char| c <= ' ').to_owned()
}

fn target(address: &str, context: &LinkContext<'_>) -> LinkTarget {
    match scheme(address) {
        Some(scheme) if is_allowed(scheme) => {
            if is_whole(scheme, address) {
                LinkTarget::External
            } else {
                LinkTarget::Broken
            }
        }
        Some(_) => LinkTarget::Unsafe,
        None => local(address, context),
    }
}

/// The target of an address without scheme.
fn local(address: &str, context: &LinkContext<'_>) -> LinkTarget {
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, Some(decoded(fragment).unwrap_or_else(|| fragment.to_owned()))),
        None => (address, None),
    };
    match (path, fragment) {
        ("", Some(fragment)) if !fragment.is_empty() => LinkTarget::Fragment(fragment),
        ("", _) => LinkTarget::Broken,
        (path, fragment) => file(path, fragment.filter(|fragment| !fragment.is_empty()), context),
    }
}

fn file(path: &str, fragment: Option<String>, context: &LinkContext<'_>) -> LinkTarget {
    let Some(path) = resolve(path, context.folder) else { return LinkTarget::Broken };
    if let Some((folder, stem)) = as_copy(&path)
        && context.copies.contains(folder, stem)
        && let (Ok(reading), Ok(copy)) = (ReadingId::new(folder), CopyId::new(stem))
    {
        return LinkTarget::Copy { reading, copy, fragment };
    }
    match context.assets.find(&path) {
        _ if context.assets.private(&path).is_some() => LinkTarget::Private,
        Some(file) => LinkTarget::Asset(file.to_owned()),
        None if context.assets.is_unread(&path) => LinkTarget::Asset(path),
        None => LinkTarget::Broken,
    }
}

/// The folder and the stem of a path that a copy could have.
fn as_copy(path: &str) -> Option<(&str, &str)> {
    let (folder, name) = path.split_once('/')?;
    let stem = name.strip_suffix(".md")?;
    (!stem.contains('/')).then_some((folder, stem))
}

/// The path under `content/` that a relative path in a file of `folder` leads to; `None` if it is
/// absolute, leaves `content/`, or cannot be the path of a file.
fn resolve(path: &str, folder: &str) -> Option<String> {
    let path = path.split('?').next().unwrap_or(path);
    if path.starts_with(['/', '\\']) || path.ends_with('/') {
        return None;
    }
    let mut parts: Vec<String> = folder.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    for part in path.split('/') {
        // Decoded part by part, so that an escaped slash cannot make two of one.
        let part = decoded(part)?;
        match part.as_str() {
            "." => {}
            ".." => drop(parts.pop()?),
            _ if part.contains(['/', '\\']) || part.contains(char::is_control) => return None,
            _ => parts.push(part),
        }
    }
    // A part without a name is one that `..` takes back, to a browser; a file system does not see it.
    parts.retain(|part| !part.is_empty());
    Some(parts.join("/"))
}

fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(Into::into)
}

#[cfg(test)]
mod tests;
