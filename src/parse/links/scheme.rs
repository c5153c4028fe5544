//! The schemes of addresses: which ones a link may have, and what the others are.
//!
//! Links are refused by what is allowed, not by what is known to be bad. What is known of the others is for the
//! message alone: "could run code" is said only where it is so.

use crate::model::Link;

/// The allowed schemes whose addresses name a host after `//`.
const WITH_HOST: [&str; 8] = ["http", "https", "ftp", "ftps", "sftp", "irc", "ircs", "nntp"];
/// Where a DOI leads. No browser follows `doi:` by itself.
const DOI_RESOLVER: &str = "https://doi.org/";

/// Why a scheme is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is code, or brings a page along that can hold code.
    RunsCode,
    /// It names a file of the computer it is read on.
    OwnFile,
    /// It names something that only the browser which made it knows.
    OwnBrowser,
    /// It starts a program of the reader's, or opens what is not a page.
    OwnProgram,
    /// It is a drive of Windows, so the address is a path.
    Drive,
    /// It begins like a DOI, and is none.
    NoDoi,
    /// Nothing is known of it.
    Unknown,
}

/// What stands before the first colon, if no character before it ends the scheme.
pub(super) fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    (end > 0 && address[end..].starts_with(':')).then(|| &address[..end])
}

/// Whether a link may have this scheme.
pub(super) fn is_allowed(scheme: &str) -> bool {
    is_among(scheme, Link::SCHEMES)
}

/// Whether an address with this scheme, an allowed one, names something, and holds no control characters.
pub(super) fn is_whole(scheme: &str, address: &str) -> bool {
    let rest = &address[scheme.len() + 1..];
    let named = if has_host(scheme) {
        rest.strip_prefix("//").filter(|host| !host.starts_with(['/', '\\', '?', '#']))
    } else {
        Some(rest).filter(|rest| !rest.starts_with(['\\', '#']))
    };
    named.is_some_and(|named| !named.trim_matches('/').is_empty()) && !address.contains(char::is_control)
}

/// Whether addresses with this scheme name a host.
pub(super) fn has_host(scheme: &str) -> bool {
    is_among(scheme, &WITH_HOST)
}

/// The address on the web of a `doi:10.…`.
pub(super) fn doi(address: &str) -> Option<String> {
    let name =
        address.get(..4).filter(|start| start.eq_ignore_ascii_case("doi:")).map(|_| address[4..].trim_start())?;
    name.starts_with("10.").then(|| format!("{DOI_RESOLVER}{name}"))
}

/// Why this scheme is not allowed.
pub(super) fn refusal(scheme: &str) -> Refusal {
    let is = |known: &[&str]| is_among(scheme, known);
    if is(&["javascript", "vbscript", "livescript", "mocha", "jscript", "data"]) {
        Refusal::RunsCode
    } else if is(&["file", "resource", "smb"]) {
        Refusal::OwnFile
    } else if is(&["blob", "filesystem", "about", "chrome", "chrome-extension", "moz-extension"]) {
        Refusal::OwnBrowser
    } else if is(&["view-source", "intent", "search-ms", "shell", "ms-settings"]) {
        Refusal::OwnProgram
    } else if scheme.len() == 1 && scheme.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        Refusal::Drive
    } else if is(&["doi"]) {
        Refusal::NoDoi
    } else {
        Refusal::Unknown
    }
}

fn is_among(scheme: &str, known: &[&str]) -> bool {
    known.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}
