//! Diagnostics for people: path, line and column, the line with carets, notes and the way out, as
//! rustc shows them. annotate-snippets draws.
//!
//! It is given no more of a file than is shown ([`excerpt`]), since it reads all it is given, and it
//! would count the columns in that piece, so places are handed to it as titles of groups of their own.

mod excerpt;
mod offers;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use super::place::{Place, from_here};
use super::visible::{shorten, visible, visible_line};
use super::{Counts, Diagnostic, Severity};
use crate::text::Files;
use excerpt::Excerpt;

/// More than this nobody reads at once; errors are shown before warnings are.
const MOST: usize = 200;
/// The longest message or label, in characters.
const LONGEST_LINE: usize = 400;
/// The longest note or help, in characters.
const LONGEST_TEXT: usize = 4000;
/// Excerpts are cut to size before; the renderer should not cut them again.
const WIDTH: usize = 100 * DEFAULT_TERM_WIDTH;

/// Whether the text has colours (ANSI escape sequences).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Words and carets only.
    Plain,
    /// With colours.
    Coloured,
}

/// All `diagnostics` as text, a blank line after each, and where to read more. `folder` is the way to the site's folder, put
/// before each path (`""` if it is the current one).
pub fn render(diagnostics: &[Diagnostic], files: &Files, folder: &str, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let painter = Painter { renderer: renderer.term_width(WIDTH), files, folder, style };
    let (shown, hidden) = pick(diagnostics);
    let mut text = String::new();
    // Findings with offers stand together, a line for each.
    for alike in shown.chunk_by(|one, next| one.offer.is_some() && next.offer.is_some()) {
        match alike[0].offer {
            Some(_) => text.push_str(&painter.offers(alike)),
            None => text.push_str(&(painter.paint(alike[0]) + "\n\n")),
        }
    }
    text.push_str(&painter.way_to_drafts(&shown));
    if !hidden.is_empty() {
        text.push_str(&format!("… and {} that are not shown\n\n", Counts::of(hidden)));
    }
    if let Some(first) = diagnostics.first() {
        text.push_str(&format!("for more about a code, run `beleg explain {}`\n\n", first.code.id()));
    }
    text
}

/// The diagnostics to show, in their order, and those for which there is no room.
fn pick(diagnostics: &[Diagnostic]) -> (Vec<&Diagnostic>, Vec<&Diagnostic>) {
    let errors = Counts::of(diagnostics).errors;
    let mut room_for_errors = MOST;
    let mut room_for_warnings = MOST.saturating_sub(errors);
    diagnostics.iter().partition(|diagnostic| {
        let room = if diagnostic.is_error() { &mut room_for_errors } else { &mut room_for_warnings };
        let fits = *room > 0;
        *room = room.saturating_sub(1);
        fits
    })
}

/// What is the same for all diagnostics of a run.
struct Painter<'a> {
    renderer: Renderer,
    files: &'a Files,
    folder: &'a str,
    style: Style,
}

impl Painter<'_> {
    fn paint(&self, diagnostic: &Diagnostic) -> String {
        let level = level(diagnostic.severity);
        let title = level.clone().secondary_title(self.title(diagnostic)).id(diagnostic.code.id());
        let mut report = vec![Group::with_title(title)];
        for excerpt in excerpt::excerpts(diagnostic, self.files) {
            report.push(Group::with_level(level.clone()).element(self.origin(&excerpt)));
            report.push(Group::with_level(level.clone()).element(snippet(excerpt)));
        }
        if report.len() > 1 {
            report.push(Group::with_level(level.clone()).element(Padding));
        }
        report.push(footer(level, diagnostic));
        self.renderer.render(&report)
    }

    /// The message in bold, which the renderer keeps for titles of the kind that draws a line below.
    fn title(&self, diagnostic: &Diagnostic) -> String {
        let message = visible_line(&shorten(&diagnostic.message, LONGEST_LINE)).into_owned();
        match self.style {
            Style::Plain => message,
            Style::Coloured => format!("\u{1b}[1m{message}\u{1b}[0m"),
        }
    }

    fn origin(&self, excerpt: &Excerpt) -> Origin<'static> {
        let place = Place::new(excerpt.span, self.files);
        let path = from_here(self.folder, place.path);
        let path = visible_line(&path).into_owned();
        Origin::path(path).line(place.start.line as usize).char_column(place.start.column as usize)
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

fn snippet(excerpt: Excerpt) -> Snippet<'static, annotate_snippets::Annotation<'static>> {
    let annotations = excerpt.marks.into_iter().map(|mark| {
        let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let label = visible_line(&shorten(&mark.label, LONGEST_LINE)).into_owned();
        kind.span(mark.range).label((!label.is_empty()).then_some(label))
    });
    let annotations: Vec<_> = annotations.collect();
    Snippet::source(excerpt.text).line_start(excerpt.first_line as usize).fold(false).annotations(annotations)
}

fn footer(level: Level<'static>, diagnostic: &Diagnostic) -> Group<'static> {
    let text = |text: &str| visible(&shorten(text, LONGEST_TEXT)).into_owned();
    let notes = diagnostic.notes.iter().map(|note| Level::NOTE.message(text(note)));
    let applies = diagnostic.suggestion.as_ref().is_some_and(|suggestion| suggestion.machine_applicable);
    let fix = applies.then(|| Level::HELP.message("`beleg check --fix` does this for you"));
    let help = Level::HELP.message(text(&diagnostic.help));
    Group::with_level(level).elements(notes.chain([help]).chain(fix))
}

#[cfg(test)]
mod tests;
