//! R105: a source that nothing names.

use super::Checked;
use super::unused_speaker::unused;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{PartyId, Reading};
use crate::text::Spanned;

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let named = checked.readings.iter().flat_map(|reading| names(&reading.reading));
    let sources = checked.parties.sources.values().map(|source| &source.id);
    let diagnostic = |id: &Spanned<PartyId>| {
        let message = format!("nothing names the source `{}`", id.value);
        let help = format!("add `source = \"{}\"` to the figures it vouches for, or take the source out", id.value);
        Diagnostic::new(Code::UnusedSource, message, help).at(id.span, "")
    };
    unused(sources, named).into_iter().map(diagnostic).collect()
}

/// Those a reading names: its outlet, and those of its claims and drafts. Whom a voice addresses can be an outlet.
fn names(reading: &Reading) -> impl Iterator<Item = &PartyId> {
    let outlet = reading.outlet_source().into_iter().map(|id| &id.value);
    outlet.chain(reading.claims.iter().chain(&reading.drafts).flat_map(|claim| claim.named()).map(|id| &id.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, site};

    #[test]
    fn a_source_that_vouches_for_nothing_is_found() {
        let found = Fixture::new().source("report").checked_with(&site(), check);
        assert_eq!(found[0].message, "nothing names the source `report`");
    }

    #[test]
    fn an_outlet_an_addressee_and_a_vouching_source_are_named() {
        let fixture = Fixture::new().source("paper").source("radio").source("report");
        let fixture = fixture.voice("v", "ann", Some("radio")).figure("f", "five").outlet("paper");
        let fixture = fixture.edit_figure(|figure, id| figure.sources = id("report").into());
        assert_eq!(fixture.checked_with(&site(), check), []);
    }
}
