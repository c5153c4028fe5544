//! F201: a figure in the text that no figure of the reading is about.

use super::propose;
use super::subject::InReading;
use crate::diagnostic::{Code, Diagnostic};

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let message = |words: &str| format!("no claim is about the figure “{words}”");
    propose::offers(reading, Code::FigureUnannotated, message, "claim it, or dismiss it with an `[[ignore]]` entry")
}
