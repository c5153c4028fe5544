//! What is said to people and programs, and how.
//!
//! A reader that goes away (`beleg check | head`) is no fault. A full disk is, where it keeps what was asked for from
//! its reader: a program would take half an object for the whole, or silence for praise. What is said beside, such
//! as how long a build took, may get lost.

use std::io::{ErrorKind, Write};

use anyhow::{Context, Result};

use crate::diagnostic::{Coverage, Diagnostic, github, human, json, visible};
use crate::text::Files;

/// How diagnostics are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(super) enum Format {
    /// For people: places, lines and carets, on stderr
    #[default]
    Human,
    /// For programs: one versioned JSON object on stdout
    Json,
    /// For GitHub: workflow commands on stdout
    Github,
}

/// Shows `diagnostics`, for programs with the `coverage`; `folder` is the way to the site's folder from here.
///
/// # Errors
/// They could not be written.
pub(super) fn show(
    format: Format,
    diagnostics: &[Diagnostic],
    coverage: Option<&Coverage>,
    files: &Files,
    folder: &str,
) -> Result<()> {
    match format {
        Format::Human => {
            let text = human::render(diagnostics, files, folder, human::Style::Coloured);
            write_to(anstream::stderr(), &text).context("cannot write to stderr")
        }
        Format::Json => print_plain(&json::render(diagnostics, coverage, files)),
        Format::Github => print_plain(&github::render(diagnostics, files, folder)),
    }
}

/// Says something on stderr; names of files in it may hold anything.
pub(super) fn say(text: &str) {
    let _ = write_to(anstream::stderr(), &format!("{}\n", visible(text)));
}

/// Prints on stdout what was asked for.
///
/// # Errors
/// It could not be written.
pub(super) fn print(text: &str) -> Result<()> {
    of_stdout(write_to(anstream::stdout(), text))
}

/// Prints on stdout what programs read, byte for byte.
///
/// # Errors
/// It could not be written.
pub(super) fn print_plain(text: &str) -> Result<()> {
    of_stdout(write_to(std::io::stdout(), text))
}

/// Says which stream an error of writing is about.
pub(super) fn of_stdout(written: std::io::Result<()>) -> Result<()> {
    written.or_else(unless_reader_left).context("cannot write to stdout")
}

/// Says on stderr why a command could not be done, with all causes.
pub(super) fn error(error: &anyhow::Error) {
    let text = format!("{error:#}");
    let _ = write_to(anstream::stderr(), &format!("\u{1b}[1m\u{1b}[91merror\u{1b}[0m: {}\n", visible(&text)));
}

fn write_to(mut stream: impl Write, text: &str) -> std::io::Result<()> {
    stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).or_else(unless_reader_left)
}

/// Whoever closed a pipe has read enough.
fn unless_reader_left(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
}

/// `1 page`, `2 pages`.
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// A size in the unit it is read in best: `512 B`, `3.4 kB`, `1.2 MB`.
pub(super) fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    match UNITS.iter().find(|(unit, _)| bytes >= *unit) {
        Some(&(unit, name)) => format!("{}.{} {name}", bytes / unit, bytes % unit * 10 / unit),
        None => format!("{bytes} B"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_like_words() {
        assert_eq!((count(1, "page"), count(0, "page")), ("1 page".into(), "0 pages".into()));
        assert_eq!([0, 999, 1000, 1_250_000].map(size), ["0 B", "999 B", "1.0 kB", "1.2 MB"]);
    }
}
