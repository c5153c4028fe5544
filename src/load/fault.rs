//! What is said of files and folders that cannot be had.

use std::io;

use super::read_error::ReadError;
use crate::diagnostic::{Code, Diagnostic};

/// A file or folder that the system does not give, with what it says and its number.
pub(super) fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    let help = match error.kind() {
        io::ErrorKind::NotFound => "let the link lead to a file that is there, or remove it",
        io::ErrorKind::IsADirectory => "rename the folder: a text belongs in its place",
        _ => "see that you may read it, or move it out of the site's folder",
    };
    let text = error.to_string();
    let mut letters = text.chars();
    let said: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    Diagnostic::new(Code::Unreadable, format!("`{path}` cannot be read: {said}"), help).about(path)
}

/// A file whose bytes cannot be had; `limit` says in words how many are allowed.
pub(super) fn refused(path: &str, error: &ReadError, limit: &str) -> Diagnostic {
    match error {
        ReadError::Io(error) => return unreadable(path, error),
        ReadError::NotAFile => Diagnostic::new(
            Code::Unreadable,
            format!("`{path}` is not a plain file, or has been replaced by a link just now"),
            "put a copy of the file there, or take it out of the site's folder",
        ),
        ReadError::TooLarge => Diagnostic::new(
            Code::Unreadable,
            format!("`{path}` is larger than {limit}"),
            "split it, or move it out of the site's folder",
        ),
    }
    .about(path)
}

/// The fault of a link to a folder that holds it.
pub(super) fn leads_back(path: &str, folder: &str) -> Diagnostic {
    let message = format!("the link `{path}` leads back to {folder}, which holds it");
    Diagnostic::new(Code::Unreadable, message, "remove the link, or let it lead to a folder beside it").about(path)
}
