//! Why the bytes of a file cannot be had.

use std::io;

use crate::disk::OpenError;

/// What stands in the way.
#[derive(Debug)]
pub enum ReadError {
    /// There are more than allowed.
    TooLarge,
    /// It is a folder, a pipe, a socket or a device, or a link has taken its place.
    NotAFile,
    /// The system refused.
    Io(io::Error),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<OpenError> for ReadError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NotAFile => Self::NotAFile,
            OpenError::Io(error) => Self::Io(error),
        }
    }
}
