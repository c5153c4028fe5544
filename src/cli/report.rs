//! What is said to people and programs, and how.
//!
//! A reader that goes away (`beleg check | head`) is no fault, so errors of writing are not looked at.

use std::io::Write;

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
pub(super) fn show(
    format: Format,
    diagnostics: &[Diagnostic],
    coverage: Option<&Coverage>,
    files: &Files,
    folder: &str,
) {
    match format {
        Format::Human => {
            write_to(anstream::stderr(), &human::render(diagnostics, files, folder, human::Style::Coloured))
        }
        Format::Json => write_to(std::io::stdout(), &json::render(diagnostics, coverage, files)),
        Format::Github => write_to(std::io::stdout(), &github::render(diagnostics, files, folder)),
    }
}

/// Says something on stderr; names of files in it may hold anything.
pub(super) fn say(text: &str) {
    write_to(anstream::stderr(), &format!("{}\n", visible(text)));
}

/// Prints on stdout what was asked for.
pub(super) fn print(text: &str) {
    write_to(anstream::stdout(), text);
}

/// Says on stderr why a command could not be done, with all causes.
pub(super) fn error(error: &anyhow::Error) {
    let text = format!("{error:#}");
    write_to(anstream::stderr(), &format!("\u{1b}[1m\u{1b}[91merror\u{1b}[0m: {}\n", visible(&text)));
}

fn write_to(mut stream: impl Write, text: &str) {
    let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
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
