//! F201: a figure in the text that no figure of the reading is about.

use super::ranges::Cover;
use super::subject::{InCopy, Subject};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::FoundFigure;

pub(super) fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    subject.copies(in_copy)
}

fn in_copy(copy: InCopy<'_>) -> Vec<Diagnostic> {
    let mut claimed = Cover::new(copy.parts(|claim| claim.figure().is_some()));
    let figures = copy.findings.figures.figures.iter();
    figures.filter(|figure| !claimed.touches(figure.core)).map(|figure| fault(copy, figure)).collect()
}

fn fault(copy: InCopy<'_>, figure: &FoundFigure) -> Diagnostic {
    let words = figure.with_noun();
    let message = format!("no claim is about the figure “{}”", copy.words(words));
    Diagnostic::new(Code::FigureUnannotated, message, "claim it").at(copy.span(words), "")
}
