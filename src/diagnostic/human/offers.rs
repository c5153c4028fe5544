//! Findings for which a claim is offered: a line for each, and how all of them are written down as drafts.

use std::collections::BTreeSet;

use super::super::place::{Place, from_here};
use super::super::visible::{shorten, visible_line};
use super::{Diagnostic, LONGEST_LINE, Painter, Severity, Style};

const PLAIN: &str = "\u{1b}[0m";
const BOLD: &str = "\u{1b}[1m";
/// The colours in which the renderer writes the levels.
const RED: &str = "\u{1b}[1m\u{1b}[91m";
const YELLOW: &str = "\u{1b}[1m\u{1b}[33m";
const CYAN: &str = "\u{1b}[1m\u{1b}[96m";

impl Painter<'_> {
    /// A line for each, and a blank one behind all.
    pub(super) fn offers(&self, found: &[&Diagnostic]) -> String {
        found.iter().map(|found| self.line(found)).chain(["\n".to_owned()]).collect()
    }

    /// What writes drafts of all that is offered; nothing where nothing is.
    pub(super) fn way_to_drafts(&self, shown: &[&Diagnostic]) -> String {
        let readings: BTreeSet<&str> = shown.iter().filter_map(|found| self.offered_for(found)).collect();
        let mut readings = readings.into_iter();
        let command = match (readings.next(), readings.next()) {
            (None, _) => return String::new(),
            (Some(only), None) => format!("`beleg propose {only}`"),
            _ => "`beleg propose`".to_owned(),
        };
        let (help, command) = (self.painted(CYAN, "help"), visible_line(&command).into_owned());
        format!("{help}: {command} writes drafts of claims for what none is about\n\n")
    }

    /// The reading that a claim is offered for, if one is.
    fn offered_for(&self, diagnostic: &Diagnostic) -> Option<&str> {
        let span = diagnostic.offer.as_ref().and(diagnostic.primary.as_ref())?.span;
        let path = self.files.get(span.file).path().as_str();
        Some(path.strip_prefix("content/")?.split_once('/')?.0)
    }

    /// `warning[F201]: content/bus/en.md:7:1: no claim is about the figure “Forty people”`.
    fn line(&self, found: &Diagnostic) -> String {
        let (colour, level) = match found.severity {
            Severity::Error => (RED, "error"),
            Severity::Warning => (YELLOW, "warning"),
        };
        let level = self.painted(colour, &format!("{level}[{}]", found.code.id()));
        let place = found.primary.as_ref().map(|label| {
            let place = Place::new(label.span, self.files);
            let (line, column) = (place.start.line, place.start.column);
            visible_line(&format!("{}:{line}:{column}", from_here(self.folder, place.path))).into_owned()
        });
        let message = visible_line(&shorten(&found.message, LONGEST_LINE)).into_owned();
        let id = found.offer.as_ref().map_or("", |offer| offer.id.as_str());
        format!("{level}: {}: {} (`{id}`)\n", place.unwrap_or_default(), self.painted(BOLD, &message))
    }

    fn painted(&self, colour: &str, text: &str) -> String {
        match self.style {
            Style::Plain => text.to_owned(),
            Style::Coloured => format!("{colour}{text}{PLAIN}"),
        }
    }
}
