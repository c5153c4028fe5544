//! What is said of a file or folder that cannot be had.

use std::io;

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
    Diagnostic::new(Code::Unreadable, format!("`{path}` cannot be read: {said}"), help)
}
