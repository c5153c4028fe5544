//! R104: a speaker that no claim names. Often a mistyped id, or a claim that has been taken out.

use rustc_hash::FxHashSet;

use super::Checked;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::PartyId;
use crate::text::Spanned;

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let readings = checked.readings.iter().map(|reading| &reading.reading);
    let claims = readings.flat_map(|reading| reading.claims.iter().chain(&reading.drafts));
    let speakers = checked.parties.speakers.values().map(|speaker| &speaker.id);
    let diagnostic = |id: &Spanned<PartyId>| {
        let message = format!("no claim names the speaker `{}`", id.value);
        let help = format!("add a voice with `speaker = \"{}\"`, or take the speaker out", id.value);
        Diagnostic::new(Code::UnusedSpeaker, message, help).at(id.span, "")
    };
    unused(speakers, claims.flat_map(|claim| claim.named()).map(|id| &id.value)).into_iter().map(diagnostic).collect()
}

/// Those of `all` that are not among the `named`, in their order. Nobody is looked for any more once all are found.
pub(super) fn unused<'a>(
    all: impl Iterator<Item = &'a Spanned<PartyId>> + Clone,
    named: impl Iterator<Item = &'a PartyId>,
) -> Vec<&'a Spanned<PartyId>> {
    let mut missing: FxHashSet<&PartyId> = all.clone().map(|id| &id.value).collect();
    for id in named {
        if missing.is_empty() {
            break;
        }
        missing.remove(id);
    }
    all.filter(|id| missing.contains(&id.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, site};

    #[test]
    fn a_speaker_without_claims_is_found() {
        let found = Fixture::new().speaker("ann").checked_with(&site(), check);
        assert_eq!(found[0].message, "no claim names the speaker `ann`");
    }

    #[test]
    fn who_speaks_is_spoken_to_or_vouches_for_a_number_is_named() {
        let fixture = Fixture::new().speaker("ann").speaker("ben").speaker("cem");
        let fixture = fixture.voice("v", "ann", Some("ben")).figure("f", "five");
        let fixture = fixture.edit_figure(|figure, id| figure.speakers = id("cem").into());
        assert_eq!(fixture.checked_with(&site(), check), []);
    }
}
