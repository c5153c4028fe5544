//! F207: a figure that no source and no speaker vouches for. Allowed by default, since the page shows it.

use super::subject::InReading;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Claim;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let claims = reading.reading.reading.claims.iter().map(|claim| -> &Claim { claim });
    let is_unsourced = |claim: &&Claim| claim.figure().is_some_and(|figure| !figure.is_sourced());
    claims.filter(is_unsourced).map(diagnostic).collect()
}

fn diagnostic(claim: &Claim) -> Diagnostic {
    let message = format!("no one vouches for the figure `{}`", claim.id.value);
    let help = "name who does with `source = \"…\"` or `speaker = \"…\"`; if the text names no one, dismiss this with \
                an `[[ignore]]` entry";
    Diagnostic::new(Code::FigureUnsourced, message, help).at(claim.id.span, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    #[test]
    fn a_figure_without_source_is_found() {
        let found = Fixture::new().figure("price", "five").checked_by(check);
        assert_eq!(found[0].message, "no one vouches for the figure `price`");
    }

    #[test]
    fn a_figure_that_a_speaker_vouches_for_is_sourced() {
        let fixture = Fixture::new().figure("price", "five");
        let fixture = fixture.edit_figure(|figure, id| figure.speakers = id("ann").into());
        assert_eq!(fixture.checked_by(check), []);
    }
}
