//! R105: a source that nothing names.

use super::Checked;
use super::unused_speaker::unused;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, PartyId, Reading};
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

/// The sources a reading names: its outlet, and those of its claims.
fn names(reading: &Reading) -> impl Iterator<Item = &PartyId> {
    let outlet = reading.outlet.iter().map(|id| &id.value);
    outlet.chain(reading.claims.iter().flat_map(|claim| names_of_claim(claim)))
}

/// The source of a figure, and whom a voice addresses, which can be an outlet.
fn names_of_claim(claim: &Claim) -> impl Iterator<Item = &PartyId> {
    let source = claim.figure().and_then(|figure| figure.source.as_ref());
    let addressees = claim.voice().and_then(|voice| voice.addressee.as_ref()).into_iter().flat_map(|to| to.values());
    addressees.chain(source).map(|id| &id.value)
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
        let fixture = fixture.edit_figure(|figure, id| figure.source = Some(id("report")));
        assert_eq!(fixture.checked_with(&site(), check), []);
    }
}
