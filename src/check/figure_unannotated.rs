//! F201: a figure in the text that no figure of the reading is about.

use super::new_claim::NewClaims;
use super::subject::{InCopy, InReading};
use super::voucher::Vouchers;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{FoundFigure, VagueFigure};
use crate::text::TextRange;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(in_copy)
}

fn in_copy(copy: InCopy<'_>) -> Vec<Diagnostic> {
    let claimed = copy.covered_by(|claim| claim.figure().is_some());
    let found = &copy.found().figures;
    let figures = found.figures.iter().filter(|figure| !claimed.touches(figure.core)).map(FoundFigure::with_noun);
    let vague = found.vague.iter().filter(|figure| !claimed.touches(figure.core)).map(VagueFigure::with_noun);
    let mut places: Vec<_> = figures.chain(vague).collect();
    places.sort_unstable();
    if places.is_empty() {
        return Vec::new();
    }
    let mut claims = NewClaims::new(copy, places.iter().copied());
    let vouchers = Vouchers::of(copy);
    places.into_iter().map(|place| fault(copy, place, &mut claims, &vouchers)).collect()
}

fn fault(copy: InCopy<'_>, place: TextRange, claims: &mut NewClaims<'_>, vouchers: &Vouchers<'_>) -> Diagnostic {
    let message = format!("no claim is about the figure “{}”", copy.words(place));
    let help = format!(
        "claim it, or dismiss it with an `[[ignore]]` entry:\n{}",
        claims.figure(place, vouchers.voucher(place).as_ref())
    );
    Diagnostic::new(Code::FigureUnannotated, message, help).at(copy.span(place), "")
}
